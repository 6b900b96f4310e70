package json

import (
	"reflect"
	"slices"
	"strings"
	"unicode"
)

// Which fields of a struct are members of its JSON object, and under which names.
//
// Embedded structs without a name in a tag are looked into, level by level. A name belongs to the shallowest field that
// has it; among those of one level to the one that has it from a tag; if that does not leave one, to none. Structs that
// are embedded twice on one level hide their own fields in this way.

// A member is one such field.
type member struct {
	name      string
	tagged    bool
	path      []hop // the embedded structs on the way
	typ       *descriptor
	offset    uintptr // in the last of these
	order     []int   // index of the field on each level
	omitEmpty bool
	omitZero  bool
	quoted    bool
}

// A hop leads from a struct into one that it embeds.
type hop struct {
	offset   uintptr
	pointer  bool
	exported bool
	name     string
	typ      *descriptor // of the embedded struct itself
}

// A nest is a struct type that is yet to be looked into.
type nest struct {
	typ   reflect.Type
	path  []hop
	order []int
	times int // it is embedded on its level
}

// members lists the members of a struct type in the order of its fields.
func members(t reflect.Type) []member {
	var all []member
	seen := map[reflect.Type]bool{}
	for level := []*nest{{typ: t, times: 1}}; len(level) > 0; {
		var below []*nest
		for _, n := range level {
			if !seen[n.typ] {
				seen[n.typ] = true
				all, below = n.look(all, below)
			}
		}
		level = below
	}
	slices.SortStableFunc(all, func(a, b member) int {
		if c := strings.Compare(a.name, b.name); c != 0 {
			return c
		}
		return a.rank() - b.rank()
	})
	var kept []member
	for i := 0; i < len(all); {
		end := i + 1
		for end < len(all) && all[end].name == all[i].name {
			end++
		}
		if end == i+1 || all[i].rank() != all[i+1].rank() {
			kept = append(kept, all[i])
		}
		i = end
	}
	slices.SortFunc(kept, func(a, b member) int { return slices.Compare(a.order, b.order) })
	return kept
}

// rank orders members of one name; the lowest wins unless it has company.
func (m *member) rank() int {
	r := 2 * len(m.order)
	if !m.tagged {
		r++
	}
	return r
}

// look adds the members that the struct itself has, and the structs that it embeds.
func (n *nest) look(all []member, below []*nest) ([]member, []*nest) {
	for i := range n.typ.NumField() {
		f := n.typ.Field(i)
		inner, pointer := f.Type, false
		if inner.Kind() == reflect.Pointer && inner.Name() == "" {
			inner, pointer = inner.Elem(), true
		}
		isStruct := inner.Kind() == reflect.Struct
		if !f.IsExported() && !(f.Anonymous && isStruct) {
			continue
		}
		tag := f.Tag.Get("json")
		if tag == "-" {
			continue
		}
		name, options, _ := strings.Cut(tag, ",")
		if !validName(name) {
			name = ""
		}
		order := append(slices.Clone(n.order), i)
		if name == "" && f.Anonymous && isStruct {
			if known := slices.IndexFunc(below, func(b *nest) bool { return b.typ == inner }); known >= 0 {
				below[known].times++
				continue
			}
			h := hop{f.Offset, pointer, f.IsExported(), f.Name, describe(inner)}
			below = append(below, &nest{inner, append(slices.Clone(n.path), h), order, 1})
			continue
		}
		m := member{name: name, tagged: name != "", path: n.path, typ: describe(f.Type), offset: f.Offset, order: order}
		if name == "" {
			m.name = f.Name
		}
		for option := range strings.SplitSeq(options, ",") {
			switch option {
			case "omitempty":
				m.omitEmpty = true
			case "omitzero":
				m.omitZero = true
			case "string":
				m.quoted = quotable(inner.Kind())
			}
		}
		all = append(all, m)
		if n.times > 1 {
			all = append(all, m) // so that it has company
		}
	}
	return all, below
}

// quotable: does the option string mean something for the kind?
func quotable(k reflect.Kind) bool {
	return k == reflect.Bool || reflect.Int <= k && k <= reflect.Float64 || k == reflect.String
}

// validName: may a tag give that name?
func validName(name string) bool {
	for _, r := range name {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("!#$%&()*+-./:;<=>?@[]^_{|}~ ", r) {
			return false
		}
	}
	return name != ""
}

// folded is equal for names that are equal but for upper and lower case, as strings.EqualFold has it: each rune becomes
// the least of those that it folds to.
func folded(name string) string {
	plain := true
	for i := range len(name) {
		if c := name[i]; c >= 0x80 || 'a' <= c && c <= 'z' {
			plain = false
			break
		}
	}
	if plain {
		return name
	}
	out := make([]byte, 0, len(name))
	for _, r := range name {
		switch {
		case r < 0x80:
			out = append(out, upper(byte(r)))
		default:
			least := r
			for other := unicode.SimpleFold(r); other != r; other = unicode.SimpleFold(other) {
				least = min(least, other)
			}
			out = append(out, string(least)...)
		}
	}
	return stringOf(out)
}
