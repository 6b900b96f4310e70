// Package ring: circular lists. A ring has no beginning: any of its elements stands for it. The zero Ring is a ring of
// one element; a nil pointer is the empty ring.
package ring

// A Ring is an element of a circular list.
type Ring struct {
	next, previous *Ring
	Value          any // the user's
}

// self makes the zero Ring a ring of one.
func (r *Ring) self() *Ring {
	if r.next == nil {
		r.next, r.previous = r, r
	}
	return r
}

// New makes a ring of n elements; nil if n is not positive.
func New(n int) *Ring {
	if n <= 0 {
		return nil
	}
	elements := make([]Ring, n)
	for i := range elements {
		elements[i].next = &elements[(i+1)%n]
		elements[i].previous = &elements[(i+n-1)%n]
	}
	return &elements[0]
}

// Next returns the element behind r, which must not be empty.
func (r *Ring) Next() *Ring { return r.self().next }

// Prev returns the element before r, which must not be empty.
func (r *Ring) Prev() *Ring { return r.self().previous }

// Move goes n elements forward, or backward if n is negative. r must not be empty.
func (r *Ring) Move(n int) *Ring {
	r.self()
	for ; n > 0; n-- {
		r = r.next
	}
	for ; n < 0; n++ {
		r = r.previous
	}
	return r
}

// Link puts the ring s between r and the element behind it, which is returned. If both are of one ring, the elements
// between them are taken out and form a ring of their own.
func (r *Ring) Link(s *Ring) *Ring {
	behind := r.Next()
	if s != nil {
		last := s.Prev()
		r.next, s.previous = s, r
		behind.previous, last.next = last, behind
	}
	return behind
}

// Unlink takes out the n elements behind r and returns them as a ring; nil if n is not positive.
func (r *Ring) Unlink(n int) *Ring {
	if n <= 0 {
		return nil
	}
	return r.Link(r.Move(n + 1))
}

// Len counts the elements.
func (r *Ring) Len() int {
	n := 0
	r.Do(func(any) { n++ })
	return n
}

// Do calls f with each Value, from r on. f must not change the ring.
func (r *Ring) Do(f func(any)) {
	if r == nil {
		return
	}
	f(r.Value)
	for p := r.Next(); p != r; p = p.next {
		f(p.Value)
	}
}
