module pauses

go 1.26
