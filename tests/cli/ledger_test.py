# SPDX-License-Identifier: MIT
"""`detente ledger`: forecasts kept, listed, withdrawn and held against what happened."""
import json
import math
import pathlib
import sqlite3
import tempfile
import unittest

import jsonschema
import program
from program import DILEMMA, ISLANDS, run, schema

DATED = """format = 1
[case]
id = "dated"
title = "A dated dispute"
question = "What came of it?"
as_of = 2020-01-01
[[actor]]
id = "north"
title = "North"
kind = "government"
[[actor]]
id = "south"
title = "South"
kind = "government"
[[option]]
id = "gate"
actor = "north"
title = "Open the gate"
now = "no"
[[option]]
id = "ferry"
parties = ["north", "south"]
title = "Run the ferry"
now = "no"
[[stake]]
id = "trade"
actor = "north"
when = "gate"
worth = { low = 1, likely = 2, high = 3 }
[[stake]]
id = "visits"
actor = "south"
when = "ferry.south"
worth = 1
[[outcome]]
id = "opened"
title = "Opened"
when = "gate"
[[outcome]]
id = "shut"
title = "Shut"
when = "not gate"
[forecast]
horizon = "12 months"
samples = 30
seed = 5
"""
LATER = """
[[event]]
id = "gate_opens"
date = 2020-07-01
title = "The gate opens"
set = { gate = "yes" }
[[event]]
id = "no_ferry"
date = "2020-12"
title = "Still no ferry from the south"
set = { ferry = { south = "no" } }
[[event]]
id = "a_speech"
date = 2020-08-01
title = "A speech"
[[event]]
id = "much_later"
date = 2022-08-01
title = "It closes again"
set = { gate = "no" }
"""


class Ledger(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="detente-ledger-")
        self.addCleanup(folder.cleanup)
        self.path = pathlib.Path(folder.name)
        self.ledger = self.path / "forecasts.sqlite"
        self.case = self.path / "case.toml"
        self.case.write_text(DATED, "utf-8")

    def act(self, *arguments: str, status: int = 0):
        done = run("ledger", *arguments, "--ledger", str(self.ledger))
        self.assertEqual(done.returncode, status, done.stderr)
        return done

    def document(self, *arguments: str) -> dict:
        done = self.act(*arguments, "--json")
        found = json.loads(done.stdout)
        name = found["schema"].removeprefix("detente.").removesuffix("/1")
        jsonschema.Draft202012Validator(schema(name)).validate(found)
        return found

    def test_what_is_added_is_the_forecast(self):
        added = self.document("add", str(self.case), "--note", "first")["forecasts"][0]
        forecast = program.document("forecast", str(self.case))
        self.assertEqual((added["number"], added["note"], added["withdrawn"]), (1, "first", None))
        for key in ("case_hash", "file_sha256", "version", "samples", "seed"):
            self.assertEqual(added[key], forecast[key], key)
        for outcome, probability in forecast["steps"][-1]["outcomes"].items():
            self.assertAlmostEqual(added["outcomes"][outcome], probability, places=9)
        self.assertEqual(self.document("list")["forecasts"], [added])

    def test_options_are_kept_beside_the_outcomes(self):
        self.act("add", str(self.case), "--point")
        with sqlite3.connect(self.ledger) as database:
            sums = database.execute("SELECT sum(probability) FROM probability GROUP BY question, step").fetchall()
            kinds = database.execute("SELECT kind, id, party FROM question ORDER BY question").fetchall()
            gate = database.execute(
                "SELECT probability FROM probability JOIN answer USING (forecast, question, answer) JOIN question "
                "USING (forecast, question) WHERE question.id = 'gate' AND answer.id = 'yes' ORDER BY step").fetchall()
        database.close()
        self.assertEqual(kinds, [("outcome", "", ""), ("option", "gate", ""), ("option", "ferry", ""),
                                 ("option", "ferry", "north"), ("option", "ferry", "south")])
        for total, in sums:
            self.assertAlmostEqual(total, 1, places=9)
        point = program.document("forecast", str(self.case), "--point")
        for (met,), step in zip(gate, point["steps"], strict=True):
            self.assertAlmostEqual(met, step["outcomes"]["opened"], places=9)

    def test_scores_by_hand(self):
        self.act("add", str(self.case))
        self.case.write_text(DATED + LATER, "utf-8")
        found = self.document("score", str(self.case))["forecasts"][0]
        events = [(item["event"], item["option"], item["party"], item["happened"]) for item in found["items"]]
        self.assertEqual(events, [("gate_opens", "gate", None, "yes"), ("no_ferry", "ferry", "south", "no"),
                                  ("no_ferry", None, None, "opened")])
        self.assertEqual({one["event"]: one["why"] for one in found["left_out"]},
                         {"a_speech": "sets_nothing", "much_later": "beyond_horizon"})
        forecast = program.document("forecast", str(self.case))
        at_six = forecast["steps"][6]["outcomes"]["opened"]
        item = found["items"][0]
        self.assertAlmostEqual(item["months"], 6)
        self.assertAlmostEqual(item["said"], at_six, places=9)
        self.assertEqual((item["persistence"], item["uniform_stable"]), (0, 1))
        self.assertAlmostEqual(item["scores"]["forecast"]["brier"], 2 * (1 - at_six) ** 2, places=9)
        self.assertAlmostEqual(item["scores"]["forecast"]["log"], -math.log(at_six), places=9)
        self.assertEqual(item["scores"]["persistence"], {"brier": 2, "log": None})
        briers = [one["scores"]["forecast"]["brier"] for one in found["items"]]
        self.assertAlmostEqual(found["mean"]["forecast"]["brier"], sum(briers) / 3, places=9)
        baseline = sum(one["scores"]["persistence"]["brier"] for one in found["items"]) / 3
        self.assertAlmostEqual(found["skill"]["persistence"], 1 - sum(briers) / 3 / baseline, places=9)

    def test_the_case_itself_does_not_change_by_what_came_later(self):
        before = program.document("forecast", str(self.case))
        self.case.write_text(DATED + LATER, "utf-8")
        after = program.document("forecast", str(self.case))
        self.assertEqual(before["steps"], after["steps"])

    def test_nothing_to_score(self):
        self.act("add", str(self.case))
        found = self.document("score", str(self.case))["forecasts"][0]
        self.assertEqual((found["items"], found["mean"]), ([], None))
        self.assertIn("Nothing to score", self.act("score", str(self.case)).stdout)
        self.assertEqual(self.document("score", ISLANDS)["forecasts"], [])

    def test_text(self):
        self.case.write_text(DATED.replace('"Opened"', '"Unlocked"').replace('"Shut"', '"Locked"'), "utf-8")
        added = self.act("add", str(self.case), "--note", "a remark").stdout
        self.assertRegex(added, r"locked, (over|\d)", "an outcome by its title, where the case is at hand")
        self.case.write_text(DATED + LATER, "utf-8")
        self.assertRegex(self.act("list").stdout, r"(?s)A dated dispute.*2020-01-01.*12 months.*a remark")
        text = self.act("score", str(self.case)).stdout
        self.assertIn("Open the gate: yes", text)
        self.assertIn("Run the ferry (South): no", text)
        self.assertRegex(text, r"On 3 items\s+the\s+forecast\s+was\s+better")
        self.assertLessEqual(max(map(len, text.splitlines())), 100)

    def test_withdrawing_marks_and_keeps(self):
        self.act("add", str(self.case))
        self.act("add", str(self.case), "--seed", "6")
        marked = self.document("withdraw", "1", "--reason", "wrong stake")["forecasts"][0]
        self.assertEqual(marked["withdrawn"]["reason"], "wrong stake")
        self.assertEqual(len(self.document("list")["forecasts"]), 2)
        scored = self.document("score", str(self.case))
        self.assertEqual(([one["number"] for one in scored["forecasts"]], scored["withdrawn"]), ([2], 1))
        self.assertIn("already", self.act("withdraw", "1", "--reason", "again", status=2).stderr)
        self.assertIn("no forecast 9", self.act("withdraw", "9", "--reason", "none", status=2).stderr)
        self.act("withdraw", "2", status=2)

    def test_nothing_can_be_changed(self):
        self.act("add", str(self.case))
        database = sqlite3.connect(self.ledger)
        for table in ("forecast", "question", "answer", "step", "probability"):
            for act in (f"DELETE FROM {table}", f"UPDATE {table} SET forecast = 9"):
                with self.assertRaisesRegex(sqlite3.DatabaseError, "keeps what was said"):
                    database.execute(act)
        database.close()

    def test_files_that_are_none(self):
        for words in (["list"], ["score", str(self.case)], ["withdraw", "1", "--reason", "x"]):
            self.assertIn("error[E601]", self.act(*words, status=2).stderr)
            self.assertFalse(self.ledger.exists(), "looking makes no file")
        self.ledger.write_text("not a ledger" * 500, "utf-8")
        self.assertIn("error[E604]", self.act("add", str(self.case), status=2).stderr)
        self.assertEqual(self.ledger.read_text("utf-8"), "not a ledger" * 500)
        store = self.path / "run.sqlite"
        run("forecast", str(self.case), "--store", str(store))
        done = run("ledger", "list", "--ledger", str(store))
        self.assertEqual(done.returncode, 2)
        self.assertIn("no ledger of this program", done.stderr)

    def test_held_by_another_program(self):
        self.act("add", str(self.case))
        database = sqlite3.connect(self.ledger, isolation_level=None)
        database.execute("BEGIN EXCLUSIVE")
        self.assertIn("error[E603]", self.act("add", str(self.case), status=2).stderr)
        database.execute("ROLLBACK")
        database.close()
        self.assertEqual(len(self.document("list")["forecasts"]), 1)

    def test_a_case_without_a_day_and_a_limit(self):
        self.case.write_text(DATED.replace("as_of = 2020-01-01\n", ""), "utf-8")
        self.assertIn("as_of", self.act("add", str(self.case), status=2).stderr)
        self.case.write_text(DATED, "utf-8")
        self.act("add", str(self.case), "--samples", "1000000", "--time-limit", "1s", status=4)
        self.assertEqual(self.document("list")["forecasts"], [], "a ledger takes whole forecasts only")

    def test_usage(self):
        self.assertEqual(run("ledger").returncode, 2)
        self.assertEqual(run("ledger", "list").returncode, 2)
        self.assertEqual(run("ledger", "add", DILEMMA).returncode, 2)


if __name__ == "__main__":
    program.main()
