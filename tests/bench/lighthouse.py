"""Lighthouse on a phone: its four scores for the home page, the list of cases and a case."""

import json
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

from bench.lines import Line
from bench.others import installed
from bench.projects import real_site
from built_site import served
from programs import LAUNCH_ARGS, NOT_FOUND, browser_path, node

LEAST = 95.0
NAMES = {
    "performance": "snelheid",
    "accessibility": "toegankelijkheid",
    "best-practices": "goed gebruik",
    "seo": "vindbaarheid",
}


def report(folder: Path) -> Iterator[Line]:
    """Twelve scores, each from 0 to 100."""
    program = browser_path()
    if program is None:
        raise SystemExit(NOT_FOUND)
    script = installed() / "lighthouse" / "cli" / "index.js"
    with served(real_site(folder), packed=True) as site:
        pages = {
            "start": "/",
            "lijst": "/cases/",
            "case": site.address_of("kinds/case.html"),
        }
        for page, address in pages.items():
            scores = _scores(script, program, site.origin + address, folder / f"{page}.json")
            for name, score in scores.items():
                yield Line(f"Lighthouse mobiel, {page}: {NAMES[name]}", score, "", least=LEAST)


def _scores(script: Path, program: Path, address: str, out: Path) -> dict[str, float]:
    flags = " ".join(("--headless=new", *LAUNCH_ARGS))
    command = [
        *(node(), str(script), address, "--quiet", f"--chrome-flags={flags}"),
        *(f"--only-categories={','.join(NAMES)}", "--output=json", f"--output-path={out}"),
    ]
    environment = {**os.environ, "CHROME_PATH": str(program)}
    subprocess.run(command, check=True, env=environment, capture_output=True)
    categories = json.loads(out.read_text("utf-8"))["categories"]
    return {name: 100 * categories[name]["score"] for name in NAMES}
