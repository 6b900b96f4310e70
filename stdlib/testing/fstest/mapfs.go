// Package fstest has a file system in memory, and a test of file systems.
//
// A MapFS is looked at anew in each call: what a folder holds is found by going through all of the map. Symbolic links are
// followed element by element, relative to the folder that they are in; one that leads out of the file system leads
// nowhere.
package fstest

import (
	"cmp"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"
	"time"
)

// A MapFS is a file system in memory: a map from the paths of files, as Open takes them, to what they are. Folders need
// not be there if there is something in them; one that is there, with fs.ModeDir in its mode, may be empty or have a mode
// and time of its own. The map may be changed between calls, but not while one runs.
type MapFS map[string]*MapFile

// A MapFile is a file, folder or symbolic link of a MapFS.
type MapFile struct {
	Data    []byte      // the content; of a symbolic link, what it leads to
	Mode    fs.FileMode // for fs.FileInfo
	ModTime time.Time   // for fs.FileInfo
	Sys     any         // for fs.FileInfo
}

var (
	_ fs.ReadDirFS  = MapFS(nil)
	_ fs.ReadFileFS = MapFS(nil)
	_ fs.GlobFS     = MapFS(nil)
	_ fs.StatFS     = MapFS(nil)
	_ fs.SubFS      = MapFS(nil)
	_ fs.ReadLinkFS = MapFS(nil)
)

// A folder that is only there because of what is in it.
var impliedFolder = &MapFile{Mode: fs.ModeDir | 0o555}

// find returns what has exactly that path; nil: nothing.
func (fsys MapFS) find(name string) *MapFile {
	if file := fsys[name]; file != nil {
		return file
	}
	if name == "." {
		return impliedFolder
	}
	for path := range fsys {
		if strings.HasPrefix(path, name) && len(path) > len(name) && path[len(name)] == '/' {
			return impliedFolder
		}
	}
	return nil
}

// resolve follows the symbolic links on the way to a path, and that at its end if follow is set. It returns the path
// without links.
func (fsys MapFS) resolve(name string, follow bool) (string, bool) {
	const most = 255
	done, rest := ".", name
	for links := 0; rest != ""; {
		element, after, _ := strings.Cut(rest, "/")
		next := path.Join(done, element)
		file := fsys[next]
		isLink := file != nil && file.Mode.Type() == fs.ModeSymlink && (after != "" || follow)
		if !isLink {
			done, rest = next, after
			continue
		}
		if links++; links > most || path.IsAbs(string(file.Data)) {
			return "", false
		}
		rest = path.Join(done, string(file.Data), after)
		if !fs.ValidPath(rest) {
			return "", false
		}
		done = "."
	}
	return done, true
}

// lookup returns what a path means, and its path without links.
func (fsys MapFS) lookup(operation, name string, follow bool) (string, *MapFile, error) {
	if !fs.ValidPath(name) {
		return "", nil, &fs.PathError{Op: operation, Path: name, Err: fs.ErrNotExist}
	}
	if real, ok := fsys.resolve(name, follow); ok {
		if file := fsys.find(real); file != nil {
			return real, file, nil
		}
	}
	return "", nil, &fs.PathError{Op: operation, Path: name, Err: fs.ErrNotExist}
}

// Open opens a file or folder, following symbolic links. What is read is what the map had for the file at that time.
func (fsys MapFS) Open(name string) (fs.File, error) {
	real, file, err := fsys.lookup("open", name, true)
	if err != nil {
		return nil, err
	}
	info := mapInfo{path.Base(name), file}
	if file.Mode.IsDir() {
		return &openFolder{path: name, info: info, entries: fsys.entries(real)}, nil
	}
	return &openFile{path: name, info: info}, nil
}

// entries are those of a folder, by name.
func (fsys MapFS) entries(folder string) []mapInfo {
	prefix := folder + "/"
	if folder == "." {
		prefix = ""
	}
	found := map[string]*MapFile{}
	for path, file := range fsys {
		below, ok := strings.CutPrefix(path, prefix)
		if !ok || path == "." {
			continue
		}
		name, _, isDeeper := strings.Cut(below, "/")
		if !isDeeper {
			found[name] = file
		} else if found[name] == nil {
			found[name] = impliedFolder
			if own := fsys[prefix+name]; own != nil {
				found[name] = own
			}
		}
	}
	list := make([]mapInfo, 0, len(found))
	for name, file := range found {
		list = append(list, mapInfo{name, file})
	}
	slices.SortFunc(list, func(a, b mapInfo) int { return cmp.Compare(a.name, b.name) })
	return list
}

// ReadLink returns what a symbolic link leads to. Another file is an error.
func (fsys MapFS) ReadLink(name string) (string, error) {
	_, file, err := fsys.lookup("readlink", name, false)
	if err != nil {
		return "", err
	}
	if file.Mode.Type() != fs.ModeSymlink {
		return "", &fs.PathError{Op: "readlink", Path: name, Err: fs.ErrInvalid}
	}
	return string(file.Data), nil
}

// Lstat describes a file; a symbolic link as such.
func (fsys MapFS) Lstat(name string) (fs.FileInfo, error) {
	_, file, err := fsys.lookup("lstat", name, false)
	if err != nil {
		return nil, err
	}
	return mapInfo{path.Base(name), file}, nil
}

// basic is a MapFS with no more than Open, for functions of package fs that would call our methods again.
type basic struct{ fsys MapFS }

func (b basic) Open(name string) (fs.File, error) { return b.fsys.Open(name) }

// ReadFile returns a file's content, a copy of it.
func (fsys MapFS) ReadFile(name string) ([]byte, error) { return fs.ReadFile(basic{fsys}, name) }

// Stat describes a file; of a symbolic link what it leads to, by the link's name.
func (fsys MapFS) Stat(name string) (fs.FileInfo, error) { return fs.Stat(basic{fsys}, name) }

// ReadDir returns a folder's entries, by name.
func (fsys MapFS) ReadDir(name string) ([]fs.DirEntry, error) { return fs.ReadDir(basic{fsys}, name) }

// Glob returns the paths that match, as fs.Glob does.
func (fsys MapFS) Glob(pattern string) ([]string, error) { return fs.Glob(basic{fsys}, pattern) }

// noSub is a MapFS without the method Sub.
type noSub struct{ MapFS }

func (noSub) Sub() {}

// Sub returns what is below a folder, as fs.Sub does.
func (fsys MapFS) Sub(dir string) (fs.FS, error) { return fs.Sub(noSub{fsys}, dir) }

// A mapInfo describes a file, as fs.FileInfo and as fs.DirEntry.
type mapInfo struct {
	name string
	file *MapFile
}

func (i mapInfo) Name() string               { return i.name }
func (i mapInfo) Size() int64                { return int64(len(i.file.Data)) }
func (i mapInfo) Mode() fs.FileMode          { return i.file.Mode }
func (i mapInfo) Type() fs.FileMode          { return i.file.Mode.Type() }
func (i mapInfo) ModTime() time.Time         { return i.file.ModTime }
func (i mapInfo) IsDir() bool                { return i.file.Mode.IsDir() }
func (i mapInfo) Sys() any                   { return i.file.Sys }
func (i mapInfo) Info() (fs.FileInfo, error) { return i, nil }
func (i mapInfo) String() string             { return fs.FormatFileInfo(i) }

// An openFile is an open file, and where it is read next.
type openFile struct {
	path   string
	info   mapInfo
	offset int64
}

func (f *openFile) Stat() (fs.FileInfo, error) { return f.info, nil }
func (f *openFile) Close() error               { return nil }

func (f *openFile) Read(p []byte) (int, error) {
	n, err := f.readFrom(p, f.offset, "read")
	f.offset += int64(n)
	return n, err
}

func (f *openFile) readFrom(p []byte, offset int64, operation string) (int, error) {
	data := f.info.file.Data
	switch {
	case offset < 0:
		return 0, &fs.PathError{Op: operation, Path: f.path, Err: fs.ErrInvalid}
	case offset >= int64(len(data)):
		return 0, io.EOF
	}
	return copy(p, data[offset:]), nil
}

// ReadAt is for io.ReaderAt.
func (f *openFile) ReadAt(p []byte, offset int64) (int, error) {
	if offset > int64(len(f.info.file.Data)) {
		return 0, &fs.PathError{Op: "read", Path: f.path, Err: fs.ErrInvalid}
	}
	n, err := f.readFrom(p, offset, "read")
	if err == nil && n < len(p) {
		err = io.EOF
	}
	return n, err
}

// Seek is for io.Seeker. There is nothing behind the end to go to.
func (f *openFile) Seek(offset int64, whence int) (int64, error) {
	size := int64(len(f.info.file.Data))
	switch whence {
	case io.SeekCurrent:
		offset += f.offset
	case io.SeekEnd:
		offset += size
	}
	if offset < 0 || offset > size {
		return 0, &fs.PathError{Op: "seek", Path: f.path, Err: fs.ErrInvalid}
	}
	f.offset = offset
	return offset, nil
}

// An openFolder is an open folder, with the entries that it had when it was opened.
type openFolder struct {
	path    string
	info    mapInfo
	entries []mapInfo
	next    int // the entry to be read next
}

func (d *openFolder) Stat() (fs.FileInfo, error) { return d.info, nil }
func (d *openFolder) Close() error               { return nil }

func (d *openFolder) Read([]byte) (int, error) {
	return 0, &fs.PathError{Op: "read", Path: d.path, Err: fs.ErrInvalid}
}

// ReadDir is for fs.ReadDirFile.
func (d *openFolder) ReadDir(count int) ([]fs.DirEntry, error) {
	rest := d.entries[d.next:]
	if count > 0 && len(rest) == 0 {
		return nil, io.EOF
	}
	if count > 0 {
		rest = rest[:min(count, len(rest))]
	}
	d.next += len(rest)
	list := make([]fs.DirEntry, len(rest))
	for i, entry := range rest {
		list[i] = entry
	}
	return list, nil
}
