package os

import "io/fs"

// FS is the tree of files in the Root. It has the methods of fs.StatFS, fs.ReadFileFS, fs.ReadDirFS and fs.ReadLinkFS.
func (r *Root) FS() fs.FS { return (*rootFS)(r) }

type rootFS Root

// refused returns an error if that is no name for a file system of package fs.
func refused(operation, name string) error {
	if fs.ValidPath(name) {
		return nil
	}
	return &PathError{Op: operation, Path: name, Err: ErrInvalid}
}

func (r *rootFS) Open(name string) (fs.File, error) {
	if err := refused("open", name); err != nil {
		return nil, err
	}
	f, err := (*Root)(r).Open(name)
	if err != nil {
		return nil, err
	}
	return f, nil
}

func (r *rootFS) ReadFile(name string) ([]byte, error) {
	if err := refused("readfile", name); err != nil {
		return nil, err
	}
	return (*Root)(r).ReadFile(name)
}

func (r *rootFS) ReadDir(name string) ([]DirEntry, error) {
	if err := refused("readdir", name); err != nil {
		return nil, err
	}
	f, err := (*Root)(r).Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return sortedEntries(f)
}

func (r *rootFS) Stat(name string) (FileInfo, error) {
	if err := refused("stat", name); err != nil {
		return nil, err
	}
	return (*Root)(r).Stat(name)
}

func (r *rootFS) Lstat(name string) (FileInfo, error) {
	if err := refused("lstat", name); err != nil {
		return nil, err
	}
	return (*Root)(r).Lstat(name)
}

func (r *rootFS) ReadLink(name string) (string, error) {
	if err := refused("readlink", name); err != nil {
		return "", err
	}
	return (*Root)(r).Readlink(name)
}
