package dotted

type Opaque struct{ hidden int }

type box[T any] struct{ t T }

// Two types, which count although nobody who imports the package looks in here.
func Plain() any {
	type first int
	type (
		alias  = first
		second []alias
	)
	return box[second]{}
}
