// check

// Wrong embeddings.
package main

type Reader interface{ Close() error }

// Rule: embedded methods of one name must have one signature.
type ReadCloser interface {
	Reader // ERROR "duplicate method Close"
	Close()
}

type Other interface{ Close(int) }

type Both interface {
	Reader
	Other // ERROR "duplicate method Close"
}

// Rule: an interface must not embed itself, directly or by a detour.
type Bad interface { // ERROR "invalid recursive type: Bad refers to itself"
	Bad
}

type Bad1 interface { // ERROR "invalid recursive type Bad1"
	Bad2
}

type Bad2 interface {
	Bad1
}

type T struct{}

// Rule: what embeds an interface must be implemented as a whole.
type Whole interface {
	Reader
	More()
}

func (T) Close() error { return nil }

var w Whole = T{} // ERROR "cannot use T\{\} \(value of struct type T\) as Whole value in variable declaration: T does not implement Whole \(missing method More\)"

func main() {}
