// Type descriptors and interface tables, laid out as runtime/abi/type_descriptor.h says.
//
// A descriptor is a constant `type:<link name>`. One for a type declared in this package is defined here and
// nowhere else; descriptors of unnamed types and of instances are linkonce_odr in every package that mentions
// them. Identity of types is therefore identity of addresses.
#include "compiler/lower/module_lowering.h"

#include "compiler/base/assert.h"
#include "compiler/types/package.h"
#include "compiler/types/type_set.h"
#include "compiler/types/type_string.h"
#include "runtime/abi/type_descriptor.h"

#include "llvm/IR/Constants.h"

namespace tuco::lower {

using types::BasicKind;
using types::TypeKind;

namespace {

abi::Kind kind_of(types::Type *t) {
  types::Type *u = types::under(t);
  switch (u->kind) {
  case TypeKind::Basic:
    switch (static_cast<types::Basic *>(u)->basic) {
    case BasicKind::Bool: return abi::Kind::Bool;
    case BasicKind::Int: return abi::Kind::Int;
    case BasicKind::Int8: return abi::Kind::Int8;
    case BasicKind::Int16: return abi::Kind::Int16;
    case BasicKind::Int32: return abi::Kind::Int32;
    case BasicKind::Int64: return abi::Kind::Int64;
    case BasicKind::Uint: return abi::Kind::Uint;
    case BasicKind::Uint8: return abi::Kind::Uint8;
    case BasicKind::Uint16: return abi::Kind::Uint16;
    case BasicKind::Uint32: return abi::Kind::Uint32;
    case BasicKind::Uint64: return abi::Kind::Uint64;
    case BasicKind::Uintptr: return abi::Kind::Uintptr;
    case BasicKind::Float32: return abi::Kind::Float32;
    case BasicKind::Float64: return abi::Kind::Float64;
    case BasicKind::Complex64: return abi::Kind::Complex64;
    case BasicKind::Complex128: return abi::Kind::Complex128;
    case BasicKind::String: return abi::Kind::String;
    case BasicKind::UnsafePointer: return abi::Kind::UnsafePointer;
    default: break;
    }
    break;
  case TypeKind::Array: return abi::Kind::Array;
  case TypeKind::Chan: return abi::Kind::Chan;
  case TypeKind::Signature: return abi::Kind::Func;
  case TypeKind::Interface: return abi::Kind::Interface;
  case TypeKind::Map: return abi::Kind::Map;
  case TypeKind::Pointer: return abi::Kind::Pointer;
  case TypeKind::Slice: return abi::Kind::Slice;
  case TypeKind::Struct: return abi::Kind::Struct;
  default: break;
  }
  TUCO_UNREACHABLE("no descriptor for " + types::link_string(t));
}

// FNV-1a.
uint32_t hash_of(std::string_view text) {
  uint32_t h = 2166136261u;
  for (char c : text) h = (h ^ static_cast<uint8_t>(c)) * 16777619u;
  return h == 0 ? 1 : h;
}

// == compares bytes: no floats, strings, interfaces, padding or blank fields.
bool memory_equal(types::Type *t) {
  types::Type *u = types::under(t);
  switch (u->kind) {
  case TypeKind::Basic:
    return !(static_cast<types::Basic *>(u)->info & (types::IsFloat | types::IsComplex | types::IsString));
  case TypeKind::Pointer:
  case TypeKind::Chan: return true;
  case TypeKind::Array: return memory_equal(static_cast<types::Array *>(u)->elem);
  case TypeKind::Struct: {
    auto *s = static_cast<types::Struct *>(u);
    int64_t at = 0;
    std::vector<int64_t> offsets = types::field_offsets(s);
    for (size_t i = 0; i < s->fields.size(); i++) {
      if (s->fields[i]->name.is_blank() || offsets[i] != at || !memory_equal(s->fields[i]->type))
        return false;
      at += core::size_of(s->fields[i]->type);
    }
    return at == core::size_of(t);
  }
  default: return false;
  }
}

// Where descriptors of types without a name lie; null: not among the others.
const char *section_of(TypeKind kind) {
  switch (kind) {
  case TypeKind::Pointer:
  case TypeKind::Slice: return abi::kTypeSections[0];
  case TypeKind::Chan:
  case TypeKind::Map:
  case TypeKind::Struct: return abi::kTypeSections[1];
  case TypeKind::Array:
  case TypeKind::Signature: return abi::kTypeSections[2];
  default: return nullptr;
  }
}

void mark_words(types::Type *t, uint64_t offset, std::vector<bool> &words) {
  auto mark = [&](uint64_t at) {
    if (words.size() <= at / 8) words.resize(at / 8 + 1);
    words[at / 8] = true;
  };
  types::Type *u = types::under(t);
  switch (u->kind) {
  case TypeKind::Basic: {
    auto *b = static_cast<types::Basic *>(u);
    if ((b->info & types::IsString) || b->basic == BasicKind::UnsafePointer) mark(offset);
    return;
  }
  case TypeKind::Pointer:
  case TypeKind::Map:
  case TypeKind::Chan:
  case TypeKind::Signature:
  case TypeKind::Slice: mark(offset); return;
  case TypeKind::Interface: mark(offset + 8); return;
  case TypeKind::Array: {
    auto *a = static_cast<types::Array *>(u);
    if (!core::has_pointers(a->elem)) return;
    for (int64_t i = 0; i < a->len; i++)
      mark_words(a->elem, offset + static_cast<uint64_t>(i * core::size_of(a->elem)), words);
    return;
  }
  case TypeKind::Struct: {
    auto *s = static_cast<types::Struct *>(u);
    std::vector<int64_t> offsets = types::field_offsets(s);
    for (size_t i = 0; i < s->fields.size(); i++)
      mark_words(s->fields[i]->type, offset + static_cast<uint64_t>(offsets[i]), words);
    return;
  }
  default: return;
  }
}

} // namespace

llvm::Constant *ModuleLowering::mask_bytes(const std::vector<bool> &words) {
  std::string bytes((words.size() + 63) / 64 * 8, '\0'); // the collector reads eight bytes at a time
  for (size_t i = 0; i < words.size(); i++)
    if (words[i]) bytes[i / 8] = static_cast<char>(bytes[i / 8] | (1 << (i % 8)));
  return raw_bytes(bytes);
}

llvm::Constant *ModuleLowering::pointer_mask(types::Type *t, uint64_t &period, uint64_t &pointer_bytes) {
  period = static_cast<uint64_t>(core::size_of(t));
  pointer_bytes = 0;
  if (!core::has_pointers(t)) return llvm::ConstantPointerNull::get(layout_.address());
  if (auto *a = types::under_as<types::Array>(t)) {
    uint64_t elem_pointers = 0;
    llvm::Constant *mask = pointer_mask(a->elem, period, elem_pointers);
    pointer_bytes = static_cast<uint64_t>((a->len - 1) * core::size_of(a->elem)) + elem_pointers;
    return mask;
  }
  std::vector<bool> words;
  mark_words(t, 0, words);
  pointer_bytes = words.size() * 8;
  return mask_bytes(words);
}

void ModuleLowering::describe_shape(llvm::CallBase *allocation, types::Type *t) {
  constexpr int64_t kMost = 1024; // bytes: of larger ones nobody asks
  auto *descriptor = llvm::dyn_cast<llvm::GlobalVariable>(allocation->getArgOperand(0));
  int64_t size = core::size_of(t);
  if (descriptor == nullptr || descriptor->hasInitializer() || size > kMost) return;
  std::vector<bool> words;
  mark_words(t, 0, words);
  std::string text = std::to_string(size) + ":" + std::to_string(types::align_of(t)) + ":";
  for (bool is_pointer : words) text += is_pointer ? 'p' : '-';
  allocation->addFnAttr(llvm::Attribute::get(context_, "tuco-shape", text));
}

llvm::Constant *ModuleLowering::name_value(std::string_view text) {
  auto *type = llvm::StructType::get(context_, {layout_.address(), layout_.word()});
  llvm::Constant *data = text.empty() ? llvm::ConstantPointerNull::get(layout_.address()) : raw_bytes(text);
  return llvm::ConstantStruct::get(type, {data, llvm::ConstantInt::get(layout_.word(), text.size())});
}

llvm::Constant *ModuleLowering::name_reference(base::Name name, const types::Package *package) {
  std::string symbol = "name:";
  if (!name.is_exported() && package != nullptr) symbol += package->path + ".";
  symbol += name.str();
  if (llvm::GlobalVariable *g = module_->getNamedGlobal(symbol)) return g;
  return weak_constant(symbol, name_value(name.str()));
}

// Of a field or method; null if it is exported.
llvm::Constant *ModuleLowering::package_path(base::Name name, const types::Package *package) {
  if (name.is_exported() || package == nullptr) return llvm::ConstantPointerNull::get(layout_.address());
  std::string symbol = "name:" + package->path;
  if (llvm::GlobalVariable *g = module_->getNamedGlobal(symbol)) return g;
  return weak_constant(symbol, name_value(package->path));
}

llvm::Constant *ModuleLowering::type_descriptor(types::Type *t) {
  if (auto it = descriptor_of_.find(t); it != descriptor_of_.end()) return it->second;
  types::Type *asked = t;
  t = types::unalias(t);
  std::string link = types::link_string(t);
  if (auto it = descriptors_.find(link); it != descriptors_.end()) return descriptor_of_[asked] = it->second;
  std::string symbol = "type:" + link;
  auto [base, is_pointer] = types::deref(t);
  auto *named = types::type_as<types::Named>(base);
  bool elsewhere = named != nullptr && !named->is_instance() && named->obj->package != nullptr &&
                   named->obj->package != package_.package;
  // An opaque placeholder first: descriptors refer to one another in circles.
  auto *placeholder = new llvm::GlobalVariable(*module_, llvm::Type::getInt8Ty(context_), true,
                                               llvm::GlobalValue::ExternalLinkage, nullptr, symbol);
  placeholder->setDSOLocal(true);
  descriptors_[link] = placeholder;
  if (elsewhere) return descriptor_of_[t] = placeholder;
  auto entry = runtime_types_.find(link);
  llvm::Constant *defined =
      define_descriptor(t, placeholder, entry == runtime_types_.end() ? nullptr : entry->second);
  descriptors_[link] = defined;
  return descriptor_of_[t] = defined;
}

llvm::Constant *ModuleLowering::define_descriptor(types::Type *t, llvm::GlobalVariable *placeholder,
                                                  const core::RuntimeType *runtime_type) {
  llvm::Type *i8 = llvm::Type::getInt8Ty(context_), *i32 = llvm::Type::getInt32Ty(context_),
             *i64 = layout_.word();
  llvm::PointerType *ptr = layout_.address();
  auto number = [&](uint64_t n) { return llvm::ConstantInt::get(i64, n); };
  llvm::Constant *null = llvm::ConstantPointerNull::get(ptr);
  auto *named = types::type_as<types::Named>(t);
  types::Type *u = types::under(t);

  // Named references to itself keep the placeholder until the end, when it is replaced.
  std::vector<llvm::Constant *> tail;
  // A table of methods has a symbol, by which the link knows it (abi::kMethodTable).
  auto array_of = [&](const std::vector<llvm::Constant *> &items, llvm::Type *type,
                      const char *table = nullptr) -> llvm::Constant * {
    if (items.empty()) return null;
    llvm::Constant *a = llvm::ConstantArray::get(llvm::ArrayType::get(type, items.size()), items);
    auto *g = new llvm::GlobalVariable(*module_, a->getType(), true,
                                       table != nullptr ? llvm::GlobalValue::InternalLinkage
                                                        : llvm::GlobalValue::PrivateLinkage,
                                       a, table != nullptr ? table + types::link_string(t) : "typedata");
    return g;
  };
  uint8_t flags = 0;
  switch (u->kind) {
  case TypeKind::Pointer: tail = {type_descriptor(static_cast<types::Pointer *>(u)->elem)}; break;
  case TypeKind::Slice: tail = {type_descriptor(static_cast<types::Slice *>(u)->elem)}; break;
  case TypeKind::Array: {
    auto *a = static_cast<types::Array *>(u);
    tail = {type_descriptor(a->elem), null, number(static_cast<uint64_t>(a->len))};
    break;
  }
  case TypeKind::Chan: {
    auto *c = static_cast<types::Chan *>(u);
    uint64_t direction = c->dir == types::ChanDir::Both   ? abi::kBothDir
                         : c->dir == types::ChanDir::Send ? abi::kSendDir
                                                          : abi::kRecvDir;
    tail = {type_descriptor(c->elem), number(direction)};
    break;
  }
  case TypeKind::Map: {
    auto *m = static_cast<types::Map *>(u);
    tail = {type_descriptor(m->key), type_descriptor(m->elem)};
    break;
  }
  case TypeKind::Signature: {
    auto *s = static_cast<types::Signature *>(u);
    std::vector<llvm::Constant *> all;
    for (types::Var *v : s->params->vars) all.push_back(type_descriptor(v->type));
    for (types::Var *v : s->results->vars) all.push_back(type_descriptor(v->type));
    if (s->variadic) flags |= abi::kVariadic;
    tail = {number(s->params->size()), number(s->results->size()), array_of(all, ptr)};
    break;
  }
  case TypeKind::Struct: {
    auto *s = static_cast<types::Struct *>(u);
    std::vector<int64_t> offsets = types::field_offsets(s);
    std::vector<llvm::Constant *> fields;
    llvm::StructType *field_type = llvm::StructType::get(context_, {ptr, ptr, i64, ptr, i64, ptr, i64});
    for (size_t i = 0; i < s->fields.size(); i++) {
      types::Var *f = s->fields[i];
      std::string_view tag = s->tag(i);
      fields.push_back(llvm::ConstantStruct::get(
          field_type, {name_reference(f->name, f->package), type_descriptor(f->type),
                       number(static_cast<uint64_t>(offsets[i])), tag.empty() ? null : raw_bytes(tag),
                       number(tag.size()), package_path(f->name, f->package), number(f->embedded)}));
    }
    tail = {number(s->fields.size()), array_of(fields, field_type)};
    break;
  }
  case TypeKind::Interface: {
    std::vector<llvm::Constant *> methods;
    llvm::StructType *method_type = llvm::StructType::get(context_, {ptr, ptr, ptr});
    for (types::Func *m : types::type_set(static_cast<types::Interface *>(u)).methods)
      methods.push_back(llvm::ConstantStruct::get(method_type, {name_reference(m->name, m->package),
                                                                type_descriptor(m->type),
                                                                package_path(m->name, m->package)}));
    tail = {number(methods.size()), array_of(methods, method_type, abi::kInterfaceTable)};
    break;
  }
  default: break;
  }

  llvm::Constant *uncommon = null;
  std::vector<llvm::Constant *> methods;
  llvm::StructType *method_type = llvm::StructType::get(context_, {ptr, ptr, ptr, ptr});
  if (runtime_type != nullptr)
    for (const core::MethodEntry &m : runtime_type->methods)
      methods.push_back(llvm::ConstantStruct::get(
          method_type, {name_reference(m.name, m.package), type_descriptor(m.signature),
                        function(*m.interface), function(*m.direct)}));
  if (named != nullptr || !methods.empty()) {
    std::string path = named != nullptr && named->obj->package != nullptr ? named->obj->package->path : "";
    std::string name = named != nullptr ? named->obj->name.string() : "";
    llvm::Constant *n = name_value(name), *p = name_value(path);
    llvm::Constant *value = llvm::ConstantStruct::getAnon(
        {n, p, number(methods.size()), array_of(methods, method_type, abi::kMethodTable)});
    uncommon = new llvm::GlobalVariable(*module_, value->getType(), true, llvm::GlobalValue::PrivateLinkage,
                                        value, "uncommon");
  }

  if (core::is_direct_interface(t)) flags |= abi::kDirectInterface;
  if (memory_equal(t)) flags |= abi::kMemoryEqual;
  if (types::comparable(t)) flags |= abi::kComparable;
  if (named != nullptr || u->kind == TypeKind::Basic) flags |= abi::kNamed;
  uint64_t period = 0, pointer_bytes = 0;
  llvm::Constant *mask = pointer_mask(t, period, pointer_bytes);
  std::string link = types::link_string(t);
  llvm::Constant *pointer_to = null;
  if (runtime_type != nullptr) {
    std::string pointer_link = "*" + link;
    bool declared = named != nullptr && !runtime_type->is_weak;
    if (auto it = runtime_types_.find(pointer_link);
        it != runtime_types_.end() && (declared || !it->second->methods.empty()))
      pointer_to = type_descriptor(it->second->type);
  }
  uint64_t align = static_cast<uint64_t>(types::align_of(t));
  std::string shown = types::reflect_string(t);
  std::vector<llvm::Constant *> fields = {number(static_cast<uint64_t>(core::size_of(t))),
                                          number(pointer_bytes),
                                          llvm::ConstantInt::get(i32, hash_of(link)),
                                          llvm::ConstantInt::get(i8, flags),
                                          llvm::ConstantInt::get(i8, align),
                                          llvm::ConstantInt::get(i8, align),
                                          llvm::ConstantInt::get(i8, static_cast<uint8_t>(kind_of(t))),
                                          mask,
                                          number(period),
                                          raw_bytes(shown),
                                          number(shown.size()),
                                          pointer_to,
                                          uncommon};
  fields.insert(fields.end(), tail.begin(), tail.end());
  llvm::Constant *value = llvm::ConstantStruct::getAnon(fields);
  bool weak = runtime_type == nullptr || runtime_type->is_weak;
  auto *g = new llvm::GlobalVariable(
      *module_, value->getType(), true,
      weak ? llvm::GlobalValue::LinkOnceODRLinkage : llvm::GlobalValue::ExternalLinkage, value, "");
  placeholder->replaceAllUsesWith(g);
  g->takeName(placeholder);
  placeholder->eraseFromParent();
  const char *section = named == nullptr ? section_of(u->kind) : nullptr;
  if (section != nullptr) g->setSection(section);
  // Of a shared section the linker would keep all or nothing.
  if (weak || section != nullptr) g->setComdat(module_->getOrInsertComdat(g->getName()));
  g->setDSOLocal(true);
  g->setAlignment(llvm::Align(8));
  return g;
}

void ModuleLowering::define_runtime_types() {
  for (const core::RuntimeType &t : package_.runtime_types)
    if (!t.is_weak) type_descriptor(t.type);
}

// The descriptor of an object that the compiler made up: size and pointers only.
llvm::Constant *ModuleLowering::shape_descriptor(llvm::StructType *t) {
  llvm::Constant *&known = shape_descriptors_[t];
  if (known != nullptr) return known;
  const llvm::DataLayout &dl = module_->getDataLayout();
  std::vector<bool> words;
  auto mark = [&](auto &self, llvm::Type *type, uint64_t offset) -> void {
    if (auto *p = llvm::dyn_cast<llvm::PointerType>(type)) {
      if (p->getAddressSpace() != kGoSpace) return;
      if (words.size() <= offset / 8) words.resize(offset / 8 + 1);
      words[offset / 8] = true;
    } else if (auto *s = llvm::dyn_cast<llvm::StructType>(type)) {
      for (unsigned i = 0; i < s->getNumElements(); i++)
        self(self, s->getElementType(i), offset + dl.getStructLayout(s)->getElementOffset(i));
    } else if (auto *a = llvm::dyn_cast<llvm::ArrayType>(type)) {
      for (uint64_t i = 0; i < a->getNumElements(); i++)
        self(self, a->getElementType(), offset + i * dl.getTypeAllocSize(a->getElementType()));
    }
  };
  mark(mark, t, 0);
  uint64_t size = dl.getTypeAllocSize(t);
  llvm::Type *i8 = llvm::Type::getInt8Ty(context_), *i64 = layout_.word();
  auto number = [&](uint64_t n) { return llvm::ConstantInt::get(i64, n); };
  llvm::Constant *null = llvm::ConstantPointerNull::get(layout_.address());
  llvm::Constant *value = llvm::ConstantStruct::getAnon(
      {number(size), number(words.size() * 8), llvm::ConstantInt::get(llvm::Type::getInt32Ty(context_), 1),
       llvm::ConstantInt::get(i8, 0), llvm::ConstantInt::get(i8, 8), llvm::ConstantInt::get(i8, 8),
       llvm::ConstantInt::get(i8, static_cast<uint8_t>(abi::Kind::Struct)),
       words.empty() ? null : mask_bytes(words), number(size), raw_bytes("closure"), number(7), null, null,
       number(0), null});
  auto *g = new llvm::GlobalVariable(*module_, value->getType(), true, llvm::GlobalValue::PrivateLinkage,
                                     value, "shape");
  g->setAlignment(llvm::Align(8));
  return known = g;
}

llvm::Constant *ModuleLowering::itab(types::Type *concrete, types::Type *interface) {
  std::string symbol = "itab:" + types::link_string(concrete) + "," + types::link_string(interface);
  if (llvm::GlobalVariable *g = module_->getNamedGlobal(symbol)) return g;
  auto found = package_.itabs.find(symbol.substr(5));
  TUCO_CHECK(found != package_.itabs.end(), "interface table not prepared: " + symbol);
  std::vector<llvm::Constant *> code;
  for (const core::FunctionRef *m : found->second) code.push_back(function(*m));
  uint32_t hash = hash_of(types::link_string(concrete));
  llvm::Constant *methods =
      llvm::ConstantArray::get(llvm::ArrayType::get(layout_.address(), code.size()), code);
  llvm::Constant *value =
      llvm::ConstantStruct::getAnon({type_descriptor(interface), type_descriptor(concrete),
                                     llvm::ConstantInt::get(layout_.word(), hash), methods});
  return weak_constant(symbol, value);
}

} // namespace tuco::lower
