// Package zonetable is where package time finds the time zones that package time/tzdata has, if a program imports that.
package zonetable

// Find returns the zone file of that name. It is nil if package time/tzdata is not in the program.
var Find func(name string) (file string, ok bool)
