#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""usage: run_docs.py PROGRAM ROOT [--update] [DOCUMENT…] | run_docs.py --self-test

What the documents show is what happens. In README.md, CONTRIBUTING.md, docs/ and cases/*/README.md:
  ```toml           is a complete case: `detente check` accepts it
  ```toml fragment  is part of one: it satisfies schema/case.schema.json beside a minimal `format` and `[case]`
  ```toml broken    is meant to be refused
  ```… file=NAME    is also saved under that name for the commands that follow in the same document, `file+=` appends
  ```console        every `$ detente …` is run in a folder with cases/, and prints what is shown ("…" = left out)
  ```sh             every `make …` names a target of the Makefile
  [links](to.md)    lead to files and headings that exist
--update rewrites the console blocks that leave nothing out.
"""
import json
import os
import pathlib
import re
import sys
import tempfile
import tomllib

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
sys.dont_write_bytecode = True
import fences  # noqa: E402
import transcript  # noqa: E402

LANGUAGES = {"toml", "console", "sh", "text", "json", "cpp", "mermaid", "cmake", "sql"}


class Docs:
    def __init__(self, program: pathlib.Path, root: pathlib.Path, update: bool = False,
                 only: tuple[str, ...] = ()):
        self.only = only
        self.updates: list[tuple[int, int, str]] = []  # line of the fence, lines it has, its new text
        self.program, self.root, self.update = program.resolve(), root.resolve(), update
        self.findings: list[str] = []
        self.counts = {"documents": 0, "cases": 0, "fragments": 0, "commands": 0, "links": 0}
        self._bin = tempfile.TemporaryDirectory(prefix="detente-docs-")
        bin_dir = self._bin.name
        os.symlink(self.program, os.path.join(bin_dir, "detente"))
        self.environment = {"PATH": f"{bin_dir}:/usr/bin:/bin", "HOME": bin_dir, "LC_ALL": "C.UTF-8", "COLUMNS": "100"}

    def documents(self) -> list[pathlib.Path]:
        found = [self.root / "README.md", self.root / "CONTRIBUTING.md", self.root / "CHANGELOG.md",
                 *self.root.glob("docs/**/*.md"), *self.root.glob("cases/*/README.md"), *self.root.glob("cases/README.md")]
        return sorted(path for path in found
                      if path.is_file() and (not self.only or str(path.relative_to(self.root)) in self.only))

    def fail(self, document: pathlib.Path, line: int, message: str) -> None:
        self.findings.append(f"{document.relative_to(self.root)}:{line}: {message}")

    def check(self) -> list[str]:
        for document in self.documents():
            self.counts["documents"] += 1
            with tempfile.TemporaryDirectory(prefix="detente-docs-") as folder:
                if (self.root / "cases").is_dir():
                    os.symlink(self.root / "cases", os.path.join(folder, "cases"))
                self.check_document(document, folder)
            self.write_updates(document)
        return self.findings

    def check_document(self, document: pathlib.Path, folder: str) -> None:
        text = document.read_text(encoding="utf-8")
        for fence in fences.fences(text):
            if fence.language not in LANGUAGES:
                self.fail(document, fence.line, f"a fence of unknown language '{fence.language}'")
            for word in fence.words:
                if met := re.match(r"file(\+?)=(.+)", word):
                    with open(pathlib.Path(folder) / met[2], "a" if met[1] else "w", encoding="utf-8") as file:
                        file.write(fence.text)
            check = getattr(self, f"check_{fence.language}", None)
            if check:
                check(document, fence, folder)
        for line, target in fences.links(text):
            self.check_link(document, line, target)

    def check_toml(self, document: pathlib.Path, fence: fences.Fence, folder: str) -> None:
        if "fragment" in fence.words:
            self.counts["fragments"] += 1
            self.check_fragment(document, fence)
            return
        self.counts["cases"] += 1
        case = pathlib.Path(folder) / "block.toml"
        case.write_text(fence.text, encoding="utf-8")
        status, output = transcript.run("detente check block.toml", folder, self.environment, 0)
        wanted = 2 if "broken" in fence.words else 0
        if status != wanted:
            self.fail(document, fence.line, f"`detente check` on this case returns {status}, not {wanted}:\n{output}")

    def check_fragment(self, document: pathlib.Path, fence: fences.Fence) -> None:
        import jsonschema  # a Debian package; only needed here
        schema = json.loads((self.root / "schema/case.schema.json").read_text(encoding="utf-8"))
        try:
            case = json.loads(json.dumps(tomllib.loads(fence.text), default=str))
        except tomllib.TOMLDecodeError as error:
            self.fail(document, fence.line, f"not TOML: {error}")
            return
        case.setdefault("format", 1)
        case["case"] = {"id": "fragment", "title": "A fragment", "question": "?", "as_of": "2020-01-01",
                        **case.get("case", {})}
        for error in jsonschema.Draft202012Validator(schema).iter_errors(case):
            # What a whole case must have, a fragment need not.
            if error.validator == "required" and not error.absolute_path:
                continue
            self.fail(document, fence.line, f"{error.json_path}: {error.message}")

    def check_console(self, document: pathlib.Path, fence: fences.Fence, folder: str) -> None:
        status, produced, elided = 0, "", "…" in fence.text
        for command, expected in transcript.commands(fence.text):
            if not re.match(r"(detente|echo \$\?$|cat|ls|diff|grep|head|sed|jq|sqlite3)\b|echo \$\?$", command):
                produced += f"$ {command}\n{expected}"
                continue
            self.counts["commands"] += 1
            status, output = transcript.run(command, folder, self.environment, status)
            produced += f"$ {command}\n{output}"
            if not transcript.matches(expected, output) and (elided or not self.update):
                self.fail(document, fence.line, f"`{command}` prints (status {status}):\n{output}")
        if self.update and not elided and produced != fence.text:
            self.updates.append((fence.line, len(fence.text.splitlines()), produced))

    def write_updates(self, document: pathlib.Path) -> None:
        lines = document.read_text(encoding="utf-8").splitlines(keepends=True)
        for line, length, produced in reversed(self.updates):
            lines[line:line + length] = [produced]
            print(f"updated {document.relative_to(self.root)}:{line}")
        if self.updates:
            document.write_text("".join(lines), encoding="utf-8")
        self.updates = []

    def check_sh(self, document: pathlib.Path, fence: fences.Fence, folder: str) -> None:
        makefile = (self.root / "Makefile").read_text(encoding="utf-8") if (self.root / "Makefile").is_file() else ""
        targets = set(" ".join(re.findall(r"^([a-z ]+):", makefile, flags=re.M)).split())
        for met in re.finditer(r"(?:^|&& |; )make ([a-z]+)", fence.text, flags=re.M):
            if met[1] not in targets:
                self.fail(document, fence.line, f"the Makefile has no target {met[1]}")

    def check_link(self, document: pathlib.Path, line: int, target: str) -> None:
        if re.match(r"[a-z]+:", target):
            return
        self.counts["links"] += 1
        path, _, fragment = target.partition("#")
        file = (document.parent / path).resolve() if path else document
        if not file.exists():
            self.fail(document, line, f"no such file: {target}")
        elif fragment and file.suffix == ".md" and fragment not in fences.anchors(file.read_text(encoding="utf-8")):
            self.fail(document, line, f"no such heading: {target}")


def main() -> int:
    if sys.argv[1:] == ["--self-test"]:
        import self_test
        return self_test.main()
    docs = Docs(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), "--update" in sys.argv[3:],
                tuple(word for word in sys.argv[3:] if word != "--update"))
    for finding in docs.check():
        print(finding)
    print(", ".join(f"{count} {name}" for name, count in docs.counts.items()))
    return int(bool(docs.findings))


if __name__ == "__main__":
    sys.exit(main())
