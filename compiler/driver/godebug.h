// GODEBUG: settings by which a program asks for the behaviour of an older Go.
#pragma once

#include "compiler/base/source.h"
#include "compiler/diag/diagnostic.h"

#include <string>
#include <utility>
#include <vector>

namespace tuco::driver {

using DebugSettings = std::vector<std::pair<std::string, std::string>>;

// What is wrong with KEY=VALUE, in Go's words; empty: nothing. `what`: where it stands, `godebug` or `//go:debug setting`.
std::string godebug_error(const std::string &what, const std::string &key, const std::string &value);

// The settings that hold for a program where $GODEBUG says nothing else, as the runtime reads them: `key=value,…` in
// order of key. They are those of its module's language (N of go1.N) but for what go.mod and then its files say.
std::string default_godebug(int minor, const DebugSettings &of_module, const DebugSettings &of_files);

// What a package's lines say that begin with `//go:debug`; what is wrong goes to `diagnostics`.
DebugSettings parse_debug_lines(const std::vector<std::pair<base::Pos, std::string>> &lines,
                                diag::Diagnostics &diagnostics);

} // namespace tuco::driver
