#include "compiler/check/fuzz_front.h"

#include "compiler/base/assert.h"
#include "compiler/diag/render.h"
#include "compiler/syntax/parser.h"

namespace tuco::check {

LoaderConfig FuzzFront::config() {
  LoaderConfig config;
  config.roots.push_back({TUCO_FUZZ_STDLIB, true, false, {}});
  return config;
}

FuzzFront::FuzzFront() : loader_(files_, types_, config()) {
  import("runtime");
  check_library();
}

ImportResult FuzzFront::import(const std::string &path) {
  return loader_.import(path, [](const PackageNode &) { return true; });
}

void FuzzFront::check_library() const {
  for (const diag::Diagnostics *diagnostics : loader_.diagnostics())
    TUCO_CHECK(!diagnostics->has_errors(), diag::render_text(*diagnostics));
}

const CheckedPackage *FuzzFront::check(std::string text) {
  diag::Diagnostics diagnostics(files_);
  base::SourceFile *source = files_.add("fuzz.go", std::move(text));
  auto syntax = std::make_shared<syntax::Package>();
  const syntax::File *file = syntax::parse_file(*source, *syntax, diagnostics);
  std::unique_ptr<CheckedPackage> checked;
  if (!diagnostics.limit_reached() && diagnostics.syntax_error_count() == 0) {
    Config config;
    config.importer = [this](std::string_view path, base::Pos) { return import(std::string(path)); };
    std::string path = file->package_name && file->package_name->name.str() != "main" ? "p" : "main";
    checked = check_package(types_, path, syntax, config, diagnostics);
    TUCO_CHECK(checked->ok || diagnostics.has_errors());
  }
  check_library();
  for (const diag::Diagnostic *diagnostic : diagnostics.sorted())
    TUCO_CHECK(source->contains(diagnostic->pos), diagnostic->message);
  diag::render_text(diagnostics);
  diag::render_json(diagnostics);
  if (!checked) return nullptr;
  kept_.push_back(std::move(checked));
  return diagnostics.has_errors() ? nullptr : kept_.back().get();
}

} // namespace tuco::check
