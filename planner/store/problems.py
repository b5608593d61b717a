"""What can be wrong with a store, as reasons: what, where, what to do. Mistakes of ours are not caught here."""

import sqlite3
from pathlib import Path

from sqlalchemy.exc import DBAPIError, OperationalError

from calendars.language import Message, Reason, said

NOT_AN_ADDRESS = Message(
    "store_address_not_understood",
    "{address} is not an address of a store: give a file name, or postgresql://user@host/database",
)
OTHER_DATABASE = Message(
    "store_kind_not_known",
    "{address} names a database of the kind {kind}: the store can be a SQLite file or a PostgreSQL database",
)
NO_FILE_NAME = Message(
    "store_without_a_file", "{address} names no file: a SQLite store needs one, for example sqlite:///samling.db"
)
NO_DATABASE_NAME = Message(
    "store_without_a_database", "{address} names no database: add it after a slash, for example {example}"
)
NO_DRIVER = Message(
    "store_without_driver", 'PostgreSQL needs the extra "postgresql": pip install "samling[postgresql]"'
)
NO_FOLDER = Message("store_folder_missing", "the folder {folder} does not exist: make it, or choose another with --db")
IS_A_FOLDER = Message("store_is_a_folder", "{address} is a folder: name the file of the store in it")
CANNOT_OPEN = Message(
    "store_cannot_be_opened", "{address} cannot be opened or made: check that you may write in its folder"
)
READ_ONLY = Message(
    "store_read_only", "{address} cannot be written to: change its permissions, or choose another file with --db"
)
NOT_A_STORE = Message(
    "store_not_a_database", "{address} is not a database, or it is damaged: restore a backup, or choose another file"
)
FOREIGN_TABLES = Message(
    "store_of_another_program", "{address} holds the tables of another program: choose another file or database"
)
LOCKED = Message(
    "store_locked", "{address} is in use by another program and stayed locked: close that program, then try again"
)
FULL = Message("store_disk_full", "there is no room left on the disk of {address}: nothing was changed; make room")
NO_ANSWER = Message(
    "store_does_not_answer",
    "{address} does not answer: check that the server runs and that address, user and password are right ({detail})",
)
NEWER = Message(
    "store_is_newer",
    "{address} was made by a newer version of Samling (store version {found}; this one knows {known}): update Samling",
)
OLDER = Message(
    "store_is_older",
    "{address} is from an older version of Samling (store version {found}; this one needs {known}): back it up, then "
    "run samling upgrade on it",
)
INCONSISTENT = Message(
    "store_inconsistent",
    "{address} is damaged, its bookings and what they occupy differ ({count} place): restore a backup",
    "{address} is damaged, its bookings and what they occupy differ ({count} places): restore a backup",
)

SQLITE_PROBLEMS = {
    "SQLITE_BUSY": LOCKED,
    "SQLITE_LOCKED": LOCKED,
    "SQLITE_NOTADB": NOT_A_STORE,
    "SQLITE_CORRUPT": NOT_A_STORE,
    "SQLITE_READONLY": READ_ONLY,
    "SQLITE_CANTOPEN": CANNOT_OPEN,
    "SQLITE_PERM": CANNOT_OPEN,
    "SQLITE_IOERR": CANNOT_OPEN,
    "SQLITE_FULL": FULL,
}
SERIALIZATION_FAILURE, DEADLOCK = "40001", "40P01"
READ_ONLY_TRANSACTION, NO_PRIVILEGE, DISK_FULL = "25006", "42501", "53100"


class StoreError(Exception):
    """The store cannot be used as asked; `because` says what, where and what to do."""

    def __init__(self, because: Reason) -> None:
        super().__init__(because)
        self.because = because

    def __str__(self) -> str:
        return said(self.because, "en")


def problem(error: DBAPIError | sqlite3.Error, address: str) -> StoreError | None:
    """What a database's error means to people; None where it is our own mistake."""
    if isinstance(error, sqlite3.Error):
        return _sqlite_problem(error, address)
    if isinstance(error.orig, sqlite3.Error):
        return _sqlite_problem(error.orig, address)
    state = _sqlstate(error)
    if state == DISK_FULL:
        return StoreError(FULL(address=address))
    if state in {READ_ONLY_TRANSACTION, NO_PRIVILEGE}:
        return StoreError(READ_ONLY(address=address))
    # 08 and no state at all: no connection; 28, 3D, 3F: no such user, database or schema; 57: the server goes down
    if state[:2] in {"08", "28", "3D", "3F", "57"} or (not state and isinstance(error, OperationalError)):
        return StoreError(NO_ANSWER(address=address, detail=str(error.orig).strip().splitlines()[0]))
    return None


def is_worth_another_try(error: DBAPIError) -> bool:
    """Two transactions stood in each other's way; one of them was chosen to begin again."""
    return _sqlstate(error) in {SERIALIZATION_FAILURE, DEADLOCK}


def _sqlite_problem(error: sqlite3.Error, address: str) -> StoreError | None:
    name = getattr(error, "sqlite_errorname", "")
    message = next((message for start, message in SQLITE_PROBLEMS.items() if name.startswith(start)), None)
    if message is CANNOT_OPEN and Path(address).is_dir():
        message = IS_A_FOLDER
    return StoreError(message(address=address)) if message else None


def _sqlstate(error: DBAPIError) -> str:
    return getattr(error.orig, "sqlstate", None) or ""
