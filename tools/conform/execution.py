"""Runs one test by its recipe.

Each action is a function from a recipe to nothing; it raises Failure with a reason of one line. The rules are
those of Go's runner: a program must end with status 0, and what it writes to stdout and stderr together must be
the .out file beside the test, or nothing; a `dir` test's packages are compiled in order of their files, each
known to the later ones as test/<first file's name>.

Every process has a limit of time and of memory (data, not address space: reserving costs nothing).
"""
import os, re, resource, shutil, signal, subprocess, tempfile

from . import expectations, parser, recipes, typechecker

# What only a compiler that broke down prints; its exit status tells the rest.
BREAKDOWN = re.compile(r"CHECK failed|LLVM ERROR|PLEASE submit a bug report|Assertion .* failed|terminate called")
MEMORY_ERROR = re.compile(r"unexpected signal|unexpected fault address|heap corruption|gcverify|signal arrived")


class Failure(Exception):
    """outcome: fail, crash (the compiler's), memory (a program's), time."""

    def __init__(self, reason, outcome="fail"):
        super().__init__(reason)
        self.reason, self.outcome = reason, outcome


class Runner:
    def __init__(self, tree, tuco, level, environment, seconds, megabytes):
        self.tree, self.tuco, self.level = tree, tuco, level
        self.environment, self.seconds, self.megabytes = environment, seconds, megabytes

    def run(self, recipe):
        """(outcome, reason); outcome is pass or one of Failure's."""
        with tempfile.TemporaryDirectory(prefix="tuco-conformance-") as folder:
            try:
                Test(self, recipe, folder).run()
                return "pass", ""
            except Failure as failure:
                if recipe.name in recipes.EXPECTED_TO_FAIL and failure.outcome == "fail":
                    return "pass", ""
                return failure.outcome, self.plain(failure.reason, folder)

    def plain(self, text, folder):
        """One line, the same on every machine."""
        for path, shown in ((folder + "/", ""), (self.tree + "/", ""), (os.path.dirname(self.tree) + "/", "$GOROOT/")):
            text = text.replace(path, shown)
        text = re.sub(r"/proc/self/fd/\d+", "object", text)
        text = re.sub(r"\b0x[0-9a-f]{5,}\b", "0x…", text)
        text = re.sub(r"\s+", " ", text).strip()
        return text if len(text) <= 180 else text[:177] + "..."


class Test:
    def __init__(self, runner, recipe, folder):
        self.runner, self.recipe, self.folder = runner, recipe, folder
        self.executable = os.path.join(folder, "a.exe")

    def run(self):
        getattr(self, "do_" + self.recipe.action)()

    # --- processes ---

    def start(self, command, where, environment=None):
        """(status, merged output)."""
        limit = self.runner.megabytes << 20

        def restrict():
            resource.setrlimit(resource.RLIMIT_DATA, (limit, limit))
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

        process = subprocess.Popen(command, cwd=where, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                   stderr=subprocess.STDOUT, preexec_fn=restrict, start_new_session=True,
                                   env=dict(os.environ, PWD=where, **(environment or {})))
        seconds = self.recipe.seconds or self.runner.seconds
        try:
            output, _ = process.communicate(timeout=seconds)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.communicate()
            raise Failure(f"no end after {seconds} seconds: {os.path.basename(command[0])}", "time")
        return process.returncode, output.decode(errors="surrogateescape")

    def tuco(self, words, where=None):
        level = [] if words[0] == "check" else ["-" + self.runner.level]
        command = [self.runner.tuco, words[0], *level, *words[1:]]
        status, output = self.start(command, where or self.folder)
        if status < 0 or status > 2 or BREAKDOWN.search(output):
            raise Failure("the compiler broke down: " + telling_line(output, f"status {status}"), "crash")
        return status, output

    def compile(self, files, *options):
        """To an object that nobody keeps; false: there were errors. With the report."""
        # That each function has a body is asked for by those who go on to link.
        stage = ["-o", self.executable] if "-complete" in self.recipe.flags else ["-emit=obj", "-o", "/dev/null"]
        status, output = self.tuco(["build", *stage, *options, *files])
        return status == 0, output

    def build(self, files, *options, where=None):
        status, output = self.tuco(["build", "-o", self.executable, *options, *files], where)
        if status != 0:
            raise Failure(first_line(output, "it does not build"))

    def execute(self, arguments=(), where=None, environment=None):
        status, output = self.start([self.executable, *arguments], where or self.runner.tree,
                                    {**self.runner.environment, **self.recipe.environment, **(environment or {})})
        if status != 0:
            kind = "memory" if status < 0 or MEMORY_ERROR.search(output) else "fail"
            raise Failure(f"exit status {status}: " + telling_line(output, "no output"), kind)
        return output

    def compare(self, output):
        path = self.recipe.path[:-3] + ".out"
        wanted = ""
        if os.path.exists(path):
            with open(path, encoding="utf-8", errors="surrogateescape", newline="") as file:
                wanted = file.read()
        got = output.replace("\r\n", "\n")
        if got != wanted:
            raise Failure(difference(wanted, got))

    # --- flags that mean something to us ---

    def options(self):
        return [flag for flag in self.recipe.flags if flag.startswith("-lang=")]

    def go_files(self):
        """The test itself and the leading arguments that are Go files, as `go run` takes them."""
        rest = list(self.recipe.arguments)
        files = [self.recipe.path]
        while rest and rest[0].endswith(".go"):
            files.append(os.path.join(os.path.dirname(self.recipe.path), rest.pop(0)))
        return files, rest

    # --- single files ---

    def do_compile(self):
        good, output = self.compile([self.recipe.path], *self.options())
        if not good:
            raise Failure(first_line(output, "it does not compile"))

    def do_errorcheck(self, files=None):
        options = self.options() + ([] if "-e=0" in self.recipe.flags else ["-e"])
        self.check([self.recipe.path] if files is None else files, options, self.recipe.wants_error)

    def check(self, files, options, wants_error):
        good, output = self.compile(files, *options)
        if wants_error and good:
            raise Failure("no error is reported")
        if not wants_error and not good:
            raise Failure(first_line(output, "it does not compile"))
        self.fail_of(expectations.mismatch(output, files, self.recipe.wants_autogenerated))

    def do_asmcheck(self):
        raise Failure("wants instructions as gc chooses them")

    def do_run(self):
        files, arguments = self.go_files()
        self.build(files, *self.options())
        self.compare(self.execute(arguments))

    def do_build(self):
        if re.search(r"^package main$", self.recipe.source, re.M):
            self.build([self.recipe.path], *self.options())
        else:
            self.do_compile()

    def do_buildrun(self):
        self.build([self.recipe.path], *self.options())
        self.compare(self.execute(self.recipe.arguments, where=self.folder))

    def written_program(self):
        """The file that holds what the test prints."""
        files, arguments = self.go_files()
        self.build(files)
        path = os.path.join(self.folder, "tmp__.go")
        with open(path, "w", encoding="utf-8", errors="surrogateescape", newline="") as file:
            file.write(self.execute(arguments))
        return path

    def do_runoutput(self):
        self.build([self.written_program()])
        self.compare(self.execute())

    def do_errorcheckoutput(self):
        self.do_errorcheck([self.written_program()])

    # --- directories ---

    def known_packages(self, packages):
        """Options that make the packages known by the paths under which the others import them."""
        words = ["-D", "test"]
        for _, files in packages:
            words += ["-package", f"test/{os.path.basename(files[0])[:-3]}={','.join(files)}"]
        return words

    def do_compiledir(self):
        self.compile_all(recipes.dir_packages(self.recipe))

    def compile_all(self, packages):
        for i, (_, files) in enumerate(packages):
            good, output = self.compile(files, *self.known_packages(packages[:i]), *self.options())
            if not good:
                raise Failure(first_line(output, "it does not compile"))

    def check_all(self, packages, failing):
        """As compile_all, comparing errors; the package at `failing` must have some."""
        for i, (_, files) in enumerate(packages):
            options = [*self.known_packages(packages[:i]), *self.options(), "-e"]
            self.check(files, options, i == failing and self.recipe.wants_error)

    def do_errorcheckdir(self):
        packages = recipes.dir_packages(self.recipe)
        self.check_all(packages, len(packages) - 1)

    def do_errorcheckandrundir(self):
        packages = recipes.dir_packages(self.recipe)
        self.check_all(packages, len(packages) - 2)
        self.run_last(packages)

    def do_rundir(self):
        packages = recipes.dir_packages(self.recipe)
        self.compile_all(packages[:-1])
        self.run_last(packages)

    def run_last(self, packages):
        # The compiler is told of no assembly, but not that there is none either.
        self.build(packages[-1][1], "-complete=false", *self.known_packages(packages[:-1]), *self.options())
        self.compare(self.execute(self.recipe.arguments, where=self.folder))

    def do_builddir(self):
        files = [path for path in recipes.dir_files(self.recipe) if path.endswith(".go")]
        self.build(files)

    def do_buildrundir(self):
        self.do_builddir()
        self.compare(self.execute(where=self.folder))

    def do_runindir(self):
        """The folder as a module of its own, built by its go.mod."""
        module = os.path.basename(self.recipe.directory)
        where = os.path.join(self.folder, "src", module)
        shutil.copytree(self.recipe.directory, where)
        with open(os.path.join(where, "go.mod"), "w") as file:
            file.write(f"module {module}\ngo {self.recipe.module_version}\n")
        self.build(["."], where=where)
        self.compare(self.execute(where=where))

    # --- the tests of Go's own parser and type checker ---

    def do_parse(self):
        _, output = self.tuco(["build", "-e", "--emit=ast", "-o", "/dev/null", self.recipe.path])
        self.fail_of(parser.mismatch(output, self.recipe.source, os.path.basename(self.recipe.path)))

    def do_typecheck(self):
        """One package, checked and not compiled, from files that may differ from the test's own."""
        def check(sources):
            for name, source in sources.items():
                with open(os.path.join(self.folder, name), "w", encoding="utf-8", errors="surrogateescape", newline="") as file:
                    file.write(source)
            return self.tuco(["check", "-e", "--stdlib", library, *self.options(), *sources])[1]

        library = os.path.join(os.path.dirname(self.runner.tree), "src")  # some tests are about its packages
        sources = {os.path.basename(path): typechecker.without_assert(recipes.read(path)) for path in self.recipe.arguments}
        faults = typechecker.mismatch(check, sources, typechecker.TOLERANCE[self.recipe.folder.split("/")[1]],
                                      typechecker.ASIDE.get(self.recipe.name, frozenset()))
        self.fail_of(faults, typechecker.misfit(self.recipe.flags))

    def fail_of(self, faults, why=None):
        if faults:
            more = f" (and {len(faults) - 1} more)" if len(faults) > 1 else ""
            raise Failure((why + ": " if why else "") + faults[0] + more)


# --- reasons -------------------------------------------------------------------------------------------------------


def first_line(output, otherwise):
    return next((line for line in output.split("\n") if line.strip()), otherwise)


def telling_line(output, otherwise):
    """The line that says what broke, if there is one."""
    lines = [line for line in output.split("\n") if line.strip()]
    for line in lines:
        if BREAKDOWN.search(line) or re.match(r"(panic|fatal error|runtime): |SIG|signal ", line):
            return line
    return lines[-1] if lines else otherwise


def difference(wanted, got):
    want, have = wanted.split("\n"), got.split("\n")
    for i in range(max(len(want), len(have))):
        w = want[i] if i < len(want) else None
        h = have[i] if i < len(have) else None
        if w != h:
            shown = ["nothing" if line is None or line == "" else repr(line[:70]) for line in (h, w)]
            return f"output line {i + 1} is {shown[0]}, want {shown[1]}"
    return "output differs"
