#include "compiler/core/core.h"

namespace tuco::core {

const OpFacts &facts_of(Op op) {
  using enum OpFacts::Property;
  using enum Holds;
  constexpr uint32_t kAny = OpFacts::kAny;
  static constexpr OpFacts facts[] = {
#define CORE_OP(name, text, properties, holds, least, most, site)                                            \
  {text, static_cast<uint8_t>(properties), holds, least, most, site},
#include "compiler/core/ops.def"
  };
  return facts[static_cast<size_t>(op)];
}

bool is_static(const Expr &e) {
  const OpFacts &facts = facts_of(e.op);
  if (facts.is(OpFacts::Static)) return true;
  if (!facts.is(OpFacts::StaticTree)) return false;
  for (const Expr *o : e.operands)
    if (!is_static(*o)) return false;
  return true;
}

} // namespace tuco::core
