"""Texts that are right, and texts with one thing wrong, for the schemas and for `icarus check`."""

INCIDENT = "2014-03-02-broker-out-of-memory"

FRONT_MATTER = {
    "title": "title: Broker ran out of memory",
    "severity": "severity: sev1",
    "started": "started: 2014-03-02 13:58",
    "detected": "detected: 2014-03-02 14:02",
    "resolved": "resolved: 2014-03-02 15:20",
    "authors": "authors: [alice]",
}

LOG = """13:57 <alice> deploying
13:58 <alice> the queue grows
14:02 <bob> looking
"""

BODY = """
## Impact
1,840 customers saw messages arrive late.

## Timeline
- 13:58 A deploy doubles the number of channels
- 15:20 The backlog is gone

## Conclusions
A broker takes as much memory as the machine has.

## Actions
- [ ] `A1` Alert when memory passes 80 % (@alice, due 2014-03-16, detect, P1)
"""

# Front matter that is right, by the key that it sets.
RIGHT_REPORTS = [
    "# yaml-language-server: $schema=../../../.schemas/report.schema.json",
    "title: 42",
    "severity: SEV 2",
    "status: reviewed",
    "status:",
    'started: "2014-03-02 13:58:00"',
    "started: 2014-03-02T13:58Z",
    "started: 20140302T135800Z",
    "started: 2014-03-02 1:58 pm",
    "started: 2014-03-02 13:58 Europe/London",
    "declared: 2014-03-02 14:05",
    "timezone: +0000",
    "timezone: utc",
    "services: broker",
    "services: [broker, 42]",
    "tags:",
    "detected_by: customer",
    'impact: {customers: 1840, requests_failed: "120000", data_loss: none}',
    "impact:",
    "related: []",
    "logs: irc.log",
    'logs: [{file: irc.log, from: "13:50", hide: [1-2, 2], key: 3, timezone: CET, date: 2014-03-02, offset: -40s, format: plain}]',
    "graphs: [load.png]",
    "graphs: {file: load.png, caption: Load, from: 2014-03-01 08:10, to: 2014-03-02 17:30, plot: [1, 1, 6, 6]}",
]

# One thing is wrong in each.
WRONG_REPORTS = [
    "titel: Broker",
    "title: [a, b]",
    "title: {a: b}",
    "status: final",
    "status: Reviewed",
    "started: 2014-03-02",
    "started: 13:58",
    "started: 2014-13-02 13:58",
    "started: 1914-03-02 13:58",
    "detected: 2014-03-02 25:00",
    "mitigated: soon",
    "resolved: [2014-03-02 15:20]",
    "timezone: London",
    "services: {broker: yes}",
    "detected_by: pager",
    "impact: many",
    "impact: {customer: 12}",
    "impact: {customers: many}",
    "impact: {customers: -1}",
    "impact: {support_tickets: 1.5}",
    "logs: [{channel: ops}]",
    "logs: [{file: irc.log, colour: red}]",
    "logs: [{file: irc.log, hide: [12-]}]",
    "logs: [{file: irc.log, key: 0}]",
    "logs: [{file: irc.log, offset: 2d}]",
    "logs: [{file: irc.log, offset: 90000}]",
    "logs: [{file: irc.log, date: 2 March 2014}]",
    "logs: [{file: irc.log, from: noon}]",
    "logs: [{file: irc.log, format: mirk}]",
    "graphs: [{caption: Load}]",
    "graphs: [{file: load.png, plot: [1, 2, 3]}]",
    "graphs: [{file: load.png, plot: [1, 2, 3, many]}]",
    "graphs: {file: load.png, until: 2014-03-02 15:00}",
    "preventable_by: [A2]",
    "preventable_by: 2014-01-19-api/L2",
    "not_preventable_by: [2014-01-19-api]",
    "related: [api-out-of-memory]",
    "aliases: 2014-03-02-Broker",
]

RIGHT_ARCHIVES = [
    "",
    "# yaml-language-server: $schema=../.schemas/archive.schema.json\ntitle: A\n",
    "title: A\ntimezone: +01:00\nlanguage: en\ncontent: ./content/\ntoday: 2014-10-01\n",
    "content: .\n",
    "content: ./\n",
    "reports: incidents/*/report.md\n",
    'reports: "**/*.md"\n',
    'reports: "{20*.md,**/incidents/*/report.md}"\n',
    "severities: [sev1, {id: 2, label: SEV 2}]\n",
    "services: {broker: {label: Message broker, owner: alice}, api: }\n",
    "people: {alice: {name: Alice Archer, github: aarcher, nicks: alice_}}\n",
    "sections: {impact: {required: yes, headings: Impact}, timeline: {required: true}}\n",
    "rules: {action-due: warning, blame: off, summary: OFF, severity: false, author: hint}\n",
    'policy: {action_due_days: {sev1: 30, near-miss: "60"}, review_days: 14, review_weekday: Thursday}\n',
    "github: {repository: acme/ops, label: post mortem, api_url: https://github.acme.example/api/v3, write_interval: 0.5}\n",
    'redact: ["\\\\b10\\\\.\\\\d+\\\\b"]\nbots: nagios\n',
]

WRONG_ARCHIVES = [
    "titel: A\n",
    "title: [A]\n",
    "base_url: postmortems.acme.example\n",
    "base_url: https://acme.example/a b\n",
    "timezone: London\n",
    "content: ../elsewhere\n",
    "content: /srv\n",
    "content: a/..\n",
    "content: ./..\n",
    "today: tomorrow\n",
    "today: 2014-1-1\n",
    "reports: ../*.md\n",
    "reports: /srv/*.md\n",
    "severities: []\n",
    "severities: [{label: SEV 1}]\n",
    "severities: [{id: sev1, colour: red}]\n",
    "services: [broker]\n",
    "services: {broker: {lable: Message broker}}\n",
    "people: {alice: Alice}\n",
    "people: {alice: {email: a@acme.example}}\n",
    "sections: {impct: {required: true}}\n",
    "sections: {impact: {required: maybe}}\n",
    "sections: {impact: {heading: Impact}}\n",
    "rules: {action-deu: warning}\n",
    "rules: {blame: loud}\n",
    "rules: {blame: true}\n",
    "rules: {settings: off}\n",
    "policy: {review_day: 14}\n",
    "policy: {review_days: soon}\n",
    "policy: {review_days: -1}\n",
    "policy: {review_weekday: someday}\n",
    "policy: {action_due_days: {sev1: long}}\n",
    "github: {repository: acme}\n",
    'github: {label: "a,b"}\n',
    "github: {api_url: github.acme.example}\n",
    "github: {write_interval: 7200}\n",
    "github: {token: secret}\n",
    "bots: {nagios: yes}\n",
]


def ledger(**changes):
    issue = {"repository": "acme/ops", "number": 12, "state": "open", "reason": None, "closed": None,
             "text": "Alert when memory passes 80 %"}
    issue.update(changes)
    return {"version": 1, "as_of": "2014-03-07T16:20:00Z",
            "actions": {INCIDENT + "/A1": {name: value for name, value in issue.items() if value != "left out"}}}


RIGHT_LEDGERS = [
    ledger(),
    ledger(state="pending", number=None),
    ledger(state="pending", number="left out"),
    ledger(state="closed", reason="not_planned", closed="2014-03-07T16:20:00Z"),
    {"version": 1, "actions": {}},
]

WRONG_LEDGERS = [
    ledger(state="pending"),
    ledger(number=None),
    ledger(number="left out"),
    ledger(number=0),
    ledger(number="12"),
    ledger(state="shut"),
    ledger(reason="tired"),
    ledger(closed="2014-03-07"),
    ledger(text="left out"),
    ledger(repository="acme"),
    {"version": 2, "actions": {}},
    {"version": 1},
    {"version": 1, "actions": []},
    {"version": 1, "as_of": "today", "actions": {}},
    {"version": 1, "actions": {"A1": ledger()["actions"][INCIDENT + "/A1"]}},
]

RIGHT_REVIEWS = [{"version": 1, "meetings": []}, {"version": 1, "meetings": ["2014-09-18"]}]

WRONG_REVIEWS = [
    {"meetings": []},
    {"version": "1", "meetings": []},
    {"version": 1, "meetings": "2014-09-18"},
    {"version": 1, "meetings": ["18 September"]},
    {"version": 1, "meetings": ["1914-09-18"]},
    [],
]
