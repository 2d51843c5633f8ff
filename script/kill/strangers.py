"""What isn't icarus': files, links, manifests, folders for output, and the surroundings of the process."""

import json
import os
import shutil

import archives
from sites import MANIFEST, cold_faults

PRECIOUS = {"precious/index.html": b"mine", "precious/log.html": b"mine too", "precious/deep/a.html": b"also"}


def files(trials, changes):
    """Files of others stay as they are, whatever comes and goes beside them."""
    for name in ("neighbours back", "all", "all back", "theme"):
        folder = trials.prepared(changes[name], 1)[0]
        owned = next(path for path in sorted(trials.read(folder).files) if path.startswith("incidents/"))
        foreign = {"notes.txt": b"mine", os.path.dirname(owned) + "/mine.html": b"<p>mine", ".hidden": b"", "own/b": b"b"}
        archives.lay(os.path.join(folder, "site"), foreign, ())
        foreign = {**foreign, "own": b""}
        trials.next(f"{name}, files of others", folder, changes[name][1], foreign)
        now = trials.read(folder).files
        trials.report(f"{name}, files of others",
                      [f"{path} was touched" for path, data in foreign.items() if path != "own" and now.get(path) != data])
        trials.count("strangers")
        trials.drop(folder)


def in_the_way(trials, changes):
    """Files of others where pages shall be are not overwritten, and then nothing is published."""
    for name in ("fresh", "reports", "pages"):
        old, new = (trials.cold(archive) for archive in changes[name])
        for path in sorted(new.files.keys() - old.files.keys() - {MANIFEST})[::40]:
            folder = trials.prepared(changes[name], 1)[0]
            archives.lay(os.path.join(folder, "site"), {path: b"mine"}, ())
            before = trials.read(folder)
            ended = trials.program.run(folder, "build")
            case = f"{name}, another's {path}"
            trials.report(case, ended.faults() + (["it was published"] if ended.status == 0 else []))
            trials.report(case, cold_faults(trials.read(folder), before))
            trials.count("strangers")
            trials.drop(folder)


def links(trials, changes):
    """Links in site/ and .icarus/ lead nowhere."""
    change = changes["all"]
    places = sorted(trials.cold(change[0]).files.keys() & trials.cold(change[1]).files.keys())
    report = next(path for path in places if path.startswith("incidents/"))
    targets = ["precious", "precious/index.html", "nowhere"]
    for place in ("site/incidents", "site/" + os.path.dirname(report), "site/" + report, "site/index.html", "site/tags",
                  "site/tags/brand-new", "site/years/2008/index.html", "site/.icarus-new", "site/" + MANIFEST, ".icarus",
                  ".icarus/build", ".icarus/reports", ".icarus/build.new", ".icarus/reports.new", ".icarus/.gitignore", "site"):
        for target, folder in zip(targets, trials.prepared(change, len(targets))):
            archives.lay(folder, PRECIOUS, ())
            path = os.path.join(folder, place)
            if os.path.isdir(path) and not os.path.islink(path):
                shutil.rmtree(path)
            elif os.path.lexists(path):
                os.unlink(path)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            os.symlink(os.path.join(folder, target), path)
            case = f"{place} leads to {target}"
            for command in (("build",), ("build", "--clean"), ("check",)):
                ended = trials.program.run(folder, *command)
                trials.report(case, ended.faults())
            precious(trials, case, folder)
            trials.count("strangers")
            trials.drop(folder)


def precious(trials, case, folder):
    """Whether what lies outside is untouched, and nothing came to it."""
    now = {"precious/" + path: data for path, data in archives.read(os.path.join(folder, "precious")).items()}
    if now != PRECIOUS:
        trials.report(case, [f"outside is now {sorted(now.items())}"[:300]])
    if os.path.lexists(os.path.join(folder, "nowhere")):
        trials.report(case, ["something was made outside"])


def outputs(trials, changes):
    """Folders that can't be those of a site."""
    new = changes["all"][1]
    folder = trials.folder()
    archives.lay(folder, new)
    archives.lay(folder, PRECIOUS, ())
    os.symlink(os.path.join(folder, "content"), os.path.join(folder, "link"))
    os.symlink(os.path.join(folder, "precious"), os.path.join(folder, "other"))
    before = archives.read(folder)
    for output in ("content", "content/site", "content/incidents/x", ".", "..", "/", "themes", "themes/own/x", "link", "link/site",
                   "other", "precious/index.html", "content/../content/x"):
        path = output if output == "/" else os.path.join(folder, output)
        ended = trials.program.run(folder, "build", "--output", path)
        case = f"--output {output}"
        trials.report(case, ended.faults() + (["it was published"] if ended.status == 0 else []))
        now = {name: data for name, data in archives.read(folder).items() if not name.startswith(".icarus/")}
        trials.report(case, [f"{name} was touched" for name in now.keys() | before.keys() if now.get(name) != before.get(name)])
        trials.count("strangers")
    trials.drop(folder)


def manifests(trials, changes):
    """Manifests that lie: nothing outside of site/ is touched, whatever they name."""
    change = changes["neighbours back"]
    outside = ["../precious/index.html", "../../precious", "/etc/hostname", "link/index.html", "link/deep/a.html", "a/../../precious",
               "./x", "precious\0.html", "", "/", "..", ".icarus-manifest.json", ".icarus-new/1", "incidents"]
    kinds = {
        "outside": lambda data: json.dumps({"version": 1, "files": json.loads(data)["files"] + outside}).encode(),
        "absolute": lambda data: None,
        "cut": lambda data: data[:len(data) // 2],
        "empty": lambda data: b"",
        "of nothing": lambda data: b"{}",
        "of another version": lambda data: data.replace(b'"version":1', b'"version":99').replace(b'"version": 1', b'"version": 99'),
        "of numbers": lambda data: b'{"version": 1, "files": [1, 2]}',
        "deep": lambda data: b"[" * 200_000,
        "no text": lambda data: bytes(range(256)) * 100,
    }
    for name, make in kinds.items():
        folder = trials.prepared(change, 1)[0]
        archives.lay(folder, PRECIOUS, ())
        os.symlink(os.path.join(folder, "precious"), os.path.join(folder, "site/link"))
        path = os.path.join(folder, "site", MANIFEST)
        with open(path, "rb") as file:
            data = make(file.read())
        if name == "absolute":
            data = json.dumps({"version": 1, "files": [os.path.join(folder, "precious/index.html")]}).encode()
        with open(path, "wb") as file:
            file.write(data)
        told(trials, f"manifest {name}", folder)
    folder = trials.prepared(change, 1)[0]
    archives.lay(folder, PRECIOUS, ())
    os.truncate(os.path.join(folder, "site", MANIFEST), 1 << 40)
    told(trials, "manifest of a tebibyte", folder)
    folder = trials.prepared(change, 1)[0]
    archives.lay(folder, PRECIOUS, ())
    for name in ("build", "reports"):
        with open(os.path.join(folder, ".icarus", name), "ab") as file:
            file.truncate(1 << 40)
    told(trials, "a cache of a tebibyte", folder)


def told(trials, case, folder):
    """It may be published or refused, but nothing outside is touched."""
    ended = trials.program.run(folder, "build")
    trials.report(case, ended.faults())
    precious(trials, case, folder)
    trials.count("strangers")
    trials.drop(folder)


def surroundings(trials, changes):
    """The same bytes whatever the process finds around it."""
    new = changes["all"][1]
    worlds = [{"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"}, {"LC_ALL": "C"}, {"LC_ALL": "de_DE.ISO-8859-1"},
              {"TZ": "Pacific/Kiritimati"}, {"TZ": "America/St_Johns"}, {"TZ": ":/nowhere"}, {"HOME": "/nowhere"},
              {"COLUMNS": "20", "TERM": "xterm"}]
    for number, world in enumerate(worlds):
        folder = trials.folder()
        # Folders list their files in the order in which they came, or the other way round.
        archives.lay(folder, dict(sorted(new.items(), reverse=number % 2 == 0)))
        ended = trials.program.run(folder, "build", environment=world, umask=(0o077, 0o022, 0)[number % 3])
        trials.report(f"{world}", ended.faults())
        trials.report(f"{world}", cold_faults(trials.read(folder), trials.cold(new)))
        trials.count("surroundings")
        trials.drop(folder)


def lost_power(trials, changes, random):
    """Files that a computer without power left empty, cut or full of zeros are made anew. The manifest waits for the disk."""
    for name in ("edit", "theme", "all"):
        folder = trials.prepared(changes[name], 1)[0]
        trials.program.build(folder)
        for path in sorted(trials.read(folder).files.keys() - {MANIFEST}):
            place = os.path.join(folder, "site", path)
            state = os.stat(place)
            kind = random.randrange(6)
            if kind == 0:
                os.truncate(place, 0)
            elif kind == 1:
                os.truncate(place, state.st_size // 2)
            elif kind == 2:
                with open(place, "wb") as file:
                    file.write(bytes(state.st_size))
            os.utime(place, ns=(state.st_atime_ns, state.st_mtime_ns))
        if random.random() < 0.5:
            os.truncate(os.path.join(folder, ".icarus", "reports"), 0)
        trials.next(f"{name}, power lost", folder, changes[name][1])
        trials.count("power lost")
        trials.drop(folder)
