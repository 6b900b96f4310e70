// The tree as text, one node a line, indented; for `-emit=ast` and tests.
#pragma once

#include "compiler/syntax/ast.h"

#include <string>

namespace tuco::syntax {

std::string dump(const File &file, const base::FileSet &files);

} // namespace tuco::syntax
