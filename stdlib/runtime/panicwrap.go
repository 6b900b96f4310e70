package runtime

// panicwrap is called by (*T).M, made by the compiler for a method M declared for T, when the pointer is nil.
func panicwrap(pkg, typ, meth string) {
	panic(plainError("value method " + pkg + "." + typ + "." + meth + " called using nil *" + typ + " pointer"))
}
