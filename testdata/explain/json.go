// explain escape -format=json

package main

func box(v int) *int {
	w := v
	return &w
}

func main() { println(*box(1)) }
