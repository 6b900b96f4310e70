// Random values. A size bounds how long strings, slices and maps get; what a slice, a map or a pointer holds has a smaller
// one, so that types which contain themselves come to an end: at size 0 their pointers are nil and their slices and maps
// empty.
package quick

import (
	"math"
	"math/rand"
	"reflect"
)

// A Generator makes random values of its own type: Value leaves it to the type's zero value.
type Generator interface {
	// Generate returns a value that takes its chance from rand; size is about how large it should be.
	Generate(rand *rand.Rand, size int) reflect.Value
}

const usualSize = 50

// Value returns a random value of the type; the type's own way to make them goes before any other. ok is false if there is
// none: the type is a channel, a function or an interface, or contains one, or a struct with an unexported field.
func Value(t reflect.Type, rand *rand.Rand) (value reflect.Value, ok bool) {
	return sized(t, rand, usualSize)
}

func sized(t reflect.Type, random *rand.Rand, size int) (reflect.Value, bool) {
	zero := reflect.Zero(t)
	if t.Kind() != reflect.Interface {
		if generator, ok := zero.Interface().(Generator); ok {
			return generator.Generate(random, size), true
		}
	}
	value := reflect.New(t).Elem()
	return value, set(value, random, size)
}

// within is the size of what something of that size holds.
func within(size, parts int) int { return size / (parts + 1) }

func set(value reflect.Value, random *rand.Rand, size int) bool {
	t := value.Type()
	switch value.Kind() {
	case reflect.Bool:
		value.SetBool(random.Intn(2) == 0)
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		value.SetInt(int64(random.Uint64())) // as many bits as there are
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		value.SetUint(random.Uint64())
	case reflect.Float32:
		value.SetFloat(float64(fraction(random) * math.MaxFloat32))
	case reflect.Float64:
		value.SetFloat(fraction(random) * math.MaxFloat64)
	case reflect.Complex64:
		value.SetComplex(complex(fraction(random)*math.MaxFloat32, fraction(random)*math.MaxFloat32))
	case reflect.Complex128:
		value.SetComplex(complex(fraction(random)*math.MaxFloat64, fraction(random)*math.MaxFloat64))
	case reflect.String:
		text := make([]rune, random.Intn(size+1))
		for i := range text {
			text[i] = rune(random.Intn(0x10ffff + 1))
		}
		value.SetString(string(text))
	case reflect.Pointer:
		if size == 0 || random.Intn(size) == 0 {
			return true
		}
		pointed, ok := sized(t.Elem(), random, size-1)
		if ok {
			value.Set(reflect.New(t.Elem()))
			value.Elem().Set(pointed)
		}
		return ok
	case reflect.Slice:
		length := random.Intn(size + 1)
		value.Set(reflect.MakeSlice(t, length, length))
		return setElements(value, random, within(size, length))
	case reflect.Array:
		return setElements(value, random, size)
	case reflect.Map:
		return setMap(value, random, size)
	case reflect.Struct:
		for i := range t.NumField() {
			part, ok := sized(t.Field(i).Type, random, within(size, t.NumField()))
			if !ok || !value.Field(i).CanSet() {
				return false
			}
			value.Field(i).Set(part)
		}
	default:
		return false
	}
	return true
}

// fraction is between -1 and 1.
func fraction(random *rand.Rand) float64 { return 2*random.Float64() - 1 }

func setElements(value reflect.Value, random *rand.Rand, size int) bool {
	for i := range value.Len() {
		element, ok := sized(value.Type().Elem(), random, size)
		if !ok {
			return false
		}
		value.Index(i).Set(element)
	}
	return true
}

func setMap(value reflect.Value, random *rand.Rand, size int) bool {
	t := value.Type()
	value.Set(reflect.MakeMap(t))
	length := random.Intn(size + 1)
	for range length {
		key, keyOk := sized(t.Key(), random, within(size, length))
		element, ok := sized(t.Elem(), random, within(size, length))
		if !ok || !keyOk {
			return false
		}
		value.SetMapIndex(key, element)
	}
	return true
}
