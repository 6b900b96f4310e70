// The link: lld, in this process, on one thread (starting threads takes longer than linking a small program).
//
//     crt1.o crti.o  objects  libtuco_rt.a libc.a  crtn.o     all from lib/tuco
//
// Static, non-PIE (code and tables use 32-bit absolute addresses, runtime/abi/stack_map.h), sections that
// nothing refers to are dropped, and the stack maps' with the functions that they describe.
//
// lld replaces a regular output file by renaming, removes its temporary when it fails, and writes to anything
// else in place, which is what write_output promises, too.
#include "compiler/emit/emit.h"

#include "lld/Common/CommonLinkerContext.h"
#include "lld/Common/Driver.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/Support/raw_ostream.h"

#include <sys/stat.h>
#include <unistd.h>

LLD_HAS_DRIVER(elf)

namespace tuco::emit {

namespace {

std::string missing_file(const std::vector<std::string> &paths) {
  for (const std::string &path : paths)
    if (::access(path.c_str(), R_OK) != 0) return path;
  return "";
}

} // namespace

std::string link_program(const LinkJob &job) {
  const std::string &lib = job.library_directory;
  std::vector<std::string> needed = {lib + "/crt1.o", lib + "/crti.o", lib + "/crtn.o", lib + "/libc.a",
                                     lib + "/libtuco_rt.a"};
  if (std::string path = missing_file(needed); !path.empty())
    return "cannot read " + path + ", which every link needs: the installation is incomplete";
  struct stat status;
  if (::stat(job.output.c_str(), &status) == 0 && S_ISDIR(status.st_mode))
    return "cannot write " + job.output + ": is a directory";

  std::vector<std::string> words = {"ld.lld",
                                    "--threads=1",
                                    "-static",
                                    "--gc-sections",
                                    "-z",
                                    "now",
                                    "-z",
                                    "noseparate-code",
                                    "-z",
                                    "norelro",
                                    "--build-id=none",
                                    "--no-eh-frame-hdr",
                                    "-O1",
                                    "-o",
                                    job.output};
  if (job.strip) words.push_back("--strip-all");
  words.insert(words.end(), {lib + "/crt1.o", lib + "/crti.o"});
  words.insert(words.end(), job.objects.begin(), job.objects.end());
  words.insert(words.end(),
               {"--start-group", lib + "/libtuco_rt.a", lib + "/libc.a", "--end-group", lib + "/crtn.o"});
  std::vector<const char *> arguments;
  for (const std::string &word : words) arguments.push_back(word.c_str());

  std::string text;
  llvm::raw_string_ostream out(text);
  bool linked = lld::elf::link(arguments, out, out, /*exitEarly=*/false, /*disableOutput=*/false);
  lld::CommonLinkerContext::destroy();
  if (linked) return "";
  return text.empty() ? "the link failed" : text;
}

} // namespace tuco::emit
