#pragma once
// Reports of what the compiler decided and why: `tuco explain TOPIC`. Everything printed here was recorded by
// the phase that decided it (escape::Result, passes::Records); nothing is scraped from its output.
#include "compiler/base/source.h"
#include "compiler/core/core.h"
#include "compiler/escape/escape.h"
#include "compiler/passes/records.h"

#include <functional>
#include <string>
#include <string_view>

namespace tuco::explain {

enum class Format : uint8_t { Text, Json };

struct Subject {
  const core::Package &package;
  const escape::Result &escape;
  const passes::Records &records;
  const base::FileSet &files;
  std::function<std::string(std::string_view path)> shown_path; // how the reader is used to see a path
};

// Topics: escape, alloc, calls, barriers, stack, stackmap. Empty if there is no such topic.
bool is_topic(std::string_view topic);
std::string explain(std::string_view topic, const Subject &subject, Format format);

} // namespace tuco::explain
