#include "compiler/types/universe.h"

#include "compiler/types/context.h"
#include "compiler/types/type_set.h"

#include <array>

namespace tuco::types {

namespace {

constexpr std::size_t basic_count = static_cast<std::size_t>(BasicKind::UntypedNil) + 1;

// The first set-up happens under the guard of a function-local static; nothing changes afterwards, but for
// the type sets of the predeclared interfaces, which are computed here for that reason.
struct Universe {
  std::array<Basic *, basic_count> basics{};
  Basic *byte_type = nullptr;
  Basic *rune_type = nullptr;
  Interface *empty = nullptr, *recovered = nullptr;
  Alias *any = nullptr;
  Named *error = nullptr;
  Named *comparable = nullptr;
  Scope *scope = nullptr;
  Package *unsafe = nullptr;
  Object *iota = nullptr;
  Object *nil = nullptr;

  void build();

private:
  Context context_;
  void build_basics();
  TypeName *declare_type(std::string_view name, Type *type);
  void declare_interfaces();
  void declare_builtins();
};

Universe *universe_in_progress = nullptr; // while build() runs, on that one thread

Universe &universe() {
  if (universe_in_progress != nullptr) return *universe_in_progress;
  static Universe *instance = [] {
    auto *made = new Universe; // never destroyed: types of every context refer to it
    universe_in_progress = made;
    made->build();
    universe_in_progress = nullptr;
    return made;
  }();
  return *instance;
}

void Universe::build_basics() {
  auto add = [&](BasicKind kind, unsigned info, std::string_view name) {
    basics[static_cast<std::size_t>(kind)] = context_.make<Basic>(kind, static_cast<uint16_t>(info), name);
  };
  add(BasicKind::Invalid, 0, "invalid type");
  add(BasicKind::Bool, IsBoolean, "bool");
  add(BasicKind::Int, IsInteger, "int");
  add(BasicKind::Int8, IsInteger, "int8");
  add(BasicKind::Int16, IsInteger, "int16");
  add(BasicKind::Int32, IsInteger, "int32");
  add(BasicKind::Int64, IsInteger, "int64");
  add(BasicKind::Uint, IsInteger | IsUnsigned, "uint");
  add(BasicKind::Uint8, IsInteger | IsUnsigned, "uint8");
  add(BasicKind::Uint16, IsInteger | IsUnsigned, "uint16");
  add(BasicKind::Uint32, IsInteger | IsUnsigned, "uint32");
  add(BasicKind::Uint64, IsInteger | IsUnsigned, "uint64");
  add(BasicKind::Uintptr, IsInteger | IsUnsigned, "uintptr");
  add(BasicKind::Float32, IsFloat, "float32");
  add(BasicKind::Float64, IsFloat, "float64");
  add(BasicKind::Complex64, IsComplex, "complex64");
  add(BasicKind::Complex128, IsComplex, "complex128");
  add(BasicKind::String, IsString, "string");
  add(BasicKind::UnsafePointer, 0, "Pointer");
  add(BasicKind::UntypedBool, IsBoolean | IsUntyped, "untyped bool");
  add(BasicKind::UntypedInt, IsInteger | IsUntyped, "untyped int");
  add(BasicKind::UntypedRune, IsInteger | IsUntyped, "untyped rune");
  add(BasicKind::UntypedFloat, IsFloat | IsUntyped, "untyped float");
  add(BasicKind::UntypedComplex, IsComplex | IsUntyped, "untyped complex");
  add(BasicKind::UntypedString, IsString | IsUntyped, "untyped string");
  add(BasicKind::UntypedNil, IsUntyped, "untyped nil");
  byte_type = context_.make<Basic>(BasicKind::Uint8, static_cast<uint16_t>(IsInteger | IsUnsigned), "byte");
  rune_type = context_.make<Basic>(BasicKind::Int32, static_cast<uint16_t>(IsInteger), "rune");
}

TypeName *Universe::declare_type(std::string_view name, Type *type) {
  TypeName *object = context_.make<TypeName>(nullptr, Pos(), base::intern(name), type);
  object->color = Color::Black;
  scope->insert(object);
  return object;
}

void Universe::declare_interfaces() {
  auto interface_with = [&](std::vector<Func *> methods) {
    Interface *type = context_.make<Interface>();
    type->methods = std::move(methods);
    type->is_complete = true;
    return type;
  };
  auto define = [&](std::string_view name, Interface *underlying) {
    TypeName *object = declare_type(name, nullptr);
    Named *named = context_.new_named(object);
    named->declared_underlying = underlying;
    named->from_rhs = underlying;
    underlying->owner = named;
    return named;
  };
  empty = interface_with({});
  type_set(empty);
  recovered = interface_with({});
  type_set(recovered);
  TypeName *any_name = declare_type("any", nullptr);
  any = context_.make<Alias>();
  any->obj = any_name;
  any->origin = any;
  any->rhs = any->actual = empty;
  any_name->type = any;

  Var *result =
      context_.make<Var>(VarKind::Result, nullptr, Pos(), base::intern(""), basic(BasicKind::String));
  Signature *signature =
      context_.signature_of(nullptr, context_.tuple_of({}), context_.tuple_of({result}), false);
  Func *method = context_.make<Func>(nullptr, Pos(), base::intern("Error"), signature);
  method->color = Color::Black;
  Interface *error_interface = interface_with({method});
  error = define("error", error_interface);
  signature->recv = context_.make<Var>(VarKind::Recv, nullptr, Pos(), base::intern(""), error);
  type_set(error_interface);

  Interface *comparable_interface = interface_with({});
  comparable = define("comparable", comparable_interface);
  type_set(comparable_interface).comparable = true;
}

void Universe::declare_builtins() {
  struct Entry {
    const char *name;
    BuiltinId id;
  };
  constexpr Entry universal[] = {
      {"append", BuiltinId::Append},   {"cap", BuiltinId::Cap},         {"clear", BuiltinId::Clear},
      {"close", BuiltinId::Close},     {"complex", BuiltinId::Complex}, {"copy", BuiltinId::Copy},
      {"delete", BuiltinId::Delete},   {"imag", BuiltinId::Imag},       {"len", BuiltinId::Len},
      {"make", BuiltinId::Make},       {"max", BuiltinId::Max},         {"min", BuiltinId::Min},
      {"new", BuiltinId::New},         {"panic", BuiltinId::Panic},     {"print", BuiltinId::Print},
      {"println", BuiltinId::Println}, {"real", BuiltinId::Real},       {"recover", BuiltinId::Recover},
  };
  constexpr Entry of_unsafe[] = {
      {"Add", BuiltinId::Add},           {"Alignof", BuiltinId::Alignof},
      {"Offsetof", BuiltinId::Offsetof}, {"Sizeof", BuiltinId::Sizeof},
      {"Slice", BuiltinId::Slice},       {"SliceData", BuiltinId::SliceData},
      {"String", BuiltinId::String},     {"StringData", BuiltinId::StringData},
  };
  auto declare = [&](Scope *in, Package *package, const Entry &entry) {
    Builtin *object = context_.make<Builtin>(package, base::intern(entry.name), entry.id);
    object->color = Color::Black;
    in->insert(object);
  };
  for (const Entry &entry : universal) declare(scope, nullptr, entry);
  for (const Entry &entry : of_unsafe) declare(unsafe->scope, unsafe, entry);
}

void Universe::build() {
  build_basics();
  scope = context_.make<Scope>();
  for (std::size_t kind = static_cast<std::size_t>(BasicKind::Bool);
       kind <= static_cast<std::size_t>(BasicKind::String); ++kind)
    declare_type(basics[kind]->name, basics[kind]);
  declare_type("byte", byte_type);
  declare_type("rune", rune_type);
  declare_interfaces();
  auto constant = [&](const char *name, BasicKind kind, Value value) {
    Const *object = context_.make<Const>(nullptr, Pos(), base::intern(name), basic(kind), std::move(value));
    object->color = Color::Black;
    scope->insert(object);
    return object;
  };
  constant("true", BasicKind::UntypedBool, Value::boolean(true));
  constant("false", BasicKind::UntypedBool, Value::boolean(false));
  iota = constant("iota", BasicKind::UntypedInt, Value::integer(0));
  nil = context_.make<Nil>(base::intern("nil"));
  nil->color = Color::Black;
  scope->insert(nil);

  unsafe = context_.make<Package>();
  unsafe->path = "unsafe";
  unsafe->name = base::intern("unsafe");
  unsafe->scope = context_.make<Scope>();
  unsafe->scope->parent = scope;
  unsafe->complete = true;
  unsafe->is_unsafe = true;
  TypeName *pointer =
      context_.make<TypeName>(unsafe, Pos(), base::intern("Pointer"), basic(BasicKind::UnsafePointer));
  pointer->color = Color::Black;
  unsafe->scope->insert(pointer);
  declare_builtins();
}

} // namespace

Basic *basic(BasicKind kind) { return universe().basics[static_cast<std::size_t>(kind)]; }
Basic *invalid_type() { return basic(BasicKind::Invalid); }
Basic *byte_type() { return universe().byte_type; }
Basic *rune_type() { return universe().rune_type; }
Named *error_type() { return universe().error; }
Named *comparable_type() { return universe().comparable; }
Type *any_type() { return universe().any; }
Interface *empty_interface() { return universe().empty; }
Interface *recover_result() { return universe().recovered; }
Scope *universe_scope() { return universe().scope; }
Package *unsafe_package() { return universe().unsafe; }
Object *universe_iota() { return universe().iota; }
Object *universe_nil() { return universe().nil; }
Object *universe_comparable() { return universe().comparable->obj; }

} // namespace tuco::types
