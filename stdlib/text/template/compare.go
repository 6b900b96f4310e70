package template

import (
	"errors"
	"fmt"
	"reflect"
)

// An order says how values of a kind are compared.
type order uint8

const (
	unordered order = iota
	boolOrder
	complexOrder
	intOrder
	uintOrder
	floatOrder
	stringOrder
)

var (
	errIncomparable = errors.New("invalid type for comparison")
	errOneArgument  = errors.New("missing argument for comparison")
)

func orderOf(v reflect.Value) order {
	switch k := v.Kind(); {
	case k == reflect.Bool:
		return boolOrder
	case k >= reflect.Int && k <= reflect.Int64:
		return intOrder
	case k >= reflect.Uint && k <= reflect.Uintptr:
		return uintOrder
	case k == reflect.Float32 || k == reflect.Float64:
		return floatOrder
	case k == reflect.Complex64 || k == reflect.Complex128:
		return complexOrder
	case k == reflect.String:
		return stringOrder
	}
	return unordered
}

func incompatible(a, b reflect.Value) error {
	return fmt.Errorf("incompatible types for comparison: %v and %v", a.Type(), b.Type())
}

// equal is the function eq: it reports whether a equals one of the others.
func equal(a reflect.Value, others []reflect.Value) (bool, error) {
	a = held(a)
	if len(others) == 0 {
		return false, errOneArgument
	}
	for _, b := range others {
		if same, err := equals(a, held(b)); same || err != nil {
			return same, err
		}
	}
	return false, nil
}

func equals(a, b reflect.Value) (bool, error) {
	k, l := orderOf(a), orderOf(b)
	switch {
	case k == intOrder && l == uintOrder:
		return a.Int() >= 0 && uint64(a.Int()) == b.Uint(), nil
	case k == uintOrder && l == intOrder:
		return b.Int() >= 0 && a.Uint() == uint64(b.Int()), nil
	case k != l && a.IsValid() && b.IsValid():
		return false, incompatible(a, b)
	case k != l:
		return false, nil
	}
	switch k {
	case boolOrder:
		return a.Bool() == b.Bool(), nil
	case intOrder:
		return a.Int() == b.Int(), nil
	case uintOrder:
		return a.Uint() == b.Uint(), nil
	case floatOrder:
		return a.Float() == b.Float(), nil
	case complexOrder:
		return a.Complex() == b.Complex(), nil
	case stringOrder:
		return a.String() == b.String(), nil
	}
	return equalOthers(a, b)
}

// equalOthers compares values that are not basic: nil equals nil, others are compared as == does.
func equalOthers(a, b reflect.Value) (bool, error) {
	switch {
	case a.IsValid() && b.IsValid() && a.Kind() != b.Kind():
		return false, fmt.Errorf("non-comparable types %s: %v, %s: %v", a, a.Type(), b.Type(), b)
	case isNil(a) || isNil(b):
		return isNil(a) == isNil(b), nil
	case !b.Type().Comparable():
		return false, fmt.Errorf("non-comparable type %s: %v", b, b.Type())
	}
	return a.Interface() == b.Interface(), nil
}

func isNil(v reflect.Value) bool {
	if !v.IsValid() {
		return true
	}
	switch v.Kind() {
	case reflect.Chan, reflect.Func, reflect.Interface, reflect.Map, reflect.Pointer, reflect.Slice:
		return v.IsNil()
	}
	return false
}

// less is the function lt.
func less(a, b reflect.Value) (bool, error) {
	a, b = held(a), held(b)
	k, l := orderOf(a), orderOf(b)
	switch {
	case k == unordered || l == unordered:
		return false, errIncomparable
	case k == intOrder && l == uintOrder:
		return a.Int() < 0 || uint64(a.Int()) < b.Uint(), nil
	case k == uintOrder && l == intOrder:
		return b.Int() >= 0 && a.Uint() < uint64(b.Int()), nil
	case k != l:
		return false, incompatible(a, b)
	}
	switch k {
	case intOrder:
		return a.Int() < b.Int(), nil
	case uintOrder:
		return a.Uint() < b.Uint(), nil
	case floatOrder:
		return a.Float() < b.Float(), nil
	case stringOrder:
		return a.String() < b.String(), nil
	}
	return false, errIncomparable
}

// lessOrEqual is the function le.
func lessOrEqual(a, b reflect.Value) (bool, error) {
	if ok, err := less(a, b); ok || err != nil {
		return ok, err
	}
	return equal(a, []reflect.Value{b})
}
