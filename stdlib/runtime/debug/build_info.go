package debug

import (
	"errors"
	"strconv"
	"strings"
)

// How a program was built, as a text of lines with tabs between words:
//
//	go	go1.26
//	path	example.org/program
//	mod	example.org/program	v1.2.3	h1:…
//	dep	example.org/library	v0.1.0	h1:…
//	=>	./library	…                    in place of the one above
//	build	-tags=special
//
// A word of a build line that has quotes, blanks or an equals sign in it is quoted.

// BuildInfo is how a program was built.
type BuildInfo struct {
	GoVersion string         `json:",omitempty"`
	Path      string         `json:",omitempty"` // of the main package
	Main      Module         `json:""`
	Deps      []*Module      `json:",omitempty"`
	Settings  []BuildSetting `json:",omitempty"`
}

// Module is a module that a program was built from.
type Module struct {
	Path    string  `json:",omitempty"`
	Version string  `json:",omitempty"`
	Sum     string  `json:",omitempty"`
	Replace *Module `json:",omitempty"`
}

// BuildSetting is one of the settings of a build.
type BuildSetting struct {
	Key, Value string
}

// ReadBuildInfo finds nothing: programs do not carry how they were built.
func ReadBuildInfo() (info *BuildInfo, ok bool) { return nil, false }

const (
	quotedInValue = " \t\r\n\"`"
	quotedInKey   = quotedInValue + "="
)

func quoted(s, characters string) string {
	if s == "" || strings.ContainsAny(s, characters) {
		return strconv.Quote(s)
	}
	return s
}

func (bi *BuildInfo) String() string {
	var b strings.Builder
	line := func(words ...string) {
		b.WriteString(strings.Join(words, "\t"))
		b.WriteByte('\n')
	}
	module := func(kind string, m *Module) {
		if m.Replace == nil {
			line(kind, m.Path, m.Version, m.Sum)
			return
		}
		line(kind, m.Path, m.Version)
		line("=>", m.Replace.Path, m.Replace.Version, m.Replace.Sum)
		line()
	}
	if bi.GoVersion != "" {
		line("go", bi.GoVersion)
	}
	if bi.Path != "" {
		line("path", bi.Path)
	}
	if bi.Main != (Module{}) {
		module("mod", &bi.Main)
	}
	for _, dep := range bi.Deps {
		module("dep", dep)
	}
	for _, s := range bi.Settings {
		value := s.Value
		if value != "" {
			value = quoted(value, quotedInValue)
		}
		line("build", quoted(s.Key, quotedInKey)+"="+value)
	}
	return b.String()
}

// unquoted undoes quoted; what says what it is.
func unquoted(s, characters, what string) (string, error) {
	if s != "" && (s[0] == '"' || s[0] == '`') {
		text, err := strconv.Unquote(s)
		if err != nil {
			return "", errors.New("invalid quoted " + what + " in build line")
		}
		return text, nil
	}
	if strings.ContainsAny(s, characters) {
		return "", errors.New("unquoted " + what + " " + strconv.Quote(s) + " must be quoted")
	}
	return s, nil
}

func parseSetting(text string) (BuildSetting, error) {
	key, value, ok := "", "", false
	if text != "" && (text[0] == '"' || text[0] == '`') {
		word, err := strconv.QuotedPrefix(text)
		if err != nil {
			return BuildSetting{}, errors.New("invalid quoted key in build line")
		}
		value, ok = strings.CutPrefix(text[len(word):], "=")
		key = word
	} else {
		key, value, ok = strings.Cut(text, "=")
	}
	if !ok {
		return BuildSetting{}, errors.New("build line missing '='")
	}
	if key == "" {
		return BuildSetting{}, errors.New("build line with empty key")
	}
	key, err := unquoted(key, quotedInKey, "key")
	if err != nil {
		return BuildSetting{}, err
	}
	value, err = unquoted(value, quotedInValue, "value")
	if err != nil {
		return BuildSetting{}, err
	}
	return BuildSetting{key, value}, nil
}

func parseModule(words []string) (Module, error) {
	switch len(words) {
	case 2:
		return Module{Path: words[0], Version: words[1]}, nil
	case 3:
		return Module{Path: words[0], Version: words[1], Sum: words[2]}, nil
	}
	return Module{}, errors.New("expected 2 or 3 columns; got " + strconv.Itoa(len(words)))
}

// add takes one line in; last is the module that => would replace.
func (bi *BuildInfo) add(line string, last **Module) error {
	kind, rest, _ := strings.Cut(line, "\t")
	var err error
	switch kind {
	case "path":
		bi.Path = rest
	case "mod":
		bi.Main, err = parseModule(strings.Split(rest, "\t"))
		*last = &bi.Main
	case "dep":
		var m Module
		m, err = parseModule(strings.Split(rest, "\t"))
		*last = &m
		bi.Deps = append(bi.Deps, &m)
	case "=>":
		words := strings.Split(rest, "\t")
		if len(words) != 3 {
			return errors.New("expected 3 columns for replacement; got " + strconv.Itoa(len(words)))
		}
		if *last == nil {
			return errors.New("replacement with no module on previous line")
		}
		(*last).Replace = &Module{Path: words[0], Version: words[1], Sum: words[2]}
		*last = nil
	case "build":
		var s BuildSetting
		s, err = parseSetting(rest)
		bi.Settings = append(bi.Settings, s)
	}
	return err
}

// ParseBuildInfo reads what String wrote, but for the version of Go.
func ParseBuildInfo(data string) (*BuildInfo, error) {
	bi := new(BuildInfo)
	var last *Module
	number := 1
	for line := range strings.Lines(data) {
		if err := bi.add(strings.TrimSuffix(line, "\n"), &last); err != nil {
			return nil, errors.New("could not parse Go build info: line " + strconv.Itoa(number) + ": " + err.Error())
		}
		number++
	}
	return bi, nil
}
