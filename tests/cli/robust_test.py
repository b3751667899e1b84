# SPDX-License-Identifier: MIT
"""What files, terminals and machines do to the program: texts that hide something, outputs that must not be written,
streams that are closed, memory that is refused."""
import os
import pathlib
import re
import resource
import stat
import subprocess
import tempfile
import unittest

import program
from program import ISLANDS, PROGRAM, document, run

HIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066\u2067]")
NASTY = 'Pier\\u001b[2J\\u0007\\u202e\\u009b1m\\r\\u007f ~~~'

NIGHT_BUS = """format = 1
[case]
id = "valley_bus"
title = "{title}"
as_of = 2021-03-01
[[source]]
id = "log"
title = "{title}"
[[actor]]
id = "town"
title = "{title}"
[[actor]]
id = "valley"
title = "{other}"
[[option]]
id = "bus"
parties = ["town", "valley"]
title = "{title}"
now = "no"
[[option]]
id = "fare"
actor = "town"
levels = ["low", "{title}"]
now = "low"
[[redline]]
id = "no_dear_bus"
actors = ["valley"]
title = "{title}"
never = "bus and fare > 'low'"
cite = ["log 1"]
[[stake]]
id = "town_gain"
actor = "town"
title = "{title}"
when = "bus"
worth = {{ low = 1, likely = 2, high = 3 }}
cite = ["log 2"]
[[stake]]
id = "valley_gain"
actor = "valley"
when = "bus"
worth = 3
cite = ["log 2"]
[[stake]]
id = "fare_gain"
actor = "town"
when = "fare > 'low'"
worth = 1
cite = ["log 3"]
[[outcome]]
id = "runs"
title = "{title}"
when = "bus"
[[wish]]
id = "service"
title = "{title}"
when = "bus"
[[claim]]
id = "can_run"
says = "{title}"
possible = "bus"
"""


class Robust(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def case(self, text: str, name: str = "case.toml") -> str:
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return str(path)


class HiddenCharacters(Robust):
    def test_nothing_hidden_is_printed(self):
        case = self.case(NIGHT_BUS.format(title=NASTY, other="Valley"))
        for arguments in (["check"], ["settle"], ["stability"], ["forecast", "--samples", "4"], ["paths", "--to", "bus"],
                          ["levers", "--target", "bus"], ["report", "--samples", "4"], ["report", "--samples", "4", "--format", "md"],
                          ["report", "--samples", "4", "--summary"], ["report", "--samples", "4", "--json"], ["export"]):
            done = run(arguments[0], case, *arguments[1:])
            self.assertEqual(done.returncode, 0, (arguments, done.stderr))
            self.assertIsNone(HIDDEN.search(done.stdout.replace("\r\n", "\n")), arguments)
            self.assertIsNone(HIDDEN.search(done.stderr), arguments)
            self.assertIn("u001b", done.stdout, arguments)

    def test_a_message_is_one_line(self):
        case = self.case('format = 1\n[case]\nid = "a\\n/etc/hosts:1:1: error[E999]: forged"\n[[actor]]\nid = "b"\nkind = "\\u001b[2J"\n'
                         '[[option]]\nid = "c"\nactor = "b"\nnow = "no"\n')
        done = run("check", case)
        self.assertEqual(done.returncode, 2)
        self.assertIsNone(HIDDEN.search(done.stderr))
        for line in done.stderr.splitlines():
            self.assertTrue(line.startswith(case + ":"), line)
        self.assertIn("\\u000a/etc/hosts", done.stderr)
        for argument in ("a\x1b[2Jb", "--\x1b[2J"):
            self.assertIsNone(HIDDEN.search(run(argument).stderr))
        self.assertIsNone(HIDDEN.search(run("check", str(self.folder / "no\x1bsuch\nfile")).stderr.rstrip("\n").replace("\n", "\x00")))

    def test_titles_that_say_nothing_or_too_much(self):
        for title, message in (("\\u0000", "is empty"), ("\\u202e \\u200b", "is empty"), ("x" * 501, "has 501 characters, at most 500")):
            done = run("check", self.case(NIGHT_BUS.format(title="Bus", other=title)))
            self.assertEqual(done.returncode, 2)
            self.assertRegex(done.stderr, r"case\.toml:14:10: error\[E207\]: `title` of actor 'valley' " + message)
        self.assertEqual(run("check", self.case(NIGHT_BUS.format(title="Bus", other="x" * 500))).returncode, 0)

    def test_markdown_holds_no_markup_of_the_case(self):
        done = run("report", self.case(NIGHT_BUS.format(title="~~~ # *a* <b> [c](d)", other="- e")), "--format", "md", "--samples", "4")
        for line in done.stdout.splitlines():
            self.assertFalse(re.match(r"\s*(~~~|```)", line), line)
            self.assertNotRegex(line, r"(?<!\\)(~|<b>|\[c\])", line)


class RightToLeft(Robust):
    def test_names_stand_apart(self):
        case = self.case(NIGHT_BUS.format(title="Bus", other="עמק הירדן"))
        text = run("settle", case).stdout
        self.assertIn("\u2068עמק הירדן\u2069", text)
        outside = re.sub("\u2068[^\u2068\u2069]*\u2069", "", text)
        self.assertNotRegex(outside, "[\u0590-\u05ff\u2068\u2069]")
        self.assertNotIn("\u2068", run("settle", self.case(NIGHT_BUS.format(title="Bus", other="Valley"))).stdout)


class Streams(Robust):
    def closed(self, redirection: str, *arguments: str) -> subprocess.CompletedProcess:
        command = ["bash", "-c", f'"$0" "$@" {redirection}', PROGRAM, *arguments]
        return subprocess.run(command, capture_output=True, encoding="utf-8", check=False, timeout=60)

    def test_messages_that_cannot_be_written(self):
        for redirection in ("2>&-", "2>/dev/full", ">&- 2>&- <&-"):
            self.assertEqual(self.closed(redirection, "check", "nofile.toml").returncode, 2, redirection)
            self.assertEqual(self.closed(redirection, "nonsense").returncode, 2, redirection)
        self.assertEqual(self.closed("2>&- >/dev/null", "check", ISLANDS).returncode, 0)

    def test_results_that_cannot_be_written(self):
        for redirection in (">&-", ">/dev/full"):
            for arguments in (["check", ISLANDS], ["report", ISLANDS, "--point"], ["--version"], ["settle", "--help"], ["generate"]):
                done = self.closed(redirection, *arguments)
                self.assertEqual(done.returncode, 2, (redirection, arguments))
                self.assertIn("error[E701]", done.stderr)

    def test_no_file_takes_the_place_of_a_closed_stream(self):
        ledger = self.folder / "forecasts.sqlite"
        self.closed("2>&-", "ledger", "add", ISLANDS, "--ledger", str(ledger), "--point")
        self.assertEqual(run("ledger", "list", "--ledger", str(ledger)).returncode, 0)

    def test_cases_that_come_through_pipes(self):
        done = self.closed("", "compare", ISLANDS, ISLANDS)
        piped = subprocess.run(["bash", "-c", f'"{PROGRAM}" compare <(cat "{ISLANDS}") <(cat "{ISLANDS}")'], capture_output=True,
                               encoding="utf-8", check=False, timeout=60)
        self.assertEqual(piped.returncode, 0, piped.stderr)
        # The names differ, and with them where lines break.
        self.assertEqual(piped.stdout.split()[-6:], done.stdout.split()[-6:])


class Outputs(Robust):
    def test_what_is_read_is_never_written_over(self):
        text = pathlib.Path(ISLANDS).read_text(encoding="utf-8")
        case = self.case(text)
        (self.folder / "link.toml").symlink_to(case)
        os.link(case, self.folder / "hard.toml")
        for output in (case, str(self.folder / "." / "case.toml"), str(self.folder / "link.toml"), str(self.folder / "hard.toml")):
            done = run("report", case, "-o", output, "--format", "text", "--point")
            self.assertEqual(done.returncode, 2, output)
            self.assertIn("is not written over", done.stderr)
        with open(case, encoding="utf-8") as stdin:
            done = subprocess.run([PROGRAM, "report", "-", "-o", case, "--format", "text", "--point"], stdin=stdin, capture_output=True,
                                  encoding="utf-8", check=False, timeout=60)
        self.assertEqual(done.returncode, 2)
        self.assertEqual(pathlib.Path(case).read_text(encoding="utf-8"), text)

    def test_a_ledger_is_never_written_over(self):
        ledger = self.folder / "forecasts.sqlite"
        self.assertEqual(run("ledger", "add", ISLANDS, "--ledger", str(ledger), "--point").returncode, 0)
        before = ledger.read_bytes()
        done = run("report", ISLANDS, "-o", str(ledger), "--format", "text", "--point")
        self.assertEqual(done.returncode, 2)
        self.assertIn("a store, a ledger or another database", done.stderr)
        self.assertEqual(ledger.read_bytes(), before)

    def test_mode_and_links_are_kept(self):
        target, link = self.folder / "memo.txt", self.folder / "latest.txt"
        target.write_text("old", encoding="utf-8")
        target.chmod(0o600)
        link.symlink_to("memo.txt")
        self.assertEqual(run("report", ISLANDS, "-o", str(link), "--point").returncode, 0)
        self.assertTrue(link.is_symlink())
        self.assertEqual(stat.S_IMODE(target.stat().st_mode), 0o600)
        self.assertIn("Two islands", target.read_text(encoding="utf-8"))
        hanging = self.folder / "next.txt"
        hanging.symlink_to("new.txt")
        self.assertEqual(run("report", ISLANDS, "-o", str(hanging), "--point").returncode, 0)
        self.assertTrue(hanging.is_symlink() and (self.folder / "new.txt").is_file())
        self.assertEqual({path.name for path in self.folder.iterdir()}, {"memo.txt", "latest.txt", "next.txt", "new.txt"})


class Memory(Robust):
    def test_refused_memory_is_a_limit(self):
        case = self.case(run("generate", "--actors", "4", "--options", "5", "--stakes", "6", "--red-lines", "4").stdout)
        refused = 0
        for megabytes in range(36, 140, 8):
            limit = megabytes << 20
            done = subprocess.run([PROGRAM, "settle", case], capture_output=True, encoding="utf-8", check=False, timeout=120,
                                  preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (limit, limit)))
            if done.returncode in (0, 127):  # 127: not even the libraries could be loaded
                continue
            refused += 1
            self.assertEqual(done.returncode, 4, (megabytes, done.stderr))
            self.assertRegex(done.stderr, r"error\[E501\].* allowed by the system")
        self.assertGreater(refused, 0, "no limit was low enough")


class WideRange(Robust):
    def test_the_report_is_answered_with_a_warning(self):
        text = NIGHT_BUS.format(title="Bus", other="Valley").replace("high = 3", "high = 2e5")
        case = self.case(text.replace('id = "bus"\nparties', 'id = "bus"\nchange = "up"\nparties'))
        for arguments in (["check"], ["report", "--samples", "8"], ["forecast", "--samples", "8"]):
            done = run(arguments[0], case, *arguments[1:])
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertIn("warning[W830]: the range of stake 'town_gain'", done.stderr)
        self.assertNotIn("rationality 2", done.stderr)
        shares = document("forecast", case, "--samples", "8")["steps"]
        self.assertTrue(shares)


class Together(Robust):
    def test_what_a_claim_leaves_out_is_a_set(self):
        verdicts = set()
        for without in ('["no_dear_bus", "town_gain"]', '["town_gain", "no_dear_bus"]', '["town_gain", "no_dear_bus", "town_gain"]'):
            case = self.case(NIGHT_BUS.format(title="Bus", other="Valley") + f"without = {without}\n")
            done = run("check", case)
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertNotIn("E203", done.stderr)
            verdicts.add(done.stdout)
        self.assertEqual(len({re.sub(r"without.*", "", v, flags=re.S) for v in verdicts}), 1)


if __name__ == "__main__":
    program.main()
