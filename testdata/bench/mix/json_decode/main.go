// Unmarshals into typed structs.
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
	var orders []records.Order
	for range 100 {
		orders = nil
		if err := json.Unmarshal(in, &orders); err != nil {
			panic(err)
		}
	}
	again, err := json.Marshal(orders)
	if err != nil {
		panic(err)
	}
	checksum.Print(again)
}
