package reflect

import (
	"internal/rt"
	"unsafe"
)

func (v Value) mustBeChan(method string, direction ChanDir) *chanType {
	if v.Kind() != Chan {
		v.wrongKind(method)
	}
	v.mustBeFree(method)
	c := v.typ.asChan()
	if c.direction&direction == 0 {
		if direction == SendDir {
			panic("reflect: send on recv-only channel")
		}
		panic("reflect: recv on send-only channel")
	}
	return c
}

// Send sends x; it waits as the statement does.
func (v Value) Send(x Value) {
	c := v.mustBeChan("Send", SendDir)
	x.mustBeFree("Send")
	x = x.assignedTo("reflect.Value.Send", c.elem)
	rt.ChanSend(v.word(), copyOf(c.elem, x.address()))
}

// TrySend sends x if that is possible at once, and reports whether it was.
func (v Value) TrySend(x Value) bool {
	c := v.mustBeChan("TrySend", SendDir)
	x.mustBeFree("TrySend")
	x = x.assignedTo("reflect.Value.TrySend", c.elem)
	return rt.ChanTrySend(v.word(), copyOf(c.elem, x.address()))
}

// Recv receives; ok is false, and the value zero, if the channel is closed.
func (v Value) Recv() (x Value, ok bool) {
	c := v.mustBeChan("Recv", RecvDir)
	p := rt.New(c.elem.address())
	ok = rt.ChanRecv(v.word(), p)
	return received(c.elem, p), ok
}

// TryRecv receives if that is possible at once. The zero Value: it was not.
func (v Value) TryRecv() (x Value, ok bool) {
	c := v.mustBeChan("TryRecv", RecvDir)
	p := rt.New(c.elem.address())
	selected, ok := rt.ChanTryRecv(v.word(), p)
	if !selected {
		return Value{}, false
	}
	return received(c.elem, p), ok
}

func received(typ *rtype, p unsafe.Pointer) Value {
	if typ.isDirect() {
		return Value{typ, *(*unsafe.Pointer)(p), flagWord}
	}
	return Value{typ, p, 0}
}

// Close closes the channel.
func (v Value) Close() {
	if v.Kind() != Chan {
		v.wrongKind("Close")
	}
	v.mustBeFree("Close")
	if v.typ.asChan().direction&SendDir == 0 {
		panic("reflect: close of receive-only channel")
	}
	rt.ChanClose(v.word())
}
