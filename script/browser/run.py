"""Runs the checks: run.py PROGRAM ARCHIVE SITE EMPTY-SITE [CHECK…]. Exit status 1 where one failed."""

import sys
import time
from pathlib import Path

import accessibility
import budget
import colours
import files
import keyboard
import links
import markup
import preview
import printing
import scripts
import search
from checks import Outcome, Sites
from pages import Site

# By the name that one types; each gets both sites and an outcome to fill.
CHECKS = {
    "markup": markup.is_valid,
    "links": links.lead_somewhere,
    "budget": budget.is_kept,
    "colours": colours.are_told_apart,
    "files": files.open_from_a_folder,
    "scripts": scripts.are_not_needed,
    "keyboard": keyboard.reaches_all,
    "lines": keyboard.links_lines,
    "clock": keyboard.changes_the_clock,
    "filters": scripts.filter_timelines,
    "search": search.answers,
    "preview": preview.shows_what_is_written,
    "printing": printing.has_every_line,
    "enlarged": accessibility.is_readable_enlarged,
    "accessibility": accessibility.has_no_finding,
}


def main(arguments: list[str]) -> int:
    program, archive, sample, empty, *chosen = arguments
    sites = Sites(Site(sample), Site(empty), program, Path(archive))
    unknown = [name for name in chosen if name not in CHECKS]
    if unknown:
        print(f"browser-test: no check is called {unknown[0]}; there are {', '.join(CHECKS)}", file=sys.stderr)
        return 2
    failed = 0
    for name in chosen or CHECKS:
        began, outcome = time.monotonic(), Outcome()
        CHECKS[name](sites, outcome)
        outcome.expect(outcome.seen, "nothing was looked at")
        failed += bool(outcome.faults)
        print(f"{name}: {outcome.seen} looked at, {len(outcome.faults)} faults, "
              f"{time.monotonic() - began:.0f} s", flush=True)
        for fault in outcome.faults:
            print(f"  {fault}", flush=True)
    ran = len(chosen or CHECKS)
    print(f"{ran - failed} passed, {failed} failed")
    return bool(failed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
