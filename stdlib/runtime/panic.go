package runtime

import (
	"internal/rt"
	"sync/atomic"
	"unsafe"
)

// A panicRecord is one panic, or one Goexit, that runs deferred calls. The runtime knows its layout
// (services/panic.h) and keeps the innermost one of each goroutine.
type panicRecord struct {
	link       *panicRecord
	value      any
	frameDepth uintptr
	deferFrame uintptr
	recovered  bool
	goexit     bool
	repanicked bool
}

//go:linkname panicPush rt_panic_push
func panicPush(record *panicRecord)

//go:linkname panicNextDefer rt_panic_next_defer
func panicNextDefer() func()

//go:linkname panicResume rt_panic_resume
func panicResume()

//go:linkname panicClaim rt_panic_claim
func panicClaim() bool

//go:linkname panicFatal rt_panic_fatal
func panicFatal()

//go:linkname goroutineExit rt_goroutine_exit
func goroutineExit()

// What main waits for when it returns (see main): panics whose deferred calls run, at least (one that a newer panic or
// Goexit replaces is never taken off), and whether one of them ends the program.
var (
	runningPanics atomic.Int32
	fatalPanic    atomic.Bool
)

// gopanic is what panic(value) calls. The deferred calls run from here, each as a call of this frame: that is how
// recover knows them.
//
//go:noinline
func gopanic(value any) {
	if value == nil && debugSetting("panicnil") != "1" {
		value = new(PanicNilError)
	}
	record := &panicRecord{value: value}
	panicPush(record)
	runningPanics.Add(1)
	for {
		deferred := panicNextDefer()
		if deferred == nil {
			break
		}
		deferred()
		if record.recovered {
			runningPanics.Add(-1)
			panicResume()
		}
	}
	prepareMessages(record)
	fatalPanic.Store(true)
	if !panicClaim() {
		select {} // what another goroutine's panic says must not be mixed with this one, or cut short
	}
	printPanics(record)
	panicFatal()
}

// Goexit ends the goroutine that calls it, after all its deferred calls. In the main goroutine the program goes on
// with the others, and dies when there are none.
//
//go:noinline
func Goexit() {
	record := &panicRecord{goexit: true}
	panicPush(record)
	for {
		deferred := panicNextDefer()
		if deferred == nil {
			break
		}
		deferred()
	}
	goroutineExit()
}

type stringer interface{ String() string }

// prepareMessages calls the Error and String methods of the values, while user code may still run.
func prepareMessages(p *panicRecord) {
	defer func() {
		text := "panic while printing panic value"
		switch r := recover().(type) {
		case nil:
		case string:
			rt.Fatal(text + ": " + r)
		default:
			rt.Fatal(text + ": type " + (*(**typeHeader)(unsafe.Pointer(&r))).name)
		}
	}()
	for ; p != nil; p = p.link {
		if p.link != nil && *(*[2]uintptr)(unsafe.Pointer(&p.link.value)) == *(*[2]uintptr)(unsafe.Pointer(&p.value)) {
			p.link.repanicked = true // printed once
			continue
		}
		switch v := p.value.(type) {
		case error:
			p.value = v.Error()
		case stringer:
			p.value = v.String()
		}
	}
}

func printPanics(p *panicRecord) {
	if p.link != nil {
		printPanics(p.link)
		if p.link.repanicked {
			return
		}
		if !p.link.goexit {
			print("\t")
		}
	}
	if p.goexit {
		return
	}
	print("panic: ")
	printValue(p.value)
	if p.recovered && p.repanicked {
		print(" [recovered, repanicked]")
	} else if p.recovered {
		print(" [recovered]")
	}
	print("\n")
}

func printValue(value any) {
	switch v := value.(type) {
	case nil:
		print("nil")
	case bool:
		print(v)
	case int:
		print(v)
	case int8:
		print(v)
	case int16:
		print(v)
	case int32:
		print(v)
	case int64:
		print(v)
	case uint:
		print(v)
	case uint8:
		print(v)
	case uint16:
		print(v)
	case uint32:
		print(v)
	case uint64:
		print(v)
	case uintptr:
		print(v)
	case float32:
		print(v)
	case float64:
		print(v)
	case complex64:
		print(v)
	case complex128:
		print(v)
	case string:
		printIndented(v)
	default:
		printOtherType(value)
	}
}

// printOtherType prints values of declared types with basic underlying types as T(v), all others as (T) address.
func printOtherType(value any) {
	word := (*struct {
		typ  *typeHeader
		data unsafe.Pointer
	})(unsafe.Pointer(&value))
	name, data := word.typ.name, word.data
	switch word.typ.kind {
	case 1:
		print(name, "(", *(*bool)(data), ")")
	case 2, 6:
		print(name, "(", *(*int64)(data), ")")
	case 3:
		print(name, "(", *(*int8)(data), ")")
	case 4:
		print(name, "(", *(*int16)(data), ")")
	case 5:
		print(name, "(", *(*int32)(data), ")")
	case 7, 11, 12:
		print(name, "(", *(*uint64)(data), ")")
	case 8:
		print(name, "(", *(*uint8)(data), ")")
	case 9:
		print(name, "(", *(*uint16)(data), ")")
	case 10:
		print(name, "(", *(*uint32)(data), ")")
	case 13:
		print(name, "(", *(*float32)(data), ")")
	case 14:
		print(name, "(", *(*float64)(data), ")")
	case 15:
		print(name, *(*complex64)(data))
	case 16:
		print(name, *(*complex128)(data))
	case 24:
		print(name, `("`)
		printIndented(*(*string)(data))
		print(`")`)
	default:
		print("(", name, ") ", data)
	}
}

// printIndented puts a tab after each line break, so that a value cannot look like a traceback.
func printIndented(s string) {
	start := 0
	for i := 0; i < len(s); i++ {
		if s[i] == '\n' {
			print(s[start:i+1], "\t")
			start = i + 1
		}
	}
	print(s[start:])
}
