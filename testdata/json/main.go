// A program that does random things with encoding/json; tools/json-diff compiles it with gc and with Tuco and compares.
//
//	jsondiff SEED COUNT         prints a checksum for each 100 cases
//	jsondiff SEED COUNT BLOCK   prints the cases of one such block
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"io"
	"os"
	"reflect"
	"strconv"
	"strings"
)

const blockSize = 100

func main() {
	seed, _ := strconv.ParseUint(os.Args[1], 10, 64)
	count, _ := strconv.Atoi(os.Args[2])
	if len(os.Args) > 3 {
		block, _ := strconv.Atoi(os.Args[3])
		for i := range blockSize {
			fmt.Println(i, run(seed, block*blockSize+i))
		}
		return
	}
	for block := range (count + blockSize - 1) / blockSize {
		sum := fnv.New64a()
		for i := range blockSize {
			io.WriteString(sum, run(seed, block*blockSize+i)+"\n")
		}
		fmt.Printf("%d %x\n", block, sum.Sum64())
	}
}

func run(seed uint64, number int) (result string) {
	r := &random{seed*1e9 + uint64(number), 200}
	r.next()
	calls.Reset()
	defer func() {
		if p := recover(); p != nil {
			result += fmt.Sprint(" panic: ", p)
		}
		result += calls.String()
	}()
	switch r.n(8) {
	case 0, 1, 2, 3:
		return decodeCase(r)
	case 4, 5:
		return encodeCase(r)
	case 6:
		return streamCase(r)
	}
	return textCase(r)
}

func (r *random) target() any {
	if r.one(10) {
		return reflect.New(r.structType()).Interface()
	}
	return makers[r.n(len(makers))]()
}

// structType is a struct type that is made at run time.
func (r *random) structType() reflect.Type {
	var fields []reflect.StructField
	for i := range r.n(6) {
		t := reflect.TypeOf(makers[r.n(len(makers))]()).Elem()
		tag := pick(r, "", `json:"x`+strconv.Itoa(i)+`"`, `json:",omitempty"`, `json:",string"`, `json:"-"`, `json:"x,omitzero"`,
			`json:"same"`, `json:"a b,string,omitempty"`, `yaml:"q" json:"<>"`, `json:"bad\\name"`, `json:"é"`)
		fields = append(fields, reflect.StructField{Name: "F" + string(rune('A'+i)), Type: t, Tag: reflect.StructTag(tag)})
	}
	return reflect.StructOf(fields)
}

func decodeCase(r *random) string {
	v := r.target()
	t := reflect.TypeOf(v).Elem()
	if r.one(3) {
		r.fill(reflect.ValueOf(v).Elem(), 3)
	}
	text := r.text(t)
	var target any = v
	switch r.n(40) {
	case 0:
		target = reflect.ValueOf(v).Elem().Interface()
	case 1:
		target = &target
	case 2:
		var inner any = v
		target = &inner
	}
	if r.one(4) {
		dec := json.NewDecoder(strings.NewReader(text))
		if r.one(2) {
			dec.UseNumber()
		}
		if r.one(2) {
			dec.DisallowUnknownFields()
		}
		err := dec.Decode(target)
		return fmt.Sprintf("decode %T %q: %s: %s @%d", v, text, told(err), shown(v), dec.InputOffset())
	}
	err := json.Unmarshal([]byte(text), target)
	return fmt.Sprintf("unmarshal %T %q: %s: %s", v, text, told(err), shown(v))
}

func encodeCase(r *random) string {
	var v any
	if r.one(3) {
		v = r.dynamic(6)
	} else {
		v = r.target()
		r.fill(reflect.ValueOf(v).Elem(), 5)
		if r.one(2) {
			v = reflect.ValueOf(v).Elem().Interface()
		}
	}
	switch r.n(4) {
	case 0:
		out, err := json.MarshalIndent(v, pick(r, "", ">"), pick(r, "", " ", "\t"))
		return fmt.Sprintf("indent %T %q %s", v, out, told(err))
	case 1:
		var b bytes.Buffer
		enc := json.NewEncoder(&b)
		enc.SetEscapeHTML(r.one(2))
		if r.one(3) {
			enc.SetIndent("", "  ")
		}
		err := enc.Encode(v)
		return fmt.Sprintf("encode %T %q %s", v, b.String(), told(err))
	}
	out, err := json.Marshal(v)
	return fmt.Sprintf("marshal %T %q %s", v, out, told(err))
}

// pieces reads a text a few bytes at a time.
type pieces struct {
	text string
	r    *random
	most int
}

func (p *pieces) Read(b []byte) (int, error) {
	if p.text == "" {
		return 0, io.EOF
	}
	n := min(len(b), len(p.text), 1+p.r.n(p.most))
	copy(b, p.text[:n])
	p.text = p.text[n:]
	if p.text == "" && p.r.one(3) {
		return n, io.EOF
	}
	return n, nil
}

func streamCase(r *random) string {
	var texts strings.Builder
	for k := 1 + r.n(4); k > 0; k-- {
		texts.WriteString(r.value(3) + pick(r, "", " ", "\n"))
	}
	text := texts.String()
	if r.one(3) {
		text = r.mutated(text)
	}
	dec := json.NewDecoder(&pieces{text, &random{state: r.next()}, pick(r, 1, 3, 20, 1000)})
	if r.one(4) {
		dec.UseNumber()
	}
	result := fmt.Sprintf("stream %q", text)
	failed := 0
	for range 60 {
		var err error
		switch r.n(8) {
		case 0:
			var v any
			err = dec.Decode(&v)
			result += " value " + shown(v)
		case 1:
			var v []int
			err = dec.Decode(&v)
			result += " ints " + shown(v)
		case 2:
			result += fmt.Sprint(" more ", dec.More())
		default:
			var t json.Token
			t, err = dec.Token()
			result += fmt.Sprintf(" token %T %s", t, shown(t))
		}
		result += fmt.Sprint(" @", dec.InputOffset())
		if err != nil {
			result += " " + told(err)
			if failed++; failed > 3 {
				break
			}
		}
	}
	return result
}

func textCase(r *random) string {
	text := r.space() + r.value(4) + r.space()
	if r.one(2) {
		text = r.mutated(text)
	}
	result := fmt.Sprintf("text %q %v", text, json.Valid([]byte(text)))
	var b bytes.Buffer
	b.WriteString("|")
	err := json.Compact(&b, []byte(text))
	result += fmt.Sprintf(" compact %q %s", b.String(), told(err))
	b.Reset()
	b.WriteString("|")
	err = json.Indent(&b, []byte(text), pick(r, "", ">"), pick(r, "", "  "))
	result += fmt.Sprintf(" indent %q %s", b.String(), told(err))
	b.Reset()
	json.HTMLEscape(&b, []byte(text))
	return result + fmt.Sprintf(" html %q", b.String())
}
