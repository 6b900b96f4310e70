// run
package main

// What bufio does in its corners: errors that come with bytes, the token after an error, tiny buffers.

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"
)

var errBroken = errors.New("broken")

// steps is a source that returns one piece at each read, some with an error.
type steps []any

func (s *steps) Read(p []byte) (n int, err error) {
	if len(*s) == 0 {
		return 0, io.EOF
	}
	switch step := (*s)[0].(type) {
	case string:
		n = copy(p, step)
	case error:
		err = step
	case int:
		n = step
	}
	*s = (*s)[1:]
	if len(*s) > 0 && (*s)[0] == errBroken {
		err = errBroken
		*s = (*s)[1:]
	}
	return n, err
}

// plain hides WriteTo and ReadFrom, and says what is written.
type plain struct{ failing int }

func (w *plain) Write(p []byte) (int, error) {
	w.failing--
	if w.failing == 0 {
		fmt.Printf("write %q in part\n", p)
		return len(p) / 2, nil
	}
	fmt.Printf("write %q\n", p)
	return len(p), nil
}

func main() {
	r := bufio.NewReaderSize(&steps{"abc", errBroken, "def"}, 16)
	fmt.Println(r.WriteTo(&plain{}))
	r.Reset(&steps{"a", errBroken, "b", "c"})
	fmt.Println(r.ReadByte())
	fmt.Println(r.Discard(2)) // reads before it returns the error
	fmt.Println(r.ReadByte())
	r.Reset(&steps{"\xe4", "\xb8", "\x96", "\xe4"})
	fmt.Println(r.ReadRune())
	fmt.Println(r.UnreadRune(), r.UnreadRune())
	fmt.Println(r.ReadRune())
	fmt.Println(r.ReadRune())
	r.Reset(strings.NewReader("0123456789abcde\r\nrest"))
	for range 3 {
		line, prefix, err := r.ReadLine()
		fmt.Printf("%q %v %v\n", line, prefix, err)
	}

	tokens := func(split bufio.SplitFunc, source io.Reader) {
		s := bufio.NewScanner(source)
		s.Buffer(nil, 8)
		s.Split(split)
		for range 4 {
			fmt.Print(s.Scan(), " ", s.Text(), ", ")
		}
		fmt.Println(s.Err())
	}
	ends := func(at string, advance int, token []byte, err error) bufio.SplitFunc {
		return func(data []byte, atEOF bool) (int, []byte, error) {
			if len(data) > 0 && data[0] == at[0] {
				return advance, token, err
			}
			return bufio.ScanBytes(data, atEOF)
		}
	}
	tokens(ends("c", 1, nil, errBroken), strings.NewReader("abcd"))
	tokens(ends("c", 1, []byte("last"), bufio.ErrFinalToken), strings.NewReader("abcd"))
	tokens(ends("c", 1, nil, bufio.ErrFinalToken), strings.NewReader("abcd"))
	tokens(ends("c", -1, nil, nil), strings.NewReader("abcd"))
	tokens(ends("c", 9, nil, nil), strings.NewReader("abcd"))
	tokens(bufio.ScanLines, strings.NewReader("a\r\nb\n123456789\nc"))
	tokens(bufio.ScanWords, &steps{" one ", "tw", "o", errBroken, "x"})
	tokens(bufio.ScanRunes, &steps{"a", -1})
	tokens(bufio.ScanRunes, &steps{"a", 9})
	func() {
		defer func() { fmt.Println(recover()) }()
		s := bufio.NewScanner(strings.NewReader(""))
		s.Split(func(data []byte, atEOF bool) (int, []byte, error) { return 0, []byte{}, nil })
		n := 0
		defer func() { fmt.Println(n > 100) }()
		for s.Scan() {
			n++
		}
	}()

	w := bufio.NewWriterSize(&plain{}, 2)
	fmt.Println(w.WriteRune('世'))
	fmt.Println(w.WriteString("abcde"))
	fmt.Println(w.Flush())
	w = bufio.NewWriterSize(&plain{failing: 2}, 4)
	fmt.Println(w.Write([]byte("0123456789")))
	fmt.Println(w.WriteString("abcde"))
	fmt.Println(w.Buffered(), w.Available(), w.Flush(), w.WriteByte('x'))

	first := io.MultiReader(strings.NewReader("a"), strings.NewReader("b"))
	second := io.MultiReader(first)
	all, err := io.ReadAll(second)
	fmt.Printf("%q %v\n", all, err)
	fmt.Println(first.Read(make([]byte, 1)))
}
