// Modules' paths and versions: what is a right one, which of two versions is the higher.
#pragma once

#include <compare>
#include <string>
#include <string_view>

namespace tuco::driver {

// A module at a version; of replacements the version may be empty: every one.
struct ModuleVersion {
  std::string path, version;
  // As Go prints it.
  std::string text() const { return version.empty() ? path : path + "@" + version; }
  auto operator<=>(const ModuleVersion &) const = default;
};

// v1.2.3, perhaps with -PRERELEASE and +incompatible, and nothing left out.
bool is_canonical_version(std::string_view version);
// By the rules of semantic versions: below 0, 0 or above. Both are canonical.
int compare_versions(std::string_view a, std::string_view b);

// What the end of a path says of major versions: `/v2`, of gopkg.in `.v2`, or nothing. False: it says it wrongly.
bool split_major(std::string_view path, std::string_view &major);
// What is wrong with a version of a module whose path ends so; empty: nothing.
std::string major_mismatch(std::string_view version, std::string_view major);

// As the cache of modules has paths and versions: `!x` for a capital X, so that no two differ in case only.
std::string escaped(std::string_view path_or_version);

// `1.22`, `1.22.3`, `1.22rc1`: a version of Go.
bool is_go_version(std::string_view version);
// The N of such a `1.N…`; a version of another Go 1 than this is above all.
int go_minor(std::string_view version);

} // namespace tuco::driver
