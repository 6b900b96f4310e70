package net

import (
	"internal/rt"
	"strconv"
	"sync"
	"time"
)

// zones has the names of interfaces, which are the zones of addresses, and their numbers, which the kernel has in their
// place. It is read again when it is a minute old, or when somebody asks for what it does not have.
var zones zoneTable

type zoneTable struct {
	lock   sync.Mutex // guards all
	read   int64      // when, on rt.Nanotime's clock; 0: never
	names  map[int]string
	number map[string]int
}

// refresh reads the interfaces, unless they were read a short time ago. It reports whether it did. The lock is held.
func (t *zoneTable) refresh(old time.Duration) bool {
	if t.read != 0 && rt.Nanotime()-t.read < int64(old) {
		return false
	}
	t.read = rt.Nanotime()
	list, err := interfaceTable(0)
	if err != nil {
		return false
	}
	t.names, t.number = map[int]string{}, map[string]int{}
	for _, ifi := range list {
		t.names[ifi.Index] = ifi.Name
		if _, taken := t.number[ifi.Name]; !taken {
			t.number[ifi.Name] = ifi.Index
		}
	}
	return true
}

// name returns the zone with that number: the number itself if there is no such interface, "" for 0.
func (t *zoneTable) name(index int) string {
	if index == 0 {
		return ""
	}
	t.lock.Lock()
	defer t.lock.Unlock()
	fresh := t.refresh(time.Minute)
	if _, known := t.names[index]; !known && !fresh {
		t.refresh(0)
	}
	if name, known := t.names[index]; known {
		return name
	}
	return strconv.Itoa(index)
}

// index returns the number of a zone, which may be a number itself, or 0.
func (t *zoneTable) index(name string) int {
	if name == "" {
		return 0
	}
	t.lock.Lock()
	defer t.lock.Unlock()
	fresh := t.refresh(time.Minute)
	if _, known := t.number[name]; !known && !fresh {
		t.refresh(0)
	}
	if index, known := t.number[name]; known {
		return index
	}
	index, _ := decimal(name)
	return index
}
