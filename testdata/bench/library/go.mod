module bench/library

go 1.24
