package testing

import (
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"time"
)

// RunExamples runs the examples that the command line asks for, as the function compares their names with it, and reports
// whether all have printed what they should. It is for programs that stand in for the one that `tuco test` makes.
func RunExamples(matchString func(pat, str string) (bool, error), examples []InternalExample) (ok bool) {
	requireFlags("RunExamples")
	prepare()
	_, ok = runExamples(newMatcher(matchString, settings.run, "-test.run", settings.skip), examples)
	return ok
}

func runExamples(match *matcher, examples []InternalExample) (ran, ok bool) {
	ok = true
	for i := range examples {
		elements := []string{examples[i].Name}
		if wanted, _ := match.fits(match.want, elements); !wanted {
			continue
		}
		if skips, partly := match.fits(match.skip, elements); match.hasSkip && skips && !partly {
			continue
		}
		ran = true
		if !examples[i].run() {
			ok = false
		}
	}
	return ran, ok
}

// run runs the example with a pipe in the place of standard output. A panic of the example goes on after the report.
func (e *InternalExample) run() (ok bool) {
	if program.printer != nil {
		program.printer.event("RUN", e.Name, "")
	}
	output := os.Stdout
	reader, writer, err := os.Pipe()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	printed := make(chan string)
	go func() {
		var all strings.Builder
		if _, err := io.Copy(&all, reader); err != nil {
			fmt.Fprintf(os.Stderr, "testing: copying pipe: %v\n", err)
			os.Exit(1)
		}
		reader.Close()
		printed <- all.String()
	}()
	os.Stdout = writer
	begin, returned := time.Now(), false
	defer func() {
		problem := recover()
		took := time.Since(begin)
		writer.Close()
		os.Stdout = output
		text := <-printed
		if problem == nil && !returned {
			problem = errNotReturned
		}
		ok = e.judge(text, took, problem != nil)
		if problem != nil {
			panic(problem)
		}
	}()
	e.F()
	returned = true
	return
}

func (e *InternalExample) judge(printed string, took time.Duration, panicked bool) bool {
	got, want := strings.TrimSpace(printed), strings.TrimSpace(e.Output)
	wanted, shownGot, shownWant := "want", got, want
	if e.Unordered {
		wanted, shownGot, shownWant = "want (unordered)", printed, e.Output
	}
	mark := program.printer.mark()
	agree := got == want || e.Unordered && sameLines(got, want)
	switch {
	case panicked:
		fmt.Fprintf(program.out, "%s--- FAIL: %s (%.2fs)\n", mark, e.Name, took.Seconds())
	case !agree:
		fmt.Fprintf(program.out, "%s--- FAIL: %s (%.2fs)\ngot:\n%s\n%s:\n%s\n", mark, e.Name, took.Seconds(), shownGot, wanted, shownWant)
	case program.printer != nil:
		fmt.Fprintf(program.out, "%s--- PASS: %s (%.2fs)\n", mark, e.Name, took.Seconds())
	}
	if program.printer != nil && program.printer.forTools {
		program.printer.event("NAME", "", "")
	}
	return agree && !panicked
}

func sameLines(a, b string) bool {
	first, second := strings.Split(a, "\n"), strings.Split(b, "\n")
	slices.Sort(first)
	slices.Sort(second)
	return slices.Equal(first, second)
}
