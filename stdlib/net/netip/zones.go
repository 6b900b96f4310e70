package netip

import (
	"sync/atomic"
	"unique"
)

// The zones that were asked for last.
//
// Package unique needs the family and the zone in one new string before it can say whether it knows them, and takes a lock.
// Programs have few zones: one for each interface. So there is a small table in front of it, in which a zone has one place
// and replaces what was there. A place is written as a whole; who reads it sees one zone or another one.

type knownZone struct {
	name   string
	family unique.Handle[string]
}

var knownZones [16]atomic.Pointer[knownZone]

// familyOf returns the handle of IPv6 with that zone, which is not empty.
func familyOf(zone string) unique.Handle[string] {
	place := &knownZones[(uint(len(zone))+3*uint(zone[0])+uint(zone[len(zone)-1]))%uint(len(knownZones))]
	if known := place.Load(); known != nil && known.name == zone {
		return known.family
	}
	family := unique.Make("6" + zone)
	place.Store(&knownZone{family.Value()[1:], family})
	return family
}
