// run

// Strings from bytes, runes and integers, and back.
package main

import "fmt"

type (
	bytes    []byte
	myByte   byte
	myBytes  []myByte
	runes    []rune
	myRune   rune
	myString string
)

//go:noinline
func fromInt[T ~int | ~int8 | ~uint64 | ~rune](x T) string { return string(rune(x)) }

func main() {
	// Rule: from bytes: the bytes are the string's.
	fmt.Println(string([]byte{'h', 'e', 'l', 'l', '\xc3', '\xb8'}), string([]byte{}) == "", string([]byte(nil)) == "")
	fmt.Println(string(bytes{'h', '\xc3', '\xb8'}), string([]myByte{'w', 'o'}), myString(myBytes{'\xf0', '\x9f', '\x8c', '\x8d'}))
	fmt.Println(len(string([]byte{0xff, 0xfe, 0})))
	// Rule: from runes: each is encoded.
	fmt.Println(string([]rune{0x767d, 0x9d6c, 0x7fd4}), string([]rune{}) == "", string([]rune(nil)) == "")
	fmt.Println(string(runes{0x767d}), string([]myRune{0x266b, 0x266c}), myString([]myRune{0x1f30e}))
	// Rule: runes that are no code points become the replacement character.
	fmt.Printf("%+q %+q %+q\n", string([]rune{-1, 0xD800, 0x110000}), string([]rune{0x10FFFF}), string([]rune{0xDFFF, 'a'}))
	// Rule: to bytes: never nil, the string's bytes.
	fmt.Println([]byte("hellø"), []byte("") != nil, len([]byte("")), bytes("a"), myBytes(myString("b")), []myByte("world"))
	var empty string
	fmt.Println([]byte(empty) == nil, []rune(empty) == nil)
	// Rule: to runes: the code points, the replacement character for each wrong byte.
	fmt.Println([]rune(myString("白鵬翔")), []rune(""), runes("白"), []myRune("♫♬"), []rune("a\xffb\xe4\xb8"), []rune("\xed\xa0\x80"))
	// Rule: from an integer: its code point, or the replacement character.
	fmt.Printf("%+q %+q %+q %+q %+q %+q\n", string('a'), string(rune(65)), string('\xf8'), string(rune(-1)), myString('\u65e5'), string(rune(0x110000)))
	var i64 int64 = 1<<32 + 'a'
	var u8 uint8 = 0xe9
	fmt.Printf("%+q %+q %+q %+q\n", string(i64), string(u8), string(uint64(1<<63)), myString(myRune('z')))
	fmt.Println(fromInt(65), fromInt(int8(66)), fromInt(uint64(67)), fromInt('ü'))
	// Rule: each conversion makes a copy.
	s := "abc"
	b := []byte(s)
	c := []byte(s)
	b[0] = 'X'
	t := string(b)
	b[1] = 'Y'
	fmt.Println(s, t, string(b), string(c))
	// Rule: as map keys and in comparisons, conversions see the bytes of the moment.
	m := map[string]int{"abc": 1}
	k := []byte("abc")
	fmt.Println(m[string(k)], string(k) == "abc")
	k[0] = 'z'
	fmt.Println(m[string(k)], string(k) < "abc")
	m[string(k)] = 5
	k[0] = 'q'
	fmt.Println(len(m), m["zbc"])
	// Rule: a range over converted bytes goes over what was there.
	for i, x := range []byte(s) {
		b = append(b, x)
		fmt.Print(i, x, " ")
	}
	fmt.Println(len(b))
	// Rule: a slice and a string of large size.
	large := make([]rune, 1000)
	for i := range large {
		large[i] = rune(0x4e00 + i)
	}
	ls := string(large)
	fmt.Println(len(ls), len([]rune(ls)), []rune(ls)[999] == large[999])
}
