#include "compiler/base/deep_stack.h"
#include "compiler/driver/build.h"
#include "compiler/driver/cache.h"
#include "compiler/driver/command_line.h"
#include "compiler/driver/installation.h"

#include "llvm/Config/llvm-config.h"

#include <cstdio>

namespace {

using namespace tuco::driver;

int print_version() {
  std::printf("tuco version %s linux/amd64 (LLVM %s)\n", kVersion, LLVM_VERSION_STRING);
  return 0;
}

int print_environment(const Installation &installation) {
  std::printf("TUCO_LIBRARY='%s'\nTUCO_STDLIB='%s'\nTUCO_CACHE='%s'\nTUCO_GOROOT='%s'\nTUCO_BUILD_ID='%s'\n",
              installation.library.c_str(), installation.stdlib.c_str(), installation.cache.c_str(),
              installation.go_root.c_str(), installation.build_id.c_str());
  return 0;
}

int clean(const Installation &installation) {
  std::string error = Cache(installation.cache).clean();
  if (error.empty()) return 0;
  std::fprintf(stderr, "tuco: %s\n", error.c_str());
  return 1;
}

} // namespace

int main(int count, char **words) {
  Command command = parse_command_line(count, words);
  Installation installation = find_installation();
  switch (command.action) {
  case Action::Version: return print_version();
  case Action::Environment: return print_environment(installation);
  case Action::Clean: return clean(installation);
  case Action::Build:
  case Action::Run:
  case Action::Check:
  case Action::Explain: {
    int status = 2;
    tuco::base::run_on_deep_stack([&] { status = build_program(command, installation); });
    return status;
  }
  }
  return 2;
}
