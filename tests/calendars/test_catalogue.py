"""Every sentence of the code and the templates is said in bokmål and in nynorsk, with the parameters it has in English.

Sentences are found by Babel's own extractor, as `calendars/catalogue/README.md` says.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_file
from babel.messages.frontend import CommandLineInterface
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

ROOT = Path(__file__).parents[2]
CATALOGUE = ROOT / "calendars" / "catalogue"
PACKAGES = ("calendars", "venues", "planner", "api")
NORWEGIAN = ("nb", "nn")

PARAMETER = re.compile(r"\{\w+\}|%\(\w+\)s")
BREAKABLE_UNIT = re.compile(r"[}\d)]s? (?:(?:kr|km|kg)\b|%(?!\())")
# words of the one language that the other does not have at all
FOREIGN_WORDS = {
    "nb": re.compile(r"(?i)\b(ikkje|frå|ein|eit|dei|kva|kvar|kven|korleis|noko|nokon|veke|berre|vere|saman)\b"),
    "nn": re.compile(r"(?i)\b(ikke|fra|hva|hvor|hver|hvem|hvordan|noe|noen|uke|bare|være|sammen|jeg)\b"),
}


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    """What the code and the templates say now."""
    file = tmp_path_factory.mktemp("catalogue") / "samling.pot"
    options = ["--mapping-file", str(CATALOGUE / "babel.toml"), "--output", str(file)]
    CommandLineInterface().run(["pybabel", "--quiet", "extract", *options, *(str(ROOT / name) for name in PACKAGES)])
    return read_po(BytesIO(file.read_bytes()))


def catalogue(language: str) -> Catalog:
    return read_po(BytesIO(_file(language).read_bytes()), locale=language, abort_invalid=True)


def _file(language: str) -> Path:
    return CATALOGUE / language / "samling.po"


def sentences(found: Catalog) -> Iterator[Message]:
    """All but the header."""
    return (message for message in found if message.id)


def forms(texts: str | list[str] | tuple[str, ...]) -> tuple[str, ...]:
    return (texts,) if isinstance(texts, str) else tuple(texts)


def by_text(found: Catalog) -> dict[str, tuple[str, ...]]:
    """The English forms of every sentence by the first of them."""
    return {forms(message.id)[0]: forms(message.id) for message in sentences(found)}


def test_the_template_holds_what_the_code_says(template: Catalog) -> None:
    assert by_text(read_po(BytesIO((CATALOGUE / "samling.pot").read_bytes()))) == by_text(template)


@pytest.mark.parametrize("language", NORWEGIAN)
def test_a_catalogue_has_every_sentence_and_no_other(language: str, template: Catalog) -> None:
    assert by_text(catalogue(language)) == by_text(template)
    assert catalogue(language).obsolete == {}


@pytest.mark.parametrize("language", NORWEGIAN)
def test_every_sentence_is_translated_by_a_person_who_was_sure(language: str) -> None:
    unfinished = [message.id for message in sentences(catalogue(language)) if message.fuzzy or not _complete(message)]
    assert unfinished == []


def _complete(message: Message) -> bool:
    return len(forms(message.string)) == len(forms(message.id)) and all(form.strip() for form in forms(message.string))


@pytest.mark.parametrize("language", NORWEGIAN)
def test_a_translation_has_the_parameters_of_its_source(language: str) -> None:
    others = {
        source: translation
        for message in sentences(catalogue(language))
        for source, translation in zip(forms(message.id), forms(message.string), strict=True)
        if set(PARAMETER.findall(source)) != set(PARAMETER.findall(translation))
    }
    assert others == {}


@pytest.mark.parametrize("language", NORWEGIAN)
def test_a_catalogue_compiles_for_other_programs(language: str) -> None:
    write_mo(BytesIO(), catalogue(language))


@pytest.mark.parametrize("language", NORWEGIAN)
def test_norwegian_has_one_form_for_one_and_one_for_all_other_counts(language: str) -> None:
    assert '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"' in _file(language).read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("language", NORWEGIAN)
def test_a_number_stays_on_the_line_of_its_unit(language: str) -> None:
    translations = (form for message in sentences(catalogue(language)) for form in forms(message.string))
    assert [form for form in translations if BREAKABLE_UNIT.search(form)] == []


@pytest.mark.parametrize("language", NORWEGIAN)
def test_no_word_is_of_the_other_norwegian(language: str) -> None:
    translations = (form for message in sentences(catalogue(language)) for form in forms(message.string))
    assert [form for form in translations if FOREIGN_WORDS[language].search(form)] == []


def test_a_code_stands_for_one_sentence() -> None:
    found = defaultdict(list)
    keywords = {"Message": ((1, "c"), 2)}
    for package in PACKAGES:
        for file in sorted((ROOT / package).rglob("*.py")):
            for line, _, _, code in extract_from_file("python", file, keywords=keywords):
                found[code].append(f"{file.relative_to(ROOT)}:{line}")
    assert {code: places for code, places in found.items() if len(places) > 1} == {}


def test_what_finishes_because_has_no_full_stop(template: Catalog) -> None:
    texts = (text for message in sentences(template) for text in forms(message.id))
    assert [text for text in texts if text[0].islower() and text.endswith(".")] == []
