// run
package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log"
	"math/rand"
	"os"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"
	"testing/iotest"
	"testing/quick"
)

var sink any

// Packages that programs may use outside of tests; the rest of package testing has scripts (testdata/driver/test_*.txt).
func main() {
	results()
	measurements()
	readers()
	checks()
	fileSystems()
}

func results() {
	for _, n := range []float64{0, 1, 0.05, 0.0005, 9.9995, 99.994, 999.96, 1e12, -3.5} {
		r := testing.BenchmarkResult{N: 1, T: 1, Extra: map[string]float64{"x": n, "ns/op": n}}
		fmt.Printf("%q %q\n", r.String(), r.MemString())
	}
	r := testing.BenchmarkResult{N: 1000, T: 123456789, Bytes: 77, MemAllocs: 5000, MemBytes: 99999}
	fmt.Println(r, r.MemString(), r.NsPerOp(), r.AllocsPerOp(), r.AllocedBytesPerOp())
	fmt.Println(testing.BenchmarkResult{}.NsPerOp(), testing.CoverMode(), testing.Coverage(), testing.Testing())
	defer func() { fmt.Println(recover()) }()
	testing.Short()
}

func measurements() {
	os.Args = append(os.Args[:1], "-test.benchtime=3x")
	testing.Init()
	fmt.Println(testing.AllocsPerRun(3, func() { sink = new([100]int) }), testing.AllocsPerRun(3, func() {}))
	calls := 0
	r := testing.Benchmark(func(b *testing.B) {
		b.SetBytes(8)
		b.N = 0
		calls++
		b.SkipNow()
	})
	fmt.Println(r.N, r.Bytes, calls)
}

func readers() {
	read := func(r io.Reader) {
		for {
			p := make([]byte, 4)
			n, err := r.Read(p)
			fmt.Printf("%q %v; ", p[:n], err)
			if err != nil && err != iotest.ErrTimeout {
				break
			}
		}
		fmt.Println()
	}
	read(iotest.OneByteReader(strings.NewReader("abc")))
	read(iotest.HalfReader(strings.NewReader("abcde")))
	read(iotest.TimeoutReader(strings.NewReader("abcdefghi")))
	read(iotest.DataErrReader(strings.NewReader("abcdefgh")))
	read(iotest.ErrReader(errors.New("no")))
	log.SetFlags(0)
	log.SetOutput(os.Stdout)
	read(iotest.NewReadLogger("r", strings.NewReader("ab")))
	var out bytes.Buffer
	w := iotest.NewWriteLogger("w", iotest.TruncateWriter(&out, 3))
	fmt.Fprint(w, "ab")
	fmt.Fprint(w, "cdef")
	fmt.Println(out.String())
	fmt.Println(iotest.TestReader(bytes.NewReader([]byte("hello")), []byte("hello")))
	fmt.Println(iotest.TestReader(strings.NewReader("hello"), []byte("help!")))
	fmt.Println(iotest.TestReader(iotest.TimeoutReader(strings.NewReader("hello")), []byte("hello")))
}

type even int

func (even) Generate(random *rand.Rand, size int) reflect.Value {
	return reflect.ValueOf(even(2 * random.Intn(size+1)))
}

func checks() {
	random := func() *rand.Rand { return rand.New(rand.NewSource(1)) }
	fmt.Println(quick.Check(func(n even, s string, b []byte) bool { return n%2 == 0 && b != nil }, &quick.Config{Rand: random(), MaxCount: 10}))
	fmt.Println(quick.Check(func(n int8) bool { return false }, &quick.Config{Values: func(v []reflect.Value, _ *rand.Rand) { v[0] = reflect.ValueOf(int8(5)) }}))
	fmt.Println(quick.Check(func(c chan int) bool { return true }, nil))
	fmt.Println(quick.Check(5, nil))
	same := func(n uint8) uint { return uint(n) }
	wrong := func(n uint8) uint { return uint(n) | 1 }
	fmt.Println(quick.CheckEqual(same, same, &quick.Config{MaxCount: 5}))
	_, found := quick.CheckEqual(same, wrong, nil).(*quick.CheckEqualError)
	fmt.Println(found)
	type list struct {
		Next  *list
		Parts []list
		Names map[string]*list
	}
	_, ok := quick.Value(reflect.TypeFor[list](), random())
	fmt.Println(ok)
}

func fileSystems() {
	m := fstest.MapFS{
		"a":    {Data: []byte("content")},
		"d/b":  {Data: []byte("y"), Mode: 0o644},
		"link": {Data: []byte("d"), Mode: fs.ModeSymlink},
		"e":    {Mode: fs.ModeDir | 0o700},
	}
	fs.WalkDir(m, ".", func(path string, d fs.DirEntry, err error) error {
		info, _ := d.Info()
		fmt.Println(path, info, err)
		return nil
	})
	data, err := m.ReadFile("link/b")
	fmt.Printf("%q %v\n", data, err)
	_, err = m.Open("../a")
	fmt.Println(err)
	_, err = m.Open("c")
	fmt.Println(err)
	fmt.Println(fstest.TestFS(m, "a", "d/b", "link", "e"))
	fmt.Println(fstest.TestFS(m, "z"))
	fmt.Println(fstest.TestFS(fstest.MapFS{"x": {}}))
}
