"""A built site that opens from a folder: `python -m inkoopkring_site.offline site`.

A server gives `index.html` for an address that ends in a slash; a folder on a disk does not. So
here every link says which file it leads to. What needs a server stays as it is: browsers give
a script of a folder nothing to fetch, and pages read well without.
"""

import re
import sys
from pathlib import Path

_LINK = re.compile(
    r"""(?P<before>(?:href|action)="|content="\d+; url=)"""
    r"""(?P<path>\.{1,2}(?:/[^"#?]*)?)(?P<after>(?:[?#][^"]*)?")"""
)
"""A link to another place in the site: relative, as every page writes them."""


def openable(html: str) -> str:
    """A page of which each link inside the site names a file."""
    return _LINK.sub(lambda link: f"{link['before']}{_file(link['path'])}{link['after']}", html)


def make_openable(site: Path) -> int:
    """Change every page in the folder of a built site; how many there were comes back."""
    pages = sorted(site.rglob("*.html"))
    for page in pages:
        page.write_text(openable(page.read_text("utf-8")), "utf-8")
    return len(pages)


def _file(path: str) -> str:
    name = path.rpartition("/")[2]
    if name in ("", ".", ".."):
        return f"{path.removesuffix('/')}/index.html"
    return path


if __name__ == "__main__":
    make_openable(Path(sys.argv[1]))
