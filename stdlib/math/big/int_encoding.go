package big

import "fmt"

// gobVersion is in the bits of the first byte that are above the sign, for Int and Rat.
const gobVersion = 1

// signByte returns the byte that their encodings begin with.
func signByte(negative bool) byte {
	if negative {
		return gobVersion<<1 | 1
	}
	return gobVersion << 1
}

// GobEncode returns x as encoding/gob keeps it: a byte with a version and the sign, and the bytes of the absolute value.
func (x *Int) GobEncode() ([]byte, error) {
	if x == nil {
		return nil, nil
	}
	buf := make([]byte, 1, 1+(x.BitLen()+7)/8)
	buf[0] = signByte(x.negative)
	return append(buf, x.Bytes()...), nil
}

// GobDecode sets z to what GobEncode has encoded, and to 0 for no bytes.
func (z *Int) GobDecode(buf []byte) error {
	if len(buf) == 0 {
		*z = Int{}
		return nil
	}
	if version := buf[0] >> 1; version != gobVersion {
		return fmt.Errorf("Int.GobDecode: encoding version %d not supported", version)
	}
	z.abs = z.abs.setBytes(buf[1:])
	z.negative = buf[0]&1 != 0
	return nil
}

// AppendText appends x in decimal to b.
func (x *Int) AppendText(b []byte) (text []byte, err error) { return x.Append(b, 10), nil }

// MarshalText returns x in decimal.
func (x *Int) MarshalText() (text []byte, err error) { return x.AppendText(nil) }

// UnmarshalText sets z to what SetString reads with base 0.
func (z *Int) UnmarshalText(text []byte) error {
	if _, ok := z.setText(string(text), 0); !ok {
		return fmt.Errorf("math/big: cannot unmarshal %q into a *big.Int", text)
	}
	return nil
}

// MarshalJSON returns x in decimal, and null for nil.
func (x *Int) MarshalJSON() ([]byte, error) {
	if x == nil {
		return []byte("null"), nil
	}
	return x.Append(nil, 10), nil
}

// UnmarshalJSON does what UnmarshalText does; it ignores null.
func (z *Int) UnmarshalJSON(text []byte) error {
	if string(text) == "null" {
		return nil
	}
	return z.UnmarshalText(text)
}
