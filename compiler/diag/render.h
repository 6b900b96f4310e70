// Diagnostics as text for people and for programs, in order of position. Positions are presumed ones (after //line);
// the source line that is shown is the physical one. Nothing that the program's text holds reaches a terminal as it is
// if it could do something there (printable.h).
#pragma once

#include "compiler/diag/diagnostic.h"

namespace tuco::diag {

struct Style {
  bool source_lines = false; // beneath each message its line, and a caret under the place
  bool colours = false;      // ANSI escapes
};

// Prints a path as the user should see it (`./x.go`).
using PathPrinter = std::string (*)(std::string_view path);

// gc's lines: `FILE:LINE:COL: message`, notes below it after a tab, at last `too many errors` if some were dropped.
std::string render_text(const Diagnostics &diagnostics, PathPrinter print_path = nullptr, Style style = {});

// One JSON object a line: code, severity, file, line, column, endLine, endColumn, message, notes (likewise, without a
// code). The end is that of the token at the place, exclusive; columns count bytes from 1.
std::string render_json(const Diagnostics &diagnostics, PathPrinter print_path = nullptr);

// Bytes of the token that starts at the beginning of `text`, at least 1: a word or number, a literal up to the end of
// its line, an operator.
size_t token_length(std::string_view text);

} // namespace tuco::diag
