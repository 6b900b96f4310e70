package testing

// A CoverBlock is a stretch of source whose statements are counted together. Lines and columns count from 1, columns in
// bytes.
type CoverBlock struct {
	Line0 uint32 // where it begins
	Col0  uint16
	Line1 uint32 // where it ends
	Col1  uint16
	Stmts uint16 // how many statements it has
}

// A Cover is what a program with counters in its code hands to RegisterCover.
type Cover struct {
	Mode            string                  // set, count or atomic
	Counters        map[string][]uint32     // by file
	Blocks          map[string][]CoverBlock // by file, one for each counter
	CoveredPackages string                  // for the message about the result
}

var cover Cover

// RegisterCover takes the counters of a program that was made with them. To be called before tests run.
func RegisterCover(c Cover) { cover = c }

// CoverMode returns how statements are counted: "set", "count" or "atomic"; "" if they are not.
func CoverMode() string { return cover.Mode }

// Coverage returns which part of the counted statements was executed so far, from 0 to 1; 0 if none are counted.
func Coverage() float64 {
	var all, executed int64
	for file, counters := range cover.Counters {
		for i := range counters {
			n := int64(cover.Blocks[file][i].Stmts)
			all += n
			if counters[i] != 0 {
				executed += n
			}
		}
	}
	if all == 0 {
		return 0
	}
	return float64(executed) / float64(all)
}
