// run

// Strings as bytes and as runes, well formed or not.
package main

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

func runes(s string) {
	fmt.Printf("%q:", s)
	for i, r := range s {
		fmt.Printf(" %d:%U", i, r)
	}
	fmt.Println()
}

func reverse(s string) string {
	r := []rune(s)
	for i, j := 0, len(r)-1; i < j; i, j = i+1, j-1 {
		r[i], r[j] = r[j], r[i]
	}
	return string(r)
}

func main() {
	for _, s := range []string{
		"", "abc", "héllo", "日本語", "😀!", "a\xffb", "\xc3", "\xc3\x28", "\xe2\x82", "\xe2\x82x", "\xf0\x9f\x98",
		"\xed\xa0\x80", "\xc0\x80", "\xf4\x90\x80\x80", "\x80\x81", "\ufffd", "a\x00b", "e\u0301",
	} {
		runes(s)
		fmt.Println("  ", len(s), utf8.RuneCountInString(s), utf8.ValidString(s), len([]rune(s)), []byte(s), string([]rune(s)) == s)
	}
	fmt.Println(reverse("日本語 héllo"), reverse("a\xffb"))
	fmt.Printf("%q %q %q %q\n", string(rune(65)), string(rune(0x1F600)), string(rune(-1)), string(rune(0xD800)))
	fmt.Printf("%q %q\n", string([]rune{72, 105, 0x110000, -5, 'é'}), string([]byte{0xe6, 0x97, 0xa5, 0xff}))
	r, size := utf8.DecodeRuneInString("\xe6\x97")
	fmt.Println(r == utf8.RuneError, size, utf8.RuneLen('日'), utf8.RuneLen(-1), utf8.AppendRune(nil, 'ß'))
	r, size = utf8.DecodeLastRuneInString("né")
	fmt.Println(string(r), size)

	s := "hello"
	b := []byte(s)
	b[0] = 'J'
	fmt.Println(s, string(b), s[1:3]+s[4:], s[5:] == "", s < "help", s > "Hello", "a" < "ab", "" < "\x00")
	fmt.Println(strings.ToUpper("straße éa"), strings.ToLower("ÀÉ"), strings.Fields(" a\u00a0b \u2003c "), strings.Title("x"))
	fmt.Printf("%x % x %q %+q %v\n", "hé\xff", "hé", "\a\u200b\xfe", "é😀", []byte("é"))
	n := 0
	for range "日本\xff" {
		n++
	}
	for i := range "é日x" {
		n = n*10 + i
	}
	fmt.Println(n)
	type word string
	type letters []byte
	w := word("né")
	l := letters(w)
	l = append(l, "ß"...)
	fmt.Println(string(l), word(l) == "néß", len(w))
	fmt.Println(copy(l[1:], "xy"))
	fmt.Println(string(l))
	builder := ""
	for r := 'α'; r < 'ε'; r++ {
		builder += string(r)
	}
	fmt.Println(builder, strings.Map(func(r rune) rune {
		if r == 'β' {
			return -1
		}
		return r + 1
	}, builder))
	switch {
	case strings.ContainsRune("\xff", utf8.RuneError):
		fmt.Println("an invalid byte counts as U+FFFD")
	}
}
