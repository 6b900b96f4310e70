// Package tzdata has a copy of the time zones. A program that imports it finds a zone by name where the system has no
// files of them: time.LoadLocation looks here last.
//
// It makes the program about 260 KB larger, so it is for a program to import, and not for a library.
package tzdata

import (
	_ "embed"
	"internal/zonetable"
	"strconv"
	"strings"
)

// zones is what tools/make-zone-table wrote: a line for each name (the name, where its file begins in what follows, and
// how many bytes it has), a blank line, and the files.
//
//go:embed zones
var zones string

func init() { zonetable.Find = find }

// find returns the file of a zone.
func find(name string) (file string, ok bool) {
	index, files, _ := strings.Cut(zones, "\n\n")
	for line := range strings.Lines(index) {
		if found, place, _ := strings.Cut(strings.TrimSuffix(line, "\n"), " "); found == name {
			start, size, _ := strings.Cut(place, " ")
			from, _ := strconv.Atoi(start)
			length, _ := strconv.Atoi(size)
			return files[from : from+length], true
		}
	}
	return "", false
}
