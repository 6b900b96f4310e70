#include "compiler/base/source.h"

#include <algorithm>

namespace tuco::base {

SourceFile::SourceFile(std::string path, std::string text, uint32_t base)
    : path_(std::move(path)), text_(std::move(text)), base_(base) {}

const std::vector<uint32_t> &SourceFile::line_starts() const {
  if (!line_starts_.empty()) return line_starts_;
  line_starts_.push_back(0);
  for (size_t at = text_.find('\n'); at != std::string::npos; at = text_.find('\n', at + 1))
    line_starts_.push_back(static_cast<uint32_t>(at + 1));
  return line_starts_;
}

Position SourceFile::physical(Pos pos) const {
  uint32_t at = offset(pos);
  const std::vector<uint32_t> &starts = line_starts();
  auto it = std::upper_bound(starts.begin(), starts.end(), at);
  auto line = static_cast<uint32_t>(it - starts.begin());
  return {path_, line, at - starts[line - 1] + 1};
}

Position SourceFile::presumed(Pos pos) const {
  Position actual = physical(pos);
  uint32_t at = offset(pos);
  auto it = std::upper_bound(directives_.begin(), directives_.end(), at,
                             [](uint32_t value, const LineDirective &d) { return value < d.offset; });
  if (it == directives_.begin()) return actual;
  const LineDirective &directive = *--it;
  Position origin = physical(this->pos(directive.offset));
  Position result;
  result.file = directive.path;
  result.line = directive.line + (actual.line - origin.line);
  if (directive.column != 0)
    result.column =
        actual.line == origin.line ? directive.column + (actual.column - origin.column) : actual.column;
  return result;
}

std::string_view SourceFile::line_text(uint32_t line) const {
  if (line == 0 || line > line_starts().size()) return {};
  std::string_view rest = std::string_view(text_).substr(line_starts()[line - 1]);
  return rest.substr(0, rest.find('\n'));
}

void SourceFile::add_line_directive(uint32_t offset, std::string path, uint32_t line, uint32_t column) {
  directives_.push_back({offset, std::move(path), line, column});
}

SourceFile *FileSet::add(std::string path, std::string text) {
  uint64_t next = uint64_t{next_base_} + text.size() + 1;
  if (next > UINT32_MAX) return nullptr;
  files_.push_back(std::make_unique<SourceFile>(std::move(path), std::move(text), next_base_));
  next_base_ = static_cast<uint32_t>(next);
  return files_.back().get();
}

const SourceFile *FileSet::file_of(Pos pos) const {
  if (!pos.is_known()) return nullptr;
  auto it = std::upper_bound(files_.begin(), files_.end(), pos.raw(),
                             [](uint32_t raw, const auto &file) { return raw < file->base(); });
  if (it == files_.begin()) return nullptr;
  const SourceFile *file = std::prev(it)->get();
  return file->contains(pos) ? file : nullptr;
}

Position FileSet::physical(Pos pos) const {
  const SourceFile *file = file_of(pos);
  return file ? file->physical(pos) : Position{};
}

Position FileSet::presumed(Pos pos) const {
  const SourceFile *file = file_of(pos);
  return file ? file->presumed(pos) : Position{};
}

std::string to_string(const Position &position) {
  std::string out(position.file);
  if (position.line == 0) return out.empty() ? "<unknown position>" : out;
  out += ':';
  out += std::to_string(position.line);
  if (position.column != 0) {
    out += ':';
    out += std::to_string(position.column);
  }
  return out;
}

} // namespace tuco::base
