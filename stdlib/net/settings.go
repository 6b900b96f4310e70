package net

import _ "unsafe" // for linkname

// setting returns what GODEBUG, or else the program, says of a setting, or "".
//
//go:linkname setting runtime.debugSetting
func setting(name string) string

// countSetting counts, for runtime/metrics, that a setting has had an effect.
//
//go:linkname countSetting runtime.countSetting
func countSetting(name string)
