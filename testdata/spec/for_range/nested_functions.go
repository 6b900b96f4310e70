// run

// Loops over functions in each other, and all ways out of them.
package main

import (
	"errors"
	"fmt"
	"iter"
)

func upto(name string, n int) iter.Seq[int] {
	return func(yield func(int) bool) {
		defer fmt.Print("<", name, ">")
		for i := range n {
			if !yield(i) {
				return
			}
		}
	}
}

func ret() (a int, err error) {
	defer func() { a *= 10 }()
	for i := range upto("a", 5) {
		for j := range upto("b", 5) {
			if i*j == 6 {
				return i*10 + j, errors.New("found")
			}
		}
	}
	return -1, nil
}

func jumps() (r []int) {
outer:
	for i := range upto("o", 4) {
	middle:
		for j := range 4 {
			for k := range upto("i", 4) {
				switch {
				case k == 1 && j == 0:
					continue middle
				case k == 2 && i == 1:
					continue outer
				case k == 2 && i == 2:
					break outer
				case k == 2:
					break middle
				}
				r = append(r, i*100+j*10+k)
			}
		}
	}
	return
}

func gotoOut() string {
	for i := range upto("g", 3) {
		for j := range upto("h", 3) {
			if i == 1 && j == 1 {
				goto done
			}
		}
	}
	return "end"
done:
	return "done"
}

func deferInside() (log []string) {
	defer func() { log = append(log, "last") }()
	for i := range upto("d", 2) {
		for j := range upto("e", 2) {
			defer func() { log = append(log, fmt.Sprint(i, j)) }()
		}
	}
	log = append(log, "body")
	return
}

func closureReturn() int {
	f := func() int {
		for i := range upto("c", 10) {
			if i == 3 {
				return i
			}
		}
		return -1
	}
	return f() + f()
}

func panicThrough() (s string) {
	defer func() { s = fmt.Sprint("recovered ", recover()) }()
	for i := range upto("p", 3) {
		for j := range upto("q", 3) {
			if i+j == 2 {
				panic(fmt.Sprint("at ", i, j))
			}
		}
	}
	return "none"
}

func recoverInIterator() (s string) {
	it := func(yield func(int) bool) {
		defer func() { s += fmt.Sprint("iterator saw ", recover()) }()
		yield(1)
	}
	for range it {
		panic("body")
	}
	return s + "!"
}

func modifies() (n int) {
	total := 0
	for i := range upto("m", 4) {
		total += i
		n = total * 2
	}
	return n + total
}

func selects() (r []string) {
	c := make(chan int, 1)
	for i := range upto("s", 5) {
		select {
		case c <- i:
			continue
		case v := <-c:
			r = append(r, fmt.Sprint(v, i))
			if i == 3 {
				break
			}
			continue
		}
		return
	}
	return nil
}

func pull() (r []int) {
	next, stop := iter.Pull(upto("pull", 3))
	for {
		v, ok := next()
		if !ok {
			break
		}
		r = append(r, v)
	}
	stop()
	return
}

func pairs() iter.Seq2[string, func() int] {
	return func(yield func(string, func() int) bool) {
		for i := range 3 {
			if !yield(fmt.Sprint("k", i), func() int { i++; return i }) {
				return
			}
		}
	}
}

func filter[T any](s iter.Seq[T], keep func(T) bool) iter.Seq[T] {
	return func(yield func(T) bool) {
		for x := range s {
			if keep(x) && !yield(x) {
				return
			}
		}
	}
}

func main() {
	// Rule: a return of several values from inside runs the iterators' and the function's deferred functions.
	fmt.Println(ret())
	// Rule: continue and break of each loop around.
	fmt.Println(jumps())
	// Rule: goto out of several.
	fmt.Println(gotoOut())
	// Rule: deferred functions run when the function around returns.
	fmt.Println(deferInside())
	fmt.Println(closureReturn())
	// Rule: a panic unwinds all iterators.
	fmt.Println(panicThrough())
	// Rule: an iterator that recovers the body's panic makes the loop end with a panic of its own.
	func() {
		defer func() { fmt.Println("outer", recover()) }()
		fmt.Println(recoverInIterator())
	}()
	// Rule: variables around are shared.
	fmt.Println(modifies())
	// Rule: select and switch inside, with their break and continue.
	fmt.Println(selects())
	// Rule: iterators may be pulled, wrapped and composed.
	fmt.Println(pull())
	for k, f := range pairs() {
		fmt.Print(k, f(), f(), " ")
	}
	fmt.Println()
	for x := range filter(filter(upto("f", 20), func(x int) bool { return x%2 == 0 }), func(x int) bool { return x%3 == 0 }) {
		fmt.Print(x, " ")
		if x == 12 {
			break
		}
	}
	fmt.Println()
}
