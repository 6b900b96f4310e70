package sort

import (
	"internal/rt"
	"internal/value"
	"slices"
	"unsafe"
)

// IntSlice sorts ints.
type IntSlice []int

func (x IntSlice) Len() int           { return len(x) }
func (x IntSlice) Less(i, j int) bool { return x[i] < x[j] }
func (x IntSlice) Swap(i, j int)      { x[i], x[j] = x[j], x[i] }
func (x IntSlice) Sort()              { Sort(x) }
func (p IntSlice) Search(x int) int   { return SearchInts(p, x) }

// Float64Slice sorts numbers, NaN first.
type Float64Slice []float64

func (x Float64Slice) Len() int { return len(x) }
func (x Float64Slice) Less(i, j int) bool {
	return x[i] < x[j] || x[i] != x[i] && x[j] == x[j]
}
func (x Float64Slice) Swap(i, j int)        { x[i], x[j] = x[j], x[i] }
func (x Float64Slice) Sort()                { Sort(x) }
func (p Float64Slice) Search(x float64) int { return SearchFloat64s(p, x) }

// StringSlice sorts strings.
type StringSlice []string

func (x StringSlice) Len() int            { return len(x) }
func (x StringSlice) Less(i, j int) bool  { return x[i] < x[j] }
func (x StringSlice) Swap(i, j int)       { x[i], x[j] = x[j], x[i] }
func (x StringSlice) Sort()               { Sort(x) }
func (p StringSlice) Search(x string) int { return SearchStrings(p, x) }

func Ints(x []int)         { slices.Sort(x) }
func Float64s(x []float64) { slices.Sort(x) }
func Strings(x []string)   { slices.Sort(x) }

func IntsAreSorted(x []int) bool         { return slices.IsSorted(x) }
func Float64sAreSorted(x []float64) bool { return slices.IsSorted(x) }
func StringsAreSorted(x []string) bool   { return slices.IsSorted(x) }

// SearchInts returns where x is, or belongs, in a sorted slice.
func SearchInts(a []int, x int) int { return Search(len(a), func(i int) bool { return a[i] >= x }) }

func SearchFloat64s(a []float64, x float64) int {
	return Search(len(a), func(i int) bool { return a[i] >= x })
}

func SearchStrings(a []string, x string) int {
	return Search(len(a), func(i int) bool { return a[i] >= x })
}

// anySlice sorts a slice of any type, with a place to swap through.
type anySlice struct {
	less   func(i, j int) bool
	data   unsafe.Pointer
	length int
	size   uintptr
	typ    uintptr
	spare  unsafe.Pointer
}

func (s *anySlice) at(i int) unsafe.Pointer { return unsafe.Add(s.data, uintptr(i)*s.size) }
func (s *anySlice) Len() int                { return s.length }
func (s *anySlice) Less(i, j int) bool      { return s.less(i, j) }

func (s *anySlice) Swap(i, j int) {
	rt.Move(s.typ, s.spare, s.at(i))
	rt.Move(s.typ, s.at(i), s.at(j))
	rt.Move(s.typ, s.at(j), s.spare)
}

func ofSlice(v value.Value, less func(i, j int) bool) *anySlice {
	elem := v.Type().Elem()
	typ := elem.Address()
	return &anySlice{less, v.SliceData(), v.Len(), elem.Size(), typ, rt.New(typ)}
}

func (s *anySlice) cheapSwap() bool { return false }

// cells is a slice of elements that have the form of T: its size and its pointers.
type cells[T any] struct {
	x    []T
	less func(i, j int) bool
}

func (c cells[T]) Less(i, j int) bool { return c.less(i, j) }
func (c cells[T]) Swap(i, j int)      { c.x[i], c.x[j] = c.x[j], c.x[i] }
func (c cells[T]) cheapSwap() bool    { return true }

func sortCells[T any](v value.Value, less func(i, j int) bool, keepOrder bool) {
	sortList(cells[T]{unsafe.Slice((*T)(v.SliceData()), v.Len()), less}, v.Len(), keepOrder)
}

func sortList[L list](x L, n int, keepOrder bool) {
	if keepOrder {
		stable(x, n)
	} else {
		sortRange(x, n)
	}
}

func sliceValue(x any) value.Value {
	v := value.Of(x)
	if v.Kind() != value.Slice {
		panic("sort: argument is not a slice")
	}
	return v
}

// Slice sorts the slice x, as less compares its elements by index.
func Slice(x any, less func(i, j int) bool) { sortSlice(x, less, false) }

// SliceStable is Slice that keeps equal elements in their order.
func SliceStable(x any, less func(i, j int) bool) { sortSlice(x, less, true) }

func sortSlice(x any, less func(i, j int) bool, keepOrder bool) {
	v := sliceValue(x)
	elem := v.Type().Elem()
	switch {
	case elem.Kind() == value.String:
		sortCells[string](v, less, keepOrder)
	case elem.Size() == 8 && elem.HasPointers():
		sortCells[unsafe.Pointer](v, less, keepOrder)
	case elem.HasPointers():
		sortList(ofSlice(v, less), v.Len(), keepOrder)
	case elem.Size() == 4:
		sortCells[uint32](v, less, keepOrder)
	case elem.Size() == 8:
		sortCells[uint64](v, less, keepOrder)
	case elem.Size() == 16:
		sortCells[[2]uint64](v, less, keepOrder)
	default:
		sortList(ofSlice(v, less), v.Len(), keepOrder)
	}
}

// SliceIsSorted reports whether the slice x is in order.
func SliceIsSorted(x any, less func(i, j int) bool) bool {
	for i := sliceValue(x).Len() - 1; i > 0; i-- {
		if less(i, i-1) {
			return false
		}
	}
	return true
}
