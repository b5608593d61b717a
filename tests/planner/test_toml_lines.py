"""On which line of a TOML text each value stands."""

import tomllib
from collections.abc import Iterator

import pytest

from planner.example import example_file
from planner.programme_file.places import Path, as_toml, place_of
from planner.programme_file.toml_lines import lines_of
from tests.planner.programme_texts import FULL, SHORTEST

TEXT = '''\
# a comment with [brackets] = and "quotes"
a = 1.5
"b c".d = "x # not a comment"
w = [ { a = 1, b = "2, ]" }, # two
  { c = [1,
     2] },
]
[[m]]
x = """
[not.a.table]
"""
  [[m.days]]
  s = 2027-01-01
[[m]]
[m.z]
q = '# }'
'''


def test_each_table_key_and_item_has_the_line_it_begins_on() -> None:
    assert lines_of(TEXT) == {
        (): 1,
        ("a",): 2,
        ("b c", "d"): 3,
        ("w",): 4,
        ("w", 0): 4,
        ("w", 0, "a"): 4,
        ("w", 0, "b"): 4,
        ("w", 1): 5,
        ("w", 1, "c"): 5,
        ("w", 1, "c", 0): 5,
        ("w", 1, "c", 1): 6,
        ("m",): 8,
        ("m", 0): 8,
        ("m", 0, "x"): 9,
        ("m", 0, "days"): 12,
        ("m", 0, "days", 0): 12,
        ("m", 0, "days", 0, "s"): 13,
        ("m", 1): 14,
        ("m", 1, "z"): 15,
        ("m", 1, "z", "q"): 16,
    }


@pytest.mark.parametrize("text", [SHORTEST, FULL, example_file().read_text(encoding="utf-8")])
def test_every_key_of_a_file_is_on_its_line(text: str) -> None:
    lines, rows = lines_of(text), text.splitlines()
    paths = list(keys_in(tomllib.loads(text)))
    assert [path for path in paths if str(path[-1]) not in rows[lines[path] - 1]] == []


def test_a_place_counts_entries_from_one() -> None:
    assert place_of(("modules", 2, "days", 0, "meals")) == "modules[3].days[1].meals"


def test_a_value_is_shown_as_it_is_written() -> None:
    value = {"a": [1, 2.5, True], "b": 'et "sitat"'}
    assert as_toml(value) == '{ a = [1, 2.5, true], b = "et \\"sitat\\"" }'


def keys_in(value: object, path: Path = ()) -> Iterator[Path]:
    """The path of every key that is written on a line of its own or within one."""
    if isinstance(value, dict):
        for key, inner in value.items():
            is_list_of_tables = isinstance(inner, list) and inner and isinstance(inner[0], dict)
            if not is_list_of_tables and not isinstance(inner, dict):
                yield (*path, key)
            yield from keys_in(inner, (*path, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from keys_in(item, (*path, index))
