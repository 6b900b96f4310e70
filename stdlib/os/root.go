package os

import (
	"errors"
	"internal/polled"
	"internal/relative"
	"internal/witness"
	"syscall"
	"time"
)

var errUnsupportedMode = errors.New("unsupported file mode")

// Root is a directory whose methods reach the files in it and below it, and none elsewhere: not through "..", and not
// through symbolic links, which are followed if they lead to another place in the directory. It stays the same directory
// when that is moved. Devices, mounts and the files of /proc are what they are.
//
// Several goroutines may use a Root at once.
type Root struct {
	descriptor polled.Descriptor // first: CloseIfDropped's
	name       string
}

// OpenRoot opens a directory, which may be a symbolic link to one.
func OpenRoot(name string) (*Root, error) {
	witness.Report(witness.Open, name)
	for {
		fd, err := syscall.Open(name, syscall.O_DIRECTORY|syscall.O_CLOEXEC, 0)
		if err == nil {
			return newRoot(fd, name), nil
		}
		if err != syscall.EINTR {
			return nil, &PathError{Op: "open", Path: name, Err: err}
		}
	}
}

func newRoot(fd int, name string) *Root {
	r := &Root{name: name}
	r.descriptor.Number = fd
	r.descriptor.CloseIfDropped()
	return r
}

// OpenInRoot opens a file for reading in the Root of a directory.
func OpenInRoot(dir, name string) (*File, error) {
	r, err := OpenRoot(dir)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	return r.Open(name)
}

// Name is the name that the directory was opened by.
func (r *Root) Name() string { return r.name }

// Close closes the directory. The methods fail from then on, but for Name and Close.
func (r *Root) Close() error {
	err := r.descriptor.Close()
	if err == nil || err == polled.ErrGone {
		return nil
	}
	return &PathError{Op: "close", Path: r.name, Err: err}
}

// at does something about the file of that name, and says in errors which operation it was.
func (r *Root) at(operation, name string, act func(dir int, name string, slash bool) error) error {
	if err := r.find(name, act); err != nil {
		return &PathError{Op: operation, Path: name, Err: err}
	}
	return nil
}

// Open opens a file for reading.
func (r *Root) Open(name string) (*File, error) { return r.OpenFile(name, O_RDONLY, 0) }

// Create creates or truncates a file and opens it for reading and writing.
func (r *Root) Create(name string) (*File, error) {
	return r.OpenFile(name, O_RDWR|O_CREATE|O_TRUNC, 0666)
}

// OpenFile is OpenFile of the package. perm has permissions only.
func (r *Root) OpenFile(name string, flag int, perm FileMode) (*File, error) {
	if perm&^ModePerm != 0 {
		return nil, &PathError{Op: "openat", Path: name, Err: errUnsupportedMode}
	}
	full := joinPath(r.name, name)
	witness.Report(witness.Open, full)
	var f *File
	err := r.at("openat", name, func(dir int, name string, slash bool) error {
		fd, err := openLast(dir, name, slash, flag, uint32(perm))
		if err == nil {
			f = opened(fd, full, flag)
			f.inRoot = true
		}
		return err
	})
	return f, err
}

// openLast opens the file at the last name of a path.
func openLast(dir int, name string, slash bool, flag int, mode uint32) (int, error) {
	if slash {
		if flag&O_CREATE != 0 {
			// No directories are made in this way.
			err := mustBeDirectory(dir, name)
			if err == nil {
				err = syscall.EISDIR
				if flag&O_EXCL != 0 {
					err = syscall.EEXIST
				}
			}
			return -1, err
		}
		flag |= syscall.O_DIRECTORY
	}
	fd, err := openIn(dir, name, flag|syscall.O_NOFOLLOW|syscall.O_CLOEXEC, mode)
	if err != nil {
		err = orLink(dir, name, err)
	}
	return fd, err
}

// mustBeDirectory returns an error unless there is a directory of that name.
func mustBeDirectory(dir int, name string) error {
	st := new(syscall.Stat_t)
	if err := relative.Lstat(dir, name, st); err != nil {
		return err
	}
	if !isDirectory(st) {
		return syscall.ENOTDIR
	}
	return nil
}

func isDirectory(st *syscall.Stat_t) bool { return st.Mode&syscall.S_IFMT == syscall.S_IFDIR }
func isLink(st *syscall.Stat_t) bool      { return st.Mode&syscall.S_IFMT == syscall.S_IFLNK }

// OpenRoot opens a directory as a Root of its own.
func (r *Root) OpenRoot(name string) (*Root, error) {
	full := joinPath(r.name, name)
	witness.Report(witness.Open, full)
	var inner *Root
	isFile := false
	err := r.at("openat", name, func(dir int, name string, slash bool) error {
		fd, err := openLast(dir, name, true, O_RDONLY, 0)
		isFile = err == syscall.ENOTDIR && !slash
		if err == nil {
			inner = newRoot(fd, full)
		}
		return err
	})
	if isFile {
		err = &PathError{Op: "open", Path: full, Err: syscall.ENOTDIR}
	}
	return inner, err
}

// ReadFile returns the content of a file.
func (r *Root) ReadFile(name string) ([]byte, error) {
	f, err := r.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return readAll(f)
}

// WriteFile makes data the content of a file, which is created with perm (before the umask) if need be.
func (r *Root) WriteFile(name string, data []byte, perm FileMode) error {
	f, err := r.OpenFile(name, O_WRONLY|O_CREATE|O_TRUNC, perm)
	if err != nil {
		return err
	}
	return writeAll(f, data)
}

// Stat describes a file; of a symbolic link, what it leads to.
func (r *Root) Stat(name string) (FileInfo, error) { return r.stat(name, true) }

// Lstat describes a file, also if it is a symbolic link.
func (r *Root) Lstat(name string) (FileInfo, error) { return r.stat(name, false) }

func (r *Root) stat(path string, follow bool) (info FileInfo, err error) {
	witness.Report(witness.State, joinPath(r.name, path))
	err = r.at("statat", path, func(dir int, name string, slash bool) error {
		s := new(fileStat)
		if err := relative.Lstat(dir, name, &s.sys); err != nil {
			return err
		}
		if follow && isLink(&s.sys) {
			return orLink(dir, name, syscall.ELOOP)
		}
		if slash && !isDirectory(&s.sys) {
			return syscall.ENOTDIR
		}
		s.fill(path)
		info = s
		return nil
	})
	return info, err
}

// Readlink returns where a symbolic link leads to.
func (r *Root) Readlink(name string) (target string, err error) {
	err = r.at("readlinkat", name, func(dir int, name string, slash bool) (err error) {
		if slash {
			if err := mustBeDirectory(dir, name); err != nil {
				return err
			}
		}
		target, err = relative.Readlink(dir, name)
		return err
	})
	return target, err
}

// found calls with a descriptor that means the file of that name and can do nothing else; links are followed. So whoever
// puts a link in the file's place meanwhile does not change what the call is about.
func (r *Root) found(operation, name string, call func(fd int) error) error {
	return r.at(operation, name, func(dir int, name string, slash bool) error {
		fd, err := openIn(dir, name, relative.OpenPath|syscall.O_NOFOLLOW|syscall.O_CLOEXEC, 0)
		if err != nil {
			return err
		}
		defer syscall.Close(fd)
		st := new(syscall.Stat_t)
		if err := syscall.Fstat(fd, st); err != nil {
			return err
		}
		if isLink(st) {
			link, err := relative.Readlink(fd, "")
			if err != nil {
				return err
			}
			return linkError(link)
		}
		if slash && !isDirectory(st) {
			return syscall.ENOTDIR
		}
		return call(fd)
	})
}

// Chmod sets the mode of a file.
func (r *Root) Chmod(name string, mode FileMode) error {
	return r.found("chmodat", name, func(fd int) error { return relative.ChmodFound(fd, systemMode(mode)) })
}

// Chown sets the owner and the group of a file, by number; -1 leaves it.
func (r *Root) Chown(name string, uid, gid int) error {
	return r.found("chownat", name, func(fd int) error { return relative.ChownFound(fd, uid, gid) })
}

// Chtimes sets the times of the last access and the last change; a zero time leaves it.
func (r *Root) Chtimes(name string, atime time.Time, mtime time.Time) error {
	times := systemTimes(atime, mtime)
	return r.found("chtimesat", name, func(fd int) error { return relative.UtimesFound(fd, &times) })
}

// Lchown is Chown for the symbolic link itself, if the file is one.
func (r *Root) Lchown(name string, uid, gid int) error {
	return r.at("lchownat", name, func(dir int, name string, slash bool) error {
		if slash {
			if err := mustBeDirectory(dir, name); err != nil {
				return err
			}
		}
		const noFollow = 0x100
		return syscall.Fchownat(dir, name, uid, gid, noFollow)
	})
}
