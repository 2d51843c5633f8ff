"""Builds that are killed: at any moment, at every step, and by the signals of people."""

import os
import signal
import time

from program import STEPS, STRACE, TASKSET


def shares(changes, count):
    """How many each change gets."""
    names = sorted(changes)
    return {name: (changes[name], count * (number + 1) // len(names) - count * number // len(names))
            for number, name in enumerate(names)}


def at_random(trials, changes, count, random):
    """SIGKILL at random moments."""
    lengths = durations(trials, changes)
    for name, folders in trials.pieces(shares(changes, count)):
        for folder in folders:
            ended = trials.program.killed(folder, random.uniform(0, 1.05) * lengths[name])
            trials.count("random kills" if ended.status == -signal.SIGKILL else "ended before the kill")
            after(trials, f"{name}, killed at random", folder, changes[name])


def durations(trials, changes):
    """In seconds, of an undisturbed build of each."""
    lengths = {}
    for name, (folder,) in trials.pieces({name: (change, 1) for name, change in changes.items()}):
        start = time.monotonic()
        trials.program.build(folder)
        lengths[name] = time.monotonic() - start
        trials.drop(folder)
    return lengths


def after(trials, name, folder, change):
    """What must hold when a build was killed."""
    if trials.whole(name, folder, change):
        trials.count("whole")
    trials.next(name, folder, change[1])
    trials.drop(folder)


def at_steps(trials, changes, every, renames=False):
    """SIGKILL at every so-manieth system call that makes, moves or removes something, or also at all that move."""
    if not STRACE or not TASKSET:
        print("kill-test: without strace and taskset nothing is killed at its system calls, and no call fails", flush=True)
        return
    calls = {}
    for name, (folder,) in trials.pieces({name: (change, 1) for name, change in changes.items()}):
        ended, calls[name] = trials.program.calls(folder, STEPS, os.path.join(trials.work, "calls"))
        trials.report(name, ended.faults())
        trials.drop(folder)
    numbers = {
        name: [number for number, call in enumerate(calls[name])
               if number % every == place % every or renames and call.startswith("rename")]
        for place, name in enumerate(calls)
    }
    wanted, killed = sum(map(len, numbers.values())), 0
    for name, folders in trials.pieces({name: (changes[name], len(some)) for name, some in numbers.items()}):
        for folder in folders:
            number = numbers[name].pop()
            ended = trials.program.injected(folder, calls[name], number, "signal=KILL")
            case = f"{name}, killed at call {number}: {calls[name][number][:150]}"
            if ended.status in (-signal.SIGKILL, 128 + signal.SIGKILL):
                trials.count("kills at calls")
                killed += 1
            elif ended.status == 0:
                # Threads take turns as they like, so that a build may come to fewer calls than the one that was watched.
                trials.count("ended before their call")
            else:
                trials.report(case, [f"it wasn't killed but ended with {ended.status}"])
            after(trials, case, folder, changes[name])
    if killed * 10 < wanted * 9:
        trials.report("steps", [f"only {killed} of {wanted} builds came to their call"])


def by_people(trials, changes, count, random):
    """SIGINT and SIGTERM at random moments: nothing temporary is left even before the next build."""
    lengths = durations(trials, changes)
    for name, folders in trials.pieces(shares(changes, count)):
        for place, folder in enumerate(folders):
            number = (signal.SIGINT, signal.SIGTERM)[place % 2]
            ended = trials.program.killed(folder, random.uniform(0, 1.05) * lengths[name], number)
            case = f"{name}, {number.name}"
            if ended.status not in (-number, 0):
                trials.report(case, [f"ended with {ended.status}: {ended.err.strip()[-200:]}"])
            trials.count("signals of people" if ended.status else "ended before the signal")
            trials.clean(case, folder, changes[name][1])
            after(trials, case, folder, changes[name])
