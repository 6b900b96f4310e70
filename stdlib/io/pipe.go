package io

import "sync"

// pipe hands slices of the writer's buffer over to readers, without a buffer of its own: the writer sends what is
// left, the reader says how much of it it took.
type pipe struct {
	writing sync.Mutex
	data    chan []byte
	taken   chan int
	done    chan struct{}
	once    sync.Once

	m        sync.Mutex
	readErr  error // why the reader closed; what writers get. Guarded by m.
	writeErr error // why the writer closed; what readers get. Guarded by m.
}

func (p *pipe) close(slot *error, err error) error {
	p.m.Lock()
	if *slot == nil {
		*slot = err
	}
	p.m.Unlock()
	p.once.Do(func() { close(p.done) })
	return nil
}

// reason is what an operation on the closed pipe returns: why the other side closed, unless this side did itself.
func (p *pipe) reason(own, other *error) error {
	p.m.Lock()
	defer p.m.Unlock()
	if *own == nil && *other != nil {
		return *other
	}
	return ErrClosedPipe
}

func (p *pipe) read(b []byte) (n int, err error) {
	select {
	case <-p.done:
		return 0, p.reason(&p.readErr, &p.writeErr)
	default:
	}
	select {
	case data := <-p.data:
		n = copy(b, data)
		p.taken <- n
		return n, nil
	case <-p.done:
		return 0, p.reason(&p.readErr, &p.writeErr)
	}
}

func (p *pipe) write(b []byte) (n int, err error) {
	select {
	case <-p.done:
		return 0, p.reason(&p.writeErr, &p.readErr)
	default:
		p.writing.Lock()
		defer p.writing.Unlock()
	}
	for first := true; first || len(b) > 0; first = false {
		select {
		case p.data <- b:
			taken := <-p.taken
			b = b[taken:]
			n += taken
		case <-p.done:
			return n, p.reason(&p.writeErr, &p.readErr)
		}
	}
	return n, nil
}

// A PipeReader is the half of a pipe that is read.
type PipeReader struct{ pipe }

// Read waits for a writer, or for the write half to be closed.
func (r *PipeReader) Read(data []byte) (n int, err error) { return r.pipe.read(data) }

// Close makes writers return ErrClosedPipe.
func (r *PipeReader) Close() error { return r.CloseWithError(nil) }

// CloseWithError makes writers return err. The first error stays.
func (r *PipeReader) CloseWithError(err error) error {
	if err == nil {
		err = ErrClosedPipe
	}
	return r.pipe.close(&r.pipe.readErr, err)
}

// A PipeWriter is the half of a pipe that is written to.
type PipeWriter struct{ r PipeReader }

// Write waits until readers took all of data, or the read half is closed.
func (w *PipeWriter) Write(data []byte) (n int, err error) { return w.r.pipe.write(data) }

// Close makes readers return EOF.
func (w *PipeWriter) Close() error { return w.CloseWithError(nil) }

// CloseWithError makes readers return err, or EOF if it is nil. The first error stays.
func (w *PipeWriter) CloseWithError(err error) error {
	if err == nil {
		err = EOF
	}
	return w.r.pipe.close(&w.r.pipe.writeErr, err)
}

// Pipe returns the two halves of a pipe in memory. Each write is finished by the reads that take it.
func Pipe() (*PipeReader, *PipeWriter) {
	w := &PipeWriter{PipeReader{pipe{
		data:  make(chan []byte),
		taken: make(chan int),
		done:  make(chan struct{}),
	}}}
	return &w.r, w
}
