"""Kills builds, lets calls fail and disks fill, and asks whether the site is whole: run.py ICARUS [COUNT [SEED]] [--quick] [--renames] [--all]."""

import argparse
import random
import shutil
import sys
import tempfile
import time

import archives
import drafts
import failing
import kills
import pairs
import sites
import strangers
from program import Program
from trials import Trials


def main():
    parser = argparse.ArgumentParser(prog="script/kill-test", description=__doc__.split(":")[0])
    parser.add_argument("icarus", help=argparse.SUPPRESS)
    parser.add_argument("count", nargs="?", type=int, default=100, help="so many kills at random moments")
    parser.add_argument("seed", nargs="?", type=int, default=1, help="of what is random")
    parser.add_argument("--quick", action="store_true", help="thirty random kills, and every tenth call, of a few changes")
    parser.add_argument("--renames", action="store_true", help="a kill at every call that moves a file, and fifty pairs")
    parser.add_argument("--all", action="store_true", help="a kill at every call of every change, and fifty pairs")
    parser.add_argument("--only", default="", help="parts by name, separated by commas")
    options = parser.parse_args()
    failing.default_signals()
    work = tempfile.mkdtemp(prefix="icarus-kill-")
    start = time.monotonic()
    try:
        trials = Trials(Program(options.icarus), work)
        run(trials, options)
    finally:
        shutil.rmtree(work, ignore_errors=True)
    for what, number in sorted(trials.counts.items()):
        print(f"kill-test: {number} {what}")
    print(f"kill-test: seed {options.seed}, {time.monotonic() - start:.0f} s, {len(trials.faults)} faults")
    return 1 if trials.faults else 0


def run(trials, options):
    """All parts, or those that are asked for."""
    count = 30 if options.quick else options.count
    every = 1 if options.all else 10
    changes = archives.changes(archives.sample(), "sev2")
    large = archives.changes(archives.made(trials.work), "sev2")
    sites.bases.update(["https://postmortems.relaybird.example", *bases(large["fresh"][1])])
    few = {name: changes[name] for name in ("fresh", "reports", "rename back", "all", "all back")}
    shown = few if options.quick else changes
    chance = random.Random(options.seed)
    parts = {
        "random": lambda: kills.at_random(trials, {**shown, **{"made " + name: large[name] for name in ("fresh", "all")}}, count, chance),
        "steps": lambda: kills.at_steps(trials, shown, every, options.renames),
        "people": lambda: kills.by_people(trials, few, max(5, count // 10), chance),
        "pairs": lambda: pairs.builds(trials, shown, 50 if options.all or options.renames else 10, chance),
        "serve": lambda: pairs.beside_serve(trials, changes["all"], 6),
        "calls": lambda: failing.calls(trials, shown, max(30, count), chance),
        "disks": lambda: failing.disks(trials, changes, chance),
        "limits": lambda: failing.limits(trials, changes),
        "streams": lambda: failing.streams(trials, changes["all"]),
        "files": lambda: strangers.files(trials, changes),
        "in-the-way": lambda: strangers.in_the_way(trials, changes),
        "links": lambda: strangers.links(trials, changes),
        "outputs": lambda: strangers.outputs(trials, changes),
        "manifests": lambda: strangers.manifests(trials, changes),
        "surroundings": lambda: strangers.surroundings(trials, changes),
        "power": lambda: strangers.lost_power(trials, changes, chance),
        "new": lambda: drafts.new_reports(trials, changes["fresh"]),
        "fix": lambda: drafts.fixes(trials, changes["fresh"]),
    }
    for name, part in parts.items():
        if options.only and name not in options.only.split(","):
            continue
        start = time.monotonic()
        part()
        print(f"kill-test: {name} took {time.monotonic() - start:.0f} s", flush=True)


def bases(files):
    """Where an archive says that its site stands."""
    settings = files["content/archive.yml"].decode()
    return [line.split()[1].strip("\"'").rstrip("/") for line in settings.splitlines() if line.startswith("base_url:")]


sys.exit(main())
