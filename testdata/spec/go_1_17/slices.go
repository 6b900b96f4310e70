// check lang=go1.16

// Rule: a slice converts to an array's pointer, and unsafe has Add and Slice, from go1.17 on.
package main

import "unsafe"

func main() {
	s := []int{1}
	_ = (*[1]int)(s)           // ERROR "cannot convert s \(variable of type \[\]int\) to type \*\[1\]int: conversion of slice to array pointer requires go1\.17 or later \(-lang was set to go1\.16; check go\.mod\)"
	_ = unsafe.Add(nil, 1)     // ERROR "unsafe\.Add requires go1\.17 or later \(-lang was set to go1\.16; check go\.mod\)"
	_ = unsafe.Slice(&s[0], 1) // ERROR "unsafe\.Slice requires go1\.17 or later \(-lang was set to go1\.16; check go\.mod\)"
}
