"""Files with which a program that keeps sources takes a case along."""

from collections.abc import Iterator

from inkoopkring.pages.site_plan import PagePlan, SitePlan
from inkoopkring.views.citations import Citation


def citation(page: PagePlan, site_url: str, site_name: str) -> Citation:
    """How to cite a page. `site_url` has no slash at the end."""
    id = page.address.strip("/").rpartition("/")[2]
    return Citation(id, site_name, page.updated, page.title, site_url + page.address)


def citation_files(plan: SitePlan, site_url: str, site_name: str) -> Iterator[tuple[str, bytes]]:
    """For each case a file for BibTeX and one as CSL-JSON, with their place in the site."""
    for page in plan.pages:
        if page.kind == "case":
            cited = citation(page, site_url, site_name)
            yield f"data/cases/{cited.id}.bib", cited.bibtex.encode()
            yield f"data/cases/{cited.id}.csl.json", cited.csl.encode()
