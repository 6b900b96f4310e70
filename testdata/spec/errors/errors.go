// run

// The type error.
package main

import (
	"errors"
	"fmt"
	"io"
)

type notFound struct{ name string }

func (e *notFound) Error() string { return e.name + " not found" }

type code int

func (c code) Error() string { return fmt.Sprint("code ", int(c)) }

func find(name string) (int, error) {
	if name == "" {
		return 0, &notFound{"nothing"}
	}
	return len(name), nil
}

func nilPointer() error {
	var e *notFound
	return e
}

func main() {
	// Rule: an error is a value of any type with a method Error.
	n, err := find("abc")
	fmt.Println(n, err == nil)
	_, err = find("")
	fmt.Println(err, err.Error())
	err = code(5)
	fmt.Println(err)
	// Rule: nil means no error; a nil pointer in it is an error.
	fmt.Println(nilPointer() == nil)
	// Rule: errors are compared like interfaces.
	fmt.Println(err == code(5), err == code(6), errors.New("a") == errors.New("a"), io.EOF == io.EOF)
	// Rule: the interface is the one with that method.
	var i interface{ Error() string } = err
	err = i
	fmt.Println(err)
	// Rule: error is a type name that can be hidden and embedded.
	type wrapped struct{ error }
	w := wrapped{io.EOF}
	fmt.Println(w, w.Error(), errors.Is(fmt.Errorf("x: %w", io.EOF), io.EOF))
	var target *notFound
	fmt.Println(errors.As(fmt.Errorf("y: %w", &notFound{"z"}), &target), target)
}
