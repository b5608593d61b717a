import os
from dataclasses import replace
from pathlib import Path

import pytest

from calendars.busy.addresses import ELSEWHERE
from calendars.busy.fetching import TOO_LARGE
from calendars.busy.files import NO_FILE, NOT_A_FILE, file_content
from calendars.busy.limits import LIMITS
from calendars.busy.refusal import CalendarRefused
from calendars.language import Reason


def refused(folder: Path, name: str) -> Reason:
    with pytest.raises(CalendarRefused) as raised:
        file_content(folder, name)
    return raised.value.because


def test_a_file_beside_the_programme_or_in_a_folder_there_is_read(tmp_path: Path) -> None:
    (tmp_path / "kalendere").mkdir()
    (tmp_path / "kari.ics").write_bytes(b"Kari")
    (tmp_path / "kalendere" / "ola.ics").write_bytes(b"Ola")
    (tmp_path / "lenke.ics").symlink_to("kari.ics")
    names = ("kari.ics", "./kari.ics", "kalendere/ola.ics", "lenke.ics")
    assert [file_content(tmp_path, name) for name in names] == [b"Kari", b"Kari", b"Ola", b"Kari"]


@pytest.mark.parametrize("name", [
    *("../kari.ics", "a/../../kari.ics", "/etc/passwd", "C:\\kari.ics", "..\\kari.ics", "\\\\host\\kari.ics", ""),
    *("a\nb.ics", "a\x00b.ics", "lenke.ics"),
])  # fmt: skip
def test_no_name_leads_out_of_the_folder(tmp_path: Path, name: str) -> None:
    inside = tmp_path / "inside"
    inside.mkdir()
    (tmp_path / "kari.ics").write_bytes(b"Kari")
    (inside / "lenke.ics").symlink_to("../kari.ics")
    assert refused(inside, name) == ELSEWHERE()


def test_what_is_not_there_or_no_file_is_said_so(tmp_path: Path) -> None:
    (tmp_path / "folder.ics").mkdir()
    os.mkfifo(tmp_path / "pipe.ics")
    assert refused(tmp_path, "kari.ics") == NO_FILE()
    assert refused(tmp_path, "folder.ics") == refused(tmp_path, "pipe.ics") == NOT_A_FILE()


def test_a_file_has_at_most_two_megabytes(tmp_path: Path) -> None:
    (tmp_path / "most.ics").write_bytes(b"x" * 2_000_000)
    with (tmp_path / "sixty.ics").open("wb") as sixty:
        sixty.truncate(60_000_000)
    assert len(file_content(tmp_path, "most.ics")) == 2_000_000
    assert refused(tmp_path, "sixty.ics") == TOO_LARGE(megabytes="2")
    with pytest.raises(CalendarRefused) as raised:
        file_content(tmp_path, "most.ics", replace(LIMITS, size_bytes=500_000))
    assert raised.value.because == TOO_LARGE(megabytes="0.5")
