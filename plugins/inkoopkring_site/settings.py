"""What a site says of itself and where it stands: the same for every page."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SiteSettings:
    """The settings of one site. No address has a slash at the end; empty means there is none."""

    name: str
    url: str
    description: str
    repo_url: str = ""
    edit_path: str = "edit/main/"
    """What goes between the address of the repository and a file to get its edit page."""
    commit: str = ""
    """The version of the content, for the foot of every page."""
