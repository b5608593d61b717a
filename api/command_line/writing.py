"""Files and folders that are written whole or not at all: first beside their place, then into it by one rename."""

import json
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import NamedTemporaryFile, TemporaryDirectory

from api.command_line.failures import Mistake
from calendars.language import Message

NO_FOLDER = Message("out_folder_missing", "the folder {folder} does not exist; make it, or choose another with --out")
NOT_A_FOLDER = Message("out_not_a_folder", "{folder} is a file; choose a folder with --out")
NOT_WRITABLE = Message(
    "out_not_writable",
    "the folder {folder} may not be written to; choose another with --out, for example --out ~/samling",
)
FOREIGN_FILES = Message(
    "out_foreign_files",
    "the folder {folder} holds files that are not ours ({names}) and would be replaced; choose another with --out",
)


def writable(folder: Path) -> None:
    """Raise Mistake where no file can be made in a folder; asked before the work, not after it."""
    if not folder.exists():
        raise Mistake(NO_FOLDER(folder=str(folder)))
    if not folder.is_dir():
        raise Mistake(NOT_A_FOLDER(folder=str(folder)))
    try:
        # permissions do not tell everything: a read-only disk, a full one
        with NamedTemporaryFile(dir=folder, prefix=".samling-"):
            pass
    except OSError as error:
        raise Mistake(NOT_WRITABLE(folder=str(folder))) from error


def write_file(path: Path, content: bytes) -> None:
    """Replace a file in one step."""
    with NamedTemporaryFile(dir=path.parent, prefix=".samling-", delete=False) as file:
        beside = Path(file.name)
        try:
            file.write(content)
            file.flush()
            beside.chmod(0o666 & ~_umask())
        except BaseException:
            beside.unlink()
            raise
    beside.replace(path)


@contextmanager
def folder_in_place_of(folder: Path) -> Iterator[Path]:
    """A new folder to write in, which takes the place of the old one when all has gone well."""
    with TemporaryDirectory(dir=folder.parent, prefix=".samling-out-", ignore_cleanup_errors=True) as beside:
        new, old = Path(beside, "new"), Path(beside, "old")
        new.mkdir()
        yield new
        if folder.exists():
            folder.rename(old)
        try:
            new.rename(folder)
        except OSError:
            if old.exists():
                old.rename(folder)
            raise


def replaceable(folder: Path, ours: Callable[[str], bool]) -> None:
    """Raise Mistake where a folder cannot be made or replaced, or holds what we did not write."""
    writable(folder.absolute().parent)
    if folder.exists():
        writable(folder)
        foreign = sorted(entry.name for entry in folder.iterdir() if not ours(entry.name))
        if foreign:
            raise Mistake(FOREIGN_FILES(folder=str(folder), names=tuple(foreign[:3])))


def json_bytes(document: Mapping[str, object]) -> bytes:
    return (json.dumps(document, ensure_ascii=False, indent=2) + "\n").encode()


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
