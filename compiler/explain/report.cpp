#include "compiler/explain/report.h"

#include "llvm/Support/JSON.h"
#include "llvm/Support/raw_ostream.h"

#include <algorithm>
#include <tuple>

namespace tuco::explain {

std::string Report::render(Format format) {
  for (size_t i = 0; i < findings_.size(); i++) findings_[i].number = i;
  std::sort(findings_.begin(), findings_.end(), [](const Finding &a, const Finding &b) {
    return std::tie(a.file, a.line, a.column, a.number) < std::tie(b.file, b.line, b.column, b.number);
  });
  return format == Format::Json ? render_json() : render_text();
}

std::string Report::shown(const Finding &f) const {
  if (f.line == 0) return "(made by the compiler)";
  return subject_.shown_path(f.file) + ":" + std::to_string(f.line);
}

// Whether finding i is the first of those that say the same of the same place. `functions`: where else it is
// true.
bool Report::merge(size_t i, std::string &functions) const {
  const Finding &f = findings_[i];
  auto here = [&](size_t j) {
    const Finding &g = findings_[j];
    return g.file == f.file && g.line == f.line && g.column == f.column;
  };
  auto same = [&](const Finding &g) {
    return g.what == f.what && g.verdict == f.verdict && g.reason == f.reason && g.details == f.details;
  };
  for (size_t j = i; j > 0 && here(j - 1); j--)
    if (same(findings_[j - 1])) return false;
  std::vector<std::string> names{f.function};
  for (size_t j = i + 1; j < findings_.size() && here(j); j++)
    if (same(findings_[j]) && std::find(names.begin(), names.end(), findings_[j].function) == names.end())
      names.push_back(findings_[j].function);
  for (size_t n = 1; n < names.size(); n++) functions += (n == 1 ? "; also in " : ", ") + names[n];
  return true;
}

// The source line once, with its findings below it:
//
//     main.go:7    p := &x
//         7:2  variable x: heap: its address outlives the frame
//              returned as ~r0 (main.go:8:2)
//
// A function that was inlined has findings in each function that it is part of now: those that are alike are
// told once, with the functions.
std::string Report::render_text() const {
  std::string out;
  const Finding *last = nullptr;
  for (size_t i = 0; i < findings_.size(); i++) {
    const Finding &f = findings_[i];
    std::string functions;
    if (!merge(i, functions)) continue;
    if (last == nullptr || last->file != f.file || last->line != f.line) {
      std::string source;
      for (const auto &file : subject_.files.files())
        if (file->path() == f.file && f.line != 0) source = std::string(file->line_text(f.line));
      size_t begin = source.find_first_not_of(" \t");
      out += shown(f) + (begin == std::string::npos ? "" : "    " + source.substr(begin)) + "\n";
      last = &f;
    }
    out += "    " + (f.line == 0 ? "" : std::to_string(f.line) + ":" + std::to_string(f.column) + "  ") +
           f.what + ": " + f.verdict;
    if (!f.reason.empty()) out += ": " + f.reason;
    out += functions + "\n";
    for (const auto &[name, value] : f.details)
      out += "          " + (name.empty() ? "" : name + ": ") + value + "\n";
  }
  return out;
}

std::string Report::render_json() const {
  std::string text;
  llvm::raw_string_ostream stream(text);
  llvm::json::OStream json(stream, 1);
  json.object([&] {
    json.attribute("topic", topic_);
    json.attributeArray("findings", [&] {
      for (const Finding &f : findings_)
        json.object([&] {
          json.attribute("file", subject_.shown_path(f.file));
          json.attribute("line", f.line);
          json.attribute("column", f.column);
          json.attribute("function", f.function);
          json.attribute("what", f.what);
          json.attribute("verdict", f.verdict);
          json.attribute("reason", f.reason);
          json.attributeArray("details", [&] {
            for (const auto &[name, value] : f.details)
              json.object([&] {
                json.attribute("name", name);
                json.attribute("value", value);
              });
          });
        });
    });
  });
  stream << "\n";
  return text;
}

} // namespace tuco::explain
