package flate

import (
	"errors"
	"io"
	"slices"
	"strconv"
)

// The writer gathers a chunk of 32 KB behind the 32 KB that matches may refer to, and compresses it when it is full:
//
//	0                        32768       at           end            65536
//	|  history (from oldest)  |  done    |  to do     |  free         |
//
// Then the chunk becomes the history, and what refers to the window loses 32768. So what is written depends on what
// was given to Write in all, and on calls of Flush, but not on how it was cut; and no offset grows with the stream. Matches
// end at the end of a chunk, which costs some bytes of each 32 KB and makes all chunks alike.
//
// What was found is kept as tokens. A block ends when there are blockTokens of them; then its bytes are in the window still,
// unless it is one that shrinks to less than half.
//
// HuffmanOnly and NoCompression need no history: chunks are blocks, of up to 65535 bytes from the window's beginning.
const (
	windowSpan = 2 * windowSize
	spanSlack  = wordBytes // Words may be loaded beyond the end, where what counts is not beyond it.
	ownLevel   = 6
)

type span [windowSpan + spanSlack]byte

// A Writer compresses what is written to it, and writes that to another writer: when a block is complete, and at Flush and
// Close. The first error of that writer is what all later calls return. Its memory is about 300 KB.
type Writer struct {
	level   int
	dict    []byte
	matcher matcher // nil if there is no search for matches
	blocks  *blockWriter
	window  *span
	oldest  int // Bytes before are not part of the stream.
	start   int // of the block; below 0 if that has left the window
	at      int
	end     int
	err     error
}

// A matcher leaves tokens for what is in the window.
type matcher interface {
	// reset forgets everything.
	reset()
	// learn makes the bytes known to which matches may refer: those from from to to, that stand before the first chunk.
	learn(w *Writer, from, to int)
	// compress makes tokens of what is to do.
	compress(w *Writer)
	// slide knows from now on that all has moved by windowSize.
	slide()
}

var errClosed = errors.New("flate: closed writer")

// NewWriter returns a Writer to w. Levels from 1 to 9 take more and more time for smaller output; the other levels
// have names. Any other gives an error.
func NewWriter(w io.Writer, level int) (*Writer, error) { return NewWriterDict(w, level, nil) }

// NewWriterDict is NewWriter with a dictionary: matches refer to it as if it had been written before. The stream can only
// be read by a reader with the same dictionary. dict is copied.
func NewWriterDict(w io.Writer, level int, dict []byte) (*Writer, error) {
	z := &Writer{level: level, dict: slices.Clone(dict[max(0, len(dict)-windowSize+1):])}
	switch {
	case level == HuffmanOnly || level == NoCompression:
	case level == DefaultCompression:
		z.matcher = newChainMatcher(ownLevel)
	case level == BestSpeed:
		z.matcher = new(fastMatcher)
	case level > BestSpeed && level <= BestCompression:
		z.matcher = newChainMatcher(level)
	default:
		return nil, errors.New("flate: invalid compression level " + strconv.Itoa(level) + ": want value in range [-2, 9]")
	}
	z.blocks = new(blockWriter)
	z.window = new(span)
	z.begin(w)
	return z, nil
}

// Reset makes z what NewWriterDict would return for dst with its level and dictionary, without new memory. Nothing is
// written to the writer before.
func (z *Writer) Reset(dst io.Writer) {
	if z.matcher != nil {
		z.matcher.reset()
	}
	z.begin(dst)
}

func (z *Writer) begin(w io.Writer) {
	z.blocks.sink.reset(w)
	z.blocks.used = 0
	z.blocks.worth = worthAtFirst
	z.err = nil
	z.oldest = 0
	if z.matcher != nil {
		z.oldest = windowSize - len(z.dict)
		copy(z.window[z.oldest:], z.dict)
		z.oldest += len(z.dict)
		z.matcher.learn(z, z.oldest-len(z.dict), z.oldest)
	}
	z.start, z.at, z.end = z.oldest, z.oldest, z.oldest
}

// Write compresses data, or keeps it until there is more. After an error it returns 0.
func (z *Writer) Write(data []byte) (n int, err error) {
	if z.err != nil {
		return 0, z.err
	}
	full := windowSpan
	if z.matcher == nil {
		full = mostStored
	}
	for rest := data; len(rest) > 0; {
		n := copy(z.window[z.end:full], rest)
		z.end += n
		rest = rest[n:]
		if z.end == full {
			z.compress()
			z.slide()
			if z.err = z.blocks.sink.flush(); z.err != nil {
				return 0, z.err
			}
		}
	}
	return len(data), nil
}

// compress does what is to do.
func (z *Writer) compress() {
	switch {
	case z.matcher != nil:
		z.matcher.compress(z)
	case z.level == HuffmanOnly && z.end > 0:
		z.blocks.writeLiterals(z.window[:z.end])
	default:
		z.blocks.writeStored(z.window[:z.end])
	}
	z.at = z.end
}

// slide makes room for the next chunk.
func (z *Writer) slide() {
	if z.matcher == nil {
		z.end = 0
		return
	}
	copy(z.window[:windowSize], z.window[windowSize:windowSpan])
	z.matcher.slide()
	z.start -= windowSize
	z.at, z.end = windowSize, windowSize
}

// endBlock writes the tokens, which stand for the bytes up to at.
func (z *Writer) endBlock(at int) {
	var raw []byte
	if z.start >= 0 {
		raw = z.window[z.start:at]
	}
	z.blocks.writeBlock(raw)
	z.start = at
}

// finish ends the block, and puts an empty stored one behind it.
func (z *Writer) finish(final bool) error {
	if z.err != nil {
		return z.err
	}
	z.compress()
	if z.blocks.used > 0 {
		z.endBlock(z.end)
	}
	if z.matcher == nil {
		z.end = 0
	}
	z.blocks.sink.stored(0, final)
	z.err = z.blocks.sink.flush()
	return z.err
}

// Flush writes all that has been given to Write, so that a reader gets to it without waiting for more. It ends with an
// empty block (zlib calls that Z_SYNC_FLUSH), also if there was nothing to write.
func (z *Writer) Flush() error { return z.finish(false) }

// Close does what Flush does and ends the stream. It does not close the writer below. A second Close does nothing.
func (z *Writer) Close() error {
	if z.err == errClosed {
		return nil
	}
	if err := z.finish(true); err != nil {
		return err
	}
	z.err = errClosed
	return nil
}
