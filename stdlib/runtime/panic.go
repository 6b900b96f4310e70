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
	if value == nil {
		if debugSetting("panicnil") == "1" {
			atomic.AddUint64(&nilPanics, 1)
		} else {
			value = new(PanicNilError)
		}
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

// printPanics prints the panics from the oldest to the newest, each on a line. They are linked from the newest on, and
// there may be so many that neither memory for a list nor a stack for a recursion should be asked for now: the links
// are turned around, and turned back while printing.
func printPanics(newest *panicRecord) {
	var older *panicRecord
	for p := turn(newest); p != nil; {
		newer := p.link
		p.link = older
		if !p.goexit && (older == nil || !older.repanicked) {
			printPanic(p)
		}
		if !p.goexit && !p.repanicked && newer != nil {
			print("\t")
		}
		older, p = p, newer
	}
}

// turn makes the oldest panic the first one of the list, and returns it.
func turn(newest *panicRecord) (oldest *panicRecord) {
	for p := newest; p != nil; {
		older := p.link
		p.link = oldest
		oldest, p = p, older
	}
	return oldest
}

func printPanic(p *panicRecord) {
	print("panic: ")
	printValue(p.value)
	switch {
	case !p.recovered:
		print("\n")
	case p.repanicked:
		print(" [recovered, repanicked]\n")
	default:
		print(" [recovered]\n")
	}
}

// basicTypes are the names of the types without a declaration that a panic shows with their values, by kind.
var basicTypes = [...]string{
	1: "bool", 2: "int", 3: "int8", 4: "int16", 5: "int32", 6: "int64",
	7: "uint", 8: "uint8", 9: "uint16", 10: "uint32", 11: "uint64", 12: "uintptr",
	13: "float32", 14: "float64", 15: "complex64", 16: "complex128", 24: "string",
}

// printValue prints a value of a basic type as print does, but for line breaks, and one of a type declared as such as
// T(v), or T("v") for a string; of all others it prints (T) and the address.
func printValue(value any) {
	word := (*struct {
		typ  *typeHeader
		data unsafe.Pointer
	})(unsafe.Pointer(&value))
	if word.typ == nil {
		print("nil")
		return
	}
	name, kind := word.typ.name, int(word.typ.kind)
	basic := ""
	if kind < len(basicTypes) {
		basic = basicTypes[kind]
	}
	before, after := "(", ")"
	switch {
	case basic == "":
		print("(", name, ") ", word.data)
		return
	case basic == name:
		name, before, after = "", "", ""
	case kind == 24:
		before, after = `("`, `")`
	case kind == 15 || kind == 16: // print gives them parentheses
		before, after = "", ""
	}
	print(name, before)
	printBasic(kind, word.data)
	print(after)
}

func printBasic(kind int, data unsafe.Pointer) {
	switch kind {
	case 1:
		print(*(*bool)(data))
	case 2, 6:
		print(*(*int64)(data))
	case 3:
		print(*(*int8)(data))
	case 4:
		print(*(*int16)(data))
	case 5:
		print(*(*int32)(data))
	case 7, 11, 12:
		print(*(*uint64)(data))
	case 8:
		print(*(*uint8)(data))
	case 9:
		print(*(*uint16)(data))
	case 10:
		print(*(*uint32)(data))
	case 13:
		print(*(*float32)(data))
	case 14:
		print(*(*float64)(data))
	case 15:
		print(*(*complex64)(data))
	case 16:
		print(*(*complex128)(data))
	case 24:
		printIndented(*(*string)(data))
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
