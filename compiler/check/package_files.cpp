// A package's files: which of those in its folder belong to the build, that they are of one package, what they embed.
#include "compiler/base/system_error.h"
#include "compiler/check/package_graph.h"
#include "compiler/syntax/parser.h"
#include "compiler/types/constant.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

namespace tuco::check {

namespace {

// False, with errno, if the file cannot be read.
bool read_file(const std::string &path, std::string &text) {
  int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return false;
  struct stat status;
  if (::fstat(descriptor, &status) == 0 && status.st_size > 0)
    text.reserve(static_cast<size_t>(status.st_size) + 1);
  // To the end, whatever was said of the size: it may be a pipe.
  for (;;) {
    size_t size = text.size();
    text.resize(std::max(text.capacity(), size + 4096));
    ssize_t count = ::read(descriptor, text.data() + size, text.size() - size);
    text.resize(size + static_cast<size_t>(std::max<ssize_t>(count, 0)));
    if (count > 0 || (count < 0 && errno == EINTR)) continue;
    int error = errno;
    ::close(descriptor);
    errno = error;
    return count == 0;
  }
}

std::string file_name(const std::string &path) { return path.substr(path.rfind('/') + 1); }

// Such files are for builds with cgo, as if they said so.
bool imports_c(const syntax::File &file) {
  for (const syntax::Decl *decl : file.decls)
    if (auto *import = decl->as<syntax::ImportDecl>(); import != nullptr && import->path != nullptr)
      if (import->path->text == "\"C\"" || import->path->text == "`C`") return true;
  return false;
}

// Two names that a system may take for one; empty: there are none.
std::string collision_of(std::vector<std::string> names) {
  auto folded = [](std::string name) {
    for (char &c : name) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return name;
  };
  std::sort(names.begin(), names.end());
  std::map<std::string, std::string> seen;
  for (const std::string &name : names) {
    auto [it, is_new] = seen.try_emplace(folded(name), name);
    if (!is_new) return "case-insensitive file name collision: \"" + it->second + "\" and \"" + name + "\"";
  }
  return "";
}

} // namespace

// `choose`: only those that belong to the build.
bool PackageGraph::read_sources(PackageNode &node, const std::vector<std::string> &paths, bool choose,
                                base::Pos importer) {
  for (const std::string &path : paths) {
    std::string text;
    note(path);
    if (!read_file(path, text)) {
      fail(node, importer, diag::Code::BadFile, "open " + path + ": " + base::system_error_text(errno));
      continue;
    }
    std::string why = node.is_library ? "" : build_line_error(file_name(path), text);
    if (!why.empty()) {
      fail(node, importer, diag::Code::BadDirective, file_name(path) + ": " + why);
      continue;
    }
    if (choose && !file_matches_build(file_name(path), text, config_.tags, node.is_portable)) continue;
    base::SourceFile *source = files_.add(path, std::move(text));
    if (source == nullptr) {
      fail(node, importer, diag::Code::BadFile, path + ": too much source text");
      return false;
    }
    if (!choose || !imports_c(*header_of(*source))) node.sources.push_back(source);
  }
  std::vector<std::string> names;
  for (const std::string &path : paths) names.push_back(file_name(path));
  if (std::string error = collision_of(std::move(names)); !error.empty())
    fail_itself(node, diag::Code::BadFile, error);
  return node.is_found;
}

// The Go files of the package's folder, by name; the tests apart. False: it cannot be read.
bool PackageGraph::list_directory(PackageNode &node, base::Pos importer, std::vector<std::string> &paths,
                                  std::vector<std::string> &tests) {
  note(node.directory);
  std::error_code code;
  for (const auto &entry : std::filesystem::directory_iterator(node.directory, code)) {
    std::string name = entry.path().filename().string();
    bool is_hidden = name.starts_with('_') || name.starts_with('.');
    // Functions may have their bodies there.
    if (name.ends_with(".s") && !is_hidden && file_matches_build(name, "", config_.tags))
      node.allow_missing_bodies = true;
    if (!name.ends_with(".go") || is_hidden) continue;
    // A pipe or a device of that name is no file of a package; a link to a file is.
    std::error_code ignored;
    if (!entry.is_regular_file(ignored)) continue;
    (name.ends_with("_test.go") ? tests : paths).push_back(node.directory + "/" + name);
  }
  if (code) {
    fail(node, importer, diag::Code::BadFile,
         "open " + node.directory + ": " + base::system_error_text(code.value()));
    return false;
  }
  std::sort(paths.begin(), paths.end());
  std::sort(tests.begin(), tests.end());
  return true;
}

bool PackageGraph::read_directory(PackageNode &node, base::Pos importer, bool from_pattern) {
  node.is_folder = true;
  std::vector<std::string> paths, tests;
  if (!list_directory(node, importer, paths, tests)) return false;
  if (!read_sources(node, paths, true, importer)) return false;
  if (!node.sources.empty()) return names_agree(node, importer);
  if (config_.tests_are_packages && node.is_root && !tests.empty()) {
    bool has_some = read_sources(node, tests, true, importer) && !node.sources.empty();
    node.sources.clear(); // who makes the tests reads them again
    if (has_some || !from_pattern) return true;
  }
  if (from_pattern) return false;
  if (!paths.empty())
    fail_itself(node, diag::Code::BadFile, "build constraints exclude all Go files in " + node.directory);
  else if (!tests.empty())
    fail(node, {}, diag::Code::BadFile, node.path + ": no non-test Go files in " + node.directory);
  else if (!importer.is_known())
    fail(node, {}, diag::Code::BadFile, "no Go files in " + node.directory);
  else
    fail_itself(node, diag::Code::BadFile, "no Go files in " + node.directory);
  return false;
}

const syntax::File *PackageGraph::header_of(base::SourceFile &source) {
  const syntax::File *&file = headers_[&source];
  diag::Diagnostics silent(files_, 0); // what is wrong is said when all of it is parsed
  if (file == nullptr) file = syntax::parse_imports(source, header_trees_, silent);
  return file;
}

// All files of a folder are of one package.
bool PackageGraph::names_agree(PackageNode &node, base::Pos importer) {
  std::string first;
  for (std::size_t i = 0; i < node.sources.size();) {
    const syntax::File *file = header_of(*node.sources[i]);
    std::string name = file->package_name != nullptr ? file->package_name->name.string() : std::string();
    if (name == "documentation") { // as if it said //go:build ignore
      node.sources.erase(node.sources.begin() + static_cast<std::ptrdiff_t>(i));
      continue;
    }
    if (!name.empty() && node.name.empty()) {
      node.name = name;
      first = file_name(node.sources[i]->path());
    } else if (!name.empty() && name != node.name) {
      fail(node, importer, diag::Code::MismatchedPkgName,
           "found packages " + node.name + " (" + first + ") and " + name + " (" +
               file_name(node.sources[i]->path()) + ") in " + node.directory);
      return false;
    }
    ++i;
  }
  return true;
}

// ---- embedded files

// In order of pattern, as the go command looks at them; the first that comes to nothing is reported.
void PackageGraph::find_embedded(PackageNode &node, const std::vector<base::SourceFile *> &sources) {
  struct Word {
    std::string pattern;
    base::Pos pos;
    std::string directory;
    std::size_t declaration; // index in node.embedded
  };
  std::vector<Word> all;
  for (base::SourceFile *source : sources) {
    diag::Diagnostics silent(files_, 0);
    syntax::Package tree;
    const syntax::File *file = syntax::parse_file(*source, tree, silent, syntax::Bodies::Skip);
    std::string directory = source->path().substr(0, source->path().rfind('/'));
    for (const syntax::Directive &directive : file->directives) {
      if (directive.verb() != "go:embed") continue;
      std::size_t verb = directive.verb().size();
      std::vector<EmbedWord> words;
      std::string bad;
      if (!split_embed_words(directive.text.substr(verb), words, bad)) continue; // the checker says so
      for (const EmbedWord &word : words)
        all.push_back({word.pattern, directive.pos.offset_by(static_cast<uint32_t>(verb + word.offset)),
                       directory, node.embedded.size()});
      node.embedded.push_back({directive.pos, {}});
    }
  }
  std::sort(all.begin(), all.end(), [](const Word &a, const Word &b) {
    return std::pair<std::string_view, base::Pos>(a.pattern, a.pos) <
           std::pair<std::string_view, base::Pos>(b.pattern, b.pos);
  });
  for (const Word &word : all) {
    EmbedFiles found = resolve_embed_pattern(word.directory, word.pattern, config_.before_reading);
    if (!found.error.empty())
      return fail(node, word.pos, diag::Code::BadDirective, "pattern " + word.pattern + ": " + found.error);
    for (std::string &name : found.files) {
      auto [it, is_new] = node.embedded_files.try_emplace(name);
      std::string path = word.directory + "/" + name;
      if (is_new) note(path);
      if (is_new && !read_file(path, it->second))
        return fail(node, word.pos, diag::Code::BadFile,
                    "open " + path + ": " + base::system_error_text(errno));
      node.embedded[word.declaration].files.push_back(std::move(name));
    }
  }
}

// ---- settings

// The `//go:debug` lines above the package clause.
void PackageGraph::find_settings(PackageNode &node, const base::SourceFile &source) {
  std::string_view text = source.text();
  bool in_comment = false;
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = std::min(text.find('\n', begin), text.size());
    std::string_view line = text.substr(begin, end - begin);
    if (!in_comment && line.starts_with("package ")) return;
    if (!in_comment && line.starts_with("//go:debug"))
      node.settings.emplace_back(source.pos(static_cast<uint32_t>(begin)), line);
    bool opens = !line.starts_with("//") && line.find("/*") != std::string_view::npos;
    in_comment = (in_comment || opens) && line.find("*/") == std::string_view::npos;
    begin = end + 1;
  }
}

} // namespace tuco::check
