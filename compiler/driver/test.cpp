// The command as a whole:
//
//     patterns ─ list ─ for each package: a process that compiles and links ─ one that runs ─ its result
//
// Each package's program is made by a copy of this process (ChildProcess), which ends with it: a test's program has its
// own version of the package under test and of all that imports it, so there is little to share in memory; what there is
// to share on disk is the cache's. The first of several is made alone, so that the others find the library compiled.
//
//     Waiting ─▶ Building ─▶ Ready ─▶ Running ─▶ Done ─▶ (printed)
//                    └─ no tests, errors ─────────▲
//
// At most -p packages are being built or run at the same time, one if there are benchmarks. What they print is kept and
// shown in the order of the packages: of a package that passes only the line with its result, but with -v, -bench or -list
// all. Where there can be no mix-up, output is shown as it comes; with -json events of several packages may alternate,
// whole lines each, and tell whose they are.
//
// A program that runs for a minute longer than its -timeout, after which it should have stopped itself, is killed.
//
// When the user interrupts, which reaches the programs of the same terminal too, nothing more is begun, what runs is
// waited for and its result printed, and the command fails. The second time it ends at once.
#include "compiler/driver/test.h"

#include "compiler/base/deep_stack.h"
#include "compiler/driver/build.h"
#include "compiler/driver/error_output.h"
#include "compiler/driver/test_events.h"
#include "compiler/driver/test_process.h"
#include "compiler/driver/test_results.h"

#include "compiler/diag/printable.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <list>
#include <memory>
#include <optional>
#include <poll.h>
#include <set>
#include <sys/eventfd.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace tuco::driver {

namespace {

using Clock = std::chrono::steady_clock;

constexpr char kNoTestsRun[] = "testing: warning: no tests to run\n";
constexpr double kGrace = 60;          // seconds after a program's own limit until it is told to quit
constexpr double kQuitting = 5;        // and from then on until it is killed
constexpr double kOutputAfterEnd = 10; // seconds that children of the program may keep its output open

enum class State { Waiting, Building, Ready, Running, Done };

struct Job {
  TestTarget target;
  State state = State::Waiting;
  TestBuild build;
  std::string build_errors;
  std::string result_errors; // of this process: it could not start another
  ChildProcess process;
  std::unique_ptr<MemoryLog> log;
  std::unique_ptr<TestEvents> events;
  std::string from_builder; // what the builder says by the way
  std::string printed;      // by the program
  Clock::time_point begin, quit_at, kill_at, drain_until;
  timespec wall_begin = {};
  bool has_ended = false, was_told_to_quit = false, was_cut = false;
  int status = 0;
  double seconds = 0;
  bool is_kept = false; // the result is an older one's
  bool has_failed = false;
};

// A Go duration of whole seconds.
std::string duration_text(double seconds) {
  auto whole = static_cast<long>(seconds);
  std::string text;
  if (whole >= 3600) text += std::to_string(whole / 3600) + "h";
  if (whole >= 60) text += std::to_string(whole / 60 % 60) + "m";
  return text + std::to_string(whole % 60) + "s";
}

double seconds_since(Clock::time_point begin) {
  return std::chrono::duration<double>(Clock::now() - begin).count();
}

Clock::time_point after(double seconds) {
  return Clock::now() + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(seconds));
}

void write_all(FILE *file, std::string_view text) {
  std::fwrite(text.data(), 1, text.size(), file);
  std::fflush(file);
}

// Readable from the first interruption on.
int interrupted = -1;

void note_interruption(int) {
  int error = errno;
  std::signal(SIGINT, SIG_DFL);
  std::signal(SIGQUIT, SIG_DFL);
  std::uint64_t one = 1;
  if (::write(interrupted, &one, sizeof one) < 0) ::_exit(1);
  errno = error;
}

void notice_interruptions() {
  interrupted = ::eventfd(0, EFD_CLOEXEC);
  if (interrupted < 0) return; // then the first one ends the command
  for (int number : {SIGINT, SIGQUIT})
    if (std::signal(number, note_interruption) == SIG_IGN) std::signal(number, SIG_IGN);
}

class TestRun {
public:
  TestRun(const Command &command, const Installation &installation)
      : command_(command), test_(command.test), installation_(installation), cache_(installation.cache) {}

  int run() {
    std::string error = find_packages();
    if (!error.empty()) return print_error(command_, diag::Code::BadFile, error, Speaker::Tuco);
    if (std::string wrong = output_error(); !wrong.empty())
      return print_error(command_, diag::Code::BadFile, wrong, Speaker::Nobody);
    unsigned processors = std::max(1u, std::thread::hardware_concurrency());
    slots_ = test_.has_benchmarks ? 1 : command_.threads != 0 ? command_.threads : processors;
    notice_interruptions();
    while (!jobs_.empty()) {
      start_what_can_be();
      print_what_is_done();
      if (!jobs_.empty()) wait();
    }
    if (was_interrupted_) return 1;
    if (has_failed_ && !is_local() && !test_.json) write_all(stdout, "FAIL\n");
    return has_failed_ ? 1 : 0;
  }

private:
  bool is_local() const { return test_.patterns.empty(); }
  bool shows_all() const { return test_.verbose || test_.has_benchmarks || test_.lists || is_local(); }

  // --- packages ---

  std::string find_packages() {
    std::vector<std::string> patterns = test_.patterns;
    if (patterns.empty()) patterns = {"."};
    std::set<std::string> seen;
    if (patterns[0].ends_with(".go")) return find_files(patterns);
    for (const std::string &pattern : patterns) {
      SourceArguments sources = find_sources({pattern}, false);
      if (!sources.error.empty()) return sources.error;
      auto *modules =
          new Modules(find_modules(sources.directory, command_.module_mode)); // as long as the process
      if (!modules->error.empty()) return modules->error;
      if (modules_ == nullptr) modules_ = modules;
      NamedPackages named = list_packages(command_, installation_, sources, *modules);
      if (!named.error.empty()) {
        Job &job = jobs_.emplace_back();
        job.target.path = pattern;
        job.state = State::Done;
        job.build.outcome = TestOutcome::SetupFailed;
        job.build.failed = pattern;
        job.build_errors = "# " + pattern + "\n" + named.error + "\n";
      }
      for (const check::PackageNode *node : named.nodes)
        if (seen.insert(node->path).second) jobs_.emplace_back().target = {node->path, node->directory, {}};
    }
    count_ = jobs_.size();
    return "";
  }

  // A package of files that are named one by one.
  std::string find_files(const std::vector<std::string> &names) {
    SourceArguments sources = find_sources(names, false);
    if (!sources.error.empty()) return sources.error;
    modules_ = new Modules(find_modules(sources.directory, command_.module_mode));
    jobs_.emplace_back().target = {"command-line-arguments", sources.directory, sources.files};
    count_ = 1;
    return modules_->error;
  }

  // --- where the program goes ---

  bool is_folder(const std::string &path) const {
    struct stat status;
    return path.ends_with('/') || (::stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode));
  }

  std::string output_error() const {
    if (count_ < 2 || test_.output.empty() || test_.output == "/dev/null" || is_folder(test_.output))
      return "";
    return test_.compile_only ? "with multiple packages, -o must refer to a directory or /dev/null"
                              : "cannot use -o flag with multiple packages";
  }

  std::string output_of(const Job &job) const {
    if (!test_.compile_only && test_.output.empty()) return "";
    std::string name = program_name(job.target.path) + ".test";
    if (test_.output.empty()) return name;
    if (!is_folder(test_.output)) return test_.output;
    std::error_code code;
    std::filesystem::create_directories(test_.output, code);
    return (std::filesystem::path(test_.output) / name).string();
  }

  // --- steps ---

  void start_what_can_be() {
    if (was_interrupted_)
      jobs_.remove_if(
          [](const Job &job) { return job.state == State::Waiting || job.state == State::Ready; });
    std::size_t active = 0;
    for (const Job &job : jobs_) active += job.state == State::Building || job.state == State::Running;
    // Those that were made come first, so that results come early.
    for (Job &job : jobs_) {
      if (job.state != State::Ready || active >= slots_) continue;
      start_program(job);
      active += job.state == State::Running;
    }
    for (Job &job : jobs_) {
      if (active >= slots_ || (active > 0 && !library_is_compiled_)) return;
      if (job.state != State::Waiting) continue;
      start_build(job);
      active += job.state == State::Building;
    }
  }

  void start_build(Job &job) {
    job.state = State::Building;
    std::string output = output_of(job);
    job.result_errors = job.process.start([&]() -> int {
      std::signal(SIGINT, SIG_DFL);
      std::signal(SIGQUIT, SIG_DFL);
      TestBuild build;
      base::run_on_deep_stack(
          [&] { build = build_test(command_, installation_, *modules_, job.target, output); });
      std::fflush(nullptr);
      // The last line is for who waits.
      std::string line = build.program + "\t" + build.failed + "\n";
      std::fputs(line.c_str(), stdout);
      std::fflush(nullptr);
      return static_cast<int>(build.outcome);
    });
    if (!job.result_errors.empty()) fail_setup(job);
  }

  void fail_setup(Job &job) {
    job.state = State::Done;
    job.build.outcome = TestOutcome::SetupFailed;
    job.build_errors = "tuco: " + job.result_errors + "\n";
  }

  // The builder has ended.
  void take_build(Job &job) {
    int status = job.process.finish();
    std::string &text = job.from_builder;
    std::size_t tab = text.rfind('\t');
    std::size_t line = tab == std::string::npos ? tab : text.rfind('\n', tab);
    line = line == std::string::npos ? 0 : line + 1;
    library_is_compiled_ = true;
    if (!WIFEXITED(status) || tab == std::string::npos || !text.ends_with('\n')) {
      job.build_errors = text + "tuco: the compiler ended with " + status_text(status) + "\n";
      job.build.outcome = TestOutcome::BuildFailed;
      job.state = State::Done;
      return;
    }
    job.build.outcome = static_cast<TestOutcome>(WEXITSTATUS(status));
    job.build.program = text.substr(line, tab - line);
    job.build.failed = text.substr(tab + 1, text.size() - tab - 2);
    job.build_errors = text.substr(0, line);
    bool runs = job.build.outcome == TestOutcome::Built && !test_.compile_only;
    job.state = runs ? State::Ready : State::Done;
    if (runs && find_kept(job)) job.state = State::Done;
  }

  // Results are kept of programs that lie in the cache, where their paths tell what they are.
  bool keeps_results() const { return test_.is_cacheable && test_.output.empty(); }

  TestResult result_of(const Job &job) const {
    std::string root = job.target.directory;
    for (const check::LoaderConfig::Module &module : modules_->list) {
      bool is_in = root.starts_with(module.directory + "/") && module.directory.size() < root.size();
      if (is_in) root = module.directory;
    }
    return TestResult(cache_, job.build.program, test_.passed, job.target.directory, root);
  }

  bool find_kept(Job &job) {
    if (!keeps_results()) return false;
    std::optional<std::string> printed = result_of(job).find();
    if (!printed) return false;
    job.printed = std::move(*printed);
    job.is_kept = true;
    if (test_.json) {
      begin_events(job);
      job.events->write(job.printed);
    }
    return true;
  }

  void begin_events(Job &job) {
    if (job.events != nullptr) return;
    job.events =
        std::make_unique<TestEvents>(job.target.path, [](std::string_view line) { write_all(stdout, line); });
    job.events->begin();
  }

  // A test writes where we do if nothing else does, and nobody wants to look into what it writes.
  bool inherits() const { return !test_.json && (is_local() || test_.has_benchmarks); }
  bool streams() const { return !test_.json && !inherits() && shows_all() && count_ == 1; }

  void start_program(Job &job) {
    if (inherits() && &job != &jobs_.front()) return; // its turn has not come
    std::vector<std::string> arguments;
    if (keeps_results()) {
      job.log = std::make_unique<MemoryLog>();
      if (!job.log->path().empty()) arguments.push_back("-test.testlogfile=" + job.log->path());
    }
    arguments.insert(arguments.end(), test_.passed.begin(), test_.passed.end());
    if (test_.json) begin_events(job);
    std::fflush(nullptr);
    job.begin = Clock::now();
    ::clock_gettime(CLOCK_REALTIME, &job.wall_begin);
    job.quit_at = after(test_.timeout + kGrace);
    job.state = State::Running;
    std::error_code code;
    std::string program = std::filesystem::absolute(job.build.program, code).string();
    job.result_errors = job.process.start(program, arguments, job.target.directory, inherits());
    if (!job.result_errors.empty()) fail_setup(job);
  }

  void take_output(Job &job) {
    std::string text;
    job.process.read(text);
    if (job.state == State::Building)
      job.from_builder += text;
    else
      take_text(job, text);
  }

  void take_text(Job &job, const std::string &text) {
    if (job.events != nullptr) job.events->write(text);
    if (streams()) write_all(stdout, text);
    job.printed += text;
  }

  // The program has ended.
  void take_result(Job &job) {
    job.seconds = seconds_since(job.begin);
    if (job.process.output() >= 0) {
      std::string text = "*** Test I/O incomplete " + duration_text(kOutputAfterEnd) + " after exiting.\n";
      add_line(job, text);
      job.was_cut = true;
    }
    job.status = job.process.finish();
    job.has_failed = job.status != 0 || job.was_cut;
    if (job.has_failed && !job.printed.empty() && !job.printed.ends_with('\n')) take_text(job, "\n");
    if (job.was_told_to_quit)
      add_line(job,
               "*** Test killed with quit: ran too long (" + duration_text(test_.timeout + kGrace) + ").\n");
    job.state = State::Done;
    if (!job.has_failed && job.log != nullptr)
      result_of(job).store(job.log->text(), job.wall_begin, job.printed);
  }

  void add_line(Job &job, const std::string &text) {
    if (job.events != nullptr) job.events->conclude(text);
    if (streams() || inherits()) write_all(stdout, text);
    job.printed += text;
  }

  // --- waiting ---

  void wait() {
    std::vector<pollfd> wanted;
    std::optional<Clock::time_point> next;
    auto at_latest = [&](Clock::time_point time) { next = next ? std::min(*next, time) : time; };
    for (Job &job : jobs_) {
      if (!job.process.is_running()) continue;
      if (job.process.output() >= 0) wanted.push_back({job.process.output(), POLLIN, 0});
      if (job.process.end() >= 0 && !job.has_ended) wanted.push_back({job.process.end(), POLLIN, 0});
      if (job.has_ended) at_latest(job.drain_until);
      if (job.state == State::Running && test_.timeout > 0)
        at_latest(job.was_told_to_quit ? job.kill_at : job.quit_at);
      if (job.process.output() < 0 && job.process.end() < 0) at_latest(Clock::now()); // there is only waiting
    }
    int milliseconds = -1;
    if (next) {
      auto left = std::chrono::duration_cast<std::chrono::milliseconds>(*next - Clock::now()).count() + 1;
      milliseconds = static_cast<int>(std::clamp<long>(left, 0, 3'600'000));
    }
    if (!was_interrupted_ && interrupted >= 0) wanted.push_back({interrupted, POLLIN, 0});
    if (::poll(wanted.data(), wanted.size(), milliseconds) > 0 && wanted.back().fd == interrupted)
      was_interrupted_ |= wanted.back().revents != 0;
    for (Job &job : jobs_) look_after(job);
  }

  void look_after(Job &job) {
    if (!job.process.is_running()) return;
    if (job.state == State::Running && test_.timeout > 0 && !job.has_ended) {
      if (!job.was_told_to_quit && Clock::now() >= job.quit_at) {
        job.process.signal(SIGQUIT);
        job.was_told_to_quit = true;
        job.kill_at = after(kQuitting);
      } else if (job.was_told_to_quit && Clock::now() >= job.kill_at) {
        job.process.signal(SIGKILL);
        job.kill_at = after(kQuitting);
      }
    }
    take_output(job);
    if (!job.has_ended && job.process.end() >= 0) {
      pollfd end = {job.process.end(), POLLIN, 0};
      job.has_ended = ::poll(&end, 1, 0) > 0;
      if (job.has_ended) {
        take_output(job); // what it wrote last
        job.drain_until = after(kOutputAfterEnd);
      }
    }
    bool is_read = job.process.output() < 0;
    bool is_over =
        job.process.end() >= 0 ? job.has_ended && (is_read || Clock::now() >= job.drain_until) : is_read;
    if (!is_over) return;
    if (job.state == State::Building)
      take_build(job);
    else
      take_result(job);
    job.has_ended = false;
  }

  // --- results ---

  void print_what_is_done() {
    while (!jobs_.empty() && jobs_.front().state == State::Done) {
      print(jobs_.front());
      jobs_.pop_front();
    }
    if (!test_.json) return;
    // Events need no order.
    for (auto job = jobs_.begin(); job != jobs_.end();)
      if (job->state == State::Done) {
        print(*job);
        job = jobs_.erase(job);
      } else {
        ++job;
      }
  }

  // What builds say, each package's errors once.
  void print_build_errors(const Job &job) {
    std::string_view rest = job.build_errors;
    bool is_first = true;
    while (!rest.empty()) {
      std::size_t end = rest.find("\n# ");
      std::string block(rest.substr(0, end == std::string_view::npos ? end : end + 1));
      rest.remove_prefix(block.size());
      if (!printed_blocks_.insert(block).second) continue;
      if (!test_.json) {
        write_all(stderr, block);
        continue;
      }
      std::string id = block.starts_with("# ") ? block.substr(2, block.find('\n') - 2) : job.target.path;
      if (is_first && !job.build.failed.empty()) id = job.build.failed;
      is_first = false;
      for (std::size_t at = 0; at < block.size();) {
        std::size_t line = std::min(block.find('\n', at), block.size() - 1) + 1;
        write_all(stdout, build_event(id, "build-output", block.substr(at, line - at)));
        at = line;
      }
      write_all(stdout, build_event(id, "build-fail", ""));
    }
  }

  // A line of the result, of the package itself.
  void say(Job &job, const std::string &text) {
    if (job.events != nullptr)
      job.events->conclude(text);
    else
      write_all(stdout, text);
  }

  void print(Job &job) {
    print_build_errors(job);
    const std::string &path = job.target.path;
    TestOutcome outcome = job.build.outcome;
    bool is_broken = outcome == TestOutcome::BuildFailed || outcome == TestOutcome::SetupFailed;
    if (test_.compile_only && outcome == TestOutcome::Built) return;
    if (test_.json) begin_events(job);
    if (is_broken || outcome == TestOutcome::NoTests) {
      has_failed_ |= is_broken;
      say(job, !is_broken
                   ? "?   \t" + path + "\t[no test files]\n"
                   : "FAIL\t" + path +
                         (outcome == TestOutcome::SetupFailed ? " [setup failed]\n" : " [build failed]\n"));
      using Result = TestEvents::Result;
      if (job.events != nullptr)
        job.events->end(is_broken ? Result::Fail : Result::Skip, 0, job.build.failed);
      return;
    }
    has_failed_ |= job.has_failed;
    bool was_shown = test_.json || streams() || inherits();
    if (job.is_kept ? shows_all() && !test_.json : !was_shown && (job.has_failed || shows_all()))
      write_all(stdout, job.printed);
    if (job.has_failed && (job.printed.empty() || (test_.json && test_.has_benchmarks)))
      say(job, status_text(job.status) + "\n");
    char seconds[32];
    std::snprintf(seconds, sizeof seconds, "%.3fs", job.seconds);
    bool ran_none = job.printed.starts_with(kNoTestsRun) ||
                    job.printed.find(std::string("\n") + kNoTestsRun) != std::string::npos;
    say(job, job.has_failed ? "FAIL\t" + path + "\t" + seconds + "\n"
                            : "ok  \t" + path + "\t" + (job.is_kept ? "(cached)" : seconds) +
                                  (ran_none ? " [no tests to run]" : "") + "\n");
    if (job.events != nullptr)
      job.events->end(job.has_failed ? TestEvents::Result::Fail : TestEvents::Result::Pass, job.seconds);
  }

  const Command &command_;
  const TestCommand &test_;
  const Installation &installation_;
  Cache cache_;
  const Modules *modules_ = nullptr; // of the first pattern
  std::list<Job> jobs_;              // those that are not printed yet, in the order of the packages
  std::size_t count_ = 0;            // of packages
  std::size_t slots_ = 1;
  bool library_is_compiled_ = false;
  bool has_failed_ = false;
  bool was_interrupted_ = false;
  std::set<std::string> printed_blocks_;
};

} // namespace

int test_packages(const Command &command, const Installation &installation) {
  return TestRun(command, installation).run();
}

} // namespace tuco::driver
