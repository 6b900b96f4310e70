// run

// Interfaces of methods only.
package main

import "fmt"

type Locker interface {
	Lock()
	Unlock()
}

type File interface {
	Read([]byte) (int, error)
	Close() error
}

type S1 struct{ log []string }

func (s *S1) Lock()                      { s.log = append(s.log, "lock") }
func (s *S1) Unlock()                    { s.log = append(s.log, "unlock") }
func (s *S1) Read(p []byte) (int, error) { return len(p), nil }
func (s *S1) Close() error               { return fmt.Errorf("closed") }
func (s *S1) Extra()                     {}

type S2 func() int

func (f S2) Read(p []byte) (n int, err error) { return f(), nil }
func (f S2) Close() error                     { return nil }

type recursive interface{ next(recursive) recursive }

type node int

func (n node) next(r recursive) recursive {
	if r == nil {
		return n + 1
	}
	return r
}

func main() {
	// Rule: a type may implement several interfaces, and have further methods.
	s := &S1{}
	var l Locker = s
	var f File = s
	l.Lock()
	l.Unlock()
	n, _ := f.Read(make([]byte, 3))
	fmt.Println(s.log, n, f.Close())
	// Rule: an interface may be implemented by several types, of any kind; parameter names do not matter.
	f = S2(func() int { return 42 })
	n, _ = f.Read(nil)
	fmt.Println(n, f.Close())
	// Rule: every type implements the empty interface, for which any is another name.
	var a any = s
	var b interface{} = a
	fmt.Println(a == b)
	// Rule: an interface may be written as a literal where a type is wanted.
	fmt.Println(func(x interface{ Close() error }) error { return x.Close() }(s))
	// Rule: an interface's methods may speak of the interface.
	var r recursive = node(1)
	fmt.Println(r.next(nil), r.next(r))
	// Rule: the order of methods does not matter.
	var x interface {
		Unlock()
		Lock()
	} = l
	x.Lock()
	fmt.Println(len(s.log))
}
