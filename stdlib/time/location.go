package time

import (
	"errors"
	"internal/zonetable"
	"sync"
	"syscall"
)

// Location knows the zones of a place: what its clocks show at any time.
type Location struct {
	name    string
	zones   []zone
	changes []change // sorted by time

	// rule says, in the form of the environment variable TZ, what happens after the last change.
	rule string

	// A zone that holds from recentStart until recentEnd: the one at the time the location was loaded.
	recentStart, recentEnd int64
	recent                 *zone
}

type zone struct {
	name   string
	offset int // seconds east of UTC
	dst    bool
}

// change says which zone holds from a time on.
type change struct {
	when int64 // seconds since 1970
	zone uint8
}

const (
	beginning = -1 << 63
	forever   = 1<<63 - 1
)

var (
	utcLocation   = Location{name: "UTC"}
	localLocation Location // empty until it is first used
	localOnce     sync.Once
)

var UTC *Location = &utcLocation

// Local is the system's location: that of the environment variable TZ, or of /etc/localtime.
var Local *Location = &localLocation

func (l *Location) ready() *Location {
	if l == nil {
		return &utcLocation
	}
	if l == &localLocation {
		localOnce.Do(loadLocal)
	}
	return l
}

// String is the name that the location was made with.
func (l *Location) String() string { return l.ready().name }

const (
	firstWholeHour = -12
	lastWholeHour  = 14
)

var (
	wholeHours     [lastWholeHour - firstWholeHour + 1]*Location
	wholeHoursOnce sync.Once
)

// FixedZone is a location that always has the same zone. Those without a name and of whole hours are shared.
func FixedZone(name string, offset int) *Location {
	hour := offset / secondsPerHour
	if name == "" && offset%secondsPerHour == 0 && firstWholeHour <= hour && hour <= lastWholeHour {
		wholeHoursOnce.Do(func() {
			for i := range wholeHours {
				wholeHours[i] = fixedZone("", (i+firstWholeHour)*secondsPerHour)
			}
		})
		return wholeHours[hour-firstWholeHour]
	}
	return fixedZone(name, offset)
}

func fixedZone(name string, offset int) *Location {
	l := &Location{name: name, zones: []zone{{name, offset, false}}, changes: []change{{beginning, 0}},
		recentStart: beginning, recentEnd: forever}
	l.recent = &l.zones[0]
	return l
}

// lookup returns the zone at a time (in seconds since 1970), and from when until when it holds.
func (l *Location) lookup(sec int64) (name string, offset int, from, until int64, dst bool) {
	l = l.ready()
	if len(l.zones) == 0 {
		return "UTC", 0, beginning, forever, false
	}
	if z := l.recent; z != nil && l.recentStart <= sec && sec < l.recentEnd {
		return z.name, z.offset, l.recentStart, l.recentEnd, z.dst
	}
	from, until = beginning, forever
	low, high := 0, len(l.changes) // the first change after sec is in low..high
	for low < high {
		if middle := (low + high) / 2; l.changes[middle].when <= sec {
			low = middle + 1
		} else {
			high = middle
		}
	}
	if low < len(l.changes) {
		until = l.changes[low].when
	}
	var z *zone
	if low == 0 {
		z = l.earliestZone()
	} else {
		from = l.changes[low-1].when
		z = &l.zones[l.changes[low-1].zone]
		if low == len(l.changes) && l.rule != "" {
			if z, from, until, ok := ruledZone(l.rule, from, sec); ok {
				return z.name, z.offset, from, until, z.dst
			}
		}
	}
	return z.name, z.offset, from, until, z.dst
}

// earliestZone is the one before the first change. The files leave it open; this is the rule of the reference
// implementation (tzcode's localtime.c).
func (l *Location) earliestZone() *zone {
	used := false
	for _, c := range l.changes {
		used = used || c.zone == 0
	}
	if !used {
		return &l.zones[0]
	}
	if len(l.changes) > 0 && l.zones[l.changes[0].zone].dst {
		for i := int(l.changes[0].zone) - 1; i >= 0; i-- {
			if !l.zones[i].dst {
				return &l.zones[i]
			}
		}
	}
	for i := range l.zones {
		if !l.zones[i].dst {
			return &l.zones[i]
		}
	}
	return &l.zones[0]
}

// offsetOf finds the offset of a zone by its name: the one that has the name when its clocks show sec, or any.
func (l *Location) offsetOf(name string, sec int64) (offset int, ok bool) {
	l = l.ready()
	for i := range l.zones {
		if z := &l.zones[i]; z.name == name {
			if found, offset, _, _, _ := l.lookup(sec - int64(z.offset)); found == name {
				return offset, true
			}
		}
	}
	for i := range l.zones {
		if l.zones[i].name == name {
			return l.zones[i].offset, true
		}
	}
	return 0, false
}

func (t Time) UTC() Time {
	t.setLocation(&utcLocation)
	return t
}

func (t Time) Local() Time {
	t.setLocation(Local)
	return t
}

// In is the same instant, with the calendar of loc.
func (t Time) In(loc *Location) Time {
	if loc == nil {
		panic("time: missing Location in call to Time.In")
	}
	t.setLocation(loc)
	return t
}

func (t Time) Location() *Location {
	if t.loc == nil {
		return UTC
	}
	return t.loc
}

// Zone is the zone's abbreviation and its offset in seconds east of UTC.
func (t Time) Zone() (name string, offset int) {
	name, offset, _, _, _ = t.loc.lookup(t.unixSec())
	return name, offset
}

// ZoneBounds returns from when until when the zone holds; a zero Time stands for always.
func (t Time) ZoneBounds() (start, end Time) {
	_, _, from, until, _ := t.loc.lookup(t.unixSec())
	if from != beginning {
		start = localTime(from, 0)
		start.setLocation(t.loc)
	}
	if until != forever {
		end = localTime(until, 0)
		end.setLocation(t.loc)
	}
	return start, end
}

func (t Time) IsDST() bool {
	_, _, _, _, dst := t.loc.lookup(t.unixSec())
	return dst
}

var zoneDirectories = []string{"/usr/share/zoneinfo/", "/usr/share/lib/zoneinfo/", "/usr/lib/locale/TZ/", "/etc/zoneinfo"}

func loadLocal() {
	localLocation.name = "UTC"
	name, set := syscall.Getenv("TZ")
	var l *Location
	var err error
	switch {
	case !set:
		l, err = loadFrom("localtime", []string{"/etc"})
		if err == nil {
			l.name = "Local"
		}
	case name == "" || name == ":":
		return
	default:
		if name[0] == ':' {
			name = name[1:]
		}
		if name[0] == '/' {
			l, err = loadFrom(name, []string{""})
			if err == nil && name == "/etc/localtime" {
				l.name = "Local"
			}
		} else if name == "UTC" {
			return
		} else {
			l, err = loadFrom(name, zoneDirectories)
		}
	}
	if err == nil {
		localLocation = *l
	}
}

var errLocation = errors.New("time: invalid location name")

func escapes(name string) bool {
	for i := 0; i+1 < len(name); i++ {
		if name[i] == '.' && name[i+1] == '.' {
			return true
		}
	}
	return name[0] == '/' || name[0] == '\\'
}

// LoadLocation finds a location of the IANA data base by its name, such as Europe/Berlin: in what the environment
// variable ZONEINFO names, a directory or an uncompressed zip file, where systems keep it, or in package time/tzdata, if the
// program imports that.
func LoadLocation(name string) (*Location, error) {
	switch {
	case name == "" || name == "UTC":
		return UTC, nil
	case name == "Local":
		return Local, nil
	case escapes(name):
		return nil, errLocation
	}
	var first error
	if source, _ := syscall.Getenv("ZONEINFO"); source != "" {
		data, err := zoneFile(source, name)
		if err == nil {
			var l *Location
			if l, err = LoadLocationFromTZData(name, data); err == nil {
				return l, nil
			}
			first = err
		} else if err != syscall.ENOENT {
			first = err
		}
	}
	l, err := loadFrom(name, zoneDirectories)
	if err == nil {
		return l, nil
	}
	if first == nil {
		first = err
	}
	return nil, first
}

// loadFrom reads the first good file of that name.
func loadFrom(name string, sources []string) (*Location, error) {
	if root, _ := syscall.Getenv("GOROOT"); root != "" {
		sources = append(sources[:len(sources):len(sources)], root+"/lib/time/zoneinfo.zip")
	}
	var first error
	for _, source := range sources {
		data, err := zoneFile(source, name)
		if err == nil {
			var l *Location
			if l, err = LoadLocationFromTZData(name, data); err == nil {
				return l, nil
			}
		}
		if first == nil && err != syscall.ENOENT {
			first = err
		}
	}
	if zonetable.Find != nil {
		if data, ok := zonetable.Find(name); ok {
			if l, err := LoadLocationFromTZData(name, []byte(data)); err == nil {
				return l, nil
			}
		}
	}
	if first == nil {
		first = errors.New("unknown time zone " + name)
	}
	return nil, first
}
