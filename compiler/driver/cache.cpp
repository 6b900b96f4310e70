// The build cache under $XDG_CACHE_HOME/tuco:
//
//     objects/ab/cdef…            one package's object: the ELF file, the package's escape summaries, small
//                                 functions for others to inline, a tail
//     programs/ab/cdef…/NAME      executables of `tuco run`
//
// The name is the hash of all that went into the content, so an entry never becomes stale and is never
// changed; it is written to a temporary neighbour and renamed into place, so readers see all of it or
// nothing, however many `tuco` run at once. A reader keeps the entry open and links it by its descriptor:
// `tuco clean` may remove it meanwhile.
//
//     entry:   object bytes | summaries | bodies | Tail { magic, lengths of the three, checksum of the rest }
//
// A linker ignores what follows the last section, so an entry is linked as it is. The checksum (a fast 64-bit
// hash: it guards against damage, not against enemies, who could as well replace the compiler) is verified at
// each use; a damaged entry is as if it were not there, and is written anew.
//
// Failures to write (full disk, read-only home) are not errors: the build goes on without. Entries not used
// for 30 days are dropped now and then.
#include "compiler/driver/cache.h"

#include "compiler/emit/emit.h"

#include "llvm/Support/BLAKE3.h"
#include "llvm/Support/xxhash.h"

#include <cstring>
#include <ctime>
#include <dirent.h>
#include <fcntl.h>
#include <filesystem>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace tuco::driver {

namespace {

constexpr uint64_t kMagic = 0x32686361636f6375; // "ucocach2"
constexpr time_t kDay = 24 * 60 * 60;
constexpr time_t kUnusedFor = 30 * kDay;

struct Tail {
  uint64_t magic, object_bytes, summary_bytes, body_bytes, checksum;
};

uint64_t checksum(std::string_view object, std::string_view summaries, std::string_view bodies) {
  auto hash = [](std::string_view bytes) {
    return llvm::xxh3_64bits(llvm::ArrayRef(reinterpret_cast<const uint8_t *>(bytes.data()), bytes.size()));
  };
  return (hash(object) * 31 + hash(summaries)) * 31 + hash(bodies);
}

bool make_directories(const std::string &path) {
  std::error_code error;
  std::filesystem::create_directories(path, error);
  return !error;
}

// Looks at one folder of entries in 64 stores, by chance, and removes what nobody used for long.
void drop_unused(const std::string &folder) {
  if (::getpid() % 64 != 0) return;
  time_t now = ::time(nullptr);
  std::error_code error;
  for (const auto &entry : std::filesystem::directory_iterator(folder, error)) {
    struct stat status;
    if (::stat(entry.path().c_str(), &status) == 0 && now - status.st_mtime > kUnusedFor) {
      std::error_code ignored;
      std::filesystem::remove_all(entry.path(), ignored);
    }
  }
}

// An entry's time is that of its last use, to the day.
void note_use(int descriptor, const struct stat &status) {
  if (::time(nullptr) - status.st_mtime > kDay) ::futimens(descriptor, nullptr);
}

} // namespace

struct KeyBuilder::State {
  llvm::BLAKE3 hash;
};

KeyBuilder::KeyBuilder() : state_(new State) {}
KeyBuilder::~KeyBuilder() { delete state_; }

KeyBuilder &KeyBuilder::add(std::string_view piece) {
  uint64_t length = piece.size();
  state_->hash.update(llvm::StringRef(reinterpret_cast<const char *>(&length), sizeof length));
  state_->hash.update(llvm::StringRef(piece.data(), piece.size()));
  return *this;
}

std::string KeyBuilder::finish() {
  static const char digits[] = "0123456789abcdef";
  std::string text;
  for (uint8_t byte : state_->hash.final()) {
    text.push_back(digits[byte >> 4]);
    text.push_back(digits[byte & 15]);
  }
  return text;
}

std::string Cache::object_path(const std::string &key) const {
  return directory_ + "/objects/" + key.substr(0, 2) + "/" + key.substr(2);
}

std::optional<CachedObject> Cache::find_object(const std::string &key) const {
  if (directory_.empty()) return std::nullopt;
  int descriptor = ::open(object_path(key).c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return std::nullopt;
  struct stat status;
  CachedObject result;
  Tail tail;
  bool good = false;
  if (::fstat(descriptor, &status) == 0 && static_cast<size_t>(status.st_size) > sizeof tail) {
    size_t size = static_cast<size_t>(status.st_size);
    void *memory = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, descriptor, 0);
    if (memory != MAP_FAILED) {
      std::string_view bytes(static_cast<const char *>(memory), size);
      std::memcpy(&tail, bytes.data() + size - sizeof tail, sizeof tail);
      size_t payload = size - sizeof tail;
      if (tail.magic == kMagic && tail.object_bytes <= payload &&
          tail.summary_bytes <= payload - tail.object_bytes &&
          tail.body_bytes == payload - tail.object_bytes - tail.summary_bytes) {
        std::string_view object = bytes.substr(0, tail.object_bytes);
        std::string_view summaries = bytes.substr(tail.object_bytes, tail.summary_bytes);
        std::string_view bodies = bytes.substr(tail.object_bytes + tail.summary_bytes, tail.body_bytes);
        good = checksum(object, summaries, bodies) == tail.checksum;
        if (good) {
          result.summaries = summaries;
          result.bodies = bodies;
        }
      }
      ::munmap(memory, size);
    }
  }
  if (!good) {
    ::close(descriptor);
    return std::nullopt;
  }
  note_use(descriptor, status);
  result.descriptor = descriptor;
  result.path = object_path(key);
  return result;
}

void Cache::store_object(const std::string &key, std::string_view object, std::string_view summaries,
                         std::string_view bodies) const {
  if (directory_.empty()) return;
  std::string path = object_path(key);
  std::string folder = path.substr(0, path.rfind('/'));
  if (!make_directories(folder)) return;
  Tail tail{kMagic, object.size(), summaries.size(), bodies.size(), checksum(object, summaries, bodies)};
  std::string bytes(object);
  bytes.append(summaries);
  bytes.append(bodies);
  bytes.append(reinterpret_cast<const char *>(&tail), sizeof tail);
  (void)emit::write_output(path, bytes); // without it the next build compiles again
  drop_unused(folder);
}

std::string Cache::program_path(const std::string &key, const std::string &name) const {
  if (directory_.empty()) return "";
  return directory_ + "/programs/" + key.substr(0, 2) + "/" + key.substr(2) + "/" + name;
}

bool Cache::prepare_program(const std::string &path) const {
  std::string folder = path.substr(0, path.rfind('/'));
  if (!make_directories(folder)) return false;
  drop_unused(folder.substr(0, folder.rfind('/')));
  return ::access(folder.c_str(), W_OK) == 0;
}

std::string Cache::clean() const {
  if (directory_.empty()) return "";
  std::error_code error;
  for (const char *part : {"/objects", "/programs"}) {
    std::filesystem::remove_all(directory_ + part, error);
    if (error) return "cannot empty " + directory_ + part + ": " + error.message();
  }
  return "";
}

} // namespace tuco::driver
