package testing

import "sync"

// slots bounds how many tests run at the same time. Who waits is served in the order of coming, so that tests which
// become parallel go on in the order in which they did.
type slots struct {
	mu      sync.Mutex
	free    int // 0 while anybody waits
	waiting []chan struct{}
}

func newSlots(count int) *slots { return &slots{free: count} }

// take returns as soon as a slot is the caller's.
func (s *slots) take() {
	s.mu.Lock()
	if s.free > 0 {
		s.free--
		s.mu.Unlock()
		return
	}
	turn := make(chan struct{})
	s.waiting = append(s.waiting, turn)
	s.mu.Unlock()
	<-turn
}

// give hands a slot to who waits longest, or keeps it for the next.
func (s *slots) give() {
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.waiting) == 0 {
		s.free++
		return
	}
	close(s.waiting[0])
	s.waiting = s.waiting[1:]
}
