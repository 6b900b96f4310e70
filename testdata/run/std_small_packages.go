// run

// iter.Pull, container/ring, unicode/utf16, io/ioutil.
package main

import (
	"container/ring"
	"fmt"
	"io/ioutil"
	"iter"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"unicode/utf16"
)

func count(n int, log *[]string) iter.Seq[int] {
	return func(yield func(int) bool) {
		defer func() { *log = append(*log, "left") }()
		for i := range n {
			if !yield(i) {
				*log = append(*log, fmt.Sprint("stopped at ", i))
				return
			}
		}
	}
}

func pulls() {
	var log []string
	next, stop := iter.Pull(count(3, &log))
	for range 5 {
		fmt.Print(next())
		fmt.Print("; ")
	}
	stop()
	fmt.Println(log)

	log = nil
	next, stop = iter.Pull(count(3, &log))
	fmt.Print(next())
	stop()
	stop()
	fmt.Print(" ", log, " ")
	fmt.Println(next())

	log = nil
	next, stop = iter.Pull(count(3, &log))
	stop()
	fmt.Print(log, " ")
	fmt.Println(next())

	pairs, stop2 := iter.Pull2(slices.All([]string{"a", "b"}))
	for {
		i, s, ok := pairs()
		fmt.Print(i, s, ok, " ")
		if !ok {
			break
		}
	}
	stop2()
	fmt.Println()

	next, _ = iter.Pull(func(yield func(int) bool) {
		yield(1)
		panic("from the sequence")
	})
	fmt.Println(next())
	func() {
		defer func() { fmt.Println("recovered:", recover()) }()
		next()
	}()
	fmt.Println(next())

	var done sync.WaitGroup
	done.Add(1)
	go func() {
		defer done.Done()
		next, _ := iter.Pull(func(yield func(int) bool) { runtime.Goexit() })
		defer fmt.Println("the caller ends too")
		next()
		fmt.Println("not reached")
	}()
	done.Wait()

	sum, n := 0, 0
	a, stopA := iter.Pull(maps.Values(map[int]int{1: 10, 2: 20, 3: 30}))
	for v, ok := a(); ok; v, ok = a() {
		sum += v
		n++
	}
	stopA()
	fmt.Println(sum, n)
}

func rings() {
	r := ring.New(5)
	for i := range r.Len() {
		r.Value = i
		r = r.Next()
	}
	r.Do(func(v any) { fmt.Print(v, " ") })
	out := r.Unlink(2)
	out.Do(func(v any) { fmt.Print(v, " ") })
	fmt.Println(r.Len(), out.Len(), r.Move(2).Value, r.Move(-1).Value, r.Prev().Value)
	var zero ring.Ring
	var empty *ring.Ring
	fmt.Println(zero.Len(), zero.Next() == &zero, empty.Len(), ring.New(0) == nil)
	r.Link(out)
	r.Do(func(v any) { fmt.Print(v, " ") })
	fmt.Println()
}

func words() {
	w := utf16.Encode([]rune("aß€😀\U0010ffff"))
	fmt.Printf("%04x %q\n", w, string(utf16.Decode(w)))
	fmt.Printf("%q\n", string(utf16.Decode([]uint16{'x', 0xd83d, 'y', 0xde00, 0xd83d})))
	fmt.Println(utf16.Encode([]rune{0xd800, 0x110000, -1}), utf16.RuneLen('a'), utf16.RuneLen('😀'), utf16.RuneLen(0xdfff))
	fmt.Println(utf16.EncodeRune('😀'))
	fmt.Println(utf16.EncodeRune('a'))
	fmt.Println(utf16.DecodeRune(0xd83d, 0xde00), utf16.DecodeRune(1, 2), utf16.IsSurrogate(0xdc00))
	fmt.Println(utf16.AppendRune(nil, '😀'))
}

func files() {
	folder, err := ioutil.TempDir("", "small")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer os.RemoveAll(folder)
	for _, name := range []string{"b", "a"} {
		ioutil.WriteFile(filepath.Join(folder, name), []byte("text of "+name), 0o644)
	}
	list, err := ioutil.ReadDir(folder)
	for _, info := range list {
		text, _ := ioutil.ReadFile(filepath.Join(folder, info.Name()))
		fmt.Print(info.Name(), " ", info.Size(), " ", string(text), "; ")
	}
	all, _ := ioutil.ReadAll(ioutil.NopCloser(strings.NewReader("all")))
	fmt.Println(err, string(all))
}

func main() {
	pulls()
	rings()
	words()
	files()
}
