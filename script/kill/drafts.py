"""What people's own folders keep when a command that writes there is killed."""

import os
import signal

import archives
from program import STEPS, STRACE, TASKSET


def steps():
    """The first calls of each name, and what kills there."""
    return [(name, f"signal=KILL:when={number}") for name in STEPS.split(",") for number in (1, 2, 3)]


def new_reports(trials, change):
    """`icarus new` killed at its steps: the report is there as a whole or not at all, and the next one clears what is left."""
    if not STRACE or not TASKSET:
        return
    log = os.path.join(trials.work, "night.log")
    with open(log, "wb") as file:
        file.write(b"[10:04] <ada> it is broken\n[11:30] <ada> it works again\n")
    for step in steps():
        folder = trials.folder()
        archives.lay(folder, change[1])
        command = ("new", "Disk full", "--log", log, "--date", "2026-10-01")
        ended = trials.program.run_injected(folder, *step, *command)
        made = {name: data for name, data in archives.read(folder).items()
                if name not in change[1] and "/.icarus-new" not in name and not name.startswith(".icarus/")}
        if ended.status in (-signal.SIGKILL, 137):
            trials.count("kills of new")
        if made and sorted(name.rsplit("/", 1)[1] for name in made) != ["night.log", "report.md"]:
            trials.report(f"new, killed at {step}", [f"half of a report: {sorted(made)}"])
        after = trials.program.run(folder, "new", "Another", "--date", "2026-10-02")
        trials.report(f"new, killed at {step}", after.faults())
        left = [name for place, names, files in os.walk(os.path.join(folder, "content")) for name in names + files
                if name.startswith(".")]
        trials.report(f"new, killed at {step}", [f"{name} is left" for name in left])
        trials.drop(folder)


def fixes(trials, change):
    """`icarus check --fix` killed at its steps: each report is the old one or the new one, and the next run clears the rest."""
    if not STRACE or not TASKSET:
        return
    name = next(name for name in sorted(change[1]) if name.endswith("/report.md"))
    old = archives.replaced(change[1], name, r"(- \[[ x]\]) `A1` ", r"\1 ")
    folder = trials.folder()
    archives.lay(folder, old)
    trials.program.run(folder, "check", "--fix")
    new = {name: data for name, data in archives.read(folder).items() if not name.startswith(".icarus/")}
    if new == old:
        trials.report("fix", ["nothing was mended"])
    for step in steps():
        folder = trials.folder()
        archives.lay(folder, old)
        ended = trials.program.run_injected(folder, *step, "check", "--fix")
        if ended.status in (-signal.SIGKILL, 137):
            trials.count("kills of check --fix")
        for name, data in archives.read(folder).items():
            if name.startswith("content/") and ".icarus-new" not in name and data not in (old.get(name), new.get(name)):
                trials.report(f"fix, killed at {step}", [f"{name} is neither old nor new"])
        trials.program.run(folder, "check", "--fix")
        now = {name: data for name, data in archives.read(folder).items() if not name.startswith(".icarus/")}
        trials.report(f"fix, killed at {step}",
                      [f"{name} is another" for name in now.keys() | new.keys() if now.get(name) != new.get(name)])
        trials.drop(folder)
