// check oracle=compile

package main

// Rule: a path is not empty and has no strange characters.
import "" // ERROR "invalid import path \(empty string\)"

import "a b" // ERROR "invalid import path \(invalid character U\+0020 ' '\)"

import "x!" // ERROR "invalid import path \(invalid character U\+0021 '!'\)"

func main() {}
