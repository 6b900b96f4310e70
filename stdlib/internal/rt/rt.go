// Package rt is the door through which the standard library reaches the runtime.
//
// Each function without a body is one entry of runtime/abi/runtime_calls.def. Parameters and results that are
// type descriptors or other static addresses are uintptr here.
package rt

import "unsafe"

// Syscall makes the system call args[0] with arguments args[1:]. It may block: the goroutine's P is then given
// to another thread. errno is zero on success.
//
//go:linkname Syscall rt_syscall
//go:noescape
func Syscall(args *[7]uintptr) (r1, errno uintptr)

// SyscallQuick is Syscall for calls that never block, whatever mode a descriptor is in: others may change it. While it
// lasts, no collection can begin.
//
//go:linkname SyscallQuick rt_syscall_quick
//go:noescape
func SyscallQuick(args *[7]uintptr) (r1, errno uintptr)

// SpawnStep is a system call that a child makes on its way to its program (os/spawn.h).
type SpawnStep struct {
	Call    [7]uintptr
	Result  *int32 // where the result goes, unless it is nil
	MayFail bool
}

// Spawn makes a process that makes the calls, which must end with execve. errno tells of the first call that failed
// and must not; if pid is positive nevertheless, the process was made and has ended. descriptor is where clone stores
// the process's descriptor, if flags ask for one.
//
//go:linkname Spawn rt_spawn
//go:noescape
func Spawn(steps *SpawnStep, count int, flags uintptr, descriptor *int32) (pid int, errno uintptr)

//go:linkname argument rt_argument
func argument(index int) (data unsafe.Pointer, length int)

//go:linkname environmentEntry rt_environment_entry
func environmentEntry(index int) (data unsafe.Pointer, length int)

// Argument returns the index-th word of the command line; ok is false past the last.
func Argument(index int) (s string, ok bool) {
	data, length := argument(index)
	return unsafe.String((*byte)(data), length), data != nil
}

// EnvironmentEntry returns the index-th "NAME=value" that the process started with; ok is false past the last.
func EnvironmentEntry(index int) (s string, ok bool) {
	data, length := environmentEntry(index)
	return unsafe.String((*byte)(data), length), data != nil
}

// Exit ends the process at once.
//
//go:linkname Exit rt_exit
func Exit(status int)

//go:linkname fatal rt_fatal
//go:noescape
func fatal(text unsafe.Pointer, length int)

// Fatal prints "fatal error: " and the text, the goroutines, and exits with status 2. It cannot be recovered.
func Fatal(text string) {
	fatal(unsafe.Pointer(unsafe.StringData(text)), len(text))
}

// Nanotime is a clock that only goes forward, in nanoseconds.
//
//go:linkname Nanotime rt_nanotime
func Nanotime() int64

// Walltime is the time of day since 1970 in UTC.
//
//go:linkname Walltime rt_walltime
func Walltime() (seconds int64, nanoseconds int64)

// Random returns 64 random bits, from a fast generator of the thread's.
//
//go:linkname Random rt_random
func Random() uint64

// MemoryHash hashes length bytes at data.
//
//go:linkname MemoryHash rt_memory_hash
//go:noescape
func MemoryHash(data unsafe.Pointer, length int, seed uint64) uint64

// TypeHash hashes a value of the type at data as a map would; it panics if an interface in it holds an
// unhashable value.
//
//go:linkname TypeHash rt_type_hash
//go:noescape
func TypeHash(typ uintptr, data unsafe.Pointer, seed uint64) uint64

// Sleep parks the goroutine for that many nanoseconds.
//
//go:linkname Sleep rt_sleep
func Sleep(nanoseconds int64)

// Timer is known to the runtime (services/timers.h). Set Function before the first start; each time the timer
// fires, the runtime runs it in a new goroutine. The other fields are the runtime's.
type Timer struct {
	Function func()
	home     int64
	slot     int64
}

// TimerStart makes t fire at when (on Nanotime's clock). An active timer is moved; it reports whether t was active.
//
//go:linkname TimerStart rt_timer_start
func TimerStart(t *Timer, when int64) bool

// TimerStop reports whether t was active. A goroutine that t started may still be about to run.
//
//go:linkname TimerStop rt_timer_stop
func TimerStop(t *Timer) bool

// PolledFile is a file that goroutines wait for (services/netpoll.h); it is no Go pointer.
type PolledFile uintptr

// Direction of a file.
type Direction int

const (
	Reading Direction = iota
	Writing
)

// PollResult is how waiting for a file ended.
type PollResult int

const (
	PollReady   PollResult = iota // try again
	PollClosing                   // PollUnblock was called
	PollExpired                   // the deadline has passed
)

// PollOpen has a file watched, which must be in non-blocking mode. errno is EPERM if files of its kind are always ready.
//
//go:linkname PollOpen rt_poll_open
func PollOpen(fd int) (file PolledFile, errno uintptr)

// PollClose ends that, before the descriptor is closed. Nobody waits for the file any more.
//
//go:linkname PollClose rt_poll_close
func PollClose(file PolledFile)

// PollReset is called before an attempt to read or write; what it returns that is not PollReady says not to try.
//
//go:linkname PollReset rt_poll_reset
func PollReset(file PolledFile, direction Direction) PollResult

// PollWait is called after an attempt that would have blocked, by one goroutine at a time for each direction. With
// stubborn, neither a deadline nor PollUnblock is the reason for PollReady, but they end it.
//
//go:linkname PollWait rt_poll_wait
func PollWait(file PolledFile, direction Direction, stubborn bool) PollResult

// PollSetDeadline ends waits, the present one too, at that time on Nanotime's clock; 0: never, negative: now.
//
//go:linkname PollSetDeadline rt_poll_set_deadline
func PollSetDeadline(file PolledFile, direction Direction, when int64)

// PollUnblock ends all waits, for ever.
//
//go:linkname PollUnblock rt_poll_unblock
func PollUnblock(file PolledFile)

// PollIsOwn reports whether the descriptor is one that the runtime needs to wait for the others.
//
//go:linkname PollIsOwn rt_poll_is_own
func PollIsOwn(fd int) bool

// SignalStart says which eventfd is told of each signal that is wanted.
//
//go:linkname SignalStart rt_signal_start
func SignalStart(eventfd int)

// SignalUse is what becomes of a signal.
type SignalUse int

const (
	SignalDefault SignalUse = iota // as it was when the program started
	SignalIgnored
	SignalWanted
)

//go:linkname SignalSet rt_signal_set
func SignalSet(signal int, use SignalUse)

//go:linkname SignalIsIgnored rt_signal_is_ignored
func SignalIsIgnored(signal int) bool

//go:linkname SignalIsWanted rt_signal_is_wanted
func SignalIsWanted(signal int) bool

// SignalTake returns a bit for each wanted signal that came since the last call; signal 1 is bit 0.
//
//go:linkname SignalTake rt_signal_take
func SignalTake() uint64

// WaitReason is what a traceback shows for a parked goroutine (sched/wait_reason.h).
type WaitReason int

const (
	WaitSemaphore    WaitReason = iota // semacquire
	WaitMutexLock                      // sync.Mutex.Lock
	WaitRWMutexRLock                   // sync.RWMutex.RLock
	WaitRWMutexLock                    // sync.RWMutex.Lock
	WaitWaitGroup                      // sync.WaitGroup.Wait
	WaitCond                           // sync.Cond.Wait
)

// SemaphoreAcquire waits until *addr > 0 and takes one. lifo queues the goroutine before the others.
//
//go:linkname SemaphoreAcquire rt_semaphore_acquire
func SemaphoreAcquire(addr *uint32, lifo bool, reason WaitReason)

// SemaphoreRelease adds one to *addr and wakes a waiter; handoff runs the waiter next on this P.
//
//go:linkname SemaphoreRelease rt_semaphore_release
func SemaphoreRelease(addr *uint32, handoff bool)

// NotifyList is what a sync.Cond waits on. The zero value is ready; it must not be copied.
type NotifyList struct {
	wait, notify uint32
	lock         uintptr
	head, tail   uintptr
}

// NotifyAdd draws a ticket, before the caller gives its lock away.
//
//go:linkname NotifyAdd rt_notify_add
func NotifyAdd(l *NotifyList) (ticket uint64)

// NotifyWait parks until the ticket is notified.
//
//go:linkname NotifyWait rt_notify_wait
func NotifyWait(l *NotifyList, ticket uint64)

//go:linkname NotifyOne rt_notify_one
func NotifyOne(l *NotifyList)

//go:linkname NotifyAll rt_notify_all
func NotifyAll(l *NotifyList)

// CanSpin reports whether it makes sense to spin for a lock at the given attempt (0, 1, …).
//
//go:linkname CanSpin rt_can_spin
func CanSpin(attempt int) bool

// Spin passes a short time without giving the thread away.
//
//go:linkname Spin rt_spin
func Spin(rounds int)

//go:linkname Gosched rt_gosched
func Gosched()

//go:linkname GoroutineID rt_goroutine_id
func GoroutineID() int64

//go:linkname GoroutineCount rt_goroutine_count
func GoroutineCount() int

// SetMaxProcs sets how many threads run Go code at once (0: leaves it) and returns the old number.
//
//go:linkname SetMaxProcs rt_gomaxprocs
func SetMaxProcs(n int) int

//go:linkname CPUCount rt_cpu_count
func CPUCount() int

// ProcessorNumber is the number of the processor that the goroutine runs on, from 0. It is right until the next safepoint.
//
//go:linkname ProcessorNumber rt_processor_number
func ProcessorNumber() int

// ProcessorCount is how many processors there are now: runtime.GOMAXPROCS(0).
//
//go:linkname ProcessorCount rt_processor_count
func ProcessorCount() int

// PoolAdd tells the collector of shelves that a pool has got.
//
//go:linkname PoolAdd rt_pool_add
func PoolAdd(shelves unsafe.Pointer)

// Collect runs a whole garbage collection.
//
//go:linkname Collect rt_gc_collect
func Collect()

//go:linkname SetCollectPercent rt_gc_set_percent
func SetCollectPercent(percent int) int

// SetMemoryLimit sets how much memory the collector tries to make do with (negative: leaves it).
//
//go:linkname SetMemoryLimit rt_gc_set_limit
func SetMemoryLimit(bytes int64) int64

// SetMaxStack sets how many bytes a stack of a goroutine may have.
//
//go:linkname SetMaxStack rt_stack_set_max
func SetMaxStack(bytes int) int

// LockOSThread has the goroutine run on its thread only, and nothing else there.
//
//go:linkname LockOSThread rt_thread_lock
func LockOSThread()

//go:linkname UnlockOSThread rt_thread_unlock
func UnlockOSThread()

// UnlockThread ends what package initialisation has: the lock that the first goroutine begins with.
//
//go:linkname UnlockThread rt_thread_unlock_first
func UnlockThread()

//go:linkname SetMaxThreads rt_thread_set_max
func SetMaxThreads(n int) int

//go:linkname ReleaseMemory rt_memory_release
func ReleaseMemory()

// FinalizerSet ties run, which will be given the object, to it; nil takes a finalizer away. The result is
// gc::FinalizerOutcome.
//
//go:linkname FinalizerSet rt_finalizer_set
func FinalizerSet(object unsafe.Pointer, run func(unsafe.Pointer)) int

// CleanupAdd has run called with nil when the object is gone. 0: it is not in the heap.
//
//go:linkname CleanupAdd rt_cleanup_add
func CleanupAdd(object unsafe.Pointer, run func(unsafe.Pointer)) (number uint64)

// LeadsInto reports whether pointer leads into the object of the heap that object leads into.
//
//go:noescape
//go:linkname LeadsInto rt_leads_into
func LeadsInto(pointer, object unsafe.Pointer) bool

// ClosureLeadsInto reports whether a variable that the closure holds leads there.
//
//go:noescape
//go:linkname ClosureLeadsInto rt_closure_leads_into
func ClosureLeadsInto(closure, object unsafe.Pointer) bool

//go:linkname CleanupStop rt_cleanup_stop
func CleanupStop(number uint64, object uintptr)

// WeakHandle returns a word that holds the object's address until the object dies, then nil; the collector does not
// follow it. It is the same for each call with the same address.
//
//go:linkname WeakHandle rt_weak_handle
func WeakHandle(object unsafe.Pointer) unsafe.Pointer

// WeakLoad returns what the word that WeakHandle returned leads to, and keeps it for the rest of a collection that is under
// way.
//
//go:noescape
//go:linkname WeakLoad rt_weak_load
func WeakLoad(handle unsafe.Pointer) unsafe.Pointer

// DueKind says whose goroutine is meant (gc/finalizers.h).
type DueKind int

const (
	DueFinalizers DueKind = iota
	DueCleanups
)

// DueStart makes the goroutine that runs what is due of one kind, once.
//
//go:linkname DueStart rt_due_start
func DueStart(kind DueKind, loop func())

// DueCall is a finalizer or a cleanup that is due.
type DueCall struct {
	Run    func(unsafe.Pointer)
	Object unsafe.Pointer
}

// DueNext fills out; false after having waited for a collection that found something.
//
//go:linkname DueNext rt_due_next
func DueNext(kind DueKind, out *DueCall) bool

// MemoryStat numbers what MemoryStats reports (services/metrics.h).
type MemoryStat int

const (
	StatHeapAlloc    MemoryStat = iota // bytes of live and not yet swept objects
	StatTotalAlloc                     // bytes ever allocated
	StatMallocs                        // objects ever allocated
	StatFrees                          // objects ever freed
	StatHeapSys                        // bytes of address space for the heap
	StatHeapIdle                       // bytes in free spans
	StatHeapInuse                      // bytes in spans in use
	StatHeapReleased                   // bytes of free spans given back to the system
	StatHeapObjects                    // Mallocs - Frees
	StatStackInuse                     // bytes of goroutine stacks, both kinds
	StatSys                            // bytes taken from the system
	StatNextGC                         // the size that the heap may reach before the next collection is over
	StatLastGC                         // wall time of the last collection's end, nanoseconds
	StatPauseTotal                     // nanoseconds the world was stopped for collections
	StatCPUFraction                    // a float64
	StatNumGC                          // finished collections
	StatNumForcedGC                    // of these by Collect
	StatCount
)

// What MemoryStats does not tell, and Metrics does. Times are nanoseconds, of all processors together.
const (
	StatLive             = StatCount + iota // bytes that the latest collection marked
	StatTiny                                // objects ever allocated that share a block; they are in StatMallocs and StatFrees
	StatPercent                             // of growth before a collection; an int64
	StatLimit                               // bytes of memory
	StatGlobals                             // bytes of global variables that may hold pointers
	StatFirstStack                          // bytes of a new goroutine's stack
	StatAssistTime                          // marking by those who allocate
	StatTurnTime                            // marking between goroutines
	StatIdleMarkTime                        // marking where there was nothing else to do
	StatStopTime                            // the world stopped for collections
	StatProcsTime                           // since the program began
	StatIdleTime                            // with nothing to do
	StatScavengerTime                       // of the thread that gives memory back
	StatEagerTime                           // giving memory back for the limit
	StatFinalizersQueued                    // ever
	StatCleanupsQueued                      // ever
	StatGoroutinesMade                      // ever
	StatGoroutines                          // now
	StatThreads                             // now
	StatSpansInUse                          // bytes of span structures
	StatSpansFree                           // bytes of span structures without a span
	StatCachesInUse                         // bytes of processors' caches
	StatThreadStacks                        // bytes of threads' stacks, which are not in StatSys
	StatStops                               // TimeBuckets counts each: stopping for others, for collections; the same for whole stops
	AllStatCount         = StatStops + 4*TimeBuckets
)

// Durations are counted in buckets: one up to 64 nanoseconds, four for each doubling up to 2 to the 38th, one for the rest.
const (
	TimeShift   = 6
	TimeBuckets = 4*32 + 2
)

// A SizeStat counts the objects of one size.
type SizeStat struct{ Size, Mallocs, Frees uint64 }

//go:noescape
//go:linkname sizeStats rt_size_stats
func sizeStats(out *SizeStat, count int)

// SizeStats fills out with as many of the heap's sizes as it has, from the smallest on, as of the last MemoryStats. The first
// stands for larger objects.
func SizeStats(out []SizeStat) { sizeStats(&out[0], len(out)) }

//go:noescape
//go:linkname gcPauses rt_gc_pauses
func gcPauses(out *uint64)

// GCPauses returns how long the world was stopped for the latest collections, and when they ended, in nanoseconds.
func GCPauses() (pauses [2][256]uint64) {
	gcPauses(&pauses[0][0])
	return
}

//go:linkname memoryStats rt_memory_stats
//go:noescape
func memoryStats(out *uint64, count int)

// MemoryStats fills out, indexed by MemoryStat, with the world stopped.
func MemoryStats(out *[StatCount]uint64) { memoryStats(&out[0], int(StatCount)) }

// Metrics fills out, indexed by MemoryStat and what follows it, with the world stopped.
func Metrics(out *[AllStatCount]uint64) { memoryStats(&out[0], int(AllStatCount)) }

//go:linkname goroutineStates rt_goroutine_states
//go:noescape
func goroutineStates(out *[4]uint64)

// GoroutineStates counts the goroutines that run, could run, wait and are in system calls, while they go on.
func GoroutineStates() (states [4]uint64) {
	goroutineStates(&states)
	return
}

//go:linkname callers rt_callers
//go:noescape
func callers(skip int, pcs *uintptr, length int) int

// Callers fills pcs with the goroutine's logical frames (inlined ones too), innermost first, after skip of
// them; skip 0 starts at the caller of Callers. The values are for FindFrame only.
//
//go:noinline
func Callers(skip int, pcs []uintptr) int {
	if len(pcs) == 0 {
		return 0
	}
	return callers(skip+1, &pcs[0], len(pcs))
}

// MemoryProfile writes the memory profile if it takes no more than that many words, and returns how many it takes. A
// record: bytes allocated, bytes freed, objects allocated, objects freed, length of the stack, and the stack as return
// addresses for ExpandCall.
//
//go:linkname MemoryProfile rt_memory_profile
//go:noescape
func MemoryProfile(out *uintptr, words int) int

// ExpandCall writes the logical frames at a return address, innermost first, as Callers has them.
//
//go:linkname ExpandCall rt_call_expand
//go:noescape
func ExpandCall(pc uintptr, out *uintptr, length int) int

// GoroutineProfile writes for each goroutine the length of its stack and the stack as Callers has it, the calling
// goroutine's first, if all take no more than that many words; it returns how many they take.
//
//go:linkname GoroutineProfile rt_goroutine_profile
//go:noescape
func GoroutineProfile(out *uintptr, words int) int

// CPUIdentify is the instruction cpuid.
//
//go:linkname CPUIdentify rt_cpu_identify
//go:noescape
func CPUIdentify(out *[4]uint32, eax, ecx uint64)

// CPUState is the instruction xgetbv with ecx = 0.
//
//go:linkname CPUState rt_cpu_state
func CPUState() uint64

//go:linkname ThreadCount rt_thread_count
func ThreadCount() int

// Frame is one logical frame of a traceback.
type Frame struct {
	Function string
	File     string
	Line     int
	Entry    uintptr
}

// FindFrame describes one of Callers' values, or the entry of a function.
//
// SetTraceback sets how much of its goroutines a failing program shows: a level as in $GOTRACEBACK.
//
//go:linkname SetTraceback rt_traceback_set
func SetTraceback(level string)

// SetCrashOutput has what a failing program says written to this file, too, and closes the one before; -1: to none.
//
//go:linkname SetCrashOutput rt_crash_output
func SetCrashOutput(file int)

//go:linkname FindFrame rt_frame_find
//go:noescape
func FindFrame(out *Frame, pc uintptr) bool

//go:linkname stackText rt_stack_text
//go:noescape
func stackText(buffer *byte, length int, all bool) int

// StackText writes the traceback of the calling goroutine, or of all, and returns how many bytes that took.
func StackText(buffer []byte, all bool) int {
	if len(buffer) == 0 {
		return 0
	}
	return stackText(&buffer[0], len(buffer), all)
}

// What reflection over runtime/abi/type_descriptor.h needs of the runtime; typ is a descriptor's address.

// New allocates a zeroed value of the type.
//
//go:linkname New rt_object_new
func New(typ uintptr) unsafe.Pointer

// NewArray allocates count zeroed values of the type. The caller has checked that their size fits.
//
//go:linkname NewArray rt_array_new
func NewArray(typ uintptr, count int) unsafe.Pointer

// GrowSlice moves a slice's data to where length elements fit, as append does: those but the last added are copied.
//
//go:linkname GrowSlice rt_slice_grow
func GrowSlice(elem uintptr, data unsafe.Pointer, length, capacity, added int) (unsafe.Pointer, int)

// Move copies one value of the type; the places may overlap.
//
//go:linkname Move rt_typed_move
//go:noescape
func Move(typ uintptr, dst, src unsafe.Pointer)

//go:linkname MoveMany rt_typed_move_many
//go:noescape
func MoveMany(typ uintptr, dst, src unsafe.Pointer, count int)

//go:linkname ClearMany rt_typed_clear
//go:noescape
func ClearMany(typ uintptr, dst unsafe.Pointer, count int)

//go:linkname typeEqual rt_type_equal
func typeEqual(typ uintptr, a, b unsafe.Pointer) int

// Equal is a == b for two values of the type.
func Equal(typ uintptr, a, b unsafe.Pointer) bool { return typeEqual(typ, a, b) == 1 }

// TypeSection is where descriptors of types without a name lie (abi::kTypeSections): one after the other.
//
//go:linkname TypeSection rt_type_section
func TypeSection(index int) (begin, end uintptr)

//go:linkname itabFind rt_itab_find
func itabFind(interfaceType, typ uintptr) uintptr

// FindItab returns the table for a type in a non-empty interface; ok is false if it does not implement it.
func FindItab(interfaceType, typ uintptr) (table uintptr, ok bool) {
	table = itabFind(interfaceType, typ)
	return table, table != 1
}

//go:linkname MakeMap rt_map_make
func MakeMap(typ uintptr, hint int) unsafe.Pointer

//go:linkname mapGet rt_map_get
func mapGet(typ uintptr, m, key unsafe.Pointer) unsafe.Pointer

//go:linkname zeroValueAddress rt_zero_value_address
func zeroValueAddress() unsafe.Pointer

// MapGet returns the address of the element, or nil.
func MapGet(typ uintptr, m, key unsafe.Pointer) unsafe.Pointer {
	elem := mapGet(typ, m, key)
	if elem == zeroValueAddress() {
		return nil
	}
	return elem
}

// MapAssign returns the address of the element for key, which it adds if need be.
//
//go:linkname MapAssign rt_map_assign
func MapAssign(typ uintptr, m, key unsafe.Pointer) unsafe.Pointer

//go:linkname MapDelete rt_map_delete
func MapDelete(typ uintptr, m, key unsafe.Pointer)

//go:linkname MapClear rt_map_clear
func MapClear(typ uintptr, m unsafe.Pointer)

// MapIterator is abi::MapIterator. Key is nil at the end.
type MapIterator struct {
	Key, Elem unsafe.Pointer
	pointers  [6]unsafe.Pointer
	words     [8]uint64
}

//go:linkname MapIterate rt_map_iterate
func MapIterate(typ uintptr, m unsafe.Pointer, it *MapIterator)

//go:linkname MapNext rt_map_next
func MapNext(it *MapIterator)

//go:linkname MakeChan rt_chan_make
func MakeChan(typ uintptr, capacity int) unsafe.Pointer

//go:linkname ChanSend rt_chan_send
func ChanSend(c, value unsafe.Pointer)

//go:linkname ChanRecv rt_chan_recv
func ChanRecv(c, dst unsafe.Pointer) bool

//go:linkname ChanTrySend rt_chan_try_send
func ChanTrySend(c, value unsafe.Pointer) bool

//go:linkname chanTryRecv rt_chan_try_recv
func chanTryRecv(c, dst unsafe.Pointer) int

func ChanTryRecv(c, dst unsafe.Pointer) (selected, ok bool) {
	r := chanTryRecv(c, dst)
	return r&1 != 0, r&2 != 0
}

// SelectCase is abi::SelectCase. A nil Channel is never ready.
type SelectCase struct {
	Channel   unsafe.Pointer
	Elem      unsafe.Pointer // the value to send, or where to receive
	Direction uint64
}

const (
	SelectSend = 1
	SelectRecv = 2
)

//go:linkname selectOne rt_select
func selectOne(cases *SelectCase, count int, hasDefault bool) (index int, ok int)

//go:linkname blockForever rt_block_forever
func blockForever()

// Select waits for one of the cases; index -1 means none is ready and there is a default.
func Select(cases []SelectCase, hasDefault bool) (index int, ok bool) {
	if len(cases) == 0 {
		if !hasDefault {
			blockForever()
		}
		return -1, false
	}
	index, received := selectOne(&cases[0], len(cases), hasDefault)
	return index, received != 0
}

//go:linkname ChanClose rt_chan_close
func ChanClose(c unsafe.Pointer)

//go:linkname ChanLen rt_chan_len
func ChanLen(c unsafe.Pointer) int

//go:linkname ChanCap rt_chan_cap
func ChanCap(c unsafe.Pointer) int

// ChannelTimer sends the time to a channel (services/channel_timer.h). ClockStart is what Nanotime showed when the monotonic
// readings of package time began; Local is the address of its variable. The rest is the runtime's.
type ChannelTimer struct {
	when, period int64
	home, slot   int64
	listed       bool
	Eager        bool // as before Go 1.23: the channel's buffer shows, and keeps what was sent
	ClockStart   int64
	Local        unsafe.Pointer
}

// AttachChannelTimer gives t to a channel of time.Time with room for one, which nobody else has yet, and which leads to it.
//
//go:linkname AttachChannelTimer rt_channel_timer_attach
func AttachChannelTimer(c unsafe.Pointer, t *ChannelTimer)

// SetChannelTimer makes the timer of c send at when (on Nanotime's clock; 0: never), and then each period nanoseconds (0: not
// again). It reports whether the timer was set, or what it had sent was not received.
//
//go:linkname SetChannelTimer rt_channel_timer_set
func SetChannelTimer(c unsafe.Pointer, when, period int64) bool
