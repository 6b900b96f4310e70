// core func=main.kind

// A type switch is a chain of tests of the dynamic type; fallthrough and default keep their places.
package main

type named interface{ name() string }

func kind(v any, n int) string {
	switch x := v.(type) {
	case int, int8:
		_ = x
		return "number"
	case string:
		return x + "!"
	case named:
		return x.name()
	}
	switch {
	case n > 2:
		fallthrough
	case n == 1:
		return "some"
	default:
		return "none"
	}
}

func main() { println(kind("x", 1)) }
