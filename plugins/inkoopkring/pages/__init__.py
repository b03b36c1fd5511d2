"""Everything a page shows, one page a module: the view that its template gets.

The order to read the code in, and the order of the imports:

1. `shared`      lessons out of cases and links, which several pages show
2. `resource`, `series`   what stands on the pages of others
3. `case`, `theme`, `step`, … one kind a module
4. `indexes`, `case_list`, `comparison`, `search`, `data`, `manual`   pages the site makes itself
5. `kinds`       what the site makes of each kind
6. `site_plan`   every page with its address, its template and its view
"""
