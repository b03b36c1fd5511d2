"""Every template is valid HTML, says the checker of the W3C."""

import json
import shutil
import subprocess

import pytest

from built_site import ROOT, TEMPLATES, Site

CHECKER = ROOT / "plugins/inkoopkring_mkdocs/browser/node_modules/vnu-jar/build/dist/vnu.jar"
EXCEPTIONS: dict[str, str] = {}
"""What the checker says wrongly, with why that is so."""

pytestmark = pytest.mark.browser


def test_every_template_is_valid_html(site: Site) -> None:
    java = shutil.which("java")
    assert java, "this test needs Java; make test installs it"
    files = [site.file(site.address_of(template)) for template in TEMPLATES]
    command = [java, "-jar", str(CHECKER), "--format", "json", *map(str, files)]
    said = json.loads(subprocess.run(command, capture_output=True, check=False).stderr)
    found = [
        f"{one['url'].removeprefix(f'file:{site.folder}')}:{one.get('lastLine')} {one['message']}"
        for one in said["messages"]
        if not any(part in one["message"] for part in EXCEPTIONS)
    ]
    assert found == []
