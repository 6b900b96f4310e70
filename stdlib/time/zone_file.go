package time

import (
	"errors"
	"syscall"
)

// bytesReader takes big-endian numbers off the front of b; bad says that there were too few bytes.
type bytesReader struct {
	b   []byte
	bad bool
}

func (r *bytesReader) take(n int) []byte {
	if n < 0 || n > len(r.b) {
		r.bad = true
		r.b = nil
		return nil
	}
	p := r.b[:n:n]
	r.b = r.b[n:]
	return p
}

func (r *bytesReader) number(size int) (n uint64) {
	for _, c := range r.take(size) {
		n = n<<8 | uint64(c)
	}
	return n
}

var errBadData = errors.New("malformed time zone information")

// zoneCounts are the numbers in the header of a zone file (RFC 9636, section 3.1), in their order.
type zoneCounts struct {
	utcIndicators, standardIndicators, leapSeconds, changes, zones, letters int
}

func (r *bytesReader) counts() (c zoneCounts) {
	for _, n := range []*int{&c.utcIndicators, &c.standardIndicators, &c.leapSeconds, &c.changes, &c.zones, &c.letters} {
		*n = int(r.number(4))
	}
	return c
}

// size is that of the block after the header, in which times have that many bytes.
func (c *zoneCounts) size(timeSize int) int {
	return c.changes*(timeSize+1) + c.zones*6 + c.letters + c.leapSeconds*(timeSize+4) + c.standardIndicators + c.utcIndicators
}

// LoadLocationFromTZData makes a location of the content of a zone file (RFC 9636).
func LoadLocationFromTZData(name string, data []byte) (*Location, error) {
	r := bytesReader{b: data}
	if string(r.take(4)) != "TZif" {
		return nil, errBadData
	}
	header := r.take(16)
	if r.bad {
		return nil, errBadData
	}
	timeSize := 4
	switch header[0] {
	case 0:
	case '2', '3':
		timeSize = 8
	default:
		return nil, errBadData
	}
	c := r.counts()
	if timeSize == 8 {
		// A block with short times is there for old readers only.
		r.take(c.size(4))
		r.take(20)
		c = r.counts()
	}
	times := bytesReader{b: r.take(c.changes * timeSize)}
	zoneOfChange := r.take(c.changes)
	zoneRecords := bytesReader{b: r.take(c.zones * 6)}
	letters := r.take(c.letters)
	r.take(c.leapSeconds*(timeSize+4) + c.standardIndicators + c.utcIndicators)
	if r.bad || c.zones == 0 {
		return nil, errBadData
	}
	l := &Location{name: name, zones: make([]zone, c.zones), changes: make([]change, c.changes)}
	if n := len(r.b); n > 2 && r.b[0] == '\n' && r.b[n-1] == '\n' {
		l.rule = string(r.b[1 : n-1])
	}
	for i := range l.zones {
		z := &l.zones[i]
		z.offset = int(int32(zoneRecords.number(4)))
		z.dst = zoneRecords.number(1) != 0
		start := int(zoneRecords.number(1))
		if start >= len(letters) {
			return nil, errBadData
		}
		end := start
		for end < len(letters) && letters[end] != 0 {
			end++
		}
		z.name = string(letters[start:end])
	}
	for i := range l.changes {
		n := times.number(timeSize)
		l.changes[i].when = int64(n)
		if timeSize == 4 {
			l.changes[i].when = int64(int32(n))
		}
		if int(zoneOfChange[i]) >= len(l.zones) {
			return nil, errBadData
		}
		l.changes[i].zone = zoneOfChange[i]
	}
	if len(l.changes) == 0 {
		l.changes = []change{{beginning, 0}}
	}
	l.rememberNow()
	return l, nil
}

// rememberNow keeps the zone of the present at hand.
func (l *Location) rememberNow() {
	now := Now()
	sec := now.unixSec()
	if sec < l.changes[0].when {
		return
	}
	name, offset, from, until, dst := l.lookup(sec)
	z := zone{name, offset, dst}
	l.recentStart, l.recentEnd = from, until
	for i := range l.zones {
		if l.zones[i] == z {
			l.recent = &l.zones[i]
			return
		}
	}
	l.recent = &z
}

const maxFileSize = 10 << 20

type fileSizeError string

func (f fileSizeError) Error() string { return "time: file " + string(f) + " is too large" }

func readWhole(name string) ([]byte, error) {
	fd, err := syscall.Open(name, syscall.O_RDONLY, 0)
	if err != nil {
		return nil, err
	}
	defer syscall.Close(fd)
	var all []byte
	buffer := make([]byte, 4096)
	for {
		n, err := syscall.Read(fd, buffer)
		if n > 0 {
			all = append(all, buffer[:n]...)
		}
		if n <= 0 || err != nil {
			return all, err
		}
		if len(all) > maxFileSize {
			return nil, fileSizeError(name)
		}
	}
}

// zoneFile finds a zone's file in a directory, or in a zip file.
func zoneFile(source, name string) ([]byte, error) {
	if n := len(source); n > 4 && source[n-4:] == ".zip" {
		archive, err := readWhole(source)
		if err != nil {
			return nil, err
		}
		return inArchive(archive, source, name)
	}
	if source != "" {
		name = source + "/" + name
	}
	return readWhole(name)
}

// little is the little-endian number in b[at:at+size], or -1 if b is too short.
func little(b []byte, at, size int) int {
	if at < 0 || at+size > len(b) {
		return -1
	}
	n := 0
	for i := size - 1; i >= 0; i-- {
		n = n<<8 | int(b[at+i])
	}
	return n
}

// inArchive finds a file that is stored in a zip file without compression and without a comment at the archive's end.
func inArchive(zip []byte, archive, name string) ([]byte, error) {
	corrupt := errors.New("corrupt zip file " + archive)
	tail := len(zip) - 22
	if little(zip, tail, 4) != 0x06054b50 {
		return nil, corrupt
	}
	count, at := little(zip, tail+10, 2), little(zip, tail+16, 4)
	for range count {
		if little(zip, at, 4) != 0x02014b50 {
			break
		}
		method, size := little(zip, at+10, 2), little(zip, at+24, 4)
		nameSize, extraSize, commentSize := little(zip, at+28, 2), little(zip, at+30, 2), little(zip, at+32, 2)
		file := little(zip, at+42, 4)
		if file < 0 || at+46+nameSize > len(zip) {
			return nil, corrupt
		}
		found := string(zip[at+46 : at+46+nameSize])
		at += 46 + nameSize + extraSize + commentSize
		if found != name {
			continue
		}
		if method != 0 {
			return nil, errors.New("unsupported compression for " + name + " in " + archive)
		}
		start := file + 30 + nameSize + little(zip, file+28, 2)
		if little(zip, file, 4) != 0x04034b50 || little(zip, file+26, 2) != nameSize || start+size > len(zip) ||
			string(zip[file+30:file+30+nameSize]) != name {
			return nil, corrupt
		}
		return zip[start : start+size], nil
	}
	return nil, syscall.ENOENT
}
