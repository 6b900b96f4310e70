package reflect

import (
	"internal/value"
	"strconv"
	"unicode"
	"unsafe"
)

// StructOf returns the struct type with these fields; their Offset and Index do not matter. Methods are promoted from a
// first embedded field only, as in Go's own package, and those of an embedded interface cannot be called.
func StructOf(fields []StructField) Type {
	var b structBuilder
	b.align = 1
	b.flags = value.FlagComparable | value.FlagMemoryEqual
	b.text = "struct {"
	for i := range fields {
		b.add(i, len(fields), &fields[i])
	}
	return b.finish()
}

// A structBuilder lays out a struct type field by field.
type structBuilder struct {
	fields      []value.Field
	names       map[string]bool
	packagePath string
	methods     []value.Method

	text  string
	end   uintptr // of the last field
	align uintptr
	empty bool // the last field takes no bytes
	flags uint8
}

func (b *structBuilder) add(i, count int, field *StructField) {
	switch {
	case field.Name == "":
		panic("reflect.StructOf: field " + decimal(i) + " has no name")
	case !isIdentifier(field.Name):
		panic("reflect.StructOf: field " + decimal(i) + " has invalid name")
	case field.Type == nil:
		panic("reflect.StructOf: field " + decimal(i) + " has no type")
	case field.Anonymous && field.PkgPath != "":
		panic(`reflect.StructOf: field "` + field.Name + `" is anonymous but has PkgPath set`)
	}
	if c := field.Name[0]; field.IsExported() && ('a' <= c && c <= 'z' || c == '_') {
		panic(`reflect.StructOf: field "` + field.Name + `" is unexported but missing PkgPath`)
	}
	t := field.Type.common()
	name := field.Name
	f := value.Field{Name: &name, Type: &t.Descriptor, Tag: string(field.Tag)}
	if field.PkgPath != "" {
		if b.packagePath == "" {
			b.packagePath = field.PkgPath
		} else if b.packagePath != field.PkgPath {
			panic("reflect.Struct: fields with different PkgPath " + b.packagePath + " and " + field.PkgPath)
		}
		f.PackagePath = &b.packagePath
	}
	if field.Anonymous {
		f.Embedded = 1
		b.embed(i, count, t)
	} else {
		b.text += " " + name
	}
	if name != "_" && b.names[name] {
		panic("reflect.StructOf: duplicate field " + name)
	}
	if b.names == nil {
		b.names = map[string]bool{}
	}
	b.names[name] = true
	b.text += " " + t.Text
	if f.Tag != "" {
		b.text += " " + strconv.Quote(f.Tag)
	}
	if i < count-1 {
		b.text += ";"
	}
	b.place(&f, t)
	b.fields = append(b.fields, f)
}

func (b *structBuilder) place(f *value.Field, t *rtype) {
	align := uintptr(t.Alignment)
	f.Offset = (b.end + align - 1) &^ (align - 1)
	if f.Offset < b.end || f.Offset+t.Bytes < f.Offset {
		panic("reflect.StructOf: struct size would exceed virtual address space")
	}
	b.align = max(b.align, align)
	b.flags &= t.Flags | ^uint8(value.FlagComparable|value.FlagMemoryEqual)
	if f.Offset != b.end || *f.Name == "_" {
		b.flags &^= value.FlagMemoryEqual
	}
	b.end = f.Offset + t.Bytes
	b.empty = t.Bytes == 0
}

// embed promotes the methods of an embedded field, where that is possible.
func (b *structBuilder) embed(i, count int, t *rtype) {
	switch t.Kind() {
	case Interface:
		n := t.AsInterface()
		stub := embeddedInterfaceMethod
		for m := range n.Count {
			if n.Methods[m].PackagePath != nil {
				panic("reflect: embedded interface with unexported method(s) not implemented")
			}
			b.methods = append(b.methods, value.MadeMethod(n.Methods[m].Name, n.Methods[m].Type, **(**uintptr)(unsafe.Pointer(&stub))))
		}
		return
	case Pointer:
		if k := t.elem().Kind(); k == Pointer || k == Interface {
			panic("reflect.StructOf: illegal embedded field type " + t.Text)
		}
	}
	if t.Uncommon == nil {
		return
	}
	switch { // a pointer without a name has this part only with methods
	case i > 0 && t.Uncommon.MethodCount > 0:
		panic("reflect: embedded type with methods not implemented if type is not first field")
	case count > 1 && t.Kind() == Pointer:
		panic("reflect: embedded type with methods not implemented if there is more than one field")
	case count > 1 && t.Bytes == 8 && t.PointerBytes == 8:
		panic("reflect: embedded type with methods not implemented for non-pointer type")
	}
	for m := range t.Uncommon.MethodCount {
		method := &t.Uncommon.Methods[m]
		// The word that stands for the struct in an interface is the one that stands for its first field: the address
		// of both, or, if the field is a pointer, that. For it the struct becomes pointer-shaped, too; no compiled code
		// knows the type. A function with the struct as a receiver is another matter (Type.Method makes one).
		code, _ := value.CodeOf(method)
		b.methods = append(b.methods, value.MadeMethod(method.Name, method.Type, code))
	}
	b.flags |= t.Flags & value.FlagDirect
}

func embeddedInterfaceMethod() {
	panic("reflect: StructOf does not support methods of embedded interfaces")
}

func (b *structBuilder) finish() Type {
	if len(b.fields) > 0 {
		b.text += " "
	}
	b.text += "}"
	size := b.end
	if b.empty && size > 0 {
		size++ // so that the address of the last field is none of the next object
	}
	if size+b.align-1 < b.end {
		panic("reflect.StructOf: struct size would exceed virtual address space")
	}
	size = (size + b.align - 1) &^ (b.align - 1)
	if size != b.end {
		b.flags &^= value.FlagMemoryEqual
	}
	d := &value.StructDescriptor{Count: len(b.fields)}
	if len(b.fields) > 0 {
		d.Fields = (*[1 << 16]value.Field)(unsafe.Pointer(&b.fields[0]))
	}
	d.KindNumber = value.Struct
	t := typeOf(&d.Descriptor)
	return interned(t, func() {
		t.describe(size, 0, b.flags, b.text)
		t.Alignment, t.FieldAlignment = uint8(b.align), uint8(b.align)
		bits := map[uintptr]bool{}
		for i := range b.fields {
			markPointers(typeOf(b.fields[i].Type), b.fields[i].Offset, bits)
		}
		for word := range bits {
			t.PointerBytes = max(t.PointerBytes, (word+1)*8)
		}
		if t.PointerBytes > 0 {
			mask := make([]uint64, (t.PointerBytes/8+63)/64)
			for word := range bits {
				mask[word/64] |= 1 << (word % 64)
			}
			t.PointerMask = unsafe.Pointer(&mask[0])
		}
		if len(b.methods) > 0 {
			t.Uncommon = &value.Uncommon{MethodCount: len(b.methods), Methods: (*[1 << 16]value.Method)(unsafe.Pointer(&b.methods[0]))}
		}
	})
}

func isIdentifier(name string) bool {
	for i, r := range name {
		if r != '_' && !unicode.IsLetter(r) && (i == 0 || !unicode.IsDigit(r)) {
			return false
		}
	}
	return true
}
