"""The page that is open while somebody writes: it shows what is written, at the place where it is read, and what is wrong."""

import re
import subprocess
import threading
import time
from contextlib import contextmanager
from pathlib import Path

from browser import Browser
from checks import Outcome, Sites

# In seconds; a machine may have much else to do.
PATIENCE = 30
MARK = "No page of the sample says this."


@contextmanager
def preview(program: str, archive: Path):
    """The address of an archive's preview, which ends with the context."""
    server = subprocess.Popen([program, "serve", "--port", "0"], cwd=archive, stderr=subprocess.PIPE, text=True)
    try:
        for line in server.stderr:
            if found := re.search(r"http://127\.0\.0\.1:\d+/", line):
                break
        else:
            raise RuntimeError("the preview ended before it said where it is")
        # What it says later is read, so that it never waits for somebody who does.
        threading.Thread(target=server.stderr.read, daemon=True).start()
        yield found[0]
    finally:
        server.terminate()
        server.wait(PATIENCE)


def until(browser: Browser, condition: str) -> bool:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if browser.run(f"return document.readyState === 'complete' && Boolean({condition})"):
            return True
        time.sleep(0.05)
    return False


def shows_what_is_written(sites: Sites, outcome: Outcome) -> None:
    report = max(sites.archive.glob("content/incidents/*/report.md"), key=lambda path: path.stat().st_size)
    text = report.read_text(encoding="utf-8")
    panel = "document.querySelector('icarus-preview')?.shadowRoot.textContent"
    with preview(sites.program, sites.archive) as address, Browser() as browser:
        browser.view()
        browser.open(f"{address}incidents/{report.parent.name}/index.html")
        browser.run("document.getElementById('conclusions').scrollIntoView()")
        place = "Math.round(document.getElementById('conclusions').getBoundingClientRect().top)"
        before = browser.run(f"return {place}")

        report.write_text(text.replace("## Impact\n", f"## Impact\n\n{MARK}\n", 1), encoding="utf-8")
        shown = f"document.body.textContent.includes('{MARK}')"
        outcome.expect(until(browser, shown), "what was written isn't shown")
        time.sleep(0.5)
        moved = abs(browser.run(f"return {place}") - before)
        outcome.expect(moved <= 2, f"the text that was read has moved by {moved} px")

        report.write_text(re.sub(r"(?m)^started: .*$", "started: 2014-99-99 10:00", text, count=1), encoding="utf-8")
        outcome.expect(until(browser, f"{panel}?.includes('2014-99-99')"), "an error isn't told in the page")
        outcome.expect(browser.run(f"return {shown}"), "an error takes the page away")

        report.write_text(text, encoding="utf-8")
        mended = f"!{shown} && !{panel}?.includes('2014-99-99')"
        outcome.expect(until(browser, mended), "what was mended is still told")
        outcome.expect_none(browser.complaints(), "the console")
