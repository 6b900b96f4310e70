package io

type multiReader struct{ readers []Reader }

// MultiReader reads its arguments one after another.
func MultiReader(readers ...Reader) Reader {
	return &multiReader{append([]Reader(nil), readers...)}
}

func (m *multiReader) Read(p []byte) (n int, err error) {
	for m.flatten(); len(m.readers) > 0; m.flatten() {
		n, err = m.readers[0].Read(p)
		if err != EOF {
			return n, err
		}
		m.readers[0] = ended{}
		m.readers = m.readers[1:]
		switch {
		case len(m.readers) == 0:
			return n, EOF
		case n > 0:
			return n, nil
		}
	}
	return 0, EOF
}

// flatten takes the place of the last reader if that has several itself, so that chains of them are not followed at each
// read.
func (m *multiReader) flatten() {
	for len(m.readers) == 1 {
		inner, ok := m.readers[0].(*multiReader)
		if !ok {
			return
		}
		m.readers = inner.readers
	}
}

// ended stands where a reader was that the collector may have. Another multiReader may share the slice and go on there.
type ended struct{}

func (ended) Read([]byte) (int, error) { return 0, EOF }

func (m *multiReader) WriteTo(w Writer) (sum int64, err error) {
	buf := make([]byte, 32<<10)
	for i, r := range m.readers {
		n, err := copyThrough(w, r, buf)
		sum += n
		if err != nil {
			m.readers = m.readers[i:]
			return sum, err
		}
		m.readers[i] = ended{}
	}
	m.readers = nil
	return sum, nil
}

type multiWriter struct{ writers []Writer }

// MultiWriter writes everything to all of its arguments, until one fails.
func MultiWriter(writers ...Writer) Writer {
	all := make([]Writer, 0, len(writers))
	for _, w := range writers {
		if inner, ok := w.(*multiWriter); ok {
			all = append(all, inner.writers...)
		} else {
			all = append(all, w)
		}
	}
	return &multiWriter{all}
}

func (m *multiWriter) Write(p []byte) (n int, err error) {
	for _, w := range m.writers {
		n, err = w.Write(p)
		if err = complete(n, len(p), err); err != nil {
			return n, err
		}
	}
	return len(p), nil
}

func (m *multiWriter) WriteString(s string) (n int, err error) {
	t := text{s: s}
	for _, w := range m.writers {
		n, err = t.write(w)
		if err = complete(n, len(s), err); err != nil {
			return n, err
		}
	}
	return len(s), nil
}

// complete makes an error of a write that wrote n bytes instead of all.
func complete(n, all int, err error) error {
	if err == nil && n != all {
		return ErrShortWrite
	}
	return err
}

// text is a string for several writers, and its bytes once one of them takes no strings.
type text struct {
	s string
	p []byte
}

func (t *text) write(w Writer) (int, error) {
	if direct, ok := w.(StringWriter); ok {
		return direct.WriteString(t.s)
	}
	if t.p == nil {
		t.p = []byte(t.s)
	}
	return w.Write(t.p)
}
