package big

import (
	"encoding/binary"
	"errors"
	"fmt"
)

const floatGobVersion = 1

// GobEncode returns x, with its precision, mode and accuracy, as encoding/gob keeps it:
//
//	version | mode accuracy kind sign | precision | exponent | mantissa
//	1 byte    3    2        2    1 bit  4 bytes     4 bytes    the highest byte first
//
// the last two of which finite numbers have.
func (x *Float) GobEncode() ([]byte, error) {
	if x == nil {
		return nil, nil
	}
	attributes := byte(x.mode&7)<<5 | byte((x.accuracy+1)&3)<<3 | byte(x.kind&3)<<1
	if x.negative {
		attributes |= 1
	}
	buf := []byte{floatGobVersion, attributes}
	buf = binary.BigEndian.AppendUint32(buf, x.precision)
	if x.kind == finite {
		buf = binary.BigEndian.AppendUint32(buf, uint32(x.exponent))
		// No more words than the precision has: others are zero.
		words := min((int(x.precision)+wordBits-1)/wordBits, len(x.mantissa))
		for i := range words {
			buf = binary.BigEndian.AppendUint64(buf, uint64(x.mantissa[len(x.mantissa)-1-i]))
		}
	}
	return buf, nil
}

// GobDecode sets z to what GobEncode has encoded. If z has a precision, that and its mode stay, and the value is rounded. No bytes
// stand for the zero value.
func (z *Float) GobDecode(buf []byte) error {
	if len(buf) == 0 {
		*z = Float{}
		return nil
	}
	if len(buf) < 6 {
		return errors.New("Float.GobDecode: buffer too small")
	}
	if buf[0] != floatGobVersion {
		return fmt.Errorf("Float.GobDecode: encoding version %d not supported", buf[0])
	}
	precision, mode := z.precision, z.mode
	z.mode = RoundingMode(buf[1] >> 5 & 7)
	z.accuracy = Accuracy(buf[1]>>3&3) - 1
	z.kind = kind(buf[1] >> 1 & 3)
	z.negative = buf[1]&1 != 0
	z.precision = binary.BigEndian.Uint32(buf[2:])
	if z.kind == finite {
		if len(buf) < 10 {
			return errors.New("Float.GobDecode: buffer too small for finite form float")
		}
		z.exponent = int32(binary.BigEndian.Uint32(buf[6:]))
		z.mantissa = z.mantissa.setBytes(buf[10:])
		if fault := z.fault(); fault != "" {
			z.kind = zero
			return errors.New("Float.GobDecode: " + fault)
		}
	}
	if precision != 0 {
		z.mode = mode
		z.SetPrec(uint(precision))
	}
	return nil
}

// fault returns what is wrong with a finite number that was decoded, or "".
func (x *Float) fault() string {
	n := len(x.mantissa)
	switch {
	case n == 0:
		return "nonzero finite number with empty mantissa"
	case x.mantissa[n-1]>>(wordBits-1) == 0:
		return fmt.Sprintf("msb not set in last word %#x of %s", x.mantissa[n-1], x.Text('p', 0))
	case x.precision == 0:
		return "zero precision finite number"
	}
	return ""
}

// AppendText appends x to b with as many digits as it takes to tell it from others of its precision, and "<nil>" for nil.
func (x *Float) AppendText(b []byte) ([]byte, error) {
	if x == nil {
		return append(b, "<nil>"...), nil
	}
	return x.Append(b, 'g', -1), nil
}

// MarshalText returns what AppendText appends. Precision, mode and accuracy are not in it.
func (x *Float) MarshalText() (text []byte, err error) { return x.AppendText(nil) }

// UnmarshalText sets z to what Parse reads with base 0.
func (z *Float) UnmarshalText(text []byte) error {
	if _, _, err := z.Parse(string(text), 0); err != nil {
		return fmt.Errorf("math/big: cannot unmarshal %q into a *big.Float (%v)", text, err)
	}
	return nil
}
