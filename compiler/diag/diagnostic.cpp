#include "compiler/diag/diagnostic.h"

#include <algorithm>
#include <tuple>

namespace tuco::diag {

namespace {

struct CodeEntry {
  const char *name;
  const char *summary;
};

constexpr CodeEntry code_table[] = {
#define TUCO_DIAGNOSTIC(name, summary) {#name, summary},
#include "compiler/diag/codes.def"
#undef TUCO_DIAGNOSTIC
};

const char *severity_name(Severity severity) {
  switch (severity) {
  case Severity::Error: return "error";
  case Severity::Warning: return "warning";
  case Severity::Remark: return "remark";
  }
  return "error";
}

void append_json_string(std::string &out, std::string_view text) {
  out += '"';
  for (unsigned char c : text) {
    switch (c) {
    case '"': out += "\\\""; break;
    case '\\': out += "\\\\"; break;
    case '\n': out += "\\n"; break;
    case '\t': out += "\\t"; break;
    default:
      if (c < 0x20) {
        constexpr char hex[] = "0123456789abcdef";
        out += "\\u00";
        out += hex[c >> 4];
        out += hex[c & 15];
      } else {
        out += static_cast<char>(c);
      }
    }
  }
  out += '"';
}

void append_json_place(std::string &out, const base::Position &at) {
  out += "\"file\":";
  append_json_string(out, at.file);
  out += ",\"line\":" + std::to_string(at.line) + ",\"column\":" + std::to_string(at.column);
}

} // namespace

const char *code_name(Code code) { return code_table[static_cast<std::size_t>(code)].name; }
const char *code_summary(Code code) { return code_table[static_cast<std::size_t>(code)].summary; }

void Diagnostics::report(Diagnostic diagnostic) {
  if (limit_reached_) return;
  base::Position at = files_->presumed(diagnostic.pos);
  if (diagnostic.severity == Severity::Error) {
    const base::SourceFile *file = files_->file_of(diagnostic.pos);
    uint64_t line = (uint64_t{file ? file->base() : 0} << 32) | at.line;
    bool is_syntax = diagnostic.message.starts_with("syntax error");
    if (is_syntax && line == last_syntax_error_line_ && file) return;
    if (is_syntax) last_syntax_error_line_ = line;
    if (!is_syntax && line == last_error_line_ && diagnostic.message == last_error_message_) return;
    if (!is_syntax) {
      last_error_line_ = line;
      last_error_message_ = diagnostic.message;
    } else {
      ++syntax_error_count_;
    }
    ++error_count_;
    if (error_limit_ != 0 && error_count_ >= error_limit_) {
      limit_reached_ = true;
      limit_pos_ = diagnostic.pos;
    }
  }
  diagnostics_.push_back(std::move(diagnostic));
}

std::vector<const Diagnostic *> Diagnostics::sorted() const {
  std::vector<const Diagnostic *> order;
  for (const Diagnostic &d : diagnostics_) order.push_back(&d);
  // Reported earlier: stands earlier in the vector.
  std::sort(order.begin(), order.end(), [](const Diagnostic *a, const Diagnostic *b) {
    return std::pair(a->pos, a) < std::pair(b->pos, b);
  });
  auto same = [](const Diagnostic *a, const Diagnostic *b) {
    return a->pos == b->pos && a->message == b->message;
  };
  order.erase(std::unique(order.begin(), order.end(), same), order.end());
  return order;
}

std::string Diagnostics::render_text(PathPrinter print_path) const {
  std::string out;
  auto place = [&](base::Pos pos) {
    base::Position at = files_->presumed(pos);
    std::string path = print_path && !at.file.empty() ? print_path(at.file) : std::string(at.file);
    at.file = path;
    return base::to_string(at);
  };
  for (const Diagnostic *d : sorted()) {
    out += (d->pos.is_known() ? place(d->pos) : "tuco") + ": " + d->message + "\n";
    for (const Note &note : d->notes) {
      out += "\t";
      if (note.pos.is_known()) out += place(note.pos) + ": ";
      out += note.message + "\n";
    }
  }
  if (limit_reached_) out += place(limit_pos_) + ": too many errors\n";
  return out;
}

std::string Diagnostics::render_json(PathPrinter print_path) const {
  std::string out;
  auto append_place = [&](base::Pos pos) {
    base::Position at = files_->presumed(pos);
    std::string path = print_path && !at.file.empty() ? print_path(at.file) : std::string(at.file);
    at.file = path;
    append_json_place(out, at);
  };
  for (const Diagnostic *d : sorted()) {
    out += "{\"code\":";
    append_json_string(out, code_name(d->code));
    out += ",\"severity\":";
    append_json_string(out, severity_name(d->severity));
    out += ',';
    append_place(d->pos);
    out += ",\"message\":";
    append_json_string(out, d->message);
    out += ",\"notes\":[";
    for (std::size_t i = 0; i < d->notes.size(); ++i) {
      const Note &note = d->notes[i];
      out += i ? ",{" : "{";
      append_place(note.pos.is_known() ? note.pos : d->pos);
      out += ",\"message\":";
      append_json_string(out, note.message);
      out += '}';
    }
    out += "]}\n";
  }
  return out;
}

} // namespace tuco::diag
