// run
// A scanner whose reader is inlined twice: the second loop goes on where the first one ended, and is left at its end by a
// switch, so nothing can be asked of its turns before it.
package main

import "fmt"

var (
	input  string
	at     int
	line   int
	behind = -1
	word   [20]byte
	length int
)

func next() int {
	if behind >= 0 {
		c := behind
		behind = -1
		return c
	}
	c := int(input[at])
	at++
	if c == '\n' {
		line++
	}
	if c == 0 {
		at--
		c = -1
	}
	return c
}

func blank(c int) bool { return c == ' ' || c == '\t' || c == '\n' }

func token() int {
	c := next()
	for blank(c) {
		c = next()
	}
	switch c {
	case -1, '(', ')':
		return c
	}
	i := 0
	for i < len(word)-1 {
		word[i] = byte(c)
		i++
		c = next()
		if c == -1 {
			break
		}
		if blank(c) || c == ')' {
			behind = c
			break
		}
	}
	if i >= len(word)-1 {
		panic("too long")
	}
	length = i
	return 'w'
}

func scan(text string) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println("panic:", r)
		}
	}()
	input, at, line, behind = text, 0, 1, -1
	for {
		switch t := token(); t {
		case -1:
			fmt.Println("end, line", line)
			return
		case 'w':
			fmt.Print(string(word[:length]), " ")
		default:
			fmt.Print(string(rune(t)), " ")
		}
	}
}

func main() {
	for _, text := range []string{"\x00", "(add 12\n\t(mul a b)) \x00", "  name\x00", "name", "", "averyveryverylongname\x00", "(no end"} {
		scan(text)
	}
}
