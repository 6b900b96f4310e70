// Memory with known values, which compiled code points to: runtime/abi/values.h.
#include "runtime/abi/values.h"

#include <array>

using namespace tuco;

namespace {
consteval std::array<uint64_t, abi::kSmallValues> small_values() {
  std::array<uint64_t, abi::kSmallValues> values;
  for (uint64_t i = 0; i < values.size(); i++) values[i] = i;
  return values;
}
} // namespace

extern "C" {
alignas(64) uint8_t rt_zero_value[abi::kZeroValueBytes];
extern constinit const std::array<uint64_t, abi::kSmallValues> rt_small_values = small_values();
}
