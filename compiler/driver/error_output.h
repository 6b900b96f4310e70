// Errors that are about no place in a program's text: the command line, modules, packages that cannot be found, files
// that cannot be written.
#pragma once

#include "compiler/diag/diagnostic.h"
#include "compiler/driver/command_line.h"

#include <string>

namespace tuco::driver {

// Who says so before the text: `tuco: `, where the go command has `go: `, or nobody, where it has nothing.
enum class Speaker { Tuco, Nobody };

// Prints it as the user wants errors (-json); returns the exit status.
int print_error(const Command &command, diag::Code code, const std::string &text, Speaker speaker);

} // namespace tuco::driver
