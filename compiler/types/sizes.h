// Sizes, alignments and field offsets on amd64, those of gc. Types must be valid and free of type parameters.
#pragma once

#include "compiler/types/type.h"

namespace tuco::types {

inline constexpr int64_t word_size = 8;
// The largest size of a type.
inline constexpr int64_t max_size = (int64_t{1} << 50) - 1;

// -1: larger than max_size.
int64_t size_of(Type *t);
int64_t align_of(Type *t);
// Offsets of the fields, in order.
std::vector<int64_t> field_offsets(Struct *t);
// Holds pointers the collector must see.
bool has_pointers(Type *t);

} // namespace tuco::types
