"""The site: the plan of the core becomes files, each a place and its bytes.

The way the data goes, and the order to read the code in:

1. `settings`   what a site says of itself, and where it stands
2. `templates`  Jinja, with our filters and the icons
3. `rendering`  a page of the plan as HTML; the item of a feed and a mail from the same plan
4. `assets`     scripts, style (`styles`, `tokens`) and the fonts, with `vendor` to prepare those
5. `cache`      share cards that were drawn before
6. `site`       everything together, part by part
7. `writing`    the parts become files, by as many processes as there are cores

Knows Jinja and the core, and no MkDocs: `site` makes the whole site without a generator, and
the plugins of MkDocs hand over what it yields.
"""

from inkoopkring_site.settings import SiteSettings
from inkoopkring_site.site import Site

__all__ = ["Site", "SiteSettings"]
