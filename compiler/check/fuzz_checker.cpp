// libFuzzer: whatever text comes in, the checker ends, and what it does not accept it explains, with positions.
#include "compiler/base/deep_stack.h"
#include "compiler/check/fuzz_front.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  using namespace tuco;
  static std::unique_ptr<check::FuzzFront> front;
  base::run_on_deep_stack([&] {
    if (!front || front->count() >= 200) front = std::make_unique<check::FuzzFront>();
    front->check(std::string(reinterpret_cast<const char *>(data), size));
  });
  return 0;
}
