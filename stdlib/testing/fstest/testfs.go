// TestFS walks through a file system and compares what it says of itself in different ways: a folder's entries read at once
// and in pieces, from another opening, by the optional methods; an entry's description with that of the opened file; a
// file's content read in pieces, by io/fs, and as iotest.TestReader reads it. Paths that nobody may open must be refused.
//
// All that is wrong is collected, the files below a folder before the rest of the folder. Errors of the file system remain
// to be found by errors.Is.
package fstest

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"
	"testing/iotest"
)

// TestFS checks that fsys keeps the promises of package io/fs, for all files in it, and that it has at least those whose
// paths are given; without any, that it is empty. It must not change meanwhile. Symbolic links are not followed; what
// Lstat says of them is checked if fsys has it. The error is a list of all that was found, for errors.Is and errors.As.
func TestFS(fsys fs.FS, expected ...string) error {
	if err := examine(fsys, expected); err != nil {
		return err
	}
	// One more look at a part of it, as a file system that begins at a folder of the expected files.
	for _, name := range expected {
		folder, below, ok := strings.Cut(name, "/")
		if !ok {
			continue
		}
		sub, err := fs.Sub(fsys, folder)
		if err != nil {
			return err
		}
		if err := examine(sub, []string{below}); err != nil {
			return fmt.Errorf("testing fs.Sub(fsys, %s): %w", folder, err)
		}
		break
	}
	return nil
}

func examine(fsys fs.FS, expected []string) error {
	e := examiner{fsys: fsys}
	e.folder(".")
	e.refuses(".")
	found := map[string]bool{}
	for _, name := range append(slices.Clone(e.folders), e.files...) {
		found[name] = true
	}
	delete(found, ".")
	if len(expected) == 0 && len(found) > 0 {
		list := make([]string, 0, len(found))
		for name := range found {
			list = append(list, name)
		}
		slices.Sort(list)
		const most = 15
		if len(list) > most {
			list = append(list[:most-5], "...")
		}
		e.errorf("expected empty file system but found files:\n%s", strings.Join(list, "\n"))
	}
	for _, name := range expected {
		if !found[name] {
			e.errorf("expected but not found: %s", name)
		}
	}
	if len(e.wrong) == 0 {
		return nil
	}
	return fmt.Errorf("TestFS found errors:\n%w", errors.Join(e.wrong...))
}

type examiner struct {
	fsys           fs.FS
	folders, files []string
	wrong          []error
}

func (e *examiner) errorf(format string, args ...any) {
	e.wrong = append(e.wrong, fmt.Errorf(format, args...))
}

// opened calls look with the file, opened for what the opening is called in messages. It closes the file twice: what the
// second time says does not matter, if it says it.
func (e *examiner) opened(name, what string, look func(fs.File)) {
	file, err := e.fsys.Open(name)
	if err != nil {
		e.errorf("%s: %s: %w", name, what, err)
		return
	}
	look(file)
	err = file.Close()
	file.Close()
	if err != nil && what == firstOpen {
		e.errorf("%s: Close: %w", name, err)
	}
}

const firstOpen = "Open"

// listed is opened for folders, of files that can list their entries.
func (e *examiner) listed(name, what string, look func(fs.ReadDirFile)) {
	e.opened(name, what, func(file fs.File) {
		if folder, ok := file.(fs.ReadDirFile); ok {
			look(folder)
		} else if what == firstOpen {
			e.errorf("%s: Open returned File type %T, not a fs.ReadDirFile", name, file)
		}
	})
}

func (e *examiner) folder(name string) {
	e.folders = append(e.folders, name)
	var list []fs.DirEntry
	isRead := false
	e.listed(name, firstOpen, func(folder fs.ReadDirFile) {
		var err error
		if list, err = folder.ReadDir(-1); err != nil {
			e.errorf("%s: ReadDir(-1): %w", name, err)
			return
		}
		isRead = true
		e.entries(name, list)
		for _, end := range []struct {
			count int
			want  error
		}{{-1, nil}, {1, io.EOF}} {
			if again, err := folder.ReadDir(end.count); err != end.want || len(again) > 0 {
				e.errorf("%s: ReadDir(%d) at EOF = %d entries, %v, want 0 entries, %v", name, end.count, len(again), err, end.want)
			}
		}
	})
	if !isRead {
		return
	}
	e.listed(name, "second Open", func(folder fs.ReadDirFile) {
		again, err := folder.ReadDir(-1)
		if err != nil {
			e.errorf("%s: second Open+ReadDir(-1): %w", name, err)
		} else {
			e.sameEntries(name, firstList, list, "second Open+ReadDir(-1)", again)
		}
	})
	e.listed(name, "third Open", func(folder fs.ReadDirFile) { e.sameInPieces(name, list, folder) })
	e.optionalList(name, list)
	e.glob(name, list)
}

// entries looks at each of a folder's entries.
func (e *examiner) entries(folder string, list []fs.DirEntry) {
	seen := map[string]bool{}
	for _, entry := range list {
		name := entry.Name()
		switch {
		case name == "." || name == ".." || name == "":
			e.errorf("%s: ReadDir: child has invalid name: %#q", folder, name)
			continue
		case strings.ContainsAny(name, `/\`):
			e.errorf("%s: ReadDir: child name contains slash: %#q", folder, name)
			continue
		}
		full := path.Join(folder, name)
		if seen[name] {
			continue // the comparison of lists tells
		}
		seen[name] = true
		e.described(full, entry)
		e.refuses(full)
		switch {
		case entry.IsDir():
			e.folder(full)
		case entry.Type()&fs.ModeSymlink != 0:
			e.files = append(e.files, full)
		default:
			e.file(full)
		}
	}
}

func shortText(entry fs.DirEntry) string {
	return fmt.Sprintf("%s IsDir=%v Type=%v", entry.Name(), entry.IsDir(), entry.Type())
}

func longText(info fs.FileInfo) string {
	return fmt.Sprintf("%s IsDir=%v Mode=%v Size=%d ModTime=%v", info.Name(), info.IsDir(), info.Mode(), info.Size(), info.ModTime())
}

// described compares what is said of an entry here and there.
func (e *examiner) described(name string, entry fs.DirEntry) {
	info, err := entry.Info()
	if err != nil {
		e.errorf("%s: entry.Info: %w", name, err)
		return
	}
	if entry.Type()&fs.ModeSymlink != 0 {
		e.describedLink(name, entry, info)
		return
	}
	var opened fs.FileInfo
	e.opened(name, "Open for Stat", func(file fs.File) {
		if opened, err = file.Stat(); err != nil {
			e.errorf("%s: Stat: %w", name, err)
		}
	})
	if opened == nil || err != nil {
		return
	}
	e.agree(name, "entry", shortText(entry), "file.Stat()", shortText(fs.FileInfoToDirEntry(opened)))
	e.agreeLong(name, info, "file.Stat()", opened)
	if stat, err := fs.Stat(e.fsys, name); err != nil {
		e.errorf("%s: fs.Stat: %w", name, err)
	} else if longText(stat) != longText(opened) {
		e.errorf("%s: fs.Stat(...) = %s\n\twant %s", name, longText(stat), longText(opened))
	}
}

func (e *examiner) describedLink(name string, entry fs.DirEntry, info fs.FileInfo) {
	e.agree(name, "entry", shortText(entry), "entry.Info()", shortText(fs.FileInfoToDirEntry(info)))
	links, ok := e.fsys.(fs.ReadLinkFS)
	if !ok {
		return
	}
	if lstat, err := links.Lstat(name); err != nil {
		e.errorf("%s: Lstat: %w", name, err)
	} else {
		e.agreeLong(name, info, "fsys.Lstat()", lstat)
	}
}

func (e *examiner) agree(name, one, oneText, other, otherText string) {
	if oneText != otherText {
		e.errorf("%s: mismatch:\n\t%s = %s\n\t%s = %s", name, one, oneText, other, otherText)
	}
}

func (e *examiner) agreeLong(name string, info fs.FileInfo, other string, otherInfo fs.FileInfo) {
	// The size of a folder is what anybody likes.
	one, two := longText(info), longText(otherInfo)
	if info.IsDir() && otherInfo.IsDir() {
		size := fmt.Sprintf(" Size=%d ", info.Size())
		two = strings.Replace(two, fmt.Sprintf(" Size=%d ", otherInfo.Size()), size, 1)
	}
	if one != two {
		e.errorf("%s: mismatch:\n\tentry.Info() = %s\n\t%s = %s\n", name, longText(info), other, longText(otherInfo))
	}
}

// sameEntries compares two lists of a folder's entries, in any order.
func (e *examiner) sameEntries(name, one string, list []fs.DirEntry, other string, otherList []fs.DirEntry) {
	count := map[string]int{}
	for _, entry := range list {
		count[shortText(entry)]++
	}
	for _, entry := range otherList {
		count[shortText(entry)]--
	}
	var lines []string
	for text, n := range count {
		for ; n > 0; n-- {
			lines = append(lines, "- "+text)
		}
		for ; n < 0; n++ {
			lines = append(lines, "+ "+text)
		}
	}
	if len(lines) == 0 {
		return
	}
	slices.SortFunc(lines, func(a, b string) int { return strings.Compare(a[2:]+a[:1], b[2:]+b[:1]) })
	e.errorf("%s: diff %s vs %s:\n\t%s", name, one, other, strings.Join(lines, "\n\t"))
}

const firstList = "first Open+ReadDir(-1)"

func (e *examiner) sameInPieces(name string, list []fs.DirEntry, open fs.ReadDirFile) {
	var all []fs.DirEntry
	for size := 1; ; size = 3 - size {
		piece, err := open.ReadDir(size)
		if len(piece) > size {
			e.errorf("%s: third Open: ReadDir(%d) after %d: %d entries (too many)", name, size, len(all), len(piece))
			return
		}
		all = append(all, piece...)
		if err == io.EOF || err == nil && len(piece) == 0 {
			break
		}
		if err != nil {
			e.errorf("%s: third Open: ReadDir(%d) after %d: %w", name, size, len(all), err)
			return
		}
	}
	e.sameEntries(name, firstList, list, "third Open+ReadDir(1,2) loop", all)
}

// optionalList looks at what lists entries in order: the file system's own method and package fs.
func (e *examiner) optionalList(name string, list []fs.DirEntry) {
	type lister struct {
		what string
		call func(string) ([]fs.DirEntry, error)
	}
	listers := []lister{{"fs.ReadDir", func(name string) ([]fs.DirEntry, error) { return fs.ReadDir(e.fsys, name) }}}
	if own, ok := e.fsys.(fs.ReadDirFS); ok {
		listers = append([]lister{{"fsys.ReadDir", own.ReadDir}}, listers...)
	}
	for _, l := range listers {
		again, err := l.call(name)
		if err != nil {
			e.errorf("%s: %s: %w", name, l.what, err)
			continue
		}
		e.sameEntries(name, firstList, list, l.what, again)
		for i := 1; i < len(again); i++ {
			if again[i-1].Name() >= again[i].Name() {
				e.errorf("%s: %s: list not sorted: %s before %s", name, l.what, again[i-1].Name(), again[i].Name())
			}
		}
	}
}

// glob asks for the entries whose names begin with the first one's first character, all others, and what is no pattern.
func (e *examiner) glob(folder string, list []fs.DirEntry) {
	own, ok := e.fsys.(fs.GlobFS)
	if !ok || len(list) == 0 {
		return
	}
	prefix := ""
	if folder != "." {
		for _, c := range folder + "/" {
			if strings.ContainsRune(`*?[\`, c) {
				prefix += `\`
			}
			prefix += string(c)
		}
	}
	if _, err := own.Glob(prefix + "nonexist/[]"); err == nil {
		e.errorf("%s: Glob(%#q): bad pattern not detected", folder, prefix+"nonexist/[]")
	}
	for _, pattern := range []string{"*", "[!b-y]*"} {
		var want []string
		for _, entry := range list {
			if ok, _ := path.Match(pattern, entry.Name()); ok {
				want = append(want, path.Join(folder, entry.Name()))
			}
		}
		slices.Sort(want)
		want = slices.Compact(want)
		got, err := own.Glob(prefix + pattern)
		if err != nil {
			e.errorf("%s: Glob(%#q): %w", folder, prefix+pattern, err)
			continue
		}
		if !slices.IsSorted(got) {
			e.errorf("%s: Glob(%#q): unsorted output:\n%s", folder, prefix+pattern, strings.Join(got, "\n"))
			slices.Sort(got)
		}
		if !slices.Equal(got, want) {
			e.errorf("%s: Glob(%#q) = %q\n\twant %q", folder, prefix+pattern, got, want)
		}
	}
}

// file reads a file in all ways.
func (e *examiner) file(name string) {
	e.files = append(e.files, name)
	var data []byte
	isRead := false
	e.opened(name, firstOpen, func(file fs.File) {
		var err error
		if data, err = io.ReadAll(file); err != nil {
			e.errorf("%s: Open+ReadAll: %w", name, err)
		}
		isRead = err == nil
	})
	if !isRead {
		return
	}
	e.readFile(name, data)
	e.opened(name, "second Open", func(file fs.File) {
		if err := iotest.TestReader(file, data); err != nil {
			e.errorf("%s: failed TestReader:\n\t%w", name, err)
		}
	})
}

func (e *examiner) readFile(name string, data []byte) {
	type reader struct {
		what string
		call func(string) ([]byte, error)
	}
	readers := []reader{{"fs.ReadFile", func(name string) ([]byte, error) { return fs.ReadFile(e.fsys, name) }}}
	if own, ok := e.fsys.(fs.ReadFileFS); ok {
		// Twice, with a change between: what it returns must be the caller's own.
		readers = append([]reader{{"fsys.ReadFile", own.ReadFile}, {"second fsys.ReadFile", own.ReadFile}}, readers...)
	}
	for _, r := range readers {
		got, err := r.call(name)
		if err != nil {
			e.errorf("%s: %s: %w", name, r.what, err)
			return
		}
		if string(got) != string(data) {
			e.errorf("%s: ReadAll vs %s: different data returned\n\t%q\n\t%q", name, r.what, data, got)
			return
		}
		for i := range got {
			got[i]++
		}
	}
}

// refuses tries other spellings of a path, which are none.
func (e *examiner) refuses(name string) {
	spellings := []string{"/" + name, name + "/."}
	if name == "." {
		spellings = append(spellings, "/")
	}
	if first, rest, ok := strings.Cut(name, "/"); ok {
		spellings = append(spellings, first+"//"+rest, first+"/./"+rest, first+"/../"+name)
		folder, last := path.Split(name)
		spellings = append(spellings, folder+"/"+last, folder+"./"+last, name+"/../"+last)
	}
	for _, spelling := range spellings {
		if file, err := e.fsys.Open(spelling); err == nil {
			file.Close()
			e.errorf("%s: Open(%s) succeeded, want error", name, spelling)
		}
	}
}
