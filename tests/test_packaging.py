"""The wheel holds what the program reads, and nothing else."""

import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

HOUSE = Path(__file__).parent.parent
PACKAGES = ("calendars", "venues", "planner", "api")
READ_BY_THE_PROGRAM = {
    "calendars/data/school_breaks.csv",
    "calendars/catalogue/nb/samling.po",
    "calendars/catalogue/nn/samling.po",
    "venues/data/per_diem_rates.csv",
    "planner/example/felles-topplederprogram-2027.toml",
    "planner/store/migrations/env.py",
    "planner/store/migrations/versions/v1_plans.py",
    "planner/MODEL.md",
    "planner/PROGRAMME.md",
    "api/templates/sheet.html",
    "api/static/samling.css",
    *(f"{package}/py.typed" for package in PACKAGES),
}
KINDS = {".py", ".typed", ".csv", ".md", ".toml", ".po", ".pot", ".html", ".css", ".js", ".svg", ".txt", ".mako"}

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def in_the_wheel(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "--wheel-dir", str(folder), str(HOUSE)]
    built = subprocess.run(command, capture_output=True, text=True, check=False)
    if "No matching distribution found for hatchling" in built.stderr:
        pytest.skip("the package that builds wheels is not to be had here")
    assert built.returncode == 0, built.stderr
    [wheel] = folder.glob("*.whl")
    return {name for name in ZipFile(wheel).namelist() if ".dist-info/" not in name}


def test_what_the_program_reads_is_in_the_wheel(in_the_wheel: set[str]) -> None:
    assert in_the_wheel >= READ_BY_THE_PROGRAM


def test_all_files_of_the_packages_are_in_the_wheel_and_nothing_else_is(in_the_wheel: set[str]) -> None:
    files = (file for package in PACKAGES for file in (HOUSE / package).rglob("*") if file.is_file())
    wanted = {str(file.relative_to(HOUSE)) for file in files if "__pycache__" not in file.parts}
    assert in_the_wheel == wanted


def test_the_wheel_holds_no_kind_of_file_that_nobody_thought_of(in_the_wheel: set[str]) -> None:
    assert {Path(name).suffix for name in in_the_wheel} <= KINDS


def test_the_wheel_holds_no_tests_and_no_pictures(in_the_wheel: set[str]) -> None:
    assert {name.split("/")[0] for name in in_the_wheel} == set(PACKAGES)
