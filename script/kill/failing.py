"""Builds in a world that fails: calls that return errors, a full disk, a folder that can't be written, limits, streams."""

import os
import resource
import signal
import subprocess

import archives
from kills import shares
from program import STRACE, TASKSET
from sites import cold_faults

WRITING = "?openat,?write,?pwrite64,?rename,?renameat,?renameat2,?mkdir,?mkdirat,?unlink,?unlinkat,?rmdir,?fsync,?ftruncate"

ERRORS = {
    "ENOSPC": ("openat", "write", "pwrite64", "rename", "mkdir", "fsync"),
    "EIO": ("openat", "write", "pwrite64", "rename", "mkdir", "unlink", "rmdir", "fsync", "ftruncate"),
    "EACCES": ("openat", "rename", "mkdir", "unlink", "rmdir"),
    "EMFILE": ("openat",),
    "EROFS": ("openat", "rename", "mkdir", "unlink", "rmdir"),
}


def calls(trials, changes, count, random):
    """Errors of system calls on files of the archive, at random ones."""
    if not STRACE or not TASKSET:
        return
    lines, ours = {}, {}
    for name, (folder,) in trials.pieces({name: (change, 1) for name, change in changes.items()}):
        _, lines[name] = trials.program.calls(folder, WRITING, os.path.join(trials.work, "calls"))
        ours[name] = [place for place, line in enumerate(lines[name]) if os.path.basename(folder) in line]
        trials.drop(folder)
    for name, folders in trials.pieces(shares(changes, count)):
        cases = [(error, place) for place in ours[name] for error, kinds in ERRORS.items()
                 if lines[name][place].startswith(kinds)]
        for folder in folders:
            error, place = random.choice(cases)
            ended = trials.program.injected(folder, lines[name], place, f"error={error}")
            trials.count("faults injected")
            case = f"{name}, {error} at call {place}: {lines[name][place][:150]}"
            judge(trials, case, folder, changes[name], ended)


def judge(trials, case, folder, change, ended):
    """What must hold where something failed. A program that says that all is well must have built all."""
    trials.report(case, ended.faults())
    if ended.status == 0:
        now = trials.read(folder)
        now.files = {path: data for path, data in now.files.items() if not path.startswith(".icarus-new/")}
        now.folders = {path for path in now.folders if not path.startswith(".icarus-new")}
        trials.report(case, cold_faults(now, trials.cold(change[1])))
        trials.count("failures that harm nothing")
    else:
        if not any(line.startswith("icarus: ") or ": error: " in line for line in ended.err.splitlines()):
            trials.report(case, [f"it doesn't say what failed: {ended.err[:200]}"])
        trials.count("failures that were told")
        trials.whole(case, folder, change)
    trials.next(case, folder, change[1])
    trials.drop(folder)


def disks(trials, changes, random):
    """Disks that are full after some kilobytes, and one that can only be read. Only root can mount such."""
    if os.geteuid() != 0:
        return
    for name, place in (("fresh", "site"), ("all", "site"), ("theme", "site"), ("fresh", ".icarus"), ("all", ".icarus")):
        for size in (8, 100, 400, 1200):
            small_disk(trials, f"{name}, {size} KiB in {place}", changes[name], place, f"size={size}k")
    for name in ("fresh", "all"):
        small_disk(trials, f"{name}, site/ that can't be written", changes[name], "site", "ro")


def small_disk(trials, case, change, place, option):
    """The place has what it had, and nothing more can be written than so much."""
    folder = trials.prepared(change, 1)[0]
    path = os.path.join(folder, place)
    present = archives.read(path) if os.path.isdir(path) else {}
    os.makedirs(path, exist_ok=True)
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", path], check=False).returncode:
        return
    try:
        archives.lay(path, present, ())
        if option != "ro":
            used = sum(4096 * (len(data) // 4096 + 1) for data in present.values()) // 1024
            option = f"size={used + int(option[5:-1])}k"
        subprocess.run(["mount", "-o", f"remount,{option}", path], check=True)
        ended = trials.program.run(folder, "build")
        trials.count("builds on a full disk")
        trials.report(case, ended.faults())
        if ended.status:
            trials.whole(case, folder, change)
            if place == ".icarus":
                trials.report(case, [f"without a cache it ended with {ended.status}: {ended.err}"])
        subprocess.run(["mount", "-o", "remount,rw,size=64m", path], check=True)
        trials.next(case, folder, change[1])
    finally:
        subprocess.run(["umount", path], check=True)
    trials.drop(folder)


def limits(trials, changes):
    """Limits of the process."""
    kinds = [(resource.RLIMIT_FSIZE, size) for size in (0, 500, 20_000, 100_000)]
    # With fewer than eight the system's own libraries end the process.
    kinds += [(resource.RLIMIT_NOFILE, number) for number in (8, 9, 10, 12, 16, 20)]
    for name in ("fresh", "all"):
        for (kind, value), folder in zip(kinds, trials.prepared(changes[name], len(kinds))):
            def limit(kind=kind, value=value):
                resource.setrlimit(kind, (value, value))
            ended = trials.program.run(folder, "build", preexec_fn=limit)
            trials.count("builds under limits")
            judge(trials, f"{name}, limit {kind} of {value}", folder, changes[name], ended)


def streams(trials, change):
    """Streams that are closed, full, or whose reader went away."""
    closed = [(0,), (1,), (2,), (1, 2), (0, 1, 2)]
    for numbers, folder in zip(closed, trials.prepared(change, len(closed))):
        def close(numbers=numbers):
            for number in numbers:
                os.close(number)
        for command in ("build", "check", "actions"):
            ended = trials.program.run(folder, command, preexec_fn=close)
            trials.count("closed or broken streams")
            case = f"{command} with {numbers} closed"
            if not 0 <= ended.status <= 125:
                trials.report(case, [f"ended with {ended.status}"])
            if command == "build":
                trials.report(case, cold_faults(trials.read(folder), trials.cold(change[1])))
        trials.drop(folder)
    folder = trials.prepared(change, 1)[0]
    for command in ("build", "check", "actions"):
        for stream in ("stdout", "stderr"):
            for target in (gone_reader(), os.open("/dev/full", os.O_WRONLY)):
                ended = trials.program.run(folder, command, **{stream: target})
                os.close(target)
                trials.count("closed or broken streams")
                if not 0 <= ended.status <= 125:
                    trials.report(f"{command} with a broken {stream}", [f"ended with {ended.status}"])
    trials.next("broken streams", folder, change[1])
    trials.drop(folder)


def gone_reader():
    """The end of a pipe that nobody reads."""
    read, write = os.pipe()
    os.close(read)
    return write


def default_signals():
    """Python ignores what a shell doesn't."""
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
