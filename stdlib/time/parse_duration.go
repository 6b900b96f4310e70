package time

import "math/bits"

type durationError struct {
	message string
	value   string
}

func (e *durationError) Error() string { return "time: " + e.message + " " + quote(e.value) }

func unitOf(name string) uint64 {
	switch name {
	case "ns":
		return uint64(Nanosecond)
	case "us", "µs", "μs": // with the micro sign, and with the Greek letter
		return uint64(Microsecond)
	case "ms":
		return uint64(Millisecond)
	case "s":
		return uint64(Second)
	case "m":
		return uint64(Minute)
	case "h":
		return uint64(Hour)
	}
	return 0
}

// ParseDuration reads a duration such as 300ms, -1.5h or 2h45m: numbers, each with a unit, after an optional sign.
func ParseDuration(s string) (Duration, error) {
	invalid := func() (Duration, error) { return 0, &durationError{"invalid duration", s} }
	const most = 1 << 63 // of a negative one
	rest := s
	negative := hasPrefix(rest, "-")
	if negative || hasPrefix(rest, "+") {
		rest = rest[1:]
	}
	if rest == "0" {
		return 0, nil
	}
	if rest == "" {
		return invalid()
	}
	var total uint64
	for rest != "" {
		// whole and part / scale are the number before its unit.
		var whole, part uint64
		scale := 1.0
		i := 0
		for ; isDigit(rest, i); i++ {
			high, low := bits.Mul64(whole, 10)
			if whole = low + uint64(rest[i]-'0'); high != 0 || whole < low || whole > most {
				return invalid()
			}
		}
		digits := i
		if hasPrefix(rest[i:], ".") {
			full := false
			for i++; isDigit(rest, i); i++ {
				digits++
				if full = full || part > (most-1)/10; full {
					continue
				}
				if next := part*10 + uint64(rest[i]-'0'); next > most {
					full = true
				} else {
					part = next
					scale *= 10
				}
			}
		}
		if digits == 0 {
			return invalid()
		}
		rest = rest[i:]
		for i = 0; i < len(rest) && rest[i] != '.' && !isDigit(rest, i); {
			i++
		}
		if i == 0 {
			return 0, &durationError{"missing unit in duration", s}
		}
		unit := unitOf(rest[:i])
		if unit == 0 {
			return 0, &durationError{"unknown unit " + quote(rest[:i]) + " in duration", s}
		}
		rest = rest[i:]
		if whole > most/unit {
			return invalid()
		}
		whole *= unit
		if part > 0 {
			whole += uint64(float64(part) * (float64(unit) / scale))
		}
		if total += whole; whole > most || total > most {
			return invalid()
		}
	}
	if negative {
		return -Duration(total), nil
	}
	if total == most {
		return invalid()
	}
	return Duration(total), nil
}
