package shape

type square struct{ n int }

func (s square) Area() int { return s.n * s.n * factor }

var factor = double(1)
