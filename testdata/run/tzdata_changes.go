// run

// Package time/tzdata has each change of clocks, also those before 1901, those that change nothing but whether it is summer
// time, and the last one before a rule tells the rest. No file can be opened, so that all come from there.
package main

import (
	"fmt"
	"syscall"
	"time"
	_ "time/tzdata"
)

func main() {
	none := syscall.Rlimit{}
	fmt.Println(syscall.Setrlimit(syscall.RLIMIT_NOFILE, &none))
	for _, place := range []struct {
		name  string
		times []int64
	}{
		{"Pacific/Yap", []int64{-2840176121, -2840176120, -2366790513, -2366790512}},
		{"America/Asuncion", []int64{1728961199, 1728961200}},
		{"Asia/Aqtau", []int64{1099173599, 1099173600}},
		{"America/Punta_Arenas", []int64{1480820399, 1480820400}},
		{"America/Ciudad_Juarez", []int64{1673823600}},
		{"America/Havana", []int64{1352000000}},
		{"Europe/Dublin", []int64{100000000, 846000000}},
		{"Asia/Gaza", []int64{3256000000, 3800000000}},
		{"Factory", []int64{0}},
	} {
		l, err := time.LoadLocation(place.name)
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(l)
		for _, seconds := range place.times {
			t := time.Unix(seconds, 0).In(l)
			start, end := t.ZoneBounds()
			fmt.Println("\t", t, t.IsDST(), start.Unix(), end.Unix())
		}
	}
}
