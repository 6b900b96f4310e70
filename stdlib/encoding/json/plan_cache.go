package json

import (
	"sync"
	"sync/atomic"
)

// A planCache keeps the plans of types. Types are few and asked for all the time, so readers go through a table that
// does not change: open addressing, at most half full. Who adds plans makes a new table, one at a time (lock). Plans are
// in a table only once they are complete, with all that they lead to.
type planCache[P any] struct {
	table atomic.Pointer[planTable[P]]
	lock  sync.Mutex
}

type planTable[P any] struct {
	slots []planSlot[P] // a power of two
	count int
}

type planSlot[P any] struct {
	typ  *descriptor
	plan *P
}

// find is the plan for d, or nil.
func (t *planTable[P]) find(d *descriptor) *P {
	if t == nil {
		return nil
	}
	mask := uint32(len(t.slots) - 1)
	for i := d.Hash & mask; ; i = (i + 1) & mask {
		slot := &t.slots[i]
		if slot.typ == d {
			return slot.plan
		}
		if slot.typ == nil {
			return nil
		}
	}
}

// of is the plan for d; build makes it, and all others that it leads to and that the table does not know.
func (c *planCache[P]) of(d *descriptor, build func(d *descriptor, known *planTable[P]) map[*descriptor]*P) *P {
	if p := c.table.Load().find(d); p != nil {
		return p
	}
	c.lock.Lock()
	defer c.lock.Unlock()
	known := c.table.Load()
	if p := known.find(d); p != nil {
		return p
	}
	added := build(d, known)
	c.table.Store(known.with(added))
	return added[d]
}

// with is a table of what t and added have.
func (t *planTable[P]) with(added map[*descriptor]*P) *planTable[P] {
	var old []planSlot[P]
	count := len(added)
	if t != nil {
		old, count = t.slots, count+t.count
	}
	size := 16
	for size < 2*count {
		size *= 2
	}
	next := &planTable[P]{make([]planSlot[P], size), count}
	for _, slot := range old {
		if slot.typ != nil {
			next.put(slot.typ, slot.plan)
		}
	}
	for typ, plan := range added {
		next.put(typ, plan)
	}
	return next
}

func (t *planTable[P]) put(typ *descriptor, plan *P) {
	mask := uint32(len(t.slots) - 1)
	i := typ.Hash & mask
	for t.slots[i].typ != nil {
		i = (i + 1) & mask
	}
	t.slots[i] = planSlot[P]{typ, plan}
}
