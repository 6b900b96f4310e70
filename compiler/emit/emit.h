// From object code to files: writing outputs safely, and the link.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tuco::emit {

// A path by which an open file can be opened again, or nothing where there is no /proc.
std::string descriptor_path(int descriptor);

// An object in memory, visible to the linker under a path and gone with the process. It is a file on disk
// only where there is no /proc to give it a path, and then removed with this object.
class MemoryObject {
public:
  // `error` is set if the system refuses.
  MemoryObject(std::string_view name, std::string_view bytes, std::string &error);
  ~MemoryObject();
  MemoryObject(MemoryObject &&other) noexcept;
  MemoryObject(const MemoryObject &) = delete;
  MemoryObject &operator=(const MemoryObject &) = delete;
  MemoryObject &operator=(MemoryObject &&) = delete;
  std::string path() const; // empty if creation failed
  int descriptor() const { return descriptor_; }

private:
  int descriptor_ = -1;
  std::string file_; // the temporary, if there is one
};

// Writes a whole file. A regular file is replaced atomically or not at all; anything else (a device, a pipe)
// is written to and never replaced or removed. Returns what went wrong, or nothing.
std::string write_output(const std::string &path, std::string_view bytes, bool executable = false);

// Writes the bytes of an open file, but for the last `tail` of them, as an executable; as write_output in everything
// else.
std::string copy_output(int from, const std::string &path, size_t tail = 0);

struct LinkJob {
  std::vector<std::string> objects; // paths
  std::string library_directory;    // lib/tuco: start files, libc.a, libtuco_rt.a
  std::string output;
  bool strip = true;
};

// What went wrong in a link, and by whom: the program lacks the body of a function, or two of its packages define one
// symbol; or something about files.
enum class LinkFault : uint8_t { Files, MissingBody, DuplicateSymbol };
struct LinkError {
  std::string text; // empty: nothing went wrong
  LinkFault fault = LinkFault::Files;
};

// Links a static executable in this process. One link at a time.
LinkError link_program(const LinkJob &job);

} // namespace tuco::emit
