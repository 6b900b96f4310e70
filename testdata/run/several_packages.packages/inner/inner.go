package inner

// Unused is used by others only.
var Unused Pair[int]

type Pair[T any] struct{ First, second T }

func (p *Pair[T]) Set(x T) { p.First, p.second = x, x }

func Sum(p *Pair[int]) int { return p.First + p.second }

var hidden = "inner's"

func Hidden() string { return hidden }

var Struct any = struct{ x int }{1}

type T struct{}

func (T) m() string { return "inner.T.m" }

type I interface{ m() string }

func Call(i I) string { return i.m() }

func init() { println("inner") }
