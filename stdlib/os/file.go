package os

import (
	"internal/polled"
	"internal/rt"
	"internal/witness"
	"io"
	"io/fs"
	"sync"
	"syscall"
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
	Stdin  = newFile(0, "/dev/stdin")
	Stdout = newFile(1, "/dev/stdout")
	Stderr = newFile(2, "/dev/stderr")
)

// IsPathSeparator reports whether c separates the elements of a path.
func IsPathSeparator(c uint8) bool { return c == PathSeparator }

// File is an open file. Its methods may be called by several goroutines at once.
type File struct {
	descriptor polled.Descriptor // first: CloseIfDropped's
	name       string
	append     bool
	inRoot     bool // by a Root: what is in it is not looked for by name

	dirLock sync.Mutex // guards dir
	dir     *directory // nil: not read as a directory yet
}

// NewFile returns a File for an open descriptor. If that is in non-blocking mode, it may be waited for, and have
// deadlines.
func NewFile(fd uintptr, name string) *File {
	f := newFile(fd, name)
	if f != nil {
		f.descriptor.CloseIfDropped()
	}
	return f
}

func newFile(fd uintptr, name string) *File {
	if int(fd) < 0 {
		return nil
	}
	f := &File{name: name}
	f.descriptor.Number = int(fd)
	if isNonblocking(int(fd)) {
		f.descriptor.Watch(true)
	}
	return f
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
			return opened(fd, name, flag), nil
		}
		if err != syscall.EINTR {
			return nil, &PathError{Op: "open", Path: name, Err: err}
		}
	}
}

// opened returns the File for a descriptor that was opened with these flags.
func opened(fd int, name string, flag int) *File {
	f := &File{name: name, append: flag&O_APPEND != 0}
	f.descriptor.Number = fd
	if mayWait(fd) {
		f.descriptor.Watch(flag&syscall.O_NONBLOCK != 0)
	}
	f.descriptor.CloseIfDropped()
	return f
}

// specialBits are those of a mode beside the permissions that the kernel has other numbers for.
var specialBits = [...]struct {
	mode   FileMode
	system uint32
}{{ModeSetuid, syscall.S_ISUID}, {ModeSetgid, syscall.S_ISGID}, {ModeSticky, syscall.S_ISVTX}}

// systemMode is what the kernel calls a mode, without the kind of file.
func systemMode(m FileMode) uint32 {
	system := uint32(m.Perm())
	for _, bit := range specialBits {
		if m&bit.mode != 0 {
			system |= bit.system
		}
	}
	return system
}

// Name is the name that the file was opened by. It panics if f is nil.
func (f *File) Name() string { return f.name }

// enter begins the use of the descriptor by a call that does not wait; leave must follow if it returns nil.
func (f *File) enter(operation string) error {
	if f == nil {
		return ErrInvalid
	}
	if !f.descriptor.Use() {
		return f.wrap(operation, ErrClosed)
	}
	return nil
}

func (f *File) wrap(operation string, err error) error {
	if err == nil || err == io.EOF {
		return err
	}
	if err == errClosing || err == polled.ErrGone {
		err = ErrClosed
	}
	return &PathError{Op: operation, Path: f.name, Err: err}
}

const maxTransfer = 1 << 30 // the kernel takes a little less than 2 GiB at once

// Read reads up to len(b) bytes. At the end of the file it returns 0, io.EOF.
func (f *File) Read(b []byte) (n int, err error) {
	if f == nil {
		return 0, ErrInvalid
	}
	if len(b) == 0 {
		if f.descriptor.IsClosed() {
			return 0, f.wrap("read", ErrClosed)
		}
		return 0, nil
	}
	if err := f.descriptor.Begin(rt.Reading); err != nil {
		return 0, f.wrap("read", err)
	}
	defer f.descriptor.End(rt.Reading)
	for {
		n, err = syscall.Read(f.descriptor.Number, b[:min(len(b), maxTransfer)])
		if err == nil {
			break
		}
		if err = f.descriptor.Again(err, rt.Reading); err != nil {
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
	if err := f.enter("read"); err != nil {
		return 0, err
	}
	defer f.descriptor.Leave()
	if off < 0 {
		return 0, &PathError{Op: "readat", Path: f.name, Err: errNegativeOffset}
	}
	for len(b) > 0 {
		m, err := syscall.Pread(f.descriptor.Number, b[:min(len(b), maxTransfer)], off)
		if err != nil {
			if err == syscall.EINTR {
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
	if f == nil {
		return 0, ErrInvalid
	}
	if err := f.descriptor.Begin(rt.Writing); err != nil {
		return 0, f.wrap("write", err)
	}
	defer f.descriptor.End(rt.Writing)
	for {
		m, err := syscall.Write(f.descriptor.Number, b[n:min(len(b), n+maxTransfer)])
		if err != nil {
			if err = f.descriptor.Again(err, rt.Writing); err == nil {
				continue
			}
			if err == syscall.EPIPE && (f.descriptor.Number == 1 || f.descriptor.Number == 2) {
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
	if err := f.enter("write"); err != nil {
		return 0, err
	}
	defer f.descriptor.Leave()
	if f.append {
		return 0, errWriteAtInAppendMode
	}
	if off < 0 {
		return 0, &PathError{Op: "writeat", Path: f.name, Err: errNegativeOffset}
	}
	for len(b) > 0 {
		m, err := syscall.Pwrite(f.descriptor.Number, b[:min(len(b), maxTransfer)], off)
		if err != nil {
			if err == syscall.EINTR {
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
	if err := f.enter("write"); err != nil {
		return 0, err
	}
	f.descriptor.Leave() // each Write looks for itself
	return io.Copy(onlyWriter{f}, r)
}

func (f *File) WriteTo(w io.Writer) (n int64, err error) {
	if f == nil {
		return 0, ErrInvalid
	}
	c := &contents{file: f}
	n, err = io.Copy(w, c)
	if c.failure != nil {
		err = f.wrap("read", c.failure)
	}
	return n, err
}

type onlyWriter struct{ io.Writer }

// contents is a File that io.Copy reads from: it has no WriteTo. Of the other methods it has those that package net asks for
// before it has the kernel send the file. (A struct with the File in it would have them all, and every
// program that writes to a File has this type.)
type contents struct {
	file    *File
	failure error // of sending
}

func (c *contents) Read(b []byte) (int, error)                   { return c.file.Read(b) }
func (c *contents) Seek(offset int64, whence int) (int64, error) { return c.file.Seek(offset, whence) }
func (c *contents) Stat() (FileInfo, error)                      { return c.file.Stat() }
func (c *contents) Close() error                                 { return c.file.Close() }
func (c *contents) SyscallConn() (syscall.RawConn, error)        { return c.file.SyscallConn() }

// SendFailed is called by who has the kernel send the file, with the error of that.
func (c *contents) SendFailed(err error) { c.failure = err }

// Seek sets the offset of the next Read or Write.
func (f *File) Seek(offset int64, whence int) (int64, error) {
	if err := f.enter("seek"); err != nil {
		return 0, err
	}
	defer f.descriptor.Leave()
	r, err := syscall.Seek(f.descriptor.Number, offset, whence)
	if err != nil {
		return 0, f.wrap("seek", err)
	}
	f.dirLock.Lock()
	f.dir = nil
	f.dirLock.Unlock()
	return r, nil
}

func (f *File) do(operation string, call func(fd int) error) error {
	if err := f.enter(operation); err != nil {
		return err
	}
	defer f.descriptor.Leave()
	for {
		if err := call(f.descriptor.Number); err != syscall.EINTR {
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
