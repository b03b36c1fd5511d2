"""Inkoopkring, the core: from a folder of Markdown to one catalogue of typed entries.

The way the data goes, and the order to read the code in:

1. `problems`   what is wrong in a contribution, in Dutch, with a place
2. `model`      what an entry may say: one kind a module, one definition a field
3. `reading`    a file becomes a typed, frozen entry, or problems
4. `catalogue`  all entries together: look-ups, relations both ways, rules across documents
5. `views`      what pages, feeds and exports show

Imports point the other way, and only that way. Nothing here knows MkDocs or Jinja.
"""
