// Package bounds has checks that no compiler can remove, and some that each must: tools/bounds is tested with it.
package bounds

func at(s []int, i int) int { return s[i] } // one check; three sites with the two functions below

func next(s []int, i int) int {
	return at(s, i) + 1
}

// Nested brings the check through two calls.
func Nested(s []int, i int) int {
	return next(s, i)
}

// Part has one check of kind slice, though of two bounds, and one index; the last one is proved by it.
func Part(s []int, i, j int) int {
	t := s[i:j]
	return t[1] + t[0]
}

// Sum has none.
func Sum(s []int) (n int) {
	for i := range s {
		n += s[i]
	}
	return n
}

// Recovers has a check whose panic is caught in the same function.
func Recovers(s []int, i int) (n int) {
	defer func() {
		if recover() != nil {
			n = -1
		}
	}()
	return s[i]
}

// Array checks a length.
func Array(s []byte) [4]byte { return [4]byte(s) }
