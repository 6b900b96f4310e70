package json

// Token reads the stream of a Decoder piece by piece. What may come next is a state of its own, for the innermost array
// or object; those around it wait in a stack.

type tokenState uint8

const (
	atTop tokenState = iota
	atFirstElem
	atElem
	atElemComma
	atFirstKey
	atKey
	atColon
	atMember
	atMemberComma
)

func (s tokenState) takesValue() bool {
	return s == atTop || s == atFirstElem || s == atElem || s == atMember
}

// expected says what was looked for in the words of a SyntaxError.
func (s tokenState) expected() string {
	switch s {
	case atElemComma:
		return " after array element"
	case atKey:
		return " looking for beginning of object key string"
	case atColon:
		return " after object key"
	case atMemberComma:
		return " after object key:value pair"
	case atFirstKey:
		return ""
	}
	return " looking for beginning of value"
}

// peek reads up to the next byte that is no space. Spaces before the end of the stream stay where they are.
func (dec *Decoder) peek() (c byte, err error) {
	for spaces := 0; ; err = dec.fill() {
		for i := dec.start + spaces; i < len(dec.buf); i++ {
			if c = dec.buf[i]; letters[c]&isSpace == 0 {
				dec.start = i
				return c, nil
			}
		}
		if err != nil {
			return 0, err
		}
		spaces = len(dec.buf) - dec.start
	}
}

// separator passes over the comma or colon that Token would pass over.
func (dec *Decoder) separator() error {
	mark, next, message := byte(','), atElem, "expected comma after array element"
	switch dec.state {
	case atElemComma:
	case atColon:
		mark, next, message = ':', atMember, "expected colon after object key"
	default:
		return nil
	}
	c, err := dec.peek()
	if err != nil {
		return err
	}
	if c != mark {
		return &SyntaxError{message, dec.InputOffset()}
	}
	dec.start++
	dec.state = next
	return nil
}

// valueRead goes on to what follows a value.
func (dec *Decoder) valueRead() {
	switch dec.state {
	case atFirstElem, atElem:
		dec.state = atElemComma
	case atMember:
		dec.state = atMemberComma
	}
}

// More reports whether the array or object that is open has another element, or the stream another value.
func (dec *Decoder) More() bool {
	c, err := dec.peek()
	return err == nil && c != ']' && c != '}'
}

// Token returns the next token of the stream: a Delim for brackets, a string for the name of a member, and what a value
// that is neither array nor object becomes in an interface. Commas and colons are not returned, but must be where they
// belong, as brackets must. At the end of the stream it returns nil and io.EOF.
func (dec *Decoder) Token() (Token, error) {
	for {
		c, err := dec.peek()
		if err != nil {
			return nil, err
		}
		switch c {
		case '[', '{':
			if !dec.state.takesValue() {
				return dec.unexpected(c)
			}
			dec.start++
			dec.outer = append(dec.outer, dec.state)
			dec.state = atFirstElem
			if c == '{' {
				dec.state = atFirstKey
			}
			return Delim(c), nil
		case ']', '}':
			first, comma := atFirstElem, atElemComma
			if c == '}' {
				first, comma = atFirstKey, atMemberComma
			}
			if dec.state != first && dec.state != comma {
				return dec.unexpected(c)
			}
			dec.start++
			last := len(dec.outer) - 1
			dec.state, dec.outer = dec.outer[last], dec.outer[:last]
			dec.valueRead()
			return Delim(c), nil
		case ':', ',':
			switch {
			case c == ':' && dec.state == atColon:
				dec.state = atMember
			case c == ',' && dec.state == atElemComma:
				dec.state = atElem
			case c == ',' && dec.state == atMemberComma:
				dec.state = atKey
			default:
				return dec.unexpected(c)
			}
			dec.start++
			continue
		case '"':
			if dec.state == atFirstKey || dec.state == atKey {
				return dec.name()
			}
		}
		if !dec.state.takesValue() {
			return dec.unexpected(c)
		}
		var value any
		if err := dec.Decode(&value); err != nil {
			return nil, err
		}
		return value, nil
	}
}

// name is the name of a member.
func (dec *Decoder) name() (Token, error) {
	state := dec.state
	dec.state = atTop // so that Decode takes it for a value
	var name string
	err := dec.Decode(&name)
	if dec.state = state; err != nil {
		return nil, err
	}
	dec.state = atColon
	return name, nil
}

func (dec *Decoder) unexpected(c byte) (Token, error) {
	return nil, &SyntaxError{"invalid character " + quoted(c) + dec.state.expected(), dec.InputOffset()}
}
