"""Two that write at once."""

import os
import signal
import time

import archives
from kills import shares
from sites import Page, link_faults


def builds(trials, changes, count, random):
    """Two builds of one archive: at the same moment, or with an edit between."""
    wanted = {}
    for name, (change, size) in shares(changes, count).items():
        wanted[name] = (change, size - size // 2)
        wanted[name + ", edited between"] = ((change[0], change[0]), size // 2)
    for name, folders in trials.pieces(wanted):
        for folder in folders:
            pair(trials, name, folder, changes[name.split(",")[0]][1], random)


def pair(trials, name, folder, new, random):
    """One pair; the new archive is laid between them, where it isn't there yet."""
    name += ", two builds"
    first = trials.program.start(folder, "build")
    time.sleep(random.uniform(0, 0.1))
    archives.lay(folder, new)
    second = trials.program.start(folder, "build")
    for process in (first, second):
        _, err = process.communicate(timeout=120)
        err = err.decode("utf-8", "replace")
        if process.returncode not in (0, 1, 2) or (process.returncode and "icarus: " not in err):
            trials.report(name, [f"ended with {process.returncode}: {err.strip()[-300:]}"])
        trials.count("one of a pair refused" if process.returncode else "one of a pair done")
    trials.count("pairs of builds")
    trials.report(name, complete(trials, folder))
    trials.next(name, folder, new)
    trials.drop(folder)


def complete(trials, folder):
    """What is wrong with a site of an archive that nobody knows."""
    now = trials.read(folder)
    faults = [f"{path}: {Page.of(path, data).fault}" for path, data in now.files.items()
              if Page.of(path, data).fault]
    return faults + link_faults(now.files, now, now)


def beside_serve(trials, change, count):
    """A build while a preview of the same archive runs and sees the same edits."""
    folder = trials.folder()
    archives.lay(folder, change[0])
    errors = os.path.join(trials.work, "serve.log")
    with open(errors, "wb") as log:
        serve = trials.program.start(folder, "serve", "--port", "0", "--editor", "none", stderr=log)
    await_line(errors, "shows")
    for number in range(count):
        wanted = change[(number + 1) % 2]
        archives.lay(folder, wanted)
        time.sleep(0.05 * (number % 5))
        trials.program.build(folder)
        trials.report("beside serve", [fault for fault in complete(trials, folder)])
        trials.count("builds beside serve")
    time.sleep(1.5)
    serve.send_signal(signal.SIGTERM)
    serve.communicate(timeout=20)
    if serve.returncode != 0:
        trials.report("beside serve", [f"serve ended with {serve.returncode}"])
    trials.drop(folder)


def await_line(path, word):
    """Until a file says something."""
    for _ in range(200):
        with open(path, encoding="utf-8", errors="replace") as file:
            if word in file.read():
                return
        time.sleep(0.05)
    raise AssertionError(f"serve doesn't say {word}")
