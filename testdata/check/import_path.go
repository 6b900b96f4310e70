// check oracle=compile
// The path of an import is written in one way only.
package p

import _ "unsafe/" // ERROR `could not import unsafe/ \(non-canonical import path "unsafe/" \(should be "unsafe"\)\)`
