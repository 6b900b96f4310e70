// Leaves out of a program the methods that nothing in it can ask for.
#pragma once

#include "compiler/emit/emit.h"

#include <string>
#include <vector>

namespace tuco::emit {

// The objects of a link, some of them replaced by changed copies, which live as long as this does.
struct PrunedObjects {
  std::vector<std::string> paths; // as many as there were, in their order
  std::vector<MemoryObject> copies;
  std::string error; // empty: nothing went wrong
};

// `objects` are the program's own; `archives` and `start_files` are what they are linked with, all of whose code counts as
// used. Objects that cannot be read are handed on as they are: the linker says what is wrong with them.
PrunedObjects prune_methods(const std::vector<std::string> &objects, const std::vector<std::string> &archives,
                            const std::vector<std::string> &start_files);

} // namespace tuco::emit
