// Recognising an unchanged program.
//
// Loading a hello world means reading and declaring some twenty packages: most of the time of a build in which nothing
// has changed. So the cache keeps, for each command, the list of what was looked at, with the state of each as the
// system has it: device, inode, size, time of the last change of content and of attributes. If all are the same, the
// executable that was kept is the answer.
//
//     device.inode.size.mtime.ctime PATH     a file, or a folder (its times change when an entry comes or goes)
//     - PATH                                 was looked for and not there: it would have been taken first
//
// The danger is a change that leaves the state the same: one right after the file was read, within a tick of the clock
// that stamps files. The state is therefore taken *before* the file is read, and it counts only if its stamp is older
// than the present tick: any later change gets a later stamp, and the program's time of change cannot be set by hand.
// Otherwise no list is kept, and the next build finds out by reading. Systems that keep whole seconds get two of them.
//
// Content is what decides everywhere else (cache.cpp); this is only a way not to look at it.
#include "compiler/driver/inputs.h"

#include <ctime>
#include <sys/stat.h>

namespace tuco::driver {

namespace {

bool earlier(const timespec &a, const timespec &b) {
  return a.tv_sec != b.tv_sec ? a.tv_sec < b.tv_sec : a.tv_nsec < b.tv_nsec;
}

// `settled`: set to false if a change after this call could leave the state as it is.
std::string state_of(const std::string &path, bool &settled) {
  timespec now;
  ::clock_gettime(CLOCK_REALTIME_COARSE, &now);
  struct stat status;
  if (::stat(path.c_str(), &status) != 0) return "-";
  timespec stamp = status.st_ctim;
  if (stamp.tv_nsec == 0) stamp.tv_sec += 2;
  settled &= earlier(stamp, now);
  auto time = [](const timespec &t) { return std::to_string(t.tv_sec) + ":" + std::to_string(t.tv_nsec); };
  return std::to_string(status.st_dev) + "." + std::to_string(status.st_ino) + "." +
         std::to_string(status.st_size) + "." + time(status.st_mtim) + "." + time(status.st_ctim);
}

} // namespace

void InputLog::note(const std::string &path) {
  if (!noted_.insert(path).second) return;
  if (path.find('\n') != std::string::npos) settled_ = false;
  text_ += state_of(path, settled_) + " " + path + "\n";
}

bool inputs_unchanged(std::string_view text) {
  bool ignored = true;
  while (!text.empty()) {
    size_t end = text.find('\n'), space = text.find(' ');
    if (end == std::string_view::npos || space >= end) return false;
    std::string path(text.substr(space + 1, end - space - 1));
    if (state_of(path, ignored) != text.substr(0, space)) return false;
    text.remove_prefix(end + 1);
  }
  return true;
}

} // namespace tuco::driver
