# SPDX-License-Identifier: MIT
"""paths, replay and compare from outside: documents that satisfy their schemas, exit status, what people read."""
import json
import pathlib
import tempfile
import unittest

import jsonschema
import program
from program import DILEMMA, ISLANDS, run, schema

FLAGSHIP = str(pathlib.Path(program.ROOT) / "cases" / "georgia-russia-2013" / "case.toml")
TALK = "first_talks and second_talks"
SILENCE = "not first_talks and not second_talks"


def valid(done, name):
    found = json.loads(done.stdout)
    jsonschema.Draft202012Validator(schema(name)).validate(found)
    return found


class Paths(unittest.TestCase):
    def test_the_dilemma(self):
        done = run("paths", DILEMMA, "--from", TALK, "--to", SILENCE, "--json", "--verify")
        self.assertEqual(done.returncode, 0, done.stderr)
        found = valid(done, "paths")
        ways = found["paths"]
        self.assertEqual((ways["any"]["steps"], ways["any"]["sacrifices"]), (2, 2))
        self.assertFalse(ways["improving"]["found"])
        self.assertEqual(ways["any"]["must_go_first"], [], "either one can")
        self.assertEqual({turn["actor"] for turn in ways["any"]["path"][-1]["turn_offs"]}, {"first", "second"})
        together = valid(run("paths", DILEMMA, "--from", TALK, "--to", SILENCE, "--coalitions", "2", "--json"), "paths")
        self.assertEqual(together["paths"]["improving"]["steps"], 1, "together it pays at once")
        self.assertEqual(together["paths"]["improving"]["must_go_first"], ["first", "second"])

    def test_sentences_come_first_and_nobody_reads_ids(self):
        done = run("paths", FLAGSHIP, "--to", "railway")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertLess(done.stdout.index("must go first"), done.stdout.index("Step  Who"))
        for name in ("western_course", "NNYN"):
            self.assertNotIn(name, done.stdout)

    def test_the_same_bytes_for_any_number_of_threads(self):
        one, many = (run("paths", FLAGSHIP, "--to", "railway", "--json", "--threads", n).stdout for n in ("1", "4"))
        self.assertEqual(one, many)
        valid(run("paths", FLAGSHIP, "--to", "railway", "--json", "--list", "3"), "paths")

    def test_exit_status(self):
        for arguments, status, words in (
                (["paths", DILEMMA, "--from", TALK, "--to", SILENCE, "--by", "improving", "--require"], 1, ""),
                (["paths", DILEMMA, "--from", TALK, "--to", SILENCE, "--by", "any", "--require"], 0, ""),
                (["paths", DILEMMA], 2, "--to"),
                (["paths", DILEMMA, "--to", "peace"], 2, "--to:1:1"),
                (["paths", DILEMMA, "--to", SILENCE, "--from", "false"], 2, "no feasible scenario satisfies"),
                (["paths", DILEMMA, "--to", SILENCE, "--by", "luck"], 2, "--by"),
                (["paths", FLAGSHIP, "--to", "railway", "--max-memory", "1MB"], 4, "scenarios need about")):
            done = run(*arguments)
            self.assertEqual(done.returncode, status, f"{arguments}: {done.stderr}")
            self.assertIn(words, done.stderr)

    def test_what_cannot_be_is_said(self):
        self.assertIn("no feasible scenario has it", run("paths", DILEMMA, "--to", "false").stdout)
        self.assertIn("is so already today", run("paths", DILEMMA, "--to", SILENCE).stdout)


class Replay(unittest.TestCase):
    def test_the_flagship(self):
        found = valid(run("replay", FLAGSHIP, "--json"), "replay")
        by_event = {step["event"]: step for step in found["steps"]}
        self.assertEqual(by_event["embargo"]["movers"][0]["actor"], "moscow")
        self.assertEqual(by_event["war"]["effect"], "context")
        self.assertEqual(found["impossible"], 0)
        self.assertEqual(found["improvements"] + found["sacrifices"], found["moves"])
        self.assertIn("market", found["start"]["assumed"])
        text = run("replay", FLAGSHIP).stdout
        self.assertIn("How did it come to this?", text)
        self.assertIn("Assumed:", text)

    def test_a_case_without_events(self):
        done = run("replay", DILEMMA)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("no dated events", done.stdout)
        self.assertEqual(valid(run("replay", DILEMMA, "--json"), "replay")["steps"], [])

    def test_an_impossible_event_says_where(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "case.toml"
            text = pathlib.Path(FLAGSHIP).read_text(encoding="utf-8")
            text += '\n[[rule]]\nid = "no_ban"\nimpossible = "market = \'closed\'"\n'
            path.write_text(text, encoding="utf-8")
            done = run("replay", str(path), "--require")
            self.assertEqual(done.returncode, 1, done.stderr)
            self.assertRegex(done.stdout, r"line \d+ of the case\s+file")
            self.assertEqual(run("replay", str(path), "--start", "railway.nobody").returncode, 2)


class Compare(unittest.TestCase):
    def test_a_case_is_like_itself(self):
        found = valid(run("compare", ISLANDS, ISLANDS, "--json", "--require"), "compare")
        self.assertEqual(found["differences"], [])
        self.assertFalse(any(answer["differs"] for answer in found["answers"]))
        self.assertIn("the same", run("compare", ISLANDS, ISLANDS).stdout)

    def test_the_difference_that_turns_an_answer_is_named(self):
        with tempfile.TemporaryDirectory() as folder:
            second = pathlib.Path(folder) / "second.toml"
            text = pathlib.Path(ISLANDS).read_text(encoding="utf-8")
            second.write_text(text + '\n[[redline]]\nid = "never_that"\nactors = ["north"]\nnever = "toll < \'full\'"\n'
                              'veto = true\nbecause = "the charter"\n',
                              encoding="utf-8")
            done = run("compare", ISLANDS, str(second), "--json")
            self.assertEqual(done.returncode, 0, done.stderr)
            found = valid(done, "compare")
            self.assertEqual([edit["id"] for edit in found["differences"]], ["never_that"])
            turned = [answer for answer in found["answers"] if answer["differs"]]
            self.assertIn(("wish", "wish_truce"), [(answer["kind"], answer["id"]) for answer in turned])
            self.assertTrue(all(answer["caused_alone_by"] == [0] for answer in turned))
            self.assertEqual(run("compare", ISLANDS, str(second), "--require").returncode, 1)
            text = " ".join(run("compare", ISLANDS, str(second)).stdout.split())
            self.assertIn("which only the second has", text)
            self.assertNotIn("never_that", text, "people read names")

    def test_a_bad_second_case_is_2(self):
        self.assertEqual(run("compare", ISLANDS, "/no/such.toml").returncode, 2)


if __name__ == "__main__":
    unittest.main()
