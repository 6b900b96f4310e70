// run

// Names of things.
package main

import "fmt"

var ThisVariableIsExported, αβ, _x9, a = 1, 2, 3, 4

type int struct{ v string }

func main() {
	// Rule: a name is a letter and then letters and digits.
	fmt.Println(ThisVariableIsExported, αβ, _x9, a)
	// Rule: names may be of any length.
	aVeryLongNameThatGoesOnThatGoesOnThatGoesOnThatGoesOnThatGoesOnThatGoesOnThatGoesOnThatGoesOnThatGoesOnThatGoesOnThatGoesOnThatGoesOnThatGoesOnThatGoesOnThatGoesOnThatGoesOnThatGoesOnThatGoesOnThatGoesOnThatGoesOn := 5
	fmt.Println(aVeryLongNameThatGoesOnThatGoesOnThatGoesOnThatGoesOnThatGoesOnThatGoesOnThatGoesOnThatGoesOnThatGoesOnThatGoesOnThatGoesOnThatGoesOnThatGoesOnThatGoesOnThatGoesOnThatGoesOnThatGoesOnThatGoesOnThatGoesOnThatGoesOn)
	// Rule: predeclared names are names like others and can be declared anew.
	fmt.Println(int{"own"})
	true, len, nil := "t", "l", "n"
	fmt.Println(true, len, nil)
	// Rule: names that differ in case only are different.
	name, Name, NAME := 1, 2, 3
	fmt.Println(name, Name, NAME)
}
