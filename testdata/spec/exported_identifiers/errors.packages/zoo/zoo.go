package zoo

type Animal struct {
	Name   string
	hidden int
}

func (a Animal) sound() string { return "" }

type keeper struct{ Age int }

type Embedding struct{ keeper }

func helper() {}

const großes = 1

type Hider interface{ hidden() int }
