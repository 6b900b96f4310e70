// check

package main

type noError struct{}

func (*noError) Error() string { return "" }

type wrong struct{}

func (wrong) Error() int { return 0 }

func main() {
	// Rule: an error needs the method, with its signature.
	var e error = "text" // ERROR `cannot use "text" \(constant of type string\) as error value in variable declaration: string does not implement error \(missing method Error\)`
	e = noError{}        // ERROR "cannot use noError\{\} \(value of struct type noError\) as error value in assignment: noError does not implement error \(method Error has pointer receiver\)"
	e = &noError{}
	e = wrong{} // ERROR "cannot use wrong\{\} \(value of struct type wrong\) as error value in assignment: wrong does not implement error \(wrong type for method Error\)"
	// Rule: an error has no other methods.
	_ = e.Code() // ERROR "e\.Code undefined \(type error has no field or method Code\)"
	// Rule: an error is no string.
	var s string = e // ERROR "cannot use e \(variable of interface type error\) as string value in variable declaration"
	_ = s
}
