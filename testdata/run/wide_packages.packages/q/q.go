package q

import "p"

func Through(d p.Doer, n int) (p.T, error, []byte, string) {
	m := n * 3
	return d.Do(p.R{A: n, P: &m, B: n > 2}, "thr", []byte{1, 2}, nil, p.New(n, "k"))
}

func Keep(a, b, c, d, e int) (int, bool) {
	p.Unused(1, 2, 3, 4, 5, 6, 7, 8, true)
	x, y, _, _, _, _ := p.Gen(a, "s", func(a int, s string, n int, ok bool, t string) (string, int, int, bool, string, error) {
		return s + t, a + n, n, ok, t, nil
	}, b)
	_, _, _, _ = c, d, x, y
	return a + b ^ c + d ^ e + y, true
}
