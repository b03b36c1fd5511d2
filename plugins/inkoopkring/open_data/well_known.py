"""Files that machines look for at a fixed place: `robots.txt` and `security.txt` (RFC 9116)."""

from datetime import date

from inkoopkring.model.dates import add_months

_MONTHS_VALID = 12


def well_known_files(site_url: str, repo_url: str, today: date) -> dict[str, bytes]:
    """Each file by its place in the site. Neither address has a slash at the end.

    Without a repository there is nowhere to report a weakness, and no `security.txt`.
    """
    files = {"robots.txt": robots(site_url)}
    if repo_url:
        files[".well-known/security.txt"] = security(site_url, repo_url, today)
    return {place: text.encode() for place, text in files.items()}


def robots(site_url: str) -> str:
    """Everything may be read by machines; the site map says what there is."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {site_url}/sitemap.xml\n"


def security(site_url: str, repo_url: str, today: date) -> str:
    """Where to report a weakness, valid for a year after the build."""
    lines = (
        f"Contact: {repo_url}/security/advisories/new",
        f"Expires: {add_months(today, _MONTHS_VALID).isoformat()}T00:00:00Z",
        "Preferred-Languages: nl, en",
        f"Canonical: {site_url}/.well-known/security.txt",
        f"Policy: {site_url}/veiligheid/",
    )
    return "\n".join(lines) + "\n"
