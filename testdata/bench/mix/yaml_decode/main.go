// Reads typed structs from YAML.
package main

import (
	"encoding/json"

	"gopkg.in/yaml.v3"

	"bench/mix/checksum"
	"bench/mix/records"
)

func main() {
	in, err := yaml.Marshal(records.Orders(200))
	if err != nil {
		panic(err)
	}
	var orders []records.Order
	for range 40 {
		orders = nil
		if err := yaml.Unmarshal(in, &orders); err != nil {
			panic(err)
		}
	}
	again, err := json.Marshal(orders)
	if err != nil {
		panic(err)
	}
	checksum.Print(again)
}
