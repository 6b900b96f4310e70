// Package metrics reads what the runtime measures of itself, by names.
//
// A metric has a name, which is a path and a unit, and a kind, which says how its values are to be read. All lists what
// there is; a program that asks for names of that list goes on working when the list changes. Read reads any number of
// metrics at once.
//
// The names are those of gc's runtime, with the same meanings where both runtimes have the same thing. A few are listed but
// have values of KindBad, as unknown names do: this runtime does not measure them. They are those about how much of the
// heap and of stacks is to be scanned, about how long goroutines wait for a processor, and about how long they wait for
// locks.
//
// Numbers of one Read fit together, since they are taken with the world stopped; only the states of goroutines, which are
// approximate, and counts by size are taken while it runs. Classes of memory add up to their total, and so do those of CPU
// time. Times of processors are estimates: a processor that the system does not let run still counts.
//
// No value is NaN or an infinity; only the bounds of histograms are infinite.
package metrics
