package lib

const X = 1
