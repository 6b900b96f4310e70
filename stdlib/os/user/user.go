// Package user looks up the accounts of users and groups, in /etc/passwd and /etc/group. Other sources that a system may
// have for them are not asked.
package user

import (
	"io"
	"os"
	"strconv"
	"strings"
	"sync"
)

const (
	usersFile  = "/etc/passwd"
	groupsFile = "/etc/group"
)

// User is an account.
type User struct {
	Uid      string // the number, in decimal
	Gid      string // the number of the user's own group
	Username string // what the user is called by the system
	Name     string // what the user is called otherwise; may be empty
	HomeDir  string
}

// Group is a group of accounts.
type Group struct {
	Gid  string // the number, in decimal
	Name string
}

// UnknownUserIdError is the number of a user that nothing is known of.
type UnknownUserIdError int

func (e UnknownUserIdError) Error() string { return "user: unknown userid " + strconv.Itoa(int(e)) }

// UnknownUserError is the name of a user that nothing is known of.
type UnknownUserError string

func (e UnknownUserError) Error() string { return "user: unknown user " + string(e) }

// UnknownGroupIdError is the number of a group that nothing is known of.
type UnknownGroupIdError string

func (e UnknownGroupIdError) Error() string { return "group: unknown groupid " + string(e) }

// UnknownGroupError is the name of a group that nothing is known of.
type UnknownGroupError string

func (e UnknownGroupError) Error() string { return "group: unknown group " + string(e) }

var current struct {
	sync.Once
	user *User
	err  error
}

// Current is the user that runs the program, as it was at the first call.
func Current() (*User, error) {
	current.Do(func() { current.user, current.err = findCurrent() })
	if current.err != nil {
		return nil, current.err
	}
	user := *current.user
	return &user, nil
}

// findCurrent believes the environment if the user has no account.
func findCurrent() (*User, error) {
	uid := strconv.Itoa(os.Getuid())
	user, err := LookupId(uid)
	if err == nil {
		return user, nil
	}
	home, _ := os.UserHomeDir()
	user = &User{Uid: uid, Gid: strconv.Itoa(os.Getgid()), Username: os.Getenv("USER"), HomeDir: home}
	if user.Username != "" && user.HomeDir != "" {
		return user, nil
	}
	var missing []string
	if user.Username == "" {
		missing = append(missing, "$USER")
	}
	if user.HomeDir == "" {
		missing = append(missing, "$HOME")
	}
	return nil, missingError(strings.Join(missing, ", "))
}

// missingError names the environment variables that would have been needed.
type missingError string

func (e missingError) Error() string {
	return "user: Current requires cgo or " + string(e) + " set in environment"
}

// in has find read a file.
func in[T any](file string, find func(io.Reader) (T, error)) (found T, err error) {
	f, err := os.Open(file)
	if err != nil {
		return found, err
	}
	defer f.Close()
	return find(f)
}

// Lookup finds a user by name.
func Lookup(username string) (*User, error) {
	return in(usersFile, func(r io.Reader) (*User, error) { return findUsername(username, r) })
}

// LookupId finds a user by number.
func LookupId(uid string) (*User, error) {
	return in(usersFile, func(r io.Reader) (*User, error) { return findUserId(uid, r) })
}

// LookupGroup finds a group by name.
func LookupGroup(name string) (*Group, error) {
	return in(groupsFile, func(r io.Reader) (*Group, error) { return findGroupName(name, r) })
}

// LookupGroupId finds a group by number.
func LookupGroupId(gid string) (*Group, error) {
	return in(groupsFile, func(r io.Reader) (*Group, error) { return findGroupId(gid, r) })
}

// GroupIds returns the numbers of the groups that the user belongs to, the user's own first.
func (u *User) GroupIds() ([]string, error) {
	return in(groupsFile, func(r io.Reader) ([]string, error) { return listGroupsFromReader(u, r) })
}
