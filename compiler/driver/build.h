// The phases in order.
#pragma once

#include "compiler/driver/command_line.h"
#include "compiler/driver/installation.h"

namespace tuco::driver {

// Build, run, check and explain. Returns the exit status; `run` does not return if the program could be
// started.
int build_program(const Command &command, const Installation &installation);

} // namespace tuco::driver
