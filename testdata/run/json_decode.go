// run

// encoding/json decodes: what goes where, what stays, which mistakes are told and where. All of it is gc's, too.
package main

import (
	"encoding/json"
	"fmt"
	"strings"
)

type inner struct {
	X int
	Y []string `json:"why"`
}

type Embedded struct {
	E int
	X string `json:"ex"`
}

type record struct {
	Name    string `json:"name"`
	Count   uint8
	Price   float64
	OK      *bool
	In      inner
	Refs    []*inner
	Table   map[string]inner
	Keys    map[int]string
	Any     any
	Raw     json.RawMessage
	Num     json.Number
	Quoted  int `json:",string"`
	Bytes   []byte
	Three   [3]int
	Verdict verdict
	Embedded
	*inner
}

type verdict int

func (v *verdict) UnmarshalText(b []byte) error {
	if string(b) == "guilty" {
		*v = 1
		return nil
	}
	return fmt.Errorf("no verdict: %q", b)
}

func try(text string, v any) {
	err := json.Unmarshal([]byte(text), v)
	switch e := err.(type) {
	case *json.SyntaxError:
		fmt.Printf("%s: at %d: %v\n", text, e.Offset, err)
	case *json.UnmarshalTypeError:
		fmt.Printf("%s: at %d, %q %q: %v\n", text, e.Offset, e.Struct, e.Field, err)
	case nil:
		fmt.Printf("%s: fine\n", text)
	default:
		fmt.Printf("%s: %v\n", text, err)
	}
}

func main() {
	var r record
	try(`{"name":"caf\u00e9 \ud83d\ude00","COUNT":7,"price":-1.25e1,"ok":true,"in":{"x":1,"why":["a","b"]},
		"Refs":[{"X":2},null],"Table":{"t":{"X":3}},"Keys":{"-4":"four"},"Any":[1,"two",null,{"three":3}],"Raw": { "kept" : 1 } ,
		"Num":12.50,"Quoted":"99","Bytes":"AQID","Three":[1,2,3,4],"Verdict":"guilty","E":5,"ex":"x","unknown":{}}`, &r)
	fmt.Println(r.Name, r.Count, r.Price, *r.OK, r.In, len(r.Refs), r.Refs[0].X, r.Refs[1], r.Table, r.Keys, r.Any)
	fmt.Println(string(r.Raw), r.Num, r.Quoted, r.Bytes, r.Three, r.Verdict, r.E, r.Embedded.X)

	// What does not fit leaves the rest alone; what is no JSON leaves all.
	for _, text := range []string{
		`{"Count":256,"Price":2}`, `{"In":{"why":[1,"b"]}}`, `{"Refs":[{"X":"x"}]}`, `{"Table":{"t":[]}}`, `{"Keys":{"k":"v","5":"w"}}`,
		`{"Num":"abc"}`, `{"Quoted":1}`, `{"Quoted":"1x"}`, `{"Bytes":"!"}`, `{"Verdict":"not"}`, `{"Verdict":5}`, `{"OK":null,"Three":[9]}`,
		`{"E":{}}`, `{"name":"new",}`, `[`, `{"a" 1}`, "\"\x01\"", `tru`, `-`, `1 2`, `{"why":1}`,
	} {
		try(text, &r)
	}
	fmt.Println(r.Name, r.Count, r.Price, r.OK, r.In, r.Refs[0].X, r.Table, r.Keys, r.Num, r.Quoted, r.Bytes, r.Three)

	// Slices are decoded over, maps are added to, interfaces that hold pointers are followed.
	over := []map[string]int{{"a": 1}, {"b": 2}}
	try(`[{"c":3}]`, &over)
	fmt.Println(over, over[:2])
	target := inner{X: 1}
	var held any = &target
	try(`{"X":2}`, &held)
	fmt.Println(target.X, held == any(&target))
	var tree any
	try(`{"deep":[[{"a":[]}],1e3,-0,"\u003c"],"a":{"b":{}}}`, &tree)
	fmt.Println(tree)
	try(strings.Repeat("[", 3)+"1"+strings.Repeat("]", 3), new([1][1][1]int))
	try(`1`, nil)
	try(`1`, 5)
	try(`x`, 5)

	dec := json.NewDecoder(strings.NewReader(`{"X":1,"Z":2}{"X":3} 4 [5, {"a":6}]`))
	dec.DisallowUnknownFields()
	fmt.Println(dec.Decode(&target), target.X, dec.InputOffset())
	fmt.Println(dec.Decode(&target), target.X, dec.InputOffset())
	dec.UseNumber()
	for range 10 {
		token, err := dec.Token()
		fmt.Printf("%T %v %v %d %v\n", token, token, err, dec.InputOffset(), dec.More())
	}
}
