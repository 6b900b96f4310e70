// A test's result is kept under two keys, as what it depends on is known only after it has run:
//
//     hash(program, arguments, folder)                 the log: what the program asked the system for
//     hash(all that, and the answers as they are now)  what it printed
//
// The program writes the log itself (package testing): variables of the environment, files that it looked at. A folder's
// answer is its entries with their sizes and times; a file's is its kind, size, number and time of change, of a symbolic
// link both its own and those of what it leads to, or the error. Only what lies below the module's folder counts, by
// its name or really: what the system has is taken for given, and temporary files have new names each time.
//
// A file that was changed after the program began may have been read before or after that, so nothing is kept then. Nor
// is it if the log has no end.
#include "compiler/driver/test_results.h"

#include "compiler/check/import_path.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <string_view>
#include <sys/stat.h>
#include <unistd.h>

namespace tuco::driver {

namespace {

// The clock that stamps files goes in steps of up to this.
constexpr long kTick = 10'000'000;

bool is_before(timespec stamp, const timespec &begin) {
  stamp.tv_nsec += kTick;
  if (stamp.tv_nsec >= 1'000'000'000) {
    stamp.tv_nsec -= 1'000'000'000;
    ++stamp.tv_sec;
  }
  return stamp.tv_sec != begin.tv_sec ? stamp.tv_sec < begin.tv_sec : stamp.tv_nsec < begin.tv_nsec;
}

std::string state_of(const struct stat &status) {
  return std::to_string(status.st_mode) + "." + std::to_string(status.st_size) + "." +
         std::to_string(status.st_ino) + "." + std::to_string(status.st_mtim.tv_sec) + ":" +
         std::to_string(status.st_mtim.tv_nsec);
}

// Answers as they are now, as a text.
class Answers {
public:
  explicit Answers(const timespec *begin) : begin_(begin) {}

  std::string of_file(const std::string &path) {
    struct stat status;
    if (::lstat(path.c_str(), &status) != 0) return "error " + std::to_string(errno);
    look_at(status);
    std::string text = state_of(status);
    if (!S_ISLNK(status.st_mode)) return text;
    std::error_code code;
    text += " " + std::filesystem::read_symlink(path, code).string() + " ";
    if (::stat(path.c_str(), &status) != 0) return text + "error " + std::to_string(errno);
    look_at(status);
    return text + state_of(status);
  }

  // A folder's entries; a file's own state.
  std::string of_content(const std::string &path) {
    std::string text = of_file(path);
    std::error_code code;
    std::vector<std::string> entries;
    if (!std::filesystem::is_directory(path, code)) return text;
    for (const auto &entry : std::filesystem::directory_iterator(path, code)) {
      struct stat status;
      std::string name = entry.path().filename().string();
      if (::lstat(entry.path().c_str(), &status) != 0) continue;
      look_at(status);
      entries.push_back(name + " " + state_of(status));
    }
    std::sort(entries.begin(), entries.end());
    for (const std::string &entry : entries) text += "\n" + entry;
    return text;
  }

  bool are_certain() const { return certain_; }

private:
  void look_at(const struct stat &status) {
    if (begin_ != nullptr && !(is_before(status.st_mtim, *begin_) && is_before(status.st_ctim, *begin_)))
      certain_ = false;
  }

  const timespec *begin_; // nullptr: changes do not matter
  bool certain_ = true;
};

std::string environment() {
  std::vector<std::string> all;
  for (char **entry = environ; *entry != nullptr; ++entry)
    if (!std::string_view(*entry).starts_with("PWD=")) all.emplace_back(*entry);
  std::sort(all.begin(), all.end());
  std::string text;
  for (const std::string &one : all) text += one + "\n";
  return text;
}

} // namespace

TestResult::TestResult(const Cache &cache, const std::string &program,
                       const std::vector<std::string> &arguments, std::string directory, std::string root)
    : cache_(cache), directory_(std::move(directory)), root_(std::move(root)) {
  KeyBuilder key;
  key.add("test result").add(program).add(directory_);
  for (const std::string &argument : arguments) key.add(argument);
  // What the runtime reads for itself.
  for (const char *name : {"GODEBUG", "GOGC", "GOMAXPROCS", "GOMEMLIMIT", "GOTRACEBACK", "TUCODEBUG", "TZ"}) {
    const char *value = std::getenv(name);
    key.add(value == nullptr ? "" : value);
  }
  key_ = key.finish();
}

std::string TestResult::key_of(const std::string &log, const timespec *begin) const {
  KeyBuilder key;
  key.add(key_);
  Answers answers(begin);
  std::filesystem::path folder = directory_;
  std::string_view rest = log;
  for (std::size_t end; (end = rest.find('\0')) != std::string_view::npos; rest.remove_prefix(end + 1)) {
    std::string_view entry = rest.substr(0, end);
    if (entry == "end") return answers.are_certain() ? key.finish() : "";
    std::string_view act = entry.substr(0, entry.find(' '));
    std::string name(entry.substr(std::min(act.size() + 1, entry.size())));
    key.add(act).add(name);
    if (act == "variable") {
      const char *value = name == "PWD" ? directory_.c_str() : std::getenv(name.c_str());
      key.add(value == nullptr ? "unset" : "set").add(value == nullptr ? "" : value);
      continue;
    }
    if (act == "environment") {
      key.add(environment());
      continue;
    }
    // Not normal: `link/..` is not where the link lies.
    std::string path = (folder / name).string();
    if (act == "folder")
      folder = path;
    else if (is_in_module(path))
      key.add(act == "open" ? answers.of_content(path) : answers.of_file(path));
  }
  return "";
}

bool TestResult::is_in_module(const std::string &path) const {
  if (check::is_below(std::filesystem::path(path).lexically_normal().string(), root_)) return true;
  std::error_code code;
  std::filesystem::path real = std::filesystem::weakly_canonical(path, code),
                        real_root = std::filesystem::canonical(root_, code);
  return !code && check::is_below(real.string(), real_root.string());
}

std::optional<std::string> TestResult::find() const {
  std::string log = cache_.find_manifest(key_);
  if (log.empty()) return std::nullopt;
  std::string key = key_of(log, nullptr);
  std::string printed = key.empty() ? "" : cache_.find_manifest(key);
  if (printed.empty()) return std::nullopt;
  printed.pop_back();
  return printed;
}

void TestResult::store(const std::string &log, const timespec &begin, const std::string &printed) const {
  std::string key = key_of(log, &begin);
  if (key.empty()) return;
  cache_.store_manifest(key_, log + "\n"); // as texts there end
  cache_.store_manifest(key, printed + "\n");
}

} // namespace tuco::driver
