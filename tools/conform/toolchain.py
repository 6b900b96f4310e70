"""The Go toolchain of this machine, where there is one: the oracle of many tests."""
import re, shutil, subprocess

# The version whose rules, words and library Tuco follows. An older one says other things and lacks packages, so a test
# that asks it would fail for no fault of ours.
ORACLE = 26


def minor():
    """N of the go command's version 1.N; None without one."""
    if not shutil.which("go"):
        return None
    told = subprocess.run(["go", "env", "GOVERSION"], capture_output=True, text=True).stdout
    found = re.search(r"go1\.(\d+)", told)
    # What tells no release is built from newer sources.
    return int(found[1]) if found else ORACLE


def missing(wanted=ORACLE):
    """What is missing, in words, of a toolchain of version 1.`wanted` at least; None: nothing."""
    have = minor()
    if have is None:
        return "a Go toolchain"
    return None if have >= wanted else f"a Go toolchain of version 1.{wanted} (there is 1.{have})"
