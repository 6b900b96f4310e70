// check

// What a function takes and returns must fit into a gigabyte.
package p

type large struct{ b [1500000000]byte }

func (x large) method() {} // ERROR "^stack frame too large \(>1GB\): 0 MB locals \+ 1430 MB args$"
func takes(x *large)    {}
func gives() (x large) { // ERROR "^stack frame too large"
	return
}
