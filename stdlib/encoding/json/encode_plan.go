package json

import (
	"encoding"
	"encoding/base64"
	"reflect"
)

// An encodePlan says how values of a type are written. There are two for each type: whether a method with a pointer as
// its receiver can be called depends on whether the value is a variable, and that is so wherever the value is met under
// the same plan: what pointers and slices lead to are variables, what maps and interfaces hold are not, fields and
// elements of arrays are what the whole is.
type encodePlan struct {
	form   form
	text   bool // of formMethod and formPointerMethod: MarshalText
	typ    *descriptor
	elem   *encodePlan // of pointers, slices, arrays, maps
	size   uintptr     // of an element
	length int         // of an array
	fields []encodeField
	table  uintptr // of the methods
	key    mapKey
}

type encodePair struct{ value, variable encodePlan }

// An encodeField is a member of an object.
type encodeField struct {
	offset uintptr
	plan   *encodePlan
	name   memberName
	html   memberName // with the escapes of HTML
	quoted bool
	empty  emptiness
	zero   zeroness
	typ    *descriptor
	table  uintptr // of the method IsZero
	path   []hop
}

// A memberName is ,"name": as it is written. Short ones are in head, too, and are written as one word of 16 bytes.
type memberName struct {
	text string
	head [16]byte
}

func nameFor(name string, html bool) (n memberName) {
	n.text = stringOf(append(appendQuoted([]byte{','}, name, html), ':'))
	copy(n.head[:], n.text)
	return n
}

// emptiness says how omitempty finds a value empty.
type emptiness uint8

const (
	neverEmpty emptiness = iota
	emptyWord1           // the first byte is zero
	emptyWord2           // the first two, and so on
	emptyWord4
	emptyWord8
	emptyFloat32
	emptyFloat64
	emptyLength // the second word is zero: strings and slices
	emptyMap
	emptyAlways // an array without elements
)

// zeroness says how omitzero finds a value zero.
type zeroness uint8

const (
	neverZero     zeroness = iota
	zeroValue              // reflect's IsZero
	zeroMethod             // the type's IsZero
	zeroPointer            // a pointer type's: nil is zero, too
	zeroVariable           // the pointer's, of a variable
	zeroCopied             // the pointer's, of what is no variable
	zeroInterface          // an interface's
)

// mapKey says how keys become texts.
type mapKey uint8

const (
	keyNone mapKey = iota
	keyString
	keyInt
	keyUint
	keyText // MarshalText, UnmarshalText
)

type isZeroer interface{ IsZero() bool }

var numberType = descriptorFor[Number]()

var encodePlans planCache[encodePair]

func encodePlanOf(d *descriptor) *encodePlan { return &encodePlans.of(d, buildEncodePlans).value }

type encodePlanner struct {
	known *planTable[encodePair]
	made  map[*descriptor]*encodePair
}

func buildEncodePlans(d *descriptor, known *planTable[encodePair]) map[*descriptor]*encodePair {
	b := encodePlanner{known, map[*descriptor]*encodePair{}}
	b.pair(d)
	return b.made
}

func (b *encodePlanner) pair(d *descriptor) *encodePair {
	if p := b.known.find(d); p != nil {
		return p
	}
	if p := b.made[d]; p != nil {
		return p
	}
	p := &encodePair{}
	b.made[d] = p
	b.fill(&p.value, d, false)
	b.fill(&p.variable, d, true)
	return p
}

// part is the plan for a part of a value that is a variable or not.
func (b *encodePlanner) part(t reflect.Type, isVariable bool) *encodePlan {
	p := b.pair(describe(t))
	if isVariable {
		return &p.variable
	}
	return &p.value
}

// method finds a method by which values write themselves, and says whether there is one.
func (p *encodePlan) method(t reflect.Type, isVariable, text bool) bool {
	asked := reflect.TypeFor[Marshaler]()
	if text {
		asked = reflect.TypeFor[encoding.TextMarshaler]()
	}
	owner := t
	switch {
	case isVariable && t.Kind() != reflect.Pointer && reflect.PointerTo(t).Implements(asked):
		p.form, owner = formPointerMethod, reflect.PointerTo(t)
	case !t.Implements(asked):
		return false
	case t.Kind() == reflect.Interface:
		p.form, p.text = formInterfaceMethod, text
		return true
	default:
		p.form = formMethod
	}
	p.text = text
	if text {
		p.table, _ = tableFor[encoding.TextMarshaler](describe(owner))
	} else {
		p.table, _ = tableFor[Marshaler](describe(owner))
	}
	return true
}

func (b *encodePlanner) fill(p *encodePlan, d *descriptor, isVariable bool) {
	p.typ = d
	t := typeOf(d)
	if p.method(t, isVariable, false) || p.method(t, isVariable, true) {
		return
	}
	switch p.form = formOf(d); p.form {
	case formPointer:
		p.elem = b.part(t.Elem(), true)
	case formSlice:
		if isByte(t.Elem()) {
			p.form = formBytes
			return
		}
		p.size, p.elem = t.Elem().Size(), b.part(t.Elem(), true)
	case formArray:
		p.size, p.length, p.elem = t.Elem().Size(), t.Len(), b.part(t.Elem(), isVariable)
	case formMap:
		if p.key = encodeKey(t.Key()); p.key == keyNone {
			p.form = formNone
			return
		}
		p.elem = b.part(t.Elem(), false)
	case formStruct:
		for _, m := range members(t) {
			p.fields = append(p.fields, b.field(&m, isVariable))
		}
	}
}

// isByte: are slices of t written as base64?
func isByte(t reflect.Type) bool {
	if t.Kind() != reflect.Uint8 {
		return false
	}
	p := reflect.PointerTo(t)
	return !p.Implements(reflect.TypeFor[Marshaler]()) && !p.Implements(reflect.TypeFor[encoding.TextMarshaler]())
}

func encodeKey(t reflect.Type) mapKey {
	switch k := t.Kind(); {
	case k == reflect.String:
		return keyString
	case t.Implements(reflect.TypeFor[encoding.TextMarshaler]()):
		return keyText
	case reflect.Int <= k && k <= reflect.Int64:
		return keyInt
	case reflect.Uint <= k && k <= reflect.Uintptr:
		return keyUint
	}
	return keyNone
}

func (b *encodePlanner) field(m *member, isVariable bool) encodeField {
	for _, h := range m.path {
		isVariable = isVariable || h.pointer
	}
	t := typeOf(m.typ)
	f := encodeField{offset: m.offset, plan: b.part(t, isVariable), typ: m.typ, quoted: m.quoted}
	f.name, f.html = nameFor(m.name, false), nameFor(m.name, true)
	if m.omitEmpty {
		f.empty = emptinessOf(t)
	}
	if m.omitZero {
		f.findZero(t, isVariable)
	}
	// Embedded structs that are no pointers are only more offset.
	offset := uintptr(0)
	for _, h := range m.path {
		h.offset += offset
		offset = h.offset
		if h.pointer {
			f.path = append(f.path, h)
			offset = 0
		}
	}
	f.offset += offset
	return f
}

func emptinessOf(t reflect.Type) emptiness {
	switch t.Kind() {
	case reflect.Bool, reflect.Int8, reflect.Uint8:
		return emptyWord1
	case reflect.Int16, reflect.Uint16:
		return emptyWord2
	case reflect.Int32, reflect.Uint32:
		return emptyWord4
	case reflect.Int, reflect.Int64, reflect.Uint, reflect.Uint64, reflect.Uintptr, reflect.Pointer, reflect.Interface:
		return emptyWord8
	case reflect.Float32:
		return emptyFloat32
	case reflect.Float64:
		return emptyFloat64
	case reflect.String, reflect.Slice:
		return emptyLength
	case reflect.Map:
		return emptyMap
	case reflect.Array:
		if t.Len() == 0 {
			return emptyAlways
		}
	}
	return neverEmpty
}

func (f *encodeField) findZero(t reflect.Type, isVariable bool) {
	asked := reflect.TypeFor[isZeroer]()
	owner := t
	switch {
	case t.Kind() == reflect.Interface && t.Implements(asked):
		f.zero = zeroInterface
		return
	case t.Kind() == reflect.Pointer && t.Implements(asked):
		f.zero = zeroPointer
	case t.Implements(asked):
		f.zero = zeroMethod
	case reflect.PointerTo(t).Implements(asked):
		f.zero, owner = zeroCopied, reflect.PointerTo(t)
		if isVariable {
			f.zero = zeroVariable
		}
	default:
		f.zero = zeroValue
		return
	}
	f.table, _ = tableFor[isZeroer](describe(owner))
}

// Letters of bytes, as JSON has them.
var byteLetters = base64.StdEncoding
