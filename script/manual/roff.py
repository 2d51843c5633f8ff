"""Text as roff, the language of man pages, in the part of it that groff and mandoc both read."""

import re

# What roff would set as another character than the one that is meant, or take for its own.
LITERAL = {"\\": "\\e", "-": "\\-", "'": "\\(aq", "`": "\\(ga", "^": "\\(ha", "~": "\\(ti"}
# A word like "hand-written", whose hyphen is one, where a line may end.
COMPOUND = re.compile(r"[\"(]*[A-Za-z]+(?:-[A-Za-z]+)+[\"),.;:?]*")
OPTION = re.compile(r"(--[a-z]+(?:-[a-z]+)*)")
# In bytes, which is what mandoc asks for.
WIDTH = 80


def literal(text: str) -> str:
    """Every character as it is, as one types it."""
    return "".join(LITERAL.get(c, c if c.isascii() else f"\\[u{ord(c):04X}]") for c in text)


def prose(text: str) -> list[str]:
    """Sentences, in lines that are short to read in the source; the names of options are bold."""
    lines = [""]
    for each in map(word, text.split()):
        if lines[-1] and len(lines[-1]) + len(each) >= WIDTH:
            lines.append("")
        lines[-1] += (" " if lines[-1] else "") + each
    return [line(each) for each in lines]


def word(text: str) -> str:
    """A word of a sentence. An apostrophe in it is set as one, a quote before it as it is typed."""
    if COMPOUND.fullmatch(text):
        return literal(text).replace("\\-", "-")
    parts = OPTION.split(text)
    shown = [re.sub(r"(?<=[a-z])\\\(aq", "'", literal(part)) for part in parts[0::2]]
    options = [bold(literal(part)) for part in parts[1::2]] + [""]
    return "".join(part + option for part, option in zip(shown, options))


def line(text: str) -> str:
    """A line that begins with no request."""
    return "\\&" + text if text[:1] in (".", "'") else text


def bold(text: str) -> str:
    return f"\\fB{text}\\fR"


def italic(text: str) -> str:
    return f"\\fI{text}\\fR"


def argument(text: str) -> str:
    """Words as one argument of a macro."""
    return '"' + literal(text).replace('"', "\\(dq") + '"'


def paragraphs(text: str) -> list[str]:
    """Paragraphs of sentences, and blocks whose lines are indented by two blanks and stay as they are."""
    lines: list[str] = []
    for block in re.split(r"\n{2,}", text.strip("\n")):
        if not block:
            continue
        if all(each.startswith("  ") for each in block.split("\n")):
            shown = [line(literal(each[2:])) for each in block.split("\n")]
            lines += [".PP", ".RS 4", ".nf", *shown, ".fi", ".RE"]
        else:
            lines += [".PP", *prose(block)]
    return lines
