#include "compiler/check/fuzz_front.h"

#include "compiler/base/assert.h"
#include "compiler/syntax/parser.h"

namespace tuco::check {

LoaderConfig FuzzFront::config() {
  LoaderConfig config;
  config.roots.push_back({TUCO_FUZZ_STDLIB, true, false});
  config.declarations_suffice = [](const std::string &, const std::vector<base::SourceFile *> &,
                                   const std::vector<std::string> &) { return true; };
  return config;
}

FuzzFront::FuzzFront()
    : library_diagnostics_(files_), loader_(files_, types_, library_diagnostics_, config()) {
  loader_.import("runtime", {});
  TUCO_CHECK(!library_diagnostics_.has_errors(), library_diagnostics_.render_text());
}

const CheckedPackage *FuzzFront::check(std::string text) {
  diag::Diagnostics diagnostics(files_);
  base::SourceFile *source = files_.add("fuzz.go", std::move(text));
  auto syntax = std::make_shared<syntax::Package>();
  const syntax::File *file = syntax::parse_file(*source, *syntax, diagnostics);
  std::unique_ptr<CheckedPackage> checked;
  if (!diagnostics.limit_reached() && diagnostics.syntax_error_count() == 0) {
    Config config;
    config.importer = [this](std::string_view path, base::Pos pos) { return loader_.import(path, pos); };
    std::string path = file->package_name && file->package_name->name.str() != "main" ? "p" : "main";
    checked = check_package(types_, path, syntax, config, diagnostics);
    TUCO_CHECK(checked->ok || diagnostics.has_errors());
  }
  TUCO_CHECK(!library_diagnostics_.has_errors(), library_diagnostics_.render_text());
  for (const diag::Diagnostic *diagnostic : diagnostics.sorted())
    TUCO_CHECK(source->contains(diagnostic->pos), diagnostic->message);
  diagnostics.render_text();
  diagnostics.render_json();
  if (!checked) return nullptr;
  kept_.push_back(std::move(checked));
  return diagnostics.has_errors() ? nullptr : kept_.back().get();
}

} // namespace tuco::check
