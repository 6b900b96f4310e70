package dotted

var made = []any{func() any { type third int; return third(3) }()}

func Local[A any]() any {
	type fourth struct{ a A }
	type fifth[B any] struct{ b B }
	return box[fifth[fourth]]{}
}
