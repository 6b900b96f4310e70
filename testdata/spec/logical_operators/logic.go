// run

// && || !
package main

import "fmt"

type flag bool

var log []string

func t(s string) bool { log = append(log, s); return true }
func f(s string) bool { log = append(log, s); return false }

func show(r bool) {
	fmt.Println(r, log)
	log = nil
}

//go:noinline
func nilSafe(p *int) bool { return p != nil && *p > 0 }

func main() {
	// Rule: && evaluates its right side only if the left one is true.
	show(t("a") && t("b"))
	show(f("a") && t("b"))
	// Rule: || evaluates its right side only if the left one is false.
	show(t("a") || t("b"))
	show(f("a") || f("b"))
	// Rule: ! is not.
	show(!f("a"))
	// Rule: in chains.
	show(t("a") && f("b") && t("c") || t("d"))
	show(f("a") || t("b") && f("c") || f("d"))
	show(!(t("a") && t("b")) || !f("c"))
	// Rule: the result has the operands' type.
	x, y := flag(true), flag(false)
	fmt.Printf("%T %T %T\n", x && y, !x, x || true)
	// Rule: the right side may rely on the left.
	fmt.Println(nilSafe(nil), nilSafe(new(int)))
	// Rule: as values, arguments and conditions alike.
	v := t("v") && f("w")
	fmt.Println(v, func(b bool) bool { return b }(t("x") || t("y")))
	show(v)
	for i := 0; i < 3 && t("loop"); i++ {
	}
	show(true)
	// Rule: constants are evaluated while compiling.
	const c = true && !false || false
	fmt.Println(c)
}
