package parse

// pipeline parses a pipeline up to the token that ends it. where is what messages call the place.
func (p *parser) pipeline(where string, end tokenKind) *PipeNode {
	t := p.peek()
	pipe := &PipeNode{NodeType: NodePipe, Pos: t.pos, tr: p.tree, Line: t.line}
	p.declarations(pipe, where)
	for {
		t := p.peek()
		switch {
		case t.kind == end:
			p.next()
			p.checkStages(pipe, where)
			return pipe
		case !beginsOperand(t.kind):
			p.unexpected(t, where)
		}
		pipe.Cmds = append(pipe.Cmds, p.command())
	}
}

func beginsOperand(kind tokenKind) bool {
	switch kind {
	case tokenBool, tokenCharacter, tokenComplex, tokenDot, tokenField, tokenName, tokenNumber, tokenNil, tokenRawString,
		tokenString, tokenVariable, tokenLeftParen:
		return true
	}
	return false
}

// declarations parses the variables that get the pipeline's value: one, or two in a range, and := or = behind them. From
// here on they are known.
func (p *parser) declarations(pipe *PipeNode, where string) {
	for p.peek().kind == tokenVariable {
		v := p.peek()
		after := p.look(1)
		switch after.kind {
		case tokenAssign, tokenDeclare, tokenComma:
		default:
			return
		}
		p.next()
		p.next()
		pipe.Decl = append(pipe.Decl, &VariableNode{NodeType: NodeVariable, Pos: v.pos, tr: p.tree, Ident: []string{v.text}})
		p.variables = append(p.variables, v.text)
		if after.kind != tokenComma {
			pipe.IsAssign = after.kind == tokenAssign
			return
		}
		if where != "range" || len(pipe.Decl) > 1 {
			p.fail("too many declarations in %s", where)
		}
		switch p.peek().kind {
		case tokenVariable, tokenClose, tokenRightParen:
		default:
			p.fail("range can only initialize variables")
		}
	}
}

// checkStages refuses a pipeline without a command, and commands that cannot take the value of the one before.
func (p *parser) checkStages(pipe *PipeNode, where string) {
	if len(pipe.Cmds) == 0 {
		p.fail("missing value for %s", where)
	}
	for i, c := range pipe.Cmds[1:] {
		switch c.Args[0].Type() {
		case NodeBool, NodeDot, NodeNil, NodeNumber, NodeString:
			p.fail("non executable command in pipeline stage %d", i+2)
		}
	}
}

// command parses operands with white space between them, up to the pipeline's end or past a '|'.
func (p *parser) command() *CommandNode {
	c := &CommandNode{NodeType: NodeCommand, Pos: p.peek().pos, tr: p.tree}
	for {
		if n := p.operand(); n != nil {
			c.Args = append(c.Args, n)
		}
		t := p.peek()
		switch {
		case t.kind == tokenClose || t.kind == tokenRightParen:
			return c
		case t.kind == tokenPipe:
			p.next()
			return c
		case !t.spaced || !beginsOperand(t.kind):
			p.unexpected(t, "operand")
		}
	}
}

// operand parses a term and the fields of it.
func (p *parser) operand() Node {
	n := p.term()
	if t := p.peek(); n == nil || t.kind != tokenField || t.spaced {
		return n
	}
	pos := p.peek().pos
	var fields []string
	for p.peek().kind == tokenField && !p.peek().spaced {
		fields = append(fields, p.next().text[1:])
	}
	switch n := n.(type) {
	case *FieldNode:
		n.Pos, n.Ident = pos, append(n.Ident, fields...)
	case *VariableNode:
		n.Pos, n.Ident = pos, append(n.Ident, fields...)
	case *BoolNode, *StringNode, *NumberNode, *NilNode, *DotNode:
		p.line = p.peek().gap
		p.fail("unexpected . after term %q", n)
	default:
		return &ChainNode{NodeType: NodeChain, Pos: pos, tr: p.tree, Node: n, Field: fields}
	}
	return n
}

// term parses a term; nil if there is none.
func (p *parser) term() Node {
	t := p.peek()
	if !beginsOperand(t.kind) {
		return nil
	}
	p.next()
	switch t.kind {
	case tokenName:
		if p.tree.Mode&SkipFuncCheck == 0 && !p.hasFunction(t.text) {
			p.fail("function %q not defined", t.text)
		}
		return NewIdentifier(t.text).SetTree(p.tree).SetPos(t.pos)
	case tokenDot:
		return &DotNode{NodeType: NodeDot, Pos: t.pos, tr: p.tree}
	case tokenNil:
		return &NilNode{NodeType: NodeNil, Pos: t.pos, tr: p.tree}
	case tokenVariable:
		p.checkVariable(t.text)
		return &VariableNode{NodeType: NodeVariable, Pos: t.pos, tr: p.tree, Ident: []string{t.text}}
	case tokenField:
		return &FieldNode{NodeType: NodeField, Pos: t.pos, tr: p.tree, Ident: []string{t.text[1:]}}
	case tokenBool:
		return &BoolNode{NodeType: NodeBool, Pos: t.pos, tr: p.tree, True: t.text == "true"}
	case tokenString, tokenRawString:
		return &StringNode{NodeType: NodeString, Pos: t.pos, tr: p.tree, Quoted: t.text, Text: p.unquoted(t)}
	case tokenLeftParen:
		return p.parenthesized()
	}
	n, err := numberOf(p.tree, t)
	if err != nil {
		p.fail("%v", err)
	}
	return n
}

func (p *parser) checkVariable(name string) {
	for _, known := range p.variables {
		if known == name {
			return
		}
	}
	p.fail("undefined variable %q", name)
}

func (p *parser) parenthesized() Node {
	if p.depth == maxDepth {
		p.fail("max expression depth exceeded")
	}
	p.depth++
	n := p.pipeline("parenthesized pipeline", tokenRightParen)
	p.depth--
	return n
}
