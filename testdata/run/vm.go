// run

// An arithmetic-expression compiler and a stack machine that runs what it makes.
package main

import (
	"fmt"
	"os"
	"strings"
)

type op byte

const (
	opConst op = iota
	opLoad
	opStore
	opAdd
	opSub
	opMul
	opDiv
	opMod
	opNeg
	opLess
	opJump
	opJumpIfNot
	opPrint
	opHalt
)

var names = [...]string{"const", "load", "store", "add", "sub", "mul", "div", "mod", "neg", "less", "jump", "jumpifnot", "print", "halt"}

func (o op) String() string { return names[o] }

type instr struct {
	op  op
	arg int
}

type compiler struct {
	toks []string
	pos  int
	vars map[string]int
	code []instr
}

func tokenize(src string) []string {
	var toks []string
	for i := 0; i < len(src); {
		c := src[i]
		j := i + 1
		switch {
		case c == ' ' || c == '\n' || c == '\t':
			i++
			continue
		case isAlpha(c):
			for j < len(src) && (isAlpha(src[j]) || isDigit(src[j])) {
				j++
			}
		case isDigit(c):
			for j < len(src) && isDigit(src[j]) {
				j++
			}
		}
		toks = append(toks, src[i:j])
		i = j
	}
	return append(toks, "")
}

func isAlpha(c byte) bool { return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' }
func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func (c *compiler) emit(o op, arg int) int {
	c.code = append(c.code, instr{o, arg})
	return len(c.code) - 1
}

func (c *compiler) tok() string { return c.toks[c.pos] }
func (c *compiler) accept(t string) bool {
	if c.tok() == t {
		c.pos++
		return true
	}
	return false
}
func (c *compiler) want(t string) {
	if !c.accept(t) {
		panic(fmt.Errorf("found %q, want %q", c.tok(), t))
	}
}

func (c *compiler) slot(name string) int {
	n, ok := c.vars[name]
	if !ok {
		n = len(c.vars)
		c.vars[name] = n
	}
	return n
}

var levels = []map[string]op{{"<": opLess}, {"+": opAdd, "-": opSub}, {"*": opMul, "/": opDiv, "%": opMod}}

func (c *compiler) expr(level int) {
	if level == len(levels) {
		c.unary()
		return
	}
	c.expr(level + 1)
	for {
		o, ok := levels[level][c.tok()]
		if !ok {
			return
		}
		c.pos++
		c.expr(level + 1)
		c.emit(o, 0)
	}
}

func (c *compiler) unary() {
	switch t := c.tok(); {
	case t == "-":
		c.pos++
		c.unary()
		c.emit(opNeg, 0)
	case t == "(":
		c.pos++
		c.expr(0)
		c.want(")")
	case t != "" && isDigit(t[0]):
		n := 0
		for i := range t {
			n = n*10 + int(t[i]-'0')
		}
		c.pos++
		c.emit(opConst, n)
	case t != "" && isAlpha(t[0]):
		c.pos++
		c.emit(opLoad, c.slot(t))
	default:
		panic(fmt.Errorf("unexpected %q", t))
	}
}

func (c *compiler) stmt() {
	switch {
	case c.accept("{"):
		for !c.accept("}") {
			c.stmt()
		}
	case c.accept("while"):
		top := len(c.code)
		c.expr(0)
		exit := c.emit(opJumpIfNot, 0)
		c.stmt()
		c.emit(opJump, top)
		c.code[exit].arg = len(c.code)
	case c.accept("if"):
		c.expr(0)
		skip := c.emit(opJumpIfNot, 0)
		c.stmt()
		c.code[skip].arg = len(c.code)
	case c.accept("print"):
		c.expr(0)
		c.want(";")
		c.emit(opPrint, 0)
	default:
		name := c.tok()
		c.pos++
		c.want("=")
		c.expr(0)
		c.want(";")
		c.emit(opStore, c.slot(name))
	}
}

func compile(src string) (code []instr, nvars int, err error) {
	defer func() {
		if e, ok := recover().(error); ok {
			err = e
		}
	}()
	c := &compiler{toks: tokenize(src), vars: map[string]int{}}
	for c.tok() != "" {
		c.stmt()
	}
	c.emit(opHalt, 0)
	return c.code, len(c.vars), nil
}

func run(code []instr, nvars int, out *strings.Builder) (steps int, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("machine: %v", r)
		}
	}()
	vars := make([]int, nvars)
	var stack []int
	pop := func() int {
		v := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		return v
	}
	for pc := 0; ; steps++ {
		in := code[pc]
		pc++
		switch in.op {
		case opConst:
			stack = append(stack, in.arg)
		case opLoad:
			stack = append(stack, vars[in.arg])
		case opStore:
			vars[in.arg] = pop()
		case opNeg:
			stack = append(stack, -pop())
		case opJump:
			pc = in.arg
		case opJumpIfNot:
			if pop() == 0 {
				pc = in.arg
			}
		case opPrint:
			fmt.Fprintln(out, pop())
		case opHalt:
			return
		default:
			b, a := pop(), pop()
			var r int
			switch in.op {
			case opAdd:
				r = a + b
			case opSub:
				r = a - b
			case opMul:
				r = a * b
			case opDiv:
				r = a / b
			case opMod:
				r = a % b
			case opLess:
				if a < b {
					r = 1
				}
			}
			stack = append(stack, r)
		}
	}
}

func main() {
	programs := []string{
		"print 1 + 2 * 3 - -4;",
		"a = 1; b = 1; i = 0; while i < 40 { print a; t = a + b; a = b; b = t; i = i + 8; }",
		"n = 2; while n < 60 { p = 1; d = 2; while d * d < n + 1 { if (n % d) < 1 { p = 0; } d = d + 1; } if p { print n; } n = n + 1; }",
		"s = 0; i = 0; while i < 30000 { s = (s * 31 + i) % 1000003; i = i + 1; } print s;",
		"print 1 / 0;",
		"print (1 + ;",
	}
	for _, src := range programs {
		code, n, err := compile(src)
		if err != nil {
			fmt.Println("error:", err)
			continue
		}
		if len(code) < 12 {
			fmt.Println(code)
		}
		var out strings.Builder
		steps, err := run(code, n, &out)
		fmt.Fprint(os.Stdout, strings.ReplaceAll(out.String(), "\n", " "))
		fmt.Println("|", steps, "steps", err)
	}
}
