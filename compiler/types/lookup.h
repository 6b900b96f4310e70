// Fields and methods: lookup through embedding, selections, method sets.
#pragma once

#include "compiler/types/context.h"
#include "compiler/types/type_string.h"

namespace tuco::types {

struct LookupResult {
  Object *object = nullptr; // Var (field) or Func (method); nullptr: not found
  std::vector<int> index; // path of field indices, the last one being the field's or method's. Not found: if
                          // not empty, the name is ambiguous at that path
  bool indirect = false;  // a pointer is followed on the way (found); the method has a pointer receiver that
                          // t's method set does not have (not found)
};

// T's field or method `name` as seen from `package`. addressable: t is the type of an addressable variable,
// so methods with pointer receivers count.
LookupResult lookup_field_or_method(Type *t, bool addressable, const Package *package, Name name,
                                    bool fold_case = false);

enum class SelectionKind : uint8_t {
  FieldVal,   // x.f
  MethodVal,  // x.m, called or as a value
  MethodExpr, // T.m
};

// What x.sel means, except for qualified identifiers (pkg.Name).
//
//   var p *T, with `type T struct { x int; E }` and `func (e E) m()`:
//   p.x   FieldVal    recv *T  {0}     indirect
//   p.m   MethodVal   recv *T  {1, 0}  indirect
//   T.m   MethodExpr  recv T   {1, 0}
struct Selection {
  SelectionKind kind{};
  Type *recv = nullptr;     // the type of x
  Object *object = nullptr; // Var or Func
  std::vector<int> index;   // all but the last: implicit embedded fields
  bool indirect = false;    // a pointer is followed between x and the field or method
  Type *type = nullptr; // of x.sel: method values without receiver, method expressions with it as parameter
};

struct MethodSetEntry {
  Func *func = nullptr;   // as declared (or substituted for an instance), or the interface's method
  std::vector<int> index; // path through embedded fields, then the method's number
  bool indirect = false;  // a pointer is followed on the path
};

// The method set of t (a type as such, not an addressable variable), sorted by name, then package path for
// unexported names: the order of TypeSet::methods.
std::vector<MethodSetEntry> method_set(Type *t);

// Whether `t` has the methods of the interface `iface` (is_static: if t is an interface itself, it must
// declare them; otherwise only those that it declares are compared). Returns the first method that is missing
// or wrong, or nullptr. `cause` then says what is wrong, in parentheses, as gc words it.
// equivalent: compares method types; identical() by default.
Func *missing_method(Type *t, Type *iface, bool is_static, const Qualifier &qualifier = {},
                     std::string *cause = nullptr,
                     const std::function<bool(Type *, Type *)> &equivalent = {});

// t implements iface, or satisfies it as a constraint. `cause`: gc's words if not. `by_exception` becomes true if t
// satisfies a constraint that is comparable though t is not strictly so, as only since go1.20.
bool implements(Type *t, Type *iface, bool is_constraint, const Qualifier &qualifier = {},
                std::string *cause = nullptr, bool *by_exception = nullptr);
// x.(t) can succeed for an operand x of interface type `iface`.
bool assertable_to(Type *iface, Type *t, const Qualifier &qualifier = {}, std::string *cause = nullptr);

} // namespace tuco::types
