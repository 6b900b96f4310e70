package different

var X = 1

type T struct{ N int }

func (T) M() string { return "M" }

const Max = 10
