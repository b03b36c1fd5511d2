"""One name, one thing: no two public classes or types of the code are called the same."""

import ast
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import inkoopkring

PACKAGES = Path(inkoopkring.__file__).parents[1]


def public_names(tree: ast.Module) -> Iterator[str]:
    """The classes and types that a module defines for others; not its constants."""
    for node in tree.body:
        if isinstance(node, ast.ClassDef):
            yield node.name
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            names = (one.id for one in targets if isinstance(one, ast.Name))
            yield from (name for name in names if name[0].isupper() and not name.isupper())


def test_no_name_means_two_things() -> None:
    found: dict[str, list[str]] = defaultdict(list)
    for package in (
        "inkoopkring",
        "inkoopkring_site",
        "inkoopkring_mkdocs",
        "inkoopkring_ontvanger",
    ):
        for path in sorted((PACKAGES / package).rglob("*.py")):
            if "node_modules" not in path.parts:
                for name in public_names(ast.parse(path.read_text("utf-8"))):
                    if not name.startswith("_") and not name.endswith("T"):
                        found[name].append(path.relative_to(PACKAGES).as_posix())
    assert {name: paths for name, paths in found.items() if len(paths) > 1} == {}
