// run

// Words that look like keywords.
package main

import "fmt"

func main() {
	// Rule: only the lower case word is a keyword.
	If, FOR, Func, RETURN, Type := 1, 2, 3, 4, 5
	fmt.Println(If, FOR, Func, RETURN, Type)
	// Rule: a longer word with a keyword in it is a name.
	funcs, ifs, gone, switchboard, ranges, imported := 1, 2, 3, 4, 5, 6
	fmt.Println(funcs, ifs, gone, switchboard, ranges, imported)
	// Rule: words that are keywords elsewhere are names here.
	while, class, do, then, until, this, enum, union := 1, 2, 3, 4, 5, 6, 7, 8
	fmt.Println(while, class, do, then, until, this, enum, union)
	// Rule: there are 25 keywords, all of which have their place in one program.
	const c = 1
	type t interface{ m() }
	var m map[string]struct{}
	ch := make(chan int, 1)
	defer func() {}()
	go func() {}()
loop:
	for range m {
		continue loop
	}
	select {
	case ch <- c:
	default:
	}
	switch {
	case false:
		fallthrough
	default:
		break
	}
	if c == 2 {
		goto end
	} else {
		fmt.Println("all")
	}
end:
	return
}
