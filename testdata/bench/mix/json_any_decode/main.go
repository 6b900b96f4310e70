// Unmarshals into an interface: maps, slices, strings and floats.
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
	for range 120 {
		tree = nil
		if err := json.Unmarshal(in, &tree); err != nil {
			panic(err)
		}
	}
	again, err := json.Marshal(tree)
	if err != nil {
		panic(err)
	}
	checksum.Print(again)
}
