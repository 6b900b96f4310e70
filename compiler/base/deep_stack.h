// The compiler walks syntax trees recursively, and a chain of a few ten thousand operators makes a deep tree.
// Phases therefore run on a thread with a large stack, of which the system maps only what is used.
#pragma once

#include <cstddef>
#include <functional>

namespace tuco::base {

// Runs `work` on a thread of its own with a stack of 1 GiB and waits for it.
void run_on_deep_stack(const std::function<void()> &work);

// The same on `count` threads at once, which share 1 GiB (each has 8 MiB at least); waits for all of them.
void run_on_deep_stacks(std::size_t count, const std::function<void()> &work);

} // namespace tuco::base
