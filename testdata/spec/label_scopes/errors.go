// check

// Wrong labels.
package main

func main() {
	// Rule: a label must be used.
unused: // ERROR "label unused defined and not used"
	for {
		break
	}
	// Rule: a label is declared once in a function, whatever the block.
	goto twice
twice:
	{
	twice: // ERROR "label twice already defined at errors\.go:14:1"
		for {
			continue twice // ERROR "invalid continue label twice"
		}
	}
	// Rule: a function literal does not see the labels around it.
outer:
	for {
		func() {
			break outer // ERROR "break label not defined: outer"
		}()
		func() {
			goto outer // ERROR "label outer not defined"
		}()
		break outer
	}
	// Rule: nor are its labels seen outside.
	func() {
		goto inner
	inner:
	}()
	goto inner // ERROR "label inner not defined"
	// Rule: a label is no value.
	_ = outer // ERROR "undefined: outer"
}
