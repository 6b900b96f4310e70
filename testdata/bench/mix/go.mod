module bench/mix

go 1.24

require (
	github.com/yuin/goldmark v1.7.8
	github.com/yuin/gopher-lua v1.1.1
	gopkg.in/yaml.v3 v3.0.1
)
