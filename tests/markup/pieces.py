"""What generated texts are made of, and how many a run makes: see `test_tree`."""

import os

LONG = "INKOOPKRING_FUZZ" in os.environ
AMOUNT = int(os.environ.get("INKOOPKRING_FUZZ", "300"))
PIECES = (
    *("- ", "* ", "+ ", "1. ", "2. ", "1) ", "> ", "# ", "## ", "#", "    ", "  ", "   ", " "),
    *("\n", "\n", "\n\n", "\n```\n", "\n~~~\n", "---", "===", "***", "\t", "  \n", "\\\n"),
    *("een ", "twee ", "drie. ", "é", "“", "'", '"t"', ".", "!", ":", ")", "(", "<", "&", "\\"),
    *("*", "**", "_", "__", "~", "~~", "`", "``", "[", "]", "](x.md)", "![", "[a](b.md)"),
    *('[a](<b c.md> "t")', "![c](d.png)", "[r]", "[R][r]", "\n\n[r]: z.md\n\n", "[d\ne](f.md)"),
    *(
        "&amp;",
        "&euro;",
        "&nep;",
        "https://x.nl/a ",
        "www.x.nl ",
        "(https://x.nl) ",
        "<https://y.nl>",
    ),
    *("\n\n| a | b |\n|---|:-:|\n", "\n| 1 | 2 |\n", "\n| `x\\|y` |\n", "|", "{.x}", "{ex btw}"),
    *("\n- [ ] taak\n", "\n- [x] klaar\n", "\n- a\n  - b\n", "\n1. a\n\n   b\n"),
)
