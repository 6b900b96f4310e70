package syntax

import (
	"strings"
	"sync"
	"unicode"
)

// perlClasses holds what \d, \s and \w match; the upper-case letters are their complements.
var perlClasses = map[byte]runeSet{
	'd': {'0', '9'},
	's': {'\t', '\n', '\f', '\r', ' ', ' '},
	'w': {'0', '9', 'A', 'Z', '_', '_', 'a', 'z'},
}

// posixClasses holds what [:name:] matches in a class; [:^name:] are their complements.
var posixClasses = map[string]runeSet{
	"alnum":  {'0', '9', 'A', 'Z', 'a', 'z'},
	"alpha":  {'A', 'Z', 'a', 'z'},
	"ascii":  {0, 0x7f},
	"blank":  {'\t', '\t', ' ', ' '},
	"cntrl":  {0, 0x1f, 0x7f, 0x7f},
	"digit":  {'0', '9'},
	"graph":  {'!', '~'},
	"lower":  {'a', 'z'},
	"print":  {' ', '~'},
	"punct":  {'!', '/', ':', '@', '[', '`', '{', '~'},
	"space":  {'\t', '\r', ' ', ' '},
	"upper":  {'A', 'Z'},
	"word":   {'0', '9', 'A', 'Z', '_', '_', 'a', 'z'},
	"xdigit": {'0', '9', 'A', 'F', 'a', 'f'},
}

// looseName takes from a property's name what does not matter in it: case, spaces, hyphens and underscores.
func looseName(name string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == ' ' || r == '-' || r == '_':
			return -1
		case 'A' <= r && r <= 'Z':
			return r + ('a' - 'A')
		}
		return r
	}, name)
}

// unicodeTables finds a table by its loose name.
var unicodeTables = sync.OnceValue(func() map[string]*unicode.RangeTable {
	tables := make(map[string]*unicode.RangeTable)
	for name, t := range unicode.Scripts {
		tables[looseName(name)] = t
	}
	for name, t := range unicode.Categories {
		tables[looseName(name)] = t
	}
	for alias, name := range unicode.CategoryAliases {
		tables[looseName(alias)] = unicode.Categories[name]
	}
	return tables
})

// unicodeClass returns the runes of a property, and reports whether there is one of that name.
func unicodeClass(name string) (set runeSet, known bool) {
	switch loose := looseName(name); loose {
	case "any":
		return runeSet{0, unicode.MaxRune}, true
	case "ascii":
		return runeSet{0, unicode.MaxASCII}, true
	case "assigned":
		return runeSet(nil).addTable(unicode.Cn).tidy().complement(), true
	default:
		table := unicodeTables()[loose]
		if table == nil {
			return nil, false
		}
		return runeSet(nil).addTable(table).tidy(), true
	}
}
