// check oracle=compile

// Rule: a package's name is not blank.
package _ // ERROR "invalid package name _"

func main() {}
