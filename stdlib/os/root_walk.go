package os

import (
	"errors"
	"internal/relative"
	"syscall"
)

// How a Root finds the file that a path means, without ever leaving its directory, whoever exchanges directories and
// links meanwhile.
//
// A path is cut into names, and each is looked up by a system call of its own: relative to the descriptor of the
// directory before, and never following a symbolic link. As in any path, who may search a directory need not be allowed to
// read it (O_PATH). Where there is a link, its text takes the name's place:
//
//	a  link  c    link says "../b/d"    a  ..  b  d  c
//	   ^ at                                ^ at
//
// The kernel is never asked for "..", since the directory may have been moved elsewhere meanwhile, and its parent be
// outside. The names before at are directories by their names (no links), so ".." takes the last of them away with itself,
// and the walk begins again at the root:
//
//	a  ..  b  d  c       b  d  c
//	   ^ at              ^ at
//
// More of ".." than names before them lead outside, as an absolute path does: errPathEscapes. A directory that is moved
// out of the tree while the walk is in it stays the one that was found in the tree.
//
// The last name is what the operation is about. The operation gets the directory's descriptor and the name, makes system
// calls that follow no link, and returns a linkError if it wants the link at that name followed.
//
// A slash at the path's end means that the last name is to be a directory, and that a link there is followed. The kernel
// is not told about the slash, because it would follow a link that somebody puts there at the last moment. The operations
// see to it themselves.
//
// Rejected: openat2 with RESOLVE_BENEATH, which is not there on all systems that we run on, and refuses or repeats what
// is renamed at the same time; descriptors of all directories of the path, so that ".." needs no new beginning, which
// would need as many descriptors as the path has names.

const (
	maxLinks        = 8   // more of them in a path are ELOOP
	maxSteps        = 255 // more of them are ENAMETOOLONG, but only
	freeOfNewStarts = 8   // if there were more new starts than this
)

var (
	errPathEscapes = errors.New("path escapes from parent")
	errEmptyPath   = errors.New("empty path")
)

// linkError is what an operation returns that wants a symbolic link followed: the link's text.
type linkError string

func (linkError) Error() string { panic("os: a link was not followed") }

// walk is the way to one file.
type walk struct {
	root  *Root
	names []string
	at    int  // of names: what comes before has been found, in dir
	dir   int  // the descriptor of the directory that names[at] is in
	slash bool // the path ends in one

	links, steps, newStarts int

	// makes says that directories that are missing on the way are made, with the mode. Errors then say where.
	makes bool
	mode  uint32
}

// find calls act for the file that a path means: with a directory, the name in it, and whether that is to be a directory.
func (r *Root) find(path string, act func(dir int, name string, slash bool) error) error {
	w := walk{root: r}
	return w.find(path, act)
}

func (w *walk) find(path string, act func(dir int, name string, slash bool) error) (err error) {
	if !w.root.descriptor.Use() {
		return ErrClosed
	}
	defer w.root.descriptor.Leave()
	if w.names, w.slash, err = cutPath(path); err != nil {
		return err
	}
	w.dir = w.root.descriptor.Number
	defer func() { w.enter(w.root.descriptor.Number) }()
	for {
		w.steps++
		if w.steps > maxSteps && w.newStarts > freeOfNewStarts {
			return syscall.ENAMETOOLONG
		}
		name := w.names[w.at]
		switch {
		case name == "..":
			err = w.up()
		case w.at < len(w.names)-1:
			err = w.down(name)
		default:
			err = w.act(name, act)
			if _, ok := err.(linkError); !ok {
				return err
			}
		}
		if link, ok := err.(linkError); ok {
			err = w.follow(string(link))
		}
		if err != nil {
			return err
		}
	}
}

// act has the operation done, or a link followed because a slash comes after it.
func (w *walk) act(name string, act func(dir int, name string, slash bool) error) error {
	if w.slash {
		if link, err := relative.Readlink(w.dir, name); err == nil {
			return linkError(link)
		}
	}
	return act(w.dir, name, w.slash)
}

// enter goes on in the directory of a descriptor.
func (w *walk) enter(dir int) {
	if w.dir != w.root.descriptor.Number {
		syscall.Close(w.dir)
	}
	w.dir = dir
}

// up takes all of ".." from here on away, and as many names before, and begins again.
func (w *walk) up() error {
	end := w.at
	for end < len(w.names) && w.names[end] == ".." {
		end++
	}
	start := w.at - (end - w.at)
	if start < 0 {
		return errPathEscapes
	}
	w.names = append(w.names[:start], w.names[end:]...)
	if len(w.names) == 0 {
		w.names = append(w.names, ".")
	}
	w.enter(w.root.descriptor.Number)
	w.at = 0
	w.newStarts++
	return nil
}

// down goes on in the directory of that name.
func (w *walk) down(name string) error {
	const flags = relative.OpenPath | syscall.O_DIRECTORY | syscall.O_NOFOLLOW | syscall.O_CLOEXEC
	fd, err := openIn(w.dir, name, flags, 0)
	if err == syscall.ENOENT && w.makes {
		// If there is one now, somebody else was faster.
		if err := syscall.Mkdirat(w.dir, name, w.mode); err != nil && err != syscall.EEXIST {
			return w.failure("mkdirat", err)
		}
		fd, err = openIn(w.dir, name, flags, 0)
	}
	if err != nil {
		err = orLink(w.dir, name, err)
		if _, ok := err.(linkError); !ok && w.makes {
			err = w.failure("openat", err)
		}
		return err
	}
	w.enter(fd)
	w.at++
	return nil
}

// failure is an error about the name that the walk is at.
func (w *walk) failure(operation string, err error) error {
	path := w.names[0]
	for _, name := range w.names[1 : w.at+1] {
		path = joinPath(path, name)
	}
	return &PathError{Op: operation, Path: path, Err: err}
}

// follow puts the text of a link in the place of the name that it was found at.
func (w *walk) follow(link string) error {
	w.links++
	if w.links > maxLinks {
		return syscall.ELOOP
	}
	names, slash, err := cutPath(link)
	if err != nil {
		return err
	}
	after := w.names[w.at+1:]
	if len(after) == 0 {
		w.slash = w.slash || slash
	} else if names[len(names)-1] == "." {
		names = names[:len(names)-1]
	}
	all := append(w.names[:w.at:w.at], names...)
	w.names = append(all, after...)
	return nil
}

// cutPath cuts a path into its names, and says whether it ends in a slash. A dot is left out if another name comes after
// it.
func cutPath(path string) (names []string, slash bool, err error) {
	if path == "" {
		return nil, false, errEmptyPath
	}
	if path[0] == PathSeparator {
		return nil, false, errPathEscapes
	}
	last := ""
	for start := 0; start < len(path); {
		end := start
		for end < len(path) && path[end] != PathSeparator {
			end++
		}
		if name := path[start:end]; name != "" {
			if last = name; name != "." {
				names = append(names, name)
			}
		}
		start = end + 1
	}
	if last == "." {
		names = append(names, last)
	}
	return names, path[len(path)-1] == PathSeparator, nil
}

// orLink returns a linkError if a call failed because of a symbolic link at that name, else err.
func orLink(dir int, name string, err error) error {
	if err != syscall.ELOOP && err != syscall.ENOTDIR {
		return err
	}
	link, linkErr := relative.Readlink(dir, name)
	switch {
	case linkErr == nil:
		return linkError(link)
	case linkErr == syscall.EINVAL && err == syscall.ELOOP:
		return linkError(name) // there is no link any more: this is to be tried again
	}
	return err
}

// openIn is openat.
func openIn(dir int, name string, flags int, mode uint32) (fd int, err error) {
	for {
		fd, err = syscall.Openat(dir, name, flags, mode)
		if err != syscall.EINTR {
			return fd, err
		}
	}
}
