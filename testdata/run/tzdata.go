// run

// Package time/tzdata has the time zones where the system has none: here no file can be opened.
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
	for _, name := range []string{"Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe",
		"Pacific/Apia", "US/Pacific", "Etc/GMT+5", "Europe/Dublin", "GMT", "UTC"} {
		l, err := time.LoadLocation(name)
		if err != nil {
			fmt.Println(name, err)
			continue
		}
		fmt.Println(l)
		for _, year := range []int{1850, 1975, 1990, 2011, 2020} {
			january := time.Date(year, 1, 30, 12, 0, 0, 0, time.UTC).In(l)
			july := time.Date(year, 7, 30, 12, 0, 0, 0, time.UTC).In(l)
			fmt.Println("\t", january, "|", july, july.IsDST())
		}
		for _, year := range []int{2030, 2037, 2038, 2050, 2099} {
			june := time.Date(year, 6, 15, 12, 0, 0, 0, l)
			start, end := june.ZoneBounds()
			fmt.Println("\t", june, start.Unix(), end.Unix())
		}
	}
	_, err := time.LoadLocation("Nowhere/Land")
	fmt.Println(err != nil)
}
