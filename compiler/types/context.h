// The types of one compilation: memory, and the table that makes instances of generic types unique.
// All packages of a program share one Context. Not thread safe.
#pragma once

#include "compiler/base/arena.h"
#include "compiler/types/object.h"
#include "compiler/types/package.h"

#include <functional>
#include <unordered_map>

namespace tuco::types {

class Context {
public:
  Context() = default;
  Context(const Context &) = delete;

  template <class T, class... Args> T *make(Args &&...args) {
    return arena_.make<T>(std::forward<Args>(args)...);
  }
  base::Arena &arena() { return arena_; }

  Pointer *pointer_to(Type *elem) { return make<Pointer>(elem); }
  Slice *slice_of(Type *elem) { return make<Slice>(elem); }
  Array *array_of(Type *elem, int64_t len) { return make<Array>(elem, len); }
  Map *map_of(Type *key, Type *elem) { return make<Map>(key, elem); }
  Chan *chan_of(ChanDir dir, Type *elem) { return make<Chan>(dir, elem); }
  Tuple *tuple_of(std::vector<Var *> vars);
  Signature *signature_of(Var *recv, Tuple *params, Tuple *results, bool variadic);
  // `type obj.name ...`: a defined type without a right-hand side yet; sets obj->type.
  Named *new_named(TypeName *obj);
  Package *new_package(std::string path, Name name);
  Scope *new_scope(Scope *parent, Pos begin = {}, Pos end = {});

  // The checker of the package that is being checked lends its services while types are still growing.
  // Packages are checked one inside the other (imports), so whoever sets the hooks puts the former ones back.
  struct Hooks {
    std::function<void(Object *)> resolve; // make sure that object->type is known
    std::function<void(Pos pos, std::string message, Pos other, std::string note)> duplicate_method;
    std::function<void(Pos pos)> union_too_large; // which is embedded at pos
    // Embedded in an interface at pos: is this allowed in its language version (if not, it is reported)? May
    // it bring a method that is there already?
    std::function<bool(Pos pos, Type *embedded)> may_embed;
    std::function<bool(Pos pos)> may_overlap;
    std::function<void(std::function<void()>)> later; // run when the types now being built are complete
  };
  Hooks hooks;

  uint64_t next_serial() { return ++serial_; }

  // The instance with this link string, and where to put it if there is none yet.
  Type *&instance_slot(const std::string &key) { return instances_[key]; }

private:
  base::Arena arena_;
  uint64_t serial_ = 0;
  std::unordered_map<std::string, Type *> instances_;
};

} // namespace tuco::types
