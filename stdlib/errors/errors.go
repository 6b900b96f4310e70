// Package errors makes errors and looks into errors that wrap others.
package errors

import "internal/value"

// errorString and its field are seen in %T and %#v.
type errorString struct{ s string }

func (e *errorString) Error() string { return e.s }

// New returns an error with that message. Each call makes a different error.
func New(message string) error { return &errorString{message} }

// ErrUnsupported says that an operation cannot be done because it is not supported. Functions return errors that
// wrap it, not the error itself.
var ErrUnsupported = New("unsupported operation")

// Unwrap calls err's method Unwrap() error if it has it, and returns nil otherwise.
func Unwrap(err error) error {
	if w, ok := err.(interface{ Unwrap() error }); ok {
		return w.Unwrap()
	}
	return nil
}

// Is reports whether an error in err's tree equals target, or says so by its method Is(error) bool. The tree is
// walked in pre-order, depth first.
func Is(err, target error) bool {
	if err == nil || target == nil {
		return err == target
	}
	return is(err, target, value.TypeOf(target).Comparable())
}

func is(err, target error, comparable bool) bool {
	for {
		if comparable && err == target {
			return true
		}
		if m, ok := err.(interface{ Is(error) bool }); ok && m.Is(target) {
			return true
		}
		switch w := err.(type) {
		case interface{ Unwrap() error }:
			if err = w.Unwrap(); err == nil {
				return false
			}
		case interface{ Unwrap() []error }:
			for _, e := range w.Unwrap() {
				if e != nil && is(e, target, comparable) {
					return true
				}
			}
			return false
		default:
			return false
		}
	}
}

// As finds the first error in err's tree that can be assigned to *target, or that assigns it by its method
// As(any) bool, and reports whether there is one. It panics unless target is a non-nil pointer to an interface or
// to a type that implements error.
func As(err error, target any) bool {
	if err == nil {
		return false
	}
	if target == nil {
		panic("errors: target cannot be nil")
	}
	v := value.Of(target)
	if v.Kind() != value.Pointer || v.IsNil() {
		panic("errors: target must be a non-nil pointer")
	}
	to := v.Elem()
	if to.Kind() != value.Interface && !implementsError(to.Type()) {
		panic("errors: *target must be interface or implement error")
	}
	return as(err, target, to)
}

func implementsError(t *value.Type) bool {
	return t.Implements(value.TypeOf((*error)(nil)).Elem())
}

func as(err error, target any, to value.Value) bool {
	for {
		if to.Assign(err) {
			return true
		}
		if m, ok := err.(interface{ As(any) bool }); ok && m.As(target) {
			return true
		}
		switch w := err.(type) {
		case interface{ Unwrap() error }:
			if err = w.Unwrap(); err == nil {
				return false
			}
		case interface{ Unwrap() []error }:
			for _, e := range w.Unwrap() {
				if e != nil && as(e, target, to) {
					return true
				}
			}
			return false
		default:
			return false
		}
	}
}

// AsType is As with the wanted type as a type argument.
func AsType[E error](err error) (E, bool) {
	if err != nil {
		var target *E
		return asType(err, &target)
	}
	var zero E
	return zero, false
}

// asType makes the variable for an error's own As method only when it meets one.
func asType[E error](err error, target **E) (E, bool) {
	for {
		if e, ok := err.(E); ok {
			return e, true
		}
		if m, ok := err.(interface{ As(any) bool }); ok {
			if *target == nil {
				*target = new(E)
			}
			if m.As(*target) {
				return **target, true
			}
		}
		switch w := err.(type) {
		case interface{ Unwrap() error }:
			if err = w.Unwrap(); err == nil {
				var zero E
				return zero, false
			}
		case interface{ Unwrap() []error }:
			for _, e := range w.Unwrap() {
				if e == nil {
					continue
				}
				if found, ok := asType(e, target); ok {
					return found, true
				}
			}
			var zero E
			return zero, false
		default:
			var zero E
			return zero, false
		}
	}
}

type joinError struct{ errs []error }

// Join returns an error that wraps those of errs that are not nil, with their messages one a line; nil if there are
// none.
func Join(errs ...error) error {
	var kept []error
	for _, err := range errs {
		if err != nil {
			kept = append(kept, err)
		}
	}
	if kept == nil {
		return nil
	}
	return &joinError{kept}
}

func (e *joinError) Error() string {
	if len(e.errs) == 1 {
		return e.errs[0].Error()
	}
	message := []byte(e.errs[0].Error())
	for _, err := range e.errs[1:] {
		message = append(message, '\n')
		message = append(message, err.Error()...)
	}
	return string(message)
}

func (e *joinError) Unwrap() []error { return e.errs }
