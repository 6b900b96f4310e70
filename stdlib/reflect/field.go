package reflect

import (
	"internal/value"
	"strconv"
	"unicode"
)

// A StructField is one field of a struct type.
type StructField struct {
	Name      string
	PkgPath   string // of the package, for a field that is not exported
	Type      Type
	Tag       StructTag
	Offset    uintptr // in bytes
	Index     []int   // for Type.FieldByIndex
	Anonymous bool    // embedded
}

func (f StructField) IsExported() bool { return f.PkgPath == "" }

// A StructTag is the string after a field. By convention it is a list of `key:"value"`.
type StructTag string

// Get is Lookup without the report.
func (tag StructTag) Get(key string) string {
	value, _ := tag.Lookup(key)
	return value
}

// Lookup finds the value of a key; ok tells whether the key is there, perhaps with an empty value.
func (tag StructTag) Lookup(key string) (value string, ok bool) {
	rest := string(tag)
	for {
		for rest != "" && rest[0] == ' ' {
			rest = rest[1:]
		}
		end := 0
		for end < len(rest) && rest[end] > ' ' && rest[end] != ':' && rest[end] != '"' && rest[end] != 0x7f {
			end++
		}
		if end == 0 || end+1 >= len(rest) || rest[end] != ':' || rest[end+1] != '"' {
			return "", false
		}
		name := rest[:end]
		quoted, err := strconv.QuotedPrefix(rest[end+1:])
		if err != nil {
			return "", false
		}
		rest = rest[end+1+len(quoted):]
		if name == key {
			value, err = strconv.Unquote(quoted)
			return value, err == nil
		}
	}
}

func isUpper(r rune) bool { return unicode.IsUpper(r) }

func (t *rtype) structure(method string) *value.StructDescriptor {
	if t.Kind() != Struct {
		t.wrongKind(method, "non-struct type")
	}
	return t.AsStruct()
}

func (t *rtype) NumField() int { return t.structure("NumField").Count }

func (t *rtype) Field(i int) StructField {
	s := t.structure("Field")
	if i < 0 || i >= s.Count {
		panic("reflect: Field index out of bounds")
	}
	f := &s.Fields[i]
	field := StructField{
		Name: *f.Name, Type: typeOf(f.Type), Tag: StructTag(f.Tag), Offset: f.Offset, Index: []int{i}, Anonymous: f.Embedded != 0,
	}
	if f.PackagePath != nil {
		field.PkgPath = *f.PackagePath
	}
	return field
}

func (t *rtype) FieldByIndex(index []int) StructField {
	var f StructField
	var at Type = t
	for depth, i := range index {
		if depth > 0 && at.Kind() == Pointer && at.Elem().Kind() == Struct {
			at = at.Elem()
		}
		f = at.Field(i)
		at = f.Type
	}
	f.Index = append([]int(nil), index...)
	return f
}

func (t *rtype) FieldByName(name string) (StructField, bool) {
	s := t.structure("FieldByName")
	embeds := false
	for i := range s.Count {
		f := &s.Fields[i]
		if *f.Name == name {
			return t.Field(i), true
		}
		embeds = embeds || f.Embedded != 0
	}
	if !embeds {
		return StructField{}, false
	}
	return t.findField(func(s string) bool { return s == name })
}

func (t *rtype) FieldByNameFunc(match func(string) bool) (StructField, bool) {
	t.structure("FieldByNameFunc")
	return t.findField(match)
}

// embedding is a struct type that findField is to look into.
type embedding struct {
	typ   *rtype
	index []int // of the field that embeds it
	twice bool  // reached on two ways of one level: all of it is ambiguous
}

// findField goes through the embedded structs level by level. The first level with a match decides: one match is the
// field, several hide each other.
func (t *rtype) findField(match func(string) bool) (StructField, bool) {
	level := []embedding{{typ: t}}
	seen := map[*rtype]bool{}
	for len(level) > 0 {
		var next []embedding
		var found StructField
		matches := 0
		for _, at := range level {
			if seen[at.typ] {
				continue
			}
			seen[at.typ] = true
			s := at.typ.AsStruct()
			for i := range s.Count {
				f := &s.Fields[i]
				if match(*f.Name) {
					found, matches = at.typ.Field(i), matches+1
					if at.twice {
						matches++
					}
					found.Index = longerIndex(at.index, i)
				} else if f.Embedded != 0 {
					next = withEmbedded(next, at, i)
				}
			}
		}
		if matches == 1 {
			return found, true
		}
		if matches > 1 {
			break
		}
		level = next
	}
	return StructField{}, false
}

// withEmbedded is level with the struct, if it is one, that field i of at embeds.
func withEmbedded(level []embedding, at embedding, i int) []embedding {
	inner := typeOf(at.typ.AsStruct().Fields[i].Type)
	if inner.Kind() == Pointer {
		inner = inner.elem()
	}
	if inner.Kind() != Struct {
		return level
	}
	twice := at.twice
	for n := range level {
		if level[n].typ == inner {
			level[n].twice, twice = true, true
		}
	}
	return append(level, embedding{inner, longerIndex(at.index, i), twice})
}

// longerIndex is a copy of index with i behind it.
func longerIndex(index []int, i int) []int { return append(append([]int(nil), index...), i) }

// VisibleFields lists the fields of a struct type and those promoted from its embedded structs, in the order of the
// source; what a shallower field hides is left out.
func VisibleFields(t Type) []StructField {
	if t == nil {
		panic("reflect: VisibleFields(nil)")
	}
	if t.Kind() != Struct {
		panic("reflect.VisibleFields of non-struct type")
	}
	var fields []StructField
	open := map[Type]bool{}
	var walk func(t Type, index []int)
	walk = func(at Type, index []int) {
		if open[at] {
			return
		}
		open[at] = true
		for i := range at.NumField() {
			f := at.Field(i)
			f.Index = append(append([]int(nil), index...), i)
			if visible, ok := t.FieldByName(f.Name); f.Name == "_" || ok && sameIndex(visible.Index, f.Index) {
				fields = append(fields, f)
			}
			if f.Anonymous {
				inner := f.Type
				if inner.Kind() == Pointer {
					inner = inner.Elem()
				}
				if inner.Kind() == Struct {
					walk(inner, f.Index)
				}
			}
		}
		open[at] = false
	}
	walk(t, nil)
	return fields
}

func sameIndex(a, b []int) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}
