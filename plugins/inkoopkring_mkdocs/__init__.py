"""The adapter: everything of Inkoopkring that knows MkDocs, and the theme.

Each plugin hands over and nothing more: it reads its options, calls the core, and gives
the result to MkDocs. `catalogue` reads and checks, `pages` turns the plan of the site into
pages, `feeds` and `exports` write files after the build.
"""
