// Marshals maps, slices and interfaces without types of their own.
package main

import (
	"encoding/json"

	"bench/mix/checksum"
	"bench/mix/records"
)

func main() {
	in, err := json.Marshal(records.Orders(500))
	if err != nil {
		panic(err)
	}
	var tree any
	if err := json.Unmarshal(in, &tree); err != nil {
		panic(err)
	}
	var out []byte
	for range 120 {
		if out, err = json.Marshal(tree); err != nil {
			panic(err)
		}
	}
	checksum.Print(out)
}
