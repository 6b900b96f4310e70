// The text form of function summaries: one line a function,
//     symbol TAB parameter;parameter;…       parameter = comma-separated leaks: h<derefs> or r<result>:<derefs>
#include "compiler/escape/escape.h"

#include <algorithm>
#include <charconv>

namespace tuco::escape {
namespace {

void append_leaks(std::string &out, const std::vector<Leak> &leaks) {
  bool first = true;
  for (const Leak &leak : leaks) {
    if (!first) out += ',';
    first = false;
    if (leak.target == Leak::kHeap)
      out += "h" + std::to_string(leak.derefs);
    else
      out += "r" + std::to_string(leak.target) + ":" + std::to_string(leak.derefs);
  }
}

bool parse_int(std::string_view &text, int &value) {
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc()) return false;
  text.remove_prefix(static_cast<size_t>(end - text.data()));
  return true;
}

bool parse_leak(std::string_view &text, Leak &leak) {
  if (text.empty()) return false;
  char kind = text.front();
  text.remove_prefix(1);
  if (kind == 'h') {
    leak.target = Leak::kHeap;
    return parse_int(text, leak.derefs);
  }
  if (kind != 'r' || !parse_int(text, leak.target) || text.empty() || text.front() != ':') return false;
  text.remove_prefix(1);
  return parse_int(text, leak.derefs);
}

bool parse_summary(std::string_view text, FunctionSummary &summary) {
  summary.emplace_back(); // an empty text: one parameter that does not leak, or none at all
  while (!text.empty()) {
    if (text.front() == ';') {
      text.remove_prefix(1);
      summary.emplace_back();
      continue;
    }
    if (text.front() == ',') text.remove_prefix(1);
    Leak leak;
    if (!parse_leak(text, leak)) return false;
    summary.back().push_back(leak);
  }
  return true;
}

} // namespace

std::string Summaries::to_text() const {
  std::string out;
  std::vector<const std::pair<const std::string, FunctionSummary> *> in_order; // by symbol
  for (const auto &function : functions) in_order.push_back(&function);
  std::sort(in_order.begin(), in_order.end(), [](auto *a, auto *b) { return a->first < b->first; });
  for (const auto *function : in_order) {
    const auto &[symbol, summary] = *function;
    out += symbol;
    out += '\t';
    for (size_t i = 0; i < summary.size(); i++) {
      if (i != 0) out += ';';
      append_leaks(out, summary[i]);
    }
    out += '\n';
  }
  return out;
}

void Summaries::add_text(std::string_view text) {
  while (!text.empty()) {
    size_t newline = text.find('\n');
    std::string_view line = text.substr(0, newline);
    text = newline == std::string_view::npos ? std::string_view() : text.substr(newline + 1);
    size_t tab = line.find('\t');
    FunctionSummary summary;
    if (tab != std::string_view::npos && parse_summary(line.substr(tab + 1), summary))
      functions[std::string(line.substr(0, tab))] = std::move(summary);
  }
}

} // namespace tuco::escape
