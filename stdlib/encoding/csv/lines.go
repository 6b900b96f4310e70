package csv

import (
	"bytes"
	"io"
)

// lines cuts a stream into lines.
type lines struct {
	from   io.Reader
	buf    []byte
	start  int // of the next line in buf
	err    error
	offset int64 // of the next line in the stream
	number int   // of the last line, from 1
}

// next returns a line, which is right until the next call. It ends with \n (\r\n has become that) unless the stream ends
// before: then a \r at its end is dropped. The error is the stream's, where the line ends with that; io.EOF comes alone.
func (l *lines) next() ([]byte, error) {
	l.number++
	seen := 0
	for {
		if n := bytes.IndexByte(l.buf[l.start+seen:], '\n'); n >= 0 {
			line := l.take(seen + n + 1)
			if end := len(line) - 2; end >= 0 && line[end] == '\r' {
				line = line[:end+1]
				line[end] = '\n'
			}
			return line, nil
		}
		seen = len(l.buf) - l.start
		if l.err != nil {
			break
		}
		l.fill()
	}
	line, err := l.take(seen), l.err
	l.err = nil // the stream is asked again: there may be more behind its end by then
	if err == io.EOF && len(line) > 0 {
		err = nil
		if last := len(line) - 1; line[last] == '\r' {
			line = line[:last]
		}
	}
	return line, err
}

// take goes on behind the next n bytes, and returns them.
func (l *lines) take(n int) []byte {
	line := l.buf[l.start : l.start+n]
	l.start += n
	l.offset += int64(n)
	return line
}

// fill reads more behind what has not been taken yet.
func (l *lines) fill() {
	if l.start > 0 {
		l.buf = l.buf[:copy(l.buf, l.buf[l.start:])]
		l.start = 0
	}
	if len(l.buf) == cap(l.buf) {
		larger := make([]byte, len(l.buf), max(4096, 2*cap(l.buf)))
		copy(larger, l.buf)
		l.buf = larger
	}
	for empty := 0; ; empty++ {
		n, err := l.from.Read(l.buf[len(l.buf):cap(l.buf)])
		l.buf = l.buf[:len(l.buf)+n]
		if l.err = err; n > 0 || err != nil {
			return
		}
		if empty == 100 {
			l.err = io.ErrNoProgress
			return
		}
	}
}
