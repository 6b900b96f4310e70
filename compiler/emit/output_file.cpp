// Writing outputs. A half-written file must not be taken for a whole one, by anybody, whatever happens on the
// way: so bytes go to a temporary neighbour, which is renamed over the target once it is complete and closed.
// What is no regular file is opened and written in place, because renaming would replace a device by a file.
#include "compiler/emit/emit.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace tuco::emit {

namespace {

// Writes everything; false with errno set if the system takes no more.
bool write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return false;
    bytes.remove_prefix(static_cast<size_t>(count));
  }
  return true;
}

std::string failure(const std::string &path) { return "cannot write " + path + ": " + std::strerror(errno); }

std::string write_in_place(const std::string &path, std::string_view bytes) {
  int descriptor = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
  if (descriptor < 0) return failure(path);
  std::string error = write_all(descriptor, bytes) ? "" : failure(path);
  if (::close(descriptor) != 0 && error.empty()) error = failure(path);
  return error;
}

} // namespace

std::string write_output(const std::string &path, std::string_view bytes, bool executable) {
  struct stat status;
  if (::stat(path.c_str(), &status) == 0 && !S_ISREG(status.st_mode)) {
    if (S_ISDIR(status.st_mode)) return "cannot write " + path + ": is a directory";
    return write_in_place(path, bytes);
  }
  std::error_code folder_error; // told when the file cannot be made
  std::filesystem::create_directories(std::filesystem::path(path).parent_path(), folder_error);
  std::string temporary = path + ".XXXXXX";
  int descriptor = ::mkostemp(temporary.data(), O_CLOEXEC);
  if (descriptor < 0) return failure(path);
  mode_t mask = ::umask(0);
  ::umask(mask);
  bool written =
      write_all(descriptor, bytes) && ::fchmod(descriptor, (executable ? 0777 : 0666) & ~mask) == 0;
  std::string error = written ? "" : failure(path);
  if (::close(descriptor) != 0 && error.empty()) error = failure(path);
  if (error.empty() && ::rename(temporary.c_str(), path.c_str()) != 0) error = failure(path);
  if (!error.empty()) ::unlink(temporary.c_str());
  return error;
}

std::string copy_output(int from, const std::string &path, size_t tail) {
  struct stat status;
  if (::fstat(from, &status) != 0) return failure(path);
  size_t size = static_cast<size_t>(status.st_size);
  if (size <= tail) return "cannot write " + path + ": there is nothing to write";
  void *memory = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, from, 0);
  if (memory == MAP_FAILED) return failure(path);
  std::string error = write_output(path, std::string_view(static_cast<const char *>(memory), size - tail),
                                   /*executable=*/true);
  ::munmap(memory, size);
  return error;
}

std::string descriptor_path(int descriptor) {
  static const bool available = ::access("/proc/self/fd", X_OK) == 0;
  return available && descriptor >= 0 ? "/proc/self/fd/" + std::to_string(descriptor) : "";
}

MemoryObject::MemoryObject(std::string_view name, std::string_view bytes, std::string &error) {
  descriptor_ = ::memfd_create(std::string(name).c_str(), MFD_CLOEXEC);
  if (descriptor_ >= 0 && descriptor_path(descriptor_).empty()) {
    ::close(descriptor_);
    const char *folder = std::getenv("TMPDIR");
    file_ = std::string(folder && *folder ? folder : "/tmp") + "/tuco-XXXXXX";
    descriptor_ = ::mkostemp(file_.data(), O_CLOEXEC);
    if (descriptor_ < 0) file_.clear();
  }
  if (descriptor_ >= 0 && write_all(descriptor_, bytes)) return;
  error = std::string("cannot hold an object file: ") + std::strerror(errno);
}

MemoryObject::~MemoryObject() {
  if (descriptor_ >= 0) ::close(descriptor_);
  if (!file_.empty()) ::unlink(file_.c_str());
}

MemoryObject::MemoryObject(MemoryObject &&other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)), file_(std::exchange(other.file_, {})) {}

std::string MemoryObject::path() const { return file_.empty() ? descriptor_path(descriptor_) : file_; }

} // namespace tuco::emit
