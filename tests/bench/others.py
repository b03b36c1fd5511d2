"""What we measure with and against, from npm: installed when first asked for."""

import shutil
import subprocess
from pathlib import Path

from search_node import OTHERS


def installed() -> Path:
    """The folder that holds the packages. Raises FileNotFoundError without npm."""
    modules = OTHERS / "node_modules"
    if not modules.is_dir():
        npm = shutil.which("npm")
        if npm is None:
            raise FileNotFoundError("npm")
        quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--silent"]
        subprocess.run([npm, "ci", *quiet], cwd=OTHERS, check=True)
    return modules
