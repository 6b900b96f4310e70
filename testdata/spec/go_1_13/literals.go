// check lang=go1.12

// Rule: binary and octal prefixes, underscores, hexadecimal floats and signed shift counts are there from go1.13 on.
package main

const a = 0b101 // ERROR "binary literal requires go1\.13 or later \(-lang was set to go1\.12; check go\.mod\)"

const b = 0o17 // ERROR "0o/0O-style octal literal requires go1\.13 or later \(-lang was set to go1\.12; check go\.mod\)"

const c = 1_000 // ERROR "underscore in numeric literal requires go1\.13 or later \(-lang was set to go1\.12; check go\.mod\)"

const d = 0x1p4 // ERROR "hexadecimal floating-point literal requires go1\.13 or later \(-lang was set to go1\.12; check go\.mod\)"

const e = 0x10i // ERROR "hexadecimal floating-point literal requires go1\.13 or later \(-lang was set to go1\.12; check go\.mod\)"

func main() {
	n := 1
	_ = 1 << n // ERROR "invalid operation: signed shift count n \(variable of type int\) requires go1\.13 or later \(-lang was set to go1\.12; check go\.mod\)"
	_ = 017 + 0x1f
	_ = 1 << uint(n)
}
