package testing

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"unicode"
)

func isSpace(r rune) bool { return unicode.IsSpace(r) }

// Context returns a context that is cancelled just before the functions given to Cleanup are called, so that they can
// wait for what ends with it.
func (u *unit) Context() context.Context {
	u.mu.Lock()
	defer u.mu.Unlock()
	if u.ctx == nil {
		u.ctx, u.cancel = context.WithCancel(context.Background())
		if u.cleans {
			u.cancel()
		}
	}
	return u.ctx
}

// TempDir returns a new, empty folder, another one in each call. All are removed when the test and its subtests are
// over; that they cannot be is an error of the test. They lie below $GOTMPDIR if that is set. If none can be made, the
// test ends as by Fatalf.
func (u *unit) TempDir() string {
	u.Helper()
	path, err := u.newFolder()
	if err != nil {
		u.Fatalf("TempDir: %v", err)
	}
	return path
}

func (u *unit) newFolder() (string, error) {
	u.mu.Lock()
	isFirst := u.folders.base == "" && u.folders.err == nil
	if isFirst {
		u.folders.base, u.folders.err = os.MkdirTemp(os.Getenv("GOTMPDIR"), fileName(u.name)+"*")
	}
	u.folders.made++
	base, number, err := u.folders.base, u.folders.made, u.folders.err
	u.mu.Unlock()
	if err != nil {
		return "", err
	}
	if isFirst {
		u.Cleanup(func() {
			if err := os.RemoveAll(base); err != nil {
				u.Errorf("TempDir RemoveAll cleanup: %v", err)
			}
		})
	}
	path := filepath.Join(base, fmt.Sprintf("%03d", number))
	return path, os.Mkdir(path, 0o777)
}

// fileName is a test's name without what a file's should not have, and not too long.
func fileName(name string) string {
	kept := strings.Map(func(r rune) rune {
		isPlain := r < 0x80 && (r == '-' || r == '_' || '0' <= r && r <= '9' || 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z')
		if isPlain || r >= 0x80 && (unicode.IsLetter(r) || unicode.IsNumber(r)) {
			return r
		}
		return -1
	}, name)
	const most = 64
	for i := range kept {
		if i > most {
			return kept[:i]
		}
	}
	return kept
}

// ArtifactDir returns a folder for files that are to be looked at after the test, the same in each call. With
// -test.artifacts it lies in _artifacts below the output folder and stays; else it goes with the test as one of TempDir
// does. If it cannot be made, the test ends as by Fatalf.
func (u *unit) ArtifactDir() string {
	u.Helper()
	u.mu.Lock()
	path := u.artifacts
	u.mu.Unlock()
	if path != "" {
		return path
	}
	var err error
	if settings.artifacts {
		path, err = keptFolder(u.name)
	} else {
		path, err = u.newFolder()
	}
	if err != nil {
		u.Fatalf("ArtifactDir: %v", err)
	}
	u.mu.Lock()
	u.artifacts = path
	u.mu.Unlock()
	if settings.artifacts && u.printer != nil {
		u.printer.event("ARTIFACTS", u.name, " "+path)
	}
	return path
}

// keptFolder makes the folder for a test's artifacts: one for the package, in it one for the test, and in that a new one
// for each run.
func keptFolder(name string) (string, error) {
	base, err := filepath.Abs(filepath.Join(settings.outputFolder, "_artifacts"))
	if err != nil {
		return "", err
	}
	for _, element := range strings.Split(importPath(), "/") {
		if element = fileName(element); element != "" {
			base = filepath.Join(base, element)
		}
	}
	base = filepath.Join(base, fileName(strings.ReplaceAll(name, "/", "__")))
	if err := os.MkdirAll(base, 0o777); err != nil {
		return "", err
	}
	return os.MkdirTemp(base, "")
}

// Setenv sets an environment variable and gives it back its value when the test is over. It panics in a test that runs
// in parallel with others or below one, for the environment is everybody's.
func (u *unit) Setenv(key, value string) {
	u.Helper()
	u.claimProcess()
	before, wasSet := os.LookupEnv(key)
	if err := os.Setenv(key, value); err != nil {
		u.Fatalf("cannot set environment variable: %v", err)
	}
	u.Cleanup(func() {
		if wasSet {
			os.Setenv(key, before)
		} else {
			os.Unsetenv(key)
		}
	})
}

// Chdir changes the current folder, and $PWD with it, and changes them back when the test is over. It panics in a test
// that runs in parallel with others or below one.
func (u *unit) Chdir(dir string) {
	u.Helper()
	u.claimProcess()
	before, err := os.Open(".") // it has no name that must still be right later
	if err != nil {
		u.Fatal(err)
	}
	if err := os.Chdir(dir); err != nil {
		before.Close()
		u.Fatal(err)
	}
	u.Cleanup(func() {
		err := before.Chdir()
		before.Close()
		if err != nil {
			panic("testing.Chdir: " + err.Error())
		}
	})
	pwd, err := os.Getwd()
	if filepath.IsAbs(dir) {
		pwd, err = dir, nil
	}
	if err != nil {
		u.Fatal(err)
	}
	u.Setenv("PWD", pwd)
}

const exclusiveInParallel = "testing: test using t.Setenv, t.Chdir, or cryptotest.SetGlobalRandom can not use t.Parallel"

// claimProcess is called before the test changes what belongs to the whole process.
func (u *unit) claimProcess() {
	for at := u; at != nil; at = at.parent {
		at.mu.Lock()
		parallel := at.parallel
		at.mu.Unlock()
		if parallel {
			panic(exclusiveInParallel)
		}
	}
	u.mu.Lock()
	u.exclusive = true
	u.mu.Unlock()
}
