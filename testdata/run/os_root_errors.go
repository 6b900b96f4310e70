// run

// Which of several errors the methods of os.Root return for a path with a slash at its end.
package main

import (
	"fmt"
	"os"
)

func main() {
	dir, err := os.MkdirTemp("", "")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(dir)
	os.WriteFile(dir+"/file", nil, 0o666)
	os.Mkdir(dir+"/dir", 0o777)
	r, err := os.OpenRoot(dir)
	if err != nil {
		panic(err)
	}
	defer r.Close()
	for _, from := range []string{"file/", "none/", "dir/", "none", "file"} {
		for _, to := range []string{"../x", "", "/x", "none/x", "file/x", "none/", "file/", "dir/"} {
			if from == "file" && to == "dir/" || from == "dir/" {
				continue
			}
			fmt.Println(r.Link(from, to))
			fmt.Println(r.Rename(from, to))
		}
	}
	for _, path := range []string{"/", "//", "", "/x", "none/"} {
		fmt.Println(r.RemoveAll(path))
	}
}
