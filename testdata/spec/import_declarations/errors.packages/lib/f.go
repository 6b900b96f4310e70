package lib

const X = 1

var Name = 2
