"""What a site is, and whether what is there is a whole one."""

import html
import json
import os
import posixpath
import re
import urllib.parse
import xml.etree.ElementTree

import archives

MANIFEST = ".icarus-manifest.json"
WAITING = ".icarus-new"

# Without them there is no site yet: what else is new is found from there.
ENTRANCES = ("index.html", "404.html")

LINK = re.compile(rb'\s(?:href|src)="([^"]*)"')
ANCHOR = re.compile(rb'\sid="([^"]*)"')
ADDRESS = re.compile(rb'(?:<loc>|"url":\s*"|<link [^>]*href=")([^"<]*)')


class Page:
    """What matters of a file: whether it is complete, where it leads, and what leads into it."""

    known = {}

    def __init__(self, path, data):
        self.fault = fault(path, data)
        self.anchors = {html.unescape(name.decode()) for name in ANCHOR.findall(data)}
        pattern = LINK if path.endswith(".html") else ADDRESS if path.endswith((".xml", ".json")) else None
        found = {html.unescape(link.decode()) for link in pattern.findall(data)} if pattern else set()
        self.links = {target for target in (resolved(path, link) for link in found) if target}

    @classmethod
    def of(cls, path, data):
        """The same bytes are looked at once."""
        key = (path, data)
        if key not in cls.known:
            cls.known[key] = cls(path, data)
        return cls.known[key]


def fault(path, data):
    """Why a file isn't complete."""
    try:
        if path.endswith(".html") and not data.rstrip().endswith(b"</html>"):
            return "has no end"
        if path.endswith((".xml", ".svg")):
            xml.etree.ElementTree.fromstring(data)
        if path.endswith(".json"):
            json.loads(data)
    except ValueError as error:
        return str(error)
    except xml.etree.ElementTree.ParseError as error:
        return str(error)
    return None


# Where the archives say that their sites stand; what begins so leads into the site.
bases = set()


def resolved(path, link):
    """The path and the anchor to which a link leads; nothing of one that leads out of the site."""
    for base in bases:
        # The page for addresses that lead nowhere is shown at any depth, so that its links begin at the host.
        for front in (base, urllib.parse.urlsplit(base).path) if path == "404.html" else (base,):
            if front and link.startswith(front + "/"):
                link = link[len(front):]
    parts = urllib.parse.urlsplit(link)
    if parts.scheme or parts.netloc:
        return None
    target = urllib.parse.unquote(parts.path)
    anchor = urllib.parse.unquote(parts.fragment)
    if not target:
        return path, anchor
    target = posixpath.normpath(posixpath.join("/" + posixpath.dirname(path), target))[1:]
    return target, anchor


class Site:
    """The files of a site, by their paths, and its folders."""

    def __init__(self, files, folders=frozenset()):
        self.files = files
        self.folders = folders

    @classmethod
    def read(cls, folder):
        """What lies there, also what no build left."""
        folders = {os.path.relpath(os.path.join(place, name), folder)
                   for place, names, _ in os.walk(folder) for name in names}
        return cls(archives.read(folder), folders)


def whole_faults(now, old, new, foreign=()):
    """What is wrong with a site that is on its way from one to the other. Every file must be complete, and the old one or the
    new one. Wherever a reader can come from pages that stay, every link must lead to a page; and to the place on it, where both
    are of the same build."""
    faults = []
    files = {path: data for path, data in now.files.items()
             if not path.startswith(WAITING + "/") and path not in foreign}
    owned = set()
    if MANIFEST in files:
        try:
            owned = set(json.loads(files.pop(MANIFEST))["files"])
        except (ValueError, KeyError) as error:
            faults.append(f"the manifest is damaged: {error}")
    for path, data in sorted(files.items()):
        if data not in (old.files.get(path), new.files.get(path)):
            faults.append(f"{path} is neither the old one nor the new one, with {len(data)} bytes")
        page = Page.of(path, data)
        if page.fault:
            faults.append(f"{path}: {page.fault}")
        if path not in owned:
            faults.append(f"{path} is in no manifest")
    for path in old.files.keys() & new.files.keys() - {MANIFEST}:
        if path not in files:
            faults.append(f"{path} is gone")
    return faults + link_faults(files, old, new)


def link_faults(files, old, new):
    """Of what can be reached."""
    faults = []
    stays = old.files.keys() & new.files.keys()
    waiting = [path for path in files if path in stays or path in ENTRANCES]
    reached = set(waiting)
    while waiting:
        path = waiting.pop()
        for target, anchor in Page.of(path, files[path]).links:
            if target not in files:
                faults.append(f"{path} leads to {target}, which isn't there")
                continue
            if target not in reached:
                reached.add(target)
                waiting.append(target)
            if anchor and target.endswith(".html") and not holds(anchor, files[target], target):
                if any(files[path] == site.files.get(path) and files[target] == site.files.get(target)
                       for site in (old, new)):
                    faults.append(f"{path} leads to {target}#{anchor}, which isn't there")
    return faults


def holds(anchor, data, path):
    """A range of log lines is found by a script."""
    anchors = Page.of(path, data).anchors
    return anchor in anchors or re.sub(r"-L\d+$", "", anchor) in anchors


def cold_faults(now, cold, foreign=()):
    """How a site differs from one that was built from nothing."""
    faults = []
    for path in sorted(now.files.keys() | cold.files.keys()):
        if path in foreign:
            continue
        if now.files.get(path) != cold.files.get(path):
            state = "is missing" if path not in now.files else "is left" if path not in cold.files else "is another"
            faults.append(f"after the next build {path} {state}")
    for folder in sorted(now.folders ^ cold.folders):
        if not any(path.startswith(folder + "/") or path == folder for path in foreign):
            faults.append(f"after the next build the folder {folder} is {'left' if folder in now.folders else 'missing'}")
    return faults
