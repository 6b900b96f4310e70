// The files of a seed corpus. One is a list of arguments, a line each, as a Go program would write them:
//
//	go test fuzz v1
//	[]byte("hello\xff")
//	int(-5)
//	rune('a')
//	math.Float64frombits(0x7ff8000000000002)
package testing

import (
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"
	"unicode/utf8"
)

const corpusHeader = "go test fuzz v1"

// readInput understands a file.
func readInput(text string) ([]any, error) {
	header, rest, _ := strings.Cut(text, "\n")
	if strings.TrimSuffix(header, "\r") != corpusHeader {
		return nil, fmt.Errorf("unmarshal: unknown encoding version: %s", header)
	}
	var values []any
	for line := range strings.SplitSeq(rest, "\n") {
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		value, err := readArgument(line)
		if err != nil {
			return nil, fmt.Errorf("unmarshal: malformed line %q: %v", line, err)
		}
		values = append(values, value)
	}
	if values == nil {
		return nil, errors.New("unmarshal: must include version and at least one value")
	}
	return values, nil
}

// readArgument understands TYPE(LITERAL).
func readArgument(line string) (any, error) {
	kind, rest, hasParenthesis := strings.Cut(line, "(")
	literal, isClosed := strings.CutSuffix(rest, ")")
	if !hasParenthesis || !isClosed {
		return nil, errors.New("expected call expression with 1 argument")
	}
	kind, literal = strings.TrimSpace(kind), strings.TrimSpace(literal)
	switch kind {
	case "[]byte":
		s, err := strconv.Unquote(literal)
		return []byte(s), err
	case "string":
		return strconv.Unquote(literal)
	case "bool":
		switch literal {
		case "true":
			return true, nil
		case "false":
			return false, nil
		}
		return nil, errors.New("malformed bool")
	case "rune", "int32", "byte", "uint8":
		if strings.HasPrefix(literal, "'") {
			return readCharacter(kind, literal)
		}
	case "math.Float64frombits":
		bits, err := strconv.ParseUint(literal, 0, 64)
		return math.Float64frombits(bits), err
	case "math.Float32frombits":
		bits, err := strconv.ParseUint(literal, 0, 32)
		return math.Float32frombits(uint32(bits)), err
	}
	if strings.ContainsAny(literal, "\"'`") && strings.Contains(kind, "int") {
		return nil, errors.New("integer literal required for int types")
	}
	return readNumber(kind, literal)
}

func readCharacter(kind, literal string) (any, error) {
	text, err := strconv.Unquote(literal)
	if err != nil {
		return nil, err
	}
	r, _ := utf8.DecodeRuneInString(text)
	if kind == "rune" || kind == "int32" {
		return r, nil
	}
	if len(text) == 1 {
		return text[0], nil // '\xff' is no character of its own
	}
	if r > math.MaxUint8 {
		return nil, fmt.Errorf("%s is too large for a byte", literal)
	}
	return byte(r), nil
}

func readNumber(kind, literal string) (any, error) {
	signed := func(bits int) (int64, error) { return strconv.ParseInt(literal, 0, bits) }
	unsigned := func(bits int) (uint64, error) { return strconv.ParseUint(literal, 0, bits) }
	switch kind {
	case "int":
		n, err := signed(strconv.IntSize)
		return int(n), err
	case "int8":
		n, err := signed(8)
		return int8(n), err
	case "int16":
		n, err := signed(16)
		return int16(n), err
	case "int32", "rune":
		n, err := signed(32)
		return int32(n), err
	case "int64":
		return signed(64)
	case "uint":
		n, err := unsigned(strconv.IntSize)
		return uint(n), err
	case "uint8", "byte":
		n, err := unsigned(8)
		return uint8(n), err
	case "uint16":
		n, err := unsigned(16)
		return uint16(n), err
	case "uint32":
		n, err := unsigned(32)
		return uint32(n), err
	case "uint64":
		return unsigned(64)
	case "float32":
		n, err := strconv.ParseFloat(literal, 32)
		return float32(n), err
	case "float64":
		return strconv.ParseFloat(literal, 64)
	}
	return nil, fmt.Errorf("unsupported type %q", kind)
}
