package big

import (
	"encoding/binary"
	"errors"
	"fmt"
)

// GobEncode returns x as encoding/gob keeps it: a byte with a version and the sign, the length of the numerator in four bytes,
// the numerator, the denominator.
func (x *Rat) GobEncode() ([]byte, error) {
	if x == nil {
		return nil, nil
	}
	numerator := x.numerator.Bytes()
	if uint64(len(numerator)) > 1<<32-1 {
		return nil, errors.New("Rat.GobEncode: numerator too large")
	}
	buf := []byte{signByte(x.numerator.negative)}
	buf = binary.BigEndian.AppendUint32(buf, uint32(len(numerator)))
	buf = append(buf, numerator...)
	return append(buf, x.denominator.Bytes()...), nil
}

// GobDecode sets z to what GobEncode has encoded, and to 0 for no bytes.
func (z *Rat) GobDecode(buf []byte) error {
	if len(buf) == 0 {
		*z = Rat{}
		return nil
	}
	const header = 5
	if len(buf) < header {
		return errors.New("Rat.GobDecode: buffer too small")
	}
	if version := buf[0] >> 1; version != gobVersion {
		return fmt.Errorf("Rat.GobDecode: encoding version %d not supported", version)
	}
	split := uint64(binary.BigEndian.Uint32(buf[1:])) + header
	if uint64(len(buf)) < split {
		return errors.New("Rat.GobDecode: buffer too small")
	}
	z.numerator.abs = z.numerator.abs.setBytes(buf[header:split])
	z.numerator.negative = buf[0]&1 != 0
	z.denominator.abs = z.denominator.abs.setBytes(buf[split:])
	z.reduce()
	return nil
}

// AppendText appends x to b as RatString has it.
func (x *Rat) AppendText(b []byte) ([]byte, error) {
	if x.IsInt() {
		return x.numerator.AppendText(b)
	}
	return x.appendFraction(b), nil
}

// MarshalText returns x as RatString has it.
func (x *Rat) MarshalText() (text []byte, err error) { return x.AppendText(nil) }

// UnmarshalText sets z to what SetString reads.
func (z *Rat) UnmarshalText(text []byte) error {
	if _, ok := z.SetString(string(text)); !ok {
		return fmt.Errorf("math/big: cannot unmarshal %q into a *big.Rat", text)
	}
	return nil
}
