// run stdin=lisp.txt

// A small Lisp that reads a program from stdin: closures, tail recursion by hand, errors as panics.
package main

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"
)

type (
	value  any
	symbol string
	list   []value
	native func(args list) value
	lambda struct {
		parameters list
		body       value
		scope      *scope
	}
	scope struct {
		names map[symbol]value
		outer *scope
	}
	lispError string
)

func (e lispError) Error() string { return string(e) }

func (s *scope) find(name symbol) *scope {
	for ; s != nil; s = s.outer {
		if _, ok := s.names[name]; ok {
			return s
		}
	}
	panic(lispError("unbound: " + string(name)))
}

func tokens(text string) []string {
	return strings.Fields(strings.NewReplacer("(", " ( ", ")", " ) ", "'", " ' ").Replace(text))
}

func parse(in []string) (value, []string) {
	if len(in) == 0 {
		panic(lispError("unexpected end"))
	}
	switch token, rest := in[0], in[1:]; token {
	case "(":
		result := list{}
		for len(rest) > 0 && rest[0] != ")" {
			var v value
			v, rest = parse(rest)
			result = append(result, v)
		}
		if len(rest) == 0 {
			panic(lispError("missing )"))
		}
		return result, rest[1:]
	case ")":
		panic(lispError("unexpected )"))
	case "'":
		v, rest := parse(rest)
		return list{symbol("quote"), v}, rest
	default:
		if n, err := strconv.Atoi(token); err == nil {
			return n, rest
		}
		return symbol(token), rest
	}
}

func evaluate(x value, s *scope) value {
	for {
		switch e := x.(type) {
		case symbol:
			return s.find(e).names[e]
		case list:
			if len(e) == 0 {
				return e
			}
			switch e[0] {
			case symbol("quote"):
				return e[1]
			case symbol("if"):
				if evaluate(e[1], s) != false {
					x = e[2]
				} else {
					x = e[3]
				}
				continue
			case symbol("define"):
				s.names[e[1].(symbol)] = evaluate(e[2], s)
				return nil
			case symbol("set!"):
				name := e[1].(symbol)
				s.find(name).names[name] = evaluate(e[2], s)
				return nil
			case symbol("lambda"):
				return &lambda{e[1].(list), e[2], s}
			}
			args := make(list, len(e)-1)
			f := evaluate(e[0], s)
			for i := range args {
				args[i] = evaluate(e[i+1], s)
			}
			switch f := f.(type) {
			case native:
				return f(args)
			case *lambda:
				inner := &scope{map[symbol]value{}, f.scope}
				for i, p := range f.parameters {
					inner.names[p.(symbol)] = args[i]
				}
				x, s = f.body, inner
			default:
				panic(lispError(fmt.Sprint("not a function: ", show(f))))
			}
		default:
			return x
		}
	}
}

func show(v value) string {
	switch v := v.(type) {
	case list:
		parts := make([]string, len(v))
		for i, e := range v {
			parts[i] = show(e)
		}
		return "(" + strings.Join(parts, " ") + ")"
	case *lambda:
		return fmt.Sprintf("#<lambda of %d>", len(v.parameters))
	case native:
		return "#<native>"
	case bool:
		if v {
			return "#t"
		}
		return "#f"
	}
	return fmt.Sprint(v)
}

func globals() *scope {
	integers := func(f func(a, b int) value) native {
		return func(args list) value { return f(args[0].(int), args[1].(int)) }
	}
	return &scope{names: map[symbol]value{
		"+": integers(func(a, b int) value { return a + b }), "-": integers(func(a, b int) value { return a - b }),
		"*": integers(func(a, b int) value { return a * b }), "/": integers(func(a, b int) value { return a / b }),
		"<": integers(func(a, b int) value { return a < b }), "=": native(func(args list) value { return args[0] == args[1] }),
		"list":  native(func(args list) value { return args }),
		"car":   native(func(args list) value { return args[0].(list)[0] }),
		"cdr":   native(func(args list) value { return args[0].(list)[1:] }),
		"cons":  native(func(args list) value { return append(list{args[0]}, args[1].(list)...) }),
		"null?": native(func(args list) value { return len(args[0].(list)) == 0 }),
	}}
}

func main() {
	global, in := globals(), bufio.NewScanner(os.Stdin)
	for in.Scan() {
		func() {
			defer func() {
				switch r := recover().(type) {
				case nil:
				case error:
					fmt.Println("error:", r)
				default:
					panic(r)
				}
			}()
			for rest := tokens(in.Text()); len(rest) > 0; {
				var form value
				form, rest = parse(rest)
				if v := evaluate(form, global); v != nil {
					fmt.Println(show(v))
				}
			}
		}()
	}
}
