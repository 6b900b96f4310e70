// libFuzzer: what the checker accepts becomes an object, at -O0 and at -O2.
#include "compiler/base/assert.h"
#include "compiler/base/deep_stack.h"
#include "compiler/check/fuzz_front.h"
#include "compiler/driver/compile.h"

namespace {

using namespace tuco;

void compile(check::FuzzFront &front, const check::CheckedPackage &package) {
  bool is_main = package.package->path == "main";
  const std::map<std::string, std::string> nothing_embedded;
  driver::CompileInput input{front.loader(), front.types(), front.files(), package, nothing_embedded};
  input.is_main = is_main;
  if (is_main) {
    if (package.package->scope->lookup(base::intern("main")) == nullptr) return;
    for (const check::CheckedPackage *other : front.loader().packages())
      input.program.push_back(other->package);
    input.program.push_back(package.package);
  }
  for (int level : {0, 2}) {
    driver::Command command;
    command.level = level;
    driver::PhaseClock clock;
    driver::CompileOutput output =
        driver::compile_package(input, escape::Summaries(), command, driver::Stage::Executable, clock);
    TUCO_CHECK(!output.objects.empty() || !output.errors.empty());
  }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  static std::unique_ptr<check::FuzzFront> front;
  base::run_on_deep_stack([&] {
    if (!front || front->count() >= 200) front = std::make_unique<check::FuzzFront>();
    const check::CheckedPackage *package =
        front->check(std::string(reinterpret_cast<const char *>(data), size));
    if (package) compile(*front, *package);
  });
  return 0;
}
