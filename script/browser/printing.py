"""On paper every line of the logs is there, also what was folded."""

import base64
import subprocess
import tempfile

from browser import Browser
from checks import Outcome, Sites

LINES = """
return [...document.querySelectorAll('.irc li')].map(e => (e.querySelector('.x, .msg, p') || e).textContent.trim())
"""


def has_every_line(sites: Sites, outcome: Outcome) -> None:
    with Browser() as browser:
        browser.view()
        for page in (sites.sample.largest("incident"), sites.sample.largest("log")):
            browser.open(page.address)
            lines = browser.run(LINES)
            pdf = browser.command("Page.printToPDF", printBackground=False, preferCSSPageSize=True)["data"]
            words = set(text(base64.b64decode(pdf)).split())
            for line in lines:
                missing = [word for word in line.split() if word.isalpha() and word not in words]
                outcome.expect_none(missing, f"{page.name}, not printed of \"{line[:60]}\"")


def text(pdf: bytes) -> str:
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(pdf)
        file.flush()
        return subprocess.run(["pdftotext", "-layout", file.name, "-"], capture_output=True, check=True, text=True).stdout
