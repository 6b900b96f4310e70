package reflect

import (
	"internal/rt"
	"internal/value"
	"sync"
	"sync/atomic"
	"unsafe"
)

// Types that are made at run time, and how a type is found that the program has already.
//
// Types are identical if their descriptors are at one address. So each constructor (PointerTo, ArrayOf, FuncOf, …)
// first looks for the type among those without a name that the compiler emitted, which lie in sections of their own
// (abi::kTypeSections), and those that were made before. A new descriptor is an object of the heap that the registry
// keeps for ever: nothing else that the collector sees refers to it, since interfaces hold types as plain addresses.
//
// A type that the linker dropped because nothing refers to it is made anew, which nobody can tell.

// Guarded by lock. types: by structural hash.
var registry struct {
	lock   sync.Mutex
	filled bool
	types  map[uint32][]*rtype
}

// Sizes of the descriptors in each section.
var sectionSizes = [...]uintptr{
	unsafe.Sizeof(value.ElemDescriptor{}), unsafe.Sizeof(value.MapDescriptor{}), unsafe.Sizeof(value.ArrayDescriptor{}),
}

// interned is the one descriptor of the type that t, of which the kind, flags that tell types apart, and what follows
// the header are filled in, describes: an older one, or t after finish has filled in the rest.
func interned(t *rtype, finish func()) *rtype {
	registry.lock.Lock()
	defer registry.lock.Unlock()
	if !registry.filled {
		fillRegistry()
	}
	hash := structuralHash(t)
	for _, known := range registry.types[hash] {
		if sameStructure(known, t) {
			return known
		}
	}
	t.Hash = hash | 1
	t.Alignment, t.FieldAlignment = 8, 8
	finish()
	registry.types[hash] = append(registry.types[hash], t)
	return t
}

func fillRegistry() {
	registry.filled = true
	registry.types = map[uint32][]*rtype{}
	for i, size := range sectionSizes {
		begin, end := rt.TypeSection(i)
		for ; begin < end; begin += size {
			t := typeAt(begin)
			hash := structuralHash(t)
			registry.types[hash] = append(registry.types[hash], t)
		}
	}
}

func mixed(hash, x uint32) uint32 { return (hash ^ x) * 0x01000193 }

func mixedText(hash uint32, s string) uint32 {
	for i := range len(s) {
		hash = mixed(hash, uint32(s[i]))
	}
	return hash
}

// structuralHash is equal for identical types without a name.
func structuralHash(t *rtype) uint32 {
	hash := mixed(0x811c9dc5, uint32(t.KindNumber))
	switch t.Kind() {
	case Pointer, Slice:
		return mixed(hash, t.elem().Hash)
	case Array:
		return mixed(mixed(hash, t.elem().Hash), uint32(t.Len()))
	case Chan:
		return mixed(mixed(hash, t.elem().Hash), uint32(t.AsChan().Direction))
	case Map:
		return mixed(mixed(hash, t.AsMap().Key.Hash), t.elem().Hash)
	case Func:
		f := t.AsFunc()
		hash = mixed(hash, uint32(f.In)<<1|uint32(f.Flags&value.FlagVariadic))
		for i := range f.In + f.Out {
			hash = mixed(hash, f.Parameters[i].Hash)
		}
	case Struct:
		s := t.AsStruct()
		for i := range s.Count {
			hash = mixedText(mixed(hash, s.Fields[i].Type.Hash), *s.Fields[i].Name)
		}
	}
	return hash
}

// sameStructure: are a and b, both without a name, identical?
func sameStructure(a, b *rtype) bool { return identicalUnderlying(a, b, true) }

var firstWord = [8]byte{1} // mask of pointers: the first word

// describe fills in what all kinds have of a type of one pointer or more words.
func (t *rtype) describe(bytes, pointerBytes uintptr, flags uint8, text string) {
	t.Bytes, t.PointerBytes, t.MaskPeriod = bytes, pointerBytes, bytes
	t.Flags |= flags
	t.Text = text
	if pointerBytes == 8 {
		t.PointerMask = unsafe.Pointer(&firstWord)
	}
}

const oneWord = value.FlagDirect | value.FlagMemoryEqual | value.FlagComparable

// PointerTo returns the type of pointers to t.
func PointerTo(t Type) Type { return t.common().pointer() }

// PtrTo is the old name of PointerTo.
func PtrTo(t Type) Type { return PointerTo(t) }

// pointers holds pointer types that were asked for lately, each at the place that its element's hash names: addresses
// of elements are asked for at each value that a decoder fills in, and the registry has a lock.
var pointers [256]atomic.Pointer[rtype]

func (t *rtype) pointer() *rtype {
	if t.Descriptor.PointerTo != nil {
		return typeOf(t.Descriptor.PointerTo)
	}
	place := &pointers[t.Hash%uint32(len(pointers))]
	if p := place.Load(); p != nil && p.elem() == t {
		return p
	}
	d := &value.ElemDescriptor{Elem: &t.Descriptor}
	d.KindNumber = value.Pointer
	p := typeOf(&d.Descriptor)
	p = interned(p, func() { p.describe(8, 8, oneWord, "*"+t.Text) })
	place.Store(p)
	return p
}

// SliceOf returns the type of slices of t.
func SliceOf(t Type) Type { return t.common().slice() }

func (t *rtype) slice() *rtype {
	d := &value.ElemDescriptor{Elem: &t.Descriptor}
	d.KindNumber = value.Slice
	s := typeOf(&d.Descriptor)
	return interned(s, func() { s.describe(24, 8, 0, "[]"+t.Text) })
}

// ArrayOf returns the type of arrays of that length.
func ArrayOf(length int, elem Type) Type {
	if length < 0 {
		panic("reflect: negative length passed to ArrayOf")
	}
	e := elem.common()
	if e.Bytes > 0 && uintptr(length) > ^uintptr(0)/e.Bytes {
		panic("reflect.ArrayOf: array size would exceed virtual address space")
	}
	d := &value.ArrayDescriptor{Length: length}
	d.KindNumber, d.Elem = value.Array, &e.Descriptor
	a := typeOf(&d.Descriptor)
	return interned(a, func() {
		a.describe(uintptr(length)*e.Bytes, 0, e.Flags&(value.FlagMemoryEqual|value.FlagComparable), "["+decimal(length)+"]"+e.Text)
		a.Alignment, a.FieldAlignment = e.Alignment, e.FieldAlignment
		if length > 0 && e.PointerBytes > 0 {
			a.PointerBytes = uintptr(length-1)*e.Bytes + e.PointerBytes
			a.PointerMask, a.MaskPeriod = e.PointerMask, e.MaskPeriod
		}
	})
}

// ChanOf returns the type of channels of t.
func ChanOf(dir ChanDir, t Type) Type {
	e := t.common()
	if e.Bytes >= 1<<16 {
		panic("reflect.ChanOf: element size too large")
	}
	var text string
	switch dir {
	case SendDir:
		text = "chan<- " + e.Text
	case RecvDir:
		text = "<-chan " + e.Text
	case BothDir:
		text = "chan " + e.Text
		if e.Text[0] == '<' {
			text = "chan (" + e.Text + ")"
		}
	default:
		panic("reflect.ChanOf: invalid dir")
	}
	d := &value.ChanDescriptor{Direction: int(dir)}
	d.KindNumber, d.Elem = value.Chan, &e.Descriptor
	c := typeOf(&d.Descriptor)
	return interned(c, func() { c.describe(8, 8, oneWord, text) })
}

// MapOf returns the type of maps from key to elem.
func MapOf(key, elem Type) Type {
	k, e := key.common(), elem.common()
	if !k.Comparable() {
		panic("reflect.MapOf: invalid key type " + k.Text)
	}
	d := &value.MapDescriptor{Key: &k.Descriptor, Elem: &e.Descriptor}
	d.KindNumber = value.Map
	m := typeOf(&d.Descriptor)
	return interned(m, func() { m.describe(8, 8, value.FlagDirect, "map["+k.Text+"]"+e.Text) })
}

// FuncOf returns the type of functions with these parameters and results; the last parameter of a variadic one is a
// slice.
func FuncOf(in, out []Type, variadic bool) Type {
	if variadic && (len(in) == 0 || in[len(in)-1].Kind() != Slice) {
		panic("reflect.FuncOf: last arg of variadic func must be slice")
	}
	if len(in)+len(out) > 128 {
		panic("reflect.FuncOf: too many arguments")
	}
	return funcOf(descriptors(in), descriptors(out), variadic)
}

func descriptors(types []Type) []*value.Descriptor {
	list := make([]*value.Descriptor, len(types))
	for i, t := range types {
		list[i] = &t.common().Descriptor
	}
	return list
}

func funcOf(in, out []*value.Descriptor, variadic bool) *rtype {
	all := append(append([]*value.Descriptor(nil), in...), out...)
	d := &value.FuncDescriptor{In: len(in), Out: len(out)}
	if len(all) > 0 {
		d.Parameters = (*[1 << 16]*value.Descriptor)(unsafe.Pointer(&all[0]))
	}
	d.KindNumber = value.Func
	if variadic {
		d.Flags = value.FlagVariadic
	}
	f := typeOf(&d.Descriptor)
	return interned(f, func() { f.describe(8, 8, value.FlagDirect, funcText(in, out, variadic)) })
}

func funcText(in, out []*value.Descriptor, variadic bool) string {
	text := "func("
	for i, t := range in {
		if i > 0 {
			text += ", "
		}
		if variadic && i == len(in)-1 {
			text += "..." + t.ElemOf().Text
		} else {
			text += t.Text
		}
	}
	text += ")"
	switch len(out) {
	case 0:
		return text
	case 1:
		return text + " " + out[0].Text
	}
	for i, t := range out {
		if i == 0 {
			text += " ("
		} else {
			text += ", "
		}
		text += t.Text
	}
	return text + ")"
}
