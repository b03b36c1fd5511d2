"""How long all feeds take: CPU seconds to make them and to write them, in a project with cases.

Everything before it is done as in a build, and not counted: in a build every page has been
made by then, and what pages and feeds share with it.

    python tests/bench/feeds.py PROJECT
"""

import sys
import tempfile
import time
from pathlib import Path

from mkdocs.config import load_config

from inkoopkring_mkdocs.catalogue import find_site

PLUGIN = "inkoopkring/feeds"


def report(project: Path) -> float:
    """The CPU seconds that all feeds of `project`, its calendars and its mails take."""
    with tempfile.TemporaryDirectory() as site:
        config = load_config(str(project / "mkdocs.yml"), site_dir=site)
        config.plugins.on_startup(command="build", dirty=False)
        config = config.plugins.on_config(config)
        config.plugins.on_pre_build(config=config)
        for page in find_site(config).plan.pages:
            page.view()
            page.prose(str)
        start = time.process_time()
        config.plugins[PLUGIN].on_post_build(config=config)
        return time.process_time() - start


if __name__ == "__main__":
    print(report(Path(sys.argv[1])))
