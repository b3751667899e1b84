# SPDX-License-Identifier: MIT
"""usage: store_test.py [KILLS]

`forecast --store`: a run killed at any instant goes on and prints what an uninterrupted one prints, byte for byte; a
store that cannot be used is told and left alone."""
import os
import pathlib
import pty
import random
import re
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import unittest

import program
from program import DILEMMA, ISLANDS, PROGRAM, run

KILLS = int(sys.argv.pop()) if len(sys.argv) > 1 and sys.argv[-1].isdigit() else 60
SAMPLES = "600"


def forecast(store, *arguments: str, case: str = ISLANDS, samples: str = SAMPLES, **kwargs):
    return run("forecast", case, "--json", "--samples", samples, "--store", str(store), *arguments, **kwargs)


class Folder(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="detente-store-")
        self.addCleanup(folder.cleanup)
        self.path = pathlib.Path(folder.name)
        self.store = self.path / "run.sqlite"

    def refused(self, done, status: int, code: str, *words: str):
        self.assertEqual((done.returncode, done.stdout), (status, ""), done.stderr)
        self.assertIn(f"error[{code}]", done.stderr)
        for word in words:
            self.assertIn(word, done.stderr)


class Killed(Folder):
    def test_killed_at_any_instant_and_started_again(self):
        whole = run("forecast", ISLANDS, "--json", "--samples", SAMPLES)
        self.assertEqual(whole.returncode, 0, whole.stderr)
        chance = random.Random(int(os.environ.get("DETENTE_SEED", "1")))
        start = time.monotonic()
        self.assertEqual(forecast(self.store).stdout, whole.stdout)
        length = time.monotonic() - start
        kills, finished, resumed = 0, 0, 0
        while kills < KILLS:
            self.store.unlink(missing_ok=True)
            while True:
                before = self.drawn()
                process = subprocess.Popen([PROGRAM, "forecast", ISLANDS, "--json", "--samples", SAMPLES, "--store",
                                            str(self.store), "--threads", chance.choice("12")],
                                           stdout=subprocess.PIPE, stderr=subprocess.PIPE)
                try:
                    out, fault = process.communicate(timeout=chance.uniform(0, 0.8 * length))
                except subprocess.TimeoutExpired:
                    process.kill()
                    process.communicate()
                    kills += 1
                    resumed += before > 0
                    self.assertGreaterEqual(self.drawn(), before, "nothing kept is lost")
                    continue
                self.assertEqual(process.returncode, 0, fault.decode())
                self.assertEqual(out.decode(), whole.stdout)
                finished += 1
                break
        self.assertGreater(finished, 0)
        self.assertGreater(resumed, KILLS / 10, "killed runs went on from what was kept")

    def drawn(self) -> int:
        """Draws in the store, looked at as another program would, in a copy with its journal."""
        if not self.store.exists() or self.store.stat().st_size == 0:
            return 0
        copy = self.path / "copy.sqlite"
        for end in ("", "-journal"):
            pathlib.Path(f"{copy}{end}").unlink(missing_ok=True)
            if pathlib.Path(f"{self.store}{end}").exists():
                shutil.copy(f"{self.store}{end}", f"{copy}{end}")
        with sqlite3.connect(copy) as database:
            tables = database.execute("SELECT count(*) FROM sqlite_schema WHERE name = 'draw'").fetchone()[0]
            return database.execute("SELECT count(*) FROM draw").fetchone()[0] if tables else 0

    def test_an_interrupt_prints_what_there_is_and_keeps_it(self):
        # Many more draws than a moment allows.
        process = subprocess.Popen([PROGRAM, "forecast", ISLANDS, "--json", "--samples", "1000000", "--store",
                                    str(self.store)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8")
        time.sleep(1.5)
        process.send_signal(signal.SIGINT)
        out, fault = process.communicate(timeout=60)
        self.assertEqual(process.returncode, 4, fault)
        found = program.json.loads(out)
        self.assertIs(found["partial"], True)
        self.assertEqual(found["samples"], self.drawn())
        self.assertGreater(found["samples"], 0)
        # As many draws asked for, nothing left to do: the same forecast, and no longer partial.
        again = program.json.loads(forecast(self.store, samples=str(found["samples"])).stdout)
        del found["partial"]
        self.assertEqual(again, found)

    def test_more_and_fewer_draws_than_are_kept(self):
        for samples in ("40", "90", "25"):
            self.assertEqual(forecast(self.store, samples=samples).stdout,
                             run("forecast", ISLANDS, "--json", "--samples", samples).stdout)

    def test_drivers_too(self):
        alone = run("forecast", ISLANDS, "--json", "--samples", "40", "--drivers").stdout
        forecast(self.store, samples="20")
        self.assertEqual(forecast(self.store, "--drivers", samples="40").stdout, alone)


    def test_a_report_keeps_and_finds_the_same_draws(self):
        alone = run("report", ISLANDS, "--json", "--samples", "24")
        self.assertEqual(alone.returncode, 0, alone.stderr)
        forecast(self.store, samples="10")
        self.assertEqual(run("report", ISLANDS, "--json", "--samples", "24", "--store", str(self.store)).stdout, alone.stdout)
        self.assertEqual(self.drawn_in(self.store), 24)
        self.assertEqual(forecast(self.store, samples="24").stdout,
                         run("forecast", ISLANDS, "--json", "--samples", "24").stdout)

    def drawn_in(self, store) -> int:
        with sqlite3.connect(store) as database:
            return database.execute("SELECT count(*) FROM draw").fetchone()[0]


class Refused(Folder):
    def setUp(self):
        super().setUp()
        self.assertEqual(forecast(self.store, samples="20").returncode, 0)
        self.kept = self.store.read_bytes()

    def test_another_case_or_seed(self):
        self.refused(forecast(self.store, case=DILEMMA), 2, "E605", "'islands'", "'dilemma'", "new file")
        self.refused(forecast(self.store, "--seed", "99"), 2, "E605", "seed 99", "--seed ")
        changed = self.path / "islands.toml"
        changed.write_text(re.sub(r"firmness = 0\.\d+", "firmness = 0.123", pathlib.Path(ISLANDS).read_text("utf-8"), 1)
                           + "\n[[stake]]\nid = 'extra'\nactor = 'north'\nwhen = 'bridge'\nworth = 1\n", "utf-8")
        self.refused(forecast(self.store, case=str(changed)), 2, "E605", "has changed since")
        self.assertEqual(self.store.read_bytes(), self.kept)

    def test_the_wording_of_a_case_does_not_matter(self):
        same = self.path / "islands.toml"
        same.write_text("# another comment\n" + pathlib.Path(ISLANDS).read_text("utf-8"), "utf-8")
        self.assertEqual(forecast(self.store, case=str(same), samples="20").returncode, 0)

    def test_a_point_has_no_draws(self):
        self.assertEqual(forecast(self.store, "--point").returncode, 2)

    def test_another_version(self):
        with sqlite3.connect(self.store) as database:
            database.execute("UPDATE about SET value = '0.0.1' WHERE key = 'version'")
        database.close()
        self.refused(forecast(self.store), 2, "E605", "version 0.0.1")

    def test_damaged_foreign_and_empty_files(self):
        self.store.write_bytes(self.kept[:3000] + b"x" * 2000 + self.kept[5000:])
        self.refused(forecast(self.store), 2, "E604", "run.sqlite")
        notes = self.path / "notes.txt"
        notes.write_text("my notes, not a store\n" * 100, "utf-8")
        self.refused(forecast(notes), 2, "E604", "notes.txt")
        self.assertEqual(notes.read_text("utf-8"), "my notes, not a store\n" * 100)
        other = self.path / "other.sqlite"
        with sqlite3.connect(other) as database:
            database.execute("CREATE TABLE mine (x)")
        database.close()
        self.refused(forecast(other), 2, "E604", "no store of this program")
        empty = self.path / "empty.sqlite"
        empty.touch()
        self.assertEqual(forecast(empty, samples="20").returncode, 0, "an empty file is a new store")

    def test_held_by_another_program(self):
        database = sqlite3.connect(self.store, isolation_level=None)
        database.execute("BEGIN EXCLUSIVE")
        self.refused(forecast(self.store), 2, "E603", "another program")
        database.execute("ROLLBACK")
        database.close()
        self.assertEqual(forecast(self.store).returncode, 0)

    def test_looked_at_while_it_runs(self):
        process = subprocess.Popen([PROGRAM, "forecast", ISLANDS, "--json", "--samples", "1000000", "--store",
                                    str(self.store)], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        time.sleep(1)
        with sqlite3.connect(self.store, timeout=10) as database:
            self.assertGreaterEqual(database.execute("SELECT count(*) FROM draw").fetchone()[0], 20)
        database.close()
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=60)
        self.assertEqual(process.returncode, 4)

    def test_places_that_cannot_be_written(self):
        self.refused(forecast(self.path / "no" / "run.sqlite"), 2, "E601", "folder that exists")
        self.refused(forecast(self.path), 2, "E601", str(self.path))

    @unittest.skipUnless(os.geteuid() == 0, "needs root, to be somebody else")
    def test_a_folder_one_may_not_write_to(self):
        for path in (self.path, self.store):
            path.chmod(0o755 if path.is_dir() else 0o644)
        try:
            subprocess.run([PROGRAM, "--version"], user=65534, check=True, capture_output=True)
        except (PermissionError, subprocess.CalledProcessError):
            self.skipTest("the program is out of reach for others")  # a checkout in /root, say
        nobody = {"user": 65534, "group": 65534, "extra_groups": []}
        self.refused(forecast(self.path / "new.sqlite", **nobody), 2, "E601", "may write to")
        self.refused(forecast(self.store, **nobody), 2, "E601", "may write to")
        self.assertEqual(self.store.read_bytes(), self.kept)

    def test_a_file_that_may_not_grow(self):
        def bounded():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (len(self.kept) + 30000,) * 2)
        self.refused(forecast(self.store, preexec_fn=bounded, restore_signals=False), 2, "E601", "run.sqlite")
        self.assertEqual(forecast(self.store).stdout, run("forecast", ISLANDS, "--json", "--samples", SAMPLES).stdout)

    @unittest.skipUnless(os.geteuid() == 0, "needs root, to mount a small disk")
    def test_a_full_disk(self):
        disk = self.path / "disk"
        disk.mkdir()
        if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=128k", "tmpfs", disk], check=False,
                          capture_output=True).returncode != 0:
            self.skipTest("may not mount")
        try:
            store = disk / "run.sqlite"
            self.assertEqual(forecast(store, samples="20").returncode, 0)
            self.refused(forecast(store), 2, "E602", "no room left", "make room")
            with sqlite3.connect(store) as database:
                self.assertGreaterEqual(database.execute("SELECT count(*) FROM draw").fetchone()[0], 20)
            database.close()
            shutil.copy(store, self.store)
        finally:
            subprocess.run(["umount", disk], check=True)
        self.assertEqual(forecast(self.store).stdout, run("forecast", ISLANDS, "--json", "--samples", SAMPLES).stdout)


class Progress(Folder):
    def test_lines_on_demand_with_rate_and_rest(self):
        done = run("forecast", ISLANDS, "--samples", "1000000", "--progress", "--time-limit", "4s")
        self.assertEqual(done.returncode, 4)
        self.assertRegex(done.stderr, r"forecast: 1000000 draws, about .* to go and at most .*B of memory")
        self.assertRegex(done.stderr, r"(?m)^forecast: \d+ of 1000000 draws, \d+ a second, .* left$")
        self.assertNotIn("\r", done.stderr)

    def test_a_long_run_is_told_before(self):
        done = run("forecast", ISLANDS, "--samples", "1000000", "--time-limit", "1s")
        self.assertRegex(done.stderr, r"forecast: 1000000 draws, about \d+ .* to go")
        self.assertIn("--store", done.stderr)

    def test_a_short_run_is_silent(self):
        self.assertNotIn("forecast:", run("forecast", ISLANDS, "--samples", "20").stderr)

    def test_a_terminal_gets_one_line_that_goes_again(self):
        above, below = pty.openpty()
        process = subprocess.Popen([PROGRAM, "forecast", ISLANDS, "--samples", "1000000", "--time-limit", "3s"],
                                   stdout=subprocess.DEVNULL, stderr=below)
        os.close(below)
        text = b""
        while True:
            try:
                more = os.read(above, 4096)
            except OSError:
                break
            if not more:
                break
            text += more
        process.wait(timeout=60)
        os.close(above)
        self.assertRegex(text.decode(), r"\r\x1b\[Kforecast: \d+ of 1000000 draws, \d+ a second")


if __name__ == "__main__":
    program.main()
