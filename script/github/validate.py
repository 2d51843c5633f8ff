"""Runs a sync against the stand-in for GitHub and holds both sides against GitHub's schemas: validate.py ICARUS FIXTURES."""
import json
import os
import subprocess
import sys
import tempfile
import urllib.request

from jsonschema import Draft202012Validator

TOKEN = "ghp_FAKEtoken0123456789abcdefghijklmnopqrst"
VERSIONS = ("2022-11-28", "2026-03-10")
REPORT = """---
title: Trial {n}
severity: sev2
status: reviewed
started: 2014-03-0{n} 13:58
resolved: 2014-03-0{n} 15:20
owner: x
---
"""

icarus, fixtures = (os.path.abspath(argument) for argument in sys.argv[1:3])
faults = 0
checked = {}


def validator(name, version):
    with open(f"{fixtures}/schemas/{name}.{version}.json", encoding="utf-8") as file:
        return Draft202012Validator(json.load(file))


def hold(value, name, version):
    """Holds a value against a schema, and says what is wrong."""
    global faults
    checked[name] = checked.get(name, 0) + 1
    for fault in validator(name, version).iter_errors(value):
        faults += 1
        print(f"github-schemas: {name}: {'/'.join(map(str, fault.absolute_path))}: {fault.message}", file=sys.stderr)


def archive(folder, address):
    """Five reports with four open actions each."""
    os.makedirs(f"{folder}/content/incidents")
    with open(f"{folder}/content/archive.yml", "w", encoding="utf-8") as file:
        file.write(
            f'github: {{repository: acme/incidents, api_url: "{address}", write_interval: 0}}\n'
            "people: {alice: {github: alice}}\nrules: {title: off}\n")
    for n in range(1, 6):
        os.makedirs(f"{folder}/content/incidents/2014-03-0{n}-trial")
        with open(f"{folder}/content/incidents/2014-03-0{n}-trial/report.md", "w", encoding="utf-8") as file:
            file.write(REPORT.format(n=n).replace("owner: x\n", ""))
            file.write("\n## Impact\n\n1,840 customers.\n\n## Timeline\n\n- 13:58 It breaks\n- 15:20 It is over\n")
            file.write("\n## Conclusions\n\nA limit was missing.\n\n## Actions\n\n")
            for place in range(1, 5):
                file.write(f"- [ ] `A{place}` Cap thing {place} (@alice, due 2014-04-01, prevent)\n")


def get(address, version):
    request = urllib.request.Request(address, headers={
        "Authorization": "Bearer " + TOKEN, "Accept": "application/vnd.github+json", "User-Agent": "icarus-test",
        "X-GitHub-Api-Version": version})
    with urllib.request.urlopen(request) as answer:
        return json.load(answer)


with tempfile.TemporaryDirectory() as work:
    server = subprocess.Popen(
        [sys.executable, f"{fixtures}/fake_github.py", "--state", f"{work}/state", "--journal", f"{work}/journal"],
        stdout=subprocess.PIPE, text=True)
    try:
        address = f"http://127.0.0.1:{int(server.stdout.readline())}"
        server.stdout.readline()
        urllib.request.urlopen(f"{address}/_fake/config", json.dumps({"min_write_interval_s": 0}).encode()).close()
        archive(f"{work}/archive", address)
        environment = {"PATH": os.environ["PATH"], "GH_TOKEN": TOKEN}
        for _ in range(2):
            subprocess.run(
                [icarus, "issues", "sync"], cwd=f"{work}/archive", env=environment, check=True,
                stdout=subprocess.DEVNULL)
        for version in VERSIONS:
            hold(get(f"{address}/repos/acme/incidents", version), "FullRepository", version)
            for issue in get(f"{address}/repos/acme/incidents/issues?state=all&per_page=100", version):
                hold(issue, "Issue", version)
            hold(get(f"{address}/repos/acme/incidents/labels/post-mortem", version), "Label", version)
        with open(f"{work}/journal", encoding="utf-8") as journal:
            for line in map(json.loads, journal):
                if line.get("method") != "POST":
                    continue
                kind = "Labels" if line["path"].endswith("/labels") else "Issues"
                for version in VERSIONS:
                    hold(json.loads(line["body"]), f"ReposOwnerRepo{kind}PostBody", version)
    finally:
        server.kill()

print(f"github-schemas: {sum(checked.values())} held ({checked}), {faults} faults", file=sys.stderr)
sys.exit(faults > 0 or checked.get("ReposOwnerRepoIssuesPostBody") != 40)
