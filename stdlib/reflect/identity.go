package reflect

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
		return a.asChan().direction == b.asChan().direction && identical(a.elem(), b.elem(), tags)
	case Func:
		f, g := a.asFunc(), b.asFunc()
		if f.in != g.in || f.out != g.out || (f.flags^g.flags)&flagVariadic != 0 {
			return false
		}
		for i := range f.in + f.out {
			if !identical(f.parameters[i], g.parameters[i], tags) {
				return false
			}
		}
		return true
	case Interface:
		i, j := a.asInterface(), b.asInterface()
		if i.count != j.count {
			return false
		}
		for n := range i.count {
			if i.methods[n] != j.methods[n] {
				return false
			}
		}
		return true
	case Map:
		return identical(a.asMap().key, b.asMap().key, tags) && identical(a.elem(), b.elem(), tags)
	case Pointer, Slice:
		return identical(a.elem(), b.elem(), tags)
	case Struct:
		s, t := a.asStruct(), b.asStruct()
		if s.count != t.count {
			return false
		}
		for n := range s.count {
			f, g := &s.fields[n], &t.fields[n]
			if f.name != g.name || f.packagePath != g.packagePath || f.embedded != g.embedded ||
				tags && f.tag != g.tag || !identical(f.typ, g.typ, tags) {
				return false
			}
		}
		return true
	}
	return true // predeclared, and of one kind
}

// identical: of types within a type, whose names count.
func identical(a, b *rtype, tags bool) bool {
	if a == b {
		return true
	}
	return !tags && !a.isNamed() && !b.isNamed() && identicalUnderlying(a, b, tags)
}
