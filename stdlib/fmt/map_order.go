package fmt

import "internal/value"

type entry struct{ key, elem value.Value }

// sortedEntries is a map's entries in the order in which they are printed: by key, numbers and strings as < has it
// with NaN before other numbers, false before true, addresses by address, structs and arrays field by field,
// interfaces with nil first and then by type.
func sortedEntries(m value.Value) []entry {
	if m.IsNil() {
		return nil
	}
	entries := make([]entry, 0, m.Len())
	for it := m.MapRange(); it.Next(); {
		entries = append(entries, entry{it.Key(), it.Value()})
	}
	mergeSort(entries, make([]entry, len(entries)))
	return entries
}

// mergeSort is stable.
func mergeSort(e, spare []entry) {
	if len(e) <= 8 {
		for i := range e {
			for j := i; j > 0 && order(e[j].key, e[j-1].key) < 0; j-- {
				e[j], e[j-1] = e[j-1], e[j]
			}
		}
		return
	}
	middle := len(e) / 2
	mergeSort(e[:middle], spare[:middle])
	mergeSort(e[middle:], spare[middle:])
	copy(spare, e)
	left, right := spare[:middle], spare[middle:]
	for i := range e {
		if len(left) == 0 || len(right) > 0 && order(right[0].key, left[0].key) < 0 {
			e[i] = right[0]
			right = right[1:]
		} else {
			e[i] = left[0]
			left = left[1:]
		}
	}
}

func orderUint(a, b uint64) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

func orderFloat(a, b float64) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	case a == b:
		return 0
	case a == a:
		return 1
	case b == b:
		return -1
	}
	return 0
}

// order is negative if a, of the same type as b, comes before it.
func order(a, b value.Value) int {
	switch k := a.Kind(); k {
	case value.Int, value.Int8, value.Int16, value.Int32, value.Int64:
		const signBit = 1 << 63
		return orderUint(uint64(a.Int())^signBit, uint64(b.Int())^signBit)
	case value.Uint, value.Uint8, value.Uint16, value.Uint32, value.Uint64, value.Uintptr:
		return orderUint(a.Uint(), b.Uint())
	case value.Float32, value.Float64:
		return orderFloat(a.Float(), b.Float())
	case value.Complex64, value.Complex128:
		x, y := a.Complex(), b.Complex()
		if c := orderFloat(real(x), real(y)); c != 0 {
			return c
		}
		return orderFloat(imag(x), imag(y))
	case value.String:
		x, y := a.String(), b.String()
		switch {
		case x < y:
			return -1
		case x > y:
			return 1
		}
		return 0
	case value.Bool:
		x, y := a.Bool(), b.Bool()
		switch {
		case x == y:
			return 0
		case x:
			return 1
		}
		return -1
	case value.Pointer, value.UnsafePointer, value.Chan:
		return orderUint(uint64(a.Pointer()), uint64(b.Pointer()))
	case value.Struct:
		for i := range a.NumField() {
			if c := order(a.Field(i), b.Field(i)); c != 0 {
				return c
			}
		}
		return 0
	case value.Array:
		for i := range a.Len() {
			if c := order(a.Index(i), b.Index(i)); c != 0 {
				return c
			}
		}
		return 0
	case value.Interface:
		x, y := a.Elem(), b.Elem()
		switch {
		case !x.IsValid() && !y.IsValid():
			return 0
		case !x.IsValid():
			return -1
		case !y.IsValid():
			return 1
		}
		if c := orderUint(uint64(x.Type().Address()), uint64(y.Type().Address())); c != 0 {
			return c
		}
		return order(x, y)
	}
	panic("fmt: map key of type " + a.Type().String())
}
