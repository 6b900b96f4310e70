// Package syntax reads regular expressions into trees and makes programs of these. Package regexp runs the programs;
// most users need that package only.
//
// # Syntax
//
// This is what Parse reads with the flags Perl. Other flags switch parts of it off.
//
// One rune:
//
//	.             any rune, but a newline only with the flag s
//	[xyz]         one of these
//	[^xyz]        none of these
//	\d            a Perl class
//	\D            what is not in it
//	[[:alpha:]]   an ASCII class
//	[[:^alpha:]]  what is not in it
//	\pN           a Unicode class, one letter
//	\p{Greek}     a Unicode class by name
//	\PN           what is not in it
//	\P{Greek}     what is not in it
//
// Together:
//
//	xy            x, then y
//	x|y           x or y, better x
//
// Again and again:
//
//	x*            any number of x, better more
//	x+            one x or more, better more
//	x?            an x or none, better one
//	x{n,m}        n to m times x, better more
//	x{n,}         n times x or more, better more
//	x{n}          n times x
//	x*?           any number of x, better fewer
//	x+?           one x or more, better fewer
//	x??           an x or none, better none
//	x{n,m}?       n to m times x, better fewer
//	x{n,}?        n times x or more, better fewer
//	x{n}?         n times x
//
// Counts must not exceed 1000, nor may those of nested repetitions when multiplied. x*, x+ and x{n,} have no such limit.
//
// Groups:
//
//	(x)           x as a group that captures; groups are numbered
//	(?P<name>x)   the same with a name
//	(?<name>x)    the same with a name
//	(?:x)         x as a group that does not capture
//	(?flags)      sets flags up to the end of the group
//	(?flags:x)    sets flags for x
//
// Flags are written xy to set them, -xy to clear them, xy-z for both:
//
//	i             the case of letters does not matter
//	m             ^ and $ match at the begin and end of lines too
//	s             . matches a newline too
//	U             x* is what x*? was and the other way round, and so on
//
// Nothing, but at certain places:
//
//	^             at the begin of the text, with the flag m of a line
//	$             at the end of the text, with the flag m of a line
//	\A            at the begin of the text
//	\b            between a rune of \w and something else, which may be the text's begin or end
//	\B            where \b does not match
//	\z            at the end of the text
//
// Escapes:
//
//	\a \f \t \n \r \v   bell, form feed, tab, newline, carriage return, vertical tab
//	\*                  any ASCII punctuation is itself
//	\123                an octal number of up to three digits
//	\x7F                a hexadecimal number of two digits
//	\x{10FFFF}          a hexadecimal number
//	\Q...\E             text in which nothing is an operator
//
// In a class:
//
//	x  A-Z  \d  [:alpha:]  \p{Greek}  \pN    each is added; [^...] is what all of them together leave
//
// Perl's classes, ASCII only, are \d [0-9], \s [\t\n\f\r ] and \w [0-9A-Za-z_]. The ASCII classes are alnum, alpha,
// ascii, blank, cntrl, digit, graph, lower, print, punct, space (with \v), upper, word and xdigit. Unicode classes have
// the names of unicode.Scripts, unicode.Categories and unicode.CategoryAliases, and besides Any, ASCII and Assigned;
// case, spaces, hyphens and underscores in names do not matter.
package syntax
