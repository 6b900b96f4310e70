// TestReader, whose checks are small functions in the order in which a reader's abilities build on each other: reading,
// then seeking, then reading at an offset. The first thing that is wrong is told, for what follows may be a consequence.
package iotest

import (
	"bytes"
	"errors"
	"fmt"
	"io"
)

// TestReader checks that r gives content and then io.EOF, in reads of several sizes. If it is an io.Seeker or an
// io.ReaderAt, what these promise is checked too. The error tells what is wrong, perhaps in several lines.
func TestReader(r io.Reader, content []byte) error {
	if len(content) > 0 {
		if n, err := r.Read(nil); n != 0 || err != nil {
			return fmt.Errorf("Read(0) = %d, %v, want 0, nil", n, err)
		}
	}
	if err := compare("ReadAll(small amounts)", &sizesReader{r: r}, content); err != nil {
		return err
	}
	for range 2 {
		if n, err := r.Read(make([]byte, 10)); n != 0 || err != io.EOF {
			return fmt.Errorf("Read(10) at EOF = %v, %v, want 0, EOF", n, err)
		}
	}
	if seeking, ok := r.(io.ReadSeeker); ok {
		if err := testSeeker(seeking, content); err != nil {
			return err
		}
	}
	if at, ok := r.(io.ReaderAt); ok {
		return testReaderAt(at, content)
	}
	return nil
}

func compare(what string, r io.Reader, content []byte) error {
	got, err := io.ReadAll(r)
	if err != nil {
		return err
	}
	if !bytes.Equal(got, content) {
		return fmt.Errorf("%s = %q\n\twant %q", what, got, content)
	}
	return nil
}

// A sizesReader reads 1, 2, 3, 1, 2, 3 … bytes at a time and loses patience with a reader that gives nothing.
type sizesReader struct {
	r      io.Reader
	calls  int
	offset int
	idle   int // calls without data or an end
}

func (s *sizesReader) Read(p []byte) (int, error) {
	const patience = 100
	size := min(s.calls%3+1, len(p))
	s.calls++
	n, err := s.r.Read(p[:size])
	if n < 0 || n > size {
		return 0, fmt.Errorf("Read(%d bytes at offset %d) = %d, %v: impossible count", size, s.offset, n, err)
	}
	s.offset += n
	switch {
	case err != nil && err != io.EOF:
		return n, fmt.Errorf("Read(%d bytes at offset %d): %w", n, s.offset, err)
	case n > 0 || err != nil:
		s.idle = 0
	default:
		if s.idle++; s.idle >= patience {
			return 0, fmt.Errorf("Read(%d bytes at offset %d): %w", n, s.offset, io.ErrNoProgress)
		}
	}
	return n, err
}

// A seekStep is a call of Seek: where is the place before, for messages; want the one after it. With then, the reader is
// read from there to its end.
type seekStep struct {
	offset int64
	whence int
	where  string
	want   int64
	then   bool
}

func seekSteps(size int64) []seekStep {
	steps := []seekStep{{0, io.SeekCurrent, " from EOF", size, false}}
	if size > 0 {
		steps = append(steps, seekStep{-1, io.SeekCurrent, " from EOF", size - 1, true})
	}
	third, half := size/3, size/2
	return append(steps,
		seekStep{-size, io.SeekCurrent, " from EOF", 0, true},
		seekStep{0, io.SeekStart, " from EOF", 0, false},
		seekStep{0, io.SeekCurrent, " at 0", 0, false},
		seekStep{third, io.SeekStart, " from 0", third, true},
		seekStep{0, io.SeekEnd, " from EOF", size, false},
		seekStep{half - size, io.SeekEnd, " from EOF", half, true},
		seekStep{third, io.SeekStart, " from EOF", third, false},
		seekStep{third, io.SeekCurrent, " from a third", 2 * third, true})
}

// testSeeker is called with a reader at its end.
func testSeeker(r io.ReadSeeker, content []byte) error {
	size := int64(len(content))
	for _, step := range seekSteps(size) {
		got, err := r.Seek(step.offset, step.whence)
		if got != step.want || err != nil {
			return fmt.Errorf("Seek(%d, %d)%s = %d, %v, want %d, nil", step.offset, step.whence, step.where, got, err, step.want)
		}
		if step.then {
			what := fmt.Sprintf("Seek(%d, %d) + ReadAll", step.offset, step.whence)
			if err := compare(what, &sizesReader{r: r}, content[step.want:]); err != nil {
				return err
			}
		}
	}
	for _, whence := range []int{io.SeekStart, io.SeekCurrent, io.SeekEnd} {
		if got, err := r.Seek(-size-1, whence); err == nil {
			return fmt.Errorf("Seek(%d, %d) from EOF = %v, nil, want error", -size-1, whence, got)
		}
	}
	// A failed seek leaves the place as it was.
	if got, err := r.Seek(0, io.SeekCurrent); got != size || err != nil {
		return fmt.Errorf("Seek(0, 1) from EOF = %d, %v, want %d, nil", got, err, size)
	}
	return nil
}

func testReaderAt(r io.ReaderAt, content []byte) error {
	size := len(content)
	if n, err := r.ReadAt(make([]byte, 10), -1); err == nil {
		return fmt.Errorf("ReadAt(10, -1) = %v, nil, want error", n)
	}
	for offset := 0; offset <= size+1; offset = nextOffset(offset, size) {
		for _, length := range []int{0, 1, size / 2, size - offset, size - offset + 1} {
			if length < 0 || offset > size && length == 0 {
				continue
			}
			if err := readAt(r, content, offset, length); err != nil {
				return err
			}
		}
	}
	return nil
}

// nextOffset goes on by one at both ends of the content and in larger steps between.
func nextOffset(offset, size int) int {
	const ends, steps = 16, 16
	if offset < ends || offset >= size-ends {
		return offset + 1
	}
	return min(offset+max(1, size/steps), size-ends)
}

// readAt reads once, with room behind that must not be touched.
func readAt(r io.ReaderAt, content []byte, offset, length int) error {
	const guard = 0xfe
	room := bytes.Repeat([]byte{guard}, length+8)
	var rest []byte // what there is to be read
	if offset < len(content) {
		rest = content[offset:]
	}
	want := min(length, len(rest))
	n, err := r.ReadAt(room[:length:length], int64(offset))
	switch {
	case n != want:
		return fmt.Errorf("ReadAt(%d, %d) = %v, %v, want %v", length, offset, n, err, want)
	case offset > len(content): // behind the end any error will do
		if err == nil && length > 0 {
			return fmt.Errorf("ReadAt(%d, %d) = %v, nil, want error", length, offset, n)
		}
	case want < length && err != io.EOF:
		return fmt.Errorf("ReadAt(%d, %d) = %v, %v, want %v, EOF", length, offset, n, err, want)
	case want == length && want < len(rest) && err != nil,
		want == length && err != nil && !errors.Is(err, io.EOF):
		return fmt.Errorf("ReadAt(%d, %d) = %v, %v, want %v, nil", length, offset, n, err, want)
	case !bytes.Equal(room[:n], rest[:n]):
		return fmt.Errorf("ReadAt(%d, %d) = %q\n\twant %q", length, offset, room[:n], rest[:n])
	case bytes.Count(room[n:], []byte{guard}) != len(room)-n:
		return fmt.Errorf("ReadAt(%d, %d) wrote into the buffer behind the %d bytes that it read", length, offset, n)
	}
	return nil
}
