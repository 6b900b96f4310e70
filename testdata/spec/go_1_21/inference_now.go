// check

package main

type T[P any] interface{}

func f1[P any](T[P]) {}

func f2[P any](T[P], P) {}

func main() {
	var t T[int]
	// Rule: a later version matches interfaces by their methods, so that their names tell nothing.
	f1(t) // ERROR "in call to f1, cannot infer P \(declared at inference_now\.go:7:9\)"
	f2(t, "s")
}
