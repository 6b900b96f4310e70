// run
// Switches over strings: by length, by the byte that tells most apart, and whole.
package main

import "fmt"

type verb string

func plain(s string) int {
	switch s {
	case "":
		return 0
	case "a":
		return 1
	case "b":
		return 2
	case "c":
		return 3
	case "d":
		return 4
	case "\x00":
		return 5
	case "\xff":
		return 6
	default:
		return -len(s) - 1
	case "ab":
		return 7
	case "ba":
		return 8
	case "aa":
		return 9
	case "\x00\x00":
		return 10
	case "get":
		return 11
	case "put":
		return 12
	case "pot":
		return 13
	case "pat":
		return 14
	case "pet":
		return 15
	case "pit":
		return 16
	case "post":
		return 17
	case "past":
		return 18
	case "pest":
		return 19
	case "patch":
		return 20
	case "delete":
		return 21
	case "deleta":
		return 22
	case "deletb":
		return 23
	case "xeleta":
		return 24
	case "abcdefgh":
		return 25
	case "abcdefgi":
		return 26
	case "abcdeggh":
		return 27
	case "zbcdefgh":
		return 28
	case "abcdefghabcdefgh":
		return 29
	case "abcdefghabcdefgi":
		return 30
	case "bbcdefghabcdefgh":
		return 31
	case "abcdefgXabcdefgh":
		return 32
	case "日本":
		return 33
	case "日夲":
		return 34
	case "本日":
		return 35
	}
}

// Values that are not constant, fallthrough, and cases that share a body; the constants before and after one that is not
// are tested in their order.
func mixed(v verb, other verb) (n int) {
	const last = "pest"
	for n < 100 {
		switch n++; v {
		case "get", "put", "pot", "pat":
			n += 100
			fallthrough
		case "post", "past", "", "patch":
			n += 1000
		case other:
			return -n
		case "pit", "pet", "delete", last:
			n += 20
			if v == last {
				break
			}
			v += "!"
		case "pit!", "pet!", "delete!":
			v = v[:len(v)-1] + "?"
		default:
			n += 7
			continue
		}
	}
	return
}

type word struct{ text string }

func (w word) kind() string {
	switch w.text {
	case "break", "case", "chan", "const", "continue", "default", "defer", "else", "fallthrough", "for", "func", "go",
		"goto", "if", "import", "interface", "map", "package", "range", "return", "select", "struct", "switch", "type", "var":
		return "keyword"
	case "true", "false", "iota", "nil":
		return "constant"
	}
	return "name"
}

func main() {
	words := []string{
		"",
		"a",
		"b",
		"c",
		"d",
		"\x00",
		"\xff",
		"ab",
		"ba",
		"aa",
		"\x00\x00",
		"get",
		"put",
		"pot",
		"pat",
		"pet",
		"pit",
		"post",
		"past",
		"pest",
		"patch",
		"delete",
		"deleta",
		"deletb",
		"xeleta",
		"abcdefgh",
		"abcdefgi",
		"abcdeggh",
		"zbcdefgh",
		"abcdefghabcdefgh",
		"abcdefghabcdefgi",
		"bbcdefghabcdefgh",
		"abcdefgXabcdefgh",
		"日本",
		"日夲",
		"本日",
		"ac",
		"e",
		"gets",
		"\xfe",
		"pets",
		"deletec",
		"abcdefgz",
		"abcdefghabcdefgz",
		"日",
		"zzz",
		"0123456789",
	}
	for _, w := range words {
		fmt.Printf("%q %d %d %d\n", w, plain(w), mixed(verb(w), "pot"), mixed(verb(w), "zzz"))
	}
	for _, w := range []string{"", "fo", "for", "fox", "func", "type", "tyre", "interface", "interfaces", "nil", "nul", "true"} {
		fmt.Print(w, " ", word{w}.kind(), "; ")
	}
	fmt.Println()
}
