// run
// A pointer to an alias that is still being declared: SR needs SS, which needs *SR.
package main

import "fmt"

type both interface{ second }

type box[S any] struct{ s S }

type SR = box[first]

type first interface{ get() *SR }

type second interface{ get() *SR }

type impl int

func (i impl) get() *SR { return &SR{i} }

func main() {
	var b both = impl(3)
	fmt.Printf("%v %T\n", b.get().s, b.get())
	_, ok := any(b).(first)
	fmt.Println(ok)
}
