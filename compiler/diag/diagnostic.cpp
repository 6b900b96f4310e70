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

} // namespace

const char *code_name(Code code) { return code_table[static_cast<std::size_t>(code)].name; }
const char *code_summary(Code code) { return code_table[static_cast<std::size_t>(code)].summary; }

const char *severity_name(Severity severity) {
  switch (severity) {
  case Severity::Error: return "error";
  case Severity::Warning: return "warning";
  case Severity::Remark: return "remark";
  }
  return "error";
}

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
  if (order_ == Order::Position)
    std::sort(order.begin(), order.end(), [](const Diagnostic *a, const Diagnostic *b) {
      return std::pair(a->pos, a) < std::pair(b->pos, b);
    });
  auto same = [](const Diagnostic *a, const Diagnostic *b) {
    return a->pos == b->pos && a->message == b->message;
  };
  order.erase(std::unique(order.begin(), order.end(), same), order.end());
  return order;
}

} // namespace tuco::diag
