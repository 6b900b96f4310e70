package outer

import "inner"

// T has two methods named m, since names that are not exported are each package's own.
type T struct{ inner.T }

func (T) m() string { return "outer.T.m" }

type both interface {
	m() string
	inner.I
}

func Own(i interface{ m() string }) string { return i.m() }
func Both(i any) string                    { return i.(both).m() }
func Bound(t T) (func() string, func(T) string) {
	return t.m, T.m
}

func init() { println("outer") }
