// Where things are: the installation that this executable belongs to, the cache, a Go distribution.
#pragma once

#include <string>

namespace tuco::driver {

inline constexpr char kVersion[] = "0.1.0";

struct Installation {
  std::string library; // lib/tuco: what a link needs, and stdlib
  std::string stdlib;
  std::string cache;    // $XDG_CACHE_HOME/tuco or ~/.cache/tuco; empty: none can be had
  std::string go_root;  // a Go distribution, for packages that ours lacks; empty: none
  std::string build_id; // of this executable, in hexadecimal
};

Installation find_installation();

} // namespace tuco::driver
