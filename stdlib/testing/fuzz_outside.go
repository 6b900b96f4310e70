// Methods of F that are not for the function of Fuzz, which has a T: each panics there.
package testing

func (f *F) mustBeOutside(method string) {
	if f.inside.Load() {
		panic("testing: f." + method + " was called inside the fuzz target, use t." + method + " instead")
	}
}

// Fail marks the fuzz test as failed; its function goes on. It panics within the function of Fuzz.
func (f *F) Fail() {
	f.mustBeOutside("Fail")
	f.unit.Fail()
}

// Skipped reports whether the fuzz test was skipped. It panics within the function of Fuzz.
func (f *F) Skipped() bool {
	f.mustBeOutside("Skipped")
	return f.unit.Skipped()
}

// Helper is that of TB. It panics within the function of Fuzz.
func (f *F) Helper() {
	f.mustBeOutside("Helper")
	f.passOver(callers(0))
}

// Setenv is that of TB. It panics within the function of Fuzz.
func (f *F) Setenv(key, value string) {
	f.mustBeOutside("Setenv")
	f.unit.Setenv(key, value)
}

// Chdir is that of TB. It panics within the function of Fuzz.
func (f *F) Chdir(dir string) {
	f.mustBeOutside("Chdir")
	f.unit.Chdir(dir)
}

// TempDir is that of TB. It panics within the function of Fuzz.
func (f *F) TempDir() string {
	f.mustBeOutside("TempDir")
	return f.unit.TempDir()
}

// Cleanup is that of TB. It panics within the function of Fuzz.
func (f *F) Cleanup(fn func()) {
	f.mustBeOutside("Cleanup")
	f.unit.Cleanup(fn)
}

// Error is that of TB. It panics within the function of Fuzz.
func (f *F) Error(args ...any) {
	f.mustBeOutside("Error")
	f.unit.Error(args...)
}

// Errorf is that of TB. It panics within the function of Fuzz.
func (f *F) Errorf(format string, args ...any) {
	f.mustBeOutside("Errorf")
	f.unit.Errorf(format, args...)
}

// FailNow is that of TB. It panics within the function of Fuzz.
func (f *F) FailNow() {
	f.mustBeOutside("FailNow")
	f.unit.FailNow()
}

// Fatal is that of TB. It panics within the function of Fuzz.
func (f *F) Fatal(args ...any) {
	f.mustBeOutside("Fatal")
	f.unit.Fatal(args...)
}

// Fatalf is that of TB. It panics within the function of Fuzz.
func (f *F) Fatalf(format string, args ...any) {
	f.mustBeOutside("Fatalf")
	f.unit.Fatalf(format, args...)
}

// Log is that of TB. It panics within the function of Fuzz.
func (f *F) Log(args ...any) {
	f.mustBeOutside("Log")
	f.unit.Log(args...)
}

// Logf is that of TB. It panics within the function of Fuzz.
func (f *F) Logf(format string, args ...any) {
	f.mustBeOutside("Logf")
	f.unit.Logf(format, args...)
}

// Skip is that of TB. It panics within the function of Fuzz.
func (f *F) Skip(args ...any) {
	f.mustBeOutside("Skip")
	f.unit.Skip(args...)
}

// SkipNow is that of TB. It panics within the function of Fuzz.
func (f *F) SkipNow() {
	f.mustBeOutside("SkipNow")
	f.unit.SkipNow()
}

// Skipf is that of TB. It panics within the function of Fuzz.
func (f *F) Skipf(format string, args ...any) {
	f.mustBeOutside("Skipf")
	f.unit.Skipf(format, args...)
}
