package runtime

import (
	"internal/rt"
	"sync/atomic"
	_ "unsafe" // for linkname
)

// GODEBUG: settings by which a program asks for the behaviour of an older Go, `name=value,…`. What $GODEBUG says goes
// before what the program was compiled with.

// defaultSettings is what go.mod, //go:debug lines and the language say; the program's first initialiser sets it.
var defaultSettings string

// changedSettings is what $GODEBUG was set to while the program ran; nil: it was not.
var changedSettings atomic.Pointer[string]

// firstSettings is what $GODEBUG was when the program began; nil: nobody has asked yet.
var firstSettings atomic.Pointer[string]

func environmentSettings() string {
	if changed := changedSettings.Load(); changed != nil {
		return *changed
	}
	if first := firstSettings.Load(); first != nil {
		return *first
	}
	first := readSettings()
	firstSettings.Store(&first)
	return first
}

// readSettings looks for $GODEBUG among all variables.
func readSettings() string {
	const prefix = "GODEBUG="
	for i := 0; ; i++ {
		entry, ok := rt.EnvironmentEntry(i)
		if !ok {
			return ""
		}
		if len(entry) > len(prefix) && entry[:len(prefix)] == prefix {
			return entry[len(prefix):]
		}
	}
}

// debugSetting returns the value of a setting, or "".
//
//go:linkname debugSetting
func debugSetting(name string) string {
	if value, ok := settingIn(environmentSettings(), name); ok {
		return value
	}
	value, _ := settingIn(defaultSettings, name)
	return value
}

// settingIn finds the last `name=value` of a list.
func settingIn(list, name string) (value string, ok bool) {
	for list != "" {
		end := 0
		for end < len(list) && list[end] != ',' {
			end++
		}
		one := list[:end]
		if len(one) > len(name) && one[len(name)] == '=' && one[:len(name)] == name {
			value, ok = one[len(name)+1:], true
		}
		if end == len(list) {
			break
		}
		list = list[end+1:]
	}
	return value, ok
}
