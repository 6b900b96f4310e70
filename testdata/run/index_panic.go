// run status=2

package main

// STDERR panic: runtime error: index out of range [5] with length 3
// STDERR goroutine 1 [running]:
// STDERR main.main()
func main() {
	s := []int{1, 2, 3}
	i := 5
	println(s[i])
}
