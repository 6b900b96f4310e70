package user

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
)

// The files, as passwd(5) and group(5) describe them: a line an account, with colons between the fields.
//
//	name:password:number:number of the group:about the user:home directory:shell
//	name:password:number:members, with commas between them
//
// Blank lines and what begins with # are skipped; so are lines with a name that begins with + or -, which had a meaning
// where accounts were kept in a network, and lines whose numbers are none.

// accounts calls with the fields of each account until it is told to stop. A line that has fewer is skipped; colons too many
// belong to the last field.
func accounts(r io.Reader, count int, each func(fields []string) (goOn bool)) error {
	b := bufio.NewReader(r)
	for {
		line, err := b.ReadString('\n') // there is no limit to the members of a group
		line = strings.TrimSpace(line)
		if line != "" && !strings.ContainsRune("#+-:", rune(line[0])) {
			fields := strings.SplitN(line, ":", count)
			if len(fields) == count && !each(fields) {
				return nil
			}
		}
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
	}
}

func isNumber(s string) bool {
	_, err := strconv.Atoi(s)
	return err == nil
}

// findUser finds the first user whose field has that value.
func findUser(r io.Reader, field int, value string) (found *User, err error) {
	err = accounts(r, 7, func(fields []string) bool {
		if fields[field] != value || !isNumber(fields[2]) || !isNumber(fields[3]) {
			return true
		}
		name, _, _ := strings.Cut(fields[4], ",") // then come the room and telephone numbers
		found = &User{Username: fields[0], Uid: fields[2], Gid: fields[3], Name: name, HomeDir: fields[5]}
		return false
	})
	return found, err
}

// findGroup finds the first group whose field has that value.
func findGroup(r io.Reader, field int, value string) (found *Group, err error) {
	err = accounts(r, 4, func(fields []string) bool {
		if fields[field] != value || !isNumber(fields[2]) {
			return true
		}
		found = &Group{Name: fields[0], Gid: fields[2]}
		return false
	})
	return found, err
}

func findUsername(name string, r io.Reader) (*User, error) {
	u, err := findUser(r, 0, name)
	if err == nil && u == nil {
		err = UnknownUserError(name)
	}
	return u, err
}

func findUserId(uid string, r io.Reader) (*User, error) {
	number, err := strconv.Atoi(uid)
	if err != nil {
		return nil, errors.New("user: invalid userid " + uid)
	}
	u, err := findUser(r, 2, uid)
	if err == nil && u == nil {
		err = UnknownUserIdError(number)
	}
	return u, err
}

func findGroupName(name string, r io.Reader) (*Group, error) {
	g, err := findGroup(r, 0, name)
	if err == nil && g == nil {
		err = UnknownGroupError(name)
	}
	return g, err
}

func findGroupId(gid string, r io.Reader) (*Group, error) {
	g, err := findGroup(r, 2, gid)
	if err == nil && g == nil {
		err = UnknownGroupIdError(gid)
	}
	return g, err
}

// listGroupsFromReader returns the number of u's own group, and of those that u is a member of.
func listGroupsFromReader(u *User, r io.Reader) ([]string, error) {
	if u.Username == "" {
		return nil, errors.New("user: list groups: empty username")
	}
	if !isNumber(u.Gid) {
		return nil, fmt.Errorf("user: list groups for %s: invalid gid %q", u.Username, u.Gid)
	}
	groups := []string{u.Gid}
	err := accounts(r, 4, func(fields []string) bool {
		members := fields[3]
		if strings.Contains(members, ":") {
			return true // nobody knows which of the fields they are
		}
		if isNumber(fields[2]) && fields[2] != u.Gid && slices.Contains(strings.Split(members, ","), u.Username) {
			groups = append(groups, fields[2])
		}
		return true
	})
	if err != nil {
		return nil, fmt.Errorf("user: list groups for %s: %w", u.Username, err)
	}
	return groups, nil
}
