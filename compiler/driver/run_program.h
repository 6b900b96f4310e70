// `tuco run`: the program takes this process's place.
#pragma once

#include <string>
#include <vector>

namespace tuco::driver {

// Replaces this process by the program at `path`: exit status, signals, standard input and output are its
// own. With `remove`, the file and its folder are gone from the disk when it starts. Returns what went wrong.
std::string run_program(const std::string &path, const std::vector<std::string> &arguments, bool remove);

} // namespace tuco::driver
