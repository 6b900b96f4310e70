// run

// Method values and expressions: what is bound, when it is copied, what nil does.
package main

import "fmt"

type account struct {
	owner string
	cents int
}

func (a account) String() string     { return fmt.Sprintf("%s:%d.%02d", a.owner, a.cents/100, a.cents%100) }
func (a *account) deposit(cents int) { a.cents += cents }
func (a *account) isNil() bool       { return a == nil }
func (a account) plus(b account) int { return a.cents + b.cents }

type named interface{ String() string }

type premium struct {
	*account
	level int
}

type celsius float64

func (c celsius) String() string { return fmt.Sprintf("%.1f°C", float64(c)) }

type op func(int, int) int

func (o op) apply(a, b int) int { return o(a, b) }
func (o op) flip() op           { return func(a, b int) int { return o(b, a) } }

func main() {
	a := account{"ann", 1250}
	show := a.String     // copies a now
	deposit := a.deposit // binds &a
	deposit(300)
	deposit(1)
	fmt.Println(show(), a)

	// Method expressions take the receiver first.
	f, g := account.String, (*account).deposit
	g(&a, 49)
	fmt.Println(f(a), (*account).String(&a))
	fmt.Printf("%T %T %T\n", f, g, account.plus)
	fmt.Println(account.plus(a, account{cents: 1000}))

	// Through an interface and an embedded pointer.
	p := premium{&a, 3}
	more := p.deposit
	more(5000)
	var n named = p
	text := n.String
	a = account{"bob", 7}
	fmt.Println(text(), p, named.String(n))
	n = celsius(21.55)
	fmt.Println(text(), n.String(), celsius.String(3))

	// A nil pointer may be a receiver; binding a value method to it panics at once.
	var none *account
	fmt.Println(none.isNil(), (*account).isNil(nil))
	func() {
		defer func() { fmt.Println("recovered:", recover()) }()
		bound := none.String
		fmt.Println("not reached", bound)
	}()
	func() {
		defer func() { fmt.Println("recovered:", recover()) }()
		var empty named
		bound := empty.String
		fmt.Println("not reached", bound)
	}()

	minus := op(func(a, b int) int { return a - b })
	fmt.Println(minus.apply(10, 3), minus.flip().apply(10, 3), op.apply(minus.flip().flip(), 1, 2))
	methods := map[string]func(op, int, int) int{"apply": op.apply}
	fmt.Println(methods["apply"](minus, 5, 6))
	defer a.deposit(1)
	go a.plus(a)
}
