#include "compiler/base/deep_stack.h"
#include "compiler/driver/build.h"
#include "compiler/driver/cache.h"
#include "compiler/driver/command_line.h"
#include "compiler/driver/installation.h"
#include "compiler/driver/test.h"

#include "llvm/Config/llvm-config.h"

#include <cstdio>
#include <cstdlib>
#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

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

// One arena that grows in large steps and never shrinks, on huge pages where the system gives them: a small
// build would spend a fifth of its time in page faults and in the steps of a thread's arena.
void prepare_heap() {
  constexpr uintptr_t kHugePage = 2 << 20, kStep = 32 << 20;
  ::mallopt(M_ARENA_MAX, 1);
  ::mallopt(M_TOP_PAD, kStep);
  ::mallopt(M_TRIM_THRESHOLD, 1 << 30);
  ::mallopt(M_MMAP_THRESHOLD, 256 << 20);
  void *volatile first = std::malloc(2 * kHugePage); // makes the first step
  std::free(first);
  auto end = reinterpret_cast<uintptr_t>(::sbrk(0)) & ~(kHugePage - 1);
  ::madvise(reinterpret_cast<void *>(end - kStep), kStep, MADV_HUGEPAGE);
}

} // namespace

int main(int count, char **words) {
  prepare_heap();
  Command command = parse_command_line(count, words);
  Installation installation = find_installation();
  switch (command.action) {
  case Action::Test: return test_packages(command, installation);
  case Action::Version: return print_version();
  case Action::Environment: return print_environment(installation);
  case Action::Clean: return clean(installation);
  case Action::Build:
  case Action::Run:
  case Action::Check:
  case Action::Explain: {
    int status = 2;
    tuco::base::run_on_deep_stack([&] { status = build_program(command, installation); });
    // Nothing is left to be done but what the system does at the end of a process.
    std::fflush(nullptr);
    ::_exit(status);
  }
  }
  return 2;
}
