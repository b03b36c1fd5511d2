"""The real site for tests: built by MkDocs, served from this machine, a page per template."""

import gzip
import sys
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from functools import cached_property, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Protocol

from playwright.sync_api import Browser, Page

import sites
from inkoopkring.catalogue import load
from inkoopkring.pages.site_plan import SitePlan, site_plan
from inkoopkring.views.summaries import Summaries

ROOT = sites.ROOT
THEME = ROOT / "plugins" / "inkoopkring_site" / "theme"
TEMPLATES = (
    "home.html",
    *sorted(
        path.relative_to(THEME).as_posix()
        for folder in ("kinds", "lists")
        for path in (THEME / folder).glob("*.html")
    ),
    "404.html",
)
"""Every template of which a page is made."""

_PATIENCE = 300.0


def build(project: Path, folder: Path) -> None:
    """Build the site of a project. Fails with what MkDocs said."""
    result = sites.build(project, folder)
    assert result.returncode == 0, result.stderr


def built_once(folder: Path) -> Path:
    """The real site in `folder`: the first process that asks builds it, the others wait."""
    done = folder.with_name("klaar")
    try:
        folder.with_name("bezig").mkdir(parents=True)
    except FileExistsError:
        end = time.monotonic() + _PATIENCE
        while not done.exists() and time.monotonic() < end:
            time.sleep(0.2)
        assert done.exists(), "another process could not build the site"
    else:
        build(ROOT, folder)
        done.touch()
    return folder


@dataclass(frozen=True)
class Site:
    """A built site and where it is served."""

    folder: Path
    origin: str

    @cached_property
    def plan(self) -> SitePlan:
        """What the site was built from."""
        return site_plan(Summaries(load(ROOT, sites.TODAY).published(sites.TODAY)))

    @cached_property
    def _by_template(self) -> Mapping[str, str]:
        largest: dict[str, str] = {"404.html": "/404.html"}
        for page in sorted(self.plan.pages, key=lambda one: self.file(one.address).stat().st_size):
            largest[page.template] = page.address
        return largest

    def address_of(self, template: str) -> str:
        """The page of this template with most on it."""
        return self._by_template[template]

    def file(self, address: str) -> Path:
        """The file behind an address."""
        path = self.folder / address.lstrip("/")
        return path if path.suffix else path / "index.html"


class Launch(Protocol):
    """Starts Chromium, with more arguments than usual, and stops it after use."""

    def __call__(self, *more: str) -> AbstractContextManager[Browser]: ...


class Visit(Protocol):
    """Opens a page: by its address, in a window of a width, in the light or in the dark."""

    def __call__(
        self, address: str, *, width: int = 1280, dark: bool = False, script: bool = True
    ) -> Page: ...


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: tests speak for themselves."""


class _Packed(_Quiet):
    """Packs texts, as every host does."""

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        kind = self.guess_type(str(path))
        if not path.is_file() or not kind.startswith(("text/", "application/", "image/svg")):
            super().do_GET()
            return
        data = gzip.compress(path.read_bytes(), 6)
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of a reader that hangs up early; tell anything else."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


@contextmanager
def served(folder: Path, *, packed: bool = False) -> Iterator[Site]:
    """Serve a folder on a free port of this machine; `packed` as a public host would."""
    handler = partial(_Packed if packed else _Quiet, directory=folder)
    with _Server(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield Site(folder, f"http://127.0.0.1:{server.server_port}")
        server.shutdown()
