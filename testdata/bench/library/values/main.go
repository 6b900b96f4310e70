// Values by reflection.
package main

import (
	"reflect"

	"bench/library/stopwatch"
)

func number(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

type inner struct {
	Name  string
	Score float64
}

type record struct {
	ID     int
	Title  string
	Tags   []string
	Inner  inner
	Next   *record
	Counts map[string]int
}

func newRecord(i int) *record {
	return &record{i, "title", []string{"a", "bb", "ccc"}, inner{"x", 1.5}, &record{ID: 2}, map[string]int{"one": 1, "two": 2}}
}

func equal(name string, values [][2]any) {
	stopwatch.Measure("DeepEqual, "+name, func(calls int) (sum int) {
		for i := range calls {
			sum += number(reflect.DeepEqual(values[i&1][0], values[i&1][1]))
		}
		return sum
	})
}

func main() {
	equal("structs", [][2]any{{newRecord(1), newRecord(1)}, {newRecord(1), newRecord(2)}})
	long := func() []int {
		s := make([]int, 1000)
		for i := range s {
			s[i] = i
		}
		return s
	}
	equal("[]int, 1000", [][2]any{{long(), long()}, {long(), long()[1:]}})
	words := func() []string { return []string{"some", "words", "in", "a", "slice"} }
	equal("[]string, 5", [][2]any{{words(), words()}, {words(), words()[1:]}})
	numbers := func() map[string]int { return map[string]int{"one": 1, "two": 2, "three": 3} }
	equal("map[string]int, 3", [][2]any{{numbers(), numbers()}, {numbers(), map[string]int{}}})
	equal("any, 3", [][2]any{{[]any{1, "x", 2.5}, []any{1, "x", 2.5}}, {[]any{1}, []any{"x"}}})

	value := reflect.ValueOf(newRecord(1)).Elem()
	names := []string{"Title", "Inner"}
	stopwatch.Measure("Value.FieldByName", func(calls int) (sum int) {
		for i := range calls {
			sum += int(value.FieldByName(names[i&1]).Kind())
		}
		return sum
	})
	stopwatch.Measure("Type.FieldByName", func(calls int) (sum int) {
		for i := range calls {
			f, _ := value.Type().FieldByName(names[i&1])
			sum += len(f.Name)
		}
		return sum
	})
	stopwatch.Measure("Value.Field", func(calls int) (sum int) {
		for i := range calls {
			sum += int(value.Field(i & 1).Kind())
		}
		return sum
	})
	stopwatch.Measure("Value.Set", func(calls int) (sum int) {
		for i := range calls {
			value.Field(0).SetInt(int64(i & 1))
			sum += int(value.Field(0).Int())
		}
		return sum
	})
}
