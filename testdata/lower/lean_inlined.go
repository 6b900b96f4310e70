// llvm-final func=main.of

// A function that is small but for its checks is inlined, though LLVM counts all that they do and report.
package main

type frame struct{ closure *closure }
type closure struct{ proto *proto }
type proto struct{ constants []*int }
type state struct {
	frame     *frame
	registers *[]*int
	base      int
}

func (s *state) value(i int) *int {
	if i&256 != 0 {
		return s.frame.closure.proto.constants[i&^256]
	}
	return (*s.registers)[s.base+i]
}

func of(s *state, i int) int { return *s.value(i) }

func main() { println(of(&state{}, 1), of(&state{}, 300)) }
