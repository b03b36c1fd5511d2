"""What pages, feeds and exports share: rows, labels, facets and texts, in words for readers.

A template sees these types and nothing of the model. Nothing here writes HTML except
`prose`, which renders what contributors wrote and makes it safe.
"""
