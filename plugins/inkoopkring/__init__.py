"""Inkoopkring, the core: from a folder of Markdown to one catalogue of typed entries.

The way the data goes, and the order to read the code in:

1. `problems`   what is wrong in a contribution, in Dutch, with a place
2. `model`      what an entry may say: one kind a module, one definition a field
3. `reading`    a file becomes a typed, frozen entry, or problems; `wording` holds Dutch words,
                `markup` reads Markdown once, for the checks and for the page, and `pictures`
                looks at pictures and cleans them
4. `catalogue`  all entries together: look-ups, relations both ways, rules across documents
5. `views`      what pages, feeds and exports share; `drawings` draws for it, and `authoring`
                helps whoever writes
6. `search`     the index, and the same search in the terminal
7. `pages`      what each page shows, and the plan of the site
8. `syndication`, `open_data`, `sharing`   the same for subscribers, machines and passers-on
9. `reviewing`  what a proposal changes for readers, and `cli`, the command line

Imports point the other way, and only that way. Nothing here knows MkDocs or Jinja.
"""
