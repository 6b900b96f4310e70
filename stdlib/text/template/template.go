// Package template fills text with data. A template is text with actions between delimiters: {{.Name}} prints a field of
// the data, {{range .Items}} … {{end}} repeats what it encloses for each element, and so on.
//
// Package parse makes a tree of a template. To execute it is to walk the tree, with an execution that knows the writer, the
// variables and the node it is at; the dot goes from function to function. Data is what package reflect shows of it. So
// that a field costs no search for its name, an execution remembers where the fields and methods of types were found
// (members.go), how values of types are printed (print.go), and it calls functions of common signatures without reflection
// (direct.go).
//
// Mistakes of templates end an execution by a panic with what Execute returns, an ExecError or what the writer returned.
package template

import (
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"text/template/parse"
)

// A Template is a text with actions, once it has been parsed. It belongs to a set of templates, which call each other by
// their names. The Tree is there for html/template only.
type Template struct {
	name string
	*parse.Tree
	*set
	left, right string // delimiters
}

// A set is what templates that call each other share.
type set struct {
	lock      sync.RWMutex              // guards templates
	templates map[string]*Template      // those that are defined
	functions atomic.Pointer[functions] // that Funcs was given; nil if it was given none
	adding    sync.Mutex                // whoever stores functions holds it
	missing   missingKey
}

// New makes a template with a name that is not defined yet, in a set of its own.
func New(name string) *Template { return &Template{name: name} }

// Name is the template's name.
func (t *Template) Name() string { return t.name }

// New makes a template that is not defined yet, in t's set and with its delimiters.
func (t *Template) New(name string) *Template {
	t.join()
	return &Template{name: name, set: t.set, left: t.left, right: t.right}
}

// join gives a template that has no set one.
func (t *Template) join() {
	if t.set == nil {
		t.set = newSet()
	}
}

func newSet() *set {
	return &set{templates: map[string]*Template{}}
}

// noSet is that of executions of templates that have none.
var noSet set

// Clone copies the template and all of its set to a new set. Trees are not copied.
func (t *Template) Clone() (*Template, error) {
	c := &Template{name: t.name, Tree: t.Tree, left: t.left, right: t.right, set: newSet()}
	if t.set == nil {
		return c, nil
	}
	c.missing = t.missing
	c.functions.Store(t.functions.Load())
	t.lock.RLock()
	defer t.lock.RUnlock()
	for name, old := range t.templates {
		if name == t.name {
			c.templates[name] = c
			continue
		}
		c.templates[name] = &Template{name: old.name, Tree: old.Tree, left: old.left, right: old.right, set: c.set}
	}
	return c, nil
}

// AddParseTree makes a tree the definition of the template of this name in the set. It is t if t has the name, a new one
// otherwise. An empty tree replaces none that is not.
func (t *Template) AddParseTree(name string, tree *parse.Tree) (*Template, error) {
	t.join()
	return t.define(name, tree), nil
}

func (t *Template) define(name string, tree *parse.Tree) *Template {
	t.lock.Lock()
	defer t.lock.Unlock()
	named := t
	if name != t.name {
		named = t.New(name)
	}
	old := t.templates[name]
	keeps := old != nil && old.Tree != nil && parse.IsEmptyTree(tree.Root)
	if !keeps {
		t.templates[name] = named
	}
	if !keeps || named.Tree == nil {
		named.Tree = tree
	}
	return named
}

// Templates are those of the set that are defined, t among them if it is.
func (t *Template) Templates() []*Template {
	if t.set == nil {
		return nil
	}
	t.lock.RLock()
	defer t.lock.RUnlock()
	all := make([]*Template, 0, len(t.templates))
	for _, u := range t.templates {
		all = append(all, u)
	}
	return all
}

// Lookup is the template of this name in the set; nil if there is none that is defined.
func (t *Template) Lookup(name string) *Template {
	if t.set == nil {
		return nil
	}
	t.lock.RLock()
	defer t.lock.RUnlock()
	return t.templates[name]
}

// DefinedTemplates lists the names of the set's templates for messages: "; defined templates are: " and the names in
// quotes, or nothing if there are none.
func (t *Template) DefinedTemplates() string {
	if t.set == nil {
		return ""
	}
	t.lock.RLock()
	defer t.lock.RUnlock()
	var names []string
	for name, u := range t.templates {
		if u.Tree != nil && u.Root != nil {
			names = append(names, strconv.Quote(name))
		}
	}
	if len(names) == 0 {
		return ""
	}
	return "; defined templates are: " + strings.Join(names, ", ")
}

// Delims sets the delimiters of texts that are parsed from now on, and gives t back. An empty one is "{{" or "}}".
func (t *Template) Delims(left, right string) *Template {
	t.join()
	t.left, t.right = left, right
	return t
}

// Funcs adds functions, which texts that are parsed from now on may name, and gives t back. It panics if a value is no
// function with one result, or two of which the second is an error, or a name cannot be that of a function.
func (t *Template) Funcs(funcMap FuncMap) *Template {
	t.join()
	t.adding.Lock()
	defer t.adding.Unlock()
	t.functions.Store(t.functions.Load().with(funcMap))
	return t
}

// Parse makes a text the definition of t, and adds the templates that it defines to the set. Definitions that are empty,
// t's too, replace none that are not.
func (t *Template) Parse(text string) (*Template, error) {
	t.join()
	trees, err := parse.Parse(t.name, text, t.left, t.right, t.functions.Load().known()...)
	if err == nil {
		for name, tree := range trees {
			t.define(name, tree)
		}
		return t, nil
	}
	return nil, err
}

// Must gives t back, and panics if err is not nil: for templates that are variables of packages.
func Must(t *Template, err error) *Template {
	if err != nil {
		panic(err)
	}
	return t
}
