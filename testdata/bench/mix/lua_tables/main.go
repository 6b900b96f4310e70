// Tables, strings, closures and metatables in Lua.
package main

import (
	lua "github.com/yuin/gopher-lua"
)

const script = `
local seed = 42
local function random(n)
  seed = (seed * 1103515245 + 12345) % 2147483648
  return math.floor(seed / 65536) % n
end

local Account = {}
Account.__index = Account
function Account.new(owner) return setmetatable({owner = owner, sum = 0}, Account) end
function Account:deposit(n) self.sum = self.sum + n; return self end

local names, accounts = {}, {}
for i = 1, 200 do
  local name = string.format("%s-%03d", string.char(97 + random(26), 97 + random(26)), i)
  names[#names + 1] = name
  accounts[name] = Account.new(name)
end
local count, text = 0, {}
for round = 1, 60 do
  for i = 1, 500 do
    accounts[names[1 + random(#names)]]:deposit(random(100)):deposit(1)
  end
  table.sort(names, function(a, b)
    local x, y = accounts[a].sum, accounts[b].sum
    if x ~= y then return x > y end
    return a < b
  end)
  local line = table.concat(names, ",", 1, 40)
  for word in string.gmatch(line, "%a+") do count = count + #word end
  line = string.gsub(line, "(%a)(%a)%-(%d+)", "%2%1%3")
  text[#text + 1] = string.upper(string.sub(line, 1, 100)) .. round
end
local sum = 0
for _, name in ipairs(names) do sum = sum + accounts[name].sum end
print(count, sum, #table.concat(text), text[#text])
`

func main() {
	for range 6 {
		state := lua.NewState()
		if err := state.DoString(script); err != nil {
			panic(err)
		}
		state.Close()
	}
}
