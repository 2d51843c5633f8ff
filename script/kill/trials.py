"""Folders in which a build is about to go from one archive to another, and what came of it."""

import os
import shutil
import time

import archives
from sites import Site, cold_faults, whole_faults

# In seconds: what changed less long ago is read again, as clocks of file systems go in steps.
SETTLING = 2.2


class Trials:
    """Makes them, and gathers what was wrong."""

    def __init__(self, program, work):
        self.program = program
        self.work = work
        self.faults = []
        self.counts = {}
        self.cold_sites = {}
        self.number = 0

    def count(self, what, number=1):
        """For the figures at the end."""
        self.counts[what] = self.counts.get(what, 0) + number

    def folder(self):
        """A new place."""
        self.number += 1
        path = os.path.join(self.work, f"trial-{self.number}")
        os.makedirs(path)
        return path

    def cold(self, files):
        """The site that is made of an archive from nothing, and what lies in .icarus/ then."""
        if not files:
            return Site({})
        key = hash(frozenset(files.items()))
        if key not in self.cold_sites:
            folder = self.folder()
            archives.lay(folder, files)
            self.program.build(folder)
            self.cold_sites[key] = Site.read(os.path.join(folder, "site"))
            shutil.rmtree(folder)
        return self.cold_sites[key]

    def prepared(self, change, count):
        """So many folders in which the old archive is built, and the new one lies."""
        return self.prepared_all({"": (change, count)})[""]

    def prepared_all(self, wanted):
        """The same of several changes, each with how many, by their names. The clock of a file system needs time once."""
        folders = {name: [self.folder() for _ in range(count)] for name, (_, count) in wanted.items()}
        for name, (change, _) in wanted.items():
            for folder in folders[name]:
                archives.lay(folder, change[0])
        if any(change[0] for change, count in wanted.values() if count):
            time.sleep(SETTLING)
        for name, (change, _) in wanted.items():
            for folder in folders[name]:
                if change[0]:
                    self.program.build(folder)
                archives.lay(folder, change[1])
        return folders

    def pieces(self, wanted, most=150):
        """The same, so many at a time; gives names with their folders."""
        some = {}
        for name, (change, count) in wanted.items():
            while count:
                size = min(count, most - sum(number for _, number in some.values()))
                some[name] = (change, size)
                count -= size
                if sum(number for _, number in some.values()) == most:
                    yield from self.prepared_all(some).items()
                    some = {}
        yield from self.prepared_all(some).items()

    def whole(self, name, folder, change, foreign=()):
        """Asks whether what is there now is whole."""
        faults = whole_faults(self.read(folder), self.cold(change[0]), self.cold(change[1]), foreign)
        self.report(name, faults)
        return not faults

    def read(self, folder):
        """The site that is there."""
        return Site.read(os.path.join(folder, "site"))

    def next(self, name, folder, new, foreign=()):
        """Builds once more, and asks whether that ends as a build from nothing, with nothing left anywhere."""
        ended = self.program.run(folder, "build")
        if ended.status:
            self.report(name, [f"the next build ended with {ended.status}: {ended.err.strip()[-300:]}"])
        else:
            self.report(name, cold_faults(self.read(folder), self.cold(new), foreign) + left(folder, new))

    def clean(self, name, folder, new):
        """Asks whether nothing temporary is there at once."""
        now = self.read(folder)
        waits = [path for path in now.folders | now.files.keys() if path.startswith(".icarus-new")]
        self.report(name, [f"{path} is left" for path in waits] + left(folder, new))

    def report(self, name, faults):
        """Tells at once what is wrong."""
        for fault in faults[:5]:
            print(f"kill-test: {name}: {fault}", flush=True)
        self.faults += [f"{name}: {fault}" for fault in faults]

    def drop(self, folder):
        """Where it went well nobody looks at it again."""
        shutil.rmtree(folder, ignore_errors=True)


def left(folder, files):
    """What lies beside the site that shouldn't."""
    faults = []
    known = {".gitignore", "reports", "build"}
    cache = os.path.join(folder, ".icarus")
    if os.path.isdir(cache):
        faults += [f".icarus/{name} is left" for name in sorted(set(os.listdir(cache)) - known)]
    present = {name for name in archives.read(folder) if not name.startswith((".icarus/", "site/"))}
    faults += [f"{name} is left" for name in sorted(present - files.keys())]
    return faults
