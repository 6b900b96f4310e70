// run

// Functions whose bodies need no return at the end.
package main

import "fmt"

func ret() int { return 1 }

func panics() int { panic("p") }

func block() int {
	{
		return 2
	}
}

func ifElse(x int) int {
	if x > 0 {
		return 1
	} else if x < 0 {
		return -1
	} else {
		return 0
	}
}

func forever() int {
	i := 0
	for {
		i++
		if i > 5 {
			return i
		}
		for {
			break
		}
		switch {
		default:
			break
		}
	}
}

func forNoCondition() int {
	for i := 0; ; i++ {
		if i == 3 {
			return i
		}
	}
}

func switches(x any) int {
	switch x.(type) {
	case int:
		return 1
	case string:
		panic("string")
	default:
		switch x {
		case true:
			fallthrough
		case 1.5:
			return 3
		default:
			for {
				break
			}
			return 4
		}
	}
}

func selects(c chan int) int {
	select {
	case x := <-c:
		return x
	default:
		return -1
	}
}

func blocked(c chan int) int {
	select {
	case x := <-c:
		return x
	}
}

func gotos(n int) int {
L:
	if n > 10 {
		return n
	}
	n *= 2
	goto L
}

func labeled() int {
outer:
	for {
		for {
			continue outer
		}
	}
}

func labeledReturn(n int) int {
	if n > 0 {
		goto end
	}
	return 0
end:
	return 9
}

func emptyAfter() int {
	return 7

}

func emptySelect() int { select {} }

func main() {
	// Rule: return, panic and blocks that end so.
	fmt.Println(ret(), block(), emptyAfter())
	// Rule: an if with else whose branches end so.
	fmt.Println(ifElse(5), ifElse(-5), ifElse(0))
	// Rule: a for without condition and without a break that leaves it.
	fmt.Println(forever(), forNoCondition())
	// Rule: a switch with default, without break, whose clauses end so or fall through.
	fmt.Println(switches(1), switches(true), switches(2.5), switches(1.5))
	// Rule: a select whose clauses end so, without break; one without clauses too.
	c := make(chan int, 1)
	fmt.Println(selects(c))
	c <- 5
	fmt.Println(blocked(c), emptySelect != nil)
	// Rule: a goto, and labelled statements that end so.
	fmt.Println(gotos(3), labeledReturn(1), labeled != nil)
	defer func() { fmt.Println(recover()) }()
	panics()
}
