// run

// Rules of both kinds of switches.
package main

import "fmt"

func f(s string, n int) int { fmt.Print(s, " "); return n }

func e() any { fmt.Print("expr "); return 1.5 }

func main() {
	// Rule: the expression is evaluated once.
	switch f("tag", 3) {
	case 1, 2:
		fmt.Println("no")
	case 3:
		fmt.Println("three")
	}
	switch e().(type) {
	case int, string:
	case float64:
		fmt.Println("float64")
	}
	// Rule: a switch without clauses still evaluates.
	switch f("alone", 1) {
	}
	switch e().(type) {
	}
	fmt.Println()
	// Rule: an init statement comes first.
	switch x := f("init", 2); f("then", x) {
	case 2:
		fmt.Println("two")
	}
	switch x := f("init", 2); y := any(x).(type) {
	case int:
		fmt.Println(x + y)
	}
	// Rule: only one clause runs.
	for i := range 3 {
		switch {
		case i < 1:
			fmt.Print("first ")
		case i < 2:
			fmt.Print("second ")
		default:
			fmt.Print("default ")
		}
	}
	fmt.Println()
}
