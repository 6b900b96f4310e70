package json

import (
	"internal/rt"
	"reflect"
	"sync"
	"unsafe"
)

// Unmarshal stores the JSON value in data in what v, a pointer that is not nil, leads to.
//
// Nothing is stored if data is no JSON value; the error is a *SyntaxError then. A value that does not fit its variable
// leaves that alone, and the rest is stored; the error is the first *UnmarshalTypeError. An error of a method ends
// decoding at once.
//
// What is reached by a pointer or has a name, and has UnmarshalJSON, is given its text; what has UnmarshalText is given
// a string's text. Both may have a pointer as their receiver. Otherwise, null makes pointers, interfaces, maps and slices
// nil and leaves others alone; nil pointers are made to lead to a new variable. An array becomes a slice's elements from
// the first on, in its memory as far as that goes, and an array's, the rest of which is zeroed; an object adds to a map,
// or makes one, and sets the fields of a struct that Marshal would write, by their names, or by names that differ in case
// alone; other keys are passed over. Keys of maps are strings, integers, or have UnmarshalText. []byte takes base64. An
// interface without methods becomes bool, float64, string, []any, map[string]any or nil, unless it holds a pointer, which
// is followed. In strings, what is no UTF-8 becomes U+FFFD. Arrays and objects may be nested 10000 deep.
func Unmarshal(data []byte, v any) error {
	d := takeDecoder(data)
	err := d.into(v, false)
	d.giveBack()
	return err
}

// A decoder decodes one value. Its methods read on from pos and report whether to go on: they return false where the text
// is wrong, and where decoding ends because of stop.
//
// One pass has to be enough, and yet a wrong text must change nothing. Where the variable is zero, so that it leads to
// nothing, and no methods of the program's can run, a value is decoded right away; if a mistake shows, the variable is
// zeroed again, and nobody has seen anything. Otherwise the scanner goes over the text first. It also finds the words for
// each mistake: the decoder only notices that there is one.
type decoder struct {
	data      []byte
	pos       int
	depth     int // of open arrays and objects
	useNumber bool
	strict    bool  // unknown members are errors
	err       error // the first that does not end decoding
	stop      error // the one that did
	path      []pathStep
	decoderStores
}

// A pathStep is a struct that is being decoded, and its field.
type pathStep struct {
	object *objectPlan
	field  int // -1: none
}

var decoders = sync.Pool{New: func() any { return new(decoder) }}

func takeDecoder(data []byte) *decoder {
	d := decoders.Get().(*decoder)
	d.data = data
	return d
}

func (d *decoder) giveBack() {
	d.decoderStores.release()
	*d = decoder{path: d.path[:0], decoderStores: d.decoderStores}
	decoders.Put(d)
}

// into decodes the whole of data; valid tells that it is known to be JSON.
func (d *decoder) into(v any, valid bool) error {
	w := wordsOf(&v)
	if w.typ == nil || w.typ.KindNumber != kindPointer || w.data == nil {
		if !valid {
			if err := check(d.data); err != nil {
				return err
			}
		}
		return &InvalidUnmarshalError{reflect.TypeOf(v)}
	}
	p := decodePlanOf(w.typ)
	target := w.typ.ElemOf()
	once := !valid && p.clean && target.Bytes <= 4096 && zeroed(target, w.data)
	if !valid && !once {
		if err := check(d.data); err != nil {
			return err
		}
	}
	ok := d.root(p, w.data)
	if once && !(ok && d.peek() == 0 && d.pos == len(d.data)) {
		if err := check(d.data); err != nil {
			rt.ClearMany(target.Address(), w.data, 1)
			return err
		}
	}
	if d.stop != nil {
		return d.placed(d.stop)
	}
	return d.err
}

func (d *decoder) root(p *decodePlan, pointer unsafe.Pointer) bool {
	if e := p.elem; e.form != formPointer && e.form != formAny && e.form != formInterface && e.form != formOwnText {
		return d.value(e, pointer)
	}
	return d.follow(p, nil, pointer, p.typ)
}

// peek passes over spaces and returns the byte behind them; 0 at the end.
func (d *decoder) peek() byte {
	if d.pos < len(d.data) {
		if c := d.data[d.pos]; c > ' ' {
			return c
		}
	}
	return d.peekBehind()
}

func (d *decoder) peekBehind() byte {
	for i := d.pos; i < len(d.data); i++ {
		if c := d.data[i]; letters[c]&isSpace == 0 {
			d.pos = i
			return c
		}
	}
	d.pos = len(d.data)
	return 0
}

// value decodes into the variable. What is common for its type is done here, all else by other.
func (d *decoder) value(p *decodePlan, at unsafe.Pointer) bool {
	c := d.peek()
	switch p.form {
	case formBool:
		if c == 't' && d.literal("true") {
			*(*bool)(at) = true
			return true
		}
		if c == 'f' && d.literal("false") {
			*(*bool)(at) = false
			return true
		}
	case formInt, formInt8, formInt16, formInt32, formInt64, formUint, formUint8, formUint16, formUint32, formUint64:
		if n, end := shortInteger(d.data, d.pos); end >= 0 && storeInteger(p.form, at, n) {
			d.pos = end
			return true
		}
	case formFloat64:
		if f, end := shortDecimal(d.data, d.pos); end >= 0 {
			d.pos = end
			*(*float64)(at) = f
			return true
		}
	case formString:
		if c == '"' {
			raw, plain := d.text()
			if raw == nil {
				return false
			}
			*(*string)(at) = d.textOf(raw, plain)
			return true
		}
	case formAny:
		if wordsOf((*any)(at)).typ == nil {
			a, ok := d.anything()
			if ok {
				*(*any)(at) = a
			}
			return ok
		}
		return d.follow(p, at, nil, p.typ)
	case formInterface:
		return d.follow(p, at, nil, p.typ)
	case formPointer:
		if e := p.elem; c != 'n' && *(*unsafe.Pointer)(at) == nil && e.form != formOwnText && e.form != formPointer {
			fresh := rt.New(e.typ.Address())
			*(*unsafe.Pointer)(at) = fresh
			return d.value(e, fresh)
		}
		return d.follow(p, at, nil, p.typ)
	case formSlice:
		if c == '[' {
			return d.slice(p, at)
		}
	case formMap:
		if c == '{' && p.key != keyNone {
			return d.mapping(p, at)
		}
	case formStruct:
		if c == '{' {
			return d.members(p.object, at)
		}
	case formOwnJSON:
		return d.ownJSON(p, at)
	case formOwnText:
		return d.ownText(p, at, p.outer)
	}
	return d.other(p, at, c)
}

// other decodes any value into a variable that is no pointer, nor an interface that is to be followed, and that has no
// methods to be asked.
func (d *decoder) other(p *decodePlan, at unsafe.Pointer, c byte) bool {
	switch c {
	case '{', '[':
		what := "object"
		switch {
		case p.form == formAny:
			a, ok := d.anything()
			if ok {
				*(*any)(at) = a
			}
			return ok
		case c == '[':
			if p.form == formArray {
				return d.array(p, at)
			}
			if p.form == formSlice {
				return d.slice(p, at)
			}
			what = "array"
		case p.form == formStruct:
			return d.members(p.object, at)
		case p.form == formMap && p.key != keyNone:
			return d.mapping(p, at)
		}
		d.mismatch(what, p.typ, d.pos+1)
		return d.skip()
	case '"':
		raw, plain := d.text()
		return raw != nil && d.storeText(p, at, raw, plain)
	case 'n':
		if !d.literal("null") {
			return false
		}
		setNull(p, at)
		return true
	case 't', 'f':
		if !d.literal(literalOf(c)) {
			return false
		}
		d.storeBool(p, at, c == 't')
		return true
	}
	start := d.pos
	end, _ := numberEnd(d.data, start)
	if end < 0 {
		return false
	}
	d.pos = end
	d.storeNumber(p, at, d.data[start:end])
	return true
}

// literal passes over the literal if it is there.
func (d *decoder) literal(s string) bool {
	if len(d.data)-d.pos < len(s) || string(d.data[d.pos:d.pos+len(s)]) != s {
		return false
	}
	d.pos += len(s)
	return true
}

// skip passes over a value.
func (d *decoder) skip() bool {
	switch c := d.peek(); c {
	case '"':
		raw, _ := d.text()
		return raw != nil
	case 't', 'f', 'n':
		return d.literal(literalOf(c))
	}
	end := passOver(d.data, d.pos, d.depth)
	if end < 0 {
		return false
	}
	d.pos = end
	return true
}

// text passes over a string and returns its letters; nil if it is none.
func (d *decoder) text() (raw []byte, plain bool) {
	start := d.pos + 1
	end, plain := textEnd(d.data, start)
	if end < 0 {
		return nil, false
	}
	d.pos = end + 1
	return d.data[start:end], plain
}

// enter and leave count the open arrays and objects, whose bracket is at pos.
func (d *decoder) enter() bool {
	d.pos++
	d.depth++
	return d.depth <= maxDepth
}

func (d *decoder) leave() bool {
	d.pos++
	d.depth--
	return true
}

// follow decodes into a pointer, or an interface: pointers are followed, also from interfaces that hold them, and made
// where they are nil. The variable is at at; or, if pointer is not nil, that is the value, which is in no variable. outer
// is the type of what follow was called for.
func (d *decoder) follow(p *decodePlan, at, pointer unsafe.Pointer, outer *descriptor) bool {
	null := d.peek() == 'n'
	for {
		switch p.form {
		case formPointer:
			if pointer == nil {
				if null {
					return d.other(p, at, 'n')
				}
				if pointer = *(*unsafe.Pointer)(at); pointer == nil {
					pointer = rt.New(p.elem.typ.Address())
					*(*unsafe.Pointer)(at) = pointer
				}
			}
			itself := p.typ
			p, at, pointer = p.elem, pointer, nil
			if p.form == formAny || p.form == formInterface {
				if held := heldBy(p, at); held.typ == itself && held.data == at {
					return d.other(p, at, d.peek())
				}
			}
		case formAny, formInterface:
			held := heldBy(p, at)
			if held.typ == nil || held.typ.KindNumber != kindPointer || held.data == nil ||
				null && held.typ.ElemOf().KindNumber != kindPointer {
				return d.other(p, at, d.peek())
			}
			p, pointer = decodePlanOf(held.typ), held.data
		case formOwnText:
			return d.ownText(p, at, outer)
		default:
			return d.value(p, at)
		}
	}
}

// heldBy is what the interface variable holds.
func heldBy(p *decodePlan, at unsafe.Pointer) anyWords {
	if p.form == formAny {
		return *(*anyWords)(at)
	}
	held := variable(p.typ, at).Interface()
	return *wordsOf(&held)
}
