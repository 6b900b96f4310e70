#pragma once
// gcverify: after a mark, with the world stopped, every pointer in a marked object leads to a marked object.
namespace tuco::rt::gc {
void verify_heap();
// And so does what services keep outside of the heap: timers, finalizers.
void verify_roots_of_services();
} // namespace tuco::rt::gc
