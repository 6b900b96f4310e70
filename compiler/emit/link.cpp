// The link: lld, in this process, on one thread (starting threads takes longer than linking a small program).
//
//     crt1.o crti.o  objects  libtuco_rt.a libc.a  crtn.o     all from lib/tuco
//
// Static, non-PIE (code and tables use 32-bit absolute addresses, runtime/abi/stack_map.h), sections that
// nothing refers to are dropped, and the stack maps' with the functions that they describe.
//
// lld would write the output through a mapping of a temporary beside it: on a full disk that is a SIGBUS, and
// a killed process leaves the temporary. So it is told to write to standard output (`-o -`), which for that
// moment is a file in memory, and the result goes out through write_output. (A path under /proc/self/fd will
// not do: lld wants to create files beside it.)
#include "compiler/emit/emit.h"
#include "compiler/emit/method_pruning.h"

#include "lld/Common/CommonLinkerContext.h"
#include "lld/Common/Driver.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/raw_ostream.h"

#include <cstdio>
#include <fcntl.h>
#include <sstream>
#include <unistd.h>

LLD_HAS_DRIVER(elf)

namespace tuco::emit {

namespace {

std::string missing_file(const std::vector<std::string> &paths) {
  for (const std::string &path : paths)
    if (::access(path.c_str(), R_OK) != 0) return path;
  return "";
}

// Standard output is another file while this lives.
class StandardOutput {
public:
  explicit StandardOutput(int other) {
    std::fflush(stdout);
    llvm::outs().flush();
    kept_ = ::fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3); // -1: it was closed, and will be again
    ::dup2(other, STDOUT_FILENO);
  }
  ~StandardOutput() {
    if (kept_ < 0) {
      ::close(STDOUT_FILENO);
      return;
    }
    ::dup2(kept_, STDOUT_FILENO);
    ::close(kept_);
  }
  StandardOutput(const StandardOutput &) = delete;
  StandardOutput &operator=(const StandardOutput &) = delete;

private:
  int kept_;
};

// What lld says, as Go's linker says it where it is about the program: of functions without bodies, each once where it is
// called, or of symbols that two packages define.
//
//     ld.lld: error: undefined symbol: m/l.F           m/l.G: relocation target m/l.F not defined
//     >>> referenced by l                         ─▶
//     >>>               /proc/self/fd/7:(m/l.G)
//
//     ld.lld: error: duplicate symbol: m/l.F           link: duplicated definition of symbol m/l.F, from l and main
//     >>> defined at l                            ─▶
//     >>>            /proc/self/fd/7:(m/l.F)
//     >>> defined at main
LinkError linker_message(const std::string &text) {
  constexpr std::string_view kUndefined = "error: undefined symbol: ",
                             kDuplicate = "error: duplicate symbol: ", kDefined = ">>> defined at ";
  std::vector<std::string> messages;
  LinkFault fault = LinkFault::MissingBody;
  std::string missing, twice, first;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    size_t undefined = line.find(kUndefined), duplicate = line.find(kDuplicate), caller = line.rfind(":(");
    std::string message;
    if (undefined != std::string::npos) {
      missing = line.substr(undefined + kUndefined.size());
      twice.clear();
    } else if (duplicate != std::string::npos) {
      twice = line.substr(duplicate + kDuplicate.size());
      missing.clear();
      first.clear();
    } else if (!twice.empty() && line.starts_with(kDefined)) {
      std::string package = line.substr(kDefined.size());
      if (!first.empty()) {
        message = "link: duplicated definition of symbol " + twice + ", from " + first + " and " + package;
        fault = LinkFault::DuplicateSymbol;
      }
      first = package;
    } else if (!missing.empty() && caller != std::string::npos && line.starts_with(">>>") &&
               line.back() == ')') {
      message = line.substr(caller + 2, line.size() - caller - 3) + ": relocation target " + missing +
                " not defined";
    }
    if (!message.empty() && !llvm::is_contained(messages, message)) messages.push_back(message);
  }
  if (!messages.empty()) return {llvm::join(messages, "\n"), fault};
  return {text.empty() ? "the link failed" : text, LinkFault::Files};
}

} // namespace

LinkError link_program(const LinkJob &job) {
  const std::string &lib = job.library_directory;
  std::vector<std::string> needed = {lib + "/crt1.o", lib + "/crti.o", lib + "/crtn.o", lib + "/libc.a",
                                     lib + "/libtuco_rt.a"};
  if (std::string path = missing_file(needed); !path.empty())
    return {"cannot read " + path + ", which every link needs: the installation is incomplete",
            LinkFault::Files};
  std::vector<std::string> words = {
      "ld.lld", "--threads=1", "-static",         "--gc-sections",     "-z",  "now", "-z", "noseparate-code",
      "-z",     "norelro",     "--build-id=none", "--no-eh-frame-hdr", "-O1", "-o",  "-"};
  if (job.strip) words.push_back("--strip-all");
  words.insert(words.end(), {lib + "/crt1.o", lib + "/crti.o"});
  PrunedObjects pruned = prune_methods(job.objects, {lib + "/libtuco_rt.a"}, {lib + "/crt1.o"});
  if (!pruned.error.empty()) return {pruned.error, LinkFault::Files};
  words.insert(words.end(), pruned.paths.begin(), pruned.paths.end());
  words.insert(words.end(),
               {"--start-group", lib + "/libtuco_rt.a", lib + "/libc.a", "--end-group", lib + "/crtn.o"});
  std::vector<const char *> arguments;
  for (const std::string &word : words) arguments.push_back(word.c_str());

  std::string error, text;
  MemoryObject image("program", "", error);
  if (!error.empty()) return {error, LinkFault::Files};
  bool linked = false;
  {
    StandardOutput redirected(image.descriptor());
    llvm::raw_string_ostream out(text);
    linked = lld::elf::link(arguments, out, out, /*exitEarly=*/false, /*disableOutput=*/false);
    lld::CommonLinkerContext::destroy();
    llvm::outs().flush();
  }
  if (!linked) return linker_message(text);
  return {copy_output(image.descriptor(), job.output), LinkFault::Files};
}

} // namespace tuco::emit
