// lower func=main.link

// Pointer fields are stored in address space 1, a new object comes from the runtime with its descriptor.
package main

type node struct {
	next *node
	name string
}

func link(n *node, name string) *node {
	n.next = &node{n, name}
	return n.next
}

func main() { println(link(&node{}, "x").name) }
