// Which types implement which interfaces, and why not.
#include "compiler/types/lookup.h"
#include "compiler/types/predicates.h"
#include "compiler/types/type_set.h"

#include <unordered_set>

namespace tuco::types {

namespace {

std::string func_string(Func *func, const Qualifier &qualifier) {
  return func->name.string() + signature_string(func->signature(), qualifier, false);
}

std::string interface_pointer_error(Type *t, const Qualifier &qualifier) {
  auto *pointer = under_as<Pointer>(t);
  if (is_type_param(pointer->elem))
    return "type " + type_string(t, qualifier) + " is pointer to type parameter, not type parameter";
  return "type " + type_string(t, qualifier) + " is pointer to interface, not interface";
}

enum class Miss { None, NotFound, WrongName, Unexported, WrongSignature, Ambiguous, PointerReceiver, Field };

using Equivalent = std::function<bool(Type *, Type *)>;

bool same_type(Type *x, Type *y, const Equivalent &equivalent) {
  return equivalent ? equivalent(x, y) : identical(x, y);
}

// Methods of the package that is being checked may not have been looked at yet.
void resolve(Func *func) {
  if (func->type != nullptr || func->package == nullptr) return;
  if (func->package->context->hooks.resolve) func->package->context->hooks.resolve(func);
}

Miss look_in_interface(TypeSet &set, Func *wanted, bool is_static, Func *&found,
                       const Equivalent &equivalent) {
  found = set.find_method(wanted->package, wanted->name);
  if (found == nullptr) return is_static ? Miss::NotFound : Miss::None;
  return same_type(found->type, wanted->type, equivalent) ? Miss::None : Miss::WrongSignature;
}

Miss look_in_type(Type *t, Func *wanted, Func *&found, const Equivalent &equivalent) {
  LookupResult result = lookup_field_or_method(t, false, wanted->package, wanted->name);
  if (result.object == nullptr) {
    if (!result.index.empty()) return Miss::Ambiguous;
    if (result.indirect) return Miss::PointerReceiver;
    found = object_as<Func>(lookup_field_or_method(t, false, wanted->package, wanted->name, true).object);
    if (found == nullptr) return Miss::NotFound;
    resolve(found);
    return found->name == wanted->name ? Miss::Unexported : Miss::WrongName;
  }
  found = object_as<Func>(result.object);
  if (found == nullptr) return Miss::Field;
  resolve(found);
  return same_type(found->type, wanted->type, equivalent) ? Miss::None : Miss::WrongSignature;
}

std::string describe(Miss miss, Type *t, Type *iface, Func *wanted, Func *found, const Qualifier &qualifier) {
  std::string name = wanted->name.string();
  auto have_want = [&](std::string have, std::string want) {
    return "\n\t\thave " + std::move(have) + "\n\t\twant " + std::move(want);
  };
  switch (miss) {
  case Miss::NotFound:
    if (is_interface_pointer(t)) return "(" + interface_pointer_error(t, qualifier) + ")";
    if (is_interface_pointer(iface)) return "(" + interface_pointer_error(iface, qualifier) + ")";
    return "(missing method " + name + ")";
  case Miss::WrongName:
    return "(missing method " + name + ")" +
           have_want(func_string(found, qualifier), func_string(wanted, qualifier));
  case Miss::Unexported: return "(unexported method " + name + ")";
  case Miss::WrongSignature: {
    std::string have = func_string(found, qualifier), want = func_string(wanted, qualifier);
    if (have == want) {
      have = func_string(found, {});
      want = func_string(wanted, {});
    }
    if (have == want) return "(wrong type for method " + name + ")";
    return "(wrong type for method " + name + ")" + have_want(std::move(have), std::move(want));
  }
  case Miss::Ambiguous: return "(ambiguous selector " + type_string(t, qualifier) + "." + name + ")";
  case Miss::PointerReceiver: return "(method " + name + " has pointer receiver)";
  case Miss::Field: return "(" + type_string(t, qualifier) + "." + name + " is a field, not a method)";
  case Miss::None: break;
  }
  return {};
}

bool has_invalid_embedded_fields(Type *t, std::unordered_set<Type *> &seen) {
  if (auto *pointer = under_as<Pointer>(t); pointer != nullptr && under_as<Struct>(pointer->elem) != nullptr)
    t = pointer->elem;
  auto *type = under_as<Struct>(t);
  if (type == nullptr || !seen.insert(type).second) return false;
  for (Var *field : type->fields)
    if (field->embedded && (!is_valid(field->type) || has_invalid_embedded_fields(field->type, seen)))
      return true;
  return false;
}

bool has_all_methods(Type *t, Type *iface, bool is_static, const Qualifier &qualifier, std::string *cause) {
  if (!is_valid(t)) return true;
  if (missing_method(t, iface, is_static, qualifier, cause) == nullptr) return true;
  std::unordered_set<Type *> seen;
  return has_invalid_embedded_fields(t, seen);
}

// Whether the constraint names t somewhere.
bool mentions(Type *constraint, Type *t) {
  if (auto *iface = type_as<Interface>(constraint)) {
    for (Type *embedded : iface->embeddeds)
      if (mentions(embedded, t)) return true;
    return false;
  }
  if (auto *alternatives = type_as<Union>(constraint)) {
    for (const UnionTerm &term : alternatives->terms)
      if (mentions(term.type, t)) return true;
    return false;
  }
  return identical(constraint, t);
}

std::string terms_string(const std::vector<UnionTerm> &terms) {
  std::string out;
  for (const UnionTerm &term : terms)
    out += (out.empty() ? "" : " | ") + std::string(term.tilde ? "~" : "") + type_string(term.type);
  return out;
}

} // namespace

Func *missing_method(Type *t, Type *iface, bool is_static, const Qualifier &qualifier, std::string *cause,
                     const std::function<bool(Type *, Type *)> &equivalent) {
  auto *wanted_type = under_as<Interface>(iface);
  if (wanted_type == nullptr) return nullptr;
  Type *u = under(t);
  TypeSet *own = u->kind == TypeKind::Interface ? &type_set(static_cast<Interface *>(u)) : nullptr;
  for (Func *wanted : type_set(wanted_type).methods) {
    Func *found = nullptr;
    Miss miss = own != nullptr ? look_in_interface(*own, wanted, is_static, found, equivalent)
                               : look_in_type(t, wanted, found, equivalent);
    if (miss == Miss::None) continue;
    if (cause != nullptr) *cause = describe(miss, t, iface, wanted, found, qualifier);
    return wanted;
  }
  return nullptr;
}

bool implements(Type *t, Type *iface, bool is_constraint, const Qualifier &qualifier, std::string *cause,
                bool *by_exception) {
  Type *tu = under(t), *iu = under(iface);
  if (!is_valid(tu) || !is_valid(iu)) return true; // was reported
  if (tu->kind == TypeKind::Pointer && !is_valid(under(static_cast<Pointer *>(tu)->elem))) return true;
  std::string verb = is_constraint ? "satisfy" : "implement";
  auto fail = [&](const std::string &text) {
    if (cause != nullptr) *cause = text;
    return false;
  };
  auto shown = [&](Type *type) { return type_string(type, qualifier); };
  std::string does_not = shown(t) + " does not " + verb + " ";

  if (iu->kind != TypeKind::Interface) {
    std::string detail = is_interface_pointer(iu)
                             ? "type " + shown(iface) + " is pointer to interface, not interface"
                             : shown(iface) + " is not an interface";
    return fail(does_not + shown(iface) + " (" + detail + ")");
  }
  TypeSet &wanted = type_set(static_cast<Interface *>(iu));
  if (wanted.is_all()) return true;
  TypeSet *own = tu->kind == TypeKind::Interface ? &type_set(static_cast<Interface *>(tu)) : nullptr;
  if (own != nullptr && own->is_empty()) return true;
  if (wanted.is_empty()) return fail("cannot " + verb + " " + shown(iface) + " (empty type set)");
  std::string method_cause;
  if (!has_all_methods(t, iface, true, qualifier, &method_cause))
    return fail(does_not + shown(iface) + " " + method_cause);

  auto check_comparable = [&] {
    bool needed = wanted.all_types ? wanted.comparable : [&] {
      for (const UnionTerm &term : wanted.terms)
        if (!comparable(term.type, false)) return false;
      return true;
    }();
    if (!needed) return true;
    if (comparable(t, false)) return true;
    if (is_constraint && comparable(t, true)) {
      if (by_exception != nullptr) *by_exception = true;
      return true;
    }
    return fail(does_not + "comparable");
  };
  if (!wanted.has_terms()) return check_comparable();
  if (own != nullptr) {
    if (!own->terms_subset_of(wanted)) return fail(does_not + shown(iface));
    return check_comparable();
  }
  if (!wanted.terms_include(t)) {
    Type *almost = nullptr; // a term that would do with a ~
    for (const UnionTerm &term : wanted.terms)
      if (almost == nullptr && !term.tilde && identical(term.type, under(term.type)) &&
          identical(term.type, tu))
        almost = term.type;
    std::string detail;
    if (almost != nullptr)
      detail = "possibly missing ~ for " + shown(almost) + " in " + shown(iface);
    else if (mentions(iu, t))
      detail = shown(iface) + " mentions " + shown(t) + ", but " + shown(t) + " is not in the type set of " +
               shown(iface);
    else
      detail = shown(t) + " missing in " + terms_string(wanted.terms);
    return fail(does_not + shown(iface) + " (" + detail + ")");
  }
  return check_comparable();
}

bool assertable_to(Type *iface, Type *t, const Qualifier &qualifier, std::string *cause) {
  if (is_interface(t)) return true; // only known when the program runs
  return has_all_methods(t, iface, false, qualifier, cause);
}

} // namespace tuco::types
