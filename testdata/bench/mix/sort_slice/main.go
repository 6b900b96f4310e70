// Sorts structs with sort.Slice and sort.SliceStable.
package main

import (
	"fmt"
	"sort"

	"bench/mix/checksum"
	"bench/mix/records"
)

func main() {
	orders := records.Orders(20000)
	sorted := make([]records.Order, len(orders))
	var out []byte
	for range 22 {
		copy(sorted, orders)
		sort.Slice(sorted, func(i, j int) bool {
			if sorted[i].Total != sorted[j].Total {
				return sorted[i].Total < sorted[j].Total
			}
			return sorted[i].ID < sorted[j].ID
		})
		out = fmt.Append(out, sorted[0].ID, sorted[len(sorted)/2].ID)
		sort.SliceStable(sorted, func(i, j int) bool { return sorted[i].Customer < sorted[j].Customer })
		out = fmt.Append(out, sorted[0].ID, sorted[len(sorted)/2].ID)
	}
	checksum.Print(out)
}
