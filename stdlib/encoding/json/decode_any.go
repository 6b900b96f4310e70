package json

import "unsafe"

// What becomes of a value without a type to tell: any of bool, float64 (or Number), string, []any, map[string]any, nil.
//
// Such values are many and small. Elements of arrays are gathered on one stack and copied when their number is known.
// Numbers and the headers of strings have to lie somewhere for an interface to hold them; they are made a few at a time,
// the more the longer the text is, so what is kept of one text may keep memory of up to boxesAtOnce others of the same
// text. The letters of each string are on their own. Names of members recur, so the last ones that were seen are kept
// with the decoder, which the next text may be given.

const (
	boxesAtOnce = 16
	// knownNames is a power of two; nameLimit is how long a name may be that is kept.
	knownNames = 256
	nameLimit  = 32
	// stackLimit is how large a stack is kept.
	stackLimit = 1 << 12
)

// decoderStores is what a decoder keeps for the next text.
type decoderStores struct {
	key     string // of the map that is being assigned to
	stack   []any  // elements of open arrays
	numbers []float64
	texts   []string
	made    int // boxes so far
	names   *[knownNames]string
}

// release lets go of what belongs to one text.
func (s *decoderStores) release() {
	if len(s.stack) > 0 || cap(s.stack) > stackLimit { // a wrong text, or a large one
		s.stack = nil
	}
	*s = decoderStores{stack: s.stack, names: s.names}
}

// anything decodes a value into an interface; ok is false where the text is wrong.
func (d *decoder) anything() (a any, ok bool) {
	switch c := d.peek(); c {
	case '"':
		raw, plain := d.text()
		if raw == nil {
			return nil, false
		}
		return d.boxText(d.textOf(raw, plain)), true
	case '{':
		return d.anyMembers()
	case '[':
		return d.anyElements()
	case 'n':
		return nil, d.literal("null")
	case 't', 'f':
		return c == 't', d.literal(literalOf(c))
	}
	start := d.pos
	if !d.useNumber {
		if f, end := shortDecimal(d.data, start); end >= 0 {
			d.pos = end
			return d.boxNumber(f), true
		}
	}
	end, _ := numberEnd(d.data, start)
	if end < 0 {
		return nil, false
	}
	d.pos = end
	a, _ = d.number(d.data[start:end])
	return a, true
}

func (d *decoder) anyMembers() (any, bool) {
	if !d.enter() {
		return nil, false
	}
	m := make(map[string]any)
	if d.peek() == '}' {
		return m, d.leave()
	}
	for {
		if d.peek() != '"' {
			return nil, false
		}
		raw, plain := d.text()
		if raw == nil || d.peek() != ':' {
			return nil, false
		}
		d.pos++
		name := d.nameOf(raw, plain)
		elem, ok := d.anything()
		if !ok {
			return nil, false
		}
		m[name] = elem
		switch d.peek() {
		case ',':
			d.pos++
		case '}':
			return m, d.leave()
		default:
			return nil, false
		}
	}
}

func (d *decoder) anyElements() (any, bool) {
	if !d.enter() {
		return nil, false
	}
	if d.peek() == ']' {
		return []any{}, d.leave()
	}
	start := len(d.stack)
	for {
		elem, ok := d.anything()
		if !ok {
			return nil, false
		}
		d.stack = append(d.stack, elem)
		switch d.peek() {
		case ',':
			d.pos++
		case ']':
			elems := make([]any, len(d.stack)-start)
			copy(elems, d.stack[start:])
			clear(d.stack[start:])
			d.stack = d.stack[:start]
			return elems, d.leave()
		default:
			return nil, false
		}
	}
}

// boxes is how many boxes to make at once.
func (d *decoder) boxes() int {
	n := min(d.made/4+1, boxesAtOnce)
	d.made += n
	return n
}

var (
	numberWords = func() anyWords { a := any(1.5); return *wordsOf(&a) }()
	textWords   = func() anyWords { a := any("text"); return *wordsOf(&a) }()
)

func (d *decoder) boxNumber(f float64) any { return boxed(d, &d.numbers, f, numberWords.typ) }

func (d *decoder) boxText(s string) any { return boxed(d, &d.texts, s, textWords.typ) }

// boxed is x, whose type is typ, in an interface; it lies in one of the boxes.
func boxed[T any](d *decoder, boxes *[]T, x T, typ *descriptor) (a any) {
	if len(*boxes) == 0 {
		*boxes = make([]T, d.boxes())
	}
	box := &(*boxes)[0]
	*boxes = (*boxes)[1:]
	*box = x
	w := wordsOf(&a)
	w.typ, w.data = typ, unsafe.Pointer(box)
	return a
}

// textOf is the text of a string with these letters.
func (d *decoder) textOf(raw []byte, plain bool) string {
	if plain {
		return string(raw)
	}
	return unquoted(raw, false)
}

// nameOf is textOf for names, which are likely to be known.
func (d *decoder) nameOf(raw []byte, plain bool) string {
	if !plain || len(raw) > nameLimit {
		return unquoted(raw, plain)
	}
	if d.names == nil {
		d.names = new([knownNames]string)
	}
	place := &d.names[nameHash(raw)%knownNames]
	if *place != string(raw) {
		*place = string(raw)
	}
	return *place
}
