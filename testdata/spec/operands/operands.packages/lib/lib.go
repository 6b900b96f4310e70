package lib

const C = 3

var V = 4

func F() int { return 5 }

func G[T any](x T) T { return x }
