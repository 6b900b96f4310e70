package json

import (
	"bytes"
	"io"
)

// A Decoder reads JSON values from a stream, one after the other. It is not for several goroutines at once.
type Decoder struct {
	r         io.Reader
	buf       []byte
	start     int   // of what was not used yet
	before    int64 // how many bytes there were before buf
	inValues  int64 // how many bytes Decode has used, the unit of offsets in a SyntaxError of a value
	err       error // that reading ended with: all later calls return it
	useNumber bool
	strict    bool
	state     tokenState
	outer     []tokenState // of the arrays and objects that Token has opened
}

// How many bytes a Decoder asks for at least.
const leastRead = 512

// NewDecoder returns a decoder of r. It reads ahead: see Buffered.
func NewDecoder(r io.Reader) *Decoder { return &Decoder{r: r} }

// UseNumber makes numbers that go into interfaces a Number in place of a float64.
func (dec *Decoder) UseNumber() { dec.useNumber = true }

// DisallowUnknownFields makes members that a struct has no field for an error.
func (dec *Decoder) DisallowUnknownFields() { dec.strict = true }

// Buffered returns what was read of the stream and not yet used. It is right until the next call.
func (dec *Decoder) Buffered() io.Reader { return bytes.NewReader(dec.buf[dec.start:]) }

// InputOffset is the place in the stream behind the last value or token, in bytes.
func (dec *Decoder) InputOffset() int64 { return dec.before + int64(dec.start) }

// Decode is Unmarshal of the next value in the stream. At its end the error is io.EOF, and io.ErrUnexpectedEOF where a
// value is cut off. After errors of the stream and of syntax Decode goes no further; after others it goes on with the
// next value. Between calls of Token, which it may take the place of, commas and colons are passed over.
func (dec *Decoder) Decode(v any) error {
	if dec.err != nil {
		return dec.err
	}
	if err := dec.separator(); err != nil {
		return err
	}
	if !dec.state.takesValue() {
		return &SyntaxError{"not at beginning of value", dec.InputOffset()}
	}
	length, err := dec.readValue()
	if err != nil {
		return err
	}
	d := takeDecoder(dec.buf[dec.start : dec.start+length])
	d.useNumber, d.strict = dec.useNumber, dec.strict
	dec.start += length
	dec.inValues += int64(length)
	err = d.into(v, true)
	d.giveBack()
	dec.valueRead()
	return err
}

// readValue reads until there is a value, and returns how many bytes it takes, with the spaces before it. An error of the
// stream counts only where what came with it is no whole value.
func (dec *Decoder) readValue() (length int, err error) {
	for s := (scanner{}); ; err = dec.fill() {
		s.final = err == io.EOF
		data := dec.buf[dec.start:]
		switch s.run(data) {
		case scanDone:
			return s.pos, nil
		case scanBad:
			s.err.Offset += dec.inValues
			err = s.err
		}
		if err == nil {
			continue
		}
		if err == io.EOF && len(bytes.TrimLeft(data, " \t\r\n")) > 0 {
			err = io.ErrUnexpectedEOF
		}
		dec.err = err
		return 0, err
	}
}

// fill reads more behind what was not used yet.
func (dec *Decoder) fill() error {
	if cap(dec.buf)-len(dec.buf) < leastRead {
		dec.makeRoom()
	}
	n, err := dec.r.Read(dec.buf[len(dec.buf):cap(dec.buf)])
	dec.buf = dec.buf[:len(dec.buf)+n]
	return err
}

// makeRoom moves what was not used yet to the beginning of buf, or of one twice as large if that is more than half of it:
// so a byte is moved a few times at most, however little each Read gives.
func (dec *Decoder) makeRoom() {
	rest := dec.buf[dec.start:]
	to := dec.buf[:0]
	if cap(to) < 2*len(rest)+leastRead {
		to = make([]byte, 0, 2*cap(to)+leastRead)
	}
	dec.before, dec.start = dec.InputOffset(), 0
	dec.buf = append(to, rest...)
}

// An Encoder writes JSON values to a stream, each with a line end behind it.
type Encoder struct {
	w              io.Writer
	err            error // the first of w: all later calls return it
	prefix, indent string
	raw            bool // no escapes of HTML
}

// NewEncoder returns an encoder to w.
func NewEncoder(w io.Writer) *Encoder { return &Encoder{w: w} }

// SetIndent makes Encode indent values as Indent does; two empty strings end that.
func (enc *Encoder) SetIndent(prefix, indent string) { enc.prefix, enc.indent = prefix, indent }

// SetEscapeHTML says whether < > & in strings are escaped, as they are at first.
func (enc *Encoder) SetEscapeHTML(on bool) { enc.raw = !on }

// Encode writes what Marshal returns for v, in one Write. If v cannot be marshalled, nothing is written.
func (enc *Encoder) Encode(v any) error {
	if enc.err != nil {
		return enc.err
	}
	e := takeEncoder(!enc.raw)
	buf := e.dynamic(e.buf[:0], v)
	err := e.err
	if err == nil {
		buf = append(buf, '\n')
		out := buf
		if enc.prefix != "" || enc.indent != "" {
			out, err = appendIndented(make([]byte, 0, 2*len(buf)), buf, enc.prefix, enc.indent)
		}
		if err == nil {
			_, err = enc.w.Write(out)
			enc.err = err
		}
	}
	e.giveBack(buf)
	return err
}
