// Parses one source file. Errors go to `diagnostics`; the tree is as complete as it can be.
#pragma once

#include "compiler/diag/diagnostic.h"
#include "compiler/syntax/ast.h"

namespace tuco::syntax {

// Appends the file to `package.files` and returns it. Never nullptr; after a syntax error in the package
// clause the file has no declarations. `source` gets its //line directives recorded.
//
// Bodies::Skip: the bodies of functions without type parameters, and the elements of composite literals of
// package variables, are skipped over by their braces and stand as empty ones (of `[...]T{}` they are counted).
// Enough to know what a package declares when its code is at hand already.
enum class Bodies : uint8_t { Parse, Skip };
const File *parse_file(base::SourceFile &source, Package &package, diag::Diagnostics &diagnostics,
                       Bodies bodies = Bodies::Parse);

// Only the package clause and the imports: what a driver needs to find packages quickly.
const File *parse_imports(base::SourceFile &source, Package &package, diag::Diagnostics &diagnostics);

} // namespace tuco::syntax
