package shape

func double(x int) int { return 2 * x }
