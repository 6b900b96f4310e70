package url

import (
	"errors"
	"slices"
	"strconv"
	"strings"
	_ "unsafe" // for linkname
)

// Values are the parameters of a query, or the fields of a form: each has a name, in letters of a given case, and any number
// of values.
type Values map[string][]string

// Get returns the first value of key, or "".
func (v Values) Get(key string) string {
	if values := v[key]; len(values) > 0 {
		return values[0]
	}
	return ""
}

// Set makes value the only value of key.
func (v Values) Set(key, value string) { v[key] = []string{value} }

// Add adds a value behind those that key has.
func (v Values) Add(key, value string) { v[key] = append(v[key], value) }

// Del takes all values of key away.
func (v Values) Del(key string) { delete(v, key) }

// Has tells whether there is an entry for key.
func (v Values) Has(key string) bool {
	_, ok := v[key]
	return ok
}

// Encode returns the values as a query, the keys in their order: "a=1&a=2&b=".
func (v Values) Encode() string {
	if len(v) == 0 {
		return ""
	}
	keys := make([]string, 0, len(v))
	for key := range v {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	var b []byte
	for _, key := range keys {
		for _, value := range v[key] {
			if len(b) > 0 {
				b = append(b, '&')
			}
			b = appendEscaped(b, key, inQuery)
			b = append(b, '=')
			b = appendEscaped(b, value, inQuery)
		}
	}
	return asString(b)
}

// debugSetting is how a program asks for the behaviour of an older Go ($GODEBUG).
//
//go:linkname debugSetting runtime.debugSetting
func debugSetting(name string) string

//go:linkname countSetting runtime.countSetting
func countSetting(name string)

// A query may have so many parameters, unless the setting urlmaxqueryparams says otherwise; 0 there is no limit.
const defaultMaxParams = 10000

var errTooMany = errors.New("number of URL query parameters exceeded limit")

func tooMany(query string) bool {
	limit := defaultMaxParams
	params := strings.Count(query, "&") + 1
	if params <= 1 {
		return false
	}
	if setting := debugSetting("urlmaxqueryparams"); setting != "" {
		if n, err := strconv.Atoi(setting); err == nil {
			if n == 0 {
				n = params
			}
			if (params > n) != (params > limit) {
				countSetting("urlmaxqueryparams")
			}
			limit = n
		}
	}
	return params > limit
}

// ParseQuery returns the parameters of a query: settings key=value between ampersands, escaped as QueryEscape does. A
// setting without = has the value "". Those that are wrong, or have a semicolon in them, are left out, and the error is about
// the first of them. A query of too many parameters has none. The Values are never nil.
func ParseQuery(query string) (Values, error) {
	v := make(Values)
	err := v.parse(query)
	return v, err
}

// parse adds the parameters, and returns the first mistake.
func (v Values) parse(query string) (first error) {
	if tooMany(query) {
		return errTooMany
	}
	for one := range strings.SplitSeq(query, "&") {
		if one == "" {
			continue
		}
		key, value, err := parseSetting(one)
		switch {
		case err == nil:
			v[key] = append(v[key], value)
		case first == nil || err == errSemicolon:
			first = err
		}
	}
	return first
}

var errSemicolon = errors.New("invalid semicolon separator in query")

// parseSetting takes key=value apart.
func parseSetting(s string) (key, value string, err error) {
	if strings.IndexByte(s, ';') >= 0 {
		return "", "", errSemicolon
	}
	name, text, _ := strings.Cut(s, "=")
	if key, err = QueryUnescape(name); err == nil {
		value, err = QueryUnescape(text)
	}
	return key, value, err
}
