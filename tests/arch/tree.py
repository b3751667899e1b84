# SPDX-License-Identifier: MIT
"""The source tree as a map from path to text, so that a self-test can write a tiny bad one down. Broken UTF-8, as a fuzz
corpus has it, is replaced."""
import pathlib
import re
import subprocess

TEXT = (".cpp", ".hpp", ".py", ".sh", ".cmake", ".txt", ".md", ".toml", ".json", ".yml", ".yaml", ".ts", ".tsx",
        ".html", ".css", ".cff", "Makefile", ".ci/run", ".clang-tidy", ".clang-format", ".editorconfig", ".gitignore")


class Tree:
    def __init__(self, files: dict[str, str]):
        self._files = files

    @classmethod
    def on_disk(cls, root: pathlib.Path) -> "Tree":
        listed = subprocess.run(["git", "-C", str(root), "ls-files", "-co", "--exclude-standard"], capture_output=True,
                                text=True)
        if listed.returncode == 0:
            names = listed.stdout.splitlines()
        else:  # an unpacked archive has no git
            skipped = {"build", "out", ".git", "node_modules", "__pycache__"}
            names = [str(p.relative_to(root)) for p in root.rglob("*")
                     if p.is_file() and not skipped & set(p.relative_to(root).parts)]
        return cls({name: (root / name).read_text(encoding="utf-8", errors="replace") for name in sorted(names)
                    if name.endswith(TEXT) and (root / name).is_file()})

    def paths(self, pattern: str) -> list[str]:
        """Paths that match the regular expression from start to end, sorted."""
        return [path for path in sorted(self._files) if re.fullmatch(pattern, path)]

    def __getitem__(self, path: str) -> str:
        return self._files[path]

    def __contains__(self, path: str) -> bool:
        return path in self._files


PRODUCT = r"(src/detente|app)/.*\.(cpp|hpp)"


def blank_comments_and_strings(text: str) -> str:
    """C++ text of the same length and lines, with the inside of comments and literals blanked."""
    pattern = r'//[^\n]*|/\*.*?\*/|R"(?P<d>[^()\s]*)\(.*?\)(?P=d)"|"(?:\\.|[^"\\\n])*"|(?<![0-9a-fA-F])\'(?:\\.|[^\'\\\n])+\''
    return re.sub(pattern, lambda m: re.sub(r"[^\n]", " ", m.group()), text, flags=re.S)


def line_of(text: str, offset: int) -> int:
    return text.count("\n", 0, offset) + 1
