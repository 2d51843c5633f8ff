"""Writes what Debian wants to read about a package: documents.py DIR VERSION, in the folder of the sources.

The changelog is CHANGELOG.md in Debian's manner. The licences are ours, and those of all that is linked into the program.
"""

import email.utils
import os
import pathlib
import re
import shutil
import subprocess
import sys
import textwrap

MAINTAINER = "The icarus authors <icarus@users.noreply.github.com>"


def main() -> None:
    folder, version = pathlib.Path(sys.argv[1]), sys.argv[2]
    (folder / "changelog").write_text(changelog(version), encoding="utf-8")
    (folder / "copyright").write_text(copyright_file(), encoding="utf-8")
    (folder / "linked-licences").write_text(linked_licences(), encoding="utf-8")


def changelog(version: str) -> str:
    """One entry, of the newest version: what is before it stands in CHANGELOG.md as well."""
    newest = re.split(r"^## .*$", pathlib.Path("CHANGELOG.md").read_text(encoding="utf-8"), flags=re.M)[1]
    items = re.split(r"^- ", newest, flags=re.M)[1:]
    lines = [f"icarus ({version}) unstable; urgency=medium", ""]
    for item in items:
        plain = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", " ".join(item.split()))
        lines += textwrap.wrap(plain, 79, initial_indent="  * ", subsequent_indent="    ", break_long_words=False)
    when = email.utils.formatdate(int(os.environ["SOURCE_DATE_EPOCH"]))
    return "\n".join([*lines, "", f" -- {MAINTAINER}  {when.replace('-0000', '+0000')}", ""])


def copyright_file() -> str:
    title, holders, terms = pathlib.Path("LICENSE").read_text(encoding="utf-8").split("\n\n", 2)
    if title.strip() != "MIT License":
        sys.exit("package: LICENSE is no MIT licence any more: script/debian/documents.py must say what it is")
    body = "\n".join(f" {each}" if each else " ." for each in terms.rstrip().split("\n"))
    years = re.sub(r"^Copyright \(c\) ", "", holders.strip())
    return (
        "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n"
        "Upstream-Name: icarus\n"
        "Comment: The licences of what is linked into the program stand in linked-licences.gz.\n"
        f"\nFiles: *\nCopyright: {years}\nLicense: Expat\n\nLicense: Expat\n{body}\n"
    )


def linked_licences() -> str:
    """The licences of the packages that were built, of the C libraries, and of Swift."""
    checkouts = pathlib.Path(os.environ.get("ICARUS_CHECKOUTS", ".build/checkouts"))
    named = {path.parent.name: path for path in checkouts.glob("*/LICENSE*")}
    for library, package in [("libcmark", "libcmark-dev"), ("zlib", "zlib1g-dev")]:
        named[library] = pathlib.Path(f"/usr/share/doc/{package}/copyright")
    if swift := swift_licence():
        named["Swift, with Foundation and ICU"] = swift
    parts = []
    for name, path in sorted(named.items(), key=lambda each: each[0].lower()):
        if path.is_file():
            parts.append(f"{name}\n{'=' * len(name)}\n\n{path.read_text(encoding='utf-8').strip()}\n")
        else:
            print(f"package: without the licence of {name}: there is no {path}", file=sys.stderr)
    if not checkouts.is_dir():
        print(f"package: without the licences of packages: there is no {checkouts}", file=sys.stderr)
    return "\n\n".join(["What is linked into the program, and under which licence.\n", *parts])


def swift_licence() -> pathlib.Path | None:
    """That of the toolchain, which SwiftPM knows the place of."""
    swift = shutil.which("swift")
    if not swift:
        return None
    told = subprocess.run([swift, "-print-target-info"], check=True, stdout=subprocess.PIPE).stdout.decode()
    found = re.search(r'"runtimeResourcePath": "([^"]*)"', told)
    return pathlib.Path(found.group(1)).parents[1] / "share/swift/LICENSE.txt" if found else None


if __name__ == "__main__":
    main()
