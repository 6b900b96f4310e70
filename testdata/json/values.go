package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"math/big"
	"net/netip"
	"reflect"
	"slices"
	"strings"
	"time"
)

// Random values, and how values and errors are shown.

func (r *random) word() string {
	return pick(r, "", "a", "b", "key", "<&>", "é\u2028", "\xff\xc3", "tab\t\"\\", "\x00\x1f", "long enough for words of eight bytes", "E", "12", "-0.5")
}

func (r *random) dynamic(depth int) any {
	if r.left--; r.left < 0 {
		return nil
	}
	switch r.n(22) {
	case 0, 1:
		return nil
	case 2:
		return r.word()
	case 3:
		return r.float()
	case 4:
		return r.n(1000)
	case 5, 6:
		if depth > 0 {
			m := map[string]any{}
			for k := r.n(15); k > 0; k-- {
				m[fmt.Sprint(r.word(), r.n(30))] = r.dynamic(depth - 2)
			}
			return m
		}
	case 7, 8:
		if depth > 0 {
			l := []any{}
			for k := r.n(4); k > 0; k-- {
				l = append(l, r.dynamic(depth-1))
			}
			return l
		}
	case 9:
		return new(any)
	case 10:
		return json.Number(r.number())
	case 11:
		return JSONInt(r.n(20))
	case 12:
		return TextInt(r.n(20))
	case 13:
		return &PointerJSON{r.n(5)}
	case 14:
		return PointerText{r.n(5)}
	case 15:
		return time.Unix(int64(r.n(1<<30)), 0).UTC()
	case 16:
		return &PromotedPointer{&PointerText{1}, 2}
	case 17:
		return [1]*int{new(int)}
	case 18:
		return struct{ P *Small }{&Small{A: 1}}
	case 19:
		p := new(int)
		return &p
	}
	v := reflect.ValueOf(makers[r.n(len(makers))]())
	if depth > 0 {
		r.fill(v.Elem(), depth-2)
	}
	if r.one(2) {
		return v.Interface()
	}
	return v.Elem().Interface()
}

func (r *random) float() float64 {
	switch r.n(8) {
	case 0:
		return pick(r, 0, math.Copysign(0, -1), math.Inf(1), math.NaN(), 1e21, 1e-6, 9.99e-7, 1e20, 1e-7, 5e-324, 0.1, 0.3, 100, 1e15, 123456.789,
			0.001, 0.0005, 99999999999.999, 1e11, 0.1+0.2)
	case 1:
		return math.Float64frombits(r.next())
	case 2:
		return float64(r.n(1000000)) / 1000
	case 3:
		return float64(int64(r.next()>>r.n(64))) / pick(r, 1.0, 10, 100, 1000, 10000)
	}
	return float64(r.n(100000)) / 100
}

func (r *random) fill(v reflect.Value, depth int) {
	if r.left--; r.left < 0 || !v.CanSet() || depth < -3 || r.one(8) {
		return
	}
	switch v.Kind() {
	case reflect.Bool:
		v.SetBool(r.one(2))
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		v.SetInt(int64(r.next()) >> r.n(64))
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		v.SetUint(r.next() >> r.n(64))
	case reflect.Float32, reflect.Float64:
		if f := r.float(); !math.IsInf(f, 0) && !math.IsNaN(f) || r.one(4) {
			v.SetFloat(f)
		}
	case reflect.String:
		if v.Type() == reflect.TypeFor[json.Number]() {
			v.SetString(pick(r, "", "1", "-2.5e3", "bad", "1e400"))
		} else {
			v.SetString(r.word())
		}
	case reflect.Pointer:
		if depth > 0 {
			v.Set(reflect.New(v.Type().Elem()))
			r.fill(v.Elem(), depth-1)
		}
	case reflect.Slice:
		if v.Type() == reflect.TypeFor[json.RawMessage]() {
			v.SetBytes([]byte(pick(r, "1", " [ 1, \"<\" ] ", "{", "null", "\"\\u2028\u2028\"")))
			return
		}
		n := r.n(4)
		v.Set(reflect.MakeSlice(v.Type(), n, n+r.n(3)))
		for i := range n {
			r.fill(v.Index(i), depth-1)
		}
		v.SetLen(r.n(n + 1))
	case reflect.Array:
		for i := range v.Len() {
			r.fill(v.Index(i), depth-1)
		}
	case reflect.Map:
		if depth < 0 {
			return
		}
		v.Set(reflect.MakeMap(v.Type()))
		for k := r.n(4); k > 0; k-- {
			key, elem := reflect.New(v.Type().Key()).Elem(), reflect.New(v.Type().Elem()).Elem()
			r.fill(key, depth-1)
			r.fill(elem, depth-1)
			if key.Comparable() {
				if f := key; f.Kind() != reflect.Float64 && f.Kind() != reflect.Pointer {
					v.SetMapIndex(key, elem)
				}
			}
		}
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[time.Time]() {
			v.Set(reflect.ValueOf(time.Unix(int64(r.n(1<<30)), 0).UTC()))
			return
		}
		if strings.HasPrefix(v.Type().PkgPath(), "math/") || strings.HasPrefix(v.Type().PkgPath(), "net/") {
			return
		}
		for i := range v.NumField() {
			r.fill(v.Field(i), depth-1)
		}
	case reflect.Interface:
		if depth < 0 {
			return
		}
		x := r.dynamic(depth - 1)
		if x != nil && reflect.TypeOf(x).Implements(v.Type()) {
			v.Set(reflect.ValueOf(x))
		} else if v.Type() == reflect.TypeFor[fmt.Stringer]() {
			s := stringer(r.n(10))
			v.Set(reflect.ValueOf(pick[any](r, s, &s)))
		}
	}
}

func show(b *strings.Builder, v reflect.Value, depth int) {
	if !v.IsValid() {
		b.WriteString("nothing")
		return
	}
	if depth < 0 {
		b.WriteString("…")
		return
	}
	if v.CanInterface() { // what it is made of is its own affair
		switch x := v.Interface().(type) {
		case netip.Addr:
			b.WriteString(x.String())
			return
		case big.Float:
			b.WriteString(x.Text('p', 0))
			return
		case big.Int:
			b.WriteString(x.String())
			return
		case big.Rat:
			b.WriteString(x.String())
			return
		}
	}
	switch v.Kind() {
	case reflect.Bool:
		fmt.Fprint(b, v.Bool())
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		fmt.Fprint(b, v.Int())
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		fmt.Fprint(b, v.Uint())
	case reflect.Float32, reflect.Float64:
		fmt.Fprintf(b, "%x", math.Float64bits(v.Float()))
	case reflect.String:
		fmt.Fprintf(b, "%q", v.String())
	case reflect.Pointer, reflect.Interface:
		if v.IsNil() {
			b.WriteString("nil")
			return
		}
		b.WriteString("&" + v.Elem().Type().String() + " ")
		show(b, v.Elem(), depth-1)
	case reflect.Slice, reflect.Array:
		if v.Kind() == reflect.Slice && v.IsNil() {
			b.WriteString("nil")
			return
		}
		b.WriteString("[")
		for i := range v.Len() {
			show(b, v.Index(i), depth-1)
			b.WriteString(" ")
		}
		b.WriteString("]")
	case reflect.Map:
		if v.IsNil() {
			b.WriteString("nil")
			return
		}
		var entries []string
		for it := v.MapRange(); it.Next(); {
			var e strings.Builder
			show(&e, it.Key(), depth-1)
			e.WriteString(":")
			show(&e, it.Value(), depth-1)
			entries = append(entries, e.String())
		}
		slices.Sort(entries)
		b.WriteString("{" + strings.Join(entries, " ") + "}")
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[time.Time]() {
			if v.CanInterface() {
				fmt.Fprint(b, v.Interface().(time.Time).UTC())
			}
			return
		}
		b.WriteString("{")
		for i := range v.NumField() {
			show(b, v.Field(i), depth-1)
			b.WriteString(" ")
		}
		b.WriteString("}")
	default:
		b.WriteString(v.Kind().String())
	}
}

func shown(v any) string {
	var b strings.Builder
	show(&b, reflect.ValueOf(v), 14)
	return b.String()
}

func told(err error) string {
	if err == nil {
		return "ok"
	}
	s := fmt.Sprintf("%T %v", err, err)
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) {
		s += fmt.Sprint(" @", syntax.Offset)
	}
	switch e := err.(type) {
	case *json.UnmarshalTypeError:
		s += fmt.Sprintf(" @%d %q %q %q %v", e.Offset, e.Value, e.Struct, e.Field, e.Type)
	case *json.InvalidUnmarshalError:
		s += fmt.Sprint(" ", e.Type)
	case *json.UnsupportedValueError:
		s += fmt.Sprintf(" %q %v", e.Str, e.Value.Type())
	case *json.UnsupportedTypeError:
		s += fmt.Sprint(" ", e.Type)
	case *json.MarshalerError:
		s += fmt.Sprint(" ", e.Type, " ", e.Unwrap())
	}
	return s
}
