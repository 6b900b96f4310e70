package reflect

import "internal/value"

// identicalUnderlying reports whether the underlying types of a and b are identical; with tags false the tags of
// structs do not count.
func identicalUnderlying(a, b *rtype, tags bool) bool {
	if a == b {
		return true
	}
	if a.Kind() != b.Kind() {
		return false
	}
	switch a.Kind() {
	case Array:
		return a.Len() == b.Len() && identical(a.elem(), b.elem(), tags)
	case Chan:
		return a.AsChan().Direction == b.AsChan().Direction && identical(a.elem(), b.elem(), tags)
	case Func:
		f, g := a.AsFunc(), b.AsFunc()
		if f.In != g.In || f.Out != g.Out || (f.Flags^g.Flags)&value.FlagVariadic != 0 {
			return false
		}
		for i := range f.In + f.Out {
			if !identical(typeOf(f.Parameters[i]), typeOf(g.Parameters[i]), tags) {
				return false
			}
		}
		return true
	case Interface:
		i, j := a.AsInterface(), b.AsInterface()
		if i.Count != j.Count {
			return false
		}
		for n := range i.Count {
			if i.Methods[n] != j.Methods[n] {
				return false
			}
		}
		return true
	case Map:
		return identical(typeOf(a.AsMap().Key), typeOf(b.AsMap().Key), tags) && identical(a.elem(), b.elem(), tags)
	case Pointer, Slice:
		return identical(a.elem(), b.elem(), tags)
	case Struct:
		s, t := a.AsStruct(), b.AsStruct()
		if s.Count != t.Count {
			return false
		}
		for n := range s.Count {
			f, g := &s.Fields[n], &t.Fields[n]
			if !sameName(f.Name, g.Name) || !sameName(f.PackagePath, g.PackagePath) || f.Embedded != g.Embedded ||
				tags && f.Tag != g.Tag || !identical(typeOf(f.Type), typeOf(g.Type), tags) {
				return false
			}
		}
		return true
	}
	return true // predeclared, and of one kind
}

// sameName: the compiler has each name once, StructOf brings its own.
func sameName(a, b *string) bool { return a == b || a != nil && b != nil && *a == *b }

// identical: of types within a type, whose names count.
func identical(a, b *rtype, tags bool) bool {
	if a == b {
		return true
	}
	return !tags && !a.IsNamed() && !b.IsNamed() && identicalUnderlying(a, b, tags)
}
