# SPDX-License-Identifier: MIT
"""The fenced blocks and the links of a Markdown text."""
import dataclasses
import re


@dataclasses.dataclass
class Fence:
    line: int          # of the opening fence, from 1
    language: str      # first word of the info string, may be empty
    words: list[str]   # the rest of it
    text: str          # with its last newline


def fences(markdown: str) -> list[Fence]:
    found, opened = [], None
    for number, line in enumerate(markdown.splitlines(), 1):
        if opened is None:
            if met := re.match(r"(`{3,}|~{3,})\s*(.*)$", line):
                words = met[2].split()
                opened = (met[1], Fence(number, words[0] if words else "", words[1:], ""))
        elif line.strip() == opened[0]:
            found.append(opened[1])
            opened = None
        else:
            opened[1].text += line + "\n"
    if opened is not None:
        found.append(dataclasses.replace(opened[1], language="unclosed"))
    return found


def prose(markdown: str) -> str:
    """The text with its fences blanked, line for line."""
    lines, inside = [], None
    for line in markdown.splitlines():
        met = re.match(r"(`{3,}|~{3,})", line)
        if inside is None and met:
            inside = met[1]
            lines.append("")
        elif inside is not None:
            inside = None if line.strip() == inside else inside
            lines.append("")
        else:
            lines.append(line)
    return "\n".join(lines)


def links(markdown: str) -> list[tuple[int, str]]:
    """(line, target) of every inline link and picture outside fences and code spans."""
    text = re.sub(r"`[^`\n]*`", "", prose(markdown))
    return [(text.count("\n", 0, met.start()) + 1, met[1]) for met in re.finditer(r"\]\(([^()\s]+)\)", text)]


def anchors(markdown: str) -> set[str]:
    """The fragment of every heading, as the usual renderers form it."""
    found = set()
    for line in prose(markdown).splitlines():
        if met := re.match(r"#+\s+(.*?)\s*#*$", line):
            words = re.sub(r"[^\w\s-]", "", met[1].lower())
            found.add(re.sub(r"\s", "-", words))
    return found
