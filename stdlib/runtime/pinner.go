package runtime

import "unsafe"

const kindUnsafePointer = 26

// A Pinner keeps objects where they are, for code that is not Go's. As objects never move, it only has to keep
// them alive. It must be told to let go of them before it is itself forgotten.
type Pinner struct {
	pinned *pinnedObjects
}

type pinnedObjects struct{ objects []unsafe.Pointer }

// Pin holds what pointer, of a pointer type, points to until Unpin.
func (p *Pinner) Pin(pointer any) {
	words := (*anyWords)(unsafe.Pointer(&pointer))
	if words.typ == nil {
		panic(errorString("runtime.Pinner: argument is nil"))
	}
	if words.typ.kind != kindPointer && words.typ.kind != kindUnsafePointer {
		panic(errorString("runtime.Pinner: argument is not a pointer: " + words.typ.name))
	}
	if p.pinned == nil {
		p.pinned = new(pinnedObjects)
		SetFinalizer(p.pinned, func(forgotten *pinnedObjects) {
			panic(errorString("runtime.Pinner: found leaking pinned pointer; forgot to call Unpin()?"))
		})
	}
	p.pinned.objects = append(p.pinned.objects, words.data)
}

// Unpin lets go of all objects.
func (p *Pinner) Unpin() {
	if p.pinned != nil {
		SetFinalizer(p.pinned, nil)
		p.pinned = nil
	}
}
