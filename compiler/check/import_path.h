// What a path in an import declaration may look like.
#pragma once

#include <string>
#include <string_view>

namespace tuco::check {

// Why no import declaration may have such a path, as the compiler says it; empty: one may.
std::string import_path_error(const std::string &path);
// Likewise of what only the elements of the path decide: it is absolute, or could be written shorter.
std::string canonical_path_error(std::string_view path);
// What the go command finds wrong with a path that names a package or a module: `double slash`; empty: nothing.
std::string malformed_path_error(std::string_view path);

// Whether a path, of a package or a folder, is `above` or lies below it.
bool is_below(std::string_view path, std::string_view above);

} // namespace tuco::check
