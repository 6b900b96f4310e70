// tuco-check: checks packages and prints the diagnostics; for tests and for trying things out.
//
//   tuco-check [-e] [-json] [-std DIR] [-path IMPORTPATH] FILE...|DIR
//
// -std DIR: where the standard library's packages are. Exit status 1 if there were errors.
#include "compiler/base/deep_stack.h"
#include "compiler/check/package_loader.h"
#include "compiler/diag/render.h"

#include <cstdio>
#include <cstring>
#include <filesystem>

using namespace tuco;

namespace {

struct Options {
  bool all_errors = false;
  bool json = false;
  bool packages = false; // arguments are import paths
  std::string std_directory;
  std::string path = "main";
  std::vector<std::string> inputs;
};

int run(const Options &options) {
  base::FileSet files;
  types::Context context;
  check::LoaderConfig config;
  config.error_limit = options.all_errors ? 0 : diag::Diagnostics::default_error_limit;
  if (!options.std_directory.empty()) config.roots.push_back({options.std_directory, true, true, {}});
  check::PackageLoader loader(files, context, config);
  if (options.packages) {
    for (const std::string &path : options.inputs) loader.graph().add_import(path, true);
  } else if (options.inputs.size() == 1 && std::filesystem::is_directory(options.inputs[0])) {
    loader.graph().add_directory(options.path, options.inputs[0]);
  } else {
    loader.graph().add_files(options.path, options.path, options.inputs);
  }
  bool ok = loader.check_all({});
  for (const diag::Diagnostics *diagnostics : loader.diagnostics()) {
    std::string text = options.json ? diag::render_json(*diagnostics) : diag::render_text(*diagnostics);
    std::fputs(text.c_str(), stdout);
  }
  return ok ? 0 : 1;
}

} // namespace

int main(int argc, char **argv) {
  Options options;
  for (int i = 1; i < argc; ++i) {
    if (std::strcmp(argv[i], "-e") == 0)
      options.all_errors = true;
    else if (std::strcmp(argv[i], "-json") == 0)
      options.json = true;
    else if (std::strcmp(argv[i], "-packages") == 0)
      options.packages = true;
    else if (std::strcmp(argv[i], "-std") == 0 && i + 1 < argc)
      options.std_directory = argv[++i];
    else if (std::strcmp(argv[i], "-path") == 0 && i + 1 < argc)
      options.path = argv[++i];
    else
      options.inputs.push_back(argv[i]);
  }
  int status = 0;
  base::run_on_deep_stack([&] { status = run(options); });
  return status;
}
