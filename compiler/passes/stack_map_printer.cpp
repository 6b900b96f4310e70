// Prints the stack maps of a module in the format of runtime/abi/stack_map.h (which has the layout and the
// reasons), in place of LLVM's own section, which is larger than the code it describes.
//
// LLVM calls emitStackMaps once, after the last function. Its StackMaps holds, for each STATEPOINT in the
// order of the machine code, the return address as a label and the place of each operand of the "deopt"
// bundle; SiteTable holds the rest. A return address is known only after layout, so distances between sites
// are written as LEB expressions; all else are plain bytes.
//
// Sections. Each function's record and details go to sections of their own, linked to the function's text
// section (SHF_LINK_ORDER) and in its group if it has one, so that the linker keeps, drops and sorts them
// with it.
#include "compiler/passes/pointers.h"
#include "compiler/passes/site_table.h"

#include "compiler/base/assert.h"
#include "runtime/abi/stack_map.h"

#include "llvm/ADT/MapVector.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/BinaryFormat/ELF.h"
#include "llvm/CodeGen/AsmPrinter.h"
#include "llvm/CodeGen/GCMetadataPrinter.h"
#include "llvm/CodeGen/StackMaps.h"
#include "llvm/IR/DebugInfoMetadata.h"
#include "llvm/IR/Function.h"
#include "llvm/IR/GCStrategy.h"
#include "llvm/IR/Module.h"
#include "llvm/MC/MCContext.h"
#include "llvm/MC/MCExpr.h"
#include "llvm/MC/MCSectionELF.h"
#include "llvm/MC/MCStreamer.h"
#include "llvm/MC/MCSymbolELF.h"
#include "llvm/Support/LEB128.h"

#include <map>

namespace tuco::passes {

using namespace llvm;

namespace {

// Nothing moves, so no pointer is "managed" in code generation's sense; statepoints come from the bundles
// alone.
class TucoStrategy : public GCStrategy {
public:
  TucoStrategy() {
    UseStatepoints = true;
    UseRS4GC = true;
    UsesMetadata = true;
    NeededSafePoints = false;
  }
  std::optional<bool> isGCManagedPointer(const Type *) const override { return false; }
};

using Bytes = SmallString<64>;

void uleb(Bytes &bytes, uint64_t value) {
  raw_svector_ostream out(bytes);
  encodeULEB128(value, out);
}

uint64_t zigzag(int64_t value) {
  return static_cast<uint64_t>(value) << 1 ^ static_cast<uint64_t>(value >> 63);
}

// The roots of one site, sorted.
struct RootSet {
  uint16_t registers = 0;        // by DWARF number
  std::vector<int32_t> rsp, rbp; // words
};

void append_bitmap(Bytes &bytes, const std::vector<int32_t> &words) {
  int32_t first = words.front();
  uleb(bytes, zigzag(first));
  std::vector<uint8_t> bits(static_cast<size_t>(words.back() - first) / 8 + 1, 0);
  for (int32_t word : words)
    bits[static_cast<size_t>(word - first) / 8] |= static_cast<uint8_t>(1 << ((word - first) % 8));
  uleb(bytes, bits.size());
  bytes.append(bits.begin(), bits.end());
}

Bytes encode_map(const RootSet &roots) {
  uint8_t head = 0;
  uint16_t others = roots.registers;
  for (int i = 0; i < 5; i++) {
    uint16_t bit = static_cast<uint16_t>(1 << abi::kMapRegisters[i]);
    if (!(roots.registers & bit)) continue;
    head |= static_cast<uint8_t>(1 << i);
    others &= static_cast<uint16_t>(~bit);
  }
  if (!roots.rsp.empty()) head |= abi::kMapHasRsp;
  if (!roots.rbp.empty()) head |= abi::kMapHasRbp;
  if (others) head |= abi::kMapHasOther;
  Bytes bytes;
  bytes.push_back(static_cast<char>(head));
  if (others) {
    bytes.push_back(static_cast<char>(others & 0xff));
    bytes.push_back(static_cast<char>(others >> 8));
  }
  if (!roots.rsp.empty()) append_bitmap(bytes, roots.rsp);
  if (!roots.rbp.empty()) append_bitmap(bytes, roots.rbp);
  return bytes;
}

// The bitmap of live slots behind a map.
void append_slots(Bytes &bytes, std::optional<ArrayRef<unsigned>> slots) {
  if (!slots || slots->empty()) {
    uleb(bytes, slots ? 1 : 0);
    return;
  }
  ArrayRef<unsigned> numbers = *slots;
  unsigned first = *min_element(numbers) / 8; // byte
  SmallVector<uint8_t, 8> bits(*max_element(numbers) / 8 - first + 1, 0);
  for (unsigned number : numbers) bits[number / 8 - first] |= static_cast<uint8_t>(1 << number % 8);
  uleb(bytes, bits.size() + 1);
  uleb(bytes, first);
  bytes.append(bits.begin(), bits.end());
}

// The inlined calls of one function, numbered as the format wants them.
class Scopes {
public:
  struct Inlinee {
    const DISubprogram *subprogram;
    const DIFile *file; // the subprogram's, or what a //line directive says
    bool same_frame;    // no call: only the file differs
  };
  struct Scope {
    uint32_t parent, inlinee, call_line;
  };

  // The scope of code at `location`; 0: the function itself.
  uint32_t scope_of(const DILocation *location) {
    const DILocation *call = location->getInlinedAt();
    const DISubprogram *subprogram = location->getScope()->getSubprogram();
    const DIFile *file = location->getFile();
    if (!call && file == subprogram->getFile()) return 0;
    Key key{call, subprogram, file};
    if (auto it = numbers_.find(key); it != numbers_.end()) return it->second;
    uint32_t parent = call ? scope_of(call) : 0;
    auto [inlinee, fresh] =
        inlinee_numbers_.try_emplace({subprogram, file, !call}, static_cast<uint32_t>(inlinees.size()));
    if (fresh) inlinees.push_back({subprogram, file, !call});
    scopes.push_back({parent, inlinee->second, call ? call->getLine() : 0});
    uint32_t number = static_cast<uint32_t>(scopes.size());
    numbers_[key] = number;
    return number;
  }

  std::vector<Inlinee> inlinees;
  std::vector<Scope> scopes; // scope i + 1

private:
  using Key = std::tuple<const DILocation *, const DISubprogram *, const DIFile *>;
  std::map<Key, uint32_t> numbers_;
  std::map<std::tuple<const DISubprogram *, const DIFile *, bool>, uint32_t> inlinee_numbers_;
};

class ModulePrinter {
public:
  ModulePrinter(StackMaps &maps, AsmPrinter &printer, const SiteTable &table)
      : maps_(maps), printer_(printer), out_(*printer.OutStreamer), context_(printer.OutContext),
        table_(table) {}

  void print() {
    auto site = maps_.getCSInfos().begin();
    for (const MachineFacts &facts : table_.functions()) {
      print_function(facts, site);
      site += static_cast<ptrdiff_t>(facts.sites.size());
    }
    TUCO_CHECK(site == maps_.getCSInfos().end(), "call sites and machine code do not agree");
    print_strings();
  }

private:
  using SiteIterator = StackMaps::CallsiteInfoList::iterator;

  MCSection *linked_section(const char *name, const MCSymbol &function, uint64_t flags = 0) {
    auto &text = cast<MCSectionELF>(function.getSection());
    flags |= ELF::SHF_ALLOC | ELF::SHF_LINK_ORDER;
    if (text.getGroup()) flags |= ELF::SHF_GROUP;
    return context_.getELFSection(name, ELF::SHT_PROGBITS, static_cast<unsigned>(flags), 0, text.getGroup(),
                                  text.isComdat(), next_section_++, cast<MCSymbolELF>(&function));
  }

  uint8_t function_flags(const MachineFacts &facts) const {
    const Function &function = *facts.function;
    uint8_t flags = 0;
    if (function.hasFnAttribute(kWrapperAttribute)) flags |= abi::kIsWrapper;
    if (function.hasFnAttribute(kRuntimeAttribute)) flags |= abi::kIsRuntime;
    if (function.hasFnAttribute(kDataFrameAttribute)) flags |= abi::kHasDataFrame;
    if (function.hasFnAttribute(kDefersAttribute)) flags |= abi::kHasDefers;
    if (any_of(facts.sites, [](const MachineSite &site) { return site.landing_pad != nullptr; }))
      flags |= abi::kHasLandingPads;
    if (!facts.faults.empty()) flags |= abi::kHasFaultSites;
    if (all_of(function.args(), [](const Argument &a) {
          return a.getArgNo() == kContextParameter ||
                 a.getParent()->getAttributes().hasParamAttr(a.getArgNo(), kDataStackParameter);
        }))
      flags |= abi::kNoParameters;
    return flags;
  }

  RootSet roots_of(const StackMaps::CallsiteInfo &site, const MachineFacts &facts,
                   const MachineSite &machine_site) {
    RootSet roots;
    SafepointRecord *record = nullptr;
    if (table_.records() && machine_site.id < table_.records()->safepoints.size())
      record = &table_.records()->safepoints[machine_site.id];
    // Convention, flags, number of bundle operands; then those.
    uint64_t count = static_cast<uint64_t>(site.Locations[2].Offset);
    TUCO_CHECK(count == table_.root_count(machine_site.id),
               "code generation changed the list of roots in " + facts.function->getName().str());
    for (uint64_t i = 3; i < 3 + count; i++) {
      const StackMaps::Location &place = site.Locations[i];
      switch (place.Type) {
      case StackMaps::Location::Register:
        TUCO_CHECK(place.Reg < 16 && place.Reg != 6 && place.Reg != 7,
                   "a root in a strange register in " + facts.function->getName().str());
        roots.registers |= static_cast<uint16_t>(1 << place.Reg);
        break;
      case StackMaps::Location::Indirect: {
        TUCO_CHECK((place.Reg == 6 || place.Reg == 7) && place.Offset % 8 == 0 && place.Size == 8,
                   "a root in a strange slot in " + facts.function->getName().str());
        (place.Reg == 7 ? roots.rsp : roots.rbp).push_back(place.Offset / 8);
        break;
      }
      case StackMaps::Location::Constant:
      case StackMaps::Location::ConstantIndex: break; // null, or undefined
      default: TUCO_UNREACHABLE("a root that is a frame address in " + facts.function->getName().str());
      }
      if (record != nullptr && i - 3 < record->roots.size()) record->roots[i - 3].place = recorded(place);
    }
    roots.registers &= static_cast<uint16_t>(~machine_site.undefined);
    for (auto *words : {&roots.rsp, &roots.rbp}) {
      sort(*words);
      words->erase(std::unique(words->begin(), words->end()), words->end());
    }
    return roots;
  }

  static RootPlace recorded(const StackMaps::Location &place) {
    if (place.Type == StackMaps::Location::Register) return {RootPlace::Register, place.Reg};
    if (place.Type != StackMaps::Location::Indirect) return {RootPlace::Null, 0};
    return {place.Reg == 7 ? RootPlace::RspSlot : RootPlace::RbpSlot, place.Offset};
  }

  const MCSymbol *string(StringRef text) {
    MCSymbol *&symbol = strings_[text];
    if (!symbol) symbol = context_.createTempSymbol("name");
    return symbol;
  }

  const MCExpr *difference(const MCSymbol *to, const MCSymbol *from) {
    return MCBinaryExpr::createSub(MCSymbolRefExpr::create(to, context_),
                                   MCSymbolRefExpr::create(from, context_), context_);
  }

  static const MCSymbol *return_label(const StackMaps::CallsiteInfo &site) {
    return &cast<MCSymbolRefExpr>(cast<MCBinaryExpr>(site.CSOffsetExpr)->getLHS())->getSymbol();
  }

  struct EncodedSite {
    Bytes bytes; // all but the distance and the landing pad
    const MCSymbol *label;
    MCSymbol *landing_pad;
  };

  void print_function(const MachineFacts &facts, SiteIterator site) {
    const MCSymbol *symbol = printer_.getSymbol(facts.function);
    if (!symbol->isDefined()) return; // available_externally
    const DISubprogram *subprogram = facts.function->getSubprogram();
    uint32_t first_line = subprogram ? subprogram->getLine() : 0;
    uint8_t flags = function_flags(facts);
    count(facts);

    // Encode sites and their maps.
    Bytes maps;
    std::map<std::string, uint64_t> map_offsets;
    Scopes scopes;
    std::vector<EncodedSite> sites;
    uint32_t line = first_line, scope = 0;
    for (size_t i = 0; i < facts.sites.size(); i++, ++site) {
      TUCO_CHECK(site->ID == facts.sites[i].id,
                 "call sites out of order in " + facts.function->getName().str());
      Bytes map = encode_map(roots_of(*site, facts, facts.sites[i]));
      if (flags & abi::kHasDataFrame) append_slots(map, table_.slots(site->ID));
      auto [offset, fresh] = map_offsets.try_emplace(map.str().str(), maps.size());
      if (fresh) maps.append(map);
      if (i % abi::kSitesPerBlock == 0) line = first_line, scope = 0;
      const DILocation *location = table_.position(site->ID);
      uint32_t site_scope = location ? scopes.scope_of(location) : 0;
      uint32_t site_line = location ? location->getLine() : first_line;
      EncodedSite encoded{{}, return_label(*site), facts.sites[i].landing_pad};
      uleb(encoded.bytes, offset->second);
      uint64_t distance = zigzag(static_cast<int64_t>(site_line) - static_cast<int64_t>(line));
      if (site_scope == scope) {
        uleb(encoded.bytes, distance << 1);
      } else {
        uleb(encoded.bytes, static_cast<uint64_t>(site_scope) << 1 | 1);
        uleb(encoded.bytes, distance);
      }
      line = site_line, scope = site_scope;
      sites.push_back(std::move(encoded));
    }

    MCSymbol *details = context_.createTempSymbol("details");
    out_.switchSection(linked_section(abi::kFunctionSection, *symbol));
    out_.emitValueToAlignment(Align(4));
    out_.emitSymbolValue(symbol, 4);
    out_.emitValue(difference(facts.end, symbol), 4);
    out_.emitSymbolValue(details, 4);
    out_.emitInt8(facts.saved);
    out_.emitInt8(flags);
    out_.emitInt16(0);

    out_.switchSection(linked_section(abi::kMapSection, *symbol));
    out_.emitLabel(details);
    print_sites(sites, maps, symbol, flags);
    print_positions(*facts.function, subprogram, scopes);
    print_faults(facts, *symbol);
  }

  void print_sites(const std::vector<EncodedSite> &sites, const Bytes &maps, const MCSymbol *function,
                   uint8_t flags) {
    MCSymbol *begin = context_.createTempSymbol("sites"), *end = context_.createTempSymbol("sites_end");
    out_.emitULEB128IntValue(sites.size());
    out_.emitULEB128IntValue(maps.size());
    if (sites.empty())
      out_.emitULEB128IntValue(0);
    else
      out_.emitULEB128Value(difference(end, begin));
    std::vector<MCSymbol *> blocks;
    for (size_t i = abi::kSitesPerBlock; i < sites.size(); i += abi::kSitesPerBlock) {
      blocks.push_back(context_.createTempSymbol("block"));
      out_.emitValue(difference(sites[i - 1].label, function), 4);
      out_.emitValue(difference(blocks.back(), begin), 4);
    }
    out_.emitBytes(maps);
    if (sites.empty()) return;
    out_.emitLabel(begin);
    const MCSymbol *previous = function;
    for (size_t i = 0; i < sites.size(); i++) {
      if (i != 0 && i % abi::kSitesPerBlock == 0) out_.emitLabel(blocks[i / abi::kSitesPerBlock - 1]);
      out_.emitULEB128Value(difference(sites[i].label, previous));
      previous = sites[i].label;
      out_.emitBytes(sites[i].bytes);
      if (!(flags & abi::kHasLandingPads)) continue;
      if (sites[i].landing_pad)
        out_.emitULEB128Value(difference(sites[i].landing_pad, function));
      else
        out_.emitULEB128IntValue(0);
    }
    out_.emitLabel(end);
  }

  static std::string path_of(const DIFile *file) {
    if (!file) return "";
    std::string name = file->getFilename().str();
    if (StringRef(name).starts_with("/") || file->getDirectory().empty()) return name;
    return file->getDirectory().str() + "/" + name;
  }

  void print_positions(const Function &function, const DISubprogram *subprogram, const Scopes &scopes) {
    out_.emitSymbolValue(string(subprogram ? subprogram->getName() : function.getName()), 4);
    out_.emitSymbolValue(string(path_of(subprogram ? subprogram->getFile() : nullptr)), 4);
    out_.emitULEB128IntValue(subprogram ? subprogram->getLine() : 0);
    out_.emitULEB128IntValue(scopes.inlinees.size());
    for (const Scopes::Inlinee &inlinee : scopes.inlinees) {
      out_.emitSymbolValue(string(inlinee.subprogram->getName()), 4);
      out_.emitSymbolValue(string(path_of(inlinee.file)), 4);
      // lower marks what the compiler made itself as artificial.
      out_.emitInt8((inlinee.subprogram->isArtificial() ? abi::kIsWrapper : 0) |
                    (inlinee.same_frame ? abi::kSameFrame : 0));
    }
    Bytes bytes;
    uleb(bytes, scopes.scopes.size());
    for (const Scopes::Scope &scope : scopes.scopes) {
      uleb(bytes, scope.parent);
      uleb(bytes, scope.inlinee);
      uleb(bytes, scope.call_line);
    }
    out_.emitBytes(bytes);
  }

  void print_faults(const MachineFacts &facts, const MCSymbol &symbol) {
    if (facts.faults.empty()) return;
    out_.switchSection(linked_section(abi::kFaultSection, symbol));
    out_.emitValueToAlignment(Align(4));
    for (auto [instruction, handler] : facts.faults) {
      out_.emitSymbolValue(instruction, 4);
      out_.emitSymbolValue(handler, 4);
    }
  }

  void print_strings() {
    if (strings_.empty()) return;
    out_.switchSection(context_.getELFSection(".rodata.tuco.names", ELF::SHT_PROGBITS,
                                              ELF::SHF_ALLOC | ELF::SHF_MERGE | ELF::SHF_STRINGS, 1));
    for (auto &[text, symbol] : strings_) {
      out_.emitLabel(symbol);
      out_.emitBytes(text);
      out_.emitInt8(0);
    }
  }

  void count(const MachineFacts &facts) {
    if (!table_.records()) return;
    table_.records()->frames.push_back(
        {facts.function->getName().str(), facts.frame_size, facts.saved, facts.growth_check});
  }

  StackMaps &maps_;
  AsmPrinter &printer_;
  MCStreamer &out_;
  MCContext &context_;
  const SiteTable &table_;
  struct StringTable : MapVector<std::string, MCSymbol *, std::map<std::string, unsigned>> {
    MCSymbol *&operator[](StringRef text) { return MapVector::operator[](text.str()); }
  } strings_;
  unsigned next_section_ = 1u << 20; // away from those that LLVM numbers
};

class StackMapPrinter : public GCMetadataPrinter {
public:
  bool emitStackMaps(StackMaps &maps, AsmPrinter &printer) override {
    auto *table = printer.getAnalysisIfAvailable<SiteTable>();
    TUCO_CHECK(table, "stack maps without their site table");
    ModulePrinter(maps, printer, *table).print();
    return true;
  }
};

GCRegistry::Add<TucoStrategy> strategy(kGcName, "precise roots in registers, nothing moves");
GCMetadataPrinterRegistry::Add<StackMapPrinter> metadata_printer(kGcName, "compact stack maps");

} // namespace

// The registrations above are static objects of this file; a call from elsewhere keeps a linker from leaving
// it out.
void register_stack_map_printer() {}

} // namespace tuco::passes
