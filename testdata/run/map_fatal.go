// run status=2

// A map that is written while it is being hashed by a key that panics stays usable; a nil map does not take anything.
package main

import "fmt"

type index map[any][]int

func (m index) add(key any, v int) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = r.(error)
		}
	}()
	m[key] = append(m[key], v)
	return
}

func main() {
	m := index{}
	for i, key := range []any{1, "one", []int{1}, 1, [1]any{func() {}}, struct{ m map[int]int }{}, 2.5} {
		if err := m.add(key, i); err != nil {
			fmt.Println(i, err)
		}
	}
	fmt.Println(len(m), m[1], m["one"], m[2.5])
	var none index
	fmt.Println(none[1], len(none), none.add(1, 1))
	// STDERR panic: assignment to entry in nil map
	// STDERR main.main(
	none["x"] = nil
}
