"""Markdown, read once: what a text holds with its place, and the same text as a page.

`tree` reads; `blocks`, `starts` and `tables` read its lines, `inlines`, `emphasis`, `links` and
`autolinks` its words. `body` says what stands where, for the checks; `elements` and `prose` make
the page of it.
"""
