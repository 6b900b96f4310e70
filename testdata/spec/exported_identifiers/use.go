// run

// What another package shows.
package main

import (
	"fmt"
	"zoo"
)

type outer struct {
	zoo.Hider
}

func (outer) hidden() int { return 99 }

func main() {
	// Rule: names of a package, its types' fields and methods that begin with an upper case letter are seen elsewhere.
	a := zoo.Animal{Name: "cat"}
	fmt.Println(a.Name, a.Sound())
	// Rule: a letter is upper case in any script.
	fmt.Println(zoo.Größe, zoo.Ωmega)
	// Rule: a variable can be assigned to.
	zoo.Count += 2
	fmt.Println(zoo.Count)
	// Rule: a value of a type that is not shown has fields and methods that are.
	k := zoo.NewKeeper()
	fmt.Println(k.Age, k.Äge, k.Feed())
	// Rule: an embedded type that is not shown still promotes what is.
	var e zoo.Embedding
	e.Age = 7
	fmt.Println(e.Age, e.Feed())
	// Rule: a method of the same spelling in another package is another method.
	h := zoo.Make()
	fmt.Println(h.Shown(), zoo.Call(h), zoo.Call(outer{h}), outer{h}.hidden())
}
