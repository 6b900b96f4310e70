// //go:embed patterns: which words a directive has, and which files they stand for.
#pragma once

#include "compiler/base/source.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace tuco::check {

struct EmbedWord {
  std::string pattern;
  std::size_t offset; // in the text
};

// The words of what follows `go:embed`; quoted ones without their quotes. False: `bad` is what cannot be read.
bool split_embed_words(std::string_view text, std::vector<EmbedWord> &words, std::string &bad);

// One directive of a package, and the files its patterns stand for, relative to the package's folder.
struct EmbeddedPatterns {
  base::Pos pos;
  std::vector<std::string> files;
};

struct EmbedFiles {
  std::vector<std::string> files; // relative to the folder, in order
  std::string error;              // what is wrong with the pattern, or nothing
};

// `note` is told each folder that is listed.
EmbedFiles resolve_embed_pattern(const std::string &directory, const std::string &pattern,
                                 const std::function<void(const std::string &)> &note);

} // namespace tuco::check
