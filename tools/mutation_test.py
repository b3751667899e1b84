#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Are the tests of stability able to fail?

Plants one fault at a time in a copy of the engine's sources, compiles what it touches, links it before the library and runs
the random conflicts (or the large ones): every fault must be caught, and the engine without a fault must pass. Each fault
is a mistake that was made, or nearly made, in some program of this kind. Needs a finished Ninja build.

    mutation_test.py BUILD_DIRECTORY [NAME ...]      exit 1 when a fault survives, 2 when one cannot be planted any more
"""

import concurrent.futures
import json
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
STABILITY = "detente/analysis/stability/"
SCENARIO = "detente/scenario/"
RANDOM = ("stability_property_test", "StabilityProperty.AgreesWithTheDefinitions")
LARGE = ("large_conflict_test", "LargeConflict.*")

# name: (file under src/, text, replacement, which test must see it)
FAULTS = {
    "none": (None, "", "", RANDOM),
    "none_large": (None, "", "", LARGE),
    # The most an improvement is worth is min(r_i, x_i); without r_i, escapes count as improvements.
    "no_min_with_own_rank": (
        STABILITY + "verdicts.hpp",
        "values[i] = TakeMin{}(static_cast<T>(ranks[i]), values[i]);",
        "values[i] = ranks[i] == 0 ? T{0} : values[i];",
        RANDOM,
    ),
    "ties_do_not_sanction": (STABILITY + "verdicts.hpp", "most[i] <= own", "most[i] < own", RANDOM),
    "tie_group_inside_the_sweep": (
        SCENARIO + "improvement_kernel.hpp",
        "const V takes_over[2] = {all_ones<V>(), V{}};",
        "const V takes_over[2] = {V{}, V{}};",
        RANDOM,
    ),
    "tie_group_inside_the_classed_sweep": (
        SCENARIO + "improvement_kernel.hpp",
        "while (end < size && (entries[end] & 1) == 0) ++end;",
        "",
        RANDOM,
    ),
    "holes_not_reset_between_actors": (
        SCENARIO + "move_kernel.hpp",
        "lane_min<V>(old, scratch[d]) | hole;",
        "lane_min<V>(old, scratch[d]) | (hole & V{});",
        RANDOM,
    ),
    "one_pass_of_improvements": (
        STABILITY + "focal_group.cpp",
        "return sweep_to_fixpoint(game_.grids, sweeper, two, budget);",
        "return sweep_to_fixpoint(game_.grids, sweeper, true, budget);",
        RANDOM,
    ),
    "one_pass_of_moves_with_holes": (
        STABILITY + "focal_group.cpp",
        "return sweep_to_fixpoint(game_.grids, sweeper, two || !game_.holes, budget);",
        "return sweep_to_fixpoint(game_.grids, sweeper, true, budget);",
        RANDOM,
    ),
    "down_only_read_as_free": (
        SCENARIO + "axis_reduce.hpp",
        "if (change != Change::Down) {",
        "if (change != Change::Fixed) {",
        RANDOM,
    ),
    "up_only_read_as_free": (
        SCENARIO + "axis_reduce.hpp",
        "if (change != Change::Up) {",
        "if (change != Change::Fixed) {",
        RANDOM,
    ),
    "one_way_improvements_by_plain_suffix": (
        SCENARIO + "improvement_kernel.hpp",
        "if (classes.count() > 1) {",
        "if (classes.count() > 1000000) {",
        RANDOM,
    ),
    "two_numbers_despite_one_way": (
        STABILITY + "stability.cpp",
        "const bool numbers = !game.holes && !game.one_way;",
        "const bool numbers = !game.holes;",
        RANDOM,
    ),
    "two_numbers_despite_holes": (
        STABILITY + "stability.cpp",
        "const bool numbers = !game.holes && !game.one_way;",
        "const bool numbers = !game.one_way;",
        RANDOM,
    ),
    # The worst that can be thought of counts only where it is within reach from everywhere.
    "worst_case_out_of_reach": (
        STABILITY + "worst_case.cpp",
        "if ((everywhere >> k & 1) == 0 || budget.exhausted()) continue;",
        "",
        RANDOM,
    ),
    "worst_case_through_infeasible": (
        STABILITY + "worst_case.cpp",
        "return marks >= feasible ? 0xFF : 0;",
        "return marks >= feasible ? 0xFF : 0x7F;",
        RANDOM,
    ),
    "worst_case_by_own_moves": (
        STABILITY + "worst_case.cpp",
        "static_cast<std::uint8_t>(~(own | feasible));",
        "static_cast<std::uint8_t>(~feasible | (own & 0));",
        RANDOM,
    ),
    "symmetric_without_escapes": (
        STABILITY + "focal_group.cpp",
        "if (start == Start::Rank) {",
        "if (start == Start::Rank || start == Start::Best) {",
        RANDOM,
    ),
    "focal_actor_sanctions_itself": (
        SCENARIO + "improvement_kernel.hpp",
        "if (lane_of_[mover] >= 0) keep[lane_of_[mover]] = static_cast<T>(~T{0});",
        "",
        RANDOM,
    ),
    "stops_one_actor_too_early": (
        SCENARIO + "fixpoint.hpp",
        "if (quiet + (ever_changed ? 1 : 0) >= grids.size()) return true;",
        "if (quiet + 2 >= grids.size()) return true;",
        RANDOM,
    ),
    "news_of_nobody": (
        SCENARIO + "improved_to.cpp",
        "least[i] = std::min(least[i], less_one(row[i]));",
        "least[i] = std::max(least[i], less_one(row[i]));",
        LARGE,
    ),
    "news_lost_between_sweeps": (
        SCENARIO + "block_sweeper.hpp",
        "if (other != mover && kernel_.is_news(other, s, difference))",
        "if (other > mover && kernel_.is_news(other, s, difference))",
        LARGE,
    ),
}


def includes(path):
    return set(re.findall(r'^#include "(detente/[^"]+)"', path.read_text(encoding="utf-8"), re.M))


def depends(source, header, seen=None):
    """Whether a file under src/ includes the header, directly or not."""
    seen = set() if seen is None else seen
    for name in includes(ROOT / "src" / source):
        if name == header:
            return True
        if name not in seen:
            seen.add(name)
            if depends(name, header, seen):
                return True
    return False


def touched(file):
    if file is None:
        return []
    if file.endswith(".cpp"):
        return [file]
    sources = [*(ROOT / "src" / STABILITY).glob("*.cpp"), *(ROOT / "src" / SCENARIO).glob("*.cpp")]
    names = sorted(str(source.relative_to(ROOT / "src")) for source in sources)
    return [name for name in names if depends(name, file)]


def plant(fault, directory):
    """Writes the faulty file to directory/src; False where the text is not there exactly once."""
    file, text, replacement, _ = FAULTS[fault]
    if file is None:
        return True
    content = (ROOT / "src" / file).read_text(encoding="utf-8")
    if content.count(text) != 1:
        return False
    target = directory / "src" / file
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(content.replace(text, replacement), encoding="utf-8")
    return True


def compile_one(build, directory, source, commands):
    """The object of one source, compiled as in the build but with the faulty file found first."""
    entry = commands[str(ROOT / "src" / source)]
    words = [word for word in shlex.split(entry["command"]) if not word.endswith("ccache")]
    faulty = directory / "src" / source
    output = directory / (source.replace("/", "_") + ".o")
    at = words.index("-o")
    head = [word for word in words[:at] if word not in ("-O3", "-Werror")]
    for flag in ("-MD", "-MT", "-MF"):
        if flag in head:
            position = head.index(flag)
            del head[position : position + (1 if flag == "-MD" else 2)]
    path = faulty if faulty.exists() else ROOT / "src" / source
    command = [head[0], f"-I{directory / 'src'}", *head[1:], "-O1", "-w", "-o", str(output), "-c", str(path)]
    subprocess.run(command, cwd=entry["directory"], check=True)
    return output


def link(build, directory, program, objects):
    command = subprocess.run(
        ["ninja", "-C", str(build), "-t", "commands", program], check=True, capture_output=True, text=True
    ).stdout.strip().splitlines()[-1]
    words = shlex.split(command.removeprefix(": && ").split(" && ")[0])
    output = directory / program
    words[words.index("-o") + 1] = str(output)
    first_library = next(k for k, word in enumerate(words) if word.endswith(".a"))
    words[first_library:first_library] = [str(path) for path in objects]
    subprocess.run(words, cwd=build, check=True)
    return output


def run(build, fault, commands):
    """(fault, what happened, the line that shows it)"""
    directory = build / "mutation" / fault
    shutil.rmtree(directory, ignore_errors=True)
    directory.mkdir(parents=True)
    if not plant(fault, directory):
        return fault, "cannot be planted", "its text is not in the source exactly once"
    program, tests = FAULTS[fault][3]
    objects = [compile_one(build, directory, source, commands) for source in touched(FAULTS[fault][0])]
    binary = link(build, directory, program, objects)
    environment = {**os.environ, "DETENTE_PROPERTY_COUNT": "1500", "DETENTE_PROPERTY_SEED": "1"}
    environment.pop("DETENTE_PROPERTY_REPLAY", None)
    try:
        result = subprocess.run(
            [binary, f"--gtest_filter={tests}", "--gtest_brief=1"],
            cwd=ROOT, env=environment, capture_output=True, text=True, timeout=300,
        )
    except subprocess.TimeoutExpired:
        return fault, "caught", "does not come to an end"
    shown = re.findall(r"^(?:smallest: .*|.*by definition.*)$", result.stdout, re.M)
    shutil.rmtree(directory, ignore_errors=True)
    if result.returncode == 0:
        return fault, "passes", ""
    return fault, "caught", shown[0] if shown else f"exit {result.returncode}"


def main(arguments):
    if not arguments:
        print(__doc__)
        return 2
    build = pathlib.Path(arguments[0]).resolve()
    chosen = arguments[1:] or list(FAULTS)
    entries = json.loads((build / "compile_commands.json").read_text(encoding="utf-8"))
    commands = {entry["file"]: entry for entry in entries}
    wrong = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for fault, outcome, shown in pool.map(lambda name: run(build, name, commands), chosen):
            good = outcome == ("passes" if fault.startswith("none") else "caught")
            wrong = max(wrong, 0 if good else 2 if outcome == "cannot be planted" else 1)
            print(f"{'ok  ' if good else 'BAD '} {fault}: {outcome} {shown}", flush=True)
    return wrong


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
