// run

// Where names begin and end.
package main

import "fmt"

// Rule: a package's names may be used before their declaration, in any order.
var early = late + 1

var late = function()

func function() int { return constant }

const constant = 41

type node struct{ next *list }

type list struct{ head node }

// Rule: init binds no name, so a function may be called so elsewhere.
func init() { early++ }

type receiver int

// Rule: receiver, parameters and results are names of the body.
func (r receiver) method(p int) (result int) {
	result = int(r) + p
	return
}

// Rule: a type parameter's name holds from after the function's name, in its own list too.
func convert[S ~[]E, E any](s S) (e E) { return s[0] }

type pair[A any, B interface{ ~[]A }] struct {
	a A
	b B
}

// Rule: a parameter may be called like its type.
func same(string string) int { return len(string) }

func main() {
	fmt.Println(early, late)
	// Rule: a local variable's name begins after its declaration: its initial value still sees the outer one.
	x := 1
	{
		x := x + 1
		fmt.Println(x)
		var y, x2 = x, x
		fmt.Println(y, x2)
	}
	// Rule: a local constant's name begins after its declaration.
	const c = 5
	{
		const c = c * 2
		fmt.Println(c)
	}
	// Rule: a local type's name begins at its declaration, so it may speak of itself.
	type tree struct{ left, right *tree }
	fmt.Println(tree{&tree{}, nil}.left != nil)
	// Rule: a function literal's name is not yet there in its own body.
	f := func(n int) int { return -1 }
	{
		f := func(n int) int {
			if n == 0 {
				return f(n)
			}
			return n
		}
		fmt.Println(f(0), f(3))
	}
	fmt.Println(receiver(2).method(3), convert([]string{"a"}), pair[int, []int]{1, []int{2}}, same("four"))
	// Rule: a declaration in an inner block hides the outer one; both live on.
	var p *int
	{
		x := 7
		p = &x
	}
	fmt.Println(x, *p)
	// Rule: the package's name is in no scope.
	main := "a variable"
	fmt.Println(main)
	// Rule: an import's name may be hidden in a block.
	{
		println := fmt.Println
		fmt := "hidden"
		println(fmt)
	}
	// Rule: the variable of a type switch holds in each clause.
	switch v := any(x).(type) {
	case int:
		fmt.Println(v + 1)
	}
	// Rule: a type may be hidden by a variable in the same function.
	type t int
	{
		t := t(3)
		fmt.Println(t)
	}
}
