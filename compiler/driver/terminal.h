// What the user's terminal is told to show.
#pragma once

#include "compiler/diag/render.h"

namespace tuco::driver {

// For standard error: gc's bare lines unless it is a terminal; there with source lines, and in colour unless $NO_COLOR is
// set or $TERM is dumb.
diag::Style style_of_errors();

} // namespace tuco::driver
