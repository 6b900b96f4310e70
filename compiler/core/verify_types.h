#pragma once
// The types that operations take and give, for verify.cpp alone.
#include "compiler/core/core.h"

#include <string>

namespace tuco::core {

bool same_type(types::Type *a, types::Type *b);
// `pointer` is one to values of type `to`.
bool leads_to(types::Type *pointer, types::Type *to);
bool is_plain_function(types::Type *t); // func()
// What is wrong with the types of the node and its operands, or null. It has as many operands as it should.
const char *type_mistake(const Expr &e, const Function &f);
const char *assignment_mistake(const Stmt &s);
// ": T(T1, T2)", for the message.
std::string describe_types(const Expr &e);

} // namespace tuco::core
