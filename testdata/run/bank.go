// run stress-args=50

// Transfers between accounts under mutexes: no money appears or vanishes, whatever the interleaving.
package main

import (
	"errors"
	"fmt"
	"os"
	"strconv"
	"sync"
	"sync/atomic"
)

var errFunds = errors.New("insufficient funds")

type account struct {
	sync.Mutex
	id, cents int
	history   []int
}

type bank struct {
	accounts []*account
	audits   sync.RWMutex // held for reading by transfers, for writing by audits
	done     atomic.Int64
	refused  atomic.Int64
}

func (b *bank) transfer(from, to *account, cents int) error {
	b.audits.RLock()
	defer b.audits.RUnlock()
	first, second := from, to
	if first.id > second.id { // one order for everybody: no deadlock
		first, second = second, first
	}
	first.Lock()
	defer first.Unlock()
	second.Lock()
	defer second.Unlock()
	if from.cents < cents {
		return fmt.Errorf("account %d: %w", from.id, errFunds)
	}
	from.cents -= cents
	to.cents += cents
	to.history = append(to.history, cents)
	return nil
}

func (b *bank) total() (sum int) {
	b.audits.Lock()
	defer b.audits.Unlock()
	for _, a := range b.accounts {
		sum += a.cents
	}
	return
}

func main() {
	transfers := 5000
	if len(os.Args) > 1 {
		transfers, _ = strconv.Atoi(os.Args[1])
	}
	b := &bank{}
	for i := range 20 {
		b.accounts = append(b.accounts, &account{id: i, cents: 1000})
	}
	var tellers sync.WaitGroup
	for teller := range 8 {
		tellers.Add(1)
		go func() {
			defer tellers.Done()
			random := uint32(teller + 1)
			for range transfers {
				random = random*1664525 + 1013904223
				from, to := int(random>>8%20), int(random>>16%20)
				if from == to {
					continue
				}
				switch err := b.transfer(b.accounts[from], b.accounts[to], int(random>>24)); {
				case err == nil:
					b.done.Add(1)
				case errors.Is(err, errFunds):
					b.refused.Add(1)
				default:
					panic(err)
				}
			}
		}()
	}
	stop, audits := make(chan struct{}), make(chan bool)
	go func() {
		right := true
		for {
			right = right && b.total() == 20*1000
			select {
			case <-stop:
				audits <- right
				return
			default:
			}
		}
	}()
	tellers.Wait()
	close(stop)
	fmt.Println("every audit is right:", <-audits)
	noted := 0
	for _, a := range b.accounts {
		if a.cents < 0 {
			fmt.Println("overdrawn", a.id)
		}
		noted += len(a.history)
	}
	fmt.Println(b.total(), noted == int(b.done.Load()), b.done.Load() > 0)
	fmt.Println(b.transfer(b.accounts[3], b.accounts[4], 1e9))
}
