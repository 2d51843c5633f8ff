"""Holds what one writes and what icarus writes against icarus' schemas: validate.py ICARUS ROOT."""

import copy
import json
import pathlib
import shutil
import struct
import subprocess
import sys
import tempfile
import zlib

from jsonschema import Draft7Validator

import samples
from core_yaml import front_matter, load

DAY = ["--today", "2014-10-01"]


class Holding:
    """What is held against the schemas, and what was wrong."""

    def __init__(self, icarus, work):
        self.icarus = icarus
        self.work = work
        self.held = self.planted = 0
        self.faults = []
        self.run("schema", "--output", work / "schemas")
        self.schemas = {}
        for path in sorted((work / "schemas").glob("*.schema.json")):
            schema = json.loads(path.read_text(encoding="utf-8"))
            Draft7Validator.check_schema(schema)
            self.schemas[path.name.split(".")[0]] = Draft7Validator(schema)

    def run(self, *arguments, status=(0,)):
        done = subprocess.run([self.icarus, *map(str, arguments)], capture_output=True, check=False)
        if done.returncode not in status:
            sys.exit(f"schemas: icarus {' '.join(map(str, arguments))}: {done.stderr.decode()}")
        return done.stdout

    def check(self, archive):
        """What `icarus check` finds."""
        findings = json.loads(self.run("check", "--archive", archive, "--format", "json", *DAY, status=(0, 1)))
        self.take("findings", findings, archive)
        return findings["diagnostics"]

    def take(self, schema, value, name):
        """Holds something that is right."""
        self.held += 1
        for fault in self.schemas[schema].iter_errors(value):
            place = "/".join(map(str, fault.absolute_path))
            self.faults.append(f"{schema} refuses {name}: {place}: {fault.message}")

    def refuse(self, schema, value, name):
        """Holds something that is wrong."""
        self.planted += 1
        if self.schemas[schema].is_valid(value):
            self.faults.append(f"{schema} takes {name}")


def hold_sample(holding, root):
    site = holding.work / "site"
    holding.run("build", "--archive", root, "--output", site, *DAY)
    for name in ["incidents", "actions", "trends"]:
        hold_data(holding, name, json.loads((site / f"{name}.json").read_text(encoding="utf-8")))
    holding.take("archive", load((root / "content/archive.yml").read_text(encoding="utf-8")), "archive.yml")
    holding.take("reviews", json.loads((root / "content/reviews.json").read_text(encoding="utf-8")), "reviews.json")
    ledger = root / "content/issues.json"
    if ledger.exists():
        holding.take("issues", json.loads(ledger.read_text(encoding="utf-8")), "issues.json")
    holding.check(root)
    for report in sorted((root / "content/incidents").glob("*/report.md")):
        take_report(holding, report)
    for report in sorted((root / "content/incidents").glob("*/report.md")):
        timeline = holding.run("timeline", "--archive", root, "--format", "json", report.parent.name, *DAY)
        hold_data(holding, "timeline", json.loads(timeline))
    for log in sorted((root / "content/incidents").glob("*/*log")):
        hold_data(holding, "log", json.loads(holding.run("log", "--format", "json", log)))


def take_report(holding, path):
    text = front_matter(path.read_text(encoding="utf-8"))
    if text is not None:
        holding.take("report", load(text), path)


def hold_data(holding, name, records):
    """Also without each member, with another one, and with each value as something else."""
    holding.take(name, records, name)
    if not records:
        sys.exit(f"schemas: nothing to hold against {name}")
    record = records[0]
    for member in record:
        less = {key: value for key, value in record.items() if key != member}
        holding.refuse(name, [less], f"{name} without {member}")
        holding.refuse(name, [{**record, member: {"a": [1]}}], f"{name} with another {member}")
    holding.refuse(name, [{**record, "unheard_of": 1}], f"{name} with another member")


def hold_other_reports(holding, root):
    """The reports of the tests, as far as `icarus check` finds nothing wrong in their front matter."""
    stories = holding.work / "stories"
    shutil.copytree(root / "Tests/ReportsTests/Fixtures/Similar/incidents", stories / "content/incidents")
    for archive in [stories, root / "Tests/CommandsTests/Golden/broken"]:
        findings = holding.check(archive)
        for report in sorted((archive / "content/incidents").glob("*/report.md")):
            try:
                written = front_matter(report.read_text(encoding="utf-8"))
            except UnicodeDecodeError:
                continue
            if written is None:
                continue
            last = written.count("\n") + 2
            path = str(report.relative_to(archive))
            if not any(found["path"] == path and found["severity"] == "error" and found["line"] <= last
                       for found in findings):
                take_report(holding, report)


def image(width, height):
    """A grey PNG."""
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress((b"\0" + b"\x80" * width) * height)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def write_archive(holding, reports=None, settings="", ledger=None, reviews=None):
    archive = pathlib.Path(tempfile.mkdtemp(dir=holding.work))
    folder = archive / "content/incidents" / samples.INCIDENT
    folder.mkdir(parents=True)
    lines = dict(samples.FRONT_MATTER)
    if reports is not None:
        lines[reports.split(":")[0]] = reports
    written = "".join(line + "\n" for line in lines.values())
    (folder / "report.md").write_text("---\n" + written + "---\n" + samples.BODY, encoding="utf-8")
    (folder / "irc.log").write_text(samples.LOG, encoding="utf-8")
    (folder / "load.png").write_bytes(image(500, 200))
    (archive / "archive.yml").write_text(settings, encoding="utf-8")
    for name, value in [("issues.json", ledger), ("reviews.json", reviews)]:
        if value is not None:
            (archive / "content" / name).write_text(json.dumps(value), encoding="utf-8")
    return archive, written


def hold_written(holding, kind, value, is_right):
    """Holds one text that is right or wrong against its schema and against `icarus check`."""
    argument = {"report": "reports", "archive": "settings", "issues": "ledger", "reviews": "reviews"}[kind]
    archive, written = write_archive(holding, **{argument: value})
    file = {"report": "report.md", "archive": "archive.yml", "issues": "issues.json", "reviews": "reviews.json"}[kind]
    errors = [found for found in holding.check(archive) if found["severity"] == "error"]
    parsed = load(written) if kind == "report" else load(value) if kind == "archive" else value
    if is_right:
        holding.take(kind, parsed, repr(value))
        if errors:
            holding.faults.append(f"check refuses {value!r}: {errors[0]['message']}")
        return
    holding.refuse(kind, parsed, repr(value))
    if not any(found["path"].endswith(file) for found in errors):
        holding.faults.append(f"check takes {value!r}")


def hold_planted(holding):
    for kind, right, wrong in [
        ("report", samples.RIGHT_REPORTS, samples.WRONG_REPORTS),
        ("archive", samples.RIGHT_ARCHIVES, samples.WRONG_ARCHIVES),
        ("issues", samples.RIGHT_LEDGERS, samples.WRONG_LEDGERS),
        ("reviews", samples.RIGHT_REVIEWS, samples.WRONG_REVIEWS),
    ]:
        for value in right:
            hold_written(holding, kind, value, True)
        for value in wrong:
            hold_written(holding, kind, value, False)


def hold_findings(holding, root):
    """Findings with something wrong."""
    found = json.loads(holding.run(
        "check", "--archive", root / "Tests/CommandsTests/Golden/broken", "--format", "json", *DAY, status=(1,)))
    for member in ["rule", "severity", "path", "line", "end_column", "message", "notes"]:
        wrong = copy.deepcopy(found)
        wrong["diagnostics"][0][member] = None
        holding.refuse("findings", wrong, f"findings with a null for {member}")
    holding.refuse("findings", {**found, "errors": -1}, "findings with -1 errors")


def main():
    icarus, root = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
    with tempfile.TemporaryDirectory() as work:
        holding = Holding(icarus, pathlib.Path(work))
        hold_sample(holding, root)
        hold_other_reports(holding, root)
        hold_planted(holding)
        hold_findings(holding, root)
    for fault in holding.faults:
        print(f"schemas: {fault}", file=sys.stderr)
    print(f"schemas: {len(holding.schemas)} schemas, {holding.held} right, {holding.planted} planted faults, "
          f"{len(holding.faults)} wrong", file=sys.stderr)
    sys.exit(bool(holding.faults))


main()
