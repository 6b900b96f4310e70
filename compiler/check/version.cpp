// Language versions: what a file may use.
//
// A package has a version (go.mod's `go` line, -lang), and a file may ask for another one by its //go:build
// line, but for none before go1.21, since compilers before that one did not obey such a line. A feature is
// asked for by the position of what uses it, for code of several files is checked by turns. Without any
// version all is allowed.
#include "compiler/check/checker.h"
#include "compiler/check/package_graph.h"

namespace tuco::check {

namespace {

constexpr unsigned first_file_version = 21;

// N of go1.N; 0: it is none.
unsigned minor_of(std::string_view version) {
  if (!version.starts_with("go1.")) return 0;
  unsigned minor = 0;
  for (char c : version.substr(4)) {
    if (c < '0' || c > '9') break; // go1.22.3
    minor = minor * 10 + static_cast<unsigned>(c - '0');
  }
  return minor;
}

} // namespace

void Checker::init_versions() {
  unsigned package_minor = minor_of(package_->go_version);
  bool any = package_minor != 0;
  for (const syntax::File *file : result_.syntax->files) {
    FileVersion version{file->source, package_minor, false};
    if (unsigned own = language_version(file->source->text()); own != 0) {
      version.minor = std::max(own, first_file_version);
      version.from_file = version.minor == own;
      any = true;
    }
    versions_.push_back(version);
  }
  if (!any) versions_.clear();
}

const Checker::FileVersion *Checker::version_at(Pos pos) const {
  for (const FileVersion &version : versions_)
    if (version.source->contains(pos)) return &version;
  return nullptr;
}

bool Checker::allows(Pos pos, unsigned minor) const {
  const FileVersion *version = version_at(pos);
  return version == nullptr || version->minor == 0 || version->minor >= minor;
}

std::string Checker::version_needed(Pos pos, unsigned minor) const {
  std::string text = "requires go1." + std::to_string(minor) + " or later";
  const FileVersion *version = version_at(pos);
  if (version == nullptr) return text;
  if (version->from_file)
    return text + " (file declares //go:build go1." + std::to_string(version->minor) + ")";
  return text + " (-lang was set to " + package_->go_version + "; check go.mod)";
}

bool Checker::requires_version(At at, unsigned minor, const std::string &what) {
  if (versions_.empty() || allows(at.pos, minor)) return true;
  error(at, Code::UnsupportedFeature, what + " " + version_needed(at.pos, minor));
  return false;
}

// Forms of numbers that came with go1.13.
void Checker::check_literal_version(const syntax::BasicLit *e) {
  std::string_view text = e->text;
  if (text.size() <= 2 || versions_.empty() || allows(e->pos, 13)) return;
  char radix = text[0] == '0' ? static_cast<char>(text[1] | 0x20) : ' ';
  if (text.find('_') != std::string_view::npos)
    requires_version(e, 13, "underscore in numeric literal");
  else if (radix == 'b')
    requires_version(e, 13, "binary literal");
  else if (radix == 'o')
    requires_version(e, 13, "0o/0O-style octal literal");
  else if (radix == 'x' && e->lit != syntax::LitKind::Int)
    requires_version(e, 13, "hexadecimal floating-point literal");
}

// Whether `embedded` may stand in an interface at `pos`; elements that are more than methods came with
// go1.18.
bool Checker::may_embed(Pos pos, Type *embedded) {
  if (versions_.empty() || version_at(pos) == nullptr) return true; // another package's
  Type *u = under(embedded);
  if (u->kind == types::TypeKind::Union)
    return requires_version(pos, 18, "embedding interface element " + str(embedded));
  if (u->kind != types::TypeKind::Interface)
    return !is_valid(u) || requires_version(pos, 18, "embedding non-interface type " + str(embedded));
  auto *named = type_as<types::Named>(embedded);
  if (named == nullptr || named->obj->package == package_) return true; // said where it is declared
  types::TypeSet &set = types::type_set(static_cast<types::Interface *>(u));
  bool constraint = !set.all_types || set.comparable;
  return !constraint || requires_version(pos, 18, "embedding constraint interface " + str(embedded));
}

} // namespace tuco::check
