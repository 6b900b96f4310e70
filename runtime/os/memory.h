#pragma once
// Address space and memory from the system. Sizes are multiples of the system page unless said otherwise.
#include <cstddef>
#include <cstdint>

namespace tuco::rt::os {

constexpr size_t kSystemPage = 4096;

// Zeroed, readable and writable memory; null if the system has none. With `hint`, there or nowhere. The system is not asked
// for more than it may have (MAP_NORESERVE): what is larger than all of its memory it refuses at once.
void *map_memory(size_t size, uintptr_t hint = 0);
void unmap_memory(void *address, size_t size);
// Gives the pages back; they read as zeros when touched again. False: the system keeps them as they are (mlock).
[[nodiscard]] bool discard_memory(void *address, size_t size);

// Zeroed memory for the runtime's own structures that is never freed. Any size; fatal when there is none.
void *allocate_permanent(size_t size, size_t align = 16);
// Bytes mapped so far, for statistics.
uint64_t mapped_bytes();

} // namespace tuco::rt::os
