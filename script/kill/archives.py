"""The archives that are built, each as a mapping of paths to bytes, and what changes in them."""

import os
import re
import subprocess
import sys
import zlib

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def read(folder):
    """All files below a folder."""
    files = {}
    for place, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(place, name)
            if not os.path.islink(path):
                with open(path, "rb") as file:
                    files[os.path.relpath(path, folder)] = file.read()
    return files


def lay(folder, files, parts=("content", "themes")):
    """Makes those parts of a folder what `files` says, and touches nothing that is so already."""
    for part in parts:
        for place, _, names in os.walk(os.path.join(folder, part), topdown=False):
            for name in names:
                path = os.path.join(place, name)
                if os.path.relpath(path, folder) not in files:
                    os.unlink(path)
            if not os.listdir(place):
                os.rmdir(place)
    for name, data in files.items():
        path = os.path.join(folder, name)
        try:
            with open(path, "rb") as file:
                if file.read() == data:
                    continue
        except OSError:
            os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(data)


def sample():
    """The project's own archive."""
    files = {"content/" + name: data for name, data in read(os.path.join(ROOT, "content")).items()}
    return files


def made(work, count=40):
    """A made-up one."""
    folder = os.path.join(work, "made")
    maker = os.path.join(ROOT, "script", "benchmark", "make_corpus.py")
    subprocess.run([sys.executable, "-B", maker, folder, "--reports", str(count), "--log-lines", "30"],
                   check=True, stdout=subprocess.DEVNULL)
    return {"content/" + name: data for name, data in read(os.path.join(folder, "content")).items()}


def reports(files):
    """The ids, sorted."""
    return sorted({name.split("/")[2] for name in files if name.startswith("content/incidents/")})


def replaced(files, name, pattern, by):
    """With another text in one file, which must have been there."""
    text, count = re.subn(pattern, by, files[name].decode(), count=1, flags=re.M | re.S)
    if not count:
        raise AssertionError(f"nothing in {name} is {pattern}")
    return {**files, name: text.encode()}


def without(files, *ids):
    """Without some reports, and without what would point to them."""
    rest = {name: data for name, data in files.items()
            if not any(name.startswith(f"content/incidents/{id}/") for id in ids)}
    for name, data in rest.items():
        if name.endswith(".md"):
            for id in ids:
                data = data.replace(b"../" + id.encode() + b"/report.md", b"https://example.org/gone")
                data = re.sub(rb"^(related|preventable_by|not_preventable_by):[^\n]*" + id.encode() + rb"[^\n]*\n", b"",
                              data, flags=re.M)
            rest[name] = data
    return rest


def edited(files):
    """Another sentence in the middle of one report."""
    id = reports(files)[len(reports(files)) // 2]
    return replaced(files, f"content/incidents/{id}/report.md", r"(?<=\n## )([^\n]*\n+)", r"\1A sentence more.\n\n")


def retitled(files):
    """Another title of three reports, which others show."""
    for id in reports(files)[1:6:2]:
        files = replaced(files, f"content/incidents/{id}/report.md", r"^title: [^\n]*", f"title: Another title of {id}")
    return files


REPORT = """---
title: New incident {number}
severity: {severity}
status: reviewed
started: {day} 10:00
detected: {day} 10:04
resolved: {day} 11:30
services: [newly-made, newly-made-{number}]
tags: [brand-new, tag-{number}]
factors: [fresh-factor]
authors: [ada]
related: [{related}]
summary: Something new broke for ninety minutes.
---

## Impact

Nobody could sign in for 90 minutes. See [what came next](../{related}/report.md#a1).

## Timeline

- 10:00 It broke
- 10:04 An alert told so ([log](irc.log#L1))
- 11:30 It works again

## Conclusions

We had no limit.

## Actions

- [ ] `A1` Set a limit of {number} (@ada, due {day}, prevent)
"""


def added(files, severity):
    """Four reports that point to each other, with services, tags and years that nobody had."""
    ids = [f"{year}-04-0{number}-new-incident-{number}" for number, year in enumerate((2008, 2008, 2013, 2025), 1)]
    files = dict(files)
    for number, id in enumerate(ids, 1):
        folder = f"content/incidents/{id}/"
        files[folder + "report.md"] = REPORT.format(
            number=number, severity=severity, day=id[:10], related=ids[number % len(ids)]).encode()
        files[folder + "irc.log"] = b"[10:04] <ada> it is broken\n[11:30] <ada> it works again\n"
    return files


def renamed(files):
    """Two reports under other ids; the one leaves its old one as an alias."""
    ids = reports(files)
    for id in (ids[2], ids[-2]):
        kept = without(files, id)
        new = id[:11] + "renamed"
        for name, data in files.items():
            if name.startswith(f"content/incidents/{id}/"):
                kept[name.replace(id, new)] = data
        if id == ids[2]:
            kept = replaced(kept, f"content/incidents/{new}/report.md", r"^severity:", f"aliases: [{id}]\nseverity:")
        files = kept
    return files


def image(shade):
    """A grey picture of 40 by 30."""
    def chunk(kind, data):
        return len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big")
    rows = b"".join(b"\0" + bytes([shade]) * 40 for _ in range(30))
    head = (40).to_bytes(4, "big") + (30).to_bytes(4, "big") + bytes([8, 0, 0, 0, 0])
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def pictured(files, names, shade):
    """Two reports that show pictures."""
    files = dict(files)
    for id in reports(files)[3:5]:
        folder = f"content/incidents/{id}/"
        shown = "".join(f"![Load]({name})\n\n" for name in names)
        files = replaced(files, folder + "report.md", r"(?<=\n## )([^\n]*\n+)", lambda match: match[1] + shown)
        for number, name in enumerate(names):
            files[folder + name] = image(shade + number)
    return files


def settled(files):
    """Other settings, which every page shows."""
    data = files["content/archive.yml"]
    data = re.sub(rb"^title:[^\n]*", b"title: Quite another title", data, flags=re.M)
    return {**files, "content/archive.yml": data}


def themed(files, colour):
    """A theme of one's own, so that all assets have other addresses."""
    data = re.sub(rb"^theme:[^\n]*\n", b"", files["content/archive.yml"], flags=re.M)
    return {**files, "content/archive.yml": data + b"\ntheme: own\n",
            "themes/own/theme.yml": b"name: own\nextends: default\n",
            "themes/own/assets/own.css": f"body {{ color: {colour} }}\n".encode()}


def paged(files):
    """Free pages more, that point to each other."""
    return {**files, "content/pages/one.md": b"# One\n\nSee [two](two.md).\n",
            "content/pages/two.md": b"# Two\n\nSee [one](one.md).\n"}


def changes(files, severity):
    """Pairs of archives by name: what was, and what comes."""
    ids = reports(files)
    few = without(files, ids[1], ids[2], ids[-1])
    pairs = {
        "edit": (files, edited(files)),
        "titles": (files, retitled(files)),
        "reports": (files, added(files, severity)),
        "neighbours": (few, files),
        "rename": (files, renamed(files)),
        "attachments": (pictured(files, ["a.png", "b.png"], 10), pictured(files, ["b.png", "c.png"], 90)),
        "settings": (files, settled(files)),
        "theme": (files, themed(files, "#123")),
        "assets": (themed(files, "#123"), themed(files, "#321")),
        "pages": (files, paged(files)),
        "all": (pictured(few, ["a.png"], 10),
                themed(paged(settled(renamed(added(edited(files), severity)))), "#456")),
    }
    both = {"fresh": ({}, files)}
    for name, (old, new) in pairs.items():
        both[name] = (old, new)
        if name not in ("edit", "settings"):
            both[name + " back"] = (new, old)
    return both
