// run

// os.Expand: names with and without braces, special names, what vanishes and what stays.
package main

import (
	"fmt"
	"os"
)

func main() {
	name := func(s string) string { return "<" + s + ">" }
	for _, s := range []string{"", "$", "a$", "$a", "$a$b_1-c", "${a}", "${a b}c", "${}", "x${", "${a", "$*", "${*}", "$12", "$$", "$ $é", "$}", "{$a}", "${${a}}"} {
		fmt.Printf("%q %q\n", s, os.Expand(s, name))
	}
}
