package fmt

import (
	"internal/value"
	"unsafe"
)

// printer is the state of one call. It is the State that Formatters get.
type printer struct {
	buf []byte
	flags

	// The operand at hand: as an any, or as a value when it may not be one (an unexported field). For badVerb.
	arg  any
	seen value.Value

	reordered bool  // an operand was chosen by its index
	wrapping  bool  // called from Errorf, so %w is allowed
	wrapped   []int // operands of %w
	panicking bool  // printing what a method panicked with
	erroring  bool  // printing the operand of a bad verb, without its methods
}

var noValue value.Value

func (p *printer) Width() (wid int, ok bool)      { return p.width, p.hasWidth }
func (p *printer) Precision() (prec int, ok bool) { return p.precision, p.hasPrecision }

func (p *printer) Flag(c int) bool {
	switch c {
	case '-':
		return p.minus
	case '+':
		return p.plus || p.plusV
	case '#':
		return p.sharp || p.sharpV
	case ' ':
		return p.space
	case '0':
		return p.zero
	}
	return false
}

func (p *printer) Write(b []byte) (n int, err error) {
	p.buf = append(p.buf, b...)
	return len(b), nil
}

func (p *printer) WriteString(s string) (n int, err error) {
	p.buf = append(p.buf, s...)
	return len(s), nil
}

func (p *printer) badVerb(verb rune) {
	p.erroring = true
	p.complain(verb, "(")
	switch {
	case p.arg != nil:
		p.buf = append(p.buf, value.TypeOf(p.arg).String()...)
		p.buf = append(p.buf, '=')
		p.printArg(p.arg, 'v')
	case p.seen.IsValid():
		p.buf = append(p.buf, p.seen.Type().String()...)
		p.buf = append(p.buf, '=')
		p.printValue(p.seen, 'v', 0)
	default:
		p.buf = append(p.buf, "<nil>"...)
	}
	p.buf = append(p.buf, ')')
	p.erroring = false
}

func (p *printer) printArg(arg any, verb rune) {
	p.arg = arg
	p.seen = noValue
	if arg == nil {
		if verb == 'T' || verb == 'v' {
			p.padText("<nil>")
		} else {
			p.badVerb(verb)
		}
		return
	}
	switch verb {
	case 'T':
		p.padText(p.truncated(value.TypeOf(arg).String()))
		return
	case 'p':
		p.address(value.Of(arg), 'p')
		return
	}
	switch x := arg.(type) {
	case bool:
		p.boolean(x, verb)
	case int:
		p.integer(uint64(x), true, verb)
	case string:
		p.text(x, verb)
	case float64:
		p.float(x, 64, verb)
	case []byte:
		p.bytes(x, verb, "[]byte")
	default:
		v, reflected := value.Reflected(arg)
		switch {
		case !reflected:
			v = value.Of(arg)
		case !v.IsValid():
			p.buf = append(p.buf, "<invalid reflect.Value>"...)
			return
		case v.CanInterface(): // what a reflect.Value holds is the operand
			p.arg = v.Interface()
		}
		if reflected && !v.CanInterface() || !p.byMethod(verb) {
			p.printValue(v, verb, 0)
		}
	}
}

// byMethod prints p.arg by a method of its own, if it has one for the verb.
func (p *printer) byMethod(verb rune) (handled bool) {
	if p.erroring {
		return false
	}
	if verb == 'w' {
		if _, isError := p.arg.(error); !p.wrapping || !isError {
			p.badVerb(verb)
			return true
		}
		verb = 'v'
	}
	if own, ok := p.arg.(Formatter); ok {
		p.byFormatter(own, verb)
		return true
	}
	if p.sharpV {
		own, ok := p.arg.(GoStringer)
		if ok {
			p.byText("GoString", own.GoString, verb)
		}
		return ok
	}
	if !oneOf(verb, "vsxXq") {
		return false
	}
	switch own := p.arg.(type) {
	case error:
		p.byText("Error", own.Error, verb)
	case Stringer:
		p.byText("String", own.String, verb)
	default:
		return false
	}
	return true
}

func (p *printer) byFormatter(own Formatter, verb rune) {
	defer p.afterPanic(p.arg, verb, "Format")
	own.Format(p, verb)
}

// byText prints what a method of p.arg returns.
func (p *printer) byText(name string, method func() string, verb rune) {
	defer p.afterPanic(p.arg, verb, name)
	text := method()
	if p.sharpV {
		p.padText(p.truncated(text))
	} else {
		p.text(text, verb)
	}
}

// afterPanic is deferred around the calls of methods.
func (p *printer) afterPanic(arg any, verb rune, method string) {
	x := recover()
	if x == nil {
		return
	}
	if v := value.Of(arg); v.Kind() == value.Pointer && v.IsNil() {
		p.buf = append(p.buf, "<nil>"...)
		return
	}
	if p.panicking {
		panic(x)
	}
	old := p.flags
	p.clear()
	p.complain(verb, "(PANIC=")
	p.buf = append(p.buf, method...)
	p.buf = append(p.buf, " method: "...)
	p.panicking = true
	p.printArg(x, 'v')
	p.panicking = false
	p.buf = append(p.buf, ')')
	p.flags = old
}

// address is a pointer, or something that has one inside.
func (p *printer) address(v value.Value, verb rune) {
	switch v.Kind() {
	case value.Chan, value.Func, value.Map, value.Pointer, value.Slice, value.UnsafePointer:
	default:
		p.badVerb(verb)
		return
	}
	u := uint64(v.Pointer())
	switch verb {
	case 'v':
		switch {
		case p.sharpV:
			p.buf = append(p.buf, '(')
			p.buf = append(p.buf, v.Type().String()...)
			p.buf = append(p.buf, ")("...)
			if u == 0 {
				p.buf = append(p.buf, "nil"...)
			} else {
				p.hexadecimal(u, true)
			}
			p.buf = append(p.buf, ')')
		case u == 0:
			p.padText("<nil>")
		default:
			p.hexadecimal(u, !p.sharp)
		}
	case 'p':
		p.hexadecimal(u, !p.sharp)
	case 'b', 'o', 'd', 'x', 'X':
		p.integer(u, false, verb)
	default:
		p.badVerb(verb)
	}
}

func (p *printer) bytes(b []byte, verb rune, typeName string) {
	switch verb {
	case 's', 'q', 'x', 'X':
		p.text(unsafe.String(unsafe.SliceData(b), len(b)), verb)
	case 'v', 'd':
		if p.sharpV {
			p.buf = append(p.buf, typeName...)
			if b == nil {
				p.buf = append(p.buf, "(nil)"...)
				return
			}
		}
		p.open()
		for i, c := range b {
			p.between(i)
			if p.sharpV {
				p.hexadecimal(uint64(c), true)
			} else {
				p.digits(uint64(c), 10, false, verb, lowerDigits)
			}
		}
		p.shut()
	default:
		p.printValue(value.Of(b), verb, 0)
	}
}

// open, between and shut are what stands around and between the elements of a list.
func (p *printer) open() {
	if p.sharpV {
		p.buf = append(p.buf, '{')
	} else {
		p.buf = append(p.buf, '[')
	}
}

func (p *printer) shut() {
	if p.sharpV {
		p.buf = append(p.buf, '}')
	} else {
		p.buf = append(p.buf, ']')
	}
}

func (p *printer) between(i int) {
	if i == 0 {
		return
	}
	if p.sharpV {
		p.buf = append(p.buf, ',')
	}
	p.buf = append(p.buf, ' ')
}

// printValue prints by kind. depth is 0 for an operand, whose methods printArg has tried.
func (p *printer) printValue(v value.Value, verb rune, depth int) {
	if depth > 0 && v.IsValid() && v.CanInterface() {
		p.arg = v.Interface()
		if p.byMethod(verb) {
			return
		}
	}
	p.arg = nil
	p.seen = v
	switch k := v.Kind(); k {
	case value.Invalid:
		if verb == 'v' {
			p.buf = append(p.buf, "<nil>"...)
		} else {
			p.badVerb(verb)
		}
	case value.Bool:
		p.boolean(v.Bool(), verb)
	case value.Int, value.Int8, value.Int16, value.Int32, value.Int64:
		p.integer(uint64(v.Int()), true, verb)
	case value.Uint, value.Uint8, value.Uint16, value.Uint32, value.Uint64, value.Uintptr:
		p.integer(v.Uint(), false, verb)
	case value.Float32:
		p.float(v.Float(), 32, verb)
	case value.Float64:
		p.float(v.Float(), 64, verb)
	case value.Complex64:
		p.complex(v.Complex(), 64, verb)
	case value.Complex128:
		p.complex(v.Complex(), 128, verb)
	case value.String:
		p.text(v.String(), verb)
	case value.Map:
		p.printMap(v, verb, depth)
	case value.Struct:
		p.printStruct(v, verb, depth)
	case value.Interface:
		inner := v.Elem()
		if inner.IsValid() {
			p.printValue(inner, verb, depth+1)
			return
		}
		if p.sharpV {
			p.buf = append(p.buf, v.Type().String()...)
			p.buf = append(p.buf, "(nil)"...)
		} else {
			p.buf = append(p.buf, "<nil>"...)
		}
	case value.Array, value.Slice:
		p.printList(v, verb, depth)
	case value.Pointer:
		if depth == 0 && !v.IsNil() {
			switch to := v.Elem(); to.Kind() {
			case value.Array, value.Slice, value.Struct, value.Map:
				p.buf = append(p.buf, '&')
				p.printValue(to, verb, depth+1)
				return
			}
		}
		p.address(v, verb)
	case value.Chan, value.Func, value.UnsafePointer:
		p.address(v, verb)
	}
}

func (p *printer) printMap(v value.Value, verb rune, depth int) {
	if p.sharpV {
		p.buf = append(p.buf, v.Type().String()...)
		if v.IsNil() {
			p.buf = append(p.buf, "(nil)"...)
			return
		}
	} else {
		p.buf = append(p.buf, "map"...)
	}
	p.open()
	for i, e := range sortedEntries(v) {
		p.between(i)
		p.printValue(e.key, verb, depth+1)
		p.buf = append(p.buf, ':')
		p.printValue(e.elem, verb, depth+1)
	}
	p.shut()
}

func (p *printer) printStruct(v value.Value, verb rune, depth int) {
	if p.sharpV {
		p.buf = append(p.buf, v.Type().String()...)
	}
	p.buf = append(p.buf, '{')
	for i := range v.NumField() {
		p.between(i)
		if p.plusV || p.sharpV {
			p.buf = append(p.buf, v.Type().FieldName(i)...)
			p.buf = append(p.buf, ':')
		}
		field := v.Field(i)
		if field.Kind() == value.Interface {
			if inner := field.Elem(); inner.IsValid() {
				field = inner
			}
		}
		p.printValue(field, verb, depth+1)
	}
	p.buf = append(p.buf, '}')
}

func (p *printer) printList(v value.Value, verb rune, depth int) {
	switch verb {
	case 's', 'q', 'x', 'X':
		if v.Type().Elem().Kind() == value.Uint8 {
			p.bytes(v.Bytes(), verb, v.Type().String())
			return
		}
	}
	if p.sharpV {
		p.buf = append(p.buf, v.Type().String()...)
		if v.Kind() == value.Slice && v.IsNil() {
			p.buf = append(p.buf, "(nil)"...)
			return
		}
	}
	p.open()
	for i := range v.Len() {
		p.between(i)
		p.printValue(v.Index(i), verb, depth+1)
	}
	p.shut()
}
