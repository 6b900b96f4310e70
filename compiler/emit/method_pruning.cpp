// Method tables name the code of every method of a type, so to a linker each method of a type that becomes an interface
// value is used, with all that it calls: hello world would hold the parser of time zones, since it may print a time.Time.
// But the code that a table names is reached in two ways only:
//
//   - the runtime makes an interface table: it looks for the interface's methods, by name and signature, in the type's
//     table (runtime/services/itab.cpp);
//   - reflection calls an exported method (internal/value.CodeOf).
//
// So this pass finds, as the linker will, which sections the program reaches from its entry, but follows the code of a
// method only if an interface that is reached has a method of that name and signature, or CodeOf is reached and the
// method is exported:
//
//     methods:T (reached)                               interface:I (reached)
//       name:String   type:func() string   ─▶ code        name:String  type:func() string
//       name:AddDate  type:func(int,…) T   ─✗ code
//
// What is not followed loses its relocation in a copy of the object, so that the linker drops the code and the table has
// null there. Name and signature stay: the runtime finds the method and stops, should it ever be asked for one
// that is not there.
//
// Sections are followed at least as far as lld follows them: it takes one definition of each symbol, and so do we, but
// all of the archives' members count as reached, and of each group all sections. Sections that are linked to another
// (stack maps) are reached with it.
//
// Left out: an interface counts with all its methods once its descriptor is reached, whether or not they are called; so a
// program with reflection keeps all exported methods, for reflect.Type has Method among its own. (Go's linker keeps a list
// of the interface methods that each function calls.)
#include "compiler/emit/method_pruning.h"

#include "runtime/abi/type_descriptor.h"

#include "llvm/ADT/CachedHashString.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/BinaryFormat/ELF.h"
#include "llvm/Object/Archive.h"
#include "llvm/Object/ELF.h"
#include "llvm/Support/MemoryBuffer.h"

#include <deque>
#include <optional>

namespace tuco::emit {

namespace {

using Elf = llvm::object::ELF64LE;
using llvm::ArrayRef, llvm::StringRef, llvm::CachedHashStringRef;

constexpr StringRef kCodeOf = "internal/value.CodeOf";
constexpr uint32_t kNowhere = ~0U;

// A section, numbered through all objects.
using Node = uint32_t;

struct Object {
  std::unique_ptr<llvm::MemoryBuffer> buffer;
  std::optional<llvm::object::ELFFile<Elf>> file;
  ArrayRef<Elf::Shdr> sections;
  ArrayRef<Elf::Sym> symbols;
  StringRef names;          // of symbols
  ArrayRef<Elf::Word> wide; // the sections of symbols, where there are too many for a symbol's own field
  Node first = 0;           // node of section 0
  std::vector<uint32_t> relocations; // of each section: the section with its relocations, or 0
  std::vector<llvm::SmallVector<uint32_t, 2>> along; // of each section: those that are reached with it

  StringRef name(const Elf::Sym &symbol) const { return names.data() + symbol.st_name; }

  uint32_t section_of(const Elf::Sym &symbol) const {
    if (symbol.st_shndx == llvm::ELF::SHN_XINDEX) return wide[static_cast<size_t>(&symbol - symbols.data())];
    return symbol.st_shndx >= llvm::ELF::SHN_LORESERVE ? 0 : uint32_t{symbol.st_shndx};
  }

  ArrayRef<Elf::Rela> relas(uint32_t section) const {
    uint32_t where = relocations[section];
    return where == 0 ? ArrayRef<Elf::Rela>() : llvm::cantFail(file->relas(sections[where]));
  }
};

// Takes the value, or notes that the object cannot be read.
template <class T> bool take(llvm::Expected<T> value, T &to) {
  if (!value) {
    llvm::consumeError(value.takeError());
    return false;
  }
  to = *value;
  return true;
}

bool read(StringRef bytes, Object &object) {
  auto file = llvm::object::ELFFile<Elf>::create(bytes);
  if (!file) {
    llvm::consumeError(file.takeError());
    return false;
  }
  object.file = *file;
  Elf::ShdrRange sections;
  if (!take(object.file->sections(), sections)) return false;
  object.sections = sections;
  for (const Elf::Shdr &section : sections) {
    if (section.sh_type == llvm::ELF::SHT_SYMTAB) {
      Elf::SymRange symbols;
      if (!take(object.file->symbols(&section), symbols) ||
          !take(object.file->getStringTableForSymtab(section), object.names))
        return false;
      object.symbols = symbols;
    } else if (section.sh_type == llvm::ELF::SHT_SYMTAB_SHNDX) {
      if (!take(object.file->getSHNDXTable(section), object.wide)) return false;
    } else if (section.sh_type == llvm::ELF::SHT_RELA) {
      Elf::RelaRange relas;
      if (!take(object.file->relas(section), relas)) return false;
    }
  }
  return true;
}

// A method as an interface asks for it: the names of the symbols of its name and of its signature.
using Asked = std::pair<StringRef, StringRef>;

// One entry of a method table that is reached and whose code is not.
struct Entry {
  uint32_t object;
  uint32_t relocations;                // section
  llvm::SmallVector<uint32_t, 2> code; // relocations of the code, by number
};

bool is_exported(StringRef name_symbol) { return !name_symbol.contains('.'); }

class Pruning {
public:
  bool add(const std::string &path) {
    auto buffer = llvm::MemoryBuffer::getFile(path, /*IsText=*/false, /*RequiresNullTerminator=*/false);
    if (!buffer) return false;
    Object &object = objects_.emplace_back();
    object.buffer = std::move(*buffer);
    if (!read(object.buffer->getBuffer(), object)) return false;
    object.first = static_cast<Node>(owner_.size());
    owner_.insert(owner_.end(), object.sections.size(), static_cast<uint32_t>(objects_.size() - 1));
    connect(object);
    define(object);
    return true;
  }

  // What others use of the objects.
  bool add_user(StringRef bytes) {
    Object user;
    if (!read(bytes, user)) return false;
    for (const Elf::Sym &symbol : user.symbols)
      if (symbol.getBinding() != llvm::ELF::STB_LOCAL && symbol.isUndefined())
        wanted_.push_back(user.name(symbol));
    return true;
  }

  bool add_users_in(StringRef bytes, StringRef name) {
    auto archive = llvm::object::Archive::create(llvm::MemoryBufferRef(bytes, name));
    if (!archive) {
      llvm::consumeError(archive.takeError());
      return false;
    }
    llvm::Error error = llvm::Error::success();
    bool whole = true;
    for (const llvm::object::Archive::Child &child : (*archive)->children(error)) {
      StringRef member;
      whole = whole && take(child.getBuffer(), member) && add_user(member);
    }
    if (!error) return whole;
    llvm::consumeError(std::move(error));
    return false;
  }

  void mark() {
    reached_.assign(owner_.size(), false);
    for (const Object &object : objects_)
      for (uint32_t section = 1; section < object.sections.size(); section++)
        if (is_root(object, section)) reach(object.first + section);
    for (StringRef name : wanted_) reach(definition(name));
    while (!pending_.empty()) {
      Node node = pending_.back();
      pending_.pop_back();
      follow(node);
    }
  }

  // The tables' entries whose code is left out.
  void drop(PrunedObjects &out) {
    std::vector<std::vector<const Entry *>> by_object(objects_.size());
    for (const auto &[asked, entries] : waiting_) // any order: what is changed are places of their own
      for (const Entry &entry : entries) by_object[entry.object].push_back(&entry);
    for (size_t i = 0; i < objects_.size() && out.error.empty(); i++) {
      if (by_object[i].empty()) continue;
      const Object &object = objects_[i];
      std::string bytes = object.buffer->getBuffer().str();
      for (const Entry *entry : by_object[i])
        for (uint32_t number : entry->code) {
          uint64_t at = object.sections[entry->relocations].sh_offset + uint64_t{number} * sizeof(Elf::Rela);
          auto *rela = reinterpret_cast<Elf::Rela *>(bytes.data() + at);
          rela->r_info = 0; // R_X86_64_NONE of no symbol
          rela->r_addend = 0;
        }
      MemoryObject &copy = out.copies.emplace_back("object", bytes, out.error);
      out.paths[i] = copy.path();
    }
  }

private:
  static bool is_root(const Object &object, uint32_t number) {
    const Elf::Shdr &section = object.sections[number];
    switch (section.sh_type) {
    case llvm::ELF::SHT_INIT_ARRAY:
    case llvm::ELF::SHT_FINI_ARRAY:
    case llvm::ELF::SHT_PREINIT_ARRAY:
    case llvm::ELF::SHT_NOTE: return true;
    default: return (section.sh_flags & llvm::ELF::SHF_GNU_RETAIN) != 0;
    }
  }

  void connect(Object &object) {
    object.relocations.resize(object.sections.size());
    object.along.resize(object.sections.size());
    for (uint32_t number = 1; number < object.sections.size(); number++) {
      const Elf::Shdr &section = object.sections[number];
      if (section.sh_type == llvm::ELF::SHT_RELA && section.sh_info < object.sections.size())
        object.relocations[section.sh_info] = number;
      else if ((section.sh_flags & llvm::ELF::SHF_LINK_ORDER) && section.sh_link < object.sections.size())
        object.along[section.sh_link].push_back(number);
      if (section.sh_type != llvm::ELF::SHT_GROUP) continue;
      ArrayRef<Elf::Word> words;
      if (!take(object.file->getSectionContentsAsArray<Elf::Word>(section), words) || words.empty()) continue;
      uint32_t before =
          words.back(); // the first word holds flags; each member brings the next, the last the first
      for (uint32_t member : words.drop_front()) {
        if (before < object.sections.size() && before != member) object.along[before].push_back(member);
        before = member;
      }
    }
  }

  // The first definition counts, or the first that is not weak.
  void define(const Object &object) {
    for (const Elf::Sym &symbol : object.symbols) {
      uint32_t section = object.section_of(symbol);
      if (section == 0) continue;
      StringRef name = object.name(symbol);
      bool local = symbol.getBinding() == llvm::ELF::STB_LOCAL;
      if (local && (name.starts_with(abi::kMethodTable) || name.starts_with(abi::kInterfaceTable)))
        tables_[object.first + section] = name.starts_with(abi::kMethodTable);
      if (local) continue;
      bool weak = symbol.getBinding() == llvm::ELF::STB_WEAK;
      auto [known, is_new] =
          definitions_.try_emplace(CachedHashStringRef(name), object.first + section, weak);
      if (!is_new && known->second.second && !weak) known->second = {object.first + section, false};
    }
  }

  Node definition(StringRef name) const {
    auto found = definitions_.find(CachedHashStringRef(name));
    return found == definitions_.end() ? kNowhere : found->second.first;
  }

  Node target(const Object &object, const Elf::Rela &rela) const {
    const Elf::Sym &symbol = object.symbols[rela.getSymbol(false)];
    if (symbol.getBinding() != llvm::ELF::STB_LOCAL) return definition(object.name(symbol));
    uint32_t section = object.section_of(symbol);
    return section == 0 ? kNowhere : object.first + section;
  }

  void reach(Node node) {
    if (node == kNowhere || reached_[node]) return;
    reached_[node] = true;
    pending_.push_back(node);
  }

  void follow(Node node) {
    uint32_t owner = owner_[node];
    const Object &object = objects_[owner];
    uint32_t section = node - object.first;
    for (uint32_t other : object.along[section]) reach(object.first + other);
    if (!all_exported_ && node == definition(kCodeOf)) reach_exported();
    auto table = tables_.find(node);
    if (table == tables_.end())
      for (const Elf::Rela &rela : object.relas(section)) reach(target(object, rela));
    else if (table->second)
      follow_methods(owner, section);
    else
      follow_interface(object, section);
  }

  void follow_interface(const Object &object, uint32_t section) {
    llvm::DenseMap<uint64_t, Asked> methods;
    for (const Elf::Rela &rela : object.relas(section)) {
      reach(target(object, rela));
      Asked &method = methods[rela.r_offset / sizeof(abi::InterfaceMethod)];
      StringRef name = object.name(object.symbols[rela.getSymbol(false)]);
      switch (rela.r_offset % sizeof(abi::InterfaceMethod)) {
      case offsetof(abi::InterfaceMethod, name): method.first = name; break;
      case offsetof(abi::InterfaceMethod, type): method.second = name; break;
      default: break;
      }
    }
    for (const auto &[at, method] : methods) ask(method); // any order: a set of sections is the result
  }

  void follow_methods(uint32_t owner, uint32_t section) {
    const Object &object = objects_[owner];
    llvm::DenseMap<uint64_t, std::pair<Asked, Entry>> methods;
    ArrayRef<Elf::Rela> relas = object.relas(section);
    for (uint32_t number = 0; number < relas.size(); number++) {
      const Elf::Rela &rela = relas[number];
      auto &[asked, entry] = methods[rela.r_offset / sizeof(abi::Method)];
      StringRef name = object.name(object.symbols[rela.getSymbol(false)]);
      switch (rela.r_offset % sizeof(abi::Method)) {
      case offsetof(abi::Method, name): asked.first = name; break;
      case offsetof(abi::Method, type): asked.second = name; break;
      default: entry.code.push_back(number); continue;
      }
      reach(target(object, rela));
    }
    for (auto &[at, method] : methods) { // any order: a set of sections is the result
      auto &[asked, entry] = method;
      entry.object = owner;
      entry.relocations = object.relocations[section];
      if (asked_.contains(asked) || (all_exported_ && is_exported(asked.first)))
        keep(entry);
      else
        waiting_[asked].push_back(std::move(entry));
    }
  }

  void keep(const Entry &entry) {
    const Object &object = objects_[entry.object];
    ArrayRef<Elf::Rela> relas = object.relas(object.sections[entry.relocations].sh_info);
    for (uint32_t number : entry.code) reach(target(object, relas[number]));
  }

  void ask(const Asked &method) {
    if (!asked_.insert(method).second) return;
    auto found = waiting_.find(method);
    if (found == waiting_.end()) return;
    for (const Entry &entry : found->second) keep(entry);
    waiting_.erase(found);
  }

  void reach_exported() {
    all_exported_ = true;
    for (auto &[asked, entries] : waiting_) { // any order: a set of sections is the result
      if (!is_exported(asked.first)) continue;
      for (const Entry &entry : entries) keep(entry);
      entries.clear();
    }
  }

  std::deque<Object> objects_;
  std::vector<uint32_t> owner_; // of each node, its object
  std::vector<bool> reached_;   // of each node
  std::vector<Node> pending_;   // reached and not followed yet
  std::vector<StringRef> wanted_;
  llvm::DenseMap<CachedHashStringRef, std::pair<Node, bool>>
      definitions_;                   // of each name; and whether it is weak
  llvm::DenseMap<Node, bool> tables_; // of methods: a type's (true) or an interface's
  llvm::DenseSet<Asked> asked_;
  llvm::DenseMap<Asked, std::vector<Entry>> waiting_; // reached entries that nobody has asked for
  bool all_exported_ = false;
};

} // namespace

PrunedObjects prune_methods(const std::vector<std::string> &objects, const std::vector<std::string> &archives,
                            const std::vector<std::string> &start_files) {
  PrunedObjects out{objects, {}, ""};
  Pruning pruning;
  std::vector<std::unique_ptr<llvm::MemoryBuffer>> users;
  auto open = [&](const std::string &path) {
    auto buffer = llvm::MemoryBuffer::getFile(path, /*IsText=*/false, /*RequiresNullTerminator=*/false);
    if (buffer) users.push_back(std::move(*buffer));
    return !buffer.getError();
  };
  for (const std::string &path : objects)
    if (!pruning.add(path)) return out;
  for (const std::string &path : start_files)
    if (!open(path) || !pruning.add_user(users.back()->getBuffer())) return out;
  for (const std::string &path : archives)
    if (!open(path) || !pruning.add_users_in(users.back()->getBuffer(), path)) return out;
  pruning.mark();
  pruning.drop(out);
  return out;
}

} // namespace tuco::emit
