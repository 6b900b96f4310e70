package flate

import (
	"encoding/binary"
	"io"
)

// The reader decodes into a window of up to 64 KB, from which Read copies. What was decoded stays there as long as matches
// may refer to it:
//
//	0              given        end      full        len
//	|  history  ...  |  pending  |  free   |  reserve  |
//
// Bytes before given have been read by the caller, those up to end not yet. Decoding stops at a symbol's end with end
// beyond full, at an empty stored block, which is what a writer's Flush ends with, and at the end of the stream. Once all is read and the window is
// full, a small one becomes larger, as short streams need no large one; of the largest the last 32 KB move to the front. The reserve is as large as what the fast loop writes at once, so it tests
// for room once a symbol, and copies matches by words that may go beyond their ends.
//
// A decoder may stand between symbols only, so what it must remember is which of the phases it is in. Errors of
// the stream are kept in err, and are returned when what was decoded before has been read.
const (
	windowBytes   = 2 * windowSize
	windowReserve = longest + 2*wordBytes + 4
	leastWindow   = windowBytes / 16
	wordBytes     = 8

	worthDirect = 4 << 10 // From this size on, stored bytes go to the caller first, and then to the window.
)

type phase uint8

const (
	inHeader  phase = iota // a block's first bit comes next
	inStored               // stored bytes come next
	inSymbols              // a symbol comes next
)

type inflater struct {
	source bitSource
	phase  phase
	final  bool    // The block is the last.
	stored int     // bytes of the block that are still to come
	sizes  [4]byte // what is being read of a stored block's header
	codes  *blockCodes
	own    *blockCodes // of a dynamic block, as soon as there was one
	err    error
	given  int
	end    int
	window []byte
}

// NewReader returns a reader of what the DEFLATE stream in r stands for. It returns io.EOF behind the last block and
// io.ErrUnexpectedEOF where r ends before. If r is an io.ByteReader, what follows the stream is left in it; otherwise
// more may have been read. The reader implements Resetter. Its Close does not close r.
func NewReader(r io.Reader) io.ReadCloser { return NewReaderDict(r, nil) }

// NewReaderDict is NewReader for a stream that was written with the dictionary: matches may refer to it as if it had been
// decoded before. dict is copied.
func NewReaderDict(r io.Reader, dict []byte) io.ReadCloser {
	f := new(inflater)
	f.Reset(r, dict)
	return f
}

// Reset makes f a new reader of r. It keeps memory only.
func (f *inflater) Reset(r io.Reader, dict []byte) error {
	f.source.open(r)
	f.phase, f.final, f.stored, f.codes, f.err = inHeader, false, 0, nil, nil
	dict = dict[max(0, len(dict)-windowSize):]
	f.given, f.end = 0, 0
	f.grow(max(leastWindow, len(dict)+windowReserve))
	f.end = copy(f.window, dict)
	f.given = f.end
	return nil
}

// full is beyond which nothing is decoded.
func (f *inflater) full() int { return len(f.window) - windowReserve }

// grow makes the window at least so large: as large as a window may be, or a quarter of that, or a sixteenth.
func (f *inflater) grow(least int) {
	if len(f.window) >= least {
		return
	}
	size := leastWindow
	for size < least {
		size *= 4
	}
	window := make([]byte, size)
	copy(window, f.window[:f.end])
	f.window = window
}

// makeRoom is called when the window is full and nothing is pending.
func (f *inflater) makeRoom() {
	if len(f.window) < windowBytes {
		f.grow(len(f.window) + 1)
		return
	}
	f.end = copy(f.window, f.window[f.end-windowSize:f.end])
	f.given = f.end
}

// Read returns an error together with the last bytes before it.
func (f *inflater) Read(p []byte) (int, error) {
	for f.given == f.end {
		if f.err != nil {
			return 0, f.err
		}
		if f.phase == inStored && len(p) >= worthDirect {
			return f.readStored(p)
		}
		f.decode()
	}
	n := copy(p, f.window[f.given:f.end])
	f.given += n
	if f.given == f.end {
		return n, f.err
	}
	return n, nil
}

// Close returns the error that ended the stream, if it was not its proper end.
func (f *inflater) Close() error {
	if f.err == io.EOF {
		return nil
	}
	return f.err
}

// decode goes on until something is pending, or there is an error.
func (f *inflater) decode() {
	if f.end > f.full() {
		f.makeRoom()
	}
	for goOn := true; goOn && f.err == nil; {
		switch f.phase {
		case inHeader:
			goOn = f.nextBlock()
		case inStored:
			goOn = f.copyStored()
		case inSymbols:
			goOn = f.symbols()
		}
	}
	f.source.Leave()
}

func (f *inflater) corrupt() {
	f.err = CorruptInputError(f.source.Offset())
}

// need makes sure that n bits can be taken, and sets err otherwise.
func (f *inflater) need(n uint) bool {
	for f.source.count < n {
		if err := f.source.pull(); err != nil {
			f.err = err
			return false
		}
	}
	return true
}

// nextBlock reads a header, or ends the stream.
func (f *inflater) nextBlock() bool {
	if f.final {
		f.err = io.EOF
		return false
	}
	if !f.need(3) {
		return false
	}
	f.final = f.source.take(1) == 1
	switch f.source.take(2) {
	case storedBlock:
		return f.storedHeader()
	case fixedBlock:
		f.codes = fixedCodes()
		f.phase = inSymbols
	case dynamicBlock:
		if !f.dynamicHeader() {
			return false
		}
		f.codes = f.own
		f.phase = inSymbols
	default:
		f.corrupt()
	}
	return true
}

// storedHeader reads what is before stored bytes, from the next whole byte on. Behind an empty block the input may have to wait
// for what the writer does with an answer, so what is pending is delivered first.
func (f *inflater) storedHeader() bool {
	f.source.align()
	if f.err = f.source.fill(f.sizes[:]); f.err != nil {
		return false
	}
	length, inverse := binary.LittleEndian.Uint16(f.sizes[:]), binary.LittleEndian.Uint16(f.sizes[2:])
	if length != ^inverse {
		f.corrupt()
		return false
	}
	if length == 0 {
		return f.given == f.end || f.final
	}
	f.stored = int(length)
	f.phase = inStored
	return true
}

// copyStored copies stored bytes, as many as are there and have room.
func (f *inflater) copyStored() bool {
	for f.stored > 0 {
		room := f.window[f.end:]
		if len(room) == 0 {
			return false
		}
		n, err := f.source.Read(room[:min(len(room), f.stored)])
		f.end += n
		f.stored -= n
		if err != nil && f.stored > 0 {
			f.err = unexpected(err)
			return false
		}
	}
	f.phase = inHeader
	return true
}

// readStored reads stored bytes without decoding into the window. Nothing may be pending. The last bytes become
// the history all the same.
func (f *inflater) readStored(p []byte) (int, error) {
	n, err := f.source.Read(p[:min(len(p), f.stored)])
	f.source.Leave()
	f.remember(p[:n])
	f.stored -= n
	switch {
	case f.stored > 0:
		f.err = unexpected(err)
	case f.final:
		f.err = io.EOF
		fallthrough
	default:
		f.phase = inHeader
	}
	return n, f.err
}

// remember makes p the end of the history, as if it had been decoded and read.
func (f *inflater) remember(p []byte) {
	p = p[max(0, len(p)-windowSize):]
	f.grow(windowBytes)
	if f.end+len(p) > f.full() {
		keep := min(f.end, windowSize-len(p))
		f.end = copy(f.window, f.window[f.end-keep:f.end])
	}
	f.end += copy(f.window[f.end:], p)
	f.given = f.end
}
