package sync

// Map is a map[any]any for use by several goroutines without further locks. The zero Map is empty. It must not be
// copied after its first use.
//
// Entries are reached through a map under a reader-writer lock. Range works on a copy of the keys, so that the
// function it calls may use the Map.
type Map struct {
	_       noCopy
	m       RWMutex
	entries map[any]any
}

// Load returns the value for key, if there is one.
func (m *Map) Load(key any) (value any, ok bool) {
	m.m.RLock()
	defer m.m.RUnlock()
	value, ok = m.entries[key]
	return value, ok
}

// Store sets the value for key.
func (m *Map) Store(key, value any) { m.Swap(key, value) }

func (m *Map) set(key, value any) {
	if m.entries == nil {
		m.entries = map[any]any{}
	}
	m.entries[key] = value
}

// Clear deletes all entries.
func (m *Map) Clear() {
	m.m.Lock()
	defer m.m.Unlock()
	clear(m.entries)
}

// LoadOrStore returns the value for key if there is one, and stores and returns value otherwise.
func (m *Map) LoadOrStore(key, value any) (actual any, loaded bool) {
	if actual, loaded = m.Load(key); loaded {
		return actual, true
	}
	m.m.Lock()
	defer m.m.Unlock()
	if actual, loaded = m.entries[key]; loaded {
		return actual, true
	}
	m.set(key, value)
	return value, false
}

// LoadAndDelete deletes key and returns the value that it had.
func (m *Map) LoadAndDelete(key any) (value any, loaded bool) {
	m.m.Lock()
	defer m.m.Unlock()
	value, loaded = m.entries[key]
	delete(m.entries, key)
	return value, loaded
}

// Delete deletes key.
func (m *Map) Delete(key any) { m.LoadAndDelete(key) }

// Swap sets the value for key and returns the value that it had.
func (m *Map) Swap(key, value any) (previous any, loaded bool) {
	m.m.Lock()
	defer m.m.Unlock()
	previous, loaded = m.entries[key]
	m.set(key, value)
	return previous, loaded
}

// CompareAndSwap sets the value for key to new if it is old, and reports whether it did.
func (m *Map) CompareAndSwap(key, old, new any) (swapped bool) {
	m.m.Lock()
	defer m.m.Unlock()
	if value, ok := m.entries[key]; !ok || value != old {
		return false
	}
	m.entries[key] = new
	return true
}

// CompareAndDelete deletes key if its value is old, and reports whether it did.
func (m *Map) CompareAndDelete(key, old any) (deleted bool) {
	m.m.Lock()
	defer m.m.Unlock()
	if value, ok := m.entries[key]; !ok || value != old {
		return false
	}
	delete(m.entries, key)
	return true
}

// Range calls f for each entry until f returns false.
func (m *Map) Range(f func(key, value any) bool) {
	m.m.RLock()
	keys := make([]any, 0, len(m.entries))
	for key := range m.entries {
		keys = append(keys, key)
	}
	m.m.RUnlock()
	for _, key := range keys {
		if value, ok := m.Load(key); ok && !f(key, value) {
			return
		}
	}
}
