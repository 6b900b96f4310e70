#pragma once
// What the process was started with. Set before the first goroutine runs.
namespace tuco::rt::entry {
extern int argument_count;
extern char **arguments, **environment;
extern int cpu_count;
} // namespace tuco::rt::entry
