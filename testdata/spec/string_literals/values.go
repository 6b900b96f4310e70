// run

// Raw and interpreted strings.
package main

import "fmt"

func main() {
	// Rule: a raw string is what stands between the back quotes; backslashes and quotes mean nothing.
	fmt.Printf("%q\n", `abc\n"'\x`)
	// Rule: a raw string may have newlines.
	fmt.Printf("%q\n", `\n
\n`)
	// Rule: escapes in an interpreted string are those of runes, with the double quote for the single one.
	fmt.Printf("%q\n", "\n\"\\\a\b\f\r\t\v'")
	// Rule: octal and \x escapes are single bytes, not code points.
	fmt.Println([]byte("\377\xFF\0011"))
	// Rule: \u and \U escapes are encoded as UTF-8.
	fmt.Println([]byte("ÿ\u00FF\U000000FF\xc3\xbf"))
	// Rule: the same text in five spellings.
	fmt.Println("日本語" == `日本語`, "日本語" == "\u65e5\u672c\u8a9e", "日本語" == "\U000065e5\U0000672c\U00008a9e",
		"日本語" == "\xe6\x97\xa5\xe6\x9c\xac\xe8\xaa\x9e")
	// Rule: bytes need not be valid UTF-8.
	fmt.Println(len("\xff\xfe"), "\xff"[0])
	// Rule: a NUL byte is a byte like others.
	fmt.Println(len("a\x00b"), "a\000b"[1])
	// Rule: the empty string in both forms.
	fmt.Println("" == ``, len(``))
	// Rule: a combining form in a string is two code points.
	fmt.Println(len([]rune("é")))
}
