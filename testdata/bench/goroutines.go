package main

func main() {
	done := make(chan int, 1000)
	sum := 0
	for round := 0; round < 1000; round++ {
		for i := 0; i < 1000; i++ {
			go func() { done <- i }()
		}
		for i := 0; i < 1000; i++ {
			sum += <-done
		}
	}
	println(sum)
}
