#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""usage: negmas_side_by_side.py PEER_PROGRAM OUT_FILE [--venv DIR] [--most N]

NegMAS (Mohammad, Nakadai & Greenwald 2021) and detente on the same random utilities: the Pareto frontier, the
Nash, Kalai-Smorodinsky, egalitarian and utilitarian points, and how long each took. Installs NegMAS from PyPI into a
virtual environment of its own where it is not there yet. PEER_PROGRAM is build/release/peer_efficient_rows.

"Same values" compares what each point is meant to maximise. Kalai-Smorodinsky points cannot be compared so: on finitely
many packages detente takes the largest smallest share of what each party could gain at most, NegMAS the package whose
largest and smallest share are nearest to each other. Checked is that detente's smallest share is never below NegMAS's.
"""
import argparse, json, pathlib, platform, subprocess, sys, tempfile, time, venv

SIZES = [(1_000, 2), (10_000, 2), (10_000, 3), (100_000, 3), (100_000, 5), (1_000_000, 3)]


def inside(program: str, out: str, most: int) -> int:
    import negmas
    import numpy as np
    from negmas.preferences import ops
    rows = [f"NegMAS {negmas.__version__}, Python {platform.python_version()}, numpy {np.__version__}; {platform.processor() or platform.machine()}",
            "", "| packages | parties | efficient | NegMAS, frontier | NegMAS, 4 points | detente, frontier | detente, 5 points | same frontier | same values |",
            "|---|---|---|---|---|---|---|---|---|"]
    ops.pareto_frontier_numpy(np.random.default_rng(1).random((100, 2)))  # whatever it compiles or loads, once
    for packages, parties in SIZES:
        if packages > most: continue
        random = np.random.default_rng(7)
        # Whole billionths, so that both sides compare the same numbers exactly.
        whole = random.integers(0, 1_000_000_000, size=(packages, parties), dtype=np.int64)
        utilities = whole / 1e9
        with tempfile.NamedTemporaryFile() as file:
            np.array([packages, parties], dtype=np.uint64).tofile(file)
            whole.tofile(file)
            file.flush()
            ours = json.loads(subprocess.run([program, file.name], check=True, capture_output=True, text=True).stdout)
        start = time.perf_counter()
        frontier = sorted(int(k) for k in ops.pareto_frontier_numpy(utilities, sort_by_welfare=True))
        middle = time.perf_counter()
        points = [tuple(utilities[k]) for k in frontier]
        ranges = [(0.0, float(utilities[:, p].max())) for p in range(parties)]
        zero = [0.0] * parties
        ufuns = [Affine(r) for r in ranges]
        theirs = {}
        for name, call in (("nash", ops.nash_points), ("kalai_smorodinsky", ops.ks_points), ("egalitarian", ops.kalai_points),
                           ("utilitarian", ops.max_welfare_points)):
            found = list(call(ufuns, points, ranges=ranges))
            theirs[name] = found[0][0] if found else None
        done = time.perf_counter()
        values = {"nash": lambda u: float(np.prod(u)), "egalitarian": lambda u: float(min(u)), "utilitarian": lambda u: float(sum(u)),
                  "kalai_smorodinsky": lambda u: min(x / b[1] for x, b in zip(u, ranges))}
        def agree(name):
            if theirs[name] is None: return False
            mine, other = (values[name](u) for u in (utilities[ours[name]], theirs[name]))
            return mine >= other - 1e-9 if name == "kalai_smorodinsky" else abs(mine - other) <= 1e-9
        worse = [name for name in values if not agree(name)]
        rows.append(f"| {packages:,} | {parties} | {len(ours['pareto'])} | {middle - start:.3f} s | {done - middle:.4f} s | "
                    f"{ours['pareto_seconds']:.4f} s | {ours['solutions_seconds']:.4f} s | {'yes' if frontier == ours['pareto'] else 'NO'} | "
                    f"{'yes' if not worse else 'not: ' + ', '.join(worse)} |")
        print(rows[-1], flush=True)
    pathlib.Path(out).write_text("\n".join(rows) + "\n", encoding="utf-8")
    return 0


class Affine:
    """What NegMAS asks of a utility function here: its reserved value and its range."""
    reserved_value = 0.0

    def __init__(self, bounds):
        self.bounds = bounds

    def minmax(self, *_, **__):
        return self.bounds


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program"); parser.add_argument("out")
    parser.add_argument("--venv", default=str(pathlib.Path(tempfile.gettempdir()) / "detente-negmas"))
    parser.add_argument("--most", type=int, default=1_000_000)
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    a = parser.parse_args()
    if a.inside: return inside(a.program, a.out, a.most)
    python = pathlib.Path(a.venv) / "bin" / "python"
    if not python.exists(): venv.create(a.venv, with_pip=True)
    if subprocess.run([python, "-c", "import negmas"], capture_output=True, check=False).returncode != 0:
        subprocess.run([python, "-m", "pip", "install", "--quiet", "negmas"], check=True)
    return subprocess.run([python, __file__, a.program, a.out, "--most", str(a.most), "--inside"], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
