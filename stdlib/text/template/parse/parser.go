package parse

import (
	"fmt"
	"strconv"
)

// A parser makes the nodes of a tree. For a template that is defined within another one, it turns to that one's tree and
// back.
type parser struct {
	tree    *Tree
	scan    *scanner
	set     map[string]*Tree
	funcs   []map[string]any
	ahead   [3]token // that were looked at
	looked  int      // how many of them
	line    int      // of the last token
	actions int      // the line that the action begins in; 0 outside of actions
	depth   int      // of parentheses

	variables []string // that are known, the first of which is $
	ranges    int      // around the place
}

// maxDepth limits how deep parentheses are nested, and with them the parser's recursion.
const maxDepth = 10000

// A failure is what the parser panics with.
type failure struct{ err error }

func newParser(t *Tree, s *scanner, set map[string]*Tree, funcs []map[string]any) *parser {
	p := &parser{tree: t, scan: s, set: set, funcs: funcs, variables: []string{"$"}}
	s.comments = t.Mode&ParseComments != 0
	s.breaks = !p.hasFunction("break")
	s.continues = !p.hasFunction("continue")
	return p
}

func (p *parser) hasFunction(name string) bool {
	for _, known := range p.funcs {
		if known[name] != nil {
			return true
		}
	}
	return false
}

// look is the i-th token from here.
func (p *parser) look(i int) token {
	for p.looked <= i {
		t := p.scan.next()
		p.ahead[p.looked] = t
		p.looked++
		p.line = t.line
	}
	return p.ahead[i]
}

func (p *parser) peek() token { return p.look(0) }

func (p *parser) next() token {
	t := p.look(0)
	p.looked--
	copy(p.ahead[:], p.ahead[1:])
	return t
}

// fail gives up with a message that says in which line.
func (p *parser) fail(format string, args ...any) {
	panic(failure{fmt.Errorf("template: %s:%d: %s", p.tree.ParseName, p.line, fmt.Sprintf(format, args...))})
}

func (p *parser) unexpected(t token, where string) {
	if t.kind != tokenMistake {
		p.fail("unexpected %s in %s", t, where)
	}
	started := ""
	if p.actions != 0 && p.actions != t.line {
		started = " in action"
		if t.text == "unclosed action" {
			started = ""
		}
		started += fmt.Sprintf(" started at %s:%d", p.tree.ParseName, p.actions)
	}
	p.fail("%s%s", t, started)
}

func (p *parser) expect(kind tokenKind, where string) token {
	t := p.next()
	if t.kind != kind {
		p.unexpected(t, where)
	}
	return t
}

// name is the name of a template, which is a string.
func (p *parser) name(where string) (string, token) {
	t := p.next()
	if t.kind != tokenString && t.kind != tokenRawString {
		p.unexpected(t, where)
	}
	return p.unquoted(t), t
}

func (p *parser) unquoted(t token) string {
	s, err := strconv.Unquote(t.text)
	if err != nil {
		p.fail("%v", err)
	}
	return s
}

// template parses the whole input: definitions of templates, and what is that of the tree.
func (p *parser) template() {
	root := &ListNode{NodeType: NodeList, Pos: p.peek().pos, tr: p.tree}
	p.tree.Root = root
	for p.peek().kind != tokenEnd {
		if p.peek().kind == tokenOpen && p.look(1).kind == tokenDefine {
			p.next()
			p.next()
			p.define()
			continue
		}
		n := p.element()
		if c, ok := n.(*closing); ok {
			p.fail("unexpected %s", c)
		}
		root.Nodes = append(root.Nodes, n)
	}
	p.add(p.tree)
}

// add puts a tree into the set, unless it is empty and there is one of its name.
func (p *parser) add(t *Tree) {
	known := p.set[t.Name]
	switch {
	case known == nil || known == t || IsEmptyTree(known.Root):
		p.set[t.Name] = t
	case !IsEmptyTree(t.Root):
		p.fail("template: multiple definition of template %q", t.Name)
	}
}

const blockClause = "block clause"

// define parses a definition behind its first word.
func (p *parser) define() {
	const where = "define clause"
	name, _ := p.name(where)
	p.expect(tokenClose, where)
	p.body(name, where)
}

// body parses what a template that is defined consists of, up to the end of its definition.
func (p *parser) body(name, where string) {
	outer, variables, ranges, line := p.tree, p.variables, p.ranges, p.line
	p.tree = &Tree{Name: name, ParseName: outer.ParseName, Mode: outer.Mode, text: outer.text}
	p.variables, p.ranges, p.actions = []string{"$"}, 0, 0
	list, end := p.list()
	if end.NodeType != nodeEnd {
		if where == blockClause {
			p.line = line // the else is one too many in the block, which began there
		}
		p.fail("unexpected %s in %s", end, where)
	}
	p.tree.Root = list
	p.add(p.tree)
	p.tree, p.variables, p.ranges = outer, variables, ranges
}

// list parses up to an end or an else.
func (p *parser) list() (*ListNode, *closing) {
	l := &ListNode{NodeType: NodeList, Pos: p.peek().pos, tr: p.tree}
	for p.peek().kind != tokenEnd {
		n := p.element()
		if c, ok := n.(*closing); ok {
			return l, c
		}
		l.Nodes = append(l.Nodes, n)
	}
	p.fail("unexpected EOF")
	return nil, nil
}

// element parses a text, a comment or an action.
func (p *parser) element() Node {
	t := p.next()
	switch t.kind {
	case tokenText:
		return &TextNode{NodeType: NodeText, Pos: t.pos, tr: p.tree, Text: []byte(t.text)}
	case tokenComment:
		return &CommentNode{NodeType: NodeComment, Pos: t.pos, tr: p.tree, Text: t.text}
	case tokenOpen:
		p.actions = t.line
		n := p.action()
		p.actions = 0
		return n
	}
	p.unexpected(t, "input")
	return nil
}

// action parses an action behind its left delimiter.
func (p *parser) action() Node {
	t := p.peek()
	switch t.kind {
	case tokenBlock:
		p.next()
		return p.block()
	case tokenBreak:
		p.next()
		p.leave(t, "{{break}}")
		return &BreakNode{NodeType: NodeBreak, Pos: t.pos, tr: p.tree, Line: t.line}
	case tokenContinue:
		p.next()
		p.leave(t, "{{continue}}")
		return &ContinueNode{NodeType: NodeContinue, Pos: t.pos, tr: p.tree, Line: t.line}
	case tokenElse:
		p.next()
		return p.otherwise()
	case tokenEndWord:
		p.next()
		return &closing{NodeType: nodeEnd, Pos: p.expect(tokenClose, "end").pos, tr: p.tree}
	case tokenIf:
		p.next()
		return &IfNode{p.branch(NodeIf, "if", tokenIf)}
	case tokenRange:
		p.next()
		return &RangeNode{p.branch(NodeRange, "range", tokenEnd)}
	case tokenWith:
		p.next()
		return &WithNode{p.branch(NodeWith, "with", tokenWith)}
	case tokenTemplate:
		p.next()
		return p.call()
	}
	return &ActionNode{NodeType: NodeAction, Pos: t.pos, tr: p.tree, Line: t.line, Pipe: p.pipeline("command", tokenClose)}
}

// leave parses the rest of a break or continue.
func (p *parser) leave(t token, what string) {
	if t := p.next(); t.kind != tokenClose {
		p.unexpected(t, what)
	}
	if p.ranges == 0 {
		p.fail("%s outside {{range}}", what)
	}
}

// otherwise parses the rest of an else, but for an if or with in the same action, which it leaves to who made the else
// possible.
func (p *parser) otherwise() Node {
	t := p.peek()
	if t.kind == tokenIf || t.kind == tokenWith {
		return &closing{NodeType: nodeElse, Pos: t.pos, tr: p.tree, chain: true}
	}
	return &closing{NodeType: nodeElse, Pos: p.expect(tokenClose, "else").pos, tr: p.tree}
}

// branch parses the rest of an if, range or with, up to its end. again is the word that may follow its else: then the same
// end is that of both.
func (p *parser) branch(kind NodeType, word string, again tokenKind) BranchNode {
	variables := p.variables
	b := BranchNode{NodeType: kind, tr: p.tree}
	b.Pipe = p.pipeline(word, tokenClose)
	b.Pos, b.Line = b.Pipe.Pos, b.Pipe.Line
	if kind == NodeRange {
		p.ranges++
	}
	list, end := p.list()
	if kind == NodeRange {
		p.ranges--
	}
	b.List = list
	switch {
	case end.NodeType == nodeEnd:
	case end.chain && p.peek().kind == again:
		p.next()
		inner := p.branch(kind, word, again)
		b.ElseList = &ListNode{NodeType: NodeList, Pos: end.Pos, tr: p.tree}
		if kind == NodeIf {
			b.ElseList.Nodes = []Node{&IfNode{inner}}
		} else {
			b.ElseList.Nodes = []Node{&WithNode{inner}}
		}
	default:
		b.ElseList, end = p.list()
		if end.NodeType != nodeEnd {
			p.fail("expected end; found %s", end)
		}
	}
	p.variables = variables
	return b
}

// block parses the rest of a block: the call, and the definition.
func (p *parser) block() Node {
	line := p.peek().line
	name, t := p.name(blockClause)
	pipe := p.pipeline(blockClause, tokenClose)
	p.body(name, blockClause)
	return &TemplateNode{NodeType: NodeTemplate, Pos: t.pos, tr: p.tree, Line: line, Name: name, Pipe: pipe}
}

// call parses the rest of the call of a template.
func (p *parser) call() Node {
	const where = "template clause"
	name, t := p.name(where)
	n := &TemplateNode{NodeType: NodeTemplate, Pos: t.pos, tr: p.tree, Line: t.line, Name: name}
	if p.peek().kind == tokenClose {
		p.next()
		return n
	}
	n.Pipe = p.pipeline(where, tokenClose)
	return n
}
