"""The site: the theme, the files of others that pages need, and how a page is made from its plan.

Knows Jinja and the core; knows no MkDocs.
"""
