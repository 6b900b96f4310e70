// core as text: one statement a line, temporaries as t<index>, variables as name#index.
#include "compiler/core/core.h"

#include "compiler/types/type_string.h"

#include <unordered_map>

namespace tuco::core {

namespace {

class Printer {
public:
  explicit Printer(std::string &out) : out_(out) {}

  void function(const Function &f) {
    out_ += "func " + f.symbol + "(";
    for (size_t i = 0; i < f.parameters.size(); i++)
      out_ += (i == 0 ? "" : ", ") + declared(*f.parameters[i]);
    out_ += ")";
    if (!f.results.empty()) {
      out_ += " (";
      for (size_t i = 0; i < f.results.size(); i++) out_ += (i == 0 ? "" : ", ") + declared(*f.results[i]);
      out_ += ")";
    }
    if (f.is_wrapper) out_ += " wrapper";
    if (f.has_defer) out_ += f.defers_in_list ? " defers=list" : " defers=" + std::to_string(f.defer_count);
    if (f.has_recover) out_ += " recovers";
    out_ += " {\n";
    for (size_t i = 0; i < f.captures.size(); i++) {
      const Capture &c = f.captures[i];
      out_ += "  capture " + std::to_string(i) + " " + c.name.string() +
              (c.by_reference ? " by reference " : " ") + types::reflect_string(c.type) + "\n";
    }
    indent_ = 1;
    list(f.body);
    out_ += "}\n";
  }

private:
  static std::string variable_name(const Variable &v) {
    if (v.kind == VariableKind::Temporary || v.kind == VariableKind::Carried || !v.name ||
        v.name.str().empty())
      return "t" + std::to_string(v.index);
    return v.name.string() + "#" + std::to_string(v.index);
  }
  static std::string declared(const Variable &v) {
    return variable_name(v) + " " +
           (v.type == nullptr ? std::string("iterator") : types::reflect_string(v.type));
  }

  void line(const std::string &text) {
    out_.append(indent_ * 2, ' ');
    out_ += text;
    out_ += '\n';
  }

  void nested(std::span<Stmt *const> body) {
    indent_++;
    list(body);
    indent_--;
  }
  void list(std::span<Stmt *const> body) {
    for (const Stmt *s : body) statement(*s);
  }

  std::string name_of(const Stmt *s) {
    auto [it, fresh] = numbers_.try_emplace(s, numbers_.size() + 1);
    return "L" + std::to_string(it->second);
  }

  std::string expression(const Expr &e) {
    std::string text;
    switch (e.op) {
    case Op::Const: return e.constant->to_string();
    case Op::Bytes: return "bytes(" + e.constant->to_string() + ")";
    case Op::Zero: return "zero(" + types::reflect_string(e.type) + ")";
    case Op::Local: return variable_name(*e.variable);
    case Op::LocalAddress: return "&" + variable_name(*e.variable);
    case Op::GlobalAddress: return "&" + e.global->symbol;
    case Op::FunctionValue: return "func " + e.function->symbol;
    case Op::Capture: return "capture" + std::to_string(e.index);
    default: break;
    }
    text = std::string(op_text(e.op));
    if (e.op == Op::Call || e.op == Op::MakeClosure) text += " " + e.function->symbol;
    if (e.op == Op::New || e.op == Op::TypeAssert || e.op == Op::TypeIs)
      text += "[" + (e.aux_type == nullptr ? "nil" : types::reflect_string(e.aux_type)) + "]";
    if (e.op == Op::MakeInterface || e.op == Op::Convert || e.op == Op::Reinterpret || e.op == Op::Unbox ||
        e.op == Op::MakeSlice)
      text += "[" + types::reflect_string(e.type) + "]";
    if (e.op == Op::Field || e.op == Op::FieldAddress || e.op == Op::ArrayElement ||
        e.op == Op::CallInterface)
      text += "." + std::to_string(e.index);
    if (e.op == Op::MapIterate || e.op == Op::MapNext || e.op == Op::MapKeyAddress ||
        e.op == Op::MapElemAddress)
      text += " " + variable_name(*e.variable);
    text += "(";
    for (size_t i = 0; i < e.operands.size(); i++)
      text +=
          (i == 0 ? "" : ", ") + (e.operands[i] == nullptr ? std::string("_") : expression(*e.operands[i]));
    if (e.op == Op::SelectOp) {
      for (const SelectCase &c : *e.select) {
        text += c.is_send ? "send " + expression(*c.channel) + " <- " + expression(*c.value)
                          : "recv " + expression(*c.channel);
        if (c.destination != nullptr) text += " -> " + variable_name(*c.destination);
        text += "; ";
      }
      if (e.has_default) text += "default";
    }
    text += ")";
    if (e.site != 0) text += "@" + std::to_string(e.site);
    return text;
  }

  void statement(const Stmt &s) {
    switch (s.kind) {
    case StmtKind::Declare: line("declare " + declared(*s.targets[0])); return;
    case StmtKind::Assign: {
      std::string text;
      for (size_t i = 0; i < s.targets.size(); i++)
        text += (i == 0 ? "" : ", ") +
                (s.targets[i] == nullptr ? std::string("_") : variable_name(*s.targets[i]));
      line(text + " = " + expression(*s.value));
      return;
    }
    case StmtKind::Store: line("*" + expression(*s.address) + " = " + expression(*s.value)); return;
    case StmtKind::Eval: line(expression(*s.value)); return;
    case StmtKind::If:
      line("if " + expression(*s.value) + " {");
      nested(s.body);
      if (!s.otherwise.empty()) {
        line("} else {");
        nested(s.otherwise);
      }
      line("}");
      return;
    case StmtKind::Loop:
      line(name_of(&s) + ": loop {");
      nested(s.body);
      if (!s.otherwise.empty()) {
        line("} post {");
        nested(s.otherwise);
      }
      line("}");
      return;
    case StmtKind::Block:
      line(name_of(&s) + ": block {");
      nested(s.body);
      line("}");
      return;
    case StmtKind::Break: line("break " + name_of(s.target)); return;
    case StmtKind::Continue: line("continue " + name_of(s.target)); return;
    case StmtKind::Label: line(name_of(&s) + ":" + (s.label ? " // " + s.label.string() : "")); return;
    case StmtKind::Goto: line("goto " + name_of(s.target)); return;
    case StmtKind::Return: {
      std::string text = "return";
      for (size_t i = 0; i < s.values.size(); i++) text += (i == 0 ? " " : ", ") + expression(*s.values[i]);
      line(text);
      return;
    }
    case StmtKind::Defer:
      line("defer " + expression(*s.value) + (s.address != nullptr ? " to " + expression(*s.address) : ""));
      return;
    case StmtKind::Go: line("go " + expression(*s.value)); return;
    case StmtKind::Unreachable: line("unreachable"); return;
    }
  }

  std::string &out_;
  unsigned indent_ = 0;
  std::unordered_map<const Stmt *, size_t> numbers_;
};

} // namespace

std::string print(const Package &package, std::string_view function) {
  std::string out;
  for (const Function *f : package.functions)
    if (function.empty() || f->symbol == function) {
      if (!out.empty()) out += '\n';
      Printer(out).function(*f);
    }
  return out;
}

} // namespace tuco::core
