// run

// A JSON parser and printer: recursive descent over a string, values in interfaces, errors with positions.
package main

import (
	"errors"
	"fmt"
	"sort"
	"strconv"
	"strings"
	"unicode/utf8"
)

type object map[string]any
type array []any

type syntaxError struct {
	offset int
	text   string
}

func (e *syntaxError) Error() string { return fmt.Sprintf("offset %d: %s", e.offset, e.text) }

type parser struct {
	in  string
	pos int
}

func parse(s string) (v any, err error) {
	p := &parser{in: s}
	defer func() {
		if r := recover(); r != nil {
			se, ok := r.(*syntaxError)
			if !ok {
				panic(r)
			}
			err = fmt.Errorf("json: %w", se)
		}
	}()
	v = p.value()
	p.space()
	if p.pos != len(p.in) {
		p.fail("unexpected text after the value")
	}
	return v, nil
}

func (p *parser) fail(format string, args ...any) {
	panic(&syntaxError{p.pos, fmt.Sprintf(format, args...)})
}

func (p *parser) space() {
	for p.pos < len(p.in) && strings.IndexByte(" \t\r\n", p.in[p.pos]) >= 0 {
		p.pos++
	}
}

func (p *parser) peek() byte {
	p.space()
	if p.pos == len(p.in) {
		p.fail("unexpected end")
	}
	return p.in[p.pos]
}

func (p *parser) expect(c byte) {
	if got := p.peek(); got != c {
		p.fail("found %q, expected %q", got, c)
	}
	p.pos++
}

func (p *parser) value() any {
	switch c := p.peek(); {
	case c == '{':
		p.pos++
		o := object{}
		for p.peek() != '}' {
			if len(o) > 0 {
				p.expect(',')
			}
			if p.peek() != '"' {
				p.fail("found %q, expected a key", p.peek())
			}
			key := p.str()
			p.expect(':')
			o[key] = p.value()
		}
		p.pos++
		return o
	case c == '[':
		p.pos++
		a := array{}
		for p.peek() != ']' {
			if len(a) > 0 {
				p.expect(',')
			}
			a = append(a, p.value())
		}
		p.pos++
		return a
	case c == '"':
		return p.str()
	case c == '-' || '0' <= c && c <= '9':
		start := p.pos
		for p.pos < len(p.in) && strings.IndexByte("+-0123456789.eE", p.in[p.pos]) >= 0 {
			p.pos++
		}
		f, err := strconv.ParseFloat(p.in[start:p.pos], 64)
		if err != nil {
			p.pos = start
			p.fail("bad number: %v", errors.Unwrap(err))
		}
		return f
	}
	for word, v := range map[string]any{"true": true, "false": false, "null": nil} {
		if strings.HasPrefix(p.in[p.pos:], word) {
			p.pos += len(word)
			return v
		}
	}
	p.fail("unexpected %q", p.in[p.pos])
	return nil
}

func (p *parser) str() string {
	p.expect('"')
	var b strings.Builder
	for {
		if p.pos == len(p.in) {
			p.fail("string without end")
		}
		c := p.in[p.pos]
		p.pos++
		switch {
		case c == '"':
			return b.String()
		case c < ' ':
			p.pos--
			p.fail("control character in string")
		case c != '\\':
			b.WriteByte(c)
		default:
			if p.pos == len(p.in) {
				p.fail("string without end")
			}
			e := p.in[p.pos]
			p.pos++
			if i := strings.IndexByte("\"\\/bfnrt", e); i >= 0 {
				b.WriteByte("\"\\/\b\f\n\r\t"[i])
			} else if e == 'u' && p.pos+4 <= len(p.in) {
				n, err := strconv.ParseUint(p.in[p.pos:p.pos+4], 16, 32)
				if err != nil {
					p.fail("bad escape")
				}
				p.pos += 4
				b.WriteRune(rune(n))
			} else {
				p.fail("bad escape")
			}
		}
	}
}

func print(b *strings.Builder, v any, indent string) {
	switch v := v.(type) {
	case nil:
		b.WriteString("null")
	case bool:
		b.WriteString(strconv.FormatBool(v))
	case float64:
		b.WriteString(strconv.FormatFloat(v, 'g', -1, 64))
	case string:
		b.WriteString(strconv.Quote(v))
	case array:
		if len(v) == 0 {
			b.WriteString("[]")
			return
		}
		b.WriteString("[\n")
		for i, e := range v {
			b.WriteString(indent + "  ")
			print(b, e, indent+"  ")
			if i < len(v)-1 {
				b.WriteByte(',')
			}
			b.WriteByte('\n')
		}
		b.WriteString(indent + "]")
	case object:
		if len(v) == 0 {
			b.WriteString("{}")
			return
		}
		keys := make([]string, 0, len(v))
		for k := range v {
			keys = append(keys, k)
		}
		sort.Strings(keys)
		b.WriteString("{\n")
		for i, k := range keys {
			b.WriteString(indent + "  " + strconv.Quote(k) + ": ")
			print(b, v[k], indent+"  ")
			if i < len(keys)-1 {
				b.WriteByte(',')
			}
			b.WriteByte('\n')
		}
		b.WriteString(indent + "}")
	default:
		panic(fmt.Sprintf("cannot print %T", v))
	}
}

func depth(v any) int {
	deepest := 0
	switch v := v.(type) {
	case array:
		for _, e := range v {
			deepest = max(deepest, depth(e))
		}
	case object:
		for _, e := range v {
			deepest = max(deepest, depth(e))
		}
	}
	return deepest + 1
}

func main() {
	inputs := []string{
		`{"name": "Tuco", "tags": ["go", "llvm", "c++"], "size": 1.5e3, "ok": true, "none": null, "nested": {"a": [1, [2, [3]]], "e": {}}}`,
		`  [ ]  `,
		`"\u00e9t\u00e9 \"quoted\" \\ \n"`,
		`[1, 2, -0.25, 1e-7, 123456789012]`,
		`{"a": }`,
		`{"a": 1,`,
		`[1 2]`,
		`nul`,
		`"abc`,
		`1.2.3`,
		`{"a": 1} x`,
	}
	for _, in := range inputs {
		v, err := parse(in)
		if err != nil {
			var se *syntaxError
			fmt.Println("error:", err, "| syntaxError:", errors.As(err, &se), se.offset)
			continue
		}
		var b strings.Builder
		print(&b, v, "")
		fmt.Println(b.String())
		again, err := parse(b.String())
		var c strings.Builder
		if err == nil {
			print(&c, again, "")
		}
		fmt.Println("depth", depth(v), "round trip", err == nil && c.String() == b.String(), utf8.ValidString(b.String()))
	}
	big := strings.Repeat("[", 2000) + strings.Repeat("]", 2000)
	v, err := parse(big)
	fmt.Println(depth(v), err)
}
