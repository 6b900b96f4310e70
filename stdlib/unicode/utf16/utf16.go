// Package utf16: UTF-16 sequences.
package utf16

const (
	surrogates    = 0xd800
	lowSurrogates = 0xdc00
	surrogatesEnd = 0xe000
	replacement   = 0xfffd
	supplementary = 0x10000
	lastRune      = 0x10ffff
)

// IsSurrogate says whether r can be half of a pair.
func IsSurrogate(r rune) bool { return surrogates <= r && r < surrogatesEnd }

// DecodeRune joins a pair; U+FFFD if it is none.
func DecodeRune(high, low rune) rune {
	if surrogates <= high && high < lowSurrogates && lowSurrogates <= low && low < surrogatesEnd {
		return ((high-surrogates)<<10 | (low - lowSurrogates)) + supplementary
	}
	return replacement
}

// EncodeRune takes a rune apart; U+FFFD twice if it needs no pair or is not valid.
func EncodeRune(r rune) (high, low rune) {
	if r < supplementary || r > lastRune {
		return replacement, replacement
	}
	r -= supplementary
	return surrogates + r>>10, lowSurrogates + r&0x3ff
}

// RuneLen says how many words the rune takes; -1 if it is not valid.
func RuneLen(r rune) int {
	switch {
	case r < 0 || r > lastRune || IsSurrogate(r):
		return -1
	case r < supplementary:
		return 1
	}
	return 2
}

// AppendRune appends the rune's words, U+FFFD for one that is not valid.
func AppendRune(words []uint16, r rune) []uint16 {
	switch RuneLen(r) {
	case 1:
		return append(words, uint16(r))
	case 2:
		high, low := EncodeRune(r)
		return append(words, uint16(high), uint16(low))
	}
	return append(words, replacement)
}

// Encode returns the words of the runes.
func Encode(runes []rune) []uint16 {
	words := make([]uint16, 0, len(runes))
	for _, r := range runes {
		words = AppendRune(words, r)
	}
	return words
}

// Decode returns the runes of the words, U+FFFD for each half without its other.
func Decode(words []uint16) []rune {
	runes := make([]rune, 0, len(words))
	for i := 0; i < len(words); i++ {
		r := rune(words[i])
		if IsSurrogate(r) {
			joined := rune(replacement)
			if i+1 < len(words) {
				joined = DecodeRune(r, rune(words[i+1]))
			}
			if joined != replacement {
				i++
			}
			r = joined
		}
		runes = append(runes, r)
	}
	return runes
}
