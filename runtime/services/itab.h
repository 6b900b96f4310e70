#pragma once
// Interface tables that are not known at compile time.
//
// A table is made once per (interface, type) and kept for ever, outside the heap. Lookups read an
// open-addressed table without a lock; it is replaced by a larger one, never changed but for empty entries
// that are filled. "Does not implement" is remembered too.
#include "runtime/abi/type_descriptor.h"

#include <cstdint>

namespace tuco::rt::services {

constexpr uint64_t kDoesNotImplement = 1;

// abi::Itab*, kDoesNotImplement, or 0: not known yet. Leaf.
uint64_t itab_lookup(const abi::InterfaceType *interface, const abi::Type *type);
// The same, but finds out.
uint64_t itab_find(const abi::InterfaceType *interface, const abi::Type *type);

} // namespace tuco::rt::services
