// run
// Long literals: elements are stored as they are computed, known entries of maps come from arrays.
package main

import (
	"fmt"
	"runtime"
	"sort"
)

var trace []int

func ptr(i int) *int {
	if i%5 == 0 {
		runtime.GC()
	}
	trace = append(trace, i)
	return &i
}

var rows = []struct {
	name  string
	in    *int
	want  []string
	count map[string]int
}{
	{"case0", ptr(0), []string{"a0", "b"}, map[string]int{"k": 0}},
	{"case1", ptr(1), []string{"a1", "b"}, map[string]int{"k": 1}},
	{"case2", ptr(2), []string{"a2", "b"}, map[string]int{"k": 2}},
	{"case3", ptr(3), []string{"a3", "b"}, map[string]int{"k": 3}},
	{"case4", ptr(4), []string{"a4", "b"}, map[string]int{"k": 4}},
	{"case5", ptr(5), []string{"a5", "b"}, map[string]int{"k": 5}},
	{"case6", ptr(6), []string{"a6", "b"}, map[string]int{"k": 6}},
	{"case7", ptr(7), []string{"a7", "b"}, map[string]int{"k": 7}},
	{"case8", ptr(8), []string{"a8", "b"}, map[string]int{"k": 8}},
	{"case9", ptr(9), []string{"a9", "b"}, map[string]int{"k": 9}},
	{"case10", ptr(10), []string{"a10", "b"}, map[string]int{"k": 10}},
	{"case11", ptr(11), []string{"a11", "b"}, map[string]int{"k": 11}},
	{"case12", ptr(12), []string{"a12", "b"}, map[string]int{"k": 12}},
	{"case13", ptr(13), []string{"a13", "b"}, map[string]int{"k": 13}},
	{"case14", ptr(14), []string{"a14", "b"}, map[string]int{"k": 14}},
	{"case15", ptr(15), []string{"a15", "b"}, map[string]int{"k": 15}},
	{"case16", ptr(16), []string{"a16", "b"}, map[string]int{"k": 16}},
	{"case17", ptr(17), []string{"a17", "b"}, map[string]int{"k": 17}},
	{"case18", ptr(18), []string{"a18", "b"}, map[string]int{"k": 18}},
	{"case19", ptr(19), []string{"a19", "b"}, map[string]int{"k": 19}},
}

// Known, but for one entry in the middle and one key that is computed.
var squares = map[string]int{
	"key0":                0,
	"key1":                1,
	"key2":                4,
	"key3":                9,
	"key4":                16,
	"key5":                25,
	"key6":                36,
	"key7":                49,
	"key8":                64,
	"key9":                81,
	"key10":               100,
	"key11":               121,
	"key12":               144,
	"key13":               169,
	"key14":               196,
	"key15":               225,
	"key16":               256,
	"key17":               289,
	"key18":               324,
	"key19":               361,
	"key20":               400,
	"key21":               441,
	"key22":               484,
	"key23":               529,
	"key24":               576,
	"key25":               625,
	"key26":               676,
	"key27":               729,
	"key28":               784,
	"key29":               841,
	fmt.Sprint("key", 30): *ptr(900),
	"key31":               961,
	"key32":               *ptr(1024),
}

type point struct{ x, y int }

type value struct {
	n    int
	name string
}

var points = map[point]value{
	{0, 1}:   {0, "v0"},
	{1, 2}:   {1, "v1"},
	{2, 3}:   {2, "v2"},
	{3, 4}:   {3, "v3"},
	{4, 5}:   {4, "v4"},
	{5, 6}:   {5, "v5"},
	{6, 7}:   {6, "v6"},
	{7, 8}:   {7, "v7"},
	{8, 9}:   {8, "v8"},
	{9, 10}:  {9, "v9"},
	{10, 11}: {10, "v10"},
	{11, 12}: {11, "v11"},
	{12, 13}: {12, "v12"},
	{13, 14}: {13, "v13"},
	{14, 15}: {14, "v14"},
	{15, 16}: {15, "v15"},
	{16, 17}: {16, "v16"},
	{17, 18}: {17, "v17"},
	{18, 19}: {18, "v18"},
	{19, 20}: {19, "v19"},
	{20, 21}: {20, "v20"},
	{21, 22}: {21, "v21"},
	{22, 23}: {22, "v22"},
	{23, 24}: {23, "v23"},
	{24, 25}: {24, "v24"},
	{25, 26}: {25, "v25"},
	{26, 27}: {26, "v26"},
	{27, 28}: {27, "v27"},
}

// Sparse indices, and elements that are themselves slices.
var sparse = [...][]int{5: {1, 2}, 40: {*ptr(40)}, 20: nil, 30: {3}}

var tree = []*value{0: {1, "a"}, 17: {2, "b"}, 3: {*ptr(3), "c"}, 19: nil}

func local(n int) map[int]float64 {
	return map[int]float64{
		0: 0.5, 1: 1.5, 2: 2.5, 3: 3.5, 4: 4.5, 5: 5.5, 6: 6.5, 7: 7.5, 8: 8.5, 9: 9.5, 10: 10.5, 11: 11.5, 12: 12.5,
		13: 13.5, 14: 14.5, 15: 15.5, 16: 16.5, 17: 17.5, 18: 18.5, 19: 19.5, 20: 20.5, 21: 21.5, 22: 22.5, 23: 23.5,
		24: 24.5, 25: 25.5, 26: 26.5, n: -1,
	}
}

func failing() (result []int, err any) {
	defer func() { err = recover() }()
	var none []int
	result = []int{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, *ptr(17), none[3], *ptr(19)}
	return
}

func main() {
	runtime.GC()
	sum := 0
	for i, r := range rows {
		sum += *r.in + len(r.want) + r.count["k"]
		if r.name != fmt.Sprint("case", i) || r.want[0] != fmt.Sprint("a", i) {
			fmt.Println("wrong row", i, r)
		}
	}
	fmt.Println(sum, trace)
	keys := make([]string, 0, len(squares))
	for k := range squares {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	for _, k := range keys {
		fmt.Print(k, "=", squares[k], " ")
	}
	fmt.Println(len(squares))
	fmt.Println(points[point{7, 8}], points[point{27, 28}], len(points))
	fmt.Println(len(sparse), sparse[5], sparse[40], sparse[30], sparse[20] == nil)
	fmt.Println(len(tree), *tree[0], *tree[3], *tree[17], tree[19] == nil)
	first, second := local(26), local(27)
	first[0] = 100
	fmt.Println(first[26], second[26], second[27], first[0], second[0], len(first), len(second))
	fmt.Println(failing())
}
