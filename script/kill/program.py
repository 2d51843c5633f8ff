"""The program that is tested, and how it ended."""

import os
import shutil
import signal
import subprocess

DAY = "2026-11-01"

STRACE = shutil.which("strace")
TASKSET = shutil.which("taskset")

# Where a call fails or a process dies at it, what is on the disk differs from before.
STEPS = "?rename,?renameat,?renameat2,?unlink,?unlinkat,?rmdir,?link,?linkat,?mkdir,?mkdirat"


class Ended:
    """One run: its exit status, negative for a signal, and what it said."""

    def __init__(self, process, out, err):
        self.status = process.returncode
        self.out = out.decode("utf-8", "replace")
        self.err = err.decode("utf-8", "replace")

    def faults(self):
        """What is wrong with how it failed; nothing where it did so in good order."""
        if self.status < 0 or self.status > 125:
            return [f"it ended with {self.status}: {self.err.strip()[:300]}"]
        if self.status and not self.err.strip():
            return [f"it ended with {self.status} and said nothing"]
        return []


class Program:
    """icarus."""

    def __init__(self, path):
        self.path = os.path.abspath(path)

    def start(self, folder, *arguments, before=(), environment=None, **options):
        """`before` are the words in front of the program's; `environment` is added to ours."""
        variables = {"PATH": os.environ["PATH"], "HOME": os.path.dirname(folder), "SOURCE_DATE_EPOCH": ""}
        variables.update(environment or {})
        command = [*before, self.path, arguments[0], "--archive", folder, *arguments[1:]]
        if arguments[0] in ("build", "check", "actions", "serve"):
            command += ["--today", DAY]
        options = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **options}
        return subprocess.Popen(command, env=variables, **options)

    def run(self, folder, *arguments, **options):
        """Waits for the end."""
        process = self.start(folder, *arguments, **options)
        out, err = process.communicate(timeout=120)
        return Ended(process, out or b"", err or b"")

    def build(self, folder):
        """A build that must succeed."""
        ended = self.run(folder, "build")
        if ended.status:
            raise AssertionError(f"a build of {folder} ended with {ended.status}: {ended.err}")
        return ended

    def killed(self, folder, seconds, number=signal.SIGKILL):
        """A build that gets a signal after a while."""
        process = self.start(folder, "build")
        try:
            out, err = process.communicate(timeout=seconds)
        except subprocess.TimeoutExpired:
            process.send_signal(number)
            out, err = process.communicate(timeout=120)
        return Ended(process, out, err)

    def calls(self, folder, names, log):
        """The system calls of a build on one processor, a line each, with the paths of what is open."""
        before = one_processor() + [STRACE, "-f", "-qq", "-y", "-s", "300", "-e", "signal=none",
                                    "-e", f"trace={names}", "-o", log]
        ended = self.run(folder, "build", before=before)
        with open(log, encoding="utf-8", errors="replace") as file:
            lines = [line.split(maxsplit=1)[1].strip() for line in file if " = " in line]
        return ended, lines

    def injected(self, folder, calls, place, what):
        """A build on one processor that meets something at one of the calls that were listed."""
        name = calls[place].split("(")[0]
        # strace counts the calls of each name for itself.
        number = sum(line.split("(")[0] == name for line in calls[:place + 1])
        return self.run_injected(folder, name, f"{what}:when={number}", "build")

    def run_injected(self, folder, names, what, *command):
        """Any command that meets something at a call, by strace's own words."""
        before = one_processor() + [STRACE, "-f", "-qq", "-e", "signal=none", "-e", f"trace={names}",
                                    "-e", f"inject={names}:{what}", "-o", os.devnull]
        return self.run(folder, *command, before=before)


def one_processor():
    """With one processor the program has one thread that writes, and the order of its calls is always the same."""
    return [TASKSET, "-c", "0"]
