#pragma once
// The environment variables that set a running program, as Go has them: GOMAXPROCS, GOGC and GOMEMLIMIT.
#include <cstdint>

namespace tuco::rt::entry {

// Decimal digits after an optional sign, in 32 bits; `fallback` for everything else, and for null.
int64_t small_number(const char *text, int64_t fallback);
// Percent; `off` is -1, and what is no number 100.
int64_t gc_percent(const char *text);
// Bytes, with B, KiB, MiB, GiB or TiB or without; `off`, nothing and null are INT64_MAX. -1: the text is none of these.
int64_t memory_limit(const char *text);

// The number that a list of `name=number` gives the name, as GODEBUG's; the last one counts. 0: it gives none.
int64_t listed_number(const char *list, const char *name);

} // namespace tuco::rt::entry
