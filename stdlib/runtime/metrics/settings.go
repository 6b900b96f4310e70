package metrics

// prefix and suffix make a metric's name from a setting's.
const (
	settingPrefix = "/godebug/non-default-behavior/"
	settingSuffix = ":events"
)

// settings are those of GODEBUG that have a metric, and the package that looks at each in a Go distribution.
var settings = [...]struct{ name, where string }{
	{"allowmultiplevcs", "cmd/go"},
	{"asynctimerchan", "time"},
	{"containermaxprocs", "runtime"},
	{"cryptocustomrand", "crypto"},
	{"embedfollowsymlinks", "cmd/go"},
	{"execerrdot", "os/exec"},
	{"fips140ems", "crypto/tls"},
	{"gocachehash", "cmd/go"},
	{"gocachetest", "cmd/go"},
	{"gocacheverify", "cmd/go"},
	{"gotestjsonbuildtext", "cmd/go"},
	{"gotypesalias", "go/types"},
	{"htmlmetacontenturlescape", "html/template"},
	{"http2client", "net/http"},
	{"http2server", "net/http"},
	{"httpcookiemaxnum", "net/http"},
	{"httplaxcontentlength", "net/http"},
	{"httpmuxgo121", "net/http"},
	{"httpservecontentkeepheaders", "net/http"},
	{"installgoroot", "go/build"},
	{"multipartmaxheaders", "mime/multipart"},
	{"multipartmaxparts", "mime/multipart"},
	{"multipathtcp", "net"},
	{"netedns0", "net"},
	{"panicnil", "runtime"},
	{"randautoseed", "math/rand"},
	{"randseednop", "math/rand"},
	{"rsa1024min", "crypto/rsa"},
	{"tarinsecurepath", "archive/tar"},
	{"tls10server", "crypto/tls"},
	{"tls3des", "crypto/tls"},
	{"tlsmaxrsasize", "crypto/tls"},
	{"tlsrsakex", "crypto/tls"},
	{"tlssha1", "crypto/tls"},
	{"tlsunsafeekm", "crypto/tls"},
	{"updatemaxprocs", "runtime"},
	{"urlmaxqueryparams", "net/url"},
	{"urlstrictcolons", "net/url"},
	{"winreadlinkvolume", "os"},
	{"winsymlink", "os"},
	{"x509keypairleaf", "crypto/tls"},
	{"x509negativeserial", "crypto/x509"},
	{"x509rsacrt", "crypto/x509"},
	{"x509sha256skid", "crypto/x509"},
	{"x509usefallbackroots", "crypto/x509"},
	{"x509usepolicies", "crypto/x509"},
	{"zipinsecurepath", "archive/zip"},
}

// settingMetrics describes how often a program did what only a setting makes it do. Nothing is counted for packages that
// never do: such a setting has no effect here.
func settingMetrics() []metric {
	all := make([]metric, 0, len(settings))
	for _, s := range settings {
		name := settingPrefix + s.name + settingSuffix
		all = append(all, metric{Description{name, "How often package " + s.where +
			" did something else than by default because of a setting GODEBUG=" + s.name + "=....", KindUint64, true},
			func(_ *reading, v *Value) { v.setUint64(settingEvents(name)) }})
	}
	return all
}
