# SPDX-License-Identifier: MIT
"""`detente migrate` from outside: what it writes, what it never touches, and that the gallery comes through unchanged in
everything but its units."""
import pathlib
import re
import tempfile
import tomllib
import unittest

import jsonschema
import program
from program import DILEMMA, ISLANDS, document, run, schema

GALLERY = sorted((pathlib.Path(program.ROOT) / "cases").glob("*/*.toml"))


def first_format(path: pathlib.Path) -> bool:
    return re.search(r"^format *= *1$", path.read_text(encoding="utf-8"), flags=re.M) is not None


class Migrate(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def copy(self, source: str) -> pathlib.Path:
        path = self.folder / "case.toml"
        path.write_text(pathlib.Path(source).read_text(encoding="utf-8"), encoding="utf-8")
        return path

    def test_without_a_place_nothing_is_written(self):
        path = self.copy(ISLANDS)
        before = path.read_bytes()
        done = run("migrate", str(path))
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("Nothing was written", done.stdout)
        self.assertIn("Which answers change, and why", done.stdout)
        self.assertEqual(path.read_bytes(), before)
        self.assertEqual([p.name for p in self.folder.iterdir()], ["case.toml"])

    def test_its_own_input_is_not_an_output(self):
        path = self.copy(ISLANDS)
        before = path.read_bytes()
        done = run("migrate", str(path), "-o", str(path))
        self.assertEqual(done.returncode, 2)
        self.assertIn("--in-place", done.stderr)
        done = run("migrate", str(path), "-o", str(self.folder / "." / "case.toml"))
        self.assertEqual(done.returncode, 2)
        self.assertEqual(path.read_bytes(), before)

    def test_in_place_keeps_the_old_file_beside_it(self):
        path = self.copy(DILEMMA)
        before = path.read_bytes()
        done = run("migrate", str(path), "--in-place")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual((self.folder / "case.toml.bak").read_bytes(), before)
        self.assertEqual(tomllib.loads(path.read_text(encoding="utf-8"))["format"], 2)
        again = run("migrate", str(path), "--in-place")
        self.assertEqual(again.returncode, 2)
        self.assertIn("format = 2 already", again.stderr)
        path.write_bytes(before)
        kept = run("migrate", str(path), "--in-place")
        self.assertEqual(kept.returncode, 2)
        self.assertIn("is there already", kept.stderr)
        self.assertEqual(path.read_bytes(), before)

    def test_the_document(self):
        written = self.folder / "new.toml"
        found = document("migrate", ISLANDS, "-o", str(written))
        jsonschema.validate(found, schema("migrate"))
        jsonschema.validate(found["comparison"], schema("compare"))
        self.assertEqual(found["written_to"], str(written))
        standing = run("migrate", "-", "-o", "-", text=pathlib.Path(ISLANDS).read_text(encoding="utf-8"))
        self.assertEqual(standing.stdout, written.read_text(encoding="utf-8"))

    def test_the_gallery_round_trip(self):
        """Every case becomes a valid file of format 2 that is the old one but for lines put in, and answers alike."""
        seen = 0
        for path in GALLERY:
            if not first_format(path):
                continue
            seen += 1
            with self.subTest(case=path.name, folder=path.parent.name):
                old = path.read_text(encoding="utf-8")
                written = self.folder / f"{path.parent.name}-{path.name}"
                found = document("migrate", str(path), "-o", str(written))
                new = written.read_text(encoding="utf-8")
                put_in = re.compile(r"^(unit = .*|# format 1 had these stakes .*|rationality = .*# what format 1 assumed"
                                    r"|inertia = .*# what format 1 assumed)\n", flags=re.M)
                bare = put_in.sub("", new).replace("format = 2", "format = 1", 1)
                self.assertIn(bare, (old, old + "\n[forecast]\n"))
                changed = [pair for pair in found["comparison"]["answers"] if pair["differs"]]
                self.assertEqual(changed, [])
                self.assertEqual(run("check", str(written)).returncode, run("check", str(path)).returncode)
        self.assertGreaterEqual(seen, 10)


if __name__ == "__main__":
    program.main()
