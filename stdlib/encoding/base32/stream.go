package base32

import (
	"internal/groupwriter"
	"io"
)

// How many letters a stream holds at once.
const streamLetters = 1024

// NewEncoder returns a writer that writes what is written to it as letters to w, group by group: bytes that fill no group
// are held back for the next Write, or for Close, which pads them. Close does not close w.
func NewEncoder(enc *Encoding, w io.Writer) io.WriteCloser {
	return groupwriter.New(enc, groupBytes, w)
}

// NewDecoder returns a reader of the bytes that the letters of r stand for. It may read more of r than it returns. Errors
// of r come after the bytes before them; letters that end within a group are an io.ErrUnexpectedEOF, if there is padding.
// The place in a CorruptInputError is within what was read of r at once, without line ends.
func NewDecoder(enc *Encoding, r io.Reader) io.Reader { return &decoder{enc: enc, from: r} }

type decoder struct {
	enc     *Encoding
	from    io.Reader
	readErr error // of from
	err     error // what Read returns once all bytes are
	letters [streamLetters]byte
	count   int    // of letters that are not decoded yet
	ended   bool   // by padding: nothing but line ends may follow
	bytes   []byte // decoded, and not yet returned; in room
	room    [streamLetters / groupLetters * groupBytes]byte
}

func (d *decoder) Read(p []byte) (n int, err error) {
	for len(d.bytes) == 0 && d.err == nil {
		d.fill(streamLetters)
		direct := d.decodeHeld(p[n:])
		n += direct
		// Without padding, letters that make no group are the last if the text ends here: only reading on tells.
		if n > 0 && (d.count == 0 || d.enc.padding != NoPadding || n == len(p)) {
			return n, d.after()
		}
	}
	copied := copy(p[n:], d.bytes)
	d.bytes = d.bytes[copied:]
	return n + copied, d.after()
}

// after is the error of a Read that has copied: none as long as there are bytes.
func (d *decoder) after() error {
	if len(d.bytes) > 0 {
		return nil
	}
	return d.err
}

// fill reads until there is a group of letters, or an error; no more than limit letters.
func (d *decoder) fill(limit int) {
	for d.count < groupLetters && d.readErr == nil {
		n, err := d.from.Read(d.letters[d.count:limit])
		d.readErr = err
		for _, c := range d.letters[d.count : d.count+n] {
			if c != '\n' && c != '\r' {
				d.letters[d.count] = c
				d.count++
			}
		}
	}
}

// decodeHeld decodes the letters that make groups, and at the end of r the others too: into p if it has room for them all,
// and then returns how many bytes they are, else into room.
func (d *decoder) decodeHeld(p []byte) int {
	whole := d.count / groupLetters * groupLetters
	if d.readErr != nil && d.enc.padding == NoPadding {
		whole = d.count
	}
	direct := len(p) >= d.enc.DecodedLen(whole)
	into := d.room[:]
	if direct {
		into = p
	}
	var n int
	if whole > 0 {
		if d.ended {
			d.err = CorruptInputError(0)
			return 0
		}
		n, d.ended, d.err = d.enc.decode(into, d.letters[:whole])
	}
	d.count = copy(d.letters[:], d.letters[whole:d.count])
	// An error of the reader's goes before one of the letters that came with it.
	if d.readErr != nil && (d.err == nil || d.readErr != io.EOF) {
		d.err = d.readErr
		if d.err == io.EOF && d.count > 0 {
			d.err = io.ErrUnexpectedEOF
		}
	}
	if direct {
		return n
	}
	d.bytes = d.room[:n]
	return 0
}
