package time

import "errors"

// strictRFC3339 is RFC3339Nano within the bounds that the RFC sets.
func (t *Time) strictRFC3339(b []byte) ([]byte, error) {
	start := len(b)
	b = t.AppendFormat(b, RFC3339Nano)
	if b[start+4] != '-' {
		return b, errors.New("year outside of range [0,9999]")
	}
	if n := len(b); b[n-1] != 'Z' {
		if b[n-6] != '+' && b[n-6] != '-' || (b[n-5]-'0')*10+b[n-4]-'0' > 23 {
			return b, errors.New("timezone hour outside of range [0,23]")
		}
	}
	return b, nil
}

func (t Time) appendText(b []byte, prefix string) ([]byte, error) {
	b, err := t.strictRFC3339(b)
	if err != nil {
		return nil, errors.New(prefix + err.Error())
	}
	return b, nil
}

// AppendText and MarshalText write RFC3339Nano.
func (t Time) AppendText(b []byte) ([]byte, error) { return t.appendText(b, "Time.AppendText: ") }

func (t Time) MarshalText() ([]byte, error) {
	return t.appendText(make([]byte, 0, len(RFC3339Nano)), "Time.MarshalText: ")
}

func (t *Time) UnmarshalText(data []byte) (err error) {
	*t, err = Parse(RFC3339, string(data))
	return err
}

// MarshalJSON writes RFC3339Nano in quotation marks.
func (t Time) MarshalJSON() ([]byte, error) {
	b, err := t.appendText(append(make([]byte, 0, len(RFC3339Nano)+2), '"'), "Time.MarshalJSON: ")
	if err != nil {
		return nil, err
	}
	return append(b, '"'), nil
}

// UnmarshalJSON leaves t alone for null.
func (t *Time) UnmarshalJSON(data []byte) (err error) {
	if string(data) == "null" {
		return nil
	}
	if len(data) < 2 || data[0] != '"' || data[len(data)-1] != '"' {
		return errors.New("Time.UnmarshalJSON: input is not a JSON string")
	}
	*t, err = Parse(RFC3339, string(data[1:len(data)-1]))
	return err
}

// The binary form: a version, the seconds since the zero Time (8 bytes), the nanoseconds (4), the zone's offset in
// minutes (2; -1: UTC), and in version 2 its seconds (1). All are big-endian.

// AppendBinary appends the binary form.
func (t Time) AppendBinary(b []byte) ([]byte, error) {
	version, minutes, seconds := byte(1), -1, 0
	if t.Location() != UTC {
		_, offset := t.Zone()
		if minutes, seconds = offset/60, offset%60; seconds != 0 {
			version = 2
		}
		if minutes == -1 || minutes != int(int16(minutes)) {
			return b, errors.New("Time.MarshalBinary: unexpected zone offset")
		}
	}
	b = append(b, version)
	for shift := 56; shift >= 0; shift -= 8 {
		b = append(b, byte(t.sec()>>shift))
	}
	for shift := 24; shift >= 0; shift -= 8 {
		b = append(b, byte(t.nsec()>>shift))
	}
	b = append(b, byte(minutes>>8), byte(minutes))
	if version == 2 {
		b = append(b, byte(seconds))
	}
	return b, nil
}

func (t Time) MarshalBinary() ([]byte, error) {
	b, err := t.AppendBinary(make([]byte, 0, 16))
	if err != nil {
		return nil, err
	}
	return b, nil
}

func (t *Time) UnmarshalBinary(data []byte) error {
	if len(data) == 0 {
		return errors.New("Time.UnmarshalBinary: no data")
	}
	version := data[0]
	if version != 1 && version != 2 {
		return errors.New("Time.UnmarshalBinary: unsupported version")
	}
	if len(data) != 14+int(version) {
		return errors.New("Time.UnmarshalBinary: invalid length")
	}
	r := bytesReader{b: data[1:]}
	t.ext = int64(r.number(8))
	t.wall = uint64(int32(r.number(4)))
	t.loc = nil
	offset := int(int16(r.number(2))) * 60
	if version == 2 {
		offset += int(r.number(1))
	}
	if offset == -60 {
		return nil
	}
	if _, local, _, _, _ := Local.lookup(t.unixSec()); local == offset {
		t.setLocation(Local)
	} else {
		t.setLocation(FixedZone("", offset))
	}
	return nil
}

func (t Time) GobEncode() ([]byte, error)   { return t.MarshalBinary() }
func (t *Time) GobDecode(data []byte) error { return t.UnmarshalBinary(data) }
