"""A store is opened, made, migrated or refused, each with one clear reason."""

import os
import re
import shutil
import sqlite3
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import select, text, update

from calendars.language import Reason
from planner.store import migration, problems
from planner.store.address import default_file, shown, store_url
from planner.store.engine import Store, store_at
from planner.store.opening import open_store
from planner.store.problems import StoreError
from planner.store.releases import latest_programmes, publish
from planner.store.schema import VERSION, plan, store_version
from tests.planner.store.year import NOW, draft_of, published_year


def refused(address: str | Path, because: Reason) -> None:
    with pytest.raises(StoreError) as told:
        open_store(address, patience_seconds=0.1)
    assert told.value.because == because


def test_a_new_store_is_empty_and_keeps_what_is_put_in(address: str) -> None:
    with open_store(address) as store:
        assert latest_programmes(store) == ()
        revision = published_year(store)
    with open_store(address) as store:
        assert latest_programmes(store) == (revision,)


def test_a_path_and_a_url_name_the_same_file(tmp_path: Path) -> None:
    file = tmp_path / "year.db"
    with open_store(file) as store:
        published_year(store)
    with open_store(f"sqlite:///{file}") as store:
        assert [revision.programme for revision in latest_programmes(store)] == ["small"]


def test_the_default_store_lies_in_the_users_data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    with open_store() as store:
        assert Path(store.address) == default_file()
        assert tmp_path in default_file().parents


def test_a_data_folder_that_cannot_be_made_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "data").write_text("a file where the folder would be")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    with pytest.raises(StoreError) as told:
        open_store()
    assert told.value.because == problems.CANNOT_OPEN(address=str(default_file()))


def test_a_fresh_and_a_current_store_need_no_alembic(tmp_path: Path) -> None:
    program = (
        "import sys; from planner.store.opening import open_store;"
        "[open_store(sys.argv[1]).close() for _ in range(2)]; print('alembic' in sys.modules)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program, tmp_path / "samling.db"], capture_output=True, text=True, check=True
    )
    assert ran.stdout == "False\n"


def test_two_processes_may_make_the_same_store(address: str) -> None:
    program = "import sys; from planner.store.opening import open_store; open_store(sys.argv[1]).close()"
    makers = [subprocess.Popen([sys.executable, "-c", program, address]) for _ in range(4)]
    assert [maker.wait() for maker in makers] == [0, 0, 0, 0]


@pytest.mark.parametrize("content", [b"module,first\n1,2027-09-20\n", b"SQLite format 3\0" + b"\xff" * 4000])
def test_a_file_that_is_no_database_is_refused_and_left_alone(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "plan.csv"
    file.write_bytes(content)
    refused(file, problems.NOT_A_STORE(address=str(file)))
    assert file.read_bytes() == content


def test_the_database_of_another_program_is_refused_and_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "places.sqlite"
    with closing(sqlite3.connect(file)) as db, db:
        db.execute("CREATE TABLE bookmarks (id INTEGER PRIMARY KEY)")
    before = file.read_bytes()
    refused(file, problems.FOREIGN_TABLES(address=str(file)))
    assert file.read_bytes() == before


def test_a_postgresql_database_with_a_table_of_one_of_our_names_is_refused(postgresql_address: str) -> None:
    store = store_at(store_url(postgresql_address))
    with store.writer.begin() as db:
        db.execute(text("CREATE TABLE booking (id integer)"))
    refused(postgresql_address, problems.FOREIGN_TABLES(address=store.address))
    store.close()


def test_a_postgresql_database_may_hold_other_tables(postgresql_address: str) -> None:
    store = store_at(store_url(postgresql_address))
    with store.writer.begin() as db:
        db.execute(text("CREATE TABLE invoice (id integer)"))
    store.close()
    with open_store(postgresql_address) as opened:
        assert latest_programmes(opened) == ()


def test_a_store_from_a_newer_version_is_refused(address: str) -> None:
    with open_store(address) as store:
        with store.writer.begin() as db:
            db.execute(update(store_version).values(version_num=str(VERSION + 1)))
        shown_address = store.address
    refused(address, problems.NEWER(address=shown_address, found=VERSION + 1, known=VERSION))


@pytest.fixture
def first_version(address: str) -> Iterator[Store]:
    """A store as the first version made it, with one programme."""
    store = store_at(store_url(address))
    with store.writer.begin() as db:
        migration.upgrade(db, "1")
    publish(store, draft_of(), NOW)
    yield store
    store.close()


def test_an_older_sqlite_store_is_migrated_and_a_copy_put_aside(first_version: Store) -> None:
    if first_version.url.get_backend_name() != "sqlite":
        pytest.skip("a PostgreSQL store is migrated only when asked")
    with open_store(first_version.address) as store:
        assert [revision.number for revision in latest_programmes(store)] == [1]
        with store.reading() as db:
            assert db.scalar(select(store_version.c.version_num)) == str(VERSION)
    with closing(sqlite3.connect(f"{first_version.address}.version-1")) as aside:
        assert aside.execute("SELECT version_num FROM store_version").fetchall() == [("1",)]
        assert aside.execute("SELECT id FROM plan").fetchall() == [("small",)]


def test_an_older_postgresql_store_is_migrated_only_when_asked(first_version: Store) -> None:
    if first_version.url.get_backend_name() != "postgresql":
        pytest.skip("a SQLite store is migrated by itself")
    address = first_version.url.render_as_string(hide_password=False)
    refused(address, problems.OLDER(address=first_version.address, found=1, known=VERSION))
    with open_store(address, upgrade=True) as store, store.reading() as db:
        assert db.scalars(select(plan.c.id)).all() == ["small"]
        assert db.scalar(select(store_version.c.version_num)) == str(VERSION)


def test_an_older_store_that_is_in_use_is_not_migrated(tmp_path: Path) -> None:
    file = tmp_path / "samling.db"
    store = store_at(store_url(file))
    with store.writer.begin() as db:
        migration.upgrade(db, "1")
    store.close()
    with closing(sqlite3.connect(file)) as other:
        other.execute("BEGIN IMMEDIATE")
        refused(file, problems.LOCKED(address=str(file)))


def test_a_second_copy_does_not_overwrite_the_first(tmp_path: Path) -> None:
    file = tmp_path / "samling.db"
    (tmp_path / "samling.db.version-1").write_text("an earlier copy")
    store = store_at(store_url(file))
    with store.writer.begin() as db:
        migration.upgrade(db, "1")
    store.close()
    open_store(file).close()
    assert (tmp_path / "samling.db.version-1").read_text() == "an earlier copy"
    assert (tmp_path / "samling.db.version-1.2").stat().st_size > 0


def test_a_store_that_another_program_keeps_locked_is_told_after_a_short_wait(tmp_path: Path) -> None:
    file = tmp_path / "samling.db"
    with open_store(file, patience_seconds=0.1) as store, closing(sqlite3.connect(file)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError) as told:
            publish(store, draft_of(), NOW)
    assert told.value.because == problems.LOCKED(address=str(file))


@pytest.mark.parametrize(
    ("address", "because"),
    [
        (
            "postgresq://planner@db/samling",
            problems.OTHER_DATABASE(address="postgresq://planner@db/samling", kind="postgresq"),
        ),
        (
            "mysql://planner:secret@db/samling",
            problems.OTHER_DATABASE(address="mysql://planner:***@db/samling", kind="mysql"),
        ),
        (
            "postgresql://planner:secret@db:54x2/samling",
            problems.NOT_AN_ADDRESS(address="postgresql://planner:***@db:54x2/samling"),
        ),
        ("postgresql:/planner@db/samling", problems.NOT_AN_ADDRESS(address="postgresql:/planner@db/samling")),
        (
            "postgresql://planner@db",
            problems.NO_DATABASE_NAME(address="postgresql://planner@db", example="postgresql://planner@db/samling"),
        ),
        ("sqlite://", problems.NO_FILE_NAME(address="sqlite://")),
        ("nowhere/at/all/samling.db", problems.NO_FOLDER(folder="nowhere/at/all")),
    ],
)
def test_a_typo_in_the_address_is_told(address: str, because: object) -> None:
    with pytest.raises(StoreError) as told:
        open_store(address)
    assert told.value.because == because


def test_a_folder_is_no_store(tmp_path: Path) -> None:
    refused(tmp_path, problems.IS_A_FOLDER(address=str(tmp_path)))


def test_a_server_that_is_not_there_is_told_without_the_password() -> None:
    with pytest.raises(StoreError) as told:
        open_store("postgresql://planner:secret@127.0.0.1:1/samling")
    assert told.value.because.message == problems.NO_ANSWER
    assert told.value.because["address"] == "postgresql://planner:***@127.0.0.1:1/samling"
    assert "secret" not in str(told.value)


def test_a_database_that_is_not_there_is_told(postgresql_address: str) -> None:
    nowhere = re.sub(r"/[a-z]+\?", "/no_such_database?", postgresql_address)
    with pytest.raises(StoreError) as told:
        open_store(nowhere)
    assert told.value.because.message == problems.NO_ANSWER
    assert "no_such_database" in str(told.value)


def test_a_password_is_never_shown() -> None:
    assert shown(store_url("postgresql://planner:secret@db/samling")) == "postgresql://planner:***@db/samling"


@pytest.fixture
def folder_of_another() -> Iterator[Path]:
    """A folder that an ordinary account may look into but not write to, with a store in it."""
    folder = Path(tempfile.mkdtemp())
    open_store(folder / "samling.db").close()
    folder.chmod(stat.S_IRUSR | stat.S_IXUSR | stat.S_IRGRP | stat.S_IXGRP | stat.S_IROTH | stat.S_IXOTH)
    (folder / "samling.db").chmod(stat.S_IRUSR | stat.S_IRGRP | stat.S_IROTH)
    yield folder
    folder.chmod(stat.S_IRWXU)
    shutil.rmtree(folder)


def as_nobody(work: str, file: Path, own_file: Path) -> str:
    """What a process without our rights prints; an ordinary account needs no other."""
    program = f"""
import os, sys
from planner.store.opening import open_store
from planner.store.problems import StoreError
from planner.store.releases import publish
from tests.planner.store.year import NOW, draft_of
# all that is imported late must be there before the rights are gone
publish(open_store(sys.argv[2]), draft_of(), NOW)
if os.geteuid() == 0:
    os.setuid(65534)
try:
    {work}
except StoreError as error:
    print(error.because.code)
"""
    command = [sys.executable, "-c", program, file, own_file]
    return subprocess.run(command, capture_output=True, text=True, check=True, env=os.environ).stdout.strip()


def test_a_folder_that_cannot_be_written_to_is_told(folder_of_another: Path, tmp_path: Path) -> None:
    assert (
        as_nobody("open_store(sys.argv[1])", folder_of_another / "new.db", tmp_path / "own.db")
        == problems.CANNOT_OPEN.code
    )


def test_a_store_that_cannot_be_written_to_is_told(folder_of_another: Path, tmp_path: Path) -> None:
    work = "publish(open_store(sys.argv[1]), draft_of(), NOW)"
    assert as_nobody(work, folder_of_another / "samling.db", tmp_path / "own.db") == problems.READ_ONLY.code
