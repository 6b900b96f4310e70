package lzw

import "io"

// A Writer compresses. It looks for the longest string that has a code, by a table from a code and the byte behind it to the
// code of both: a row of a hash table, of twice as many places as there are codes.
type Writer struct {
	coding
	to     io.Writer
	single flusher // to, if it is one
	order  Order
	err    error
	string uint16 // the code of what has not been written yet, or none
	begun  bool
	bits   uint32 // count of them, as in Reader
	count  uint
	buf    []byte
	table  [tableSize]uint32 // code, byte and the code of both; 0 is free
}

const (
	tableBits = mostWidth + 2
	tableSize = 1 << tableBits
	keyShift  = mostWidth

	piece = 4096 // So many bytes are written at once.
)

// A flusher takes single bytes, and is flushed by Close: a *bufio.Writer, say.
type flusher interface {
	io.ByteWriter
	Flush() error
}

// NewWriter returns a writer that compresses to w. Bytes must be below 1<<litWidth; litWidth is from 2 to 8. The data is
// complete only after Close, which does not close w. If w has WriteByte and Flush, bytes are written by the one, as soon as they
// are complete, and Close calls the other. It is a *Writer.
func NewWriter(w io.Writer, order Order, litWidth int) io.WriteCloser {
	z := new(Writer)
	z.Reset(w, order, litWidth)
	return z
}

// Reset makes w what NewWriter returns, but keeps its memory.
func (w *Writer) Reset(dst io.Writer, order Order, litWidth int) {
	*w = Writer{to: dst, order: order, buf: w.buf[:0], string: none}
	w.single, _ = dst.(flusher)
	if w.err = checkForm(order, litWidth); w.err == nil {
		w.begin(litWidth)
	}
}

// Write compresses p. The first error of the writer below lasts; after it, 0 bytes are written. It may come later than what it
// is about, at Close at the latest.
func (w *Writer) Write(p []byte) (n int, err error) {
	if w.err != nil {
		return 0, w.err
	}
	if len(p) == 0 {
		return 0, nil
	}
	if w.litWidth < 8 {
		for _, x := range p {
			if x>>w.litWidth != 0 {
				w.err = errLiteral
				return 0, w.err
			}
		}
	}
	if w.string == none {
		w.start()
		w.string, p, n = uint16(p[0]), p[1:], 1
	}
	code := uint32(w.string)
	for _, x := range p {
		key := code<<8 | uint32(x)
		place := w.find(key)
		if entry := w.table[place]; entry != 0 {
			code = entry & (codes - 1)
			continue
		}
		w.put(code)
		if w.advance() {
			w.table[place] = (key+1)<<keyShift | uint32(w.last)
		}
		code = uint32(x)
		if len(w.buf) > piece {
			if w.drain(); w.err != nil {
				return 0, w.err
			}
		}
	}
	w.string = uint16(code)
	if w.drain(); w.err != nil {
		return 0, w.err
	}
	return n + len(p), nil
}

// find returns where the key stands, or would. Keys are stored with 1 added, so that none is 0.
func (w *Writer) find(key uint32) uint32 {
	place := key * 0x9e3779b1 >> (32 - tableBits)
	for w.table[place] != 0 && w.table[place]>>keyShift != key+1 {
		place = (place + 1) & (tableSize - 1)
	}
	return place
}

// start writes what stands first: the code clear.
func (w *Writer) start() {
	if !w.begun {
		w.begun = true
		w.put(uint32(w.clear))
	}
}

// advance gives the next code a meaning, and reports whether there was one: of the last, 4095, nothing is made; all begins anew
// instead.
func (w *Writer) advance() bool {
	w.last++
	if w.last == 1<<w.width {
		w.width++
	}
	if w.last < codes-1 {
		return true
	}
	w.put(uint32(w.clear))
	w.restart()
	clear(w.table[:])
	return false
}

// put appends a code.
func (w *Writer) put(code uint32) {
	if w.order == LSB {
		w.bits |= code << (w.count & 31)
	} else {
		w.bits |= code << ((32 - w.width - w.count) & 31)
	}
	w.count += w.width
	for w.count >= 8 {
		w.shift()
	}
}

// shift moves eight bits to the buffer.
func (w *Writer) shift() {
	if w.order == LSB {
		w.buf = append(w.buf, byte(w.bits))
		w.bits >>= 8
	} else {
		w.buf = append(w.buf, byte(w.bits>>24))
		w.bits <<= 8
	}
	w.count -= 8
}

// drain writes what is complete: byte by byte, or in pieces of one size, of which the last waits until there is more.
func (w *Writer) drain() {
	if w.single != nil {
		for i := 0; i < len(w.buf) && w.err == nil; i++ {
			w.err = w.single.WriteByte(w.buf[i])
		}
		w.buf = w.buf[:0]
		return
	}
	for len(w.buf) > piece {
		w.write(w.buf[:piece])
		w.buf = append(w.buf[:0], w.buf[piece:]...)
	}
}

// write has the writer below write p, unless it has failed.
func (w *Writer) write(p []byte) {
	if w.err != nil {
		return
	}
	n, err := w.to.Write(p)
	if n < len(p) && err == nil {
		err = io.ErrShortWrite
	}
	w.err = err
}

// Close writes what is left. A second Close does nothing.
func (w *Writer) Close() error {
	if w.err != nil {
		if w.err == errClosed {
			return nil
		}
		return w.err
	}
	w.start()
	if w.string != none {
		w.put(uint32(w.string))
		w.advance()
	}
	w.put(uint32(w.coding.end))
	if w.count > 0 {
		w.count = 8
		w.shift()
	}
	w.drain()
	if w.single == nil {
		w.write(w.buf)
	} else if w.err == nil {
		w.err = w.single.Flush()
	}
	err := w.err
	w.err = errClosed
	return err
}
