"""Runs a command several times, and tells what each run took."""

import os
import statistics
import subprocess
import time
from typing import Callable, NamedTuple


class Spread(NamedTuple):
    """The same quantity of several runs."""
    median: float
    low: float
    high: float

    @classmethod
    def of(cls, values: list[float]) -> "Spread":
        return cls(statistics.median(values), min(values), max(values))

    def rounded(self) -> "Spread":
        """Clocks tell no more than microseconds."""
        return Spread(*(round(value, 6) for value in self))


class Measurement(NamedTuple):
    wall: Spread
    cpu: Spread
    # Nothing where it is too small to be seen.
    peak: Spread | None
    runs: int


class CommandFailed(Exception):
    pass


def measure(command: list, runs: int, folder=None, prepare: Callable[[], None] = lambda: None) -> Measurement:
    """Wall and CPU seconds, and MiB of memory at its peak. `prepare` comes before each run and is not measured."""
    walls, cpus, peaks = [], [], []
    for _ in range(runs):
        prepare()
        wall, cpu, peak = run(command, folder)
        walls.append(wall)
        cpus.append(cpu)
        peaks.append(peak)
    # Linux counts the memory of this program to that of a command that it starts: what `true` seems to hold hides all
    # that is smaller.
    hidden = run(["true"], None)[2]
    peak = Spread.of(peaks)
    return Measurement(Spread.of(walls), Spread.of(cpus), peak if peak.median > hidden else None, runs)


def run(command: list, folder) -> tuple[float, float, float]:
    began = time.monotonic()
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    try:
        said = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    except BaseException:
        process.kill()
        process.wait()
        raise
    finally:
        process.stderr.close()
    wall = time.monotonic() - began
    if process.returncode != 0:
        tail = said.decode(errors="replace")[-2000:].strip()
        raise CommandFailed(f"status {process.returncode}\n{tail}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024
