// The values of variables with a //go:embed directive: data that the linker lays out, so that nothing runs and nothing
// is copied at start.
//
//     string      constant                                 in read-only memory
//     []byte      slice of an array of its own             a program may write to it
//     embed.FS    &[]file{…}, a table of all files         ordered as stdlib/embed says, whose types these are
#include "compiler/core/package_builder.h"

#include <algorithm>

namespace tuco::core {

namespace {

const Expr *node(PackageBuilder &package, Op op, types::Type *type, Pos pos,
                 const std::vector<const Expr *> &operands = {}) {
  return package.arena().make<Expr>(op, type, pos, package.arena().copy(operands));
}

const Expr *constant(PackageBuilder &package, Op op, types::Type *type, types::Value value, Pos pos) {
  auto *e = package.arena().make<Expr>(op, type, pos, std::span<const Expr *const>());
  e->constant = package.arena().make<types::Value>(std::move(value));
  return e;
}

const Expr *address(PackageBuilder &package, const Global *global) {
  auto *e = package.arena().make<Expr>(Op::GlobalAddress, package.types().pointer_to(global->type),
                                       global->pos, std::span<const Expr *const>());
  e->global = global;
  return e;
}

// A slice of all of an array, which becomes a global. Not nil, even if there is nothing in it.
const Expr *slice_of(PackageBuilder &package, types::Type *slice, const Expr *array) {
  int64_t n = types::under_as<types::Array>(array->type)->len;
  const Expr *length =
      constant(package, Op::Const, types::basic(types::BasicKind::Int), types::Value::integer(n), array->pos);
  const Expr *data = address(package, package.static_global(array->type, array, array->pos));
  return node(package, Op::SliceValue, slice, array->pos, {data, length, length});
}

} // namespace

void PackageBuilder::build_embedded() {
  using Embedded = std::pair<const types::Var *, const std::vector<std::string> *>;
  std::vector<Embedded> variables;
  for (const auto &[variable, files] : input_.checked.info.embedded)
    if (!variable->name.is_blank()) variables.emplace_back(variable, &files);
  std::sort(variables.begin(), variables.end(),
            [](const Embedded &a, const Embedded &b) { return a.first->pos < b.first->pos; });
  for (const auto &[variable, files] : variables) {
    types::Type *type = variable->type;
    Pos pos = variable->pos;
    const Expr *value;
    if (types::under(type)->kind == types::TypeKind::Struct) {
      value = embedded_tree(type, *files, pos);
    } else {
      const std::string &content = input_.embedded_files.at(files->front());
      if (auto *slice = types::under_as<types::Slice>(type)) {
        types::Type *array = types().array_of(slice->elem, static_cast<int64_t>(content.size()));
        value = slice_of(*this, type, constant(*this, Op::Bytes, array, types::Value::string(content), pos));
      } else {
        value = constant(*this, Op::Const, type, types::Value::string(content), pos);
      }
    }
    const_cast<Global *>(global(variable))->static_value = value;
  }
}

// FS{files *[]file}, file{path, data string; folder bool}
const Expr *PackageBuilder::embedded_tree(types::Type *tree, const std::vector<std::string> &files, Pos pos) {
  auto *fields = types::under_as<types::Struct>(tree);
  TUCO_CHECK(fields != nullptr && fields->fields.size() == 1, "embed.FS: " + types::link_string(tree));
  types::Type *list = types::under_as<types::Pointer>(fields->fields[0]->type)->elem;
  types::Type *entry = types::under_as<types::Slice>(list)->elem;
  types::Type *text = types::basic(types::BasicKind::String), *flag = types::basic(types::BasicKind::Bool);
  std::vector<const Expr *> entries;
  for (const std::string &file : files) {
    bool is_folder = file.ends_with('/');
    std::string path = is_folder ? file.substr(0, file.size() - 1) : file;
    std::string data = is_folder ? std::string() : input_.embedded_files.at(file);
    entries.push_back(node(*this, Op::StructValue, entry, pos,
                           {constant(*this, Op::Const, text, types::Value::string(std::move(path)), pos),
                            constant(*this, Op::Const, text, types::Value::string(std::move(data)), pos),
                            constant(*this, Op::Const, flag, types::Value::boolean(is_folder), pos)}));
  }
  types::Type *array = types().array_of(entry, static_cast<int64_t>(entries.size()));
  const Expr *table = slice_of(*this, list, node(*this, Op::ArrayValue, array, pos, entries));
  return node(*this, Op::StructValue, tree, pos, {address(*this, static_global(list, table, pos))});
}

} // namespace tuco::core
