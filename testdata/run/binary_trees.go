// run stress-args=5

// Binary trees: many short-lived objects beside a few that stay.
package main

import (
	"fmt"
	"os"
	"strconv"
)

type tree struct{ left, right *tree }

func grow(depth int) *tree {
	if depth == 0 {
		return &tree{}
	}
	return &tree{grow(depth - 1), grow(depth - 1)}
}

func (t *tree) count() int {
	if t.left == nil {
		return 1
	}
	return 1 + t.left.count() + t.right.count()
}

func main() {
	depth := 13
	if len(os.Args) > 1 {
		depth, _ = strconv.Atoi(os.Args[1])
	}
	fmt.Println("stretch", grow(depth+1).count())
	stays := grow(depth)
	results := make(chan string)
	depths := 0
	for d := 4; d <= depth; d += 3 {
		depths++
		go func() {
			rounds, sum := 1<<(depth-d+2), 0
			for range rounds {
				sum += grow(d).count()
			}
			results <- fmt.Sprintf("%6d trees of depth %2d, %d nodes", rounds, d, sum)
		}()
	}
	longest := ""
	for range depths {
		longest = max(longest, <-results)
	}
	fmt.Println(longest)
	fmt.Println("stays", stays.count())
}
