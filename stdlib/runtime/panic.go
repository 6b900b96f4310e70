package runtime

import (
	"internal/rt"
	"unsafe"
)

// panicRecord is services::PanicRecord: one panic (or Goexit) whose deferred calls are being run.
type panicRecord struct {
	link       *panicRecord
	value      any
	frameDepth uint64
	deferFrame uintptr
	recovered  bool
	goexit     bool
	repanicked bool // recovered, and then panicked with again
}

//go:linkname panicPush rt_panic_push
func panicPush(record *panicRecord)

//go:linkname panicNextDefer rt_panic_next_defer
func panicNextDefer() unsafe.Pointer

//go:linkname panicResume rt_panic_resume
func panicResume()

//go:linkname panicFatal rt_panic_fatal
func panicFatal()

//go:linkname goroutineExit rt_goroutine_exit
func goroutineExit()

// A PanicNilError happens when code calls panic(nil).
type PanicNilError struct {
	_ [0]func()
}

func (*PanicNilError) Error() string {
	return "panic called with nil argument (use GODEBUG=panicnil=1 to disable)"
}
func (*PanicNilError) RuntimeError() {}

// gopanic is what panic(v) calls. Deferred functions run on top of it, on the panicking stack; if one of them
// recovers, the frame that deferred it goes on from its landing pad and gopanic does not return.
//
//go:noinline
func gopanic(v any) {
	if v == nil {
		v = new(PanicNilError)
	}
	record := &panicRecord{value: v}
	panicPush(record)
	for {
		closure := panicNextDefer()
		if closure == nil {
			break
		}
		deferred := *(*func())(unsafe.Pointer(&closure))
		deferred()
		if record.recovered {
			panicResume()
		}
	}
	fatalPanic(record)
}

// Goexit runs the deferred calls of the goroutine and ends it.
//
//go:noinline
func Goexit() {
	record := &panicRecord{goexit: true}
	panicPush(record)
	for {
		closure := panicNextDefer()
		if closure == nil {
			break
		}
		deferred := *(*func())(unsafe.Pointer(&closure))
		deferred()
	}
	goroutineExit()
}

func sameWords(a, b any) bool {
	x, y := (*[2]uintptr)(unsafe.Pointer(&a)), (*[2]uintptr)(unsafe.Pointer(&b))
	return x[0] == y[0] && x[1] == y[1]
}

// fatalPanic prints the panics that led here, the oldest first, and ends the process.
func fatalPanic(record *panicRecord) {
	prepareMessages(record)
	printPanics(record)
	panicFatal()
}

// prepareMessages calls what user code there is in printing, while a panic in it can still be told.
func prepareMessages(record *panicRecord) {
	defer func() {
		const text = "panic while printing panic value"
		switch r := recover().(type) {
		case nil:
		case string:
			rt.Fatal(text + ": " + r)
		default:
			rt.Fatal(text + ": type " + (*(**typeDescriptor)(unsafe.Pointer(&r))).text())
		}
	}()
	for p := record; p != nil; p = p.link {
		if p.link != nil && sameWords(p.link.value, p.value) {
			p.link.repanicked = true // printed once
			continue
		}
		p.value = printable(p.value)
	}
}

// printable calls Error and String methods before anything is printed: they may print, or panic themselves.
func printable(v any) any {
	switch v := v.(type) {
	case error:
		return panicText(v.Error())
	case interface{ String() string }:
		return panicText(v.String())
	}
	return v
}

// panicText is the text of a method; it is printed as it is.
type panicText string

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
	switch {
	case p.recovered && p.repanicked:
		print(" [recovered, repanicked]")
	case p.recovered:
		print(" [recovered]")
	}
	print("\n")
}

func printValue(v any) {
	switch v := v.(type) {
	case nil:
		print("nil")
	case panicText:
		printLines(string(v))
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
		printLines(v)
	default:
		printOther(v)
	}
}

// printLines indents the lines after the first, so that a text cannot look like another panic or a goroutine.
func printLines(s string) {
	start := 0
	for i := 0; i < len(s); i++ {
		if s[i] == '\n' {
			print(s[start:i+1], "\t")
			start = i + 1
		}
	}
	print(s[start:])
}

// printOther prints values of declared types by their kind, everything else as type and address.
func printOther(v any) {
	words := (*[2]unsafe.Pointer)(unsafe.Pointer(&v))
	t, data := (*typeDescriptor)(words[0]), words[1]
	name := t.text()
	switch t.kind {
	case kindBool:
		print(name, "(", *(*bool)(data), ")")
	case kindInt, kindInt64:
		print(name, "(", *(*int64)(data), ")")
	case kindInt8:
		print(name, "(", *(*int8)(data), ")")
	case kindInt16:
		print(name, "(", *(*int16)(data), ")")
	case kindInt32:
		print(name, "(", *(*int32)(data), ")")
	case kindUint, kindUint64, kindUintptr:
		print(name, "(", *(*uint64)(data), ")")
	case kindUint8:
		print(name, "(", *(*uint8)(data), ")")
	case kindUint16:
		print(name, "(", *(*uint16)(data), ")")
	case kindUint32:
		print(name, "(", *(*uint32)(data), ")")
	case kindFloat32:
		print(name, "(", *(*float32)(data), ")")
	case kindFloat64:
		print(name, "(", *(*float64)(data), ")")
	case kindComplex64:
		print(name, *(*complex64)(data))
	case kindComplex128:
		print(name, *(*complex128)(data))
	case kindString:
		print(name, `("`)
		printLines(*(*string)(data))
		print(`")`)
	default:
		print("(", name, ") ", data)
	}
}
