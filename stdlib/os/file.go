package os

import (
	"internal/witness"
	"io"
	"io/fs"
	"runtime"
	"sync"
	"sync/atomic"
	"syscall"
	"time"
)

// Flags to OpenFile.
const (
	O_RDONLY int = syscall.O_RDONLY
	O_WRONLY int = syscall.O_WRONLY
	O_RDWR   int = syscall.O_RDWR
	O_APPEND int = syscall.O_APPEND
	O_CREATE int = syscall.O_CREAT
	O_EXCL   int = syscall.O_EXCL
	O_SYNC   int = syscall.O_SYNC
	O_TRUNC  int = syscall.O_TRUNC
)

// Older names of io.SeekStart and so on.
const (
	SEEK_SET int = 0
	SEEK_CUR int = 1
	SEEK_END int = 2
)

const (
	PathSeparator     = '/'
	PathListSeparator = ':'
	DevNull           = "/dev/null"
)

type FileMode = fs.FileMode

const (
	ModeDir        = fs.ModeDir
	ModeAppend     = fs.ModeAppend
	ModeExclusive  = fs.ModeExclusive
	ModeTemporary  = fs.ModeTemporary
	ModeSymlink    = fs.ModeSymlink
	ModeDevice     = fs.ModeDevice
	ModeNamedPipe  = fs.ModeNamedPipe
	ModeSocket     = fs.ModeSocket
	ModeSetuid     = fs.ModeSetuid
	ModeSetgid     = fs.ModeSetgid
	ModeCharDevice = fs.ModeCharDevice
	ModeSticky     = fs.ModeSticky
	ModeIrregular  = fs.ModeIrregular
	ModeType       = fs.ModeType
	ModePerm       = fs.ModePerm
)

// The standard files.
var (
	Stdin  = NewFile(0, "/dev/stdin")
	Stdout = NewFile(1, "/dev/stdout")
	Stderr = NewFile(2, "/dev/stderr")
)

// IsPathSeparator reports whether c separates the elements of a path.
func IsPathSeparator(c uint8) bool { return c == PathSeparator }

// File is an open file. Its methods may be called by several goroutines at once.
type File struct {
	fd     int
	name   string
	append bool
	closed atomic.Bool

	dirLock sync.Mutex // guards dir
	dir     *directory // nil: not read as a directory yet
}

// NewFile returns a File for an open descriptor.
func NewFile(fd uintptr, name string) *File {
	if int(fd) < 0 {
		return nil
	}
	return &File{fd: int(fd), name: name}
}

// Open opens a file for reading.
func Open(name string) (*File, error) { return OpenFile(name, O_RDONLY, 0) }

// Create creates or truncates a file and opens it for reading and writing.
func Create(name string) (*File, error) { return OpenFile(name, O_RDWR|O_CREATE|O_TRUNC, 0666) }

// OpenFile opens a file. With O_CREATE, perm (before the umask) is for a new file.
func OpenFile(name string, flag int, perm FileMode) (*File, error) {
	witness.Report(witness.Open, name)
	for {
		fd, err := syscall.Open(name, flag|syscall.O_CLOEXEC, systemMode(perm))
		if err == nil {
			return &File{fd: fd, name: name, append: flag&O_APPEND != 0}, nil
		}
		if err != syscall.EINTR {
			return nil, &PathError{Op: "open", Path: name, Err: err}
		}
	}
}

func systemMode(m FileMode) uint32 {
	mode := uint32(m.Perm())
	if m&ModeSetuid != 0 {
		mode |= syscall.S_ISUID
	}
	if m&ModeSetgid != 0 {
		mode |= syscall.S_ISGID
	}
	if m&ModeSticky != 0 {
		mode |= syscall.S_ISVTX
	}
	return mode
}

// Name is the name that the file was opened by. It panics if f is nil.
func (f *File) Name() string { return f.name }

// Fd is the descriptor.
func (f *File) Fd() uintptr {
	if f == nil || f.closed.Load() {
		return ^uintptr(0)
	}
	return uintptr(f.fd)
}

func (f *File) check(operation string) error {
	if f == nil {
		return ErrInvalid
	}
	if f.closed.Load() {
		return f.wrap(operation, ErrClosed)
	}
	return nil
}

func (f *File) wrap(operation string, err error) error {
	if err == nil || err == io.EOF {
		return err
	}
	return &PathError{Op: operation, Path: f.name, Err: err}
}

// again reports whether a call that failed should be repeated: it was interrupted, or the descriptor is
// non-blocking and is ready now.
func (f *File) again(err error, write bool) bool {
	switch err {
	case syscall.EINTR:
		return true
	case syscall.EAGAIN:
		syscall.WaitFor(f.fd, write)
		return true
	}
	return false
}

const maxTransfer = 1 << 30 // the kernel takes a little less than 2 GiB at once

// Read reads up to len(b) bytes. At the end of the file it returns 0, io.EOF.
func (f *File) Read(b []byte) (n int, err error) {
	if err := f.check("read"); err != nil {
		return 0, err
	}
	if len(b) == 0 {
		return 0, nil
	}
	for {
		n, err = syscall.Read(f.fd, b[:min(len(b), maxTransfer)])
		if err == nil {
			break
		}
		if !f.again(err, false) {
			return 0, f.wrap("read", err)
		}
	}
	if n == 0 {
		return 0, io.EOF
	}
	return n, nil
}

// ReadAt fills b from offset off, or returns fewer bytes and an error.
func (f *File) ReadAt(b []byte, off int64) (n int, err error) {
	if err := f.check("read"); err != nil {
		return 0, err
	}
	if off < 0 {
		return 0, &PathError{Op: "readat", Path: f.name, Err: errNegativeOffset}
	}
	for len(b) > 0 {
		m, err := syscall.Pread(f.fd, b[:min(len(b), maxTransfer)], off)
		if err != nil {
			if f.again(err, false) {
				continue
			}
			return n, f.wrap("read", err)
		}
		if m == 0 {
			return n, io.EOF
		}
		n += m
		off += int64(m)
		b = b[m:]
	}
	return n, nil
}

// Write writes all of b, or returns an error.
func (f *File) Write(b []byte) (n int, err error) {
	if err := f.check("write"); err != nil {
		return 0, err
	}
	for {
		m, err := syscall.Write(f.fd, b[n:min(len(b), n+maxTransfer)])
		if err != nil {
			if f.again(err, true) {
				continue
			}
			if err == syscall.EPIPE && (f.fd == 1 || f.fd == 2) {
				syscall.RaisePipe()
			}
			return n, f.wrap("write", err)
		}
		n += m
		if n >= len(b) {
			return n, nil
		}
		if m == 0 {
			return n, f.wrap("write", io.ErrUnexpectedEOF)
		}
	}
}

// WriteString is Write for a string.
func (f *File) WriteString(s string) (n int, err error) { return f.Write(bytesOf(s)) }

// WriteAt writes b at offset off. The file must not be open with O_APPEND.
func (f *File) WriteAt(b []byte, off int64) (n int, err error) {
	if err := f.check("write"); err != nil {
		return 0, err
	}
	if f.append {
		return 0, errWriteAtInAppendMode
	}
	if off < 0 {
		return 0, &PathError{Op: "writeat", Path: f.name, Err: errNegativeOffset}
	}
	for len(b) > 0 {
		m, err := syscall.Pwrite(f.fd, b[:min(len(b), maxTransfer)], off)
		if err != nil {
			if f.again(err, true) {
				continue
			}
			return n, f.wrap("write", err)
		}
		n += m
		off += int64(m)
		b = b[m:]
	}
	return n, nil
}

// ReadFrom and WriteTo copy through a buffer.
func (f *File) ReadFrom(r io.Reader) (n int64, err error) {
	if err := f.check("write"); err != nil {
		return 0, err
	}
	return io.Copy(onlyWriter{f}, r)
}

func (f *File) WriteTo(w io.Writer) (n int64, err error) {
	if err := f.check("read"); err != nil {
		return 0, err
	}
	return io.Copy(w, onlyReader{f})
}

type onlyWriter struct{ io.Writer }
type onlyReader struct{ io.Reader }

// Seek sets the offset of the next Read or Write.
func (f *File) Seek(offset int64, whence int) (int64, error) {
	if err := f.check("seek"); err != nil {
		return 0, err
	}
	r, err := syscall.Seek(f.fd, offset, whence)
	if err != nil {
		return 0, f.wrap("seek", err)
	}
	f.dirLock.Lock()
	f.dir = nil
	f.dirLock.Unlock()
	return r, nil
}

// Close closes the file. A second Close returns an error.
func (f *File) Close() error {
	if f == nil {
		return ErrInvalid
	}
	if f.closed.Swap(true) {
		return f.wrap("close", ErrClosed)
	}
	if err := syscall.Close(f.fd); err != nil && err != syscall.EINTR {
		return f.wrap("close", err)
	}
	return nil
}

func (f *File) do(operation string, call func(fd int) error) error {
	if err := f.check(operation); err != nil {
		return err
	}
	for {
		if err := call(f.fd); err != syscall.EINTR {
			return f.wrap(operation, err)
		}
	}
}

// Sync has the kernel write the file to the disk.
func (f *File) Sync() error { return f.do("sync", syscall.Fsync) }

// Truncate sets the length of the file.
func (f *File) Truncate(size int64) error {
	return f.do("truncate", func(fd int) error { return syscall.Ftruncate(fd, size) })
}

func (f *File) Chmod(mode FileMode) error {
	return f.do("chmod", func(fd int) error { return syscall.Fchmod(fd, systemMode(mode)) })
}

func (f *File) Chown(uid, gid int) error {
	return f.do("chown", func(fd int) error { return syscall.Fchown(fd, uid, gid) })
}

// Chdir makes the folder that f is the current one of the process.
func (f *File) Chdir() error { return folderChanged(f.do("chdir", syscall.Fchdir)) }

// Descriptors block their thread, as regular files' do: there are no deadlines.

func (f *File) SetDeadline(t time.Time) error      { return f.noDeadline() }
func (f *File) SetReadDeadline(t time.Time) error  { return f.noDeadline() }
func (f *File) SetWriteDeadline(t time.Time) error { return f.noDeadline() }

func (f *File) noDeadline() error {
	if err := f.check("set deadline"); err != nil {
		return err
	}
	return f.wrap("set deadline", ErrNoDeadline)
}

// SyscallConn gives the descriptor to who makes system calls.
func (f *File) SyscallConn() (syscall.RawConn, error) {
	if err := f.check("SyscallConn"); err != nil {
		return nil, err
	}
	return descriptor{f}, nil
}

type descriptor struct{ file *File }

func (d descriptor) Control(call func(fd uintptr)) error {
	if err := d.file.check("raw-control"); err != nil {
		return err
	}
	call(uintptr(d.file.fd))
	runtime.KeepAlive(d.file)
	return nil
}

func (d descriptor) Read(call func(fd uintptr) (done bool)) error  { return d.until(call, false) }
func (d descriptor) Write(call func(fd uintptr) (done bool)) error { return d.until(call, true) }

// until calls until it is done, and waits in between until the descriptor is ready.
func (d descriptor) until(call func(fd uintptr) (done bool), write bool) error {
	for {
		operation := "raw-read"
		if write {
			operation = "raw-write"
		}
		if err := d.file.check(operation); err != nil {
			return err
		}
		if call(uintptr(d.file.fd)) {
			runtime.KeepAlive(d.file)
			return nil
		}
		syscall.WaitFor(d.file.fd, write)
	}
}
