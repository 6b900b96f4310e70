package zoo

import "fmt"

type Animal struct {
	Name   string
	hidden int
}

func (a Animal) Sound() string { return a.Name + a.sound() }

func (a Animal) sound() string { return fmt.Sprint(" makes ", a.hidden) }

type keeper struct {
	Age int
	Äge int
}

func (k *keeper) Feed() string { return "fed" }

func NewKeeper() *keeper { return &keeper{Age: 40, Äge: 41} }

type Embedding struct{ keeper }

const Größe, Ωmega = 1, 2

var Count int

type Hider interface {
	Shown() int
	hidden() int
}

type implementation struct{}

func (implementation) Shown() int  { return 1 }
func (implementation) hidden() int { return 2 }

func Make() Hider { return implementation{} }

func Call(h Hider) int { return h.hidden() }
