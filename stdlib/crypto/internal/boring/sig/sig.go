// Package sig has the functions that crypto's packages call where code for BoringCrypto, or code of their own, is in use.
// Tools that look at executables of gc find the calls by a mark in the machine code behind them. Tuco's have no such mark:
// both do nothing.
package sig

// BoringCrypto is called where BoringCrypto would be used.
func BoringCrypto() {}

// StandardCrypto is called where Go's own cryptography is used.
func StandardCrypto() {}
