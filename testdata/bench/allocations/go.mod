module bench/allocations

go 1.24
