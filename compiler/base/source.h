// Source files and positions.
//
// A Pos is 32 bits: every file gets a range of positions [base, base + size], and a position is base + byte
// offset. It is turned into file, line and column only where a person is to read it. Columns count bytes and
// start at 1, as gc's do. `//line` and `/*line*/` directives are recorded per file by the lexer; presumed
// positions apply them, physical ones do not.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace tuco::base {

class Pos {
public:
  constexpr Pos() = default; // no position
  constexpr explicit Pos(uint32_t raw) : raw_(raw) {}

  constexpr bool is_known() const { return raw_ != 0; }
  constexpr uint32_t raw() const { return raw_; }
  constexpr Pos offset_by(uint32_t bytes) const { return Pos(raw_ + bytes); }
  // Within a file: source order. Across files: the order in which they were added.
  friend constexpr auto operator<=>(Pos, Pos) = default;

private:
  uint32_t raw_ = 0;
};

struct Position {
  std::string_view file; // path as given, or as a //line directive says; empty: unknown
  uint32_t line = 0;     // 1-based; 0: unknown
  uint32_t column = 0;   // 1-based, bytes; 0: unknown (after a //line directive without a column)
};

class SourceFile {
public:
  SourceFile(std::string path, std::string text, uint32_t base);

  const std::string &path() const { return path_; }
  std::string_view text() const { return text_; }
  uint32_t base() const { return base_; }
  Pos pos(uint32_t offset) const { return Pos(base_ + offset); }
  uint32_t offset(Pos pos) const { return pos.raw() - base_; }
  bool contains(Pos pos) const { return pos.raw() >= base_ && pos.raw() - base_ <= text_.size(); }

  Position physical(Pos pos) const;
  Position presumed(Pos pos) const;
  std::string_view line_text(uint32_t line) const; // without the newline; empty if there is no such line
  uint32_t line_count() const { return static_cast<uint32_t>(line_starts().size()); }

  // From `offset` (the first byte after the directive) on, positions are presumed to be `path:line:column`.
  // column 0: columns are unknown. Called by the lexer, in increasing order of offset.
  void add_line_directive(uint32_t offset, std::string path, uint32_t line, uint32_t column);

private:
  struct LineDirective {
    uint32_t offset;
    std::string path;
    uint32_t line;
    uint32_t column;
  };
  std::string path_;
  std::string text_;
  uint32_t base_;
  const std::vector<uint32_t> &line_starts() const;
  mutable std::vector<uint32_t> line_starts_; // empty until a line is asked for, which most files are never
  std::deque<LineDirective> directives_;      // deque: presumed() hands out views of the paths
};

// All files of a compilation. Not thread safe while files are added. SourceFile addresses are stable.
class FileSet {
public:
  // Fails (nullptr) only if the 4 GiB of positions are used up.
  SourceFile *add(std::string path, std::string text);

  const SourceFile *file_of(Pos pos) const; // nullptr for an unknown position
  Position physical(Pos pos) const;
  Position presumed(Pos pos) const; // as diagnostics print it
  const std::vector<std::unique_ptr<SourceFile>> &files() const { return files_; }

private:
  std::vector<std::unique_ptr<SourceFile>> files_;
  uint32_t next_base_ = 1;
};

// `file:line:col`, leaving out what is unknown.
std::string to_string(const Position &position);

} // namespace tuco::base
