// Tests are found by the names of functions and by what their declarations look like; types are not known here, so that
// `*T` or `*x.T` is enough. Examples are run if the last comment of their bodies begins with "Output:" or "Unordered
// output:", in any letters; what follows is what they must print. As package go/ast reads comments, the first space after
// // and spaces at the ends of lines do not count, and several empty lines are one.
//
// The program imports both packages of tests, or none but for what happens when they are initialised, and hands tables of
// the functions to internal/testmain, which knows the rest.
#include "compiler/driver/test_functions.h"

#include "compiler/syntax/parser.h"

#include <algorithm>
#include <cctype>

namespace tuco::driver {

namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\v' || c == '\f'; }

// Whether the name is the prefix alone, or goes on with what is no small letter.
bool is_called(std::string_view name, std::string_view prefix) {
  if (!name.starts_with(prefix)) return false;
  return name.size() == prefix.size() || !(name[prefix.size()] >= 'a' && name[prefix.size()] <= 'z');
}

// func(*T), with this T; func(*x.T) too.
bool takes_pointer_to(const syntax::FuncDecl &function, std::string_view type) {
  const syntax::FuncType &form = *function.type;
  if (form.params.size() != 1 || !form.results.empty()) return false;
  auto *star = form.params[0]->type->as<syntax::StarExpr>();
  if (star == nullptr) return false;
  if (auto *ident = star->x->as<syntax::Ident>()) return ident->name.str() == type;
  auto *selector = star->x->as<syntax::SelectorExpr>();
  return selector != nullptr && selector->sel->name.str() == type;
}

// --- the comment with an example's output

struct Comment {
  std::size_t begin, end; // with its marks
};

// The last group of comments in a function's body, which `text` is from its brace on. As package go/ast has it, a group
// ends at a token and at an empty line; one that begins on the line of a token before it, at the end of that line.
std::vector<Comment> last_comments(std::string_view text) {
  std::vector<Comment> group;
  std::size_t line = 0, token_line = 0,
              group_line = 0; // where the last token and the group's last comment end
  bool has_token = true;      // since the group's last comment
  std::size_t reach = 0;      // how many lines below its last comment the group goes on
  auto skip_quoted = [&](std::size_t at, char quote) {
    for (++at; at < text.size() && text[at] != quote; ++at) {
      if (text[at] == '\\' && quote != '`') ++at;
      line += at < text.size() && text[at] == '\n';
    }
    return at + 1;
  };
  for (std::size_t at = 0; at < text.size();) {
    char c = text[at];
    bool is_line = text.substr(at).starts_with("//"), is_block = text.substr(at).starts_with("/*");
    if (is_line || is_block) {
      std::size_t end = is_line ? text.find('\n', at) : text.find("*/", at + 2);
      end = end == std::string_view::npos ? text.size() : is_line ? end : end + 2;
      if (has_token || line > group_line + reach) {
        group.clear();
        reach = has_token && line == token_line ? 0 : 1;
      }
      group.push_back({at, end});
      line += static_cast<std::size_t>(std::count(text.begin() + static_cast<std::ptrdiff_t>(at),
                                                  text.begin() + static_cast<std::ptrdiff_t>(end), '\n'));
      group_line = line;
      has_token = false;
      at = end;
    } else if (is_blank(c)) {
      line += c == '\n';
      ++at;
    } else {
      has_token = true;
      at = c == '"' || c == '\'' || c == '`' ? skip_quoted(at, c) : at + 1;
      token_line = line;
    }
  }
  return group;
}

// `//go:noinline`, `//line x`: no text for people.
bool is_directive(std::string_view text) {
  if (text.starts_with("line ") || text.starts_with("extern ") || text.starts_with("export ")) return true;
  std::size_t colon = text.find(':');
  if (colon == 0 || colon == std::string_view::npos || colon + 1 >= text.size()) return false;
  auto is_word = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
  return std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(colon), is_word) &&
         is_word(text[colon + 1]);
}

void add_lines(std::string_view text, std::vector<std::string> &lines) {
  for (;;) {
    std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    while (!line.empty() && is_blank(line.back())) line.remove_suffix(1);
    if (!line.empty() || (!lines.empty() && !lines.back().empty())) lines.emplace_back(line);
    if (end == text.size()) return;
    text.remove_prefix(end + 1);
  }
}

// What comments say, without their marks.
std::string text_of(std::string_view body, const std::vector<Comment> &comments) {
  std::vector<std::string> lines;
  for (const Comment &comment : comments) {
    std::string_view text = body.substr(comment.begin, comment.end - comment.begin);
    if (text.starts_with("/*")) {
      add_lines(text.substr(2, text.size() - 4), lines);
      continue;
    }
    text.remove_prefix(2);
    if (text.starts_with(' '))
      text.remove_prefix(1);
    else if (is_directive(text))
      continue;
    add_lines(text, lines);
  }
  while (!lines.empty() && lines.back().empty()) lines.pop_back();
  std::string all;
  for (const std::string &line : lines) all += line + "\n";
  return all;
}

// Takes a word off the front of a text, in any letters. False: it is another one.
bool take_word(std::string_view &text, std::string_view word) {
  if (text.size() < word.size()) return false;
  for (std::size_t i = 0; i < word.size(); ++i)
    if (std::tolower(static_cast<unsigned char>(text[i])) != word[i]) return false;
  text.remove_prefix(word.size());
  return true;
}

// False: it does not tell its output.
bool find_output(std::string_view body, TestFunctions::Example &example) {
  std::string comment = text_of(body, last_comments(body));
  std::string_view text = comment;
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  example.is_unordered = take_word(text, "unordered ");
  if (!take_word(text, "output:")) return false;
  while (text.starts_with(' ')) text.remove_prefix(1);
  if (text.starts_with('\n')) text.remove_prefix(1);
  example.output = text;
  return true;
}

// --- functions

class Finder {
public:
  explicit Finder(TestFunctions &found) : found_(found) {}

  void look_through(base::SourceFile &source) {
    base::FileSet nobodys;
    diag::Diagnostics silent(nobodys, 0);
    syntax::Package tree;
    const syntax::File *file = syntax::parse_file(source, tree, silent, syntax::Bodies::Skip);
    for (const syntax::Decl *decl : file->decls) {
      auto *function = decl->as<syntax::FuncDecl>();
      if (function != nullptr && function->recv == nullptr && function->name != nullptr &&
          function->type != nullptr)
        look_at(source, *function);
    }
  }

private:
  void look_at(const base::SourceFile &source, const syntax::FuncDecl &function) {
    std::string name = function.name->name.string();
    if (name == "TestMain" && !takes_pointer_to(function, "T")) {
      if (found_.has_main)
        fail(source, function, "multiple definitions of TestMain");
      else if (has_form(source, function, "m", "M"))
        found_.has_main = true;
    } else if (is_called(name, "Test")) {
      if (has_form(source, function, "t", "T")) found_.tests.push_back(name);
    } else if (is_called(name, "Benchmark")) {
      if (has_form(source, function, "b", "B")) found_.benchmarks.push_back(name);
    } else if (is_called(name, "Fuzz")) {
      if (has_form(source, function, "f", "F")) found_.fuzz_tests.push_back(name);
    } else if (is_called(name, "Example") && function.body != nullptr && function.type_params.empty() &&
               function.type->params.empty() && function.type->results.empty()) {
      uint32_t begin = source.offset(function.body->pos), end = source.offset(function.body->rbrace);
      TestFunctions::Example example{name, {}, false};
      if (end > begin && end <= source.text().size() &&
          find_output(source.text().substr(begin, end - begin), example))
        found_.examples.push_back(std::move(example));
    }
  }

  bool has_form(const base::SourceFile &source, const syntax::FuncDecl &function, const char *parameter,
                const char *type) {
    std::string name = function.name->name.string();
    bool is_generic = !function.type_params.empty();
    if (is_generic) {
      fail(source, function, "wrong signature for " + name + ", test functions cannot have type parameters");
      return false;
    }
    if (takes_pointer_to(function, type)) return true;
    fail(source, function,
         "wrong signature for " + name + ", must be: func " + name + "(" + parameter + " *testing." + type +
             ")");
    return false;
  }

  void fail(const base::SourceFile &source, const syntax::FuncDecl &function, const std::string &text) {
    if (!found_.error.empty()) return;
    std::size_t keyword = source.text().rfind("func", source.offset(function.name->pos));
    found_.error = base::to_string(source.presumed(source.pos(static_cast<uint32_t>(keyword)))) + ": " + text;
  }

  TestFunctions &found_;
};

// --- the program

std::string quoted(std::string_view text) {
  static const char digits[] = "0123456789abcdef";
  std::string result = "\"";
  for (char c : text) {
    auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\')
      (result += '\\') += c;
    else if (c == '\n')
      result += "\\n";
    else if (byte < ' ' || byte == 0x7f)
      ((result += "\\x") += digits[byte >> 4]) += digits[byte & 15];
    else
      result += c;
  }
  return result + '"';
}

} // namespace

TestFunctions find_test_functions(const std::vector<base::SourceFile *> &files) {
  TestFunctions found;
  Finder finder(found);
  for (base::SourceFile *file : files) finder.look_through(*file);
  return found;
}

std::string test_program(const check::TestedPackage &package, const TestFunctions &internal,
                         const TestFunctions &external) {
  const check::PackageNode &subject = *(package.package != nullptr ? package.package : package.external);
  struct Part {
    const check::PackageNode *node;
    const TestFunctions &functions;
    std::string name;
  };
  const Part parts[] = {{package.package, internal, "inside"}, {package.external, external, "outside"}};
  std::string imports, tables;
  for (const Part &part : parts) {
    if (part.node == nullptr) continue;
    const TestFunctions &f = part.functions;
    bool is_used = f.has_main || !f.tests.empty() || !f.benchmarks.empty() || !f.fuzz_tests.empty() ||
                   !f.examples.empty();
    imports += "\t" + (is_used ? part.name : std::string("_")) + " " + quoted(part.node->path) + "\n";
  }
  auto table = [&](const char *field, const char *type, std::vector<std::string> TestFunctions::*names) {
    tables += std::string("\t\t") + field + ": []testing." + type + "{\n";
    for (const Part &part : parts)
      for (const std::string &name : part.functions.*names)
        tables += "\t\t\t{" + quoted(name) + ", " + part.name + "." + name + "},\n";
    tables += "\t\t},\n";
  };
  table("Tests", "InternalTest", &TestFunctions::tests);
  table("Benchmarks", "InternalBenchmark", &TestFunctions::benchmarks);
  table("Fuzz", "InternalFuzzTarget", &TestFunctions::fuzz_tests);
  tables += "\t\tExamples: []testing.InternalExample{\n";
  for (const Part &part : parts)
    for (const TestFunctions::Example &example : part.functions.examples)
      tables += "\t\t\t{" + quoted(example.name) + ", " + part.name + "." + example.name + ", " +
                quoted(example.output) + ", " + (example.is_unordered ? "true" : "false") + "},\n";
  tables += "\t\t},\n";
  for (const Part &part : parts)
    if (part.functions.has_main) tables += "\t\tMain: " + part.name + ".TestMain,\n";
  return "package main\n\nimport (\n\t\"internal/testmain\"\n\t\"testing\"\n\n" + imports +
         ")\n\nfunc main() {\n\ttestmain.Run(&testmain.Tests{\n\t\tImportPath: " + quoted(subject.test_of) +
         ",\n" + tables + "\t})\n}\n";
}

} // namespace tuco::driver
