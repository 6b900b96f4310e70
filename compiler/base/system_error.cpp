#include "compiler/base/system_error.h"

#include <cstring>

namespace tuco::base {

std::string system_error_text(int error) {
  std::string text = std::strerror(error);
  // The C library begins with a capital letter, but for names in capitals as in "RFS specific error".
  bool is_word = text.size() > 1 && text[0] >= 'A' && text[0] <= 'Z' && text[1] >= 'a' && text[1] <= 'z';
  if (is_word) text[0] = static_cast<char>(text[0] - 'A' + 'a');
  return text;
}

} // namespace tuco::base
