// Questions about trees: extents, and expressions as text.
#include "compiler/syntax/ast.h"

namespace tuco::syntax {

Pos start_pos(const Expr *x) {
  for (;;) {
    switch (x->kind) {
    case ExprKind::CompositeLit: {
      auto *literal = x->to<CompositeLit>();
      if (literal->type == nullptr) return x->pos;
      x = literal->type;
      break;
    }
    case ExprKind::KeyValue: x = x->to<KeyValueExpr>()->key; break;
    case ExprKind::Selector: x = x->to<SelectorExpr>()->x; break;
    case ExprKind::Index: x = x->to<IndexExpr>()->x; break;
    case ExprKind::TypeAssert: x = x->to<TypeAssertExpr>()->x; break;
    case ExprKind::TypeSwitchGuard: {
      auto *guard = x->to<TypeSwitchGuard>();
      x = guard->bind != nullptr ? guard->bind : guard->x;
      break;
    }
    case ExprKind::Binary: x = x->to<BinaryExpr>()->x; break;
    case ExprKind::Call: x = x->to<CallExpr>()->fun; break;
    default: return x->pos; // Slice, too: gc places errors about a[i:j] at the bracket
    }
  }
}

Pos start_pos(const Stmt *s) {
  switch (s->kind) {
  case StmtKind::Send: return start_pos(s->to<SendStmt>()->chan);
  case StmtKind::Assign: return start_pos(s->to<AssignStmt>()->lhs[0]);
  case StmtKind::IncDec: return start_pos(s->to<IncDecStmt>()->x);
  default: return s->pos;
  }
}

namespace {

Pos end_of_fields(List<const Field *> fields, Pos otherwise) {
  if (fields.empty()) return otherwise;
  const Field *last = fields.back();
  return end_pos(last->type != nullptr ? last->type : static_cast<const Expr *>(last->name));
}

} // namespace

Pos end_pos(const Expr *x) {
  switch (x->kind) {
  case ExprKind::Bad: return x->pos;
  case ExprKind::Ident: return x->pos.offset_by(static_cast<uint32_t>(x->to<Ident>()->name.str().size()));
  case ExprKind::BasicLit: return x->pos.offset_by(static_cast<uint32_t>(x->to<BasicLit>()->text.size()));
  case ExprKind::CompositeLit: return x->to<CompositeLit>()->rbrace;
  case ExprKind::KeyValue: return end_pos(x->to<KeyValueExpr>()->value);
  case ExprKind::FuncLit: return x->to<FuncLit>()->body->rbrace;
  case ExprKind::Paren: return end_pos(x->to<ParenExpr>()->x);
  case ExprKind::Selector: return end_pos(x->to<SelectorExpr>()->sel);
  case ExprKind::Index: return end_pos(x->to<IndexExpr>()->indices.back());
  case ExprKind::Slice: {
    auto *slice = x->to<SliceExpr>();
    for (const Expr *part : {slice->max, slice->high, slice->low})
      if (part != nullptr) return end_pos(part);
    return end_pos(slice->x);
  }
  case ExprKind::TypeAssert: return end_pos(x->to<TypeAssertExpr>()->type);
  case ExprKind::TypeSwitchGuard: return end_pos(x->to<TypeSwitchGuard>()->x);
  case ExprKind::Call: return x->to<CallExpr>()->rparen;
  case ExprKind::Star: return end_pos(x->to<StarExpr>()->x);
  case ExprKind::Unary: return end_pos(x->to<UnaryExpr>()->x);
  case ExprKind::Binary: return end_pos(x->to<BinaryExpr>()->y);
  case ExprKind::DotsType: return end_pos(x->to<DotsType>()->elem);
  case ExprKind::ArrayType: return end_pos(x->to<ArrayType>()->elem);
  case ExprKind::SliceType: return end_pos(x->to<SliceType>()->elem);
  case ExprKind::StructType: return end_of_fields(x->to<StructType>()->fields, x->pos);
  case ExprKind::FuncType: {
    auto *type = x->to<FuncType>();
    return end_of_fields(type->results, end_of_fields(type->params, x->pos));
  }
  case ExprKind::InterfaceType: return end_of_fields(x->to<InterfaceType>()->methods, x->pos);
  case ExprKind::MapType: return end_pos(x->to<MapType>()->value);
  case ExprKind::ChanType: return end_pos(x->to<ChanType>()->elem);
  }
  TUCO_UNREACHABLE();
}

Pos end_pos(const Stmt *s) {
  switch (s->kind) {
  case StmtKind::Bad:
  case StmtKind::Empty: return s->pos;
  case StmtKind::Labeled: return end_pos(s->to<LabeledStmt>()->stmt);
  case StmtKind::Block: return s->to<BlockStmt>()->rbrace;
  case StmtKind::Expr: return end_pos(s->to<ExprStmt>()->x);
  case StmtKind::Send: return end_pos(s->to<SendStmt>()->value);
  case StmtKind::Decl: {
    auto *stmt = s->to<DeclStmt>();
    if (stmt->decls.empty()) return s->pos;
    const Decl *last = stmt->decls.back();
    if (auto *type = last->as<TypeDecl>()) return end_pos(type->type);
    auto end_of = [](auto *decl) {
      if (!decl->values.empty()) return end_pos(decl->values.back());
      if (decl->type != nullptr) return end_pos(decl->type);
      return end_pos(decl->names.back());
    };
    if (auto *var = last->as<VarDecl>()) return end_of(var);
    if (auto *constant = last->as<ConstDecl>()) return end_of(constant);
    return last->pos;
  }
  case StmtKind::Assign: return end_pos(s->to<AssignStmt>()->rhs.back());
  case StmtKind::IncDec: return end_pos(s->to<IncDecStmt>()->x).offset_by(2);
  case StmtKind::Branch: {
    auto *label = s->to<BranchStmt>()->label;
    return label != nullptr ? end_pos(label) : s->pos;
  }
  case StmtKind::Call: return end_pos(s->to<CallStmt>()->call);
  case StmtKind::Return: {
    auto results = s->to<ReturnStmt>()->results;
    return results.empty() ? s->pos : end_pos(results.back());
  }
  case StmtKind::If: {
    auto *stmt = s->to<IfStmt>();
    return stmt->otherwise != nullptr ? end_pos(stmt->otherwise) : stmt->then->rbrace;
  }
  case StmtKind::For: return s->to<ForStmt>()->body->rbrace;
  case StmtKind::Range: return s->to<RangeStmt>()->body->rbrace;
  case StmtKind::Switch: return s->to<SwitchStmt>()->rbrace;
  case StmtKind::TypeSwitch: return s->to<TypeSwitchStmt>()->rbrace;
  case StmtKind::Select: return s->to<SelectStmt>()->rbrace;
  }
  TUCO_UNREACHABLE();
}

const Expr *unparen(const Expr *x) {
  while (x->kind == ExprKind::Paren) x = x->to<ParenExpr>()->x;
  return x;
}

// ---------------------------------------------------------------------------------------------- text

namespace {

class ExprPrinter {
public:
  void print(const Expr *x);
  std::string take() { return std::move(out_); }

private:
  void print_list(List<const Expr *> exprs) {
    for (std::size_t i = 0; i < exprs.size(); ++i) {
      if (i != 0) out_ += ", ";
      print(exprs[i]);
    }
  }
  // Names that share a type are printed together.
  void print_fields(List<const Field *> fields, std::string_view separator, bool group_by_comma) {
    for (std::size_t i = 0; i < fields.size(); ++i) {
      const Field *field = fields[i];
      if (i != 0) out_ += separator;
      if (field->name != nullptr) {
        out_ += field->name->name.str();
        bool shared =
            i + 1 < fields.size() && fields[i + 1]->name != nullptr && fields[i + 1]->type == field->type;
        if (shared && group_by_comma) continue;
        if (shared) {
          while (i + 1 < fields.size() && fields[i + 1]->name != nullptr &&
                 fields[i + 1]->type == field->type) {
            ++i;
            out_ += ", ";
            out_ += fields[i]->name->name.str();
          }
        }
        out_ += ' ';
      }
      print(field->type);
      if (field->tag != nullptr) {
        out_ += ' ';
        out_ += field->tag->text;
      }
    }
  }
  void print_signature(const FuncType *type) {
    out_ += '(';
    print_fields(type->params, ", ", true);
    out_ += ')';
    if (type->results.empty()) return;
    out_ += ' ';
    if (type->results.size() == 1 && type->results[0]->name == nullptr) return print(type->results[0]->type);
    out_ += '(';
    print_fields(type->results, ", ", true);
    out_ += ')';
  }

  std::string out_;
};

void ExprPrinter::print(const Expr *x) {
  if (x == nullptr) return;
  switch (x->kind) {
  case ExprKind::Bad: out_ += "<bad expr>"; return;
  case ExprKind::Ident: out_ += x->to<Ident>()->name.str(); return;
  case ExprKind::BasicLit: out_ += x->to<BasicLit>()->text; return;
  case ExprKind::CompositeLit: {
    auto *literal = x->to<CompositeLit>();
    print(literal->type);
    out_ += literal->elems.empty() ? "{}" : "{…}";
    return;
  }
  case ExprKind::KeyValue:
    print(x->to<KeyValueExpr>()->key);
    out_ += ": ";
    print(x->to<KeyValueExpr>()->value);
    return;
  case ExprKind::FuncLit: {
    auto *literal = x->to<FuncLit>();
    print(literal->type);
    out_ += literal->body->stmts.empty() ? " {}" : " {…}";
    return;
  }
  case ExprKind::Paren:
    out_ += '(';
    print(x->to<ParenExpr>()->x);
    out_ += ')';
    return;
  case ExprKind::Selector:
    print(x->to<SelectorExpr>()->x);
    out_ += '.';
    print(x->to<SelectorExpr>()->sel);
    return;
  case ExprKind::Index:
    print(x->to<IndexExpr>()->x);
    out_ += '[';
    print_list(x->to<IndexExpr>()->indices);
    out_ += ']';
    return;
  case ExprKind::Slice: {
    auto *slice = x->to<SliceExpr>();
    print(slice->x);
    out_ += '[';
    print(slice->low);
    out_ += ':';
    print(slice->high);
    if (slice->max != nullptr) {
      out_ += ':';
      print(slice->max);
    }
    out_ += ']';
    return;
  }
  case ExprKind::TypeAssert:
    print(x->to<TypeAssertExpr>()->x);
    out_ += ".(";
    print(x->to<TypeAssertExpr>()->type);
    out_ += ')';
    return;
  case ExprKind::TypeSwitchGuard: {
    auto *guard = x->to<TypeSwitchGuard>();
    if (guard->bind != nullptr) {
      out_ += guard->bind->name.str();
      out_ += " := ";
    }
    print(guard->x);
    out_ += ".(type)";
    return;
  }
  case ExprKind::Call: {
    auto *call = x->to<CallExpr>();
    print(call->fun);
    out_ += '(';
    print_list(call->args);
    if (call->has_dots) out_ += "...";
    out_ += ')';
    return;
  }
  case ExprKind::Star:
    out_ += '*';
    print(x->to<StarExpr>()->x);
    return;
  case ExprKind::Unary:
    out_ += op_text(x->to<UnaryExpr>()->op);
    print(x->to<UnaryExpr>()->x);
    return;
  case ExprKind::Binary: {
    auto *binary = x->to<BinaryExpr>();
    print(binary->x);
    out_ += ' ';
    out_ += op_text(binary->op);
    out_ += ' ';
    print(binary->y);
    return;
  }
  case ExprKind::DotsType:
    out_ += "...";
    print(x->to<DotsType>()->elem);
    return;
  case ExprKind::ArrayType: {
    auto *array = x->to<ArrayType>();
    out_ += '[';
    if (array->len != nullptr)
      print(array->len);
    else
      out_ += "...";
    out_ += ']';
    print(array->elem);
    return;
  }
  case ExprKind::SliceType:
    out_ += "[]";
    print(x->to<SliceType>()->elem);
    return;
  case ExprKind::StructType:
    out_ += "struct{";
    print_fields(x->to<StructType>()->fields, "; ", false);
    out_ += '}';
    return;
  case ExprKind::FuncType:
    out_ += "func";
    print_signature(x->to<FuncType>());
    return;
  case ExprKind::InterfaceType: {
    out_ += "interface{";
    bool first = true;
    for (const Field *method : x->to<InterfaceType>()->methods) {
      if (!first) out_ += "; ";
      first = false;
      if (method->name != nullptr && method->type->kind == ExprKind::FuncType) {
        out_ += method->name->name.str();
        print_signature(method->type->to<FuncType>());
      } else {
        print(method->type);
      }
    }
    out_ += '}';
    return;
  }
  case ExprKind::MapType:
    out_ += "map[";
    print(x->to<MapType>()->key);
    out_ += ']';
    print(x->to<MapType>()->value);
    return;
  case ExprKind::ChanType: {
    auto *channel = x->to<ChanType>();
    if (channel->dir == ChanDir::Recv) out_ += "<-";
    out_ += channel->dir == ChanDir::Send ? "chan<- " : "chan ";
    auto *elem = channel->elem->as<ChanType>();
    bool parens = channel->dir == ChanDir::Both && elem != nullptr && elem->dir == ChanDir::Recv;
    if (parens) out_ += '(';
    print(channel->elem);
    if (parens) out_ += ')';
    return;
  }
  }
}

} // namespace

std::string expr_string(const Expr *x) {
  ExprPrinter printer;
  printer.print(x);
  return printer.take();
}

} // namespace tuco::syntax
