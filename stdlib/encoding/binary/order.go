package binary

import "math/bits"

// A ByteOrder tells in which order the bytes of a number of 16, 32 or 64 bits stand in a slice. Its methods use the first
// bytes of the slice and panic if these are too few. LittleEndian, BigEndian and NativeEndian are the ones of this package;
// others may be written.
type ByteOrder interface {
	Uint16([]byte) uint16
	Uint32([]byte) uint32
	Uint64([]byte) uint64
	PutUint16([]byte, uint16)
	PutUint32([]byte, uint32)
	PutUint64([]byte, uint64)
	String() string
}

// An AppendByteOrder appends the bytes of a number of 16, 32 or 64 bits to a slice, in its order.
type AppendByteOrder interface {
	AppendUint16([]byte, uint16) []byte
	AppendUint32([]byte, uint32) []byte
	AppendUint64([]byte, uint64) []byte
	String() string
}

type littleEndian struct{}

type bigEndian struct{}

type nativeEndian struct{ littleEndian }

var (
	// LittleEndian has the lowest byte first. It is a ByteOrder and an AppendByteOrder.
	LittleEndian littleEndian
	// BigEndian has the highest byte first. It is a ByteOrder and an AppendByteOrder.
	BigEndian bigEndian
	// NativeEndian is the order of the machine that the program is compiled for, the lowest byte first here. It is a
	// ByteOrder and an AppendByteOrder.
	NativeEndian nativeEndian
)

// Bytes are put together one by one here: the compiler makes a single load or store of them.

// Uint16 is the number in the first two bytes of b.
func (littleEndian) Uint16(b []byte) uint16 {
	_ = b[1]
	return uint16(b[0]) | uint16(b[1])<<8
}

// Uint32 is the number in the first four bytes of b.
func (littleEndian) Uint32(b []byte) uint32 {
	_ = b[3]
	return uint32(b[0]) | uint32(b[1])<<8 | uint32(b[2])<<16 | uint32(b[3])<<24
}

// Uint64 is the number in the first eight bytes of b.
func (littleEndian) Uint64(b []byte) uint64 {
	_ = b[7]
	low, high := LittleEndian.Uint32(b), LittleEndian.Uint32(b[4:])
	return uint64(high)<<32 | uint64(low)
}

// PutUint16 stores v in the first two bytes of b.
func (littleEndian) PutUint16(b []byte, v uint16) {
	_ = b[1]
	b[0], b[1] = byte(v), byte(v>>8)
}

// PutUint32 stores v in the first four bytes of b.
func (littleEndian) PutUint32(b []byte, v uint32) {
	_ = b[3]
	b[0], b[1], b[2], b[3] = byte(v), byte(v>>8), byte(v>>16), byte(v>>24)
}

// PutUint64 stores v in the first eight bytes of b.
func (littleEndian) PutUint64(b []byte, v uint64) {
	_ = b[7]
	LittleEndian.PutUint32(b, uint32(v))
	LittleEndian.PutUint32(b[4:], uint32(v>>32))
}

// AppendUint16 appends the two bytes of v to b.
func (littleEndian) AppendUint16(b []byte, v uint16) []byte { return append(b, byte(v), byte(v>>8)) }

// AppendUint32 appends the four bytes of v to b.
func (littleEndian) AppendUint32(b []byte, v uint32) []byte {
	return append(b, byte(v), byte(v>>8), byte(v>>16), byte(v>>24))
}

// AppendUint64 appends the eight bytes of v to b.
func (littleEndian) AppendUint64(b []byte, v uint64) []byte {
	var bytes [8]byte
	LittleEndian.PutUint64(bytes[:], v)
	return append(b, bytes[:]...)
}

// String is "LittleEndian".
func (littleEndian) String() string { return "LittleEndian" }

// GoString is how a program names it.
func (littleEndian) GoString() string { return "binary.LittleEndian" }

// Uint16 is the number in the first two bytes of b.
func (bigEndian) Uint16(b []byte) uint16 { return bits.ReverseBytes16(LittleEndian.Uint16(b)) }

// Uint32 is the number in the first four bytes of b.
func (bigEndian) Uint32(b []byte) uint32 { return bits.ReverseBytes32(LittleEndian.Uint32(b)) }

// Uint64 is the number in the first eight bytes of b.
func (bigEndian) Uint64(b []byte) uint64 { return bits.ReverseBytes64(LittleEndian.Uint64(b)) }

// PutUint16 stores v in the first two bytes of b.
func (bigEndian) PutUint16(b []byte, v uint16) { LittleEndian.PutUint16(b, bits.ReverseBytes16(v)) }

// PutUint32 stores v in the first four bytes of b.
func (bigEndian) PutUint32(b []byte, v uint32) { LittleEndian.PutUint32(b, bits.ReverseBytes32(v)) }

// PutUint64 stores v in the first eight bytes of b.
func (bigEndian) PutUint64(b []byte, v uint64) { LittleEndian.PutUint64(b, bits.ReverseBytes64(v)) }

// AppendUint16 appends the two bytes of v to b.
func (bigEndian) AppendUint16(b []byte, v uint16) []byte {
	return LittleEndian.AppendUint16(b, bits.ReverseBytes16(v))
}

// AppendUint32 appends the four bytes of v to b.
func (bigEndian) AppendUint32(b []byte, v uint32) []byte {
	return LittleEndian.AppendUint32(b, bits.ReverseBytes32(v))
}

// AppendUint64 appends the eight bytes of v to b.
func (bigEndian) AppendUint64(b []byte, v uint64) []byte {
	return LittleEndian.AppendUint64(b, bits.ReverseBytes64(v))
}

// String is "BigEndian".
func (bigEndian) String() string { return "BigEndian" }

// GoString is how a program names it.
func (bigEndian) GoString() string { return "binary.BigEndian" }

// String is "NativeEndian".
func (nativeEndian) String() string { return "NativeEndian" }

// GoString is how a program names it.
func (nativeEndian) GoString() string { return "binary.NativeEndian" }
