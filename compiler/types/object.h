// Declared things: what an identifier can stand for. Objects live in the arena of a Context.
#pragma once

#include "compiler/syntax/ast.h"
#include "compiler/types/constant.h"
#include "compiler/types/type.h"

namespace tuco::types {

struct Scope;

enum class ObjectKind : uint8_t { PkgName, Const, TypeName, Var, Func, Label, Builtin, Nil };

// How far the checker is with a package-level or local declaration.
enum class Color : uint8_t { White, Grey, Black };

struct Object {
  ObjectKind kind;
  Color color = Color::White;
  Name name;
  Pos pos;
  Package *package = nullptr; // nullptr: universe
  Scope *parent = nullptr;    // where it is declared; nullptr: methods, fields, and what was not declared
  Type *type = nullptr;       // nullptr: not checked yet
  uint32_t order = 0;         // package-level objects: order of declaration, from 1
  uint32_t grey_index = 0;    // place on the checker's path while Grey
  Pos scope_pos;              // start of its scope for local objects

  bool is_exported() const { return name.is_exported(); }

protected:
  Object(ObjectKind k, Package *p, Pos at, Name n, Type *t)
      : kind(k), name(n), pos(at), package(p), type(t) {}
};

struct PkgName : Object {
  static constexpr ObjectKind kind_of = ObjectKind::PkgName;
  PkgName(Package *p, Pos at, Name n, Package *i);
  Package *imported;
  bool used = false;
};

struct Const : Object {
  static constexpr ObjectKind kind_of = ObjectKind::Const;
  Const(Package *p, Pos at, Name n, Type *t, Value v) : Object(kind_of, p, at, n, t), value(std::move(v)) {}
  Value value;
};

struct TypeName : Object {
  static constexpr ObjectKind kind_of = ObjectKind::TypeName;
  TypeName(Package *p, Pos at, Name n, Type *t) : Object(kind_of, p, at, n, t) {}
  bool is_alias() const;
  // Types declared in functions: the function (`F`, `T.M`), and a number from 1 that tells apart the types of
  // this name in it. Both go into link strings. Null name: package level.
  Name local_owner;
  uint32_t local_number = 0;
  // And its place among all types that the package defines in functions, in source order, from 1: what reflection shows.
  uint32_t number_in_package = 0;
};

enum class VarKind : uint8_t { Package, Local, Recv, Param, Result, Field };

struct Var : Object {
  static constexpr ObjectKind kind_of = ObjectKind::Var;
  Var(VarKind v, Package *p, Pos at, Name n, Type *t) : Object(kind_of, p, at, n, t), var(v) {}
  VarKind var;
  bool embedded = false;
  bool used = false;         // read somewhere (local variables; unused ones are errors)
  Var *origin_var = nullptr; // of a field of an instance: the field of the generic type; otherwise nullptr

  bool is_field() const { return var == VarKind::Field; }
  Var *origin() { return origin_var ? origin_var : this; }
};

struct Func : Object {
  static constexpr ObjectKind kind_of = ObjectKind::Func;
  Func(Package *p, Pos at, Name n, Signature *s) : Object(kind_of, p, at, n, s) {}
  const syntax::FuncDecl *decl = nullptr; // nullptr: interface methods, `error.Error`
  bool has_ptr_recv = false;              // of a concrete method
  Func *origin_func = nullptr;            // of a method of an instance: that of the generic type

  Signature *signature() const { return static_cast<Signature *>(type); }
  Func *origin() { return origin_func ? origin_func : this; }
};

struct Label : Object {
  static constexpr ObjectKind kind_of = ObjectKind::Label;
  Label(Package *p, Pos at, Name n);
  bool used = false;
};

enum class BuiltinId : uint8_t {
  Append,
  Cap,
  Clear,
  Close,
  Complex,
  Copy,
  Delete,
  Imag,
  Len,
  Make,
  Max,
  Min,
  New,
  Panic,
  Print,
  Println,
  Real,
  Recover,
  // package unsafe
  Add,
  Alignof,
  Offsetof,
  Sizeof,
  Slice,
  SliceData,
  String,
  StringData,
};

struct Builtin : Object {
  static constexpr ObjectKind kind_of = ObjectKind::Builtin;
  Builtin(Package *p, Name n, BuiltinId i);
  BuiltinId id;
};

struct Nil : Object {
  static constexpr ObjectKind kind_of = ObjectKind::Nil;
  explicit Nil(Name n);
};

template <class T> T *object_as(Object *object) {
  return object != nullptr && object->kind == T::kind_of ? static_cast<T *>(object) : nullptr;
}
template <class T> const T *object_as(const Object *object) {
  return object != nullptr && object->kind == T::kind_of ? static_cast<const T *>(object) : nullptr;
}

// Whether `object` is what `name` means in package `from`: same name, and exported or of the same package.
bool same_id(const Object *object, const Package *from, Name name, bool fold_case = false);

} // namespace tuco::types
