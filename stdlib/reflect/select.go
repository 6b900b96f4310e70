package reflect

import (
	"internal/rt"
	"unsafe"
)

// A SelectDir is what a SelectCase wants.
type SelectDir int

const (
	_ SelectDir = iota
	SelectSend
	SelectRecv
	SelectDefault
)

// A SelectCase is one case of Select.
type SelectCase struct {
	Dir  SelectDir
	Chan Value // the zero Value, as a nil channel: never
	Send Value // the value to be sent
}

// Select runs a select statement of these cases and tells which was chosen, and what it received.
func Select(cases []SelectCase) (chosen int, recv Value, recvOK bool) {
	if len(cases) > 1<<16 {
		panic("reflect.Select: too many cases (max 65536)")
	}
	list := make([]rt.SelectCase, 0, len(cases))
	otherwise := -1
	for i, c := range cases {
		switch c.Dir {
		case SelectDefault:
			switch {
			case otherwise >= 0:
				panic("reflect.Select: multiple default cases")
			case c.Chan.IsValid():
				panic("reflect.Select: default case has Chan value")
			case c.Send.IsValid():
				panic("reflect.Select: default case has Send value")
			}
			otherwise = i
		case SelectSend:
			list = append(list, c.sending())
		case SelectRecv:
			list = append(list, c.receiving())
		default:
			panic("reflect.Select: invalid Dir")
		}
	}
	n, ok := rt.Select(list, otherwise >= 0)
	if n < 0 {
		return otherwise, Value{}, false
	}
	chosen = n
	if otherwise >= 0 && n >= otherwise {
		chosen++ // the list is without it
	}
	if c := cases[chosen]; c.Dir == SelectRecv {
		return chosen, received(c.Chan.typ.elem(), list[n].Elem), ok
	}
	return chosen, Value{}, false
}

func (c *SelectCase) sending() rt.SelectCase {
	out := rt.SelectCase{Direction: rt.SelectSend}
	if !c.Chan.IsValid() {
		return out
	}
	c.mustBeChan()
	if ChanDir(c.Chan.typ.AsChan().Direction)&SendDir == 0 {
		panic("reflect.Select: SendDir case using recv-only channel")
	}
	if !c.Send.IsValid() {
		panic("reflect.Select: SendDir case missing Send value")
	}
	mustBeFreeInSelect(c.Send)
	elem := c.Chan.typ.elem()
	x := c.Send.assignedTo("reflect.Select", elem)
	out.Channel, out.Elem = c.Chan.word(), copyOf(elem, x.address())
	return out
}

func (c *SelectCase) receiving() rt.SelectCase {
	if c.Send.IsValid() {
		panic("reflect.Select: RecvDir case has Send value")
	}
	out := rt.SelectCase{Direction: rt.SelectRecv}
	if !c.Chan.IsValid() {
		return out
	}
	c.mustBeChan()
	if ChanDir(c.Chan.typ.AsChan().Direction)&RecvDir == 0 {
		panic("reflect.Select: RecvDir case using send-only channel")
	}
	out.Channel, out.Elem = c.Chan.word(), unsafe.Pointer(rt.New(c.Chan.typ.elem().Address()))
	return out
}

func (c *SelectCase) mustBeChan() {
	if c.Chan.Kind() != Chan {
		panic(&ValueError{"unknown method", c.Chan.Kind()}) // none of Value's
	}
	mustBeFreeInSelect(c.Chan)
}

func mustBeFreeInSelect(v Value) {
	if v.flags&flagsReadOnly != 0 {
		panic("reflect: unknown method using value obtained using unexported field")
	}
}
