// run

// Working on text: wrapping, a diff of lines, roman numerals, Levenshtein distance, anagrams, a palindrome.
package main

import (
	"fmt"
	"sort"
	"strings"
	"unicode"
)

func wrap(text string, width int) (lines []string) {
	var line strings.Builder
	for _, word := range strings.Fields(text) {
		if line.Len() > 0 && line.Len()+1+len(word) > width {
			lines = append(lines, line.String())
			line.Reset()
		}
		if line.Len() > 0 {
			line.WriteByte(' ')
		}
		line.WriteString(word)
	}
	return append(lines, line.String())
}

func justify(line string, width int) string {
	words := strings.Fields(line)
	if len(words) < 2 {
		return line
	}
	spaces := width - len(strings.Join(words, ""))
	var b strings.Builder
	for i, word := range words {
		b.WriteString(word)
		if gaps := len(words) - 1 - i; gaps > 0 {
			n := (spaces + gaps - 1) / gaps
			b.WriteString(strings.Repeat(" ", n))
			spaces -= n
		}
	}
	return b.String()
}

// The longest common subsequence gives the lines that stay.
func diff(a, b []string) (out []string) {
	table := make([][]int, len(a)+1)
	for i := range table {
		table[i] = make([]int, len(b)+1)
	}
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			if a[i] == b[j] {
				table[i][j] = table[i+1][j+1] + 1
			} else {
				table[i][j] = max(table[i+1][j], table[i][j+1])
			}
		}
	}
	i, j := 0, 0
	for i < len(a) || j < len(b) {
		switch {
		case i < len(a) && j < len(b) && a[i] == b[j]:
			out = append(out, "  "+a[i])
			i, j = i+1, j+1
		case j == len(b) || i < len(a) && table[i+1][j] >= table[i][j+1]:
			out = append(out, "- "+a[i])
			i++
		default:
			out = append(out, "+ "+b[j])
			j++
		}
	}
	return
}

func distance(a, b string) int {
	x, y := []rune(a), []rune(b)
	row := make([]int, len(y)+1)
	for j := range row {
		row[j] = j
	}
	for i, r := range x {
		corner := row[0]
		row[0] = i + 1
		for j, s := range y {
			cost := corner
			if r != s {
				cost++
			}
			corner = row[j+1]
			row[j+1] = min(cost, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(y)]
}

func roman(n int) (text string) {
	values := [...]int{1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1}
	for i, sign := range strings.Fields("M CM D CD C XC L XL X IX V IV I") {
		for ; n >= values[i]; n -= values[i] {
			text += sign
		}
	}
	return
}

func fromRoman(text string) (n int) {
	values := map[byte]int{'I': 1, 'V': 5, 'X': 10, 'L': 50, 'C': 100, 'D': 500, 'M': 1000}
	for i := range len(text) {
		if v := values[text[i]]; i+1 < len(text) && v < values[text[i+1]] {
			n -= v
		} else {
			n += v
		}
	}
	return
}

func palindrome(s string) bool {
	var letters []rune
	for _, r := range s {
		if unicode.IsLetter(r) {
			letters = append(letters, unicode.ToLower(r))
		}
	}
	for i := range len(letters) / 2 {
		if letters[i] != letters[len(letters)-1-i] {
			return false
		}
	}
	return true
}

func caesar(s string, by rune) string {
	return strings.Map(func(r rune) rune {
		switch {
		case 'a' <= r && r <= 'z':
			return 'a' + (r-'a'+by+26)%26
		case 'A' <= r && r <= 'Z':
			return 'A' + (r-'A'+by+26)%26
		}
		return r
	}, s)
}

func main() {
	text := "A goroutine is a function that runs beside others; its stack starts small, is copied when it grows, and is gone when the function returns."
	for _, line := range wrap(text, 36) {
		fmt.Printf("|%s|%-36s|\n", justify(line, 36), line)
	}
	fmt.Println(strings.Join(diff(strings.Fields("a b c d e f g"), strings.Fields("a c x d f y g z")), "\n"))
	fmt.Println(distance("kitten", "sitting"), distance("", "abc"), distance("été", "ete"), distance("same", "same"))
	wrong := 0
	for n := 1; n < 4000; n++ {
		if fromRoman(roman(n)) != n {
			wrong++
		}
	}
	fmt.Println(roman(1994), roman(3888), fromRoman("MCMLXXXIV"), wrong)
	fmt.Println(palindrome("A man, a plan, a canal: Panama"), palindrome("Ésope reste ici et se repose"), palindrome("go"))
	fmt.Println(caesar("Hello, World", 3), caesar(caesar("Hello, World", 13), 13))
	groups := map[string][]string{}
	for _, word := range strings.Split("listen silent enlist google elbow below inlets state taste", " ") {
		letters := []byte(word)
		sort.Slice(letters, func(i, j int) bool { return letters[i] < letters[j] })
		groups[string(letters)] = append(groups[string(letters)], word)
	}
	fmt.Println(groups)
}
