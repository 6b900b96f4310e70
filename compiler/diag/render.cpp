#include "compiler/diag/render.h"

#include "compiler/diag/printable.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <iterator>

namespace tuco::diag {

namespace {

bool is_word_byte(unsigned char c) { return std::isalnum(c) || c == '_' || c >= 0x80; }

// Of a literal in quotes, from the opening one to the closing one or the end of the line.
size_t quoted_length(std::string_view text) {
  size_t end = 1;
  while (end < text.size() && text[end] != text[0] && text[end] != '\n')
    end += text[end] == '\\' && text[0] != '`' && end + 1 < text.size() && text[end + 1] != '\n' ? 2 : 1;
  return end < text.size() && text[end] == text[0] ? end + 1 : end;
}

// ---- text

constexpr const char *kBold = "\033[1m", *kRed = "\033[1;31m", *kGreen = "\033[1;32m", *kDim = "\033[2m",
                     *kReset = "\033[0m";

class TextRenderer {
public:
  TextRenderer(const base::FileSet &files, PathPrinter print_path, Style style)
      : files_(files), print_path_(print_path), style_(style) {}

  void add(const Diagnostic &d) {
    if (d.pos.is_known()) {
      colour(kBold, place(d.pos));
      out_ += ": ";
    }
    // Further lines of a message stand below the source line as they stand below the message.
    size_t first = std::min(d.message.find('\n'), d.message.size());
    colour(d.severity == Severity::Error ? kRed : kBold, printable(d.message.substr(0, first)));
    out_ += printable(d.message.substr(first)) + "\n";
    source_line(d.pos, kGreen);
    for (const Note &note : d.notes) {
      out_ += "\t";
      if (note.pos.is_known()) {
        colour(kBold, place(note.pos));
        out_ += ": ";
      }
      out_ += printable(note.message) + "\n";
      source_line(note.pos, kDim);
    }
  }
  void add_limit(base::Pos pos) { out_ += place(pos) + ": too many errors\n"; }
  std::string take() { return std::move(out_); }

private:
  void colour(const char *escape, const std::string &text) {
    if (style_.colours) out_ += escape;
    out_ += text;
    if (style_.colours) out_ += kReset;
  }

  std::string place(base::Pos pos) const {
    base::Position at = files_.presumed(pos);
    std::string path = print_path_ && !at.file.empty() ? print_path_(at.file) : std::string(at.file);
    at.file = path;
    return printable(base::to_string(at));
  }

  //     12 |     x := f(y)
  //        |            ^
  void source_line(base::Pos pos, const char *caret_colour) {
    const base::SourceFile *file = style_.source_lines ? files_.file_of(pos) : nullptr;
    if (!file) return;
    base::Position at = file->physical(pos);
    std::string_view line = file->line_text(at.line);
    if (line.ends_with('\r')) line.remove_suffix(1);
    constexpr size_t kLongest = 500; // nobody reads more
    if (line.size() > kLongest) return;
    size_t column = std::min<size_t>(at.column - 1, line.size());
    std::string number = std::to_string(at.line);
    std::string gutter(std::max<size_t>(number.size(), 5), ' ');
    colour(kDim, gutter.substr(number.size()) + number + " |");
    out_ += ' ';
    out_ += printable(line);
    out_ += '\n';
    colour(kDim, gutter + " |");
    out_ += ' ';
    // A tab is as wide as the one above it; of a character the first byte counts; an escape is as wide as it is written.
    for (unsigned char c : printable(line.substr(0, column)))
      if (c == '\t')
        out_ += '\t';
      else if ((c & 0xc0) != 0x80)
        out_ += ' ';
    size_t length = column < line.size() ? token_length(line.substr(column)) : 1;
    auto is_first = [](unsigned char c) { return (c & 0xc0) != 0x80; };
    std::string token = printable(line.substr(column, length));
    auto width = std::max<ptrdiff_t>(std::count_if(token.begin(), token.end(), is_first), 1);
    colour(caret_colour, "^" + std::string(static_cast<size_t>(width - 1), '~'));
    out_ += '\n';
  }

  const base::FileSet &files_;
  PathPrinter print_path_;
  Style style_;
  std::string out_;
};

// ---- JSON

void append_json_string(std::string &out, std::string_view text) {
  std::string quoted;
  for (char c : text) {
    switch (c) {
    case '"': quoted += "\\\""; break;
    case '\\': quoted += "\\\\"; break;
    case '\n': quoted += "\\n"; break;
    case '\t': quoted += "\\t"; break;
    default: quoted += c;
    }
  }
  out += '"' + printable(quoted, Escapes::Json) + '"';
}

void append_json_place(std::string &out, const base::FileSet &files, base::Pos pos, PathPrinter print_path) {
  base::Position at = files.presumed(pos);
  out += "\"file\":";
  append_json_string(out, print_path && !at.file.empty() ? print_path(at.file) : std::string(at.file));
  out += ",\"line\":" + std::to_string(at.line) + ",\"column\":" + std::to_string(at.column);
  const base::SourceFile *file = files.file_of(pos);
  size_t offset = file ? file->offset(pos) : 0;
  size_t length = file && offset < file->text().size() ? token_length(file->text().substr(offset)) : 0;
  // A token that is shown ends in its own line. Columns are unknown after some line directives.
  out += ",\"endLine\":" + std::to_string(at.line);
  out += ",\"endColumn\":" + std::to_string(at.column == 0 ? 0 : at.column + length);
}

} // namespace

size_t token_length(std::string_view text) {
  if (text.empty()) return 0;
  auto first = static_cast<unsigned char>(text[0]);
  if (first == '"' || first == '\'' || first == '`') return quoted_length(text);
  if (is_word_byte(first)) {
    size_t end = 1;
    bool number = std::isdigit(first);
    while (end < text.size() &&
           (is_word_byte(static_cast<unsigned char>(text[end])) || (number && text[end] == '.')))
      end++;
    return end;
  }
  constexpr std::string_view operators[] = {"&^=", "...", "<<=", ">>=", "&&", "||", "<-", "++", "--",
                                            "==",  "!=",  "<=",  ">=",  ":=", "+=", "-=", "*=", "/=",
                                            "%=",  "&=",  "|=",  "^=",  "<<", ">>", "&^"};
  for (std::string_view op : operators)
    if (text.starts_with(op)) return op.size();
  return 1;
}

std::string render_text(const Diagnostics &diagnostics, PathPrinter print_path, Style style) {
  TextRenderer renderer(diagnostics.files(), print_path, style);
  for (const Diagnostic *d : diagnostics.sorted()) renderer.add(*d);
  if (diagnostics.limit_reached()) renderer.add_limit(diagnostics.limit_pos());
  return renderer.take();
}

std::string render_json(const Diagnostics &diagnostics, PathPrinter print_path) {
  std::string out;
  const base::FileSet &files = diagnostics.files();
  for (const Diagnostic *d : diagnostics.sorted()) {
    out += "{\"code\":";
    append_json_string(out, code_name(d->code));
    out += ",\"severity\":";
    append_json_string(out, severity_name(d->severity));
    out += ',';
    append_json_place(out, files, d->pos, print_path);
    out += ",\"message\":";
    append_json_string(out, d->message);
    out += ",\"notes\":[";
    for (size_t i = 0; i < d->notes.size(); ++i) {
      const Note &note = d->notes[i];
      out += i ? ",{" : "{";
      append_json_place(out, files, note.pos.is_known() ? note.pos : d->pos, print_path);
      out += ",\"message\":";
      append_json_string(out, note.message);
      out += '}';
    }
    out += "]}\n";
  }
  return out;
}

} // namespace tuco::diag
