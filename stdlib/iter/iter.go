// Package iter: the function types that a range clause accepts, and pulling values out of them one by one.
package iter

// Seq yields values until there are no more or yield returns false.
type Seq[V any] func(yield func(V) bool)

// Seq2 yields pairs until there are no more or yield returns false.
type Seq2[K, V any] func(yield func(K, V) bool)
