// run

// Accounts of the system: those that every system has, and the errors for those that none has.
package main

import (
	"errors"
	"fmt"
	"os"
	"os/user"
	"slices"
	"strconv"
)

func main() {
	root, err := user.LookupId("0")
	fmt.Println(root.Username, root.Uid, root.Gid, root.HomeDir, err)
	same, err := user.Lookup("root")
	fmt.Println(*same == *root, err)
	group, err := user.LookupGroupId("0")
	fmt.Println(*group, err)
	byName, err := user.LookupGroup("root")
	fmt.Println(*byName == *group, err)
	groups, err := root.GroupIds()
	fmt.Println(slices.Contains(groups, "0"), err)

	me, err := user.Current()
	if err == nil {
		fmt.Println(me.Uid == strconv.Itoa(os.Getuid()))
		again, _ := user.Current()
		again.Name = "changed"
		third, _ := user.Current()
		fmt.Println(*third == *me)
	}

	fmt.Println(user.Lookup("no such user"))
	fmt.Println(user.Lookup(""))
	fmt.Println(user.Lookup("# root"))
	_, err = user.LookupId("987654321")
	var id user.UnknownUserIdError
	fmt.Println(err, errors.As(err, &id), int(id))
	fmt.Println(user.LookupId("zero"))
	fmt.Println(user.LookupId("99999999999999999999"))
	fmt.Println(user.LookupGroup("no such group"))
	fmt.Println(user.LookupGroupId("987654321"))
	fmt.Println(user.LookupGroupId("zero"))
	fmt.Println((&user.User{Username: "nobody in particular", Gid: "7"}).GroupIds())
	fmt.Println((&user.User{Gid: "7"}).GroupIds())
	fmt.Println((&user.User{Username: "x", Gid: "seven"}).GroupIds())
}
