// Package profilerecord has the records of profiles whose stacks may be of any depth; runtime fills them, and
// runtime/pprof writes them.
package profilerecord

// StackRecord is a stack of calls, innermost first.
type StackRecord struct {
	Stack []uintptr
}

// MemProfileRecord is runtime.MemProfileRecord.
type MemProfileRecord struct {
	AllocBytes, FreeBytes     int64
	AllocObjects, FreeObjects int64
	Stack                     []uintptr
}

func (r *MemProfileRecord) InUseBytes() int64   { return r.AllocBytes - r.FreeBytes }
func (r *MemProfileRecord) InUseObjects() int64 { return r.AllocObjects - r.FreeObjects }

// BlockProfileRecord is runtime.BlockProfileRecord.
type BlockProfileRecord struct {
	Count  int64
	Cycles int64
	Stack  []uintptr
}
