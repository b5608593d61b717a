"""Where a store is: a file name, `sqlite:///file` or `postgresql://user@host/database`; typos are told, not guessed."""

import re
from pathlib import Path

from platformdirs import user_data_path
from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from planner.store.problems import (
    CANNOT_OPEN,
    IS_A_FOLDER,
    NO_DATABASE_NAME,
    NO_DRIVER,
    NO_FILE_NAME,
    NO_FOLDER,
    NOT_AN_ADDRESS,
    OTHER_DATABASE,
    StoreError,
)

# two letters at least: `C:/samling.db` is a file
LOOKS_LIKE_A_URL = re.compile(r"[A-Za-z][A-Za-z0-9+]+:/")
POSTGRESQL_NAMES = frozenset({"postgresql", "postgres", "postgresql+psycopg"})
SQLITE_NAMES = frozenset({"sqlite", "sqlite+pysqlite"})


def default_file() -> Path:
    """`samling.db` in the user's data folder."""
    return user_data_path("samling", appauthor=False) / "samling.db"


def store_url(address: str | Path | None) -> URL:
    """The address as SQLAlchemy knows it; no address is the default file, whose folder is made."""
    if address is None:
        return _default_url()
    if isinstance(address, Path) or not LOOKS_LIKE_A_URL.match(address):
        return _file_url(Path(address))
    try:
        url = make_url(address)
    except (ArgumentError, ValueError):
        raise StoreError(NOT_AN_ADDRESS(address=_without_password(address))) from None
    if url.drivername in SQLITE_NAMES:
        if url.database in {None, "", ":memory:"}:
            raise StoreError(NO_FILE_NAME(address=address))
        return _file_url(Path(str(url.database)))
    if url.drivername in POSTGRESQL_NAMES:
        return _postgresql_url(url)
    raise StoreError(OTHER_DATABASE(address=shown(url), kind=url.drivername))


def shown(url: URL) -> str:
    """The address as people may see it: a file name, or a URL without its password."""
    if url.drivername in SQLITE_NAMES:
        return str(url.database)
    return url.set(drivername=url.get_backend_name()).render_as_string(hide_password=True)


def _default_url() -> URL:
    file = default_file()
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError:
        raise StoreError(CANNOT_OPEN(address=str(file))) from None
    return _file_url(file)


def _file_url(path: Path) -> URL:
    if not path.parent.is_dir():
        raise StoreError(NO_FOLDER(folder=str(path.parent)))
    if path.is_dir():
        raise StoreError(IS_A_FOLDER(address=str(path)))
    return URL.create("sqlite+pysqlite", database=str(path.resolve()))


def _postgresql_url(url: URL) -> URL:
    if not url.database:
        raise StoreError(NO_DATABASE_NAME(address=shown(url), example=shown(url.set(database="samling"))))
    try:
        import psycopg  # noqa: F401, PLC0415 an extra that SQLite users do without
    except ImportError:
        raise StoreError(NO_DRIVER()) from None
    return url.set(drivername="postgresql+psycopg")


def _without_password(address: str) -> str:
    return re.sub(r"(://[^:/@]*):[^@]*@", r"\1:***@", address)
