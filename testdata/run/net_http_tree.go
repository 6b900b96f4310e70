// run tree stress=no
// A server and clients of net/http, from a Go tree, in one program.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"sync"
	"time"
)

func main() {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		panic(err)
	}
	mux := http.NewServeMux()
	mux.HandleFunc("/hello", func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprintln(w, "Hello,", r.URL.Query().Get("name"))
	})
	mux.HandleFunc("/echo", func(w http.ResponseWriter, r *http.Request) { io.Copy(w, r.Body) })
	mux.HandleFunc("/slow", func(w http.ResponseWriter, r *http.Request) { <-r.Context().Done() })
	server := &http.Server{Handler: mux}
	done := make(chan error)
	go func() { done <- server.Serve(l) }()
	base := "http://" + l.Addr().String()
	get := func(path string) string {
		r, err := http.Get(base + path)
		if err != nil {
			return err.Error()
		}
		defer r.Body.Close()
		b, err := io.ReadAll(r.Body)
		return fmt.Sprint(r.Status, " ", strings.TrimSpace(string(b)), " ", err)
	}
	fmt.Println(get("/hello?name=world"))
	fmt.Println(get("/nothing"))
	var wg sync.WaitGroup
	for i := range 20 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for j := range 10 {
				if got := get(fmt.Sprintf("/hello?name=%d.%d", i, j)); got != fmt.Sprintf("200 OK Hello, %d.%d <nil>", i, j) {
					fmt.Println(got)
				}
			}
		}()
	}
	wg.Wait()
	body := strings.Repeat("0123456789", 100000)
	r, err := http.Post(base+"/echo", "text/plain", strings.NewReader(body))
	if err != nil {
		panic(err)
	}
	b, err := io.ReadAll(r.Body)
	fmt.Println(err, string(b) == body)
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Millisecond)
	defer cancel()
	request, _ := http.NewRequestWithContext(ctx, "GET", base+"/slow", nil)
	_, err = http.DefaultClient.Do(request)
	fmt.Println(errors.Is(err, context.DeadlineExceeded))
	fmt.Println(server.Shutdown(context.Background()), <-done)
}
