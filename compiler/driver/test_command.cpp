// `tuco test [options] [packages] [options, and the program's]`, as the go command reads it:
//
// - Options of tests may have `test.` before their names. They go to the program in the order in which they stand.
// - Packages are the first words that are no options, as long as they follow one another. An option that is not known is
//   the program's, and if it has no `=` and the next word is none, so is that. There are no packages behind one. Another
//   word that is no option, and all behind it, is the program's.
// - Behind -args all words are the program's.
//
// What is not there yet is refused, so that nobody takes silence for success.
#include "compiler/driver/test_command.h"

#include "compiler/driver/command_line.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <optional>
#include <sstream>

namespace tuco::driver {

namespace {

enum class Value { Switch, Text, Count, Number, Duration, Verbosity, Order };

enum class Whose {
  Program,   // passed on
  Cacheable, // passed on, and the result depends on it and the program alone
  Ours,
  Missing
};

struct Option {
  const char *name;
  Value value;
  Whose whose;
};

constexpr Option kOptions[] = {
    {"artifacts", Value::Switch, Whose::Program},
    {"bench", Value::Text, Whose::Program},
    {"benchmem", Value::Switch, Whose::Program},
    {"benchtime", Value::Text, Whose::Cacheable},
    {"count", Value::Count, Whose::Program},
    {"cpu", Value::Text, Whose::Cacheable},
    {"failfast", Value::Switch, Whose::Cacheable},
    {"fullpath", Value::Switch, Whose::Cacheable},
    {"list", Value::Text, Whose::Cacheable},
    {"outputdir", Value::Text, Whose::Cacheable},
    {"parallel", Value::Number, Whose::Cacheable},
    {"run", Value::Text, Whose::Cacheable},
    {"short", Value::Switch, Whose::Cacheable},
    {"shuffle", Value::Order, Whose::Program},
    {"skip", Value::Text, Whose::Cacheable},
    {"timeout", Value::Duration, Whose::Cacheable},
    {"v", Value::Verbosity, Whose::Cacheable},
    {"c", Value::Switch, Whose::Ours},
    {"codegen-units", Value::Count, Whose::Ours},
    {"g", Value::Switch, Whose::Ours},
    {"json", Value::Switch, Whose::Ours},
    {"mod", Value::Text, Whose::Ours},
    {"o", Value::Text, Whose::Ours},
    {"O", Value::Count, Whose::Ours},
    {"p", Value::Count, Whose::Ours},
    {"tags", Value::Text, Whose::Ours},
    {"vet", Value::Text, Whose::Ours},
    {"asan", Value::Switch, Whose::Missing},
    {"blockprofile", Value::Text, Whose::Missing},
    {"blockprofilerate", Value::Text, Whose::Missing},
    {"cover", Value::Switch, Whose::Missing},
    {"covermode", Value::Text, Whose::Missing},
    {"coverpkg", Value::Text, Whose::Missing},
    {"coverprofile", Value::Text, Whose::Missing},
    {"cpuprofile", Value::Text, Whose::Missing},
    {"exec", Value::Text, Whose::Missing},
    {"fuzz", Value::Text, Whose::Missing},
    {"fuzzminimizetime", Value::Text, Whose::Missing},
    {"fuzztime", Value::Text, Whose::Missing},
    {"gcflags", Value::Text, Whose::Missing},
    {"ldflags", Value::Text, Whose::Missing},
    {"memprofile", Value::Text, Whose::Missing},
    {"memprofilerate", Value::Text, Whose::Missing},
    {"modfile", Value::Text, Whose::Missing},
    {"msan", Value::Switch, Whose::Missing},
    {"mutexprofile", Value::Text, Whose::Missing},
    {"mutexprofilefraction", Value::Text, Whose::Missing},
    {"overlay", Value::Text, Whose::Missing},
    {"race", Value::Switch, Whose::Missing},
    {"trace", Value::Text, Whose::Missing},
    {"work", Value::Switch, Whose::Missing},
};

constexpr char kUsage[] =
    "usage: tuco test [build/test flags] [packages] [build/test flags & test binary flags]\n"
    "Run 'tuco test -help' for details.";

// Of a Go duration (`1h30m`, `1.5s`), in seconds.
std::optional<double> seconds_of(std::string_view text) {
  bool is_negative = text.starts_with('-');
  if (is_negative || text.starts_with('+')) text.remove_prefix(1);
  if (text == "0") return 0;
  if (text.empty()) return std::nullopt;
  static const std::map<std::string_view, double> units = {
      {"ns", 1e-9}, {"us", 1e-6}, {"µs", 1e-6}, {"μs", 1e-6}, {"ms", 1e-3}, {"s", 1}, {"m", 60}, {"h", 3600}};
  double sum = 0;
  while (!text.empty()) {
    std::size_t digits = std::min(text.find_first_not_of("0123456789."), text.size());
    std::size_t end = std::min(text.find_first_of("0123456789.", digits), text.size());
    auto unit = units.find(text.substr(digits, end - digits));
    std::string number(text.substr(0, digits));
    bool has_digit = number.find_first_not_of('.') != std::string::npos;
    if (!has_digit || std::count(number.begin(), number.end(), '.') > 1 || unit == units.end())
      return std::nullopt;
    sum += std::strtod(number.c_str(), nullptr) * unit->second;
    text.remove_prefix(end);
  }
  return is_negative ? -sum : sum;
}

std::optional<bool> truth_of(std::string_view text) {
  for (std::string_view word : {"1", "t", "T", "true", "TRUE", "True"})
    if (text == word) return true;
  for (std::string_view word : {"0", "f", "F", "false", "FALSE", "False"})
    if (text == word) return false;
  return std::nullopt;
}

// Of an int64's digits.
bool is_seed(std::string_view text) {
  if (text.starts_with('+')) text.remove_prefix(1);
  std::int64_t seed;
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seed);
  return !text.empty() && text[0] != '+' && error == std::errc() && end == text.data() + text.size();
}

class Parser {
public:
  explicit Parser(Command &command) : command_(command), test_(command.test) {}

  std::string parse(const std::vector<std::string> &words) {
    for (std::size_t i = 0; i < words.size() && error_.empty(); ++i) {
      const std::string &word = words[i];
      if (word == "-args" || word == "--args") {
        rest_.assign(words.begin() + static_cast<std::ptrdiff_t>(i) + 1, words.end());
        break;
      }
      bool is_option = word.size() > 1 && word[0] == '-' && word != "--";
      if (is_option) {
        i += option(word, i + 1 < words.size() ? &words[i + 1] : nullptr);
      } else if (may_be_value_) {
        passed_.push_back(word);
        may_be_value_ = false;
      } else if (takes_packages_) {
        test_.patterns.push_back(word);
      } else {
        rest_.assign(words.begin() + static_cast<std::ptrdiff_t>(i), words.end());
        break;
      }
    }
    if (error_.empty()) finish();
    return error_;
  }

private:
  static std::string name_of(const std::string &word) {
    std::string name = word.substr(word.find_first_not_of('-') == std::string::npos ? word.size()
                                   : word.starts_with("--")                         ? 2
                                                                                    : 1);
    return name.substr(0, name.find('='));
  }

  static const Option *find(const std::string &word) {
    std::string name = name_of(word);
    bool is_tests = name.starts_with("test.");
    if (is_tests) name = name.substr(5);
    for (const Option &option : kOptions)
      if (name == option.name) return is_tests && option.whose == Whose::Ours ? nullptr : &option;
    return nullptr;
  }

  // Returns how many words after this one belong to it.
  std::size_t option(const std::string &word, const std::string *next) {
    std::string name = name_of(word);
    if (name == "help" || name == "h") {
      error_ = test_help();
      return 0;
    }
    if (!test_.patterns.empty()) takes_packages_ = false;
    may_be_value_ = false;
    const Option *known = find(word);
    if (known == nullptr) {
      test_.is_cacheable = false;
      passed_.push_back(word);
      may_be_value_ = word.find('=') == std::string::npos;
      takes_packages_ = false;
      return 0;
    }
    if (known->whose == Whose::Missing) {
      error_ = "tuco test: -" + std::string(known->name) + " is not supported yet";
      return 0;
    }
    std::size_t equals = word.find('='), used = 0;
    std::string value;
    if (equals != std::string::npos) {
      value = word.substr(equals + 1);
    } else if (known->value == Value::Switch || known->value == Value::Verbosity) {
      value = "true";
    } else if (next != nullptr) {
      value = *next;
      used = 1;
    } else {
      error_ = "flag needs an argument: -" + name + "\n" + kUsage;
      return 0;
    }
    take(*known, name, value);
    return used;
  }

  void invalid(const std::string &name, const std::string &value, bool is_switch) {
    error_ = "invalid " + std::string(is_switch ? "boolean " : "") + "value \"" + value + "\" for " +
             (is_switch ? "-" : "flag -") + name + ": parse error\n" + kUsage;
  }

  bool is_number(const std::string &value, bool may_be_negative) const {
    std::size_t sign = may_be_negative && value.starts_with('-') ? 1 : 0;
    return value.size() > sign && value.size() < 10 &&
           value.find_first_not_of("0123456789", sign) == std::string::npos;
  }

  void take(const Option &option, const std::string &name, const std::string &value) {
    std::string_view known = option.name;
    std::optional<bool> truth = truth_of(value);
    std::optional<double> seconds;
    switch (option.value) {
    case Value::Switch:
      if (!truth) return invalid(name, value, true);
      break;
    case Value::Verbosity:
      if (!truth && value != "test2json") {
        error_ = "invalid boolean value \"" + value + "\" for -" + name + ": invalid flag -test.v=" + value +
                 "\n" + kUsage;
        return;
      }
      break;
    case Value::Count:
      if (!is_number(value, false)) return invalid(name, value, false);
      break;
    case Value::Number:
      if (!is_number(value, true)) return invalid(name, value, false);
      break;
    case Value::Duration:
      seconds = seconds_of(value);
      if (!seconds) return invalid(name, value, false);
      break;
    case Value::Order:
      if (value != "on" && value != "off" && !is_seed(value)) {
        error_ = "invalid value \"" + value + "\" for flag -" + name +
                 ": -shuffle argument must be \"on\", \"off\", or an int64\n" + kUsage;
        return;
      }
      break;
    case Value::Text: break;
    }
    if (known == "v") {
      test_.verbose = truth.value_or(true);
      verbosity_ = value;
      return;
    }
    if (known == "timeout") {
      test_.timeout = *seconds;
      timeout_ = value;
      return;
    }
    if (known == "bench") test_.has_benchmarks = !value.empty();
    if (known == "list") test_.lists = !value.empty();
    if (known == "artifacts") keeps_artifacts_ = *truth;
    if (known == "outputdir") {
      output_folder_ = value;
      return;
    }
    if (option.whose == Whose::Ours) return take_ours(known, value, truth.value_or(false));
    if (option.whose != Whose::Cacheable) test_.is_cacheable = false;
    passed_.push_back("-test." + std::string(known) + "=" + value);
  }

  void take_ours(std::string_view name, const std::string &value, bool truth) {
    if (name == "c") test_.compile_only = truth;
    if (name == "g") command_.keep_symbols = truth;
    if (name == "json") test_.json = truth;
    if (name == "mod") command_.module_mode = value;
    if (name == "o") test_.output = value;
    if (name == "O") command_.level = std::atoi(value.c_str());
    if (name == "p") command_.threads = static_cast<unsigned>(std::atoi(value.c_str()));
    if (name == "codegen-units") command_.units = static_cast<unsigned>(std::atoi(value.c_str()));
    if (name == "O" && command_.level != 0 && command_.level != 2)
      error_ = "tuco test: -O must be 0 or 2\n" + std::string(kUsage);
    if (name == "mod" && value != "mod" && value != "readonly" && value != "vendor")
      error_ = "tuco test: -mod=" + value + " not supported (can be '', 'mod', 'readonly', or 'vendor')";
    if (name == "vet" && value != "off" && !value.empty())
      error_ = "tuco test: -vet=" + value + " is not supported yet (can be '' or 'off': nothing is vetted)";
    if (name == "tags") {
      std::istringstream tags(value);
      for (std::string tag; std::getline(tags, tag, ',');)
        if (!tag.empty()) command_.tags.push_back(tag);
    }
  }

  void finish() {
    command_.action = Action::Test;
    command_.arguments = test_.patterns;
    std::vector<std::string> &passed = test_.passed;
    passed = {"-test.paniconexit0"};
    if (test_.timeout > 0) passed.push_back("-test.timeout=" + (timeout_.empty() ? "10m0s" : timeout_));
    if (test_.json)
      passed.push_back("-test.v=test2json");
    else if (!verbosity_.empty())
      passed.push_back("-test.v=" + verbosity_);
    // The program runs in its package's folder, but what it leaves is to be found in ours.
    if (keeps_artifacts_ || !output_folder_.empty()) {
      std::error_code code;
      std::filesystem::path folder =
          std::filesystem::absolute(output_folder_.empty() ? "." : output_folder_, code);
      passed.push_back("-test.outputdir=" + folder.lexically_normal().string());
    }
    passed.insert(passed.end(), passed_.begin(), passed_.end());
    passed.insert(passed.end(), rest_.begin(), rest_.end());
    test_.is_cacheable &= rest_.empty() && !test_.patterns.empty();
  }

  Command &command_;
  TestCommand &test_;
  std::string error_, timeout_, verbosity_, output_folder_;
  std::vector<std::string> passed_; // options for the program
  std::vector<std::string> rest_;   // other words for it
  bool takes_packages_ = true;
  bool may_be_value_ = false; // the next word, of an option that we do not know
  bool keeps_artifacts_ = false;
};

} // namespace

std::string parse_test_command(const std::vector<std::string> &words, Command &command) {
  return Parser(command).parse(words);
}

std::string test_help() {
  return R"(usage: tuco test [build/test flags] [packages] [build/test flags & test binary flags]

Compiles the packages with their _test.go files and runs the tests, examples and seeds of fuzz tests; without
packages, those of the current folder, whose output is then shown in any case. Results of packages that are named
are kept, and shown again as long as nothing has changed that they depend on: `-count=1` runs anew.

  -artifacts          keep what tests put into their artifact folders, below -outputdir
  -bench REGEXP       run the benchmarks that match, too
  -benchmem           show their allocations
  -benchtime T        run each for the time T, or N times for Nx (default 1s)
  -count N            run all N times
  -cpu 1,2,4          run all with these numbers of processors
  -failfast           start no more tests after one has failed
  -fullpath           show whole paths in messages
  -json               print events as JSON, one object a line
  -list REGEXP        print the names that match, run nothing
  -outputdir DIR      for what is to be kept
  -parallel N         run N parallel tests of a package at the same time
  -run REGEXP         run only what matches; elements of names with / between
  -short              have long tests do less
  -shuffle off|on|N   run in an order of chance, with N as its seed
  -skip REGEXP        do not run what matches
  -timeout D          let a package's tests run for D at most (default 10m; 0: for ever)
  -v                  print each test's name and log

  -c                  compile only: put the program into the current folder as NAME.test
  -o FILE             put the program there; what ends in / is a folder
  -O 0|2, -g, -mod, -p N, -tags, -codegen-units N    as for tuco build; -p also bounds how many packages are
                      compiled and run at the same time
  -args               all that follows is the program's

Not there yet, and refused: -fuzz, -cover and its like, profiles, -race, -exec, -vet with a list.)";
}

} // namespace tuco::driver
