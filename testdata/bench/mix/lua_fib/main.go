// An interpreter's loop: recursive Fibonacci in Lua.
package main

import (
	lua "github.com/yuin/gopher-lua"
)

const script = `
local function fib(n)
  if n < 2 then return n end
  return fib(n - 1) + fib(n - 2)
end
print(fib(32))
`

func main() {
	state := lua.NewState()
	defer state.Close()
	if err := state.DoString(script); err != nil {
		panic(err)
	}
}
