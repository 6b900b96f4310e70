package sort

// stable sorts blocks by insertion and merges them in place.
func stable[L list](x L, n int) {
	const block = 20
	for a := 0; a < n; a += block {
		insertionSort(x, a, min(a+block, n))
	}
	for size := block; size < n; size *= 2 {
		for a := 0; a+size < n; a += 2 * size {
			merge(x, a, a+size, min(a+2*size, n))
		}
	}
}

// merge merges the sorted ranges [a,m) and [m,b): it finds the part of the first that is greater than the middle
// of the second (or the other way round), exchanges the two by a rotation, and goes on with both sides.
func merge[L list](x L, a, m, b int) {
	for a < m && m < b && x.Less(m, m-1) {
		var i, j int // [i,m) is greater than [m,j); after their exchange each side is merged by itself
		if m-a >= b-m {
			i = a + (m-a)/2
			low, high := m, b
			for low < high {
				k := int(uint(low+high) / 2)
				if x.Less(k, i) {
					low = k + 1
				} else {
					high = k
				}
			}
			j = low
		} else {
			j = m + (b-m)/2
			low, high := a, m
			for low < high {
				k := int(uint(low+high) / 2)
				if x.Less(j, k) {
					high = k
				} else {
					low = k + 1
				}
			}
			i = low
		}
		rotate(x, i, m, j)
		middle := i + j - m
		merge(x, a, i, middle)
		a, m = middle, j
	}
}

// rotate exchanges [a,m) and [m,b), as many as the shorter one has at a time: those are then in place.
func rotate[L list](x L, a, m, b int) {
	left, right := m-a, b-m
	if left == 0 || right == 0 {
		return
	}
	for left != right {
		if left > right {
			exchange(x, m-left, m, right)
			left -= right
		} else {
			exchange(x, m-left, m+right-left, left)
			right -= left
		}
	}
	exchange(x, m-left, m, left)
}

// exchange exchanges n elements at a with those at b.
func exchange[L list](x L, a, b, n int) {
	for i := range n {
		x.Swap(a+i, b+i)
	}
}
