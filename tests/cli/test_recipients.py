"""A list of addresses from any program: who gets the mail, and which line is refused and why."""

from pathlib import Path

import pytest

from inkoopkring.cli.recipients import Recipients, mailable, recipients


def read(tmp_path: Path, data: bytes) -> Recipients:
    path = tmp_path / "lijst.txt"
    path.write_bytes(data)
    return recipients(path)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_list_of_any_program_is_read(tmp_path: Path, encoding: str, end: str) -> None:
    text = end.join(["# wie meeleest: Zoë", "a@example.nl", "", " b@example.nl ", "A@Example.nl"])
    assert read(tmp_path, text.encode(encoding)) == Recipients(("a@example.nl", "b@example.nl"), ())


def test_a_line_that_cannot_be_mailed_to_keeps_nobody_else_waiting(tmp_path: Path) -> None:
    found = read(tmp_path, "a@example.nl\njosé@example.nl\ngeen\nb@example.nl\n".encode())
    assert found.addresses == ("a@example.nl", "b@example.nl")
    accent, word = map(str, found.refused)
    assert accent.startswith("Regel 2 geweigerd: josé@example.nl (voor de @ mogen alleen letters")
    assert word == "Regel 3 geweigerd: geen (dat is geen mailadres)."


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("a.b+c@example.nl", "a.b+c@example.nl"),
        ("a@café.example", "a@xn--caf-dma.example"),
        ("o'neill@sub.example.nl", "o'neill@sub.example.nl"),
    ],
)
def test_an_address_is_written_as_servers_take_it(text: str, address: str) -> None:
    assert mailable(text) == address


@pytest.mark.parametrize(
    "text",
    [
        *("geen", "@", "a@", "@b.nl", "a@b", "a b@example.nl", "a@example.nl;Jan", "a@@b.nl"),
        *("a@b.nl, c@d.nl", "<a@b.nl>", ".a@b.nl", "a..b@b.nl", "a@-b.nl", "a@b..nl", "a\x00@b.nl"),
        *(f"{'a' * 65}@b.nl", f"a@{'b' * 64}.nl", f"a@{'b.' * 130}nl", "a@b.nl\nBcc: c@d.nl"),
    ],
)
def test_what_is_no_address_is_refused(text: str) -> None:
    assert mailable(text) == ""


@pytest.mark.parametrize(
    "data", [b"\x00\xff\xfe\x80@", b"\xff\xfea", bytes(range(256)) * 4, b"\x1b[2J@x.nl", b""]
)
def test_a_file_that_is_no_list_gives_sentences_and_no_address(tmp_path: Path, data: bytes) -> None:
    found = read(tmp_path, data)
    assert found.addresses == ()
    assert all(str(one).isprintable() for one in found.refused)


def test_a_long_line_is_told_short(tmp_path: Path) -> None:
    (refused,) = read(tmp_path, b"x" * 5000).refused
    assert refused.text == "x" * 79 + "…"
