// Types as text. One writer, four styles: what differs is how names are qualified, whether parameter names
// are shown, and what must be canonical.
#include "compiler/types/type_string.h"

#include "compiler/base/unicode.h"
#include "compiler/types/package.h"
#include "compiler/types/predicates.h"
#include "compiler/types/type_set.h"
#include "compiler/types/universe.h"

#include <algorithm>
#include <cstdio>
#include <utility>

namespace tuco::types {

namespace {

enum class Style { Message, Link, Reflect, Key };

// A package's path as gc has it in the names of symbols, and so between the brackets of names that reflection shows:
// dots behind the last slash are escaped.
std::string link_prefix(std::string_view path) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::size_t slash = path.rfind('/');
  std::string result;
  for (std::size_t i = 0; i < path.size(); ++i) {
    auto c = static_cast<unsigned char>(path[i]);
    bool in_last = slash == std::string_view::npos || i > slash;
    if (c > ' ' && c < 0x7f && c != '%' && c != '"' && (c != '.' || !in_last))
      result += path[i];
    else
      result += {'%', digits[c >> 4], digits[c & 15]};
  }
  return result;
}

class TypeWriter {
public:
  TypeWriter(Style style, const Qualifier &qualifier) : style_(style), qualifier_(qualifier) {}

  void write(Type *t);
  void signature(Signature *t);
  void type_params(const std::vector<TypeParam *> &params);
  std::string take() { return std::move(out_); }

  bool param_names = true;

private:
  bool canonical() const { return style_ == Style::Link || style_ == Style::Key; }
  std::string_view list_separator() const { return canonical() || style_ == Style::Reflect ? "," : ", "; }

  void package_prefix(const Package *package) {
    if (package == nullptr) return;
    std::string text;
    switch (style_) {
    case Style::Message: text = qualifier_.prefix ? qualifier_.prefix(package) : package->path; break;
    case Style::Link:
    case Style::Key: text = package->path; break;
    case Style::Reflect: text = in_arguments_ ? link_prefix(package->path) : package->name.string(); break;
    }
    if (!text.empty()) out_ += text + ".";
  }
  void basic(Basic *t);
  void named(Named *t);
  void name_and_arguments(Named *t);
  void type_name(TypeName *obj);
  // Type arguments tell types apart, so reflection, too, shows what they are with whole paths and numbers.
  void write_list(const std::vector<Type *> &types) {
    bool outer = std::exchange(in_arguments_, true);
    for (std::size_t i = 0; i < types.size(); ++i) {
      if (i != 0) out_ += style_ == Style::Message ? ", " : ",";
      write(types[i]);
    }
    in_arguments_ = outer;
  }
  void type_list(const std::vector<Type *> &types) {
    out_ += '[';
    write_list(types);
    out_ += ']';
  }
  void tuple(Tuple *t, bool variadic);
  void struct_type(Struct *t);
  void interface_type(Interface *t);
  void canonical_interface(TypeSet &set);
  void terms(const std::vector<UnionTerm> &list) {
    for (std::size_t i = 0; i < list.size(); ++i) {
      if (i != 0) out_ += " | ";
      if (list[i].tilde) out_ += '~';
      write(list[i].type);
    }
  }
  void type_param(TypeParam *t);
  void channel(Chan *t);
  // Unexported names belong to their package.
  void member_name(const Object *object) {
    if ((canonical() || (style_ == Style::Reflect && in_arguments_)) && !object->is_exported() &&
        object->package != nullptr)
      package_prefix(object->package);
    out_ += object->name.str();
  }

  Style style_;
  bool in_arguments_ = false;
  const Qualifier &qualifier_;
  std::string out_;
  std::vector<Type *> path_; // against endless recursion in invalid types
  std::vector<const std::vector<TypeParam *> *> bound_params_;
};

void TypeWriter::basic(Basic *t) {
  if (t->basic == BasicKind::UnsafePointer) {
    package_prefix(unsafe_package());
    out_ += "Pointer";
    return;
  }
  if (style_ == Style::Message)
    out_ += t->name;
  else
    out_ += types::basic(t->basic)->name; // uint8 for byte
}

void TypeWriter::type_name(TypeName *obj) {
  if (style_ == Style::Link && obj->local_owner) {
    out_ += obj->package->path + "." + obj->local_owner.string() + "." + obj->name.string() + "·" +
            std::to_string(obj->local_number);
    return;
  }
  package_prefix(obj->package);
  out_ += obj->name.str();
  if (style_ == Style::Key && obj->package != nullptr) {
    char address[24];
    std::snprintf(address, sizeof address, "@%p", static_cast<void *>(obj));
    out_ += address;
  }
}

void TypeWriter::named(Named *t) {
  name_and_arguments(t);
  if (style_ == Style::Reflect && in_arguments_ && t->obj->number_in_package != 0)
    out_ += "·" + std::to_string(t->obj->number_in_package);
}

void TypeWriter::name_and_arguments(Named *t) {
  type_name(t->obj);
  bool has_arguments = t->is_instance() && !t->type_args.empty();
  if (style_ != Style::Message && !t->implicit_args.empty()) {
    // Programs see the arguments of the function around a local type before the type's own; links tell them apart.
    bool shown = style_ == Style::Reflect;
    out_ += shown ? '[' : '<';
    write_list(t->implicit_args);
    if (shown && has_arguments) {
      out_ += ';';
      write_list(t->type_args);
    }
    out_ += shown ? ']' : '>';
    if (shown) return;
  }
  if (t->is_instance()) {
    if (has_arguments) type_list(t->type_args);
  } else if (style_ == Style::Message && t->is_generic()) {
    type_params(t->type_params);
  }
}

void TypeWriter::type_params(const std::vector<TypeParam *> &params) {
  out_ += '[';
  Type *previous = nullptr;
  for (std::size_t i = 0; i < params.size(); ++i) {
    if (i != 0) {
      if (params[i]->bound != previous && previous != nullptr) {
        out_ += ' ';
        write(previous);
      }
      out_ += ", ";
    }
    previous = params[i]->bound;
    write(params[i]);
  }
  if (previous != nullptr) {
    out_ += ' ';
    write(previous);
  }
  out_ += ']';
}

void TypeWriter::type_param(TypeParam *t) {
  if (canonical())
    for (std::size_t depth = 0; depth < bound_params_.size(); ++depth) {
      auto &params = *bound_params_[depth];
      auto it = std::find(params.begin(), params.end(), t);
      if (it == params.end()) continue;
      out_ += "$" + std::to_string(depth) + "." + std::to_string(it - params.begin());
      return;
    }
  out_ += t->obj->name.str();
  if (canonical()) out_ += "#" + std::to_string(t->serial);
  if (style_ == Style::Message && qualifier_.place && universe_scope()->lookup(t->obj->name) != nullptr)
    out_ += " /* with " + t->obj->name.string() + " declared at " + qualifier_.place(t->obj->pos) + " */";
}

void TypeWriter::channel(Chan *t) {
  bool parens = false;
  switch (t->dir) {
  case ChanDir::Both: {
    out_ += "chan ";
    Type *elem = style_ == Style::Message ? t->elem : unalias(t->elem);
    parens = elem->kind == TypeKind::Chan && static_cast<Chan *>(elem)->dir == ChanDir::Recv;
    break;
  }
  case ChanDir::Send: out_ += "chan<- "; break;
  case ChanDir::Recv: out_ += "<-chan "; break;
  }
  if (parens) out_ += '(';
  write(t->elem);
  if (parens) out_ += ')';
}

void TypeWriter::struct_type(Struct *t) {
  bool spaced = style_ == Style::Reflect;
  out_ += spaced ? "struct {" : "struct{";
  for (std::size_t i = 0; i < t->fields.size(); ++i) {
    Var *field = t->fields[i];
    if (i != 0) out_ += spaced || style_ == Style::Message ? (spaced ? ";" : "; ") : ";";
    if (spaced) out_ += ' ';
    if (!field->embedded) {
      member_name(field);
      out_ += ' ';
    } else if (canonical()) {
      // The name of an embedded field is that of its type, but an alias may say otherwise.
      out_ += '!';
      member_name(field);
      out_ += ' ';
    }
    write(field->type);
    if (!t->tag(i).empty()) out_ += " " + base::quote(t->tag(i));
  }
  out_ += spaced && !t->fields.empty() ? " }" : "}";
}

void TypeWriter::canonical_interface(TypeSet &set) {
  bool reflect = style_ == Style::Reflect;
  out_ += "interface {";
  bool first = true;
  auto separate = [&] {
    if (!first) out_ += ";";
    if (reflect) out_ += ' ';
    first = false;
  };
  for (Func *method : set.methods) {
    separate();
    if (reflect && !in_arguments_ && !method->is_exported() && method->package != nullptr)
      out_ += method->package->name.string() + ".";
    member_name(method);
    signature(method->signature());
  }
  if (set.comparable) {
    separate();
    out_ += "comparable";
  }
  if (!set.all_types) {
    separate();
    std::vector<std::string> texts;
    for (const UnionTerm &term : set.terms) {
      TypeWriter inner(style_, qualifier_);
      inner.bound_params_ = bound_params_;
      if (term.tilde) inner.out_ += '~';
      inner.write(term.type);
      texts.push_back(inner.take());
    }
    std::sort(texts.begin(), texts.end());
    if (texts.empty()) out_ += "∅";
    for (std::size_t i = 0; i < texts.size(); ++i) out_ += (i ? "|" : "") + texts[i];
  }
  out_ += reflect && !first ? " }" : "}";
}

void TypeWriter::interface_type(Interface *t) {
  if (style_ != Style::Message) return canonical_interface(type_set(t));
  if (t == empty_interface()) {
    out_ += "any";
    return;
  }
  if (t == comparable_type()->underlying()) {
    out_ += "interface{comparable}";
    return;
  }
  if (t->is_implicit) {
    if (t->methods.empty() && t->embeddeds.size() == 1) return write(t->embeddeds[0]);
    out_ += "/* implicit */ ";
  }
  out_ += "interface{";
  bool first = true;
  for (Func *method : t->methods) {
    if (!first) out_ += "; ";
    first = false;
    out_ += method->name.str();
    signature(method->signature());
  }
  for (Type *embedded : t->embeddeds) {
    if (!first) out_ += "; ";
    first = false;
    write(embedded);
  }
  out_ += '}';
}

void TypeWriter::tuple(Tuple *t, bool variadic) {
  out_ += '(';
  for (std::size_t i = 0; t != nullptr && i < t->vars.size(); ++i) {
    Var *var = t->vars[i];
    if (i != 0) out_ += style_ == Style::Reflect ? ", " : list_separator();
    if (style_ == Style::Message && param_names && !var->name.str().empty()) {
      out_ += var->name.str();
      out_ += ' ';
    }
    if (variadic && i + 1 == t->vars.size()) {
      if (auto *slice = type_as<Slice>(var->type)) {
        out_ += "...";
        write(slice->elem);
      } else { // append([]byte, string...)
        write(var->type);
        out_ += "...";
      }
    } else {
      write(var->type);
    }
  }
  out_ += ')';
}

void TypeWriter::signature(Signature *t) {
  bool generic = !t->type_params.empty();
  if (generic && canonical()) {
    bound_params_.push_back(&t->type_params);
    out_ += '[';
    for (TypeParam *param : t->type_params) {
      write(param->bound);
      out_ += ';';
    }
    out_ += ']';
  } else if (generic) {
    type_params(t->type_params);
  }
  tuple(t->params, t->variadic);
  if (t->results != nullptr && !t->results->vars.empty()) {
    out_ += ' ';
    if (t->results->size() == 1 && (style_ != Style::Message || t->results->vars[0]->name.str().empty()))
      write(t->results->vars[0]->type);
    else
      tuple(t->results, false);
  }
  if (generic && canonical()) bound_params_.pop_back();
}

void TypeWriter::write(Type *t) {
  if (t == nullptr) {
    out_ += "<nil>";
    return;
  }
  if (style_ != Style::Message) t = unalias(t);
  if (t->kind != TypeKind::Basic && std::find(path_.begin(), path_.end(), t) != path_.end()) {
    out_ += "<cycle>";
    return;
  }
  path_.push_back(t);
  switch (t->kind) {
  case TypeKind::Basic: basic(static_cast<Basic *>(t)); break;
  case TypeKind::Named: named(static_cast<Named *>(t)); break;
  case TypeKind::Pointer:
    out_ += '*';
    write(static_cast<Pointer *>(t)->elem);
    break;
  case TypeKind::Slice:
    out_ += "[]";
    write(static_cast<Slice *>(t)->elem);
    break;
  case TypeKind::Array:
    out_ += "[" + std::to_string(static_cast<Array *>(t)->len) + "]";
    write(static_cast<Array *>(t)->elem);
    break;
  case TypeKind::Map:
    out_ += "map[";
    write(static_cast<Map *>(t)->key);
    out_ += ']';
    write(static_cast<Map *>(t)->elem);
    break;
  case TypeKind::Chan: channel(static_cast<Chan *>(t)); break;
  case TypeKind::Struct: struct_type(static_cast<Struct *>(t)); break;
  case TypeKind::Tuple: tuple(static_cast<Tuple *>(t), false); break;
  case TypeKind::Signature:
    out_ += "func";
    signature(static_cast<Signature *>(t));
    break;
  case TypeKind::Interface: interface_type(static_cast<Interface *>(t)); break;
  case TypeKind::TypeParam: type_param(static_cast<TypeParam *>(t)); break;
  case TypeKind::Union: terms(static_cast<Union *>(t)->terms); break;
  case TypeKind::Alias: {
    auto *alias = static_cast<Alias *>(t);
    type_name(alias->obj);
    if (!alias->type_args.empty())
      type_list(alias->type_args);
    else if (!alias->type_params.empty())
      type_params(alias->type_params);
    break;
  }
  }
  path_.pop_back();
}

std::string text_of(Type *t, Style style) {
  Qualifier none;
  TypeWriter writer(style, none);
  writer.write(t);
  return writer.take();
}

} // namespace

Qualifier relative_to(const Package *package) {
  return {[package](const Package *other) { return other == package ? std::string() : other->path; }, {}};
}

std::string type_string(Type *t, const Qualifier &qualifier) {
  TypeWriter writer(Style::Message, qualifier);
  writer.write(t);
  return writer.take();
}

std::string signature_string(Signature *t, const Qualifier &qualifier, bool param_names) {
  TypeWriter writer(Style::Message, qualifier);
  writer.param_names = param_names;
  writer.signature(t);
  return writer.take();
}

std::string link_string(Type *t) { return text_of(t, Style::Link); }
std::string reflect_string(Type *t) { return text_of(t, Style::Reflect); }
std::string identity_key(Type *t) { return text_of(t, Style::Key); }

// ---------------------------------------------------------------------------------------------- objects

std::string object_kind(const Object *object) {
  switch (object->kind) {
  case ObjectKind::PkgName: return "package name";
  case ObjectKind::Const: return "constant";
  case ObjectKind::TypeName:
    if (static_cast<const TypeName *>(object)->is_alias()) return "type alias";
    return object->type != nullptr && object->type->kind == TypeKind::TypeParam ? "type parameter"
                                                                                : "defined type";
  case ObjectKind::Var:
    switch (static_cast<const Var *>(object)->var) {
    case VarKind::Package: return "package-level variable";
    case VarKind::Local: return "local variable";
    case VarKind::Recv: return "receiver";
    case VarKind::Param: return "parameter";
    case VarKind::Result: return "result variable";
    case VarKind::Field: return "struct field";
    }
    return "variable";
  case ObjectKind::Func: {
    auto *signature = type_as<Signature>(object->type);
    return signature != nullptr && signature->recv != nullptr ? "method" : "function";
  }
  case ObjectKind::Label: return "label";
  case ObjectKind::Builtin: return "built-in function";
  case ObjectKind::Nil: return "untyped nil";
  }
  return "object";
}

std::string object_string(const Object *object, const Qualifier &qualifier) {
  auto prefix = [&](const Package *package) {
    if (package == nullptr) return std::string();
    std::string text = qualifier.prefix ? qualifier.prefix(package) : package->path;
    return text.empty() ? text : text + ".";
  };
  std::string name = object->name.string();
  Type *type = object->type;
  switch (object->kind) {
  case ObjectKind::PkgName: {
    auto *imported = static_cast<const PkgName *>(object)->imported;
    std::string out = "package " + name;
    if (imported != nullptr && imported->path != name) out += " (" + base::quote(imported->path) + ")";
    return out;
  }
  case ObjectKind::Label: return "label " + name;
  case ObjectKind::Builtin: return "builtin " + name;
  case ObjectKind::Nil: return "nil";
  case ObjectKind::Func: {
    std::string out = "func ";
    auto *signature = type_as<Signature>(type);
    if (signature != nullptr && signature->recv != nullptr) {
      Type *recv = signature->recv->type;
      out += "(" + (recv->kind == TypeKind::Interface ? "interface" : type_string(recv, qualifier)) + ").";
    } else {
      out += prefix(object->package);
    }
    out += name;
    return signature != nullptr ? out + signature_string(signature, qualifier) : out;
  }
  default: break;
  }
  const char *word = "const ";
  if (object->kind == ObjectKind::Var)
    word = static_cast<const Var *>(object)->is_field() ? "field " : "var ";
  if (object->kind == ObjectKind::TypeName)
    word = type != nullptr && type->kind == TypeKind::TypeParam ? "type parameter " : "type ";
  std::string out = word;
  if (object->package != nullptr && object->package->scope->lookup(object->name) == object)
    out += prefix(object->package);
  out += name;
  if (type == nullptr) return out;
  if (object->kind == ObjectKind::TypeName) {
    if (type->kind == TypeKind::Basic) return out;
    if (static_cast<const TypeName *>(object)->is_alias()) {
      out += " =";
      if (type->kind == TypeKind::Alias) type = static_cast<Alias *>(type)->rhs;
    } else if (type->kind == TypeKind::TypeParam) {
      type = static_cast<TypeParam *>(type)->bound;
    } else {
      type = under(type);
    }
  }
  return out + " " + type_string(type, qualifier);
}

std::string receiver_symbol(Type *t) {
  auto [base, pointer] = deref(t);
  std::string text = link_string(base);
  if (!pointer) return text;
  size_t dot = text.rfind('.', text.find('['));
  if (type_as<Named>(base) == nullptr || dot == std::string::npos) return "(*" + text + ")";
  return text.substr(0, dot + 1) + "(*" + text.substr(dot + 1) + ")";
}

} // namespace tuco::types
