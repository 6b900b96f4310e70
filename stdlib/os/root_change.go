package os

import (
	"internal/relative"
	"syscall"
)

// What a Root does to directories: making, removing, moving and naming files.

// Mkdir makes a directory. perm has permissions only. A link at the path's end is not followed, even if a slash comes after
// it.
func (r *Root) Mkdir(path string, perm FileMode) error {
	if perm&^ModePerm != 0 {
		return &PathError{Op: "mkdirat", Path: path, Err: errUnsupportedMode}
	}
	err := r.find(withoutSlash(path), func(dir int, name string, _ bool) error {
		return syscall.Mkdirat(dir, name, uint32(perm))
	})
	if err != nil {
		return &PathError{Op: "mkdirat", Path: path, Err: err}
	}
	return nil
}

// MkdirAll makes a directory and those above it that are missing. perm has permissions only.
//
// A link on the way that leads to nothing has a directory made where it leads. At the end of the path it is an error: there
// is something of that name, and it is no directory.
func (r *Root) MkdirAll(path string, perm FileMode) error {
	if perm&^ModePerm != 0 {
		return &PathError{Op: "mkdirat", Path: path, Err: errUnsupportedMode}
	}
	w := walk{root: r, makes: true, mode: uint32(perm)}
	err := w.find(withoutSlash(path), func(dir int, name string, _ bool) error {
		err := syscall.Mkdirat(dir, name, uint32(perm))
		st := new(syscall.Stat_t)
		if err == syscall.EEXIST && relative.Lstat(dir, name, st) == nil {
			if isDirectory(st) {
				return nil
			}
			if isLink(st) {
				err = r.leadsToDirectory(path)
			}
		}
		if err != nil {
			err = w.failure("mkdirat", err)
		}
		return err
	})
	if _, ok := err.(*PathError); !ok && err != nil {
		return &PathError{Op: "mkdirat", Path: path, Err: err}
	}
	return err
}

// leadsToDirectory says why a path at whose end there is a link does not lead to a directory, or nil if it does.
func (r *Root) leadsToDirectory(path string) error {
	info, err := r.Stat(path)
	switch {
	case IsNotExist(err):
		return syscall.EEXIST
	case err == nil && !info.IsDir():
		return syscall.ENOTDIR
	}
	return err
}

// withoutSlash is a path without slashes at its end.
func withoutSlash(path string) string {
	for len(path) > 1 && path[len(path)-1] == PathSeparator {
		path = path[:len(path)-1]
	}
	return path
}

// Remove removes a file or an empty directory.
func (r *Root) Remove(name string) error {
	return r.at("removeat", name, func(dir int, name string, slash bool) error {
		if slash {
			if err := mustBeDirectory(dir, name); err != nil {
				return err
			}
			return syscall.RemoveAt(dir, name, true)
		}
		return removeEither(
			func() error { return syscall.RemoveAt(dir, name, false) },
			func() error { return syscall.RemoveAt(dir, name, true) })
	})
}

// RemoveAll removes a file, or a directory with all that is in it. What does not exist is no error.
func (r *Root) RemoveAll(name string) error {
	if name = withoutSlash(name); name == "/" {
		name = "" // slashes alone
	}
	if name == "." || len(name) >= 2 && name[len(name)-2:] == "/." {
		return &PathError{Op: "RemoveAll", Path: name, Err: syscall.EINVAL}
	}
	err := r.find(name, func(dir int, name string, _ bool) error {
		if err := removeIn(dir, name); err != nil {
			return err.Err
		}
		return nil
	})
	if err != nil && err != syscall.ENOENT {
		return &PathError{Op: "RemoveAll", Path: name, Err: err}
	}
	return nil
}

// at2 does something about two files, and says in errors which operation it was. With a slash after it, the first is to be a
// directory, whatever the second means.
func (r *Root) at2(operation, from, to string, act func(from, to entryOf) error) error {
	err := r.find(from, func(fromDir int, fromName string, fromSlash bool) error {
		if fromSlash {
			if err := mustBeDirectory(fromDir, fromName); err != nil {
				return err
			}
		}
		return r.find(to, func(toDir int, toName string, toSlash bool) error {
			return act(entryOf{fromDir, fromName, fromSlash}, entryOf{toDir, toName, toSlash})
		})
	})
	return atPaths(operation, from, to, err)
}

// entryOf is a name in an open directory; with a slash, it is to be a directory's.
type entryOf struct {
	dir   int
	name  string
	slash bool
}

// Rename moves a file. If there is a file of the new name already, it is replaced, unless one of both is a directory.
func (r *Root) Rename(oldname, newname string) error {
	return r.at2("renameat", oldname, newname, func(from, to entryOf) error {
		if to.slash {
			if err := mustBeDirectory(to.dir, to.name); err != nil && err != syscall.ENOENT {
				return err
			}
		}
		if to.slash {
			if err := mustBeDirectory(from.dir, from.name); err != nil {
				return err
			}
		}
		source, target := new(syscall.Stat_t), new(syscall.Stat_t)
		if relative.Lstat(to.dir, to.name, target) == nil && isDirectory(target) {
			if err := relative.Lstat(from.dir, from.name, source); err != nil {
				return err
			}
			if from.name == to.name || source.Dev != target.Dev || source.Ino != target.Ino {
				return syscall.EEXIST
			}
		}
		return syscall.Renameat(from.dir, from.name, to.dir, to.name)
	})
}

// Link gives a file one more name. A symbolic link gets the name itself, not what it leads to.
func (r *Root) Link(oldname, newname string) error {
	return r.at2("linkat", oldname, newname, func(from, to entryOf) error {
		if to.slash {
			err := refuseSlash(to.dir, to.name)
			if err == syscall.EEXIST {
				if err := relative.Lstat(from.dir, from.name, new(syscall.Stat_t)); err != nil {
					return err
				}
			}
			return err
		}
		return relative.Link(from.dir, from.name, to.dir, to.name)
	})
}

// Symlink makes a symbolic link, which may say anything: it is looked at when it is followed.
func (r *Root) Symlink(oldname, newname string) error {
	err := r.find(newname, func(dir int, name string, slash bool) error {
		if slash {
			err := refuseSlash(dir, name)
			if oldname == "" && err == syscall.EEXIST {
				err = syscall.ENOENT // a link must say something
			}
			return err
		}
		return relative.Symlink(oldname, dir, name)
	})
	return atPaths("symlinkat", oldname, newname, err)
}

// refuseSlash says why no file that is not a directory can be made under a name with a slash at its end.
func refuseSlash(dir int, name string) error {
	err := mustBeDirectory(dir, name)
	if err == nil {
		return syscall.EEXIST
	}
	return err
}
