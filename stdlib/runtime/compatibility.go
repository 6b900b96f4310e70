package runtime

// MemProfileRate is there for programs that set it; no memory profile is kept.
var MemProfileRate int = 512 * 1024

// GOROOT is empty: programs carry no path of an installation.
func GOROOT() string { return "" }

func NumCgoCall() int64 { return 0 }

// LockOSThread has no effect: nothing that a program can do depends on its thread.
func LockOSThread()   {}
func UnlockOSThread() {}

// SetFinalizer fails: there are no finalizers yet.
func SetFinalizer(obj any, finalizer any) {
	if finalizer != nil {
		panic(plainError("runtime.SetFinalizer: finalizers are not supported yet"))
	}
}
