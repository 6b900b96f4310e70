// The build cache: objects and executables by the hash of all that went into them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tuco::driver {

// A hash being made. Every piece is hashed with its length, so that pieces cannot run together.
class KeyBuilder {
public:
  KeyBuilder();
  ~KeyBuilder();
  KeyBuilder(const KeyBuilder &) = delete;
  KeyBuilder &operator=(const KeyBuilder &) = delete;
  KeyBuilder &add(std::string_view piece);
  std::string finish(); // 64 hexadecimal digits

private:
  struct State;
  State *state_;
};

// A package as the cache keeps it.
struct CachedObject {
  struct Unit {
    int descriptor = -1; // of the entry, which is an ELF file with a tail; the caller closes it
    std::string path;    // of the entry
  };
  std::vector<Unit> units; // codegen units, one or more
  std::string facts;  // what importers are to know: escape::Summaries::to_text, NUL, passes::export_tables
  std::string bodies; // passes::export_bodies
};

// An object as bytes.
struct ObjectBytes {
  std::string object, bodies;
};

class Cache {
public:
  // An empty directory: nothing is ever found or stored.
  explicit Cache(std::string directory) : directory_(std::move(directory)) {}

  std::optional<CachedObject> find_object(const std::string &key) const;
  // Likewise, of one codegen unit.
  std::optional<ObjectBytes> read_object(const std::string &key) const;
  // `objects`: one a codegen unit, one at least.
  void store_object(const std::string &key, const std::vector<std::string> &objects, std::string_view facts,
                    std::string_view bodies) const;

  // Where the executable of a program is kept; empty if there can be no cache. `name` is the file's.
  std::string program_path(const std::string &key, const std::string &name) const;
  // Makes the folder of such a path and returns it; empty if that is not possible.
  std::string directory_for(const std::string &path) const;
  // An executable that was kept under such a path and is as it was, open for reading; -1 if there is none.
  int open_program(const std::string &path) const;
  // Keeps the executable that lies in `file` there. False: not possible.
  bool keep_program(const std::string &path, const std::string &file) const;
  // Behind the executable: bytes that are the cache's.
  static const size_t program_tail;

  // For each command (by a key), the executable that it made and what that was made from; empty if there is none.
  std::string find_manifest(const std::string &key) const;
  void store_manifest(const std::string &key, std::string_view text) const;

  // Removes everything. Returns what went wrong, or nothing.
  std::string clean() const;

private:
  struct Tail;

  std::string object_path(const std::string &key, size_t unit) const;
  template <class Look> bool open_unit(const std::string &key, CachedObject &object, Look look) const;
  std::string manifest_path(const std::string &key) const;
  std::string directory_;
};

} // namespace tuco::driver
