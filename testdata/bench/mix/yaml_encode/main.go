// Writes typed structs as YAML.
package main

import (
	"gopkg.in/yaml.v3"

	"bench/mix/checksum"
	"bench/mix/records"
)

func main() {
	orders := records.Orders(200)
	var out []byte
	for range 45 {
		var err error
		if out, err = yaml.Marshal(orders); err != nil {
			panic(err)
		}
	}
	checksum.Print(out)
}
