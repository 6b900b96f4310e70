// check

package main

import . "lib" // ERROR `"lib" imported and not used`

// Rule: what is imported with a point must be used as well.
func main() {}
