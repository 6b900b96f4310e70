// check

// What stands behind an operand that is wrong for its place: sometimes it is looked at, sometimes not.
package p

type G[P any] struct{ p P }

type constraint interface {
	~int
	m()
}

func calls(f int, g func(), s struct{ a int }) {
	unused1 := 1
	unused2 := 2 // ERROR "declared and not used: unused2"
	used := 3
	f(unused1, undefined1) // ERROR "invalid operation: cannot call f \(variable of type int\): int is not a function"
	G(unused2, undefined2) // ERROR "cannot use generic type G without instantiation"
	undefined(used, undefined3) // ERROR "undefined: undefined" "undefined: undefined3"
	_ = s[unused1] // ERROR "cannot index s \(variable of type struct\{a int\}\)"
	g(undefined4) // ERROR "undefined: undefined4" "too many arguments in call to g"
	"x"(undefined5) // ERROR `invalid operation: cannot call "x" \(untyped string constant\): untyped string is not a function`
	_ = int(used, undefined6) // ERROR "undefined: undefined6" "too many arguments in conversion to int"
}

func slices[T []int | string | []byte, S []int | []string](t T, s S, b bool) {
	unused := 1 // ERROR "declared and not used: unused"
	used := 2
	_ = b[unused:undefined1] // ERROR "cannot slice b \(variable of type bool\)"
	_ = s[unused:undefined2] // ERROR "cannot slice s \(variable of type S constrained by \[\]int \| \[\]string\): \[\]int and \[\]string have different underlying types"
	_ = t[used:undefined3] // ERROR "cannot slice t \(variable of type T constrained by \[\]int \| string \| \[\]byte\): \[\]int and string have different underlying types" "undefined: undefined3"
	_ = undefined[used:undefined4] // ERROR "undefined: undefined" "undefined: undefined4"
}

const _ = constraint((*int)(nil)) // ERROR "cannot use interface constraint in conversion \(contains specific type constraints or is comparable\)" "constraint\(\(\*int\)\(nil\)\) \(value of type \*int\) is not constant"
const _ = int((*int)(nil)...) // ERROR "int\(\(\*int\)\(nil\)\.\.\.\) \(value of type \*int\) is not constant" "invalid use of \.\.\. in conversion to int"

var tagged struct {
	a int 1 // ERROR `invalid syntax tree: incorrect tag syntax: "1"`
}

func _[T any](t T) {
	_[[]T](nil) // ERROR "cannot use _ as value or type"
}

func grows[T any](t T) {
	continue // ERROR "continue is not in a loop"
	grows[[]T](nil)
}
