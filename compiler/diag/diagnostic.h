// Diagnostics: what phases report, and how it is collected. render.h prints it.
//
// Collection follows gc, so that both compilers print the same lines for the same program: of several syntax
// errors on one line only the first is kept; a message repeated at once on the same line is kept once; after
// ten errors collection stops (`limit_reached`).
#pragma once

#include "compiler/base/source.h"

#include <string>
#include <vector>

namespace tuco::diag {

enum class Code : uint16_t {
#define TUCO_DIAGNOSTIC(name, summary) name,
#include "compiler/diag/codes.def"
#undef TUCO_DIAGNOSTIC
};

const char *code_name(Code code);    // e.g. "UnusedVar"
const char *code_summary(Code code); // one line for documentation

enum class Severity : uint8_t { Error, Warning, Remark };
const char *severity_name(Severity severity); // "error", ...

struct Note {
  base::Pos pos; // may be unknown: then the note goes with the primary position
  std::string message;
};

struct Diagnostic {
  Code code{};
  Severity severity = Severity::Error;
  base::Pos pos;
  std::string message; // lower case, no full stop; may hold further lines, indented by a tab, as gc's do
  std::vector<Note> notes;
};

class Diagnostics {
public:
  static constexpr unsigned default_error_limit = 10;

  enum class Order { Position, Reported };

  // limit 0: no limit (`tuco check -e`).
  explicit Diagnostics(const base::FileSet &files, unsigned error_limit = default_error_limit,
                       Order order = Order::Position)
      : files_(&files), error_limit_(error_limit), order_(order) {}

  void report(Diagnostic diagnostic);
  void error(Code code, base::Pos pos, std::string message) {
    report({code, Severity::Error, pos, std::move(message), {}});
  }

  bool has_errors() const { return error_count_ != 0; }
  unsigned error_count() const { return error_count_; }
  // Errors of the grammar, after which a package is not worth checking; misplaced labels and the like are not
  // counted.
  unsigned syntax_error_count() const { return syntax_error_count_; }
  // True once the error limit is hit; later reports are dropped and phases may stop early.
  bool limit_reached() const { return limit_reached_; }
  base::Pos limit_pos() const { return limit_pos_; } // of the error that hit it

  const base::FileSet &files() const { return *files_; }
  // In order, duplicates removed.
  std::vector<const Diagnostic *> sorted() const;

private:
  const base::FileSet *files_;
  unsigned error_limit_;
  Order order_;
  unsigned error_count_ = 0;
  bool limit_reached_ = false;
  base::Pos limit_pos_;
  std::vector<Diagnostic> diagnostics_;
  unsigned syntax_error_count_ = 0;
  uint64_t last_syntax_error_line_ = 0; // file base << 32 | line
  uint64_t last_error_line_ = 0;        // of the last other error, and its message
  std::string last_error_message_;
};

} // namespace tuco::diag
