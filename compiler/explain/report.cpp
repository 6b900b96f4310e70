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

// The source line once, with its findings below it:
//
//     main.go:7    p := &x
//         7:2  variable x: heap: its address outlives the frame
//              returned as ~r0 (main.go:8:2)
std::string Report::render_text() const {
  std::string out;
  const Finding *last = nullptr;
  for (const Finding &f : findings_) {
    if (last == nullptr || last->file != f.file || last->line != f.line) {
      std::string source;
      for (const auto &file : subject_.files.files())
        if (file->path() == f.file && f.line != 0) source = std::string(file->line_text(f.line));
      size_t begin = source.find_first_not_of(" \t");
      out += shown(f) + "    " + (begin == std::string::npos ? "" : source.substr(begin)) + "\n";
      last = &f;
    }
    out +=
        "    " + std::to_string(f.line) + ":" + std::to_string(f.column) + "  " + f.what + ": " + f.verdict;
    if (!f.reason.empty()) out += ": " + f.reason;
    out += "\n";
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
