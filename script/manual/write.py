"""Writes the man pages of a program into a folder: write.py PROGRAM DIR."""

import datetime
import os
import pathlib
import re
import sys

import commands
import surroundings
from commands import Argument, Command
from roff import argument, bold, italic, line, literal, paragraphs, prose


def main() -> None:
    program, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    root = commands.of_program(program)
    # Without the commit, so that the pages of a version are the same.
    version = re.search(r"\d+\.\d+\.\d+", commands.output(program, "--version"))
    if not version:
        sys.exit(f"man: {program} tells no version")
    for command in root.all():
        (folder / f"{command.page}.1").write_text(page(command, root, version.group()), encoding="ascii", newline="\n")


def page(command: Command, root: Command, version: str) -> str:
    """The text of a page, its sections in the order that readers of man pages expect."""
    sections = [
        ("NAME", [f"{literal(command.page)} \\- {summary(command)}"]),
        ("SYNOPSIS", synopsis(command)),
        ("DESCRIPTION", [*prose(command.abstract), *paragraphs(command.discussion)]),
        ("COMMANDS", subcommands(command)),
        ("ARGUMENTS", [text for each in command.values for text in described(italic(literal(each.value)), each)]),
        ("OPTIONS", options(command)),
        ("EXIT STATUS", [text for each in surroundings.EXIT for text in tagged(bold(each[0]), each[1])]),
        ("ENVIRONMENT", told_of(command, surroundings.ENVIRONMENT, bold)),
        ("FILES", told_of(command, surroundings.FILES, italic)),
        ("SEE ALSO", see_also(command, root)),
    ]
    title = f'.TH {argument(command.page.upper())} 1 "{day()}" "icarus {literal(version)}" "icarus manual"'
    lines = ['.\\" Made by script/man from the help of the program.', title]
    for name, body in sections:
        # What follows a heading is a paragraph anyway.
        body = body[1:] if body[:1] == [".PP"] else body
        if body:
            lines += [f".SH {argument(name) if ' ' in name else name}", *body]
    return "\n".join(lines) + "\n"


def day() -> str:
    seconds = int(os.environ.get("SOURCE_DATE_EPOCH", "0"))
    return datetime.datetime.fromtimestamp(seconds, datetime.timezone.utc).date().isoformat()


def summary(command: Command) -> str:
    """What the command does, as the middle of a sentence; one line, for those who make lists of pages."""
    text = command.abstract.rstrip(".")
    return literal(text[:1].lower() + text[1:])


def synopsis(command: Command) -> list[str]:
    """How it is called, a line an argument, which stay together where the terminal breaks the line."""
    lines = [f".SY {argument(' '.join(command.path))}"]
    lines += [line(called(each)) for each in command.options if each.longest_name not in ("--help", "--version")]
    lines += [line(called(each)) for each in command.values]
    if command.subcommands:
        lines.append(italic("command") + "\\~.\\|.\\|.")
    return lines + [".YS"]


def called(each: Argument) -> str:
    parts = [bold(literal(each.longest_name))] if each.names else []
    if each.kind != "flag":
        parts.append(italic(literal(each.value)))
    text = "\\~".join(parts) + ("\\~.\\|.\\|." if each.is_repeating else "")
    return f"[{text}]" if each.is_optional else text


def subcommands(command: Command) -> list[str]:
    lines = []
    for each in command.subcommands:
        lines += tagged(f"{bold(literal(each.page))}(1)", each.abstract)
    return lines


def options(command: Command) -> list[str]:
    lines, section = [], None
    for each in command.options:
        if each.section != section and each.section:
            lines.append(f".SS {argument(each.section)}")
        section = each.section
        names = ", ".join(bold(literal(name)) for name in each.names)
        lines += described(names if each.kind == "flag" else f"{names} {italic(literal(each.value))}", each)
    return lines


def described(tag: str, each: Argument) -> list[str]:
    """An argument, what it says, which values it takes, and which one is taken without it."""
    facts = []
    if each.choices:
        facts.append(f"One of {', '.join(each.choices)}.")
    if each.default is not None and each.kind != "flag":
        facts.append(f"Without it: {each.default.removesuffix('.0')}.")
    lines = tagged(tag, " ".join([each.abstract, *facts]).strip())
    if each.discussion:
        lines += [".RS", *paragraphs(each.discussion), ".RE"]
    return lines


def tagged(tag: str, text: str) -> list[str]:
    return [".TP", tag, *prose(text)]


def told_of(command: Command, table: list, style) -> list[str]:
    return [text for name, says, concerns in table if concerns(command) for text in tagged(style(literal(name)), says)]


def see_also(command: Command, root: Command) -> list[str]:
    """What stands above a page and below it, and beside it where it is one of a few."""
    above = [each for each in root.all() if command in each.subcommands]
    beside = above[0].subcommands if len(command.path) > 2 else []
    pages = {each.page for each in [root, *above, *beside, *command.subcommands]} - {command.page}
    shown = [f"{bold(literal(name))}(1)" for name in sorted(pages)] + [f"{bold('git')}(1)"]
    return [f"{each}," for each in shown[:-1]] + shown[-1:]


if __name__ == "__main__":
    main()
