// `tuco test`: compiles packages with their tests, runs them, and says how it went.
#pragma once

#include "compiler/driver/command_line.h"
#include "compiler/driver/installation.h"

namespace tuco::driver {

// Returns the exit status: 0 if all tests of all packages have passed.
int test_packages(const Command &command, const Installation &installation);

} // namespace tuco::driver
