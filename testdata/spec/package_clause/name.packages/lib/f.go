package othername

const X = 1

// Rule: the package's own name may be used for something else in it.
var othername = X + 1

func Get() int { return othername }
