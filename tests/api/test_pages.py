"""Every page, in every language: well-formed, in that language, and with the facts of the year."""

import pytest

from calendars.language import LANGUAGES, said
from planner.plan import total
from tests.pages import PAGES, PATHS, asked, checked_page, small_year, text_of, texts

PLAN = small_year().plan


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", PAGES)
def test_every_page_is_well_formed_in_every_language(path: str, language: str) -> None:
    separator = "&" if "?" in path else "?"
    response = asked(path if language == "nb" else f"{path}{separator}lang={language}")
    checked_page(response, language)
    assert response.status_code == (404 if path in {"/nothing-here", "/modules/99"} else 200)


def test_an_unknown_language_is_answered_in_bokmal() -> None:
    checked_page(asked("/?lang=de"), "nb")


@pytest.mark.parametrize("path", PATHS)
def test_links_keep_the_language_and_the_switch_keeps_the_page(path: str) -> None:
    separator = "&" if "?" in path else "?"
    root = checked_page(asked(f"{path}{separator}lang=en"), "en")
    own = [a for a in root.iter("{http://www.w3.org/1999/xhtml}a") if (a.get("href") or "").startswith("/")]
    switch = [a for a in own if a.get("hreflang")]
    assert [(a.get("lang"), text_of(a), a.get("href")) for a in switch] == [
        ("nb", "Bokmål", path),
        ("nn", "Nynorsk", f"{path}{separator}lang=nn"),
        ("en", "English", f"{path}{separator}lang=en"),
    ]
    kept = [a.get("href") for a in own if a not in switch]
    assert all("lang=en" in str(address) for address in kept if address != "/openapi.json")


def test_every_link_of_ours_leads_somewhere() -> None:
    found = set()
    for path in PATHS:
        root = checked_page(asked(path))
        found |= {a.get("href") for a in root.iter("{http://www.w3.org/1999/xhtml}a")}
    ours = sorted(str(address) for address in found if str(address).startswith(("/", "http://127.0.0.1:8000/")))
    assert len(ours) > 30
    assert [address for address in ours if asked(address).status_code != 200] == []


def test_the_year_has_each_module_with_its_days_week_place_and_kroner() -> None:
    root = checked_page(asked("/"))
    rows = [row for row in texts(root, "tr") if row.startswith(("1.", "2.", "3."))]
    assert rows[0].startswith("1. Start tir. 7.–ons. 8. sep. 2027 uke 36 Skolen, Oslo Torg")
    assert [module.module for module in PLAN.modules] == [1, 2, 3]
    for row, module in zip(rows, PLAN.modules, strict=True):
        real = f"{total(line for line in module.cost_lines if line.real):,}".replace(",", " ")
        assert f"{real} kr" in row


def test_the_sheet_is_a_picture_with_a_name_and_says_the_same_as_the_table() -> None:
    root = checked_page(asked("/"))
    sheets = [svg for svg in root.iter("{http://www.w3.org/2000/svg}svg") if "sheet" in (svg.get("class") or "")]
    assert [svg.get("role") for svg in sheets] == ["img", "img"]
    wide = text_of(sheets[0])
    assert all(
        f"{held.module} {city}" in wide for held, city in zip(PLAN.modules, ("Oslo", "København", "Oslo"), strict=True)
    )


def test_a_module_page_gives_the_strongest_reason_first() -> None:
    root = checked_page(asked("/modules/2?lang=en"), "en")
    lists = [ul for ul in root.iter("{http://www.w3.org/1999/xhtml}ul") if ul.get("class") == "reasons"]
    assert texts(lists[0], "li") == [" ".join(said(reason, "en").split()) for reason in PLAN.modules[1].reasons]


def test_previous_and_next_lead_along_the_year() -> None:
    def turns(number: int) -> list[str | None]:
        root = checked_page(asked(f"/modules/{number}"))
        return [a.get("href") for a in root.iter("{http://www.w3.org/1999/xhtml}a") if a.get("rel") in {"prev", "next"}]

    assert [turns(number) for number in (1, 2, 3)] == [["/modules/2"], ["/modules/1", "/modules/3"], ["/modules/2"]]


def test_weeks_show_one_module_when_asked() -> None:
    root = checked_page(asked("/weeks?module=2"))
    assert texts(root, "h2") == ["Modul 2: Midt"]


@pytest.mark.parametrize("module", ["0", "99", "x", "1.5", "-1", "²", "9" * 5000])
def test_weeks_of_a_module_that_is_not_there_are_not_found(module: str) -> None:
    response = asked(f"/weeks?module={module}")
    assert response.status_code == 404
    checked_page(response)


def test_pages_say_when_they_were_computed() -> None:
    root = checked_page(asked("/costs?lang=en"), "en")
    assert "Computed Sunday 22 November 2026 at 12:00." in texts(root, "p")


@pytest.mark.parametrize("name", ["costs.csv", "costs.xlsx", "bookings.csv"])
def test_downloads_are_files_with_a_name(name: str) -> None:
    response = asked(f"/{name}")
    assert response.headers["content-disposition"] == f'attachment; filename="{name}"'
    assert len(response.content) > 100
