// Package tzdata has a copy of the time zones. A program that imports it finds a zone by name where the system has no
// files of them: time.LoadLocation looks here last.
//
// It makes the program about 260 KB larger, so it is for a program to import, and not for a library.
package tzdata

import (
	_ "embed"
	"internal/zonetable"
)

// zones is what tools/make-zone-table wrote: a line for each name (the name, where its file begins in what follows, and
// how many bytes it has), a blank line, and the files.
//
//go:embed zones
var zones string

func init() { zonetable.Find = find }

// find returns the file of a zone. (What other packages have for this would be larger than the loops.)
func find(name string) (file string, ok bool) {
	at, start, size := 0, 0, 0
	for zones[at] != '\n' {
		end := at
		for zones[end] != ' ' {
			end++
		}
		found := zones[at:end]
		at = end
		place, length := number(&at), number(&at)
		if found == name {
			start, size, ok = place, length, true
		}
	}
	if !ok {
		return "", false
	}
	start += at + len("\n")
	return zones[start : start+size], true
}

// number reads a number after the character at *at, and moves *at to the blank that ends it, or behind the end of the line.
func number(at *int) (n int) {
	for *at++; zones[*at] >= '0'; *at++ {
		n = n*10 + int(zones[*at]-'0')
	}
	if zones[*at] == '\n' {
		*at++
	}
	return n
}
