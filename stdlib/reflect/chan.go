package reflect

import (
	"internal/rt"
	"internal/value"
	"unsafe"
)

func (v Value) mustBeChan(method string, direction ChanDir) *value.ChanDescriptor {
	if v.Kind() != Chan {
		v.wrongKind(method)
	}
	v.mustBeFree(method)
	c := v.typ.AsChan()
	if ChanDir(c.Direction)&direction == 0 {
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
	x = x.assignedTo("reflect.Value.Send", typeOf(c.Elem))
	rt.ChanSend(v.word(), copyOf(typeOf(c.Elem), x.address()))
}

// TrySend sends x if that is possible at once, and reports whether it was.
func (v Value) TrySend(x Value) bool {
	c := v.mustBeChan("TrySend", SendDir)
	x.mustBeFree("TrySend")
	x = x.assignedTo("reflect.Value.TrySend", typeOf(c.Elem))
	return rt.ChanTrySend(v.word(), copyOf(typeOf(c.Elem), x.address()))
}

// Recv receives; ok is false, and the value zero, if the channel is closed.
func (v Value) Recv() (x Value, ok bool) {
	c := v.mustBeChan("Recv", RecvDir)
	p := rt.New(typeOf(c.Elem).Address())
	ok = rt.ChanRecv(v.word(), p)
	return received(typeOf(c.Elem), p), ok
}

// TryRecv receives if that is possible at once. The zero Value: it was not.
func (v Value) TryRecv() (x Value, ok bool) {
	c := v.mustBeChan("TryRecv", RecvDir)
	p := rt.New(typeOf(c.Elem).Address())
	selected, ok := rt.ChanTryRecv(v.word(), p)
	if !selected {
		return Value{}, false
	}
	return received(typeOf(c.Elem), p), ok
}

func received(typ *rtype, p unsafe.Pointer) Value {
	if typ.IsDirect() {
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
	if ChanDir(v.typ.AsChan().Direction)&SendDir == 0 {
		panic("reflect: close of receive-only channel")
	}
	rt.ChanClose(v.word())
}
