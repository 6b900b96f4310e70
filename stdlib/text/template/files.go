package template

import (
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
)

// A source is where templates are read from.
type source struct {
	read func(name string) ([]byte, error)
	base func(name string) string // what the template of a file is called
	glob func(pattern string) ([]string, error)
}

var system = source{os.ReadFile, filepath.Base, filepath.Glob}

func within(fsys fs.FS) source {
	return source{
		func(name string) ([]byte, error) { return fs.ReadFile(fsys, name) },
		path.Base,
		func(pattern string) ([]string, error) { return fs.Glob(fsys, pattern) },
	}
}

// parse parses files to templates of t's set, or of a set whose first template is that of the first file.
func (s source) parse(t *Template, files []string) (*Template, error) {
	if len(files) == 0 {
		return nil, fmt.Errorf("template: no files named in call to ParseFiles")
	}
	for _, file := range files {
		text, err := s.read(file)
		if err != nil {
			return nil, err
		}
		name := s.base(file)
		if t == nil {
			t = New(name)
		}
		target := t
		if name != t.Name() {
			target = t.New(name)
		}
		if _, err := target.Parse(string(text)); err != nil {
			return nil, err
		}
	}
	return t, nil
}

// matching parses the files that match the patterns, each of which must match some.
func (s source) matching(t *Template, patterns []string) (*Template, error) {
	var files []string
	for _, pattern := range patterns {
		found, err := s.glob(pattern)
		if err != nil {
			return nil, err
		}
		if len(found) == 0 {
			return nil, fmt.Errorf("template: pattern matches no files: %#q", pattern)
		}
		files = append(files, found...)
	}
	return s.parse(t, files)
}

// ParseFiles parses files to templates that are called like them, without their directories, and gives the first.
func ParseFiles(filenames ...string) (*Template, error) { return system.parse(nil, filenames) }

// ParseGlob is ParseFiles for the files that a pattern of filepath.Match matches. There must be some.
func ParseGlob(pattern string) (*Template, error) { return system.matching(nil, []string{pattern}) }

// ParseFS is ParseFiles for the files of a file system that patterns match, each of which must match some.
func ParseFS(fsys fs.FS, patterns ...string) (*Template, error) {
	return within(fsys).matching(nil, patterns)
}

// ParseFiles parses files to templates of t's set, which are called like them, without their directories, and gives t,
// which is that of the file with its name, if there is one.
func (t *Template) ParseFiles(filenames ...string) (*Template, error) {
	t.join()
	return system.parse(t, filenames)
}

// ParseGlob is ParseFiles for the files that a pattern of filepath.Match matches. There must be some.
func (t *Template) ParseGlob(pattern string) (*Template, error) {
	t.join()
	return system.matching(t, []string{pattern})
}

// ParseFS is ParseFiles for the files of a file system that patterns match, each of which must match some.
func (t *Template) ParseFS(fsys fs.FS, patterns ...string) (*Template, error) {
	t.join()
	return within(fsys).matching(t, patterns)
}
