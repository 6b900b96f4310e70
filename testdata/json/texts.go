package main

import (
	"fmt"
	"math"
	"reflect"
	"strings"
	"unicode"
)

// Random JSON, right and wrong.

// left is how many more parts a case may have.
type random struct {
	state uint64
	left  int
}

func (r *random) next() uint64 {
	r.state += 0x9e3779b97f4a7c15
	z := r.state
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

func (r *random) n(n int) int          { return int(r.next() >> 33 % uint64(n)) }
func (r *random) one(in int) bool      { return r.n(in) == 0 }
func pick[T any](r *random, of ...T) T { return of[r.n(len(of))] }

func (r *random) space() string {
	if !r.one(8) {
		return ""
	}
	return pick(r, " ", "\n", "\t\r ", "  ")
}

func (r *random) letters() string {
	var b strings.Builder
	for k := r.n(12); k > 0; k-- {
		switch r.n(12) {
		case 0:
			b.WriteString(pick(r, `\n`, `\"`, `\\`, `\/`, `\b`, `\f`, `\r`, `\t`, `\u0041`, `\u00e9`, `\uD83D\uDE00`, `\ud800`,
				`\udc00\ud800`, `\ud800\u0041`, `\uFFFF`, `\u2028`, `\u0000`, `\u003c`))
		case 1:
			b.WriteString(pick(r, "é", "日本", "\u2028", "\u2029", "😀", "\xff", "\xc3", "\xed\xa0\x80", "<", ">", "&", "'", "\x7f", "ſ", "K", "E"))
		case 2:
			b.WriteString("lorem ipsum dolor "[:r.n(19)])
		default:
			b.WriteByte(byte('a' + r.n(26)))
		}
	}
	return b.String()
}

func (r *random) number() string {
	switch r.n(10) {
	case 0:
		return pick(r, "0", "-0", "1e5", "1E+2", "-1e-7", "0.1", "1e400", "-1e400", "1e-400", "123456789012345678901234567890",
			"9223372036854775807", "9223372036854775808", "-9223372036854775808", "-9223372036854775809", "18446744073709551615",
			"18446744073709551616", "255", "256", "-129", "127", "128", "32768", "65536", "4294967296", "2147483648", "-1", "0.0",
			"1.0", "-0.0", "3.4028235e38", "3.5e38", "0e0", "1.7976931348623157e308", "5e-324", "9007199254740993", "0.30000000000000004")
	case 1:
		return fmt.Sprint(math.Float64frombits(r.next()&^(1<<62) | 1<<61))
	case 2:
		return fmt.Sprintf("%d.%0*d", r.n(1000), 1+r.n(6), r.n(10))
	case 3:
		return fmt.Sprint(int64(r.next()) >> r.n(64))
	}
	return fmt.Sprint(r.n(300) - 100)
}

func (r *random) value(depth int) string {
	if r.left--; r.left < 0 {
		depth = 0
	}
	switch k := r.n(10); {
	case k < 2:
		return r.number()
	case k < 4:
		return `"` + r.letters() + `"`
	case k < 5:
		return "true"
	case k < 6:
		return pick(r, "false", "null")
	case depth <= 0:
		return pick(r, "[]", "{}", "null")
	case k < 8:
		return r.array(func() string { return r.value(depth - 1) })
	}
	return r.object(func() (string, string) { return pick(r, "a", "b", "A", "", r.letters()), r.value(depth - 1) })
}

func (r *random) array(elem func() string) string {
	var b strings.Builder
	b.WriteString("[" + r.space())
	for k := r.n(5); k > 0; k-- {
		b.WriteString(elem() + r.space())
		if k > 1 {
			b.WriteString("," + r.space())
		}
	}
	return b.String() + "]"
}

func (r *random) object(member func() (string, string)) string {
	var b strings.Builder
	b.WriteString("{" + r.space())
	for k := r.n(5); k > 0; k-- {
		name, value := member()
		b.WriteString(`"` + name + `"` + r.space() + ":" + r.space() + value)
		if k > 1 {
			b.WriteString("," + r.space())
		}
	}
	return b.String() + "}"
}

// names lists what members of the struct may be called.
func names(t reflect.Type, depth int) (list []string, types []reflect.Type) {
	for i := range t.NumField() {
		f := t.Field(i)
		tag, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		inner := f.Type
		if inner.Kind() == reflect.Pointer {
			inner = inner.Elem()
		}
		if f.Anonymous && inner.Kind() == reflect.Struct && depth < 4 {
			l, ts := names(inner, depth+1)
			list, types = append(list, l...), append(types, ts...)
		}
		if tag == "" || r0(tag) {
			tag = f.Name
		}
		list, types = append(list, tag), append(types, f.Type)
	}
	return list, types
}

func r0(tag string) bool { return strings.ContainsAny(tag, "\"\\") }

// fitting is a text that is likely to fit type t.
func (r *random) fitting(t reflect.Type, depth int) string {
	if r.left--; r.left < 0 {
		return "null"
	}
	if depth < 0 || r.one(12) {
		return r.value(1)
	}
	if p := t.PkgPath(); strings.Contains(p, "math/") || strings.Contains(p, "net/") || p == "time" {
		return pick(r, `"2009-11-10T23:00:00Z"`, `"2009-11-10T23:00:00.5+01:00"`, "12", `"12"`, `"::1"`, `"127.0.0.1"`, "null", `""`, `"1.5"`)
	}
	switch t.Kind() {
	case reflect.Bool:
		return pick(r, "true", "false", `"true"`, "null")
	case reflect.String:
		if r.one(6) {
			return `"` + pick(r, r.number(), `\"`+r.letters()+`\"`, "null") + `"`
		}
		return `"` + r.letters() + `"`
	case reflect.Pointer:
		if r.one(6) {
			return "null"
		}
		return r.fitting(t.Elem(), depth)
	case reflect.Slice:
		if t.Elem().Kind() == reflect.Uint8 && r.one(2) {
			return pick(r, `"AQID"`, `"AQI="`, `"AQ\n=="`, `"A"`, `"!!"`, `""`, `"AQID\u0041AAA"`)
		}
		return r.array(func() string { return r.fitting(t.Elem(), depth-1) })
	case reflect.Array:
		return r.array(func() string { return r.fitting(t.Elem(), depth-1) })
	case reflect.Map:
		return r.object(func() (string, string) {
			key := pick(r, "a", "k", "key", r.letters())
			if t.Key().Kind() != reflect.String && !r.one(6) {
				key = pick(r, "1", "-5", "300", "0", "00", "+1", "2009-11-10T23:00:00Z", "70000")
			}
			return key, r.fitting(t.Elem(), depth-1)
		})
	case reflect.Struct:
		list, types := names(t, 0)
		at := 0
		return r.object(func() (string, string) {
			if len(list) == 0 || r.one(10) {
				return r.letters(), r.value(1)
			}
			if at = at + 1; r.one(2) || at >= len(list) {
				at = r.n(len(list))
			}
			name := list[at]
			switch r.n(8) {
			case 0:
				name = strings.ToLower(name)
			case 1:
				name = strings.ToUpper(name)
			case 2:
				name = strings.Map(func(c rune) rune { return unicode.SimpleFold(c) }, name)
			}
			value := r.fitting(types[at], depth-1)
			if r.one(8) {
				value = `"` + strings.NewReplacer(`"`, `\"`, `\`, `\\`, "\x01", "").Replace(value) + `"`
			}
			return name, value
		})
	case reflect.Interface:
		return r.value(depth)
	}
	if r.one(6) {
		return `"` + r.number() + `"`
	}
	return r.number()
}

// mutated is text with something done to it.
func (r *random) mutated(text string) string {
	b := []byte(text)
	for k := 1 + r.n(2); k > 0; k-- {
		at := 0
		if len(b) > 0 {
			at = r.n(len(b))
		}
		switch r.n(6) {
		case 0:
			b = b[:at]
		case 1:
			if at < len(b) {
				b = append(b[:at:at], b[at+1:]...)
			}
		case 2:
			if at < len(b) {
				b[at] = byte(r.next())
			}
		default:
			token := pick(r, `"`, `\`, "{", "}", "[", "]", ",", ":", " ", "1", "-", ".", "e", "t", "null", "true", "\x00", "\x1f", "\xff", `\u12`, "/", "'")
			b = append(b[:at:at], append([]byte(token), b[at:]...)...)
		}
	}
	return string(b)
}

func (r *random) text(t reflect.Type) string {
	s := r.space() + r.fitting(t, 4) + r.space()
	if r.one(3) {
		s = r.mutated(s)
	}
	return s
}
