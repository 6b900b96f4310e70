"""Random Go programs, what they should print, and how to make them smaller: the parts of tools/fuzz-programs.

types        the types that a program's values have, and what may be done with them
expressions  a random expression of a type
statements   random statements, and what they declare
concurrency  goroutines, channels and select whose result is the same in every schedule
generics     generic functions and types, and expressions that use them
graphs       programs about pointers, for the collector and the stacks
program      declarations, main, the text
execution    build and run in every mode; compare
reduction    a smaller program that still differs
"""
