// Package list is a doubly linked list: a ring with one element more, the root, between its end and its beginning.
package list

// Element is one element of a list.
type Element struct {
	next, previous *Element
	list           *List // nil when removed

	Value any
}

// Next returns the element behind e, or nil.
func (e *Element) Next() *Element {
	if e.list == nil || e.next == &e.list.root {
		return nil
	}
	return e.next
}

// Prev returns the element before e, or nil.
func (e *Element) Prev() *Element {
	if e.list == nil || e.previous == &e.list.root {
		return nil
	}
	return e.previous
}

// List is a list; the zero value is an empty one.
type List struct {
	root   Element
	length int
}

// New returns an empty list.
func New() *List { return new(List).Init() }

// Init makes l empty.
func (l *List) Init() *List {
	l.root.next, l.root.previous = &l.root, &l.root
	l.length = 0
	return l
}

// Len returns the number of elements.
func (l *List) Len() int { return l.length }

// Front returns the first element, or nil.
func (l *List) Front() *Element {
	if l.length == 0 {
		return nil
	}
	return l.root.next
}

// Back returns the last element, or nil.
func (l *List) Back() *Element {
	if l.length == 0 {
		return nil
	}
	return l.root.previous
}

func (l *List) ready() {
	if l.root.next == nil {
		l.Init()
	}
}

func link(e, after *Element) {
	e.previous, e.next = after, after.next
	after.next.previous = e
	after.next = e
}

func unlink(e *Element) { e.previous.next, e.next.previous = e.next, e.previous }

func (l *List) add(v any, after *Element) *Element {
	e := &Element{Value: v, list: l}
	link(e, after)
	l.length++
	return e
}

func (l *List) move(e, after *Element) {
	if e != after && after.next != e {
		unlink(e)
		link(e, after)
	}
}

// Remove removes e if it is in l, and returns its value.
func (l *List) Remove(e *Element) any {
	if e.list == l {
		unlink(e)
		e.next, e.previous, e.list = nil, nil, nil
		l.length--
	}
	return e.Value
}

// PushFront adds v at the front.
func (l *List) PushFront(v any) *Element {
	l.ready()
	return l.add(v, &l.root)
}

// PushBack adds v at the back.
func (l *List) PushBack(v any) *Element {
	l.ready()
	return l.add(v, l.root.previous)
}

// InsertBefore adds v before mark; it returns nil if mark is not in l.
func (l *List) InsertBefore(v any, mark *Element) *Element {
	if mark.list != l {
		return nil
	}
	return l.add(v, mark.previous)
}

// InsertAfter adds v behind mark; it returns nil if mark is not in l.
func (l *List) InsertAfter(v any, mark *Element) *Element {
	if mark.list != l {
		return nil
	}
	return l.add(v, mark)
}

// MoveToFront moves e, if it is in l, to the front.
func (l *List) MoveToFront(e *Element) {
	if e.list == l {
		l.move(e, &l.root)
	}
}

// MoveToBack moves e, if it is in l, to the back.
func (l *List) MoveToBack(e *Element) {
	if e.list == l {
		l.move(e, l.root.previous)
	}
}

// MoveBefore moves e before mark if both are in l.
func (l *List) MoveBefore(e, mark *Element) {
	if e.list == l && mark.list == l && e != mark {
		l.move(e, mark.previous)
	}
}

// MoveAfter moves e behind mark if both are in l.
func (l *List) MoveAfter(e, mark *Element) {
	if e.list == l && mark.list == l && e != mark {
		l.move(e, mark)
	}
}

// PushBackList adds copies of other's elements at the back; other may be l.
func (l *List) PushBackList(other *List) {
	l.ready()
	for n, e := other.Len(), other.Front(); n > 0; n, e = n-1, e.Next() {
		l.add(e.Value, l.root.previous)
	}
}

// PushFrontList adds copies of other's elements at the front; other may be l.
func (l *List) PushFrontList(other *List) {
	l.ready()
	for n, e := other.Len(), other.Back(); n > 0; n, e = n-1, e.Prev() {
		l.add(e.Value, &l.root)
	}
}
