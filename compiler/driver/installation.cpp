#include "compiler/driver/installation.h"

#include <climits>
#include <cstdlib>
#include <cstring>
#include <elf.h>
#include <link.h>
#include <sys/auxv.h>
#include <sys/stat.h>
#include <unistd.h>

namespace tuco::driver {

namespace {

std::string environment(const char *name) {
  const char *value = std::getenv(name);
  return value ? value : "";
}

bool is_directory(const std::string &path) {
  struct stat status;
  return ::stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

std::string resolved(const std::string &path) {
  char buffer[PATH_MAX];
  return ::realpath(path.c_str(), buffer) ? buffer : "";
}

std::string parent(const std::string &path) {
  size_t slash = path.rfind('/');
  return slash == std::string::npos ? "." : slash == 0 ? "/" : path.substr(0, slash);
}

// Of this executable. In a root without /proc: as the kernel was told when it started us.
std::string own_path() {
  if (std::string path = resolved("/proc/self/exe"); !path.empty()) return path;
  auto *told = reinterpret_cast<const char *>(::getauxval(AT_EXECFN));
  return told ? resolved(told) : "";
}

std::string cache_directory() {
  if (std::string base = environment("XDG_CACHE_HOME"); !base.empty() && base[0] == '/')
    return base + "/tuco";
  if (std::string home = environment("HOME"); !home.empty()) return home + "/.cache/tuco";
  return "";
}

bool is_go_root(const std::string &path) { return !path.empty() && is_directory(path + "/src/fmt"); }

std::string find_go_root() {
  for (const char *name : {"TUCO_GOROOT", "GOROOT"})
    if (std::string path = environment(name); is_go_root(path)) return path;
  std::string search = environment("PATH");
  for (size_t at = 0; at <= search.size();) {
    size_t colon = std::min(search.find(':', at), search.size());
    std::string go = resolved(search.substr(at, colon - at) + "/go");
    if (!go.empty() && is_go_root(parent(parent(go)))) return parent(parent(go));
    at = colon + 1;
  }
  for (const char *path : {"/usr/local/go", "/usr/lib/go", "/usr/share/go"})
    if (is_go_root(path)) return path;
  return "";
}

// The linker's note in our own image: another build of the compiler has another one.
int read_build_id(dl_phdr_info *info, size_t, void *out) {
  for (int i = 0; i < info->dlpi_phnum; i++) {
    if (info->dlpi_phdr[i].p_type != PT_NOTE) continue;
    const char *at = reinterpret_cast<const char *>(info->dlpi_addr + info->dlpi_phdr[i].p_vaddr);
    const char *end = at + info->dlpi_phdr[i].p_memsz;
    while (at + sizeof(ElfW(Nhdr)) <= end) {
      ElfW(Nhdr) note;
      std::memcpy(&note, at, sizeof note);
      const char *name = at + sizeof note;
      const char *data = name + (note.n_namesz + 3) / 4 * 4;
      if (note.n_type == NT_GNU_BUILD_ID && note.n_namesz == 4 && std::memcmp(name, "GNU", 4) == 0) {
        static const char digits[] = "0123456789abcdef";
        auto &text = *static_cast<std::string *>(out);
        for (unsigned j = 0; j < note.n_descsz; j++) {
          text.push_back(digits[static_cast<unsigned char>(data[j]) >> 4]);
          text.push_back(digits[data[j] & 15]);
        }
        return 1;
      }
      at = data + (note.n_descsz + 3) / 4 * 4;
    }
  }
  return 1; // the first object is the executable
}

} // namespace

Installation find_installation() {
  Installation result;
  result.library = parent(parent(own_path())) + "/lib/tuco";
  if (std::string root = environment("TUCO_ROOT"); !root.empty()) result.library = root + "/lib/tuco";
  result.stdlib = resolved(result.library + "/stdlib");
  if (result.stdlib.empty()) result.stdlib = result.library + "/stdlib";
  result.cache = cache_directory();
  result.go_root = find_go_root();
  ::dl_iterate_phdr(read_build_id, &result.build_id);
  return result;
}

} // namespace tuco::driver
