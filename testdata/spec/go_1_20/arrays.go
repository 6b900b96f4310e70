// check lang=go1.19

// Rule: a slice converts to an array, unsafe has SliceData, String and StringData, and interfaces satisfy comparable,
// from go1.20 on.
package main

import "unsafe"

func f[T comparable](T) {}

func main() {
	s := []int{1}
	_ = [1]int(s)              // ERROR "cannot convert s \(variable of type \[\]int\) to type \[1\]int: conversion of slice to array requires go1\.20 or later \(-lang was set to go1\.19; check go\.mod\)"
	_ = unsafe.SliceData(s)    // ERROR "unsafe\.SliceData requires go1\.20 or later \(-lang was set to go1\.19; check go\.mod\)"
	_ = unsafe.String(nil, 0)  // ERROR "unsafe\.String requires go1\.20 or later \(-lang was set to go1\.19; check go\.mod\)"
	_ = unsafe.StringData("a") // ERROR "unsafe\.StringData requires go1\.20 or later \(-lang was set to go1\.19; check go\.mod\)"
	f[any](1)                  // ERROR "any to satisfy comparable requires go1\.20 or later \(-lang was set to go1\.19; check go\.mod\)"
}
