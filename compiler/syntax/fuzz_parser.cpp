// libFuzzer: whatever bytes come in, the parser ends, and what it accepts can be printed.
#include "compiler/diag/render.h"
#include "compiler/syntax/dump.h"
#include "compiler/syntax/parser.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  using namespace tuco;
  base::FileSet files;
  diag::Diagnostics diagnostics(files);
  syntax::Package package;
  base::SourceFile *source = files.add("fuzz.go", std::string(reinterpret_cast<const char *>(data), size));
  const syntax::File *file = syntax::parse_file(*source, package, diagnostics);
  diag::render_text(diagnostics);
  if (!diagnostics.has_errors()) syntax::dump(*file, files);
  return 0;
}
