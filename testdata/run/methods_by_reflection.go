// run
package main

import (
	"fmt"
	"reflect"
)

// Methods that are called by reflection alone: no interface of the program has them.

type account struct {
	owner   string
	balance int
}

func (a account) Owner() string { return a.owner }
func (a *account) Deposit(n int, more ...int) int {
	a.balance += n
	for _, m := range more {
		a.balance += m
	}
	return a.balance
}
func (a account) hidden() string { return "hidden" }

type savings struct {
	account
	Rate float64
}

func (s savings) Yearly(years int) (total float64, err error) {
	total = float64(s.balance)
	for range years {
		total += total * s.Rate
	}
	return
}

type list[T any] []T

func (l list[T]) Second() T { return l[1] }

type Words struct{ list[string] }

func main() {
	s := &savings{account{"Ada", 100}, 0.5}
	v := reflect.ValueOf(s)
	for i := range v.NumMethod() {
		fmt.Println(v.Type().Method(i).Name, v.Type().Method(i).Type)
	}
	fmt.Println(v.MethodByName("Deposit").Call([]reflect.Value{reflect.ValueOf(5), reflect.ValueOf(6), reflect.ValueOf(7)})[0])
	fmt.Println(v.MethodByName("Yearly").Call([]reflect.Value{reflect.ValueOf(2)})[0])
	m, _ := reflect.TypeOf(s).Elem().MethodByName("Owner")
	fmt.Println(m.Func.Call([]reflect.Value{v.Elem()})[0])
	owner := v.Method(1).Interface().(func() string)
	fmt.Println(owner())
	fmt.Println(reflect.ValueOf(list[int]{1, 2}).Method(0).Call(nil)[0])
	made := reflect.New(reflect.StructOf([]reflect.StructField{{Name: "Words", Type: reflect.TypeFor[Words](), Anonymous: true}})).Elem()
	made.Field(0).Set(reflect.ValueOf(Words{list[string]{"a", "b"}}))
	fmt.Println(made.NumMethod(), made.Field(0).Method(0).Call(nil)[0])
}
