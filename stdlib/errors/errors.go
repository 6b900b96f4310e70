// Package errors makes errors and looks into errors that wrap others.
package errors

import (
	"internal/value"
	"unsafe"
)

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

// A judge looks for an error. It sees those of a tree one by one, until it accepts one.
type judge interface{ accepts(err error) bool }

// search shows the errors of a tree to the judge, each one before those that it wraps, and reports whether one was
// accepted. Each kind of judge has a search of its own, which calls it directly.
func search[J judge](err error, j J) bool {
	for err != nil {
		if j.accepts(err) {
			return true
		}
		inner, several := wrapped(err)
		for _, branch := range several {
			if search(branch, j) {
				return true
			}
		}
		err = inner
	}
	return false
}

// wrapped returns what err wraps: one error, or several, or none.
func wrapped(err error) (inner error, several []error) {
	switch wrapper := err.(type) {
	case interface{ Unwrap() error }:
		inner = wrapper.Unwrap()
	case interface{ Unwrap() []error }:
		several = wrapper.Unwrap()
	}
	return inner, several
}

// Is reports whether an error in err's tree equals target, or says so by its method Is(error) bool. The tree is
// walked in pre-order, depth first.
func Is(err, target error) bool {
	if err == nil || target == nil {
		return err == target
	}
	return search(err, equal{target, value.TypeOf(target).Comparable()})
}

// equal accepts what equals an error. Errors of types that cannot be compared are equal to none.
type equal struct {
	target     error
	comparable bool
}

func (e equal) accepts(err error) bool {
	if e.comparable && err == e.target {
		return true
	}
	own, ok := err.(interface{ Is(error) bool })
	return ok && own.Is(e.target)
}

// As finds the first error in err's tree that can be assigned to *target, or that assigns it by its method
// As(any) bool, and reports whether there is one. It panics unless target is a non-nil pointer to an interface or
// to a type that implements error.
func As(err error, target any) bool {
	return err != nil && search(err, &assignable{target, variableOf(target)})
}

// variableOf returns what target points to, after it has been found fit for As.
func variableOf(target any) value.Value {
	pointer := value.Of(target)
	switch pointer.Kind() {
	case value.Invalid:
		panic("errors: target cannot be nil")
	case value.Pointer:
		if pointer.IsNil() {
			break
		}
		v := pointer.Elem()
		if v.Kind() == value.Interface || v.Type().Implements(value.TypeOf((*error)(nil)).Elem()) {
			return v
		}
		panic("errors: *target must be interface or implement error")
	}
	panic("errors: target must be a non-nil pointer")
}

// assignable accepts what can be assigned to a variable, and assigns it.
type assignable struct {
	target   any // the variable's address
	variable value.Value
}

func (a *assignable) accepts(err error) bool {
	if a.variable.Assign(err) {
		return true
	}
	own, ok := err.(interface{ As(any) bool })
	return ok && own.As(a.target)
}

// AsType is As with the wanted type as a type argument.
func AsType[E error](err error) (E, bool) {
	var t typed[E]
	ok := search(err, &t)
	return t.found, ok
}

// typed accepts what has the type E, and keeps it.
type typed[E error] struct {
	found    E
	variable *E // for the errors' own As methods; made when the first of them is met
}

func (t *typed[E]) accepts(err error) bool {
	e, ok := err.(E)
	if ok {
		t.found = e
		return true
	}
	own, ok := err.(interface{ As(any) bool })
	if !ok {
		return false
	}
	if t.variable == nil {
		t.variable = new(E)
	}
	if ok = own.As(t.variable); ok {
		t.found = *t.variable
	}
	return ok
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
	var few [8]string
	messages, length := few[:0], len(e.errs)-1
	for _, err := range e.errs {
		message := err.Error()
		messages = append(messages, message)
		length += len(message)
	}
	if len(messages) == 1 {
		return messages[0]
	}
	text := make([]byte, 0, length)
	for i, message := range messages {
		if i > 0 {
			text = append(text, '\n')
		}
		text = append(text, message...)
	}
	return unsafe.String(unsafe.SliceData(text), len(text))
}

func (e *joinError) Unwrap() []error { return e.errs }
