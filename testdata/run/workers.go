// run

// A worker pool: jobs on one channel, results on another, a WaitGroup closes the results; and a bank whose
// transfers keep the sum of all accounts.
package main

import (
	"fmt"
	"sort"
	"sync"
	"sync/atomic"
)

type job struct{ id, n int }
type result struct {
	id    int
	value uint64
}

func collatz(n int) (steps uint64) {
	for x := uint64(n); x != 1; steps++ {
		if x%2 == 0 {
			x /= 2
		} else {
			x = 3*x + 1
		}
	}
	return
}

func pool() {
	jobs := make(chan job)
	results := make(chan result, 4)
	var wg sync.WaitGroup
	for w := 0; w < 5; w++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for j := range jobs {
				results <- result{j.id, collatz(j.n)}
			}
		}()
	}
	go func() {
		for i := 0; i < 200; i++ {
			jobs <- job{i, i*37 + 1}
		}
		close(jobs)
		wg.Wait()
		close(results)
	}()
	var all []result
	for r := range results {
		all = append(all, r)
	}
	sort.Slice(all, func(i, j int) bool { return all[i].id < all[j].id })
	var sum uint64
	for i, r := range all {
		if r.id != i {
			panic("a job is missing")
		}
		sum += r.value * uint64(i+1)
	}
	fmt.Println(len(all), "results", sum)
}

type account struct {
	mu      sync.Mutex
	balance int
}

func bank() {
	accounts := make([]account, 8)
	for i := range accounts {
		accounts[i].balance = 1000
	}
	transfer := func(from, to, amount int) bool {
		if from == to {
			return false
		}
		a, b := &accounts[min(from, to)], &accounts[max(from, to)]
		a.mu.Lock()
		defer a.mu.Unlock()
		b.mu.Lock()
		defer b.mu.Unlock()
		if accounts[from].balance < amount {
			return false
		}
		accounts[from].balance -= amount
		accounts[to].balance += amount
		return true
	}
	var done atomic.Int64
	var wg sync.WaitGroup
	for g := range 10 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			x := uint32(g + 1)
			for range 500 {
				x = x*1103515245 + 12345
				transfer(int(x>>16)%8, int(x>>20)%8, int(x>>24)%300)
				done.Add(1)
			}
		}()
	}
	wg.Wait()
	sum := 0
	for i := range accounts {
		if accounts[i].balance < 0 {
			panic("negative balance")
		}
		sum += accounts[i].balance
	}
	fmt.Println(done.Load(), "attempts, sum of balances", sum)
}

func main() {
	pool()
	bank()
	var once sync.Once
	var rw sync.RWMutex
	table := map[int]int{}
	var wg sync.WaitGroup
	for i := 0; i < 50; i++ {
		wg.Add(2)
		go func() {
			defer wg.Done()
			once.Do(func() { fmt.Println("once") })
			rw.Lock()
			table[i] = i * i
			rw.Unlock()
		}()
		go func() {
			defer wg.Done()
			rw.RLock()
			_ = table[i]
			rw.RUnlock()
		}()
	}
	wg.Wait()
	fmt.Println(len(table), table[49])
}
