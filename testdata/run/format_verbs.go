// run

// The verbs and flags of fmt over all kinds of values.
package main

import (
	"errors"
	"fmt"
	"os"
	"strings"
	"time"
)

type point struct {
	X, Y int
	name string
}
type level int
type secret string
type tree struct {
	left *tree
	v    any
}
type custom struct{ n int }
type trouble string

func (l level) String() string    { return "level " + strings.Repeat("*", int(l)) }
func (t trouble) Error() string   { return "trouble: " + string(t) }
func (s secret) GoString() string { return "secret(...)" }
func (c custom) Format(f fmt.State, verb rune) {
	width, ok := f.Width()
	fmt.Fprintf(f, "<%c %d %v %v>", verb, width, ok, f.Flag('+'))
}

func main() {
	p := point{1, -2, "p"}
	fmt.Printf("%v|%+v|%#v|%T|%v\n", p, p, p, p, &p)
	fmt.Printf("%d|%5d|%-5d|%05d|%+d|% d|%x|%X|%#x|%o|%#o|%O|%b|%c|%q|%U|%#U\n", 42, 42, 42, -42, 42, 42, 255, 255, 255, 8, 8, 8, 5, 'é', 'é', 'é', 'é')
	fmt.Printf("%f|%8.3f|%-8.1f|%+.2e|%g|%G|%e|%b|%x|%06.1f\n", 3.14159, 3.14159, 2.5, 12345.678, 1e21, 1e-7, 0.0, 1.0, 1.5, -2.25)
	fmt.Printf("%s|%10s|%-10s|%.2s|%q|%x|%X|% x|%#q|%+q\n", "go", "go", "go", "héllo", "a\"b", "hi", "hi", "hi", "raw", "é")
	fmt.Printf("%t|%v|%5t|%v|%v\n", true, false, true, nil, error(nil))
	fmt.Printf("%v|%d|%x|%q|%s|%#v|%T\n", []byte("ab"), []byte("ab"), []byte("ab"), []byte("ab"), []byte("ab"), []byte("ab"), []byte{})
	fmt.Printf("%v|%q|%#v|%v|%v\n", []string{"a", "b c"}, []string{"a", "b c"}, []string{"a"}, [2]bool{true}, [][]int{{1}, {2, 3}})
	fmt.Printf("%v|%+v|%#v\n", map[string]int{"z": 1, "a": 2}, map[point]bool{{2, 1, ""}: true, {1, 9, ""}: false}, map[int]string{3: "c", 1: "a"})
	fmt.Printf("%v|%s|%d|%#v|%x\n", level(3), level(2), level(3), level(3), level(10))
	fmt.Printf("%v|%#v|%s|%v|%#v\n", secret("x"), secret("x"), secret("x"), struct{ s secret }{"y"}, []secret{"z"})
	fmt.Printf("%v|%+8d|%s\n", custom{1}, custom{2}, []custom{{3}})
	fmt.Printf("%v|%+v|%v\n", tree{nil, 1}, struct {
		e error
		a any
	}{trouble("bad"), 2.5}, []any{1, "a", nil, 'x', level(1)})
	fmt.Printf("%v|%.2f|%+.1f|%8.1f\n", 1+2i, 1.234-5i, 1i, complex64(2))
	fmt.Printf("%6.2f|%*d|%-*d|%.*f|%[2]d %[1]d|%[3]*.[2]*[1]f\n", 1.0, 5, 42, 4, 7, 2, 3.14159)
	fmt.Printf("%d %s %z %!|%d\n", "text", 5, 1)
	fmt.Printf("%d|%d %d|%[5]d|%%|%v\n", 1, 2)
	fmt.Printf("%s|%v|%d\n", error(nil), (*point)(nil), []any{nil, 1})
	fmt.Printf("extra\n", 1, "two")
	fmt.Printf("%v %s %d\n", time.Duration(1500)*time.Millisecond, 90*time.Second, time.Millisecond)
	fmt.Printf("%t|%s|%x|%v\n", 1, true, 3.5, struct{}{})
	fmt.Printf("%08b|%+q|%#08x|%-8q|%x|%X\n", 5, 0x1F600, 255, 'x', "é", []int{10, 11})
	fmt.Printf("%3c|%-3c|%03d|%+03d|%x|%d\n", 'x', 'y', 7, 7, -255, int8(-128))
	fmt.Printf("%v %v %v\n", uint8(200), uintptr(16), [3]byte{1, 2, 3})
	var none *level
	var nothing map[string]int
	var slice []int
	fmt.Printf("%v %v %v %#v %#v %v\n", none, nothing, slice, nothing, slice, (func())(nil) == nil)
	fmt.Println(fmt.Sprint("a", 1, 2, "b", "c", 3.0, nil, 'x'), fmt.Sprintln("end", 1), fmt.Sprint(), fmt.Sprint(1, 2), fmt.Sprint("a", "b"))
	fmt.Print(1, 2, "x", 3, "\n")
	n, err := fmt.Fprintln(os.Stdout, "counted", []error{errors.New("e")})
	fmt.Println(n, err)
	err = fmt.Errorf("a %w, b %w: %d", os.ErrNotExist, errors.New("x"), 5)
	fmt.Println(err, errors.Is(err, os.ErrNotExist), errors.Unwrap(err) == nil)
	fmt.Println(string(fmt.Appendf([]byte("> "), "%03d", 7)), 1e6, 1e20, 1e21, float32(0.1), 100000000.0, 1e-5, -0.0, 123456789.0)
}
