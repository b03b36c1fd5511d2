"""The adapter: everything of Inkoopkring that knows MkDocs.

Each plugin hands over and nothing more: it reads its options, and writes one part of what
`inkoopkring_site` makes after the build. `catalogue` comes first: it reads and checks, before
anything is written, and the others ask it for the site.
"""
