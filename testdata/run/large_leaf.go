// run

// A leaf without calls that has a large frame (more live values than registers) must grow the stack like any other
// function: called at every depth of goroutines whose stacks start small.
package main

import "fmt"

var p [64]uint64

//go:noinline
func spills() uint64 {
	v0 := p[0]*p[3] + 0
	v1 := p[1]*p[10] + 1
	v2 := p[2]*p[17] + 2
	v3 := p[3]*p[24] + 3
	v4 := p[4]*p[31] + 4
	v5 := p[5]*p[38] + 5
	v6 := p[6]*p[45] + 6
	v7 := p[7]*p[52] + 7
	v8 := p[8]*p[59] + 8
	v9 := p[9]*p[2] + 9
	v10 := p[10]*p[9] + 10
	v11 := p[11]*p[16] + 11
	v12 := p[12]*p[23] + 12
	v13 := p[13]*p[30] + 13
	v14 := p[14]*p[37] + 14
	v15 := p[15]*p[44] + 15
	v16 := p[16]*p[51] + 16
	v17 := p[17]*p[58] + 17
	v18 := p[18]*p[1] + 18
	v19 := p[19]*p[8] + 19
	v20 := p[20]*p[15] + 20
	v21 := p[21]*p[22] + 21
	v22 := p[22]*p[29] + 22
	v23 := p[23]*p[36] + 23
	v24 := p[24]*p[43] + 24
	v25 := p[25]*p[50] + 25
	v26 := p[26]*p[57] + 26
	v27 := p[27]*p[0] + 27
	v28 := p[28]*p[7] + 28
	v29 := p[29]*p[14] + 29
	v30 := p[30]*p[21] + 30
	v31 := p[31]*p[28] + 31
	v32 := p[32]*p[35] + 32
	v33 := p[33]*p[42] + 33
	v34 := p[34]*p[49] + 34
	v35 := p[35]*p[56] + 35
	v36 := p[36]*p[63] + 36
	v37 := p[37]*p[6] + 37
	v38 := p[38]*p[13] + 38
	v39 := p[39]*p[20] + 39
	v40 := p[40]*p[27] + 40
	v41 := p[41]*p[34] + 41
	v42 := p[42]*p[41] + 42
	v43 := p[43]*p[48] + 43
	v44 := p[44]*p[55] + 44
	v45 := p[45]*p[62] + 45
	v46 := p[46]*p[5] + 46
	v47 := p[47]*p[12] + 47
	v48 := p[48]*p[19] + 48
	v49 := p[49]*p[26] + 49
	v50 := p[50]*p[33] + 50
	v51 := p[51]*p[40] + 51
	v52 := p[52]*p[47] + 52
	v53 := p[53]*p[54] + 53
	v54 := p[54]*p[61] + 54
	v55 := p[55]*p[4] + 55
	v56 := p[56]*p[11] + 56
	v57 := p[57]*p[18] + 57
	v58 := p[58]*p[25] + 58
	v59 := p[59]*p[32] + 59
	v60 := p[60]*p[39] + 60
	v61 := p[61]*p[46] + 61
	v62 := p[62]*p[53] + 62
	v63 := p[63]*p[60] + 63
	v0 = v0*v5 ^ v1>>7
	v1 = v1*v16 ^ v4>>7
	v2 = v2*v27 ^ v7>>7
	v3 = v3*v38 ^ v10>>7
	v4 = v4*v49 ^ v13>>7
	v5 = v5*v60 ^ v16>>7
	v6 = v6*v7 ^ v19>>7
	v7 = v7*v18 ^ v22>>7
	v8 = v8*v29 ^ v25>>7
	v9 = v9*v40 ^ v28>>7
	v10 = v10*v51 ^ v31>>7
	v11 = v11*v62 ^ v34>>7
	v12 = v12*v9 ^ v37>>7
	v13 = v13*v20 ^ v40>>7
	v14 = v14*v31 ^ v43>>7
	v15 = v15*v42 ^ v46>>7
	v16 = v16*v53 ^ v49>>7
	v17 = v17*v0 ^ v52>>7
	v18 = v18*v11 ^ v55>>7
	v19 = v19*v22 ^ v58>>7
	v20 = v20*v33 ^ v61>>7
	v21 = v21*v44 ^ v0>>7
	v22 = v22*v55 ^ v3>>7
	v23 = v23*v2 ^ v6>>7
	v24 = v24*v13 ^ v9>>7
	v25 = v25*v24 ^ v12>>7
	v26 = v26*v35 ^ v15>>7
	v27 = v27*v46 ^ v18>>7
	v28 = v28*v57 ^ v21>>7
	v29 = v29*v4 ^ v24>>7
	v30 = v30*v15 ^ v27>>7
	v31 = v31*v26 ^ v30>>7
	v32 = v32*v37 ^ v33>>7
	v33 = v33*v48 ^ v36>>7
	v34 = v34*v59 ^ v39>>7
	v35 = v35*v6 ^ v42>>7
	v36 = v36*v17 ^ v45>>7
	v37 = v37*v28 ^ v48>>7
	v38 = v38*v39 ^ v51>>7
	v39 = v39*v50 ^ v54>>7
	v40 = v40*v61 ^ v57>>7
	v41 = v41*v8 ^ v60>>7
	v42 = v42*v19 ^ v63>>7
	v43 = v43*v30 ^ v2>>7
	v44 = v44*v41 ^ v5>>7
	v45 = v45*v52 ^ v8>>7
	v46 = v46*v63 ^ v11>>7
	v47 = v47*v10 ^ v14>>7
	v48 = v48*v21 ^ v17>>7
	v49 = v49*v32 ^ v20>>7
	v50 = v50*v43 ^ v23>>7
	v51 = v51*v54 ^ v26>>7
	v52 = v52*v1 ^ v29>>7
	v53 = v53*v12 ^ v32>>7
	v54 = v54*v23 ^ v35>>7
	v55 = v55*v34 ^ v38>>7
	v56 = v56*v45 ^ v41>>7
	v57 = v57*v56 ^ v44>>7
	v58 = v58*v3 ^ v47>>7
	v59 = v59*v14 ^ v50>>7
	v60 = v60*v25 ^ v53>>7
	v61 = v61*v36 ^ v56>>7
	v62 = v62*v47 ^ v59>>7
	v63 = v63*v58 ^ v62>>7
	return v0 ^ v1 ^ v2 ^ v3 ^ v4 ^ v5 ^ v6 ^ v7 ^ v8 ^ v9 ^ v10 ^ v11 ^ v12 ^ v13 ^ v14 ^ v15 ^ v16 ^ v17 ^ v18 ^ v19 ^ v20 ^ v21 ^ v22 ^ v23 ^ v24 ^ v25 ^ v26 ^ v27 ^ v28 ^ v29 ^ v30 ^ v31 ^ v32 ^ v33 ^ v34 ^ v35 ^ v36 ^ v37 ^ v38 ^ v39 ^ v40 ^ v41 ^ v42 ^ v43 ^ v44 ^ v45 ^ v46 ^ v47 ^ v48 ^ v49 ^ v50 ^ v51 ^ v52 ^ v53 ^ v54 ^ v55 ^ v56 ^ v57 ^ v58 ^ v59 ^ v60 ^ v61 ^ v62 ^ v63
}

// descend keeps a value in each frame: what a leaf writes below the stack's end is somebody's.
//
//go:noinline
func descend(depth int, keep uint64) uint64 {
	if depth == 0 {
		return spills() + keep
	}
	result := descend(depth-1, keep*3+1)
	return result ^ keep
}

func main() {
	for i := range p {
		p[i] = uint64(i)*2654435761 + 1
	}
	results := make(chan uint64)
	var sum uint64
	for depth := range 120 {
		go func() { results <- descend(depth, uint64(depth)) }()
	}
	for range 120 {
		sum += <-results
	}
	fmt.Println(sum)
}
