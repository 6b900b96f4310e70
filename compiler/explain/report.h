#pragma once
// Internal to explain: a report is a list of findings, each at a place in the source, rendered beside its
// line.
#include "compiler/base/source.h"
#include "compiler/explain/explain.h"

#include <string>
#include <utility>
#include <vector>

namespace tuco::explain {

struct Finding {
  std::string file;
  unsigned line = 0, column = 0;
  std::string function;
  std::string what;    // "variable x", "store", "safepoint: call of main.f"
  std::string verdict; // "heap", "data stack", "kept", ...
  std::string reason;
  size_t number = 0;                                        // the order in which they were found
  std::vector<std::pair<std::string, std::string>> details; // name and value; in text an indented line each
};

class Report {
public:
  Report(const Subject &subject, std::string topic) : subject_(subject), topic_(std::move(topic)) {}
  void add(Finding finding) { findings_.push_back(std::move(finding)); }
  std::string render(Format format);

private:
  std::string render_text() const;
  bool merge(size_t i, std::string &functions) const;
  std::string render_json() const;
  std::string shown(const Finding &finding) const;
  const Subject &subject_;
  std::string topic_;
  std::vector<Finding> findings_;
};

} // namespace tuco::explain
