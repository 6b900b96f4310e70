// Sorts structs and pointers with slices.SortFunc, and searches with a closure.
package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"bench/mix/checksum"
	"bench/mix/records"
)

func main() {
	orders := records.Orders(20000)
	sorted := make([]records.Order, len(orders))
	pointers := make([]*records.Order, len(orders))
	var out []byte
	for range 40 {
		copy(sorted, orders)
		slices.SortFunc(sorted, func(a, b records.Order) int {
			return cmp.Or(cmp.Compare(a.Total, b.Total), cmp.Compare(a.ID, b.ID))
		})
		for i := range orders {
			pointers[i] = &orders[i]
		}
		slices.SortFunc(pointers, func(a, b *records.Order) int {
			if c := strings.Compare(a.Customer, b.Customer); c != 0 {
				return c
			}
			return cmp.Compare(a.ID, b.ID)
		})
		at, found := slices.BinarySearchFunc(sorted, orders[77], func(a, b records.Order) int {
			return cmp.Compare(a.Total, b.Total)
		})
		out = fmt.Append(out, sorted[0].ID, sorted[len(sorted)/2].ID, pointers[len(pointers)/3].ID, at, found)
	}
	checksum.Print(out)
}
