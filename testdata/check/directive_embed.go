// check

// Variables that //go:embed may not stand before.
package p

import _ "embed"

// ERROR "^go:embed cannot apply to multiple vars$"
// ERROR "^go:embed cannot apply to var with initializer$"
// ERROR "^go:embed cannot apply to var inside func$"
//
//line directive_embed.go:8
//go:embed directive_embed.go
var one, two string

//line directive_embed.go:9
//go:embed directive_embed.go
var text = "x"

func h() {
//line directive_embed.go:10
	//go:embed directive_embed.go
	var s string
	_ = s
}
