// run
// []byte("constant") and []rune("constant") have arrays of just that size, each time new ones, wherever they live.
package main

import "fmt"

var (
	bytesOnce = []byte("once")
	runesOnce = []rune("ünce")
	kept      [][]byte
)

const long = "0123456789012345678901234567890123456789"

//go:noinline
func local() (caps [6]int, sum int) {
	a, b, c := []byte("abc"), []rune("aüc"), []byte(long)
	d, e, f := []byte(""), []rune(""), []rune("\xff\xfe")
	a[0], b[1], c[39] = 'x', 'y', 'z'
	for _, x := range b {
		sum += int(x)
	}
	return [6]int{cap(a), cap(b), cap(c), cap(d), cap(e), cap(f)}, sum + int(a[0]) + int(c[39]) + int(f[0]) + int(f[1])
}

//go:noinline
func fresh() ([]byte, []rune) { return []byte("fresh"), []rune("frésh") }

type text []byte

func generic[S ~[]byte | ~[]rune]() S { return S("gäneric") }

func turns() (all string) {
	for i := range 3 {
		b := []byte("abc")
		b[i] = '!'
		kept = append(kept, b)
		c := []byte("def")
		c[i]++
		all += string(c) + string(b)
		b = append(b, 'd')
	}
	return all
}

func main() {
	fmt.Println(local())
	fmt.Println(local())
	b, r := fresh()
	b[0], r[0] = 'F', 'F'
	c, s := fresh()
	fmt.Println(string(b), string(r), string(c), string(s), cap(b), cap(r))
	t := text("named")
	fmt.Println(string(append(t, '!')), cap(t), cap(generic[text]()), len(generic[[]rune]()))
	fmt.Println(turns())
	fmt.Printf("%q %s %s\n", kept, bytesOnce, string(runesOnce))
	fmt.Println([]byte("") == nil, []rune("") == nil, cap(append([]byte("ab"), 'c')))
	bytesOnce[0] = 'O'
	fmt.Println(string(bytesOnce), cap(bytesOnce))
}
