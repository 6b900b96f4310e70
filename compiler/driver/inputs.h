// What a program was made from: so that an unchanged one is recognised without reading it.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

namespace tuco::driver {

// The files and folders that a build looks at. inputs.cpp has the protocol.
class InputLog {
public:
  // To be called before the file is read, the folder is listed, or either is found not to be there.
  void note(const std::string &path);
  // A line an input. Empty: one of them may have been changed so late that nobody could tell.
  std::string text() const { return settled_ ? text_ : std::string(); }

private:
  std::unordered_set<std::string> noted_;
  std::string text_;
  bool settled_ = true;
};

// Whether all inputs are as text() has them.
bool inputs_unchanged(std::string_view text);

} // namespace tuco::driver
