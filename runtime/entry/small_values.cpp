// The words below kSmallValues, each at its place: compiled code points there for such a number in an interface
// (compiler/passes/boxes.cpp). Nobody writes to them.
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
extern constinit const std::array<uint64_t, abi::kSmallValues> rt_small_values = small_values();
}
