package fs

import (
	"errors"
	"path"
)

// Sub is the tree below dir.
func Sub(fsys FS, dir string) (FS, error) {
	if !ValidPath(dir) {
		return nil, &PathError{Op: "sub", Path: dir, Err: ErrInvalid}
	}
	if dir == "." {
		return fsys, nil
	}
	if fsys, ok := fsys.(SubFS); ok {
		return fsys.Sub(dir)
	}
	return &subtree{fsys, dir}, nil
}

type subtree struct {
	fsys FS
	dir  string
}

func (s *subtree) full(operation, name string) (string, error) {
	if !ValidPath(name) {
		return "", &PathError{Op: operation, Path: name, Err: ErrInvalid}
	}
	return path.Join(s.dir, name), nil
}

// short takes the directory off a name.
func (s *subtree) short(name string) (string, bool) {
	n := len(s.dir)
	switch {
	case name == s.dir:
		return ".", true
	case len(name) >= n+2 && name[:n] == s.dir && name[n] == '/':
		return name[n+1:], true
	}
	return "", false
}

// fix makes an error speak of the name that the caller knows.
func (s *subtree) fix(err error) error {
	if e, ok := err.(*PathError); ok {
		if short, ok := s.short(e.Path); ok {
			e.Path = short
		}
	}
	return err
}

func (s *subtree) Open(name string) (File, error) {
	full, err := s.full("open", name)
	if err != nil {
		return nil, err
	}
	file, err := s.fsys.Open(full)
	return file, s.fix(err)
}

func (s *subtree) ReadDir(name string) ([]DirEntry, error) {
	full, err := s.full("read", name)
	if err != nil {
		return nil, err
	}
	list, err := ReadDir(s.fsys, full)
	return list, s.fix(err)
}

func (s *subtree) ReadFile(name string) ([]byte, error) {
	full, err := s.full("read", name)
	if err != nil {
		return nil, err
	}
	data, err := ReadFile(s.fsys, full)
	return data, s.fix(err)
}

func (s *subtree) ReadLink(name string) (string, error) {
	full, err := s.full("readlink", name)
	if err != nil {
		return "", err
	}
	target, err := ReadLink(s.fsys, full)
	if err != nil {
		return "", s.fix(err)
	}
	return target, nil
}

func (s *subtree) Lstat(name string) (FileInfo, error) {
	full, err := s.full("lstat", name)
	if err != nil {
		return nil, err
	}
	info, err := Lstat(s.fsys, full)
	if err != nil {
		return nil, s.fix(err)
	}
	return info, nil
}

func (s *subtree) Glob(pattern string) ([]string, error) {
	if _, err := path.Match(pattern, ""); err != nil {
		return nil, err
	}
	if pattern == "." {
		return []string{"."}, nil
	}
	list, err := Glob(s.fsys, s.dir+"/"+pattern)
	if !s.shorten(list) {
		return nil, errors.New("invalid result from inner fsys Glob:  not in " + s.dir)
	}
	return list, s.fix(err)
}

// shorten takes the directory off all the names, in place, and fails if one is outside of it.
func (s *subtree) shorten(names []string) (ok bool) {
	for i := range names {
		if names[i], ok = s.short(names[i]); !ok {
			return false
		}
	}
	return true
}

func (s *subtree) Sub(dir string) (FS, error) {
	if dir == "." {
		return s, nil
	}
	full, err := s.full("sub", dir)
	if err != nil {
		return nil, err
	}
	return &subtree{s.fsys, full}, nil
}
