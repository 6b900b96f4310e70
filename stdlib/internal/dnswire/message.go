// Package dnswire writes DNS queries and reads responses (RFC 1035; RFC 2782 for SRV, RFC 3596 for AAAA, RFC 6891 for OPT).
//
//	+----------+   id, flags, and how many records each of the sections has: 12 bytes
//	|  header  |
//	+----------+
//	| question |   name, type, class
//	+----------+
//	|  answer  |   records: name, type, class, time to live, length, data
//	|    …     |
//	+----------+
//
// A name is a list of labels, each with its length before it, ended by an empty one. In place of the rest of a name there may
// be the offset of another one, which should be an earlier one. Here names are text with a dot behind each label.
//
// What is read may be anything. Nothing outside of the message is read, and a name may have ten offsets at the most, so that
// reading it ends. Otherwise a reader is generous, for servers are not: an offset may lead forwards, and the length of a record
// says no more than where the next one begins, if its data has an end of its own (as all but TXT has).
package dnswire

import (
	"encoding/binary"
	"errors"
)

// Types of records.
const (
	TypeA     = 1
	TypeNS    = 2
	TypeCNAME = 5
	TypeSOA   = 6
	TypePTR   = 12
	TypeMX    = 15
	TypeTXT   = 16
	TypeAAAA  = 28
	TypeSRV   = 33
	TypeOPT   = 41
)

// ClassInternet is the only class that there is in practice.
const ClassInternet = 1

// Codes of responses.
const (
	Success       = 0
	ServerFailure = 2
	NoSuchName    = 3
)

// LongestPacket is how long a response by UDP may be that AppendQuery asks for: what goes through all networks in one piece.
const LongestPacket = 1232

const (
	headerLength = 12
	fixedLength  = 10 // of a record, between its name and its data
	longestLabel = 63
	longestName  = 255 // with the lengths, but for the last one's
	mostOffsets  = 10  // in a name
)

var (
	// ErrName says that a name cannot be in a message.
	ErrName = errors.New("dnswire: invalid name")
	// ErrFormat says that a message is not what it should be.
	ErrFormat = errors.New("dnswire: invalid message")
)

// A Question is what a query asks for.
type Question struct {
	Name string // with a dot at its end
	Type uint16
}

// Flags of the header.
const (
	flagResponse           = 1 << 15
	flagAuthoritative      = 1 << 10
	flagTruncated          = 1 << 9
	flagRecursionDesired   = 1 << 8
	flagRecursionAvailable = 1 << 7
	flagAuthenticData      = 1 << 5
)

// Options of a query.
type Options struct {
	Extended      bool // say that long responses are welcome (EDNS0)
	AuthenticData bool // ask whether the data is authentic
}

// AppendQuery appends a query with one question. The error is ErrName.
func AppendQuery(b []byte, id uint16, q Question, o Options) ([]byte, error) {
	flags := uint16(flagRecursionDesired)
	if o.AuthenticData {
		flags |= flagAuthenticData
	}
	additional := uint16(0)
	if o.Extended {
		additional = 1
	}
	for _, word := range [...]uint16{id, flags, 1, 0, 0, additional} {
		b = binary.BigEndian.AppendUint16(b, word)
	}
	b, err := appendName(b, q.Name)
	if err != nil {
		return nil, err
	}
	b = binary.BigEndian.AppendUint16(b, q.Type)
	b = binary.BigEndian.AppendUint16(b, ClassInternet)
	if o.Extended {
		// A record of the root, whose class is the longest packet, with no flags and no data.
		b = append(b, 0)
		b = binary.BigEndian.AppendUint16(b, TypeOPT)
		b = binary.BigEndian.AppendUint16(b, LongestPacket)
		b = append(b, 0, 0, 0, 0, 0, 0)
	}
	return b, nil
}

func appendName(b []byte, name string) ([]byte, error) {
	if name == "." {
		return append(b, 0), nil
	}
	if len(name) < 2 || len(name) > longestName-1 || name[len(name)-1] != '.' {
		return nil, ErrName
	}
	start := 0
	for i := range len(name) {
		if name[i] != '.' {
			continue
		}
		label := name[start:i]
		if label == "" || len(label) > longestLabel {
			return nil, ErrName
		}
		b = append(append(b, byte(len(label))), label...)
		start = i + 1
	}
	return append(b, 0), nil
}

// A Response is a message that was received, whose header and question were read.
type Response struct {
	ID       uint16
	flags    uint16
	Question Question
	class    uint16
	whole    []byte
	counts   [4]int // of questions, answers, authorities, additional records
	next     int    // offset of the first answer
}

// Parse reads the header and the first question. It keeps b. The error is ErrFormat.
func Parse(b []byte) (Response, error) {
	if len(b) < headerLength {
		return Response{}, ErrFormat
	}
	r := Response{whole: b, next: headerLength}
	r.ID, r.flags = binary.BigEndian.Uint16(b), binary.BigEndian.Uint16(b[2:])
	for i := range r.counts {
		r.counts[i] = int(binary.BigEndian.Uint16(b[4+2*i:]))
	}
	if r.counts[0] > 0 {
		name, next, ok := nameAt(b, r.next)
		if !ok || next+4 > len(b) {
			return Response{}, ErrFormat
		}
		r.Question = Question{Name: name, Type: binary.BigEndian.Uint16(b[next:])}
		r.class = binary.BigEndian.Uint16(b[next+2:])
		r.next = next + 4
	}
	return r, nil
}

// Questions is how many there are. Answers are read as if there were one.
func (r *Response) Questions() int { return r.counts[0] }

// Answers reports whether r is the response to the query with that id and question.
func (r *Response) Answers(id uint16, q Question) bool {
	return r.flags&flagResponse != 0 && r.ID == id && r.counts[0] > 0 && r.class == ClassInternet && r.Question.Type == q.Type && sameName(r.Question.Name, q.Name)
}

// sameName compares without regard to the case of ASCII letters.
func sameName(a, b string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range len(a) {
		if lower(a[i]) != lower(b[i]) {
			return false
		}
	}
	return true
}

func lower(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		c += 'a' - 'A'
	}
	return c
}

// Code is Success, or why there is no answer. An OPT record has the upper bits of it; if no such record can be read there are
// none.
func (r *Response) Code() int {
	code := int(r.flags & 15)
	at := r.next
	for range r.counts[1] + r.counts[2] + r.counts[3] {
		_, next, ok := nameAt(r.whole, at)
		if !ok || next+fixedLength > len(r.whole) {
			break
		}
		if binary.BigEndian.Uint16(r.whole[next:]) == TypeOPT {
			return code | int(r.whole[next+4])<<4
		}
		at = next + fixedLength + int(binary.BigEndian.Uint16(r.whole[next+8:]))
	}
	return code
}

// Truncated reports whether there is more than the packet has.
func (r *Response) Truncated() bool { return r.flags&flagTruncated != 0 }

// Authoritative reports whether the server is responsible for the name.
func (r *Response) Authoritative() bool { return r.flags&flagAuthoritative != 0 }

// RecursionAvailable reports whether the server asks others.
func (r *Response) RecursionAvailable() bool { return r.flags&flagRecursionAvailable != 0 }

// HasAdditional reports whether there is something besides answers that may be of use.
func (r *Response) HasAdditional() bool { return r.counts[3] > 0 }

// A Record is one of the answers.
type Record struct {
	Name  string
	Type  uint16
	Class uint16
	whole []byte
	start int // of the data
	end   int // as the record says; it may be behind the message's end
}

// Records returns the answers. The error is ErrFormat, with those before it.
func (r *Response) Records() (list []Record, err error) {
	at := r.next
	for range r.counts[1] {
		name, next, ok := nameAt(r.whole, at)
		if !ok || next+fixedLength > len(r.whole) {
			return list, ErrFormat
		}
		record := Record{
			Name:  name,
			Type:  binary.BigEndian.Uint16(r.whole[next:]),
			Class: binary.BigEndian.Uint16(r.whole[next+2:]),
			whole: r.whole,
			start: next + fixedLength,
		}
		record.end = record.start + int(binary.BigEndian.Uint16(r.whole[next+8:]))
		list = append(list, record)
		at = record.end
	}
	return list, nil
}

// Data returns the first n bytes of the record: the address in A and AAAA.
func (r *Record) Data(n int) ([]byte, error) {
	if r.start+n > len(r.whole) {
		return nil, ErrFormat
	}
	return r.whole[r.start : r.start+n], nil
}

// Numbers returns the first n numbers of two bytes, and the name that follows them: the data of NS, CNAME and PTR with none,
// of MX with one and of SRV with three.
func (r *Record) Numbers(n int) (numbers [3]uint16, name string, err error) {
	at := r.start
	for i := range n {
		if at+2 > len(r.whole) {
			return numbers, "", ErrFormat
		}
		numbers[i] = binary.BigEndian.Uint16(r.whole[at:])
		at += 2
	}
	name, _, ok := nameAt(r.whole, at)
	if !ok {
		return numbers, "", ErrFormat
	}
	return numbers, name, nil
}

// Text returns the strings of TXT, put together.
func (r *Record) Text() (string, error) {
	data, err := r.Data(r.end - r.start)
	if err != nil {
		return "", err
	}
	var text []byte
	for len(data) > 0 {
		length := int(data[0])
		if 1+length > len(data) {
			return "", ErrFormat
		}
		text = append(text, data[1:1+length]...)
		data = data[1+length:]
	}
	return string(text), nil
}

// nameAt returns the name at an offset, and the offset behind it.
func nameAt(b []byte, at int) (name string, next int, ok bool) {
	var text [longestName]byte
	length := 0
	next = -1
	for offsets := 0; ; {
		if at >= len(b) {
			return "", 0, false
		}
		n := int(b[at])
		switch {
		case n == 0:
			if next < 0 {
				next = at + 1
			}
			if length == 0 {
				return ".", next, true
			}
			return string(text[:length]), next, true
		case n <= longestLabel:
			at++
			if at+n > len(b) || length+n+1 > longestName-1 {
				return "", 0, false
			}
			for _, c := range b[at : at+n] {
				if c == '.' { // it would look like two labels
					return "", 0, false
				}
				text[length] = c
				length++
			}
			text[length] = '.'
			length++
			at += n
		case n >= 0xc0:
			if at+2 > len(b) {
				return "", 0, false
			}
			target := (n&0x3f)<<8 | int(b[at+1])
			if next < 0 {
				next = at + 2
			}
			if offsets++; offsets > mostOffsets {
				return "", 0, false
			}
			at = target
		default:
			return "", 0, false
		}
	}
}
