"""What machines find at fixed places."""

from datetime import date

from inkoopkring.open_data.well_known import well_known_files

URL, REPOSITORY = "https://example.nl/kring", "https://github.com/kring/kring"


def test_robots_may_read_everything_and_find_the_site_map() -> None:
    text = well_known_files(URL, REPOSITORY, date(2026, 11, 23))["robots.txt"].decode()
    assert text == ("User-agent: *\nAllow: /\n\nSitemap: https://example.nl/kring/sitemap.xml\n")


def test_security_names_a_place_to_report_and_lasts_a_year() -> None:
    files = well_known_files(URL, REPOSITORY, date(2026, 11, 23))
    lines = files[".well-known/security.txt"].decode().splitlines()
    fields = dict(line.split(": ", 1) for line in lines)
    assert fields == {
        "Contact": f"{REPOSITORY}/security/advisories/new",
        "Expires": "2027-11-23T00:00:00Z",
        "Preferred-Languages": "nl, en",
        "Canonical": f"{URL}/.well-known/security.txt",
        "Policy": f"{URL}/veiligheid/",
    }


def test_a_leap_day_expires_on_a_day_that_exists() -> None:
    files = well_known_files(URL, REPOSITORY, date(2028, 2, 29))
    assert b"Expires: 2029-02-28T00:00:00Z" in files[".well-known/security.txt"]


def test_without_a_repository_there_is_nowhere_to_report() -> None:
    assert list(well_known_files(URL, "", date(2026, 11, 23))) == ["robots.txt"]
