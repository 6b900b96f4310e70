// The build cache under $XDG_CACHE_HOME/tuco:
//
//     objects/ab/cdef…            one package's object: the ELF file, the package's escape summaries and interface tables,
//                                 small functions for others to inline, a tail
//     objects/ab/cdef….N          the objects of its other codegen units, each with a tail
//     objects/ab/cdef…            a codegen unit's object by the hash of its code: what an edit elsewhere leaves as it was
//     programs/ab/cdef…/NAME      executables, each with a checksum behind it
//     manifests/ab/cdef…          what a command's executable was made from (inputs.cpp)
//
// The name is the hash of all that went into the content, so an entry never becomes stale and is never
// changed; it is written to a temporary neighbour and renamed into place, so readers see all of it or
// nothing, however many `tuco` run at once. A reader keeps the entry open and links it by its descriptor:
// `tuco clean` may remove it meanwhile.
//
//     entry:   object bytes | facts | bodies | Tail { magic, units, lengths of the three, checksum of the rest }
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

constexpr uint64_t kMagic = 0x33686361636f6375; // "ucocach3"
constexpr time_t kDay = 24 * 60 * 60;
constexpr time_t kUnusedFor = 30 * kDay;

uint64_t checksum(std::string_view object, std::string_view facts, std::string_view bodies) {
  auto hash = [](std::string_view bytes) {
    return llvm::xxh3_64bits(llvm::ArrayRef(reinterpret_cast<const uint8_t *>(bytes.data()), bytes.size()));
  };
  return (hash(object) * 31 + hash(facts)) * 31 + hash(bodies);
}

struct ProgramTail {
  uint64_t magic, checksum;
};

// Calls `look` with the content of an open file, if it can be mapped.
template <class Look> void with_bytes(int descriptor, Look look) {
  struct stat status;
  if (::fstat(descriptor, &status) != 0 || status.st_size == 0) return;
  size_t size = static_cast<size_t>(status.st_size);
  void *memory = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, descriptor, 0);
  if (memory == MAP_FAILED) return;
  look(std::string_view(static_cast<const char *>(memory), size));
  ::munmap(memory, size);
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

struct Cache::Tail {
  uint64_t magic, units, object_bytes, fact_bytes, body_bytes, checksum;
};

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

std::string Cache::object_path(const std::string &key, size_t unit) const {
  std::string path = directory_ + "/objects/" + key.substr(0, 2) + "/" + key.substr(2);
  return unit == 0 ? path : path + "." + std::to_string(unit);
}

// Opens the next unit's entry and adds it to the object; `look` sees its tail, code, facts and bodies. False: it is not
// there, or damaged.
template <class Look> bool Cache::open_unit(const std::string &key, CachedObject &object, Look look) const {
  std::string path = object_path(key, object.units.size());
  int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return false;
  object.units.push_back({descriptor, std::move(path)});
  bool good = false;
  with_bytes(descriptor, [&](std::string_view bytes) {
    Tail tail;
    if (bytes.size() <= sizeof tail) return;
    std::memcpy(&tail, bytes.data() + bytes.size() - sizeof tail, sizeof tail);
    size_t payload = bytes.size() - sizeof tail;
    if (tail.magic != kMagic || tail.object_bytes > payload ||
        tail.fact_bytes > payload - tail.object_bytes ||
        tail.body_bytes != payload - tail.object_bytes - tail.fact_bytes)
      return;
    std::string_view code = bytes.substr(0, tail.object_bytes);
    std::string_view facts = bytes.substr(tail.object_bytes, tail.fact_bytes);
    std::string_view bodies = bytes.substr(tail.object_bytes + tail.fact_bytes, tail.body_bytes);
    good = checksum(code, facts, bodies) == tail.checksum;
    if (good) look(tail, code, facts, bodies);
  });
  struct stat status;
  if (good && ::fstat(descriptor, &status) == 0) note_use(descriptor, status);
  return good;
}

std::optional<CachedObject> Cache::find_object(const std::string &key) const {
  if (directory_.empty()) return std::nullopt;
  CachedObject object;
  size_t units = 1;
  bool good = open_unit(
      key, object, [&](const Tail &tail, std::string_view, std::string_view facts, std::string_view bodies) {
        units = tail.units;
        object.facts = facts;
        object.bodies = bodies;
      });
  while (good && object.units.size() < units)
    good = open_unit(key, object, [](const Tail &, std::string_view, std::string_view, std::string_view) {});
  if (good) return object;
  for (const CachedObject::Unit &unit : object.units) ::close(unit.descriptor);
  return std::nullopt;
}

std::optional<ObjectBytes> Cache::read_object(const std::string &key) const {
  if (directory_.empty()) return std::nullopt;
  CachedObject entry;
  ObjectBytes bytes;
  bool good = open_unit(key, entry,
                        [&](const Tail &, std::string_view code, std::string_view, std::string_view bodies) {
                          bytes = {std::string(code), std::string(bodies)};
                        });
  for (const CachedObject::Unit &unit : entry.units) ::close(unit.descriptor);
  return good ? std::optional(std::move(bytes)) : std::nullopt;
}

void Cache::store_object(const std::string &key, const std::vector<std::string> &objects,
                         std::string_view facts, std::string_view bodies) const {
  if (directory_.empty()) return;
  std::string path = object_path(key, 0);
  std::string folder = path.substr(0, path.rfind('/'));
  if (!make_directories(folder)) return;
  // The first, which tells of the others, comes last.
  for (size_t unit = objects.size(); unit-- > 0;) {
    std::string bytes(objects[unit]);
    std::string_view first_facts = unit == 0 ? facts : "", first_bodies = unit == 0 ? bodies : "";
    Tail tail{kMagic,
              objects.size(),
              bytes.size(),
              first_facts.size(),
              first_bodies.size(),
              checksum(bytes, first_facts, first_bodies)};
    bytes.append(first_facts);
    bytes.append(first_bodies);
    bytes.append(reinterpret_cast<const char *>(&tail), sizeof tail);
    (void)emit::write_output(object_path(key, unit), bytes); // without it the next build compiles again
  }
  drop_unused(folder);
}

std::string Cache::program_path(const std::string &key, const std::string &name) const {
  if (directory_.empty()) return "";
  return directory_ + "/programs/" + key.substr(0, 2) + "/" + key.substr(2) + "/" + name;
}

const size_t Cache::program_tail = sizeof(ProgramTail);

int Cache::open_program(const std::string &path) const {
  int descriptor = path.empty() ? -1 : ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return -1;
  bool good = false;
  with_bytes(descriptor, [&](std::string_view bytes) {
    ProgramTail tail;
    if (bytes.size() <= sizeof tail) return;
    std::memcpy(&tail, bytes.data() + bytes.size() - sizeof tail, sizeof tail);
    bytes.remove_suffix(sizeof tail);
    good = tail.magic == kMagic && tail.checksum == checksum(bytes, {}, {});
  });
  if (good) return descriptor;
  ::close(descriptor);
  return -1;
}

std::string Cache::directory_for(const std::string &path) const {
  std::string folder = path.substr(0, path.rfind('/'));
  return !path.empty() && make_directories(folder) ? folder : "";
}

bool Cache::keep_program(const std::string &path, const std::string &file) const {
  std::string folder = directory_for(path);
  if (folder.empty()) return false;
  drop_unused(folder.substr(0, folder.rfind('/')));
  int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return false;
  bool kept = false;
  with_bytes(descriptor, [&](std::string_view bytes) {
    ProgramTail tail{kMagic, checksum(bytes, {}, {})};
    std::string whole(bytes);
    whole.append(reinterpret_cast<const char *>(&tail), sizeof tail);
    kept = emit::write_output(path, whole, /*executable=*/true).empty();
  });
  ::close(descriptor);
  return kept;
}

std::string Cache::manifest_path(const std::string &key) const {
  return directory_ + "/manifests/" + key.substr(0, 2) + "/" + key.substr(2);
}

std::string Cache::find_manifest(const std::string &key) const {
  if (directory_.empty()) return "";
  int descriptor = ::open(manifest_path(key).c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return "";
  std::string text;
  struct stat status;
  if (::fstat(descriptor, &status) == 0 && status.st_size > 0) {
    text.resize(static_cast<size_t>(status.st_size));
    if (::read(descriptor, text.data(), text.size()) != status.st_size) text.clear();
    note_use(descriptor, status);
  }
  ::close(descriptor);
  // The last line is the checksum of the others.
  size_t end = text.size() > 1 ? text.rfind('\n', text.size() - 2) : std::string::npos;
  if (end == std::string::npos) return "";
  std::string sum = text.substr(end + 1);
  text.resize(end + 1);
  return sum == std::to_string(checksum(text, {}, {})) + "\n" ? text : "";
}

void Cache::store_manifest(const std::string &key, std::string_view text) const {
  if (directory_.empty() || text.empty()) return;
  std::string path = manifest_path(key);
  std::string folder = path.substr(0, path.rfind('/'));
  if (!make_directories(folder)) return;
  std::string whole = std::string(text) + std::to_string(checksum(text, {}, {})) + "\n";
  (void)emit::write_output(path, whole); // without it the next build reads everything
  drop_unused(folder);
}

std::string Cache::clean() const {
  if (directory_.empty()) return "";
  std::error_code error;
  // First all gets another name, under which no build that runs meanwhile puts anything.
  const std::string old = "/removed-";
  for (const char *part : {"objects", "programs", "manifests"}) {
    std::filesystem::rename(directory_ + "/" + part, directory_ + old + std::to_string(::getpid()) + part,
                            error);
    if (error && error != std::errc::no_such_file_or_directory)
      return "cannot empty " + directory_ + "/" + part + ": " + error.message();
  }
  for (const auto &entry : std::filesystem::directory_iterator(directory_, error)) {
    if (!("/" + entry.path().filename().string()).starts_with(old)) continue;
    std::filesystem::remove_all(entry.path(), error);
    if (error) return "cannot empty " + entry.path().string() + ": " + error.message();
  }
  return "";
}

} // namespace tuco::driver
