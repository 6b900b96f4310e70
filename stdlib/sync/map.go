package sync

import (
	"internal/rt"
	"internal/value"
	"sync/atomic"
	"unsafe"
)

// A Map that is read without locks.
//
//	Map ──▶ mapTable ──▶ bucket ──▶ mapLink ──▶ mapLink ──▶ nil
//	                                   │           │
//	                                mapEntry    mapEntry      hash, key, and a pointer to the value
//
// Readers take no lock: they load the table, walk a bucket's chain and load the entry's value. Whoever sets the value of an
// entry that is there takes none either: it replaces the pointer. Each bucket belongs to one of a few stripes; under its
// stripe's lock entries are put at the head of the chain, and taken out of it.
//
// An entry whose value is nil is dead, and stays dead: it is taken out of its chain under the lock under which it died.
// So under that lock all entries of a chain are alive; a reader that still meets a dead one takes it for absent; and whoever
// would set the value of a dead one looks for the key again.
//
// When a stripe has more entries than buckets, a table of twice the size is made under the locks of all stripes, with links
// of its own to the same entries. Who still walks the older table's chains finds there what was there when it was replaced,
// less what has died since; so Range, which stays with one table, meets each key once at most.
//
// Clear puts an empty table there, and then kills what was in the older one; both under all locks. The moment of the
// change is the one at which all keys are gone: whoever has found one of them absent finds all absent, and what he stores
// then goes into the new table. Who had found an entry in the older table came before, or finds it dead and looks again.
// In the other order a store into an entry that is yet to die would be lost, though it came after the others' death.
//
// The table never shrinks but by Clear.

const mapStripes = 8 // a power of two; a table has at least as many buckets

// Map is a map[any]any for use by several goroutines without further locks. The zero Map is empty. It must not be
// copied after its first use.
//
// Reading does not wait for anybody, and keys that are there can be given new values by several goroutines at once. New
// keys wait for few others. What a goroutine did before it set a value, others see who read that value.
type Map struct {
	_       noCopy
	table   atomic.Pointer[mapTable] // nil: nothing was stored yet
	stripes [mapStripes]mapStripe
}

type mapStripe struct {
	lock  Mutex
	count int // entries in its buckets; guarded by lock
}

type mapTable struct {
	seed    uint64
	buckets []atomic.Pointer[mapLink] // as many as a power of two
}

type mapLink struct {
	entry *mapEntry
	next  atomic.Pointer[mapLink] // is written under the stripe's lock
}

type mapEntry struct {
	hash  uint64
	key   any
	value atomic.Pointer[any] // nil: the entry is dead
}

// mapHash panics if the key's type cannot be hashed.
func mapHash(key any, seed uint64) uint64 {
	words := (*struct {
		typ  *value.Descriptor
		data unsafe.Pointer
	})(unsafe.Pointer(&key))
	if words.typ == nil {
		return seed
	}
	data := words.data
	if words.typ.Flags&value.FlagDirect != 0 {
		data = unsafe.Pointer(&words.data)
	}
	return rt.TypeHash(uintptr(unsafe.Pointer(words.typ)), data, seed^uint64(words.typ.Hash))
}

func newMapTable(buckets int, seed uint64) *mapTable {
	return &mapTable{seed, make([]atomic.Pointer[mapLink], buckets)}
}

// number is that of the hash's bucket. The lowest bit of hashes is always set.
func (t *mapTable) number(hash uint64) uint64 { return hash >> 1 & uint64(len(t.buckets)-1) }

func (t *mapTable) find(hash uint64, key any) *mapEntry {
	for link := t.buckets[t.number(hash)].Load(); link != nil; link = link.next.Load() {
		if link.entry.hash == hash && link.entry.key == key {
			return link.entry
		}
	}
	return nil
}

// push is called under the stripe's lock, or before others know of the table.
func (t *mapTable) push(entry *mapEntry) {
	head := &t.buckets[t.number(entry.hash)]
	link := &mapLink{entry: entry}
	link.next.Store(head.Load())
	head.Store(link)
}

// remove is called under the stripe's lock. Who is at the link that is taken out goes on from there.
func (t *mapTable) remove(entry *mapEntry) {
	place := &t.buckets[t.number(entry.hash)]
	for link := place.Load(); link.entry != entry; link = place.Load() {
		place = &link.next
	}
	place.Store(place.Load().next.Load())
}

func (m *Map) find(key any) *mapEntry {
	t := m.table.Load()
	if t == nil {
		mapHash(key, 0) // for its panic
		return nil
	}
	return t.find(mapHash(key, t.seed), key)
}

// replace sets the entry's value and returns the older one; nil: the entry is dead.
func (e *mapEntry) replace(value *any) *any {
	for {
		old := e.value.Load()
		if old == nil || e.value.CompareAndSwap(old, value) {
			return old
		}
	}
}

// began returns the Map's table, and makes the first one.
func (m *Map) began() *mapTable {
	if t := m.table.Load(); t != nil {
		return t
	}
	m.table.CompareAndSwap(nil, newMapTable(mapStripes, rt.Random()))
	return m.table.Load()
}

// insert puts an entry into the Map, unless there is one that has the key: that one is returned.
func (m *Map) insert(key any, value *any) *mapEntry {
	hash := mapHash(key, m.began().seed) // a Map has one seed for ever
	s := &m.stripes[hash>>1%mapStripes]
	s.lock.Lock()
	t := m.table.Load()
	if e := t.find(hash, key); e != nil {
		s.lock.Unlock()
		return e
	}
	e := &mapEntry{hash: hash, key: key}
	e.value.Store(value)
	t.push(e)
	s.count++
	full := s.count > len(t.buckets)/mapStripes
	s.lock.Unlock()
	if full {
		m.grow(t)
	}
	return nil
}

// grow replaces the table, unless somebody else has.
func (m *Map) grow(t *mapTable) {
	m.lockAll()
	if m.table.Load() == t {
		larger := newMapTable(2*len(t.buckets), t.seed)
		for i := range t.buckets {
			for link := t.buckets[i].Load(); link != nil; link = link.next.Load() {
				larger.push(link.entry)
			}
		}
		m.table.Store(larger)
	}
	m.unlockAll()
}

func (m *Map) lockAll() {
	for i := range m.stripes {
		m.stripes[i].lock.Lock()
	}
}

func (m *Map) unlockAll() {
	for i := range m.stripes {
		m.stripes[i].lock.Unlock()
	}
}

// remove takes the entry out of the Map if its value is still that one.
func (m *Map) remove(e *mapEntry, value *any) bool {
	s := &m.stripes[e.hash>>1%mapStripes]
	s.lock.Lock()
	died := e.value.CompareAndSwap(value, nil)
	if died {
		m.table.Load().remove(e)
		s.count--
	}
	s.lock.Unlock()
	return died
}

// Load returns the value for key, if there is one.
func (m *Map) Load(key any) (value any, ok bool) {
	if e := m.find(key); e != nil {
		if p := e.value.Load(); p != nil {
			return *p, true
		}
	}
	return nil, false
}

// Store sets the value for key.
func (m *Map) Store(key, value any) { m.Swap(key, value) }

// Swap sets the value for key and returns the value that it had.
func (m *Map) Swap(key, value any) (previous any, loaded bool) {
	e := m.find(key)
	for {
		if e != nil {
			if old := e.replace(&value); old != nil {
				return *old, true
			}
		}
		if e = m.insert(key, &value); e == nil {
			return nil, false
		}
	}
}

// LoadOrStore returns the value for key if there is one, and stores and returns value otherwise.
func (m *Map) LoadOrStore(key, value any) (actual any, loaded bool) {
	e := m.find(key)
	for {
		if e != nil {
			if p := e.value.Load(); p != nil {
				return *p, true
			}
		}
		stored := value // a variable of its own: value alone needs no memory if the key is there
		if e = m.insert(key, &stored); e == nil {
			return value, false
		}
	}
}

// LoadAndDelete deletes key and returns the value that it had.
func (m *Map) LoadAndDelete(key any) (value any, loaded bool) {
	e := m.find(key)
	if e == nil {
		return nil, false
	}
	for {
		p := e.value.Load()
		if p == nil {
			return nil, false
		}
		if m.remove(e, p) {
			return *p, true
		}
	}
}

// Delete deletes key.
func (m *Map) Delete(key any) { m.LoadAndDelete(key) }

// CompareAndSwap sets the value for key to new if it is old, and reports whether it did. It panics if old is of a type
// whose values cannot be compared.
func (m *Map) CompareAndSwap(key, old, new any) (swapped bool) {
	e := m.find(key)
	if e == nil {
		return false
	}
	for {
		p := e.value.Load()
		if p == nil || *p != old {
			return false
		}
		stored := new
		if e.value.CompareAndSwap(p, &stored) {
			return true
		}
	}
}

// CompareAndDelete deletes key if its value is old, and reports whether it did. It panics if old is of a type whose
// values cannot be compared.
func (m *Map) CompareAndDelete(key, old any) (deleted bool) {
	e := m.find(key)
	if e == nil {
		return false
	}
	for {
		p := e.value.Load()
		if p == nil || *p != old {
			return false
		}
		if m.remove(e, p) {
			return true
		}
	}
}

// Clear deletes all entries.
func (m *Map) Clear() {
	m.lockAll()
	defer m.unlockAll()
	t := m.table.Load()
	if t == nil {
		return
	}
	m.table.Store(newMapTable(mapStripes, t.seed))
	for i := range t.buckets {
		for link := t.buckets[i].Load(); link != nil; link = link.next.Load() {
			link.entry.value.Store(nil)
		}
	}
	for i := range m.stripes {
		m.stripes[i].count = 0
	}
}

// Range calls f for each entry until f returns false. Others may change the Map meanwhile, and so may f: Range calls f for
// no key twice, and with a value that the key had at some time since Range was called.
func (m *Map) Range(f func(key, value any) bool) {
	t := m.table.Load()
	if t == nil {
		return
	}
	for i := range t.buckets {
		for link := t.buckets[i].Load(); link != nil; link = link.next.Load() {
			if p := link.entry.value.Load(); p != nil && !f(link.entry.key, *p) {
				return
			}
		}
	}
}
