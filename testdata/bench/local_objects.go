package main

// Objects that are local once small functions are inlined: results by pointer, closures, iterators, options, lists.

type vector struct{ x, y, z float64 }

func newVector(x, y, z float64) *vector { return &vector{x, y, z} }

func (a *vector) plus(b *vector) *vector    { return newVector(a.x+b.x, a.y+b.y, a.z+b.z) }
func (a *vector) times(f float64) *vector   { return newVector(a.x*f, a.y*f, a.z*f) }
func (a *vector) dot(b *vector) float64     { return a.x*b.x + a.y*b.y + a.z*b.z }
func (a *vector) between(b *vector) *vector { return a.plus(b).times(0.5) }

//go:noinline
func vectors(n int) float64 {
	sum := 0.0
	for i := 0; i < n; i++ {
		a, b := newVector(float64(i), 1, 2), newVector(3, float64(i), 4)
		sum += a.between(b).dot(b)
	}
	return sum
}

func counter(step int) func() int {
	n := 0
	return func() int { n += step; return n }
}

//go:noinline
func closures(n int) int {
	sum := 0
	for i := 0; i < n; i++ {
		c := counter(i)
		sum += c() ^ c()
	}
	return sum
}

type scanner struct {
	text string
	at   int
}

func newScanner(text string) *scanner { return &scanner{text: text} }

func (s *scanner) next() (byte, bool) {
	if s.at == len(s.text) {
		return 0, false
	}
	s.at++
	return s.text[s.at-1], true
}

//go:noinline
func scan(text string) int {
	sum := 0
	s := newScanner(text)
	for c, ok := s.next(); ok; c, ok = s.next() {
		sum += int(c)
	}
	return sum
}

//go:noinline
func scans(n int) int {
	sum := 0
	for i := 0; i < n; i++ {
		sum += scan("sixteen letters!")
	}
	return sum
}

type settings struct {
	width, depth int
	name         string
}

type option func(*settings)

func width(n int) option { return func(s *settings) { s.width = n } }
func depth(n int) option { return func(s *settings) { s.depth = n } }

func configure(a, b option) *settings {
	s := &settings{name: "default"}
	a(s)
	b(s)
	return s
}

//go:noinline
func options(n int) int {
	sum := 0
	for i := 0; i < n; i++ {
		s := configure(width(i), depth(2))
		sum += s.width*s.depth + len(s.name)
	}
	return sum
}

type list struct {
	next  *list
	value int
}

func cons(value int, next *list) *list { return &list{next, value} }

//go:noinline
func total(l *list) int {
	sum := 0
	for ; l != nil; l = l.next {
		sum += l.value
	}
	return sum
}

//go:noinline
func lists(n int) int {
	sum := 0
	for i := 0; i < n; i++ {
		sum += total(cons(i, cons(1, cons(2, nil))))
	}
	return sum
}

func main() {
	const n = 10_000_000
	println(int(vectors(n/1000)), closures(n), scans(n/4), options(n), lists(n))
}
