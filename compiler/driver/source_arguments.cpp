#include "compiler/driver/source_arguments.h"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <sys/stat.h>

namespace tuco::driver {

namespace {

bool is_go_file(const std::string &path) {
  return path.size() > 3 && path.compare(path.size() - 3, 3, ".go") == 0;
}

std::string absolute(const std::string &path) {
  std::error_code error;
  std::filesystem::path full = std::filesystem::absolute(path, error);
  return error ? path : full.lexically_normal().string();
}

bool has_go_files(const std::string &directory) {
  std::error_code error;
  for (const auto &entry : std::filesystem::directory_iterator(directory, error))
    if (is_go_file(entry.path().filename().string())) return true;
  return false;
}

SourceArguments failure(std::string text) {
  SourceArguments result;
  result.error = std::move(text);
  return result;
}

SourceArguments from_directory(const std::string &path) {
  SourceArguments result;
  result.directory = absolute(path);
  if (result.directory.size() > 1 && result.directory.back() == '/') result.directory.pop_back();
  if (!has_go_files(result.directory)) return failure("no Go files in " + result.directory);
  result.name = std::filesystem::path(result.directory).filename().string();
  if (result.name.empty()) result.name = "main";
  return result;
}

} // namespace

SourceArguments find_sources(const std::vector<std::string> &arguments, bool takes_rest) {
  if (arguments.empty()) return from_directory(".");
  struct stat status;
  if (!is_go_file(arguments[0])) {
    if (::stat(arguments[0].c_str(), &status) != 0)
      return failure(arguments[0] + ": " + std::strerror(errno));
    if (!S_ISDIR(status.st_mode))
      return failure(arguments[0] + ": not a Go file (its name does not end in .go)");
    if (arguments.size() > 1 && !takes_rest) return failure("one directory, or Go files of one package");
    SourceArguments result = from_directory(arguments[0]);
    result.rest.assign(arguments.begin() + 1, arguments.end());
    return result;
  }
  SourceArguments result;
  size_t count = 0;
  while (count < arguments.size() && is_go_file(arguments[count])) {
    const std::string &path = arguments[count++];
    if (::stat(path.c_str(), &status) != 0) return failure("open " + path + ": " + std::strerror(errno));
    if (S_ISDIR(status.st_mode)) return failure(path + " is a directory, not a Go file");
    if (!S_ISREG(status.st_mode)) return failure(path + " is not a regular file");
    result.files.push_back(absolute(path));
  }
  if (count < arguments.size() && !takes_rest) return failure(arguments[count] + ": not a Go file");
  result.rest.assign(arguments.begin() + static_cast<ptrdiff_t>(count), arguments.end());
  result.directory = std::filesystem::path(result.files[0]).parent_path().string();
  result.name = std::filesystem::path(result.files[0]).stem().string();
  return result;
}

std::string shown_path(std::string_view path) {
  std::error_code error;
  static const std::string here = std::filesystem::current_path(error).string();
  if (!here.empty() && path.size() > here.size() && path.substr(0, here.size()) == here &&
      path[here.size()] == '/')
    return "./" + std::string(path.substr(here.size() + 1));
  return std::string(path);
}

} // namespace tuco::driver
