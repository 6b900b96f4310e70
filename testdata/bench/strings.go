package main

import "strings"

func main() {
	total := 0
	for i := 0; i < 200; i++ {
		var b strings.Builder
		for j := 0; j < 20000; j++ {
			b.WriteString("word")
			b.WriteByte(byte('a' + j%26))
			b.WriteByte(' ')
		}
		total += len(strings.Fields(b.String()))
	}
	s := ""
	for i := 0; i < 20000; i++ {
		s += "x"
	}
	println(total, len(s), strings.Count(s, "x"))
}
