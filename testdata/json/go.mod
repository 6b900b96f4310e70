module jsondiff

go 1.26
