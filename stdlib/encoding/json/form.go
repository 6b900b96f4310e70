package json

import "reflect"

// A form is how a variable lies in memory, and so how it is written and filled in. Both kinds of plan go by it.
type form uint8

const (
	formNone form = iota // nothing that JSON has
	formBool
	formInt
	formInt8
	formInt16
	formInt32
	formInt64
	formUint
	formUint8
	formUint16
	formUint32
	formUint64
	formFloat32
	formFloat64
	formString
	formNumber // Number
	formAny
	formInterface // with methods
	formPointer
	formSlice
	formArray
	formMap
	formStruct

	// These take the place of the form of the type itself, in plans for encoding:
	formBytes           // a slice of bytes, which is written as base64
	formMethod          // has a method itself
	formPointerMethod   // a pointer to the variable has a method
	formInterfaceMethod // an interface that has the method by its type

	// and for decoding:
	formOwnJSON // has UnmarshalJSON
	formOwnText // has UnmarshalText
)

// formOf is the form of a type, whatever methods it has.
func formOf(d *descriptor) form {
	t := typeOf(d)
	switch kind := t.Kind(); kind {
	case reflect.Bool:
		return formBool
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return formInt + form(kind-reflect.Int)
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		return formUint + form(kind-reflect.Uint)
	case reflect.Uintptr:
		return formUint
	case reflect.Float32:
		return formFloat32
	case reflect.Float64:
		return formFloat64
	case reflect.String:
		if d == numberType {
			return formNumber
		}
		return formString
	case reflect.Interface:
		if t.NumMethod() == 0 {
			return formAny
		}
		return formInterface
	case reflect.Pointer:
		return formPointer
	case reflect.Slice:
		return formSlice
	case reflect.Array:
		return formArray
	case reflect.Map:
		return formMap
	case reflect.Struct:
		return formStruct
	}
	return formNone
}
