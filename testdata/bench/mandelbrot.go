package main

func main() {
	const size, limit = 1200, 100
	inside := 0
	for y := 0; y < size; y++ {
		ci := 2*float64(y)/size - 1
		for x := 0; x < size; x++ {
			cr := 2*float64(x)/size - 1.5
			var zr, zi float64
			i := 0
			for ; i < limit && zr*zr+zi*zi <= 4; i++ {
				zr, zi = zr*zr-zi*zi+cr, 2*zr*zi+ci
			}
			if i == limit {
				inside++
			}
		}
	}
	println(inside)
}
