#include "compiler/driver/error_output.h"

#include "compiler/diag/printable.h"
#include "compiler/diag/render.h"

#include <cstdio>

namespace tuco::driver {

int print_error(const Command &command, diag::Code code, const std::string &text, Speaker speaker) {
  std::string line = (speaker == Speaker::Tuco ? "tuco: " : "") + diag::printable(text) + "\n";
  if (command.json && command.action != Action::Explain) { // there the word is about the report
    base::FileSet files;
    diag::Diagnostics diagnostics(files, 0);
    diagnostics.error(code, {}, text);
    line = diag::render_json(diagnostics);
  }
  std::fputs(line.c_str(), stderr);
  return 1;
}

} // namespace tuco::driver
