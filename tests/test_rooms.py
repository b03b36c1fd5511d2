"""The house stays easy to walk through: no room, module or function grows out of hand."""

import ast
from collections import Counter
from pathlib import Path

import inkoopkring
from test_documented import modules

CORE = Path(inkoopkring.__file__).parent
MOST_LINES, MOST_LINES_OF_A_FUNCTION, LARGEST_ROOM = 400, 60, 0.20


def lines_of(path: Path) -> int:
    return len(path.read_text("utf-8").splitlines())


def test_no_module_is_long() -> None:
    long = {path.name: lines_of(path) for path, _ in modules() if lines_of(path) > MOST_LINES}
    assert long == {}


def test_no_function_is_long() -> None:
    long = {
        f"{path.name}: {node.name}": node.end_lineno - node.lineno + 1
        for path, tree in modules()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef)
        and node.end_lineno
        and node.end_lineno - node.lineno >= MOST_LINES_OF_A_FUNCTION
    }
    assert long == {}


def test_no_room_holds_more_than_a_fifth_of_the_core() -> None:
    rooms: Counter[str] = Counter()
    for path in CORE.rglob("*.py"):
        rooms[path.relative_to(CORE).parts[0]] += lines_of(path)
    largest, lines = rooms.most_common(1)[0]
    assert lines <= LARGEST_ROOM * rooms.total(), largest
