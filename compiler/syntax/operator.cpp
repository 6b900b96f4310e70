#include "compiler/syntax/operator.h"

namespace tuco::syntax {

namespace {
struct OpEntry {
  std::string_view text;
  int precedence;
};
// In the order of enum Op.
constexpr OpEntry op_table[] = {
    {"", 0},  {"!", 0},  {"<-", 0}, {"~", 0},  {"||", 1}, {"&&", 2}, {"==", 3}, {"!=", 3},
    {"<", 3}, {"<=", 3}, {">", 3},  {">=", 3}, {"+", 4},  {"-", 4},  {"|", 4},  {"^", 4},
    {"*", 5}, {"/", 5},  {"%", 5},  {"&", 5},  {"&^", 5}, {"<<", 5}, {">>", 5},
};
static_assert(sizeof(op_table) / sizeof(op_table[0]) == static_cast<unsigned>(Op::Shr) + 1);
} // namespace

std::string_view op_text(Op op) { return op_table[static_cast<unsigned>(op)].text; }
int op_precedence(Op op) { return op_table[static_cast<unsigned>(op)].precedence; }

} // namespace tuco::syntax
