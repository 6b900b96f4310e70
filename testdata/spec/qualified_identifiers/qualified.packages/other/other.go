package other

var X = 2
