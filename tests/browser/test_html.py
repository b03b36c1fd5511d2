"""Every template is valid HTML, says the checker of the W3C."""

import json
import shutil
import subprocess

import pytest

from built_site import ROOT, TEMPLATES, Site

CHECKER = ROOT / "plugins/inkoopkring_site/browser/node_modules/vnu-jar/build/dist/vnu.jar"
EXCEPTIONS = {
    "violates Content Security Policy": (
        "It reads from disk, where 'self' is nothing, and it counts the structured data as a "
        "script. `test_safety.py` asks a browser."
    ),
    "role is unnecessary for element": "See the next.",
    "must not be used on a “t": (
        "The comparison is a table of which the rows become blocks in a small window. In some "
        "browsers that takes away what a table is; the roles give it back."
    ),
}
"""What the checker may say, with why it stays as it is."""

pytestmark = pytest.mark.browser


def test_every_template_is_valid_html(site: Site) -> None:
    java = shutil.which("java")
    assert java, "this test needs Java; make test installs it"
    files = [site.file(site.address_of(template)) for template in TEMPLATES]
    command = [java, "-jar", str(CHECKER), "--format", "json", *map(str, files)]
    said = json.loads(subprocess.run(command, capture_output=True, check=False).stderr)
    found = [
        f"{one['url'].partition('/site/')[2]}:{one.get('lastLine')} {one['message']}"
        for one in said["messages"]
        if not any(part in one["message"] for part in EXCEPTIONS)
    ]
    assert found == []
