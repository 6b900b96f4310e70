// Processes that `tuco test` waits for: one that makes a test's program, one that runs it.
#pragma once

#include <ctime>
#include <functional>
#include <string>
#include <sys/types.h>
#include <vector>

namespace tuco::driver {

// A child and what it writes. Not to be copied: it owns the child and descriptors.
class ChildProcess {
public:
  ChildProcess() = default;
  ChildProcess(const ChildProcess &) = delete;
  ChildProcess &operator=(const ChildProcess &) = delete;
  ~ChildProcess();

  // A copy of this process that does some work, with standard error (and output) to be read here; it ends with what `work`
  // returns. It is killed if this process ends before. Returns what went wrong.
  std::string start(const std::function<int()> &work);
  // A program in a folder, without standard input. `inherits`: it writes where this process does, and nothing is read.
  std::string start(const std::string &path, const std::vector<std::string> &arguments,
                    const std::string &folder, bool inherits);

  bool is_running() const { return pid_ > 0; }
  // For poll: becomes readable when there is output; -1: there is none to come.
  int output() const { return output_; }
  // Likewise when the child has ended; -1: the system has no such thing, and the end of output must do.
  int end() const { return end_; }

  // Reads what is there. False: that was all.
  bool read(std::string &text);
  // Waits for the end, if it has not come, and returns its status as wait has it. Output that is still to come is lost.
  int finish();
  void signal(int number);

private:
  std::string started(int output);
  void close_all();

  pid_t pid_ = -1;
  int output_ = -1, end_ = -1;
};

// The go command's words for an end other than success: `exit status 1`, `signal: killed`.
std::string status_text(int status);

// A file in memory that another process can open by its path.
class MemoryLog {
public:
  MemoryLog();
  ~MemoryLog();
  MemoryLog(const MemoryLog &) = delete;
  MemoryLog &operator=(const MemoryLog &) = delete;
  const std::string &path() const { return path_; } // empty: there can be none
  std::string text() const;

private:
  int descriptor_ = -1;
  std::string path_;
};

} // namespace tuco::driver
