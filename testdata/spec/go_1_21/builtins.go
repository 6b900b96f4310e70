// check lang=go1.20

// Rule: min, max and clear are there from go1.21 on.
package main

func id[T any](x T) T { return x }

func use(func(int) int) {}

func main() {
	_ = min(1, 2)        // ERROR "built-in min requires go1\.21 or later \(-lang was set to go1\.20; check go\.mod\)"
	_ = max(1, 2)        // ERROR "built-in max requires go1\.21 or later \(-lang was set to go1\.20; check go\.mod\)"
	clear(map[int]int{}) // ERROR "clear requires go1\.21 or later \(-lang was set to go1\.20; check go\.mod\)"
	// Rule: so is the inference of a function that is assigned or passed.
	var f func(int) int = id // ERROR "implicitly instantiated function in assignment requires go1\.21 or later \(-lang was set to go1\.20; check go\.mod\)"
	_ = f
	use(id) // ERROR "implicitly instantiated function as argument requires go1\.21 or later \(-lang was set to go1\.20; check go\.mod\)"
}
