package json

import (
	"encoding"
	"reflect"
	"strings"
	"unicode/utf8"
)

// A decodePlan says how a variable of a type is filled in. A type may have several plans: whether the methods of a
// pointer to it are asked depends on how the variable is reached. Those of a type with a name always are; those that a
// struct without a name has from a field it embeds only where a pointer leads to it.
type decodePlan struct {
	form  form
	typ   *descriptor
	elem  *decodePlan // of slices, arrays, maps; what a pointer leads to, reached by a pointer
	under *decodePlan // of formOwnJSON and formOwnText: the same without the methods
	table uintptr     // of these
	outer *descriptor // of formOwnText: the type that errors name, that of the first pointer on the way
	size  uintptr     // of an element

	length  int // of an array
	object  *objectPlan
	key     mapKey
	keyPlan *decodePlan
	// Of a map: the keys are strings, and decoding an element cannot fail half-way, so that elements are decoded where
	// they lie in the map.
	inPlace bool
	clean   bool // of a pointer that Unmarshal is given: nothing that it leads to has methods
}

// An objectPlan finds fields by name.
type objectPlan struct {
	typ    *descriptor
	fields []decodeField
	table  []int32        // of fields, by hash of the name; -1 is none
	folded map[string]int // by name without case; the first of several
	// likely has a bit for each name in folded, foldedBit's: most names that are not there are known by that.
	likely uint64
}

// A decodeField is a member of an object.
type decodeField struct {
	name   string
	plan   *decodePlan
	offset uintptr // in what the last pointer of path leads to
	path   []hop   // the embedded pointers on the way
	quoted bool
	// key is "name": with its quotes, "" if it has to be escaped; word and mask are its first eight bytes.
	key        string
	word, mask uint64
	places     string // the names of embedded structs on the way and of the field, for errors
}

var decodePlans planCache[decodePlan]

// decodePlanOf is the plan for what Unmarshal is given, a pointer.
func decodePlanOf(d *descriptor) *decodePlan { return decodePlans.of(d, buildDecodePlans) }

// planKind tells plans of one type apart.
type planKind struct {
	typ   *descriptor
	outer *descriptor // of pointers, and of types with methods
	bare  bool        // without methods
}

// Both are guarded by decodePlans.lock. What maps hold is looked at once all plans are complete.
var (
	allDecodePlans = map[planKind]*decodePlan{}
	newMapPlans    []*decodePlan
)

func buildDecodePlans(d *descriptor, known *planTable[decodePlan]) map[*descriptor]*decodePlan {
	p := bare(d, d)
	for _, m := range newMapPlans {
		_, stops := m.elem.reaches(map[*decodePlan]bool{})
		m.inPlace = m.key == keyString && !stops
	}
	newMapPlans = nil
	runs, _ := p.reaches(map[*decodePlan]bool{})
	p.clean = !runs
	return map[*descriptor]*decodePlan{d: p}
}

// variablePlan is the plan for a field or an element.
func variablePlan(t reflect.Type) *decodePlan {
	d := describe(t)
	if t.Name() != "" && t.Kind() != reflect.Pointer {
		return withMethods(d, reflect.PointerTo(t), d)
	}
	return bare(d, d)
}

// withMethods is the plan for d, whose methods are those of pointer.
func withMethods(d *descriptor, pointer reflect.Type, outer *descriptor) *decodePlan {
	op := formOwnJSON
	if !pointer.Implements(reflect.TypeFor[Unmarshaler]()) {
		if !pointer.Implements(reflect.TypeFor[encoding.TextUnmarshaler]()) {
			return bare(d, outer)
		}
		op = formOwnText
	}
	kind := planKind{d, outer, false}
	if p := allDecodePlans[kind]; p != nil {
		return p
	}
	p := &decodePlan{form: op, typ: d, outer: outer}
	allDecodePlans[kind] = p
	if op == formOwnJSON {
		p.table, _ = tableFor[Unmarshaler](describe(pointer))
	} else {
		p.table, _ = tableFor[encoding.TextUnmarshaler](describe(pointer))
	}
	p.under = bare(d, outer)
	return p
}

// bare is the plan for d without methods.
func bare(d, outer *descriptor) *decodePlan {
	kind := planKind{d, d, true}
	if d.KindNumber == kindPointer {
		kind.outer = outer
	}
	if p := allDecodePlans[kind]; p != nil {
		return p
	}
	p := &decodePlan{typ: d}
	allDecodePlans[kind] = p
	t := typeOf(d)
	switch p.form = formOf(d); p.form {
	case formPointer:
		p.elem = withMethods(describe(t.Elem()), t, outer)
	case formSlice:
		p.size, p.elem = t.Elem().Size(), variablePlan(t.Elem())
	case formArray:
		p.size, p.elem, p.length = t.Elem().Size(), variablePlan(t.Elem()), t.Len()
	case formMap:
		p.planMap(t)
	case formStruct:
		p.object = &objectPlan{typ: d}
		p.object.plan(t)
	}
	return p
}

func (p *decodePlan) planMap(t reflect.Type) {
	switch k := t.Key().Kind(); {
	case reflect.PointerTo(t.Key()).Implements(reflect.TypeFor[encoding.TextUnmarshaler]()):
		p.key = keyText
		p.keyPlan = variablePlan(t.Key())
	case k == reflect.String:
		p.key = keyString
	case reflect.Int <= k && k <= reflect.Int64:
		p.key = keyInt
	case reflect.Uint <= k && k <= reflect.Uintptr:
		p.key = keyUint
	default:
		return
	}
	p.elem = variablePlan(t.Elem())
	newMapPlans = append(newMapPlans, p)
}

// reaches looks at all plans that p leads to: may methods of the program's run, and may decoding end half-way?
func (p *decodePlan) reaches(seen map[*decodePlan]bool) (runs, stops bool) {
	if p == nil || seen[p] {
		return false, false
	}
	seen[p] = true
	switch p.form {
	case formOwnJSON, formOwnText:
		return true, true
	case formNumber:
		stops = true
	}
	if p.key == keyText {
		return true, true
	}
	runs, more := p.elem.reaches(seen)
	stops = stops || more
	if p.object != nil {
		for i := range p.object.fields {
			f := &p.object.fields[i]
			r, s := f.plan.reaches(seen)
			runs, stops = runs || r, stops || s || f.quoted
		}
	}
	return runs, stops
}

// plan fills in the fields of a struct type.
func (o *objectPlan) plan(t reflect.Type) {
	list := members(t)
	o.fields = make([]decodeField, len(list))
	o.folded = make(map[string]int, len(list))
	for i := range list {
		m, f := &list[i], &o.fields[i]
		f.name, f.quoted = m.name, m.quoted
		var places []string
		offset := uintptr(0)
		for _, h := range m.path {
			places = append(places, h.name)
			h.offset += offset
			offset = h.offset
			if h.pointer {
				f.path = append(f.path, h)
				offset = 0
			}
		}
		f.offset = offset + m.offset
		f.places = strings.Join(append(places, m.name), ".")
		if key := string(appendQuoted(nil, m.name, false)); len(key) == len(m.name)+2 {
			f.key = key
			for k := range min(len(key), 8) {
				f.word |= uint64(key[k]) << (8 * k)
				f.mask |= 0xff << (8 * k)
			}
		}
		if fold := folded(m.name); fold != "" {
			if _, taken := o.folded[fold]; !taken {
				o.folded[fold] = i
				o.likely |= 1 << foldedBit(len(fold), fold[0])
			}
		}
	}
	size := 4
	for size < 2*len(list) {
		size *= 2
	}
	o.table = make([]int32, size)
	for i := range o.table {
		o.table[i] = -1
	}
	for i := range o.fields {
		slot := nameHash(bytesOf(o.fields[i].name)) & uint32(size-1)
		for o.table[slot] >= 0 {
			slot = (slot + 1) & uint32(size-1)
		}
		o.table[slot] = int32(i)
	}
	for i := range list {
		o.fields[i].plan = variablePlan(typeOf(list[i].typ))
	}
}

// nameHash tells names apart by their length and a few of their letters.
func nameHash(name []byte) uint32 {
	n := len(name)
	if n == 0 {
		return 0
	}
	h := uint32(n)*0x9e3779b1 ^ uint32(name[0])*0x85ebca6b ^ uint32(name[n-1])*0xc2b2ae35 ^ uint32(name[n/2])*0x27d4eb2f
	return h ^ h>>15
}

// find is the number of the field of that name, or of the first that has it but for case; -1 if there is none.
func (o *objectPlan) find(name []byte) int {
	mask := uint32(len(o.table) - 1)
	for slot := nameHash(name) & mask; o.table[slot] >= 0; slot = (slot + 1) & mask {
		if i := int(o.table[slot]); o.fields[i].name == string(name) {
			return i
		}
	}
	if len(name) == 0 {
		return -1
	}
	others := byte(0)
	for _, c := range name {
		others |= c
	}
	if others < utf8.RuneSelf && o.likely>>foldedBit(len(name), upper(name[0]))&1 == 0 {
		return -1 // ASCII is as long when it is folded
	}
	if i, ok := o.folded[folded(stringOf(name))]; ok {
		return i
	}
	return -1
}

func foldedBit(length int, first byte) uint { return uint(length*7+int(first)) & 63 }

func upper(c byte) byte {
	if 'a' <= c && c <= 'z' {
		c -= 'a' - 'A'
	}
	return c
}
