"""The commands of a program, as `--experimental-dump-help` of its argument parser tells them."""

import json
import subprocess
import sys
from typing import Iterator


class Command:
    """A command with its arguments; `path` are the words that call it."""

    def __init__(self, told: dict, above: tuple[str, ...] = ()):
        self.told = told
        self.path = above + (told["commandName"],)
        self.abstract: str = told.get("abstract", "")
        self.discussion: str = told.get("discussion", "")
        self.arguments = [Argument(each) for each in told.get("arguments", []) if each.get("shouldDisplay", True)]
        # "help" is the parser's own, and says what stands here.
        below = [each for each in told.get("subcommands", []) if each.get("shouldDisplay", True)]
        self.subcommands = [Command(each, self.path) for each in below if each["commandName"] != "help"]

    @property
    def is_root(self) -> bool:
        return len(self.path) == 1

    @property
    def page(self) -> str:
        return "-".join(self.path)

    @property
    def values(self) -> list["Argument"]:
        return [each for each in self.arguments if each.kind == "positional"]

    @property
    def options(self) -> list["Argument"]:
        return [each for each in self.arguments if each.kind != "positional"]

    def has(self, option: str) -> bool:
        return any(option in argument.plain_names for argument in self.options)

    def all(self) -> Iterator["Command"]:
        yield self
        for below in self.subcommands:
            yield from below.all()


class Argument:
    """What a command takes: a value by its place, an option with a value, or a flag."""

    def __init__(self, told: dict):
        self.kind: str = told["kind"]
        self.value: str = told.get("valueName", "")
        self.is_optional: bool = told.get("isOptional", False)
        self.is_repeating: bool = told.get("isRepeating", False)
        self.abstract: str = told.get("abstract", "")
        self.discussion: str = told.get("discussion", "")
        self.choices: list[str] = told.get("allValues", [])
        self.default: str | None = told.get("defaultValue")
        self.section: str | None = told.get("sectionTitle")
        self.plain_names = [each["name"] for each in told.get("names", [])]
        self.names = [("--" if each["kind"] == "long" else "-") + each["name"] for each in told.get("names", [])]

    @property
    def longest_name(self) -> str:
        return max(self.names, key=len)


def of_program(program: str) -> Command:
    """All commands of a program, under the one that it is itself."""
    told = json.loads(output(program, "--experimental-dump-help"))
    if told.get("serializationVersion") != 0:
        sys.exit("man: the argument parser tells the help in another way than is known here")
    return Command(told["command"])


def output(*command: str) -> str:
    return subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout.decode("utf-8")
