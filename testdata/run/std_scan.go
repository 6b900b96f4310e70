// run

package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
)

var seed uint64 = 88172645463325252

func next() uint64 { seed ^= seed << 13; seed ^= seed >> 7; seed ^= seed << 17; return seed }

func rnd(parts []string, n uint64) string {
	var b strings.Builder
	for k := next() % n; k > 0; k-- {
		b.WriteString(parts[next()%uint64(len(parts))])
	}
	return b.String()
}

type MyInt int8
type MyBool bool
type MyStr string
type MyF float32
type MyB []byte
type MyC complex64
type P struct {
	a, b int
	s    string
}

func (p *P) Scan(st fmt.ScanState, verb rune) error {
	w, ok := st.Width()
	p.a = w
	if verb == 'q' {
		return errors.New("no q")
	}
	if verb == 't' {
		t, err := st.Token(true, func(r rune) bool { return r >= 'a' && r <= 'z' })
		p.s = string(t)
		return err
	}
	if verb == 'r' {
		_, err := st.Read(nil)
		return err
	}
	st.SkipSpace()
	n, err := fmt.Fscan(st, &p.b, &p.s)
	_, _ = n, ok
	return err
}

type plain struct{ r io.Reader }

func (p plain) Read(b []byte) (int, error) { return p.r.Read(b) }

func main() {
	parts := []string{" ", "\n", "\r\n", "1", "23", "-4", "+5", "0x1F", "0b101", "0o17", "017", "1_000", "3.5e2", ".5", "1p3", "0x1p-2", "nan", "Inf", "true", "F", "falsey", "abc", "é世", "\"q\\n\"", "`raw`", "(1+2i)", "3-4i", "%", "U+1F600", "4142", "\xff", "300", "99999999999999999999", "x", ",", "\u2003"}
	verbs := []string{"%d", "%v", "%s", "%q", "%x", "%X", "%c", "%U", "%t", "%e", "%g", "%b", "%o", "%5d", "%2s", "%3v", "%%", " ", "\n", ",", "x", "%0d", "% ", "%t", "%1c", "%4x", "%r", "é", "%z"}
	mk := func() []any {
		var a []any
		for k := next() % 4; k > 0; k-- {
			switch next() % 26 {
			case 0, 20, 21:
				a = append(a, new(int))
			case 1:
				a = append(a, new(int8))
			case 2:
				a = append(a, new(uint16))
			case 3, 22, 23:
				a = append(a, new(string))
			case 4:
				a = append(a, new(float64))
			case 5:
				a = append(a, new(float32))
			case 6:
				a = append(a, new(bool))
			case 7:
				a = append(a, new(complex128))
			case 8:
				a = append(a, new([]byte))
			case 9:
				a = append(a, new(MyInt))
			case 10:
				a = append(a, new(MyBool))
			case 11:
				a = append(a, new(MyStr))
			case 12:
				a = append(a, new(MyF))
			case 13:
				a = append(a, new(MyB))
			case 14:
				a = append(a, new(MyC))
			case 15:
				a = append(a, new(P))
			case 16:
				a = append(a, new(rune))
			case 17:
				a = append(a, 5)
			case 18:
				a = append(a, new([]int))
			case 19:
				a = append(a, new(uintptr))
			case 24:
				a = append(a, (*MyInt)(nil))
			case 25:
				a = append(a, new(uint64))
			}
		}
		return a
	}
	show := func(n int, err error, a []any) {
		fmt.Print(n, " ", err, " ")
		for _, x := range a {
			switch p := x.(type) {
			case *int:
				fmt.Print(*p)
			case *int8:
				fmt.Print(*p)
			case *uint16:
				fmt.Print(*p)
			case *string:
				fmt.Printf("%q", *p)
			case *float64:
				fmt.Print(*p)
			case *float32:
				fmt.Print(*p)
			case *bool:
				fmt.Print(*p)
			case *complex128:
				fmt.Print(*p)
			case *[]byte:
				fmt.Printf("%q", *p)
			case *MyInt:
				if p != nil {
					fmt.Print(*p)
				}
			case *MyBool:
				fmt.Print(*p)
			case *MyStr:
				fmt.Printf("%q", *p)
			case *MyF:
				fmt.Print(*p)
			case *MyB:
				fmt.Printf("%q", *p)
			case *MyC:
				fmt.Print(*p)
			case *P:
				fmt.Print(*p)
			case *rune:
				fmt.Print(*p)
			case *uintptr:
				fmt.Print(*p)
			case *uint64:
				fmt.Print(*p)
			}
			fmt.Print(";")
		}
		fmt.Println()
	}
	for i := 0; i < 400; i++ {
		in := rnd(parts, 8)
		var a []any
		a = mk()
		switch next() % 5 {
		case 0:
			n, err := fmt.Sscan(in, a...)
			show(n, err, a)
		case 1:
			n, err := fmt.Sscanln(in, a...)
			show(n, err, a)
		case 2:
			f := rnd(verbs, 6)
			n, err := fmt.Sscanf(in, f, a...)
			fmt.Printf("%q %q ", in, f)
			show(n, err, a)
		case 3:
			r := plain{strings.NewReader(in)}
			n, err := fmt.Fscan(r, a...)
			show(n, err, a)
			rest, _ := io.ReadAll(r)
			fmt.Printf("%q\n", rest)
		case 4:
			r := strings.NewReader(in)
			f := rnd(verbs, 6)
			n, err := fmt.Fscanf(r, f, a...)
			show(n, err, a)
			rest, _ := io.ReadAll(r)
			fmt.Printf("%q\n", rest)
		}
	}
	func() {
		defer func() { fmt.Println(recover()) }()
		var p *int
		fmt.Sscan("5", p)
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		fmt.Sscan("5", nil)
	}()
	_ = os.Args
}
