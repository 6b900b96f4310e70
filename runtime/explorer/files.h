#pragma once
// Files that goroutines wait for, in place of the kernel's epoll (os/poll.h).
#include <cstdint>

namespace tuco::rt::explorer {

constexpr int kFiles = 2; // numbers 0 and 1
// What the other end of a pipe does: the file becomes readable or writable. Nothing if nobody watches it.
void file_event(int file, bool readable, bool writable);

} // namespace tuco::rt::explorer
