// run

// Structs in structs: what is found out about each level is found out once.

package main

import (
	"fmt"
	"unsafe"
)

type level0 struct {
	value int
	text  string
}

type level1 struct{ in level0 }
type level2 struct{ in level1 }
type level3 struct{ in level2 }
type level4 struct{ in level3 }
type level5 struct{ in level4 }
type level6 struct{ in level5 }
type level7 struct{ in level6 }
type level8 struct{ in level7 }
type level9 struct{ in level8 }
type level10 struct{ in level9 }
type level11 struct{ in level10 }
type level12 struct{ in level11 }
type level13 struct{ in level12 }
type level14 struct{ in level13 }
type level15 struct{ in level14 }
type level16 struct{ in level15 }
type level17 struct{ in level16 }
type level18 struct{ in level17 }
type level19 struct{ in level18 }
type level20 struct{ in level19 }
type level21 struct{ in level20 }
type level22 struct{ in level21 }
type level23 struct{ in level22 }
type level24 struct{ in level23 }
type level25 struct{ in level24 }
type level26 struct{ in level25 }
type level27 struct{ in level26 }
type level28 struct{ in level27 }
type level29 struct{ in level28 }
type level30 struct{ in level29 }
type level31 struct{ in level30 }
type level32 struct{ in level31 }
type level33 struct{ in level32 }
type level34 struct{ in level33 }
type level35 struct{ in level34 }
type level36 struct{ in level35 }
type level37 struct{ in level36 }
type level38 struct{ in level37 }
type level39 struct{ in level38 }
type level40 struct{ in level39 }
type level41 struct{ in level40 }
type level42 struct{ in level41 }
type level43 struct{ in level42 }
type level44 struct{ in level43 }
type level45 struct{ in level44 }
type level46 struct{ in level45 }
type level47 struct{ in level46 }
type level48 struct{ in level47 }
type level49 struct{ in level48 }
type level50 struct{ in level49 }
type level51 struct{ in level50 }
type level52 struct{ in level51 }
type level53 struct{ in level52 }
type level54 struct{ in level53 }
type level55 struct{ in level54 }
type level56 struct{ in level55 }
type level57 struct{ in level56 }
type level58 struct{ in level57 }
type level59 struct{ in level58 }
type level60 struct{ in level59 }

func main() {
	var x, y level60
	x.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.text = "deep"
	fmt.Println(x == y, len(fmt.Sprint(x)))
	y = x
	fmt.Println(x == y, unsafe.Sizeof(x))
	m := map[level60]int{x: 7}
	fmt.Println(m[y], any(x) == any(y))
	f := func(z level60) string {
		return z.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.in.text
	}
	fmt.Println(f(y))
}
