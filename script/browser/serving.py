"""A site on a server of this machine, below a path, as it stands on many hosts."""

import contextlib
import functools
import http.server
import pathlib
import threading
import time
from typing import Iterator

from pages import Site

PATH = "/archive"


class Handler(http.server.SimpleHTTPRequestHandler):
    def translate_path(self, path):
        return super().translate_path(path.removeprefix(PATH))

    def log_message(self, *_):
        return


class LineByLine(Handler):
    """The first lines of a page come so slowly that a browser shows it with each of them."""

    LINES, PAUSE = 60, 0.03

    def do_GET(self):
        path = pathlib.Path(self.translate_path(self.path))
        if path.suffix != ".html":
            super().do_GET()
            return
        head, main, rest = path.read_bytes().partition(b"<main")
        lines = rest.splitlines(keepends=True)
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(head + main)
        # Who has asked for a page may leave before its end.
        with contextlib.suppress(ConnectionError):
            for line in lines[:self.LINES]:
                self.wfile.write(line)
                time.sleep(self.PAUSE)
            self.wfile.write(b"".join(lines[self.LINES:]))


@contextlib.contextmanager
def served(site: Site, by: type[Handler] = Handler) -> Iterator[str]:
    """Gives the address to which those of pages are added."""
    handler = functools.partial(by, directory=str(site.folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}{PATH}/"
        server.shutdown()
