#include "compiler/driver/test_process.h"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace tuco::driver {

namespace {

std::string system_failure(const std::string &what) { return what + ": " + std::strerror(errno); }

int open_process(pid_t pid) {
#ifdef SYS_pidfd_open
  return static_cast<int>(::syscall(SYS_pidfd_open, pid, 0));
#else
  return -1;
#endif
}

} // namespace

ChildProcess::~ChildProcess() { close_all(); }

void ChildProcess::close_all() {
  if (output_ >= 0) ::close(output_);
  if (end_ >= 0) ::close(end_);
  output_ = end_ = -1;
}

std::string ChildProcess::started(int output) {
  output_ = output;
  end_ = open_process(pid_);
  if (output_ >= 0) ::fcntl(output_, F_SETFL, O_NONBLOCK);
  return "";
}

std::string ChildProcess::start(const std::function<int()> &work) {
  int pipe[2];
  if (::pipe2(pipe, O_CLOEXEC) != 0) return system_failure("pipe");
  pid_t parent = ::getpid();
  pid_ = ::fork();
  if (pid_ < 0) return system_failure("fork");
  if (pid_ == 0) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != parent) ::_exit(1);
    ::dup2(pipe[1], STDOUT_FILENO);
    ::dup2(pipe[1], STDERR_FILENO);
    ::_exit(work());
  }
  ::close(pipe[1]);
  return started(pipe[0]);
}

std::string ChildProcess::start(const std::string &path, const std::vector<std::string> &arguments,
                                const std::string &folder, bool inherits) {
  // All that needs memory is made before the fork.
  std::string name = path, pwd = "PWD=" + folder;
  std::vector<char *> words = {name.data()}, variables = {pwd.data()};
  std::vector<std::string> copies = arguments;
  for (std::string &argument : copies) words.push_back(argument.data());
  words.push_back(nullptr);
  for (char **entry = environ; *entry != nullptr; ++entry)
    if (std::strncmp(*entry, "PWD=", 4) != 0) variables.push_back(*entry);
  variables.push_back(nullptr);
  int pipe[2] = {-1, -1};
  if (!inherits && ::pipe2(pipe, O_CLOEXEC) != 0) return system_failure("pipe");
  pid_ = ::fork();
  if (pid_ < 0) return system_failure("fork");
  if (pid_ == 0) {
    int nothing = ::open("/dev/null", O_RDONLY);
    if (nothing >= 0) ::dup2(nothing, STDIN_FILENO);
    if (nothing > STDERR_FILENO) ::close(nothing);
    ::dup2(inherits ? STDOUT_FILENO : pipe[1], STDOUT_FILENO);
    ::dup2(inherits ? STDOUT_FILENO : pipe[1], STDERR_FILENO);
    if (::chdir(folder.c_str()) != 0)
      ::dprintf(STDERR_FILENO, "chdir %s: %s\n", folder.c_str(), std::strerror(errno));
    else
      ::execve(name.c_str(), words.data(), variables.data());
    ::dprintf(STDERR_FILENO, "fork/exec %s: %s\n", name.c_str(), std::strerror(errno));
    ::_exit(1);
  }
  if (!inherits) ::close(pipe[1]);
  return started(pipe[0]);
}

bool ChildProcess::read(std::string &text) {
  char buffer[1 << 16];
  while (output_ >= 0) {
    ssize_t count = ::read(output_, buffer, sizeof buffer);
    if (count > 0) {
      text.append(buffer, static_cast<std::size_t>(count));
      continue;
    }
    if (count < 0 && errno == EINTR) continue;
    if (count < 0 && errno == EAGAIN) return true;
    ::close(output_);
    output_ = -1;
  }
  return false;
}

int ChildProcess::finish() {
  int status = 0;
  while (::waitpid(pid_, &status, 0) < 0 && errno == EINTR) {
  }
  pid_ = -1;
  close_all();
  return status;
}

void ChildProcess::signal(int number) { ::kill(pid_, number); }

std::string status_text(int status) {
  if (WIFEXITED(status)) return "exit status " + std::to_string(WEXITSTATUS(status));
  std::string text = ::strsignal(WTERMSIG(status));
  for (char &c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return "signal: " + text + (WCOREDUMP(status) ? " (core dumped)" : "");
}

MemoryLog::MemoryLog() : descriptor_(::memfd_create("test log", MFD_CLOEXEC)) {
  std::string path = "/proc/" + std::to_string(::getpid()) + "/fd/" + std::to_string(descriptor_);
  if (descriptor_ >= 0 && ::access(path.c_str(), W_OK) == 0) path_ = path;
}

MemoryLog::~MemoryLog() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

std::string MemoryLog::text() const {
  struct stat status;
  if (descriptor_ < 0 || ::fstat(descriptor_, &status) != 0) return "";
  std::string text(static_cast<std::size_t>(status.st_size), '\0');
  ssize_t count = ::pread(descriptor_, text.data(), text.size(), 0);
  text.resize(count < 0 ? 0 : static_cast<std::size_t>(count));
  return text;
}

} // namespace tuco::driver
