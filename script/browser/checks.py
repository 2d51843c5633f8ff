"""What is counted of checks: what held, and what did not."""

from pathlib import Path
from typing import NamedTuple

from pages import Site


class Sites(NamedTuple):
    sample: Site
    # Of an archive in which nothing was written yet.
    empty: Site
    # icarus itself, and an archive that it may read and anybody change.
    program: str
    archive: Path

    @property
    def built(self) -> tuple[Site, Site]:
        return self.sample, self.empty


class Outcome:
    """Of one check. A check that looked at nothing has failed."""

    def __init__(self):
        self.seen = 0
        self.faults: list[str] = []

    def expect(self, holds, what: str) -> None:
        self.seen += 1
        if not holds:
            self.faults.append(what)

    def expect_none(self, found: list, where: str) -> None:
        self.expect(not found, f"{where}: {'; '.join(str(one) for one in found[:3])}"
                    + (f" and {len(found) - 3} more" if len(found) > 3 else ""))
