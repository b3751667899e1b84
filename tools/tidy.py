#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""usage: tools/tidy.py BUILD_DIR JOBS [FILE ...]

Runs clang-tidy 14 on every source of src/ and app/ (or on the FILEs), JOBS at a time, with the flags of BUILD_DIR's
compile_commands.json. Ends with 1 when there is a finding.

Most of the time would go into the headers of the standard library, read and searched anew for every file. So files with
the same flags are read as bundles, one file that includes a dozen; those whose names collide are put asunder. Before
anything else is read, faults planted in two small files must be found in a bundle of them.

A file that was quiet is not read again until something it is made of changes: itself, a header of the project it includes,
its flags, .clang-tidy or clang-tidy. What was quiet is kept in build/lint/quiet, one key and path a line, so that an
interrupted run goes on where it stopped. The headers of the system count as fixed: after an upgrade of a library remove
that file.
"""
import collections
import concurrent.futures
import hashlib
import json
import pathlib
import re
import shlex
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
PLACE = ROOT / "build" / "lint"
BUNDLE = 12
INCLUDE = re.compile(rb'^\s*#\s*include\s+"([^"]+)"', re.MULTILINE)
# What a source defines at the left margin: types, functions, constants.
NAME = re.compile(rb"^(?:(?:struct|class|enum class) (\w+)|(?=[a-zA-Z])(?!using|namespace|return|template|struct|class|enum)"
                  rb"[^\n=;{(]*?(?<!:)\b(\w+) *[=({])", re.MULTILINE)
# Of declarations like these clang-tidy tells the unused only in a file read alone.
ALONE = re.compile(rb"^\s*(?:using \w+(?:::\w+)+;|namespace \w+ = )", re.MULTILINE)
FINDING = re.compile(r"^(?=/\S+:\d+:\d+: (?:warning|error))", re.MULTILINE)
# The analyzer follows a function to a third of the depth it would by itself: deeper, it takes most of the time, in the
# standard library. The sanitizer builds look for the same faults.
DEPTH = ["-Xclang", "-analyzer-config", "-Xclang", "max-nodes=75000"]


class Sources:
    """What each source is made of."""

    def __init__(self, build: pathlib.Path):
        version = subprocess.run(["clang-tidy-14", "--version"], check=True, capture_output=True).stdout
        self.common = version + " ".join(DEPTH).encode() + (ROOT / ".clang-tidy").read_bytes()
        commands = json.loads((build / "compile_commands.json").read_text())
        self.flags = {pathlib.Path(c["file"]): tuple(flags_of(c)) for c in commands}
        self.build = build
        self.read: dict[pathlib.Path, tuple[bytes, list[pathlib.Path]]] = {}

    def key(self, source: pathlib.Path) -> str:
        """Equal keys, equal findings. The place of the checkout and of its build folder is no part of it."""
        flags = " ".join(self.flags[source]).replace(str(self.build), "BUILD").replace(str(ROOT), "ROOT")
        key = hashlib.sha256(self.common + flags.encode())
        for file in sorted(self.closure(source)):
            key.update(str(file.relative_to(ROOT)).encode() + b"\0" + self.content(file)[0])
        return key.hexdigest()

    def closure(self, source: pathlib.Path) -> set[pathlib.Path]:
        """The source and every header of the project it includes, directly or not."""
        found, waiting = {source}, [source]
        while waiting:
            for header in self.content(waiting.pop())[1]:
                if header not in found:
                    found.add(header)
                    waiting.append(header)
        return found

    def content(self, file: pathlib.Path) -> tuple[bytes, list[pathlib.Path]]:
        if file not in self.read:
            text = file.read_bytes()
            named = [name.decode() for name in INCLUDE.findall(text)]
            places = [[place / name for place in (file.parent, ROOT / "src", ROOT / "app")] for name in named]
            headers = [next((p.resolve() for p in tried if p.is_file()), None) for tried in places]
            self.read[file] = text, [h for h in headers if h]
        return self.read[file]

    def names(self, source: pathlib.Path) -> set[bytes]:
        return {one or other for one, other in NAME.findall(self.content(source)[0])} - {b"const", b"static"}

    def words(self) -> set[bytes]:
        """Every word of the project's headers."""
        return set(re.findall(rb"\w+", b"\n".join(text for file, (text, _) in self.read.items() if file.suffix == ".hpp")))

    def bundles(self, wanted: list[pathlib.Path]) -> list[list[pathlib.Path]]:
        """Files with the same flags, about as many in each bundle, that have no name in common but such as can be
        given another one, because no header knows it."""
        groups: dict[tuple, list[pathlib.Path]] = collections.defaultdict(list)
        for source in wanted:
            groups[self.flags[source]].append(source)
        bundles, words = [], self.words()
        for group in groups.values():
            size = -(-len(group) // -(-len(group) // BUNDLE))
            open_: list[tuple[list[pathlib.Path], set[bytes]]] = []
            for source in group:
                names = self.names(source) & words
                if ALONE.search(self.content(source)[0]):
                    bundles.append([source])
                    continue
                home = next((b for b in open_ if len(b[0]) < size and not b[1] & names), None)
                if not home:
                    home = ([], set())
                    open_.append(home)
                home[0].append(source)
                home[1].update(names)
            bundles += [files for files, _ in open_]
        return sorted(bundles, key=len, reverse=True)


def flags_of(command: dict) -> list[str]:
    words, flags = iter(shlex.split(command["command"])[1:]), []
    for word in words:
        if word in ("-o", "-c", "-MF", "-MT"):
            next(words)
        elif word != "-MD" and not word.endswith("c++"):
            flags.append(word)
    return flags


def text_of(bundle: list[pathlib.Path], of: Sources) -> str:
    """The file that includes them, names that collide told apart."""
    lines = []
    for k, source in enumerate(bundle):
        others = set().union(*(of.names(other) for other in bundle if other != source))
        shared = sorted(name.decode() for name in of.names(source) & others - of.words())
        lines += [f"#define {name} {name}_{k}" for name in shared]
        lines += [f'#include "{source}"  // NOLINT(bugprone-suspicious-include)']
        lines += [f"#undef {name}" for name in shared]
    return "\n".join(lines) + "\n"


def tidy(bundle: list[pathlib.Path], of: Sources, flags: tuple) -> str:
    """The findings in the files of the bundle and in the headers they include."""
    # By this name the analyzer knows that what is included here are sources, and follows their functions.
    name = PLACE / f"UnifiedSource_{hashlib.sha256(repr(bundle).encode()).hexdigest()[:16]}.cpp"
    name.write_text(text_of(bundle, of))
    # clang does not know every warning that g++ is told about; and what shadows a name of another file of the bundle
    # shadows nothing when it is built.
    command = ["clang-tidy-14", "--quiet", f"--config-file={ROOT / '.clang-tidy'}", f"--header-filter=^{ROOT}/(src/detente|app|build/lint)/",
               str(name), "--", *flags, "-Wno-unknown-warning-option", "-Wno-shadow", *DEPTH]
    done = subprocess.run(command, capture_output=True, text=True)
    name.unlink()
    if done.returncode not in (0, 1) or (done.returncode and not done.stdout.strip()):
        return f"{name}:0:0: error: clang-tidy ended with {done.returncode}\n{done.stderr}"
    return done.stdout


def told_of(bundle: list[pathlib.Path], text: str, of: Sources) -> list[pathlib.Path]:
    """The files of the bundle that the findings are in, or in a header of theirs."""
    places = {pathlib.Path(finding.split(":", 1)[0]).resolve() for finding in FINDING.split(text) if finding.startswith("/")}
    return [source for source in bundle if places & of.closure(source)]


def halves(bundle: list[pathlib.Path], text: str, of: Sources) -> list[list[pathlib.Path]]:
    """What to read instead of a bundle that does not compile: the files that are in the way, and the others."""
    broken = "".join(finding for finding in FINDING.split(text) if "clang-diagnostic-error" in finding.split("\n", 1)[0])
    apart = told_of(bundle, broken, of)
    if not apart or len(apart) == len(bundle):
        apart = bundle[: len(bundle) // 2]
    return [apart, [source for source in bundle if source not in apart]]


def sources() -> list[pathlib.Path]:
    listed = subprocess.run(["git", "ls-files", "src/*.cpp", "app/*.cpp"], cwd=ROOT, check=True, capture_output=True, text=True)
    return [ROOT / line for line in listed.stdout.splitlines()]


def sees_planted_faults(of: Sources) -> bool:
    """Whether a bundle is read like its files: a division by zero down a path, and a misnamed override in each."""
    text = """struct Base{0} {{ virtual void f(); virtual ~Base{0}(); }};
struct Derived{0} : Base{0} {{ void f(); }};
static int planted_quotient(int a) {{ int z = 1; if (a > 5) z = 0; return a / z; }}
int use{0}(int a) {{ return planted_quotient(a); }}
"""
    planted = [PLACE / f"planted_{k}.cpp" for k in (1, 2)]
    for k, file in enumerate(planted):
        file.write_text(text.format(k))
    found = tidy(planted, of, ("-std=c++20",))
    for file in planted:
        file.unlink()
    return all(f"{file}:{place}" in found for file in planted for place in ("2:", "3:")) and found.count("DivideZero") == 2


class Run:
    """The findings as they come, and what was quiet, kept at once."""

    def __init__(self, of: Sources, unread: int):
        self.of, self.unread, self.done, self.loud, self.printed = of, unread, 0, [], set()

    def take(self, bundle: list[pathlib.Path], text: str) -> list[list[pathlib.Path]]:
        """Returns the bundles to read instead, none when this one could be read."""
        if len(bundle) > 1 and ("clang-diagnostic-error" in text or "clang-tidy ended with" in text):
            return halves(bundle, text, self.of)
        loud = told_of(bundle, text, self.of) if text.strip() else []
        if text.strip() and not loud:
            loud = bundle
        with (PLACE / "quiet").open("a") as quiet:
            for source in bundle:
                if source not in loud:
                    print(self.of.key(source), source.relative_to(ROOT), file=quiet)
        # A finding in a header is met again in every bundle that includes it.
        fresh = [finding for finding in FINDING.split(text) if finding not in self.printed]
        self.printed.update(fresh)
        print("".join(fresh), end="", flush=True)
        self.loud += loud
        self.done += len(bundle)
        print(f"clang-tidy: {self.done} of {self.unread} files", end="\r" if sys.stderr.isatty() else "\n", file=sys.stderr)
        return []


def main() -> int:
    build, jobs = pathlib.Path(sys.argv[1]).resolve(), int(sys.argv[2])
    wanted = [pathlib.Path(name).resolve() for name in sys.argv[3:]] or sources()
    of = Sources(build)
    PLACE.mkdir(parents=True, exist_ok=True)
    kept = PLACE / "quiet"
    known = {line.split()[0] for line in kept.read_text().splitlines()} if kept.exists() else set()
    unread = [source for source in wanted if of.key(source) not in known]
    if unread and not sees_planted_faults(of):
        sys.exit("clang-tidy: a bundle hides faults planted in its files")
    run = Run(of, len(unread))
    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        running = {}

        def start(bundles: list[list[pathlib.Path]]) -> None:
            running.update((pool.submit(tidy, bundle, of, of.flags[bundle[0]]), bundle) for bundle in bundles)

        start(of.bundles(unread))
        while running:
            for done in concurrent.futures.wait(running, return_when=concurrent.futures.FIRST_COMPLETED).done:
                start(run.take(running.pop(done), done.result()))
    print(f"clang-tidy: {len(wanted)} files, {len(wanted) - len(unread)} of them known to be quiet, {len(run.loud)} with findings",
          file=sys.stderr)
    for name in sorted(run.loud):
        print(f"  {name.relative_to(ROOT)}", file=sys.stderr)
    return 1 if run.loud else 0


if __name__ == "__main__":
    sys.exit(main())
