// Marshals typed structs.
package main

import (
	"encoding/json"

	"bench/mix/checksum"
	"bench/mix/records"
)

func main() {
	orders := records.Orders(500)
	var out []byte
	for range 600 {
		var err error
		if out, err = json.Marshal(orders); err != nil {
			panic(err)
		}
	}
	checksum.Print(out)
}
