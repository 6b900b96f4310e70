package os

import (
	"errors"
	"internal/relative"
	"io"
	"io/fs"
	"sort"
	"sync"
	"syscall"
)

// directory is a directory that is being read. The lock guards the rest.
type directory struct {
	sync.Mutex
	buffer []byte
	left   []byte // of buffer
}

var errClosing = errors.New("use of closed file")

type DirEntry = fs.DirEntry

// record is what the kernel says of one file.
type record struct {
	name string
	kind byte
}

// next returns the next file but . and .., ok is false at the end.
//
// A record of the kernel's: inode (8 bytes), offset (8), its own length (2), kind (1), name, NUL.
func (d *directory) next(f *File) (r record, ok bool, err error) {
	const header = 19
	for {
		if len(d.left) < header {
			if d.buffer == nil {
				d.buffer = make([]byte, 8192)
			}
			if f.descriptor.IsClosed() {
				return record{}, false, &PathError{Op: "readdirent", Path: f.name, Err: errClosing}
			}
			n := 0
			err := f.do("readdirent", func(fd int) (err error) {
				n, err = syscall.ReadDirent(fd, d.buffer)
				return err
			})
			if err != nil || n <= 0 {
				d.left = nil
				return record{}, false, err
			}
			d.left = d.buffer[:n]
		}
		length := int(d.left[16]) | int(d.left[17])<<8
		if length < header || length > len(d.left) {
			d.left = nil
			return record{}, false, nil
		}
		one := d.left[:length]
		d.left = d.left[length:]
		end := header
		for end < len(one) && one[end] != 0 {
			end++
		}
		r = record{string(one[header:end]), one[18]}
		if r.name != "." && r.name != ".." {
			return r, true, nil
		}
	}
}

// records returns up to n, or all that are left, and io.EOF if n > 0 and there are none.
func (f *File) records(n int, each func(r record) (bool, error)) error {
	if f == nil {
		return ErrInvalid
	}
	f.dirLock.Lock()
	if f.dir == nil {
		f.dir = new(directory)
	}
	d := f.dir
	f.dirLock.Unlock()
	d.Lock()
	defer d.Unlock()
	count := 0
	for n <= 0 || count < n {
		r, ok, err := d.next(f)
		if err != nil {
			return err
		}
		if !ok {
			if n > 0 && count == 0 {
				return io.EOF
			}
			return nil
		}
		took, err := each(r)
		if err != nil {
			return err
		}
		if took {
			count++
		}
	}
	return nil
}

// Readdirnames returns the names in a directory: with n > 0 at most n, and io.EOF at the end; otherwise all.
func (f *File) Readdirnames(n int) (names []string, err error) {
	names = []string{}
	err = f.records(n, func(r record) (bool, error) {
		names = append(names, r.name)
		return true, nil
	})
	if f == nil {
		names = nil
	}
	return names, err
}

// ReadDir is Readdirnames for entries.
func (f *File) ReadDir(n int) ([]DirEntry, error) {
	entries := []DirEntry{}
	err := f.records(n, func(r record) (bool, error) {
		e := &entry{dir: f.name, name: r.name}
		switch kind := uint32(r.kind) << 12; {
		case kind == 0 || f.inRoot: // the file system does not say, or nobody can ask later
			info, err := f.lstatIn(r.name)
			if err != nil {
				if IsNotExist(err) {
					err = nil
				}
				return false, err
			}
			e.kind, e.info = info.Mode().Type(), info
		default:
			e.kind = kindOf(kind)
		}
		entries = append(entries, e)
		return true, nil
	})
	if f == nil {
		entries = nil
	}
	return entries, err
}

// Readdir is Readdirnames for FileInfos.
func (f *File) Readdir(n int) ([]FileInfo, error) {
	infos := []FileInfo{}
	err := f.records(n, func(r record) (bool, error) {
		info, err := f.lstatIn(r.name)
		if err != nil {
			if IsNotExist(err) {
				err = nil
			}
			return false, err
		}
		infos = append(infos, info)
		return true, nil
	})
	if f == nil {
		infos = nil
	}
	return infos, err
}

// lstatIn describes a file in a directory: that which the name of the directory leads to now, as Lstat does, or the open one
// if a Root opened it.
func (f *File) lstatIn(name string) (FileInfo, error) {
	full := f.name + "/" + name
	if !f.inRoot {
		return Lstat(full)
	}
	if err := f.enter("fstatat"); err != nil {
		return nil, err
	}
	defer f.descriptor.Leave()
	info, err := describe("fstatat", full, func(st *syscall.Stat_t) error { return relative.Lstat(f.descriptor.Number, name, st) })
	return info, under(f.name, err)
}

// entry is a DirEntry.
type entry struct {
	dir, name string
	kind      FileMode
	info      FileInfo // nil: not known yet
}

func (e *entry) Name() string   { return e.name }
func (e *entry) IsDir() bool    { return e.kind.IsDir() }
func (e *entry) Type() FileMode { return e.kind }
func (e *entry) String() string { return fs.FormatDirEntry(e) }

func (e *entry) Info() (FileInfo, error) {
	if e.info != nil {
		return e.info, nil
	}
	return Lstat(e.dir + "/" + e.name)
}

// ReadDir returns what is in a directory, sorted by name.
func ReadDir(name string) ([]DirEntry, error) {
	f, err := OpenFile(name, syscall.O_DIRECTORY, 0)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return sortedEntries(f)
}

// sortedEntries returns what is in an open directory, sorted by name.
func sortedEntries(f *File) ([]DirEntry, error) {
	entries, err := f.ReadDir(-1)
	sort.Slice(entries, func(i, j int) bool { return entries[i].Name() < entries[j].Name() })
	return entries, err
}

// MkdirAll makes a directory and those above it that are missing.
func MkdirAll(path string, perm FileMode) error {
	if info, err := Stat(path); err == nil {
		if info.IsDir() {
			return nil
		}
		return &PathError{Op: "mkdir", Path: path, Err: syscall.ENOTDIR}
	}
	i := len(path)
	for i > 0 && path[i-1] == PathSeparator {
		i--
	}
	for i > 0 && path[i-1] != PathSeparator {
		i--
	}
	if i > 1 {
		if err := MkdirAll(path[:i-1], perm); err != nil {
			return err
		}
	}
	err := Mkdir(path, perm)
	if err != nil {
		// Somebody else may have been faster.
		if info, err := Lstat(path); err == nil && info.IsDir() {
			return nil
		}
	}
	return err
}

// RemoveAll removes a file, or a directory with all that is in it. What does not exist is no error.
func RemoveAll(name string) error {
	if name == "" {
		return nil
	}
	if name == "." || len(name) >= 2 && name[len(name)-2:] == "/." {
		return &PathError{Op: "RemoveAll", Path: name, Err: syscall.EINVAL}
	}
	if err := Remove(name); err == nil || IsNotExist(err) {
		return nil
	}
	above, last := splitLast(name)
	f, err := Open(above)
	if IsNotExist(err) {
		return nil
	}
	if err != nil {
		return err
	}
	defer f.Close()
	if err := removeIn(f.descriptor.Number, last); err != nil {
		err.Path = above + "/" + err.Path
		return err
	}
	return nil
}

// splitLast cuts a path before its last name: the directory that is in, and the name. Of several slashes between them, one is
// taken away; of several at the beginning, one stays.
func splitLast(path string) (above, last string) {
	for len(path) > 1 && path[0] == PathSeparator && path[1] == PathSeparator {
		path = path[1:]
	}
	path = withoutSlash(path)
	start := len(path)
	for start > 0 && path[start-1] != PathSeparator {
		start--
	}
	switch start {
	case 0:
		return ".", path
	case 1:
		return "/", path[1:]
	}
	return path[:start-1], path[start:]
}

// removeAt removes a file or an empty directory; what does not exist is no error.
func removeAt(dir int, name string, directory bool) error {
	for {
		err := syscall.RemoveAt(dir, name, directory)
		if err == syscall.ENOENT {
			return nil
		}
		if err != syscall.EINTR {
			return err
		}
	}
}

// removeIn is RemoveAll in an open directory, which nobody can exchange meanwhile.
func removeIn(dir int, name string) *PathError {
	fileErr := removeAt(dir, name, false)
	if fileErr == nil {
		return nil
	}
	if fileErr != syscall.EISDIR && fileErr != syscall.EPERM && fileErr != syscall.EACCES {
		return &PathError{Op: "unlinkat", Path: name, Err: fileErr}
	}
	var first *PathError
	for {
		const many = 1024
		fd, err := syscall.Openat(dir, name, syscall.O_CLOEXEC|syscall.O_DIRECTORY|syscall.O_NOFOLLOW, 0)
		if err == syscall.ENOENT {
			return nil
		}
		if err == syscall.ENOTDIR || err == syscall.ELOOP {
			return &PathError{Op: "unlinkat", Path: name, Err: fileErr}
		}
		if err != nil {
			first = &PathError{Op: "openfdat", Path: name, Err: err}
			break
		}
		f := NewFile(uintptr(fd), name)
		names, readErr := f.Readdirnames(many)
		if readErr != nil && readErr != io.EOF && !IsNotExist(readErr) { // it may be gone meanwhile
			f.Close()
			return &PathError{Op: "readdirnames", Path: name, Err: readErr}
		}
		failed := 0
		for _, inner := range names {
			if err := removeIn(fd, inner); err != nil {
				err.Path = name + "/" + err.Path
				failed++
				if first == nil {
					first = err
				}
			}
		}
		f.Close()
		// Removing while reading may skip files, so large directories are read again, unless nothing went away.
		if len(names) < many || failed == len(names) {
			break
		}
	}
	err := removeAt(dir, name, true)
	switch {
	case err == nil:
		return nil
	case first != nil:
		return first
	}
	return &PathError{Op: "unlinkat", Path: name, Err: err}
}
