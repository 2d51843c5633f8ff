"""A site on a server of this machine, below a path, as it stands on many hosts."""

import contextlib
import functools
import http.server
import threading
from typing import Iterator

from pages import Site

PATH = "/archive"


class Handler(http.server.SimpleHTTPRequestHandler):
    def translate_path(self, path):
        return super().translate_path(path.removeprefix(PATH))

    def log_message(self, *_):
        return


@contextlib.contextmanager
def served(site: Site) -> Iterator[str]:
    """Gives the address to which those of pages are added."""
    handler = functools.partial(Handler, directory=str(site.folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}{PATH}/"
        server.shutdown()
