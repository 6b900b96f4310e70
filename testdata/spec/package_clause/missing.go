// check oracle=compile

// Rule: a file begins with a package clause.
func main() {} // ERROR "syntax error: package statement must be first"
