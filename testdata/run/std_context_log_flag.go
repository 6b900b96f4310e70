// run

package main

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"log"
	"os"
	"runtime/debug"
	"strings"
	"sync"
	"time"
)

type key struct{ a int }
type own struct {
	context.Context
	d chan struct{}
}

func (o own) Done() <-chan struct{} { return o.d }
func (o own) Err() error {
	select {
	case <-o.d:
		return errors.New("own err")
	default:
		return nil
	}
}

type V struct{ x *int }

func (v V) String() string     { return fmt.Sprint(*v.x) }
func (v V) Set(s string) error { return errors.New("bad V") }

type W []string

func (w *W) String() string     { return strings.Join(*w, ",") }
func (w *W) Set(s string) error { *w = append(*w, s); return nil }

func main() {
	ctx, cancel := context.WithCancelCause(context.WithValue(context.Background(), key{1}, "v"))
	c2, cancel2 := context.WithTimeout(ctx, time.Hour)
	c3 := context.WithoutCancel(c2)
	c4, cancel4 := context.WithDeadline(c2, time.Now().Add(2*time.Hour))
	fmt.Println(ctx, c3.Err(), c4.Value(key{1}), c4.Value("x"), ctx.Err(), context.Cause(ctx))
	fmt.Println(context.TODO(), context.WithValue(context.TODO(), "k", 5), context.WithValue(context.TODO(), key{2}, nil))
	var wg sync.WaitGroup
	wg.Add(1)
	stop := context.AfterFunc(c4, func() { fmt.Println("after"); wg.Done() })
	stop2 := context.AfterFunc(c4, func() { fmt.Println("never") })
	fmt.Println(stop2(), stop2())
	cancel(errors.New("why"))
	wg.Wait()
	fmt.Println(stop(), c4.Err(), context.Cause(c4), c3.Err(), c2.Err() == context.Canceled)
	<-c4.Done()
	cancel2()
	cancel4()
	c5, cancel5 := context.WithTimeoutCause(context.Background(), 5*time.Millisecond, errors.New("late"))
	defer cancel5()
	<-c5.Done()
	fmt.Println(c5.Err(), context.Cause(c5), errors.Is(c5.Err(), context.DeadlineExceeded))
	c6, cancel6 := context.WithDeadline(context.Background(), time.Now().Add(-1))
	fmt.Println(c6.Err())
	cancel6()
	o := own{context.Background(), make(chan struct{})}
	c7, cancel7 := context.WithCancel(o)
	close(o.d)
	<-c7.Done()
	fmt.Println(c7.Err(), context.Cause(c7))
	cancel7()
	for _, f := range []func(){func() { context.WithValue(ctx, nil, 1) }, func() { context.WithValue(ctx, []int{}, 1) }, func() { context.WithCancel(nil) }} {
		func() { defer func() { fmt.Println(recover()) }(); f() }()
	}
	var b bytes.Buffer
	l := log.New(&b, "pre: ", log.Lshortfile|log.Lmsgprefix)
	l.Print("a", 1, 2, "b")
	l.Println("x", 3)
	l.Printf("%d\n", 5)
	l.Output(1, "out")
	log.SetOutput(&b)
	log.SetFlags(log.Lshortfile)
	log.SetPrefix("P ")
	log.Print("std")
	log.Println("std2")
	log.Printf("std%d", 3)
	log.Output(1, "o")
	func() { defer func() { fmt.Printf("%q\n", recover()) }(); log.Panicln("pan", 1) }()
	func() { defer func() { fmt.Printf("%q\n", recover()) }(); l.Panicf("pan%d", 1) }()
	l.SetFlags(log.LstdFlags | log.Lmicroseconds | log.LUTC)
	l.SetPrefix("")
	n := b.Len()
	l.Print("timed")
	line := b.String()[n:]
	_, err := time.Parse("2006/01/02 15:04:05.000000 timed\n", line)
	fmt.Println(err)
	fmt.Print(b.String()[:n])
	l.SetOutput(io.Discard)
	l.Print("nothing")
	fmt.Println(l.Flags(), log.Prefix(), log.Writer() == &b, log.Default().Prefix())

	mk := func() (*flag.FlagSet, func() string) {
		f := flag.NewFlagSet("prog", flag.ContinueOnError)
		f.SetOutput(os.Stdout)
		bo := f.Bool("b", false, "a `bool`")
		i := f.Int("int", 7, "an int\nsecond line")
		i64 := f.Int64("i64", 0, "i64")
		u := f.Uint("u", 3, "the `name` of u")
		u64 := f.Uint64("u64", 0, "")
		s := f.String("s", "def", "a string")
		fl := f.Float64("f", 1.5, "float")
		d := f.Duration("d", time.Second, "dur")
		var w W
		f.Var(&w, "w", "words")
		var t time.Time
		f.TextVar(&t, "t", time.Unix(0, 0).UTC(), "text")
		f.Func("fn", "func", func(s string) error {
			fmt.Println("fn", s)
			if s == "bad" {
				return errors.New("was bad")
			}
			return nil
		})
		f.BoolFunc("bf", "boolfunc", func(s string) error { fmt.Println("bf", s); return nil })
		return f, func() string { return fmt.Sprint(*bo, *i, *i64, *u, *u64, *s, *fl, *d, w, t) }
	}
	for _, args := range []string{"", "-b -int 5 rest -s x", "--b=false -int=0x10 -i64 -5 -u 9 -u64 18446744073709551615 -s= -f 1e3 -d 5m -w a -w b -t 2020-01-02T03:04:05Z -- -b", "-int x", "-int 99999999999999999999", "-b=maybe", "-nope", "-help", "-h=1", "-s", "-=x", "---b", "- b", "-fn ok -bf -fn bad", "-f x", "-d 5", "-t x", "-u -1"} {
		f, show := mk()
		var a []string
		if args != "" {
			a = strings.Split(args, " ")
		}
		err := f.Parse(a)
		fmt.Println(args, "|", err, show(), f.Args(), f.NArg(), f.NFlag(), f.Arg(0), f.Parsed())
		f.Visit(func(fl *flag.Flag) { fmt.Print(fl.Name, "=", fl.Value, " ") })
		fmt.Println()
	}
	f := flag.NewFlagSet("", flag.PanicOnError)
	f.SetOutput(os.Stdout)
	x := 5
	f.Var(V{&x}, "v", "vvv")
	f.PrintDefaults()
	fmt.Println(f.Set("nope", "1"), f.Set("v", "1"), f.Lookup("v").DefValue, f.Lookup("zz"))
	for _, fn := range []func(){func() { f.Parse([]string{"-q"}) }, func() { f.Int("v", 1, "") }, func() { f.Int("-v", 1, "") }, func() { f.Int("a=b", 1, "") }} {
		func() { defer func() { fmt.Println(recover()) }(); fn() }()
	}
	old := debug.SetGCPercent(50)
	fmt.Println(old, debug.SetGCPercent(old))
	debug.FreeOSMemory()
	var st debug.GCStats
	debug.ReadGCStats(&st)
	fmt.Println(st.NumGC > 0, strings.Contains(string(debug.Stack()), "main.main"))
}
