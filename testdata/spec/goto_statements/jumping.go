// run

// goto
package main

import "fmt"

func loop(n int) (sum int) {
	i := 0
start:
	if i >= n {
		goto done
	}
	sum += i
	i++
	goto start
done:
	return
}

func main() {
	// Rule: it jumps to the label, back and forth.
	fmt.Println(loop(5))
	// Rule: out of blocks.
	n := 0
	for {
		{
			n++
			if n == 3 {
				goto out
			}
		}
	}
out:
	fmt.Println(n)
	// Rule: over blocks that declare variables of their own.
	goto after
	{
		x := 1
		fmt.Println(x)
	}
after:
	// Rule: back over a declaration, which makes a new variable.
	var ptrs []*int
	k := 0
again:
	v := k
	ptrs = append(ptrs, &v)
	k++
	if k < 3 {
		goto again
	}
	fmt.Println(*ptrs[0], *ptrs[1], *ptrs[2])
	// Rule: within a block to a label of it, or of one around.
	for i := range 3 {
		if i == 1 {
			goto next
		}
		fmt.Print(i, " ")
	next:
	}
	fmt.Println()
	// Rule: out of a switch and a select.
	switch {
	default:
		select {
		default:
			goto end
		}
	}
	fmt.Println("not reached")
end:
	fmt.Println("end")
	// Rule: over constants and types.
	if n > 100 {
		goto over
	}
	n = 1
over:
	const c = 1
	type t int
	fmt.Println(t(c))
}
