// run
// encoding/binary sets the exported fields of embedded structs, also if the structs' own names are not exported; what is
// below another unexported field cannot be set.
package main

import (
	"encoding/binary"
	"fmt"
)

type inner struct{ A int32 }

type outer struct {
	inner
	B int32
}

type deep struct {
	inner
	x int16
}

type named struct{ in inner }

func try(data any) {
	defer func() {
		if e := recover(); e != nil {
			fmt.Println(e)
		}
	}()
	buffer := []byte{1, 0, 0, 0, 2, 0, 0, 0, 3, 0, 0, 0, 4, 0, 0, 0}
	fmt.Println(binary.Decode(buffer, binary.LittleEndian, data))
	fmt.Printf("%+v\n", data)
}

func main() {
	try(new(outer))
	try(make([]outer, 2))
	try(new(struct{ inner }))
	try(new(deep))
	try(new(named))
	fmt.Println(binary.Append(nil, binary.BigEndian, deep{inner{7}, 8}))
}
