#include "compiler/driver/run_program.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace tuco::driver {

std::string run_program(const std::string &path, const std::vector<std::string> &arguments, bool remove) {
  std::vector<char *> words;
  words.push_back(const_cast<char *>(path.c_str()));
  for (const std::string &argument : arguments) words.push_back(const_cast<char *>(argument.c_str()));
  words.push_back(nullptr);
  int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (remove) {
    ::unlink(path.c_str());
    ::rmdir(path.substr(0, path.rfind('/')).c_str());
  }
  if (descriptor >= 0) ::fexecve(descriptor, words.data(), environ);
  return "cannot run " + path + ": " + std::strerror(errno);
}

} // namespace tuco::driver
