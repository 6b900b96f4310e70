#pragma once
// Types that are derived from others at run time: pointers to them, slices of them.
//
// What the program has descriptors of (abi::kTypeSection) is found, anything else is made, once, and kept for ever
// outside the heap. Under one lock; only reflection comes here.
#include "runtime/abi/type_descriptor.h"

namespace tuco::rt::services {

const abi::Type *pointer_type(const abi::Type *elem);
const abi::Type *slice_type(const abi::Type *elem);

} // namespace tuco::rt::services
