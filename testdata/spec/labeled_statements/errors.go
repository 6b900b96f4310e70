// check

package main

func main() {
	// Rule: a label that is not used is an error.
unused: // ERROR "label unused defined and not used"
	_ = 0
	// Rule: break's label is of a statement around it, continue's of a loop.
block:
	{
		for {
			break block // ERROR "invalid break label block"
		}
	}
sw:
	switch {
	default:
		for {
			continue sw // ERROR "invalid continue label sw"
		}
	}
done:
	for {
		break
	}
	for {
		break done // ERROR "invalid break label done"
	}
}
