package main

import (
	"encoding"
	"encoding/json"
	"errors"
	"fmt"
	"math/big"
	"net/netip"
	"strconv"
	"strings"
	"time"
)

// Types that have all that encoding/json looks at: kinds, tags, embedding, methods of values and of pointers.

type Small struct {
	A int
	B string `json:"b"`
	C *bool  `json:"c,omitempty"`
}

type Scalars struct {
	Bool bool
	I    int
	I8   int8
	I16  int16 `json:"i-16"`
	I32  int32
	I64  int64
	U    uint
	U8   uint8
	U16  uint16
	U32  uint32
	U64  uint64 `json:"u/64"`
	Up   uintptr
	F32  float32
	F64  float64 `json:"<f64>"`
	S    string
	N    json.Number
}

type Pointers struct {
	Bool *bool
	I    *int
	U8   **uint8
	F    *float64
	S    *string
	St   *Small
	N    *json.Number
	An   *any
	Sl   *[]int
	M    *map[string]int
}

type Omit struct {
	Bool  bool           `json:",omitempty"`
	I     int            `json:"i,omitempty"`
	I8    int8           `json:",omitempty"`
	U16   uint16         `json:",omitempty"`
	I32   int32          `json:",omitempty"`
	F     float64        `json:",omitempty"`
	F32   float32        `json:",omitempty"`
	S     string         `json:",omitempty"`
	P     *int           `json:",omitempty"`
	Sl    []int          `json:",omitempty"`
	M     map[string]any `json:",omitempty"`
	A     any            `json:",omitempty"`
	Ar    [0]int         `json:",omitempty"`
	Ar2   [2]int         `json:",omitempty"`
	St    Small          `json:",omitempty"`
	T     time.Time      `json:",omitempty"`
	By    []byte         `json:",omitempty"`
	Ch    chan int       `json:"-"`
	Comma string         `json:"-,"`
}

type Zero struct {
	Bool bool           `json:",omitzero"`
	F    float64        `json:",omitzero"`
	S    string         `json:",omitzero,omitempty"`
	Sl   []int          `json:",omitzero"`
	St   Small          `json:",omitzero"`
	Ar   [2]Small       `json:",omitzero"`
	T    time.Time      `json:",omitzero"`
	PT   *time.Time     `json:",omitzero"`
	V    ZeroValue      `json:",omitzero"`
	P    ZeroPointer    `json:",omitzero"`
	PV   *ZeroValue     `json:",omitzero"`
	PP   *ZeroPointer   `json:",omitzero"`
	Z    Zeroer         `json:",omitzero"`
	A    any            `json:",omitzero"`
	M    map[string]int `json:",omitzero"`
	Em   struct{}       `json:",omitzero"`
}

type Zeroer interface{ IsZero() bool }

type ZeroValue struct{ N int }

func (z ZeroValue) IsZero() bool { return z.N%2 == 0 }

type ZeroPointer struct{ N int }

func (z *ZeroPointer) IsZero() bool { return z != nil && z.N%3 == 0 }

type Strings struct {
	Bool bool        `json:",string"`
	I    int         `json:",string"`
	I8   int8        `json:"i8,string,omitempty"`
	U    uint64      `json:",string"`
	F    float64     `json:",string"`
	F32  float32     `json:",string"`
	S    string      `json:",string"`
	N    json.Number `json:",string"`
	P    *int        `json:",string"`
	PS   *string     `json:",string"`
	PB   *bool       `json:",string"`
	Sl   []int       `json:",string"`
	A    any         `json:",string"`
	T    TextInt     `json:",string"`
	PT   *TextInt    `json:",string"`
	J    JSONInt     `json:",string"`
	PJ   *JSONInt    `json:",string"`
	PP   **int       `json:",string"`
	St   Small       `json:",string"`
}

type Inner struct {
	X int
	Y string
	Z float64 `json:"zed"`
}

type Other struct {
	X string
	Q []int
}

type hidden struct {
	H  int
	h2 int
}

type Number2 int

type Embeds struct {
	Inner
	*Other
	hidden
	Number2
	Named  Small `json:"named"`
	Q      string
	*Third `json:"third"`
}

type Third struct{ T3 *Third }

type EmbedsHidden struct {
	*hidden
	A int
}

type Deep1 struct{ Deep2 }
type Deep2 struct {
	*Deep3
	Inner
}
type Deep3 struct {
	Deep4
	X int `json:"Y"`
}
type Deep4 struct {
	V  []Inner
	W  map[string]Inner
	XX int
}

type Twice struct {
	TwiceA
	TwiceB
	Own int
}
type TwiceA struct{ Inner }
type TwiceB struct{ Inner }

type Cases struct {
	Name   int `json:"NAME"`
	Name2  int `json:"name"`
	Kelvin int `json:"Kelvin"`
	Sharp  int `json:"straſse"`
	Umlaut int `json:"ÄÖ"`
	Space  int `json:"a b"`
	Bad    int `json:"a\"b"`
	Quote  int `json:"a'b"`
	Amp    int `json:"a&b"`
}

type Loop struct {
	L *Loop
	S []Loop
	M map[string]*Loop
	N int
}

type LoopSlice []LoopSlice
type LoopMap map[string]LoopMap

// Methods. What is called, and with what, is written down.

var calls strings.Builder

func called(name string, data []byte) error {
	fmt.Fprintf(&calls, "<%s %q>", name, data)
	if strings.Contains(string(data), "E") {
		return errors.New(name + " says no")
	}
	return nil
}

type TextInt int

func (t TextInt) MarshalText() ([]byte, error) {
	if t == 13 {
		return nil, errors.New("unlucky")
	}
	return []byte("t<" + strconv.Itoa(int(t)) + ">"), nil
}

func (t *TextInt) UnmarshalText(b []byte) error {
	*t = TextInt(len(b))
	return called("TextInt", b)
}

type JSONInt int

func (t JSONInt) MarshalJSON() ([]byte, error) {
	switch t % 5 {
	case 1:
		return []byte(` { "j" : [ "<&>\u2028" , ` + strconv.Itoa(int(t)) + ` ] } `), nil
	case 2:
		return []byte(`{bad`), nil
	case 3:
		return nil, errors.New("odd")
	}
	return []byte(strconv.Itoa(int(t))), nil
}

func (t *JSONInt) UnmarshalJSON(b []byte) error {
	*t = JSONInt(len(b))
	return called("JSONInt", b)
}

type PointerJSON struct{ N int }

func (p *PointerJSON) MarshalJSON() ([]byte, error) { return []byte(fmt.Sprint("[", p.N, " ]")), nil }
func (p *PointerJSON) UnmarshalJSON(b []byte) error {
	p.N = len(b)
	return called("PointerJSON", b)
}

type PointerText struct{ N int }

func (p *PointerText) MarshalText() ([]byte, error) { return []byte(fmt.Sprint("<", p.N, ">")), nil }
func (p *PointerText) UnmarshalText(b []byte) error {
	p.N = len(b)
	return called("PointerText", b)
}

type Both string

func (b Both) MarshalJSON() ([]byte, error)     { return json.Marshal("json:" + string(b)) }
func (b Both) MarshalText() ([]byte, error)     { return []byte("text:" + string(b)), nil }
func (b *Both) UnmarshalJSON(data []byte) error { *b = Both(data); return called("BothJSON", data) }
func (b *Both) UnmarshalText(data []byte) error { *b = Both(data); return called("BothText", data) }

type TextSlice []int

func (t TextSlice) MarshalText() ([]byte, error) { return []byte(fmt.Sprint([]int(t))), nil }
func (t *TextSlice) UnmarshalText(data []byte) error {
	*t = append(*t, len(data))
	return called("TextSlice", data)
}

type TypeErr struct{ X int }

func (t *TypeErr) UnmarshalJSON(data []byte) error {
	var s string
	return json.Unmarshal(data, &s)
}

type FieldErr struct{ X int }

func (t *FieldErr) UnmarshalJSON(data []byte) error {
	var s struct{ X struct{ Y int } }
	return json.Unmarshal(data, &s)
}

type Methods struct {
	T  TextInt
	PT *TextInt
	J  JSONInt
	PJ *JSONInt
	Pj PointerJSON
	Pp *PointerJSON
	Pt PointerText
	Tp *PointerText
	B  Both
	TS TextSlice
	R  json.RawMessage
	PR *json.RawMessage
	TE TypeErr
	FE *FieldErr
	I  json.Marshaler
	IT encoding.TextMarshaler
}

type MethodMaps struct {
	A map[TextInt]int
	B map[string]PointerJSON
	C map[string]*PointerText
	D map[Both]Both
	E []PointerJSON
	F [2]PointerText
	G map[PointerText]int
	H map[string]JSONInt
}

type Promoted struct {
	JSONInt
	N int
}

type PromotedPointer struct {
	*PointerText
	N int
}

type bytesNamed []byte
type byteNamed byte
type byteText byte

func (b byteText) MarshalText() ([]byte, error) { return []byte{'b', '0' + byte(b)%10}, nil }

type Bytes struct {
	A []byte
	B bytesNamed
	C []byteNamed
	D []byteText
	E [4]byte
	F *[]byte
	G []int8
}

type Interfaces struct {
	A  any
	E  error
	S  fmt.Stringer
	AA []any
	MA map[string]any
	PA *any
}

type stringer int

func (s stringer) String() string { return strconv.Itoa(int(s)) }

type Unsupported struct {
	A int
	C chan int         `json:",omitempty"`
	F func()           `json:",omitempty"`
	X complex128       `json:",omitempty"`
	M map[float64]int  `json:",omitempty"`
	N map[Small]string `json:",omitempty"`
	O map[*int]string  `json:",omitempty"`
	Z int
}

type MapKeys struct {
	S map[string]int
	I map[int]string
	J map[int8]any
	U map[uint16]*Small
	P map[uintptr]bool
	N map[json.Number]int
	T map[time.Time]int
	M map[string]map[string][]string
}

type std struct {
	T time.Time
	D time.Duration
	B *big.Int
	F *big.Float
	A netip.Addr
}

type Generic[T any] struct {
	V T
	L []Generic[T]
	P *T
}

type Wide struct {
	F00, F01, F02, F03, F04, F05, F06, F07, F08, F09        int
	F10, F11, F12, F13, F14, F15, F16, F17, F18, F19        string
	LongLongLongName1, LongLongLongName2, LongLongLongName3 []float64
}

func of[T any]() func() any { return func() any { return new(T) } }

var makers = []func() any{
	of[any](), of[bool](), of[int](), of[int8](), of[uint16](), of[float32](), of[float64](), of[string](), of[json.Number](),
	of[*int](), of[**string](), of[***Small](), of[[]int](), of[[]string](), of[[][]float64](), of[[3]int](), of[[0]int](),
	of[[2][]any](), of[[]byte](), of[bytesNamed](), of[map[string]any](), of[map[string]string](), of[map[string]*int](),
	of[map[int]int](), of[map[string]Small](), of[[]Small](), of[[]*Small](), of[Small](), of[Scalars](), of[Scalars](),
	of[Pointers](), of[Omit](), of[Zero](), of[Strings](), of[Strings](), of[Embeds](), of[EmbedsHidden](), of[Deep1](),
	of[Twice](), of[Cases](), of[Loop](), of[LoopSlice](), of[LoopMap](), of[Methods](), of[Methods](),
	of[MethodMaps](), of[Promoted](), of[PromotedPointer](), of[Bytes](), of[Interfaces](), of[Unsupported](), of[MapKeys](),
	of[std](), of[Generic[int]](), of[Generic[any]](), of[Wide](), of[json.RawMessage](), of[JSONInt](), of[TextInt](),
	of[*PointerJSON](), of[PointerText](), of[**PointerText](), of[TypeErr](), of[*FieldErr](), of[time.Time](),
	of[struct{ Small }](), of[struct{ *PointerJSON }](), of[struct{ F struct{ PointerText } }](), of[[]struct{ JSONInt }](),
	of[map[TextInt]TextInt](), of[map[string]json.RawMessage](), of[map[string]json.Number](), of[[]json.Number](),
	of[chan int](), of[error](), of[fmt.Stringer](), of[[]fmt.Stringer](), of[map[string]error](), of[[4]*Loop](),
	of[map[string][]map[string]any](), of[struct{}](), of[*any](), of[[]*any](), of[TextSlice](), of[Both](),
	of[json.Marshaler](), of[Deep1](), of[Embeds](), of[map[float64]int](), of[[]chan int](), of[Number2](),
}
