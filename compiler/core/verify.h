#pragma once
// What core promises, proved of each package in every build; verify.cpp has the list.
#include "compiler/core/core.h"

#include <string>
#include <vector>

namespace tuco::core {

// What is wrong with the package, a sentence a mistake with the function, the place and the statement; empty: nothing.
std::vector<std::string> verify(const Package &package);

} // namespace tuco::core
