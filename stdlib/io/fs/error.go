// Package fs describes file systems.
package fs

import "internal/fileerror"

// Errors of file systems, for errors.Is.
var (
	ErrInvalid    = fileerror.ErrInvalid
	ErrPermission = fileerror.ErrPermission
	ErrExist      = fileerror.ErrExist
	ErrNotExist   = fileerror.ErrNotExist
	ErrClosed     = fileerror.ErrClosed
)

// PathError says which operation failed for which path.
type PathError struct {
	Op   string
	Path string
	Err  error
}

func (e *PathError) Error() string { return e.Op + " " + e.Path + ": " + e.Err.Error() }
func (e *PathError) Unwrap() error { return e.Err }

func (e *PathError) Timeout() bool {
	t, ok := e.Err.(interface{ Timeout() bool })
	return ok && t.Timeout()
}
