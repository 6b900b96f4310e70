// Types.
//
// Types are made in the arena of a types::Context and referred to by plain pointers. Equal types may be
// represented by different objects: compare with identical() (predicates.h). Predeclared types are immutable
// and shared by all contexts (universe.h). An Alias stands for its right-hand side: unalias() or as_type<T>()
// before looking at a type's kind.
//
//   type_as<T>(t)      t itself (through aliases) if it is a T, else nullptr
//   under(t)           the underlying type: never Named or Alias; TypeParam: its constraint interface
//   under_as<T>(t)     the underlying type if it is a T, else nullptr
#pragma once

#include "compiler/base/assert.h"
#include "compiler/base/name.h"
#include "compiler/base/source.h"
#include "compiler/syntax/ast.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tuco::types {

using base::Name;
using base::Pos;

class Context;
struct Func;
struct Package;
struct TypeName;
struct TypeSet;
struct Var;

enum class TypeKind : uint8_t {
  Basic,
  Named,
  Pointer,
  Slice,
  Array,
  Map,
  Chan,
  Struct,
  Tuple,
  Signature,
  Interface,
  TypeParam,
  Union,
  Alias,
};

struct Type {
  TypeKind kind;

protected:
  explicit Type(TypeKind k) : kind(k) {}
};

template <TypeKind K> struct TypeOf : Type {
  static constexpr TypeKind kind_of = K;
  TypeOf() : Type(K) {}
};

// ---------------------------------------------------------------------------------------------- basic

enum class BasicKind : uint8_t {
  Invalid, // the type of what had an error

  Bool,
  Int,
  Int8,
  Int16,
  Int32,
  Int64,
  Uint,
  Uint8,
  Uint16,
  Uint32,
  Uint64,
  Uintptr,
  Float32,
  Float64,
  Complex64,
  Complex128,
  String,
  UnsafePointer,

  UntypedBool,
  UntypedInt,
  UntypedRune,
  UntypedFloat,
  UntypedComplex,
  UntypedString,
  UntypedNil,

  Byte = Uint8,
  Rune = Int32,
};

enum BasicInfo : uint16_t {
  IsBoolean = 1 << 0,
  IsInteger = 1 << 1,
  IsUnsigned = 1 << 2,
  IsFloat = 1 << 3,
  IsComplex = 1 << 4,
  IsString = 1 << 5,
  IsUntyped = 1 << 6,

  IsOrdered = IsInteger | IsFloat | IsString,
  IsNumeric = IsInteger | IsFloat | IsComplex,
  IsConstType = IsBoolean | IsNumeric | IsString,
};

struct Basic : TypeOf<TypeKind::Basic> {
  Basic(BasicKind k, uint16_t i, std::string_view n) : basic(k), info(i), name(n) {}
  BasicKind basic;
  uint16_t info;
  std::string_view name; // `byte` and `rune` are separate objects with the kinds Uint8 and Int32
};

// ---------------------------------------------------------------------------------------------- composite

struct Pointer : TypeOf<TypeKind::Pointer> {
  explicit Pointer(Type *e) : elem(e) {}
  Type *elem;
};

struct Slice : TypeOf<TypeKind::Slice> {
  explicit Slice(Type *e) : elem(e) {}
  Type *elem;
};

struct Array : TypeOf<TypeKind::Array> {
  Array(Type *e, int64_t n) : elem(e), len(n) {}
  Type *elem;
  int64_t len; // -1: unknown (after an error, or while [...]T is being counted)
};

struct Map : TypeOf<TypeKind::Map> {
  Map(Type *k, Type *e) : key(k), elem(e) {}
  Type *key;
  Type *elem;
};

using syntax::ChanDir;

struct Chan : TypeOf<TypeKind::Chan> {
  Chan(ChanDir d, Type *e) : dir(d), elem(e) {}
  ChanDir dir;
  Type *elem;
};

struct Struct : TypeOf<TypeKind::Struct> {
  std::vector<Var *> fields;
  std::vector<std::string> tags; // unquoted; empty if no field has one, otherwise one for each field

  std::string_view tag(std::size_t i) const { return i < tags.size() ? std::string_view(tags[i]) : ""; }
};

// Parameters, results, and the types of multi-value calls.
struct Tuple : TypeOf<TypeKind::Tuple> {
  std::vector<Var *> vars;
  std::size_t size() const { return vars.size(); }
};

struct TypeParam;

struct Signature : TypeOf<TypeKind::Signature> {
  // Methods have a receiver; it takes no part in identity. For interface methods its type is the interface
  // (or the Named that the interface was declared for).
  Var *recv = nullptr;
  std::vector<TypeParam *> recv_type_params;
  std::vector<TypeParam *> type_params; // generic functions
  Tuple *params = nullptr;              // never nullptr once set up
  Tuple *results = nullptr;             // never nullptr once set up
  bool variadic = false;                // the last parameter's type is a Slice (or string, for append's sake)
};

struct Interface : TypeOf<TypeKind::Interface> {
  std::vector<Func *> methods;   // declared explicitly, sorted by name
  std::vector<Type *> embeddeds; // interfaces, other types, unions
  std::vector<Pos> embedded_pos; // where they stand
  bool is_implicit = false;      // wraps a non-interface constraint: [T int]
  bool is_complete = false;      // everything above is set
  Context *context = nullptr;
  TypeSet *type_set_cache = nullptr; // use type_set() of type_set.h
  Type *owner = nullptr;             // the Named that this literal declares, if any
};

struct UnionTerm {
  bool tilde = false;
  Type *type = nullptr;
};

struct Union : TypeOf<TypeKind::Union> {
  std::vector<UnionTerm> terms;
};

// ---------------------------------------------------------------------------------------------- declared

// A defined type: `type T ...`, or an instance T[A] of a generic one. Instances are made by instantiate()
// (instantiate.h) and expand their underlying type and methods on demand.
struct Named : TypeOf<TypeKind::Named> {
  TypeName *obj = nullptr; // shared by all instances of a generic type
  Context *context = nullptr;
  Named *origin = nullptr;              // the generic type of an instance; itself otherwise
  std::vector<TypeParam *> type_params; // of a generic type; empty for instances
  std::vector<Type *> type_args;        // of an instance
  Pos written;                          // of an instance: where it stands first in the source
  Type *declared_underlying = nullptr;  // use underlying(); nullptr: not known yet
  Type *from_rhs = nullptr;             // the type as written, while declarations are being checked
  std::vector<Func *> declared_methods; // use method(); of an instance: nullptr until asked for
  // Types declared inside generic functions depend on those functions' type parameters without saying so.
  std::vector<TypeParam *> implicit_params;
  enum class Size : uint8_t { Unknown, Finite, Infinite };
  Size size_state = Size::Unknown;   // whether it contains itself; found out by the checker
  std::vector<Type *> implicit_args; // of an instance of such a type, made by substitute()

  bool is_instance() const { return origin != this; }
  bool is_generic() const { return !type_params.empty(); }
  Type *underlying();
  std::size_t method_count() const { return origin->declared_methods.size(); }
  Func *method(std::size_t i); // in order of declaration; of an instance: with its types substituted
};

struct Alias : TypeOf<TypeKind::Alias> {
  TypeName *obj = nullptr;
  Alias *origin = nullptr;
  std::vector<TypeParam *> type_params;
  std::vector<Type *> type_args;
  Type *rhs = nullptr;    // may be an Alias again
  Type *actual = nullptr; // nullptr: not known yet
};

struct TypeParam : TypeOf<TypeKind::TypeParam> {
  uint64_t serial = 0; // unique within the Context, for printing and hashing
  TypeName *obj = nullptr;
  int index = -1;        // in its declaring list
  Type *bound = nullptr; // the constraint as written; use constraint()
  Context *context = nullptr;

  Interface *constraint(); // the constraint as an interface
};

// ---------------------------------------------------------------------------------------------- access

Type *unalias(Type *t);
Type *under(Type *t);

template <class T> T *type_as(Type *t) {
  if (t == nullptr) return nullptr;
  if constexpr (T::kind_of == TypeKind::Alias) {
    return t->kind == TypeKind::Alias ? static_cast<T *>(t) : nullptr;
  } else {
    t = unalias(t);
    return t->kind == T::kind_of ? static_cast<T *>(t) : nullptr;
  }
}

template <class T> T *under_as(Type *t) {
  if (t == nullptr) return nullptr;
  t = under(t);
  return t != nullptr && t->kind == T::kind_of ? static_cast<T *>(t) : nullptr;
}

} // namespace tuco::types
