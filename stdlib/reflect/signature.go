package reflect

import (
	"sync"
	"unsafe"
)

// Where the arguments and results of a function type travel. runtime/abi/calling_convention.h tells the rule;
// abi/dynamic_call.h draws the frame, whose offsets these are.
const (
	frameFloats         = 80
	frameResultIntegers = 208
	frameResultFloats   = 288
	frameStack          = 352

	integerRegisters       = 10
	floatRegisters         = 16
	integerResultRegisters = 10
	floatResultRegisters   = 8
	mostScalars            = 8 // of which a value that is no memory may consist
)

// A scalar is one piece of a value: offset is its place in the value, slot that in the frame.
type scalar struct {
	offset, slot  uintptr
	size          uint8
	float, isBool bool
	pointer       bool // a Go pointer, not the address of a descriptor
}

// A passage is one argument or result.
type passage struct {
	typ      *rtype
	scalars  []scalar
	inMemory bool
	memory   uintptr // place in the frame: of an argument's address, of a result itself
}

// A signature is a function type with or without a receiver, which is one word before the parameters.
type signature struct {
	descriptor   []uint64 // abi::DataFrameDescriptor: sizes, then the bitmap
	stackBytes   uintptr  // of arguments
	receiverSlot uintptr
	hidden       bool // results go to memory, whose address is in the first slot
	outIntegers  int  // registers that results take
	memory       uintptr
	in, out      []passage
}

type signatureKey struct {
	typ      *rtype
	receiver bool
}

// The collector reads descriptors of frames, so they are kept for ever. Guarded by lock.
var signatures struct {
	lock  sync.Mutex
	known map[signatureKey]*signature
}

func signatureOf(t *rtype, receiver bool) *signature {
	key := signatureKey{t, receiver}
	signatures.lock.Lock()
	defer signatures.lock.Unlock()
	s := signatures.known[key]
	if s == nil {
		s = newSignature(t, receiver)
		if signatures.known == nil {
			signatures.known = map[signatureKey]*signature{}
		}
		signatures.known[key] = s
	}
	return s
}

// takeApart lists the scalars of a value of the type; false if there are more than mostScalars.
func takeApart(t *rtype, offset uintptr, list []scalar) ([]scalar, bool) {
	add := func(s scalar) {
		s.offset += offset
		list = append(list, s)
	}
	switch t.Kind() {
	case Bool:
		add(scalar{size: 1, isBool: true})
	case Float32, Float64:
		add(scalar{size: uint8(t.Bytes), float: true})
	case Complex64, Complex128:
		half := t.Bytes / 2
		add(scalar{size: uint8(half), float: true})
		add(scalar{offset: half, size: uint8(half), float: true})
	case Chan, Func, Map, Pointer, UnsafePointer:
		add(scalar{size: 8, pointer: true})
	case String, Slice:
		add(scalar{size: 8, pointer: true})
		for at := uintptr(8); at < t.Bytes; at += 8 {
			add(scalar{offset: at, size: 8})
		}
	case Interface:
		add(scalar{size: 8})
		add(scalar{offset: 8, size: 8, pointer: true})
	case Array:
		elem := t.elem()
		if elem.Bytes == 0 {
			return list, true
		}
		if t.Len() > mostScalars {
			return list, false
		}
		for i := range t.Len() {
			var ok bool
			if list, ok = takeApart(elem, offset+uintptr(i)*elem.Bytes, list); !ok {
				return list, false
			}
		}
	case Struct:
		s := t.AsStruct()
		for i := range s.Count {
			var ok bool
			if list, ok = takeApart(typeOf(s.Fields[i].Type), offset+s.Fields[i].Offset, list); !ok {
				return list, false
			}
		}
	default:
		add(scalar{size: uint8(t.Bytes)})
	}
	return list, len(list) <= mostScalars
}

func passageOf(t *rtype) passage {
	list, ok := takeApart(t, 0, nil)
	if !ok {
		return passage{typ: t, inMemory: true}
	}
	return passage{typ: t, scalars: list}
}

// A placer hands out the slots of one direction.
type placer struct {
	integers, floats uintptr // taken
	stack            uintptr
	bits             map[uintptr]bool // words of the frame that hold pointers
}

func (p *placer) word(pointer bool) uintptr {
	slot := p.integers * 8
	if p.integers++; p.integers > integerRegisters {
		slot = p.push()
	}
	if pointer {
		p.bits[slot/8] = true
	}
	return slot
}

func (p *placer) float() uintptr {
	slot := frameFloats + p.floats*8
	if p.floats++; p.floats > floatRegisters {
		return p.push()
	}
	return slot
}

func (p *placer) push() uintptr {
	p.stack += 8
	return frameStack + p.stack - 8
}

func newSignature(t *rtype, receiver bool) *signature {
	f := t.AsFunc()
	s := &signature{}
	bits := map[uintptr]bool{}
	integers, floats := 0, 0
	for i := range f.Out {
		r := passageOf(typeOf(f.Parameters[f.In+i]))
		s.hidden = s.hidden || r.inMemory
		for _, part := range r.scalars {
			if part.float {
				floats++
			} else {
				integers++
			}
		}
		s.out = append(s.out, r)
	}
	s.hidden = s.hidden || integers > integerResultRegisters || floats > floatResultRegisters

	at := placer{bits: bits}
	if s.hidden {
		at.word(false) // memory of the caller's, no object
	}
	if receiver {
		s.receiverSlot = at.word(true)
	}
	for i := range f.In {
		a := passageOf(typeOf(f.Parameters[i]))
		if a.inMemory {
			a.memory = at.word(true)
		}
		for n := range a.scalars {
			if part := &a.scalars[n]; part.float {
				part.slot = at.float()
			} else {
				part.slot = at.word(part.pointer)
			}
		}
		s.in = append(s.in, a)
	}
	s.stackBytes = at.stack
	end := frameStack + (at.stack+15)&^15
	s.memory = end
	integers, floats = 0, 0
	for i := range s.out {
		r := &s.out[i]
		if s.hidden {
			align := uintptr(r.typ.Alignment)
			end = (end + align - 1) &^ (align - 1)
			r.inMemory, r.memory = true, end
			markPointers(r.typ, end, bits)
			end += r.typ.Bytes
			continue
		}
		for n := range r.scalars {
			part := &r.scalars[n]
			if part.float {
				part.slot = frameResultFloats + uintptr(floats)*8
				floats++
				continue
			}
			part.slot = frameResultIntegers + uintptr(integers)*8
			bits[part.slot/8] = bits[part.slot/8] || part.pointer
			integers++
		}
	}
	s.outIntegers = integers
	s.descriptor = frameDescriptor((end+8+15)&^15, bits)
	return s
}

// frameDescriptor is the descriptor of a frame of that many bytes with pointers in these words. It lists no slots: all
// of the frame is live while the call is made.
func frameDescriptor(size uintptr, bits map[uintptr]bool) []uint64 {
	const flags, deferOffset = 0, 0
	words := (size/8 + 63) / 64
	const header = 3
	d := make([]uint64, header+words)
	d[0] = uint64(size) | flags<<32
	d[1] = deferOffset | uint64(words)<<32
	for word, pointer := range bits {
		if pointer {
			d[header+word/64] |= 1 << (word % 64)
		}
	}
	return d
}

// markPointers sets the bits of the words at offset that hold pointers of a value of the type.
func markPointers(t *rtype, offset uintptr, bits map[uintptr]bool) {
	for at := uintptr(0); at < t.PointerBytes; at += 8 {
		word := at % t.MaskPeriod / 8
		if *(*byte)(unsafe.Add(t.PointerMask, word/8))>>(word%8)&1 != 0 {
			bits[(offset+at)/8] = true
		}
	}
}

// load puts the value at p into a frame as an argument.
func (a *passage) load(frame, p unsafe.Pointer) {
	if a.inMemory {
		*(*unsafe.Pointer)(unsafe.Add(frame, a.memory)) = p
		return
	}
	for i := range a.scalars {
		part := &a.scalars[i]
		from, to := unsafe.Add(p, part.offset), unsafe.Add(frame, part.slot)
		if part.pointer {
			*(*unsafe.Pointer)(to) = *(*unsafe.Pointer)(from)
			continue
		}
		var word uint64
		switch part.size {
		case 1:
			word = uint64(*(*uint8)(from))
		case 2:
			word = uint64(*(*uint16)(from))
		case 4:
			word = uint64(*(*uint32)(from))
		default:
			word = *(*uint64)(from)
		}
		*(*uint64)(to) = word
	}
}

// store is the other way round: it puts an argument or a result, which are no memory, from the frame to p.
func (a *passage) store(frame, p unsafe.Pointer) {
	for i := range a.scalars {
		part := &a.scalars[i]
		from, to := unsafe.Add(frame, part.slot), unsafe.Add(p, part.offset)
		switch {
		case part.pointer:
			*(*unsafe.Pointer)(to) = *(*unsafe.Pointer)(from)
		case part.isBool:
			*(*uint8)(to) = *(*uint8)(from) & 1 // the other bits are undefined
		case part.size == 1:
			*(*uint8)(to) = *(*uint8)(from)
		case part.size == 2:
			*(*uint16)(to) = *(*uint16)(from)
		case part.size == 4:
			*(*uint32)(to) = *(*uint32)(from)
		default:
			*(*uint64)(to) = *(*uint64)(from)
		}
	}
}

// move is a step of load and store in one: from one frame to another, in which the same value has other places.
func (a *passage) move(to, from unsafe.Pointer, there *passage) {
	if a.inMemory {
		*(*unsafe.Pointer)(unsafe.Add(to, a.memory)) = *(*unsafe.Pointer)(unsafe.Add(from, there.memory))
		return
	}
	for i := range a.scalars {
		src, dst := unsafe.Add(from, there.scalars[i].slot), unsafe.Add(to, a.scalars[i].slot)
		if a.scalars[i].pointer {
			*(*unsafe.Pointer)(dst) = *(*unsafe.Pointer)(src)
		} else {
			*(*uint64)(dst) = *(*uint64)(src)
		}
	}
}
