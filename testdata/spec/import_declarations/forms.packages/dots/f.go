package dots

const Dotted = "dotted"

func Func() int { return 7 }

type Type struct{ A int }

func hidden() {}
