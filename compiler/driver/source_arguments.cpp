#include "compiler/driver/source_arguments.h"

#include "compiler/base/system_error.h"

#include <cerrno>
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

SourceArguments failure(std::string text) {
  SourceArguments result;
  result.error = std::move(text);
  return result;
}

SourceArguments from_patterns(std::vector<std::string> patterns) {
  SourceArguments result;
  for (const std::string &pattern : patterns)
    if (is_go_file(pattern)) return failure("named files must be .go files: " + patterns[0]);
  // The module is that of the first folder, or the one we are in.
  std::string folder = patterns[0].substr(0, patterns[0].find("..."));
  std::error_code error;
  if (folder.empty() || !std::filesystem::is_directory(folder, error)) folder = ".";
  result.directory = absolute(folder);
  if (result.directory.size() > 1 && result.directory.back() == '/') result.directory.pop_back();
  result.patterns = std::move(patterns);
  return result;
}

} // namespace

SourceArguments find_sources(const std::vector<std::string> &arguments, bool takes_rest) {
  if (arguments.empty()) return from_patterns({"."});
  struct stat status;
  if (!is_go_file(arguments[0])) {
    if (!takes_rest) return from_patterns(arguments);
    SourceArguments result = from_patterns({arguments[0]});
    result.rest.assign(arguments.begin() + 1, arguments.end());
    return result;
  }
  SourceArguments result;
  size_t count = 0;
  while (count < arguments.size() && is_go_file(arguments[count])) {
    const std::string &path = arguments[count++];
    if (::stat(path.c_str(), &status) != 0)
      return failure((takes_rest ? "stat " : "open ") + path + ": " + base::system_error_text(errno));
    if (S_ISDIR(status.st_mode)) return failure(path + " is a directory, not a Go file");
    if (!S_ISREG(status.st_mode)) return failure(path + " is not a regular file");
    result.files.push_back(absolute(path));
    auto folder = [](const std::string &file) { return std::filesystem::path(file).parent_path().string(); };
    auto shown = [&](const std::string &file) {
      return std::filesystem::path(folder(file)).lexically_normal().string();
    };
    if (folder(result.files[0]) != folder(result.files.back()))
      return failure("named files must all be in one directory; have " + shown(arguments[0]) + " and " +
                     shown(path));
  }
  if (count < arguments.size() && !takes_rest)
    return failure("named files must be .go files: " + arguments[count]);
  result.rest.assign(arguments.begin() + static_cast<ptrdiff_t>(count), arguments.end());
  result.directory = std::filesystem::path(result.files[0]).parent_path().string();
  return result;
}

std::string program_name(const std::string &file_or_path) {
  std::filesystem::path path(file_or_path);
  if (is_go_file(file_or_path)) return path.stem().string();
  std::string last = path.filename().string();
  bool is_version = last.size() > 1 && last[0] == 'v' && last[1] != '0' && last != "v1" &&
                    last.find_first_not_of("0123456789", 1) == std::string::npos;
  if (is_version && path.has_parent_path()) last = path.parent_path().filename().string();
  return last.empty() ? "main" : last;
}

std::string shown_path(std::string_view path) {
  std::error_code error;
  static const std::string here = std::filesystem::current_path(error).string();
  if (!here.empty() && path.size() > here.size() && path.substr(0, here.size()) == here &&
      path[here.size()] == '/') {
    std::string_view rest = path.substr(here.size() + 1);
    return (rest.find('/') == std::string_view::npos ? "./" : "") + std::string(rest);
  }
  return std::string(path);
}

} // namespace tuco::driver
