// Package lzw is the compression of T. A. Welch (A Technique for High-Performance Data Compression, Computer 17(6), June 1984), in
// the form of GIF and PDF: codes of up to 12 bits, two of which clear the table and end the data. TIFF's is another
// form.
//
// A code stands for a string. Those below 1<<litWidth are single bytes, the next clears the table, the next is the end. Each
// further code, as both sides count them, is the string of the code before with the first byte of the next string: so the
// writer need not say what it means. Codes take litWidth+1 bits at first, and a bit more when the next code
// needs it.
package lzw

import (
	"errors"
	"fmt"
)

// Order is how codes are packed into bytes.
type Order int

const (
	// LSB puts the first code into the lowest bits, as GIF does.
	LSB Order = iota
	// MSB puts the first code into the highest bits, as TIFF and PDF do.
	MSB
)

const (
	mostWidth = 12
	codes     = 1 << mostWidth
	none      = 0xffff // no code
)

var (
	errClosed  = errors.New("lzw: reader/writer is closed")
	errCode    = errors.New("lzw: invalid code")
	errOrder   = errors.New("lzw: unknown order")
	errLiteral = errors.New("lzw: input byte too large for the litWidth")
)

func checkForm(order Order, litWidth int) error {
	switch {
	case order != LSB && order != MSB:
		return errOrder
	case litWidth < 2 || litWidth > 8:
		return fmt.Errorf("lzw: litWidth %d out of range", litWidth)
	}
	return nil
}

// A coding is where in the sequence of codes one is. Both sides go through the same.
type coding struct {
	litWidth uint
	clear    uint16
	end      uint16
	last     uint16 // the code that was given a meaning last, or end
	width    uint   // of the next code
}

func (c *coding) begin(litWidth int) {
	c.litWidth = uint(litWidth)
	c.clear = 1 << c.litWidth
	c.end = c.clear + 1
	c.restart()
}

// restart is what the code clear does.
func (c *coding) restart() {
	c.last = c.end
	c.width = c.litWidth + 1
}
