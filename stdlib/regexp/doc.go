// Package regexp searches texts for regular expressions. Its syntax is that of Perl as far as RE2 has it, without \C;
// package regexp/syntax describes it. A search takes time linear in the text's length, whatever the expression.
//
// Texts are UTF-8. A byte that is not part of a rune counts as U+FFFD, as in utf8.DecodeRune.
//
// The methods that find something have names of parts:
//
//	Find  All?  String?  Submatch?  Index?
//
// With All they return all matches in turn that do not overlap, and an empty one that touches the match before it is not
// counted; their argument n, if it is not negative, says how many at most. With String they search a string, otherwise
// a byte slice. With Submatch they return for each match a slice of the whole match and of what the groups in
// parentheses took, numbered by their opening parentheses. With Index they return positions, pairs of begin and end;
// without, the texts. A group that took no part has negative positions, a nil slice or "".
//
// MatchReader, FindReaderIndex and FindReaderSubmatchIndex search what an io.RuneReader gives. They may read any distance
// beyond the match.
//
// Inside, two automata that are built as far as a text needs them find where a match ends and, backwards, where it
// begins; submatches are found by a walk along what the second one left (see search.go).
package regexp
