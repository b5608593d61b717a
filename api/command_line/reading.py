"""What a command reads: a programme file, a plan file, a pin; and what is wrong with them, as a person's mistake."""

import re
import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from api.command_line.failures import Mistake
from calendars.language import Message, Reason
from planner.checking import HandMade
from planner.hand_made import PlanFileError, PlanFileMistake, read_plan
from planner.pins import Pin
from planner.programme import Programme
from planner.programme_file import programme_from_text, text_of

STDIN = "-"
PIN_SHAPE = re.compile(r"(?P<module>\d+)=(?P<first>\d{4}-\d{2}-\d{2})?(?:@(?P<site>[\w-]+))?")

NO_FILE = Message("read_file_missing", "{file} does not exist; check the name and the folder")
IS_A_FOLDER = Message("read_file_is_a_folder", "{file} is a folder, not a file")
MAY_NOT_READ = Message(
    "read_file_not_readable", "{file} may not be read; change its permissions or choose another file"
)
NOT_UTF8 = Message("read_file_not_utf8", "{file} is not UTF-8 text; save it as UTF-8 and try again")
MISTAKE_IN_PLAN = Message("mistake_in_plan", "{file}, {place}: {because}")
MISTAKE_IN_PLAN_FILE = Message("mistake_in_plan_file", "{file}: {because}")
NOT_A_PIN = Message(
    "not_a_pin", "--pin {value} is not understood; write --pin 3=2027-11-15, --pin 3=2027-11-15@oslo or --pin 3=@oslo"
)
NO_SUCH_DAY = Message("pin_no_such_day", "--pin {value}: there is no day {day}")
NO_SUCH_MODULE = Message("pin_no_such_module", "--pin {value}: there is no module {module}; there are {modules}")
NO_SUCH_SITE = Message("pin_no_such_site", "--pin {value}: there is no site {site}; there are {sites}")
PINNED_TWICE = Message("pinned_twice", "--pin {value}: module {module} is pinned twice")


@dataclass(frozen=True, slots=True)
class ProgrammeText:
    """A programme with the text it was read from."""

    programme: Programme
    text: str


def programme_at(path: str) -> ProgrammeText:
    """The programme in a file; raises Mistake and ProgrammeFileError."""
    # read once, so that what is published is the very text that was planned
    text = text_at(path) if path == STDIN else text_of(Path(path))
    return ProgrammeText(programme_from_text(text, _shown(path)), text)


def dates_at(path: str) -> tuple[HandMade, ...]:
    """The dates in a plan file; raises Mistake with everything that is wrong in it."""
    try:
        return read_plan(text_at(path))
    except PlanFileError as error:
        raise Mistake(*(_in_plan(_shown(path), mistake) for mistake in error.mistakes)) from error


def text_at(path: str) -> str:
    """The text of a file, or of standard input for `-`."""
    try:
        content = sys.stdin.buffer.read() if path == STDIN else Path(path).read_bytes()
        return content.decode("utf-8-sig")
    except FileNotFoundError as error:
        raise Mistake(NO_FILE(file=path)) from error
    except IsADirectoryError as error:
        raise Mistake(IS_A_FOLDER(file=path)) from error
    except PermissionError as error:
        raise Mistake(MAY_NOT_READ(file=path)) from error
    except UnicodeDecodeError as error:
        raise Mistake(NOT_UTF8(file=_shown(path))) from error


def pins_of(values: list[str], programme: Programme) -> tuple[Pin, ...]:
    """What `--pin` asks for; raises Mistake with everything that is wrong in them."""
    read = [_pin(value, programme) for value in values]
    mistakes = [outcome for outcome in read if not isinstance(outcome, Pin)]
    pins = tuple(outcome for outcome in read if isinstance(outcome, Pin))
    numbers = [pin.module for pin in pins]
    mistakes += [
        PINNED_TWICE(value=value, module=pin.module)
        for value, pin in zip(values, read, strict=True)
        if isinstance(pin, Pin) and numbers.count(pin.module) > 1
    ]
    if mistakes:
        raise Mistake(*mistakes)
    return pins


def _pin(value: str, programme: Programme) -> Pin | Reason:
    shape = PIN_SHAPE.fullmatch(value)
    if shape is None or not (shape["first"] or shape["site"]):
        return NOT_A_PIN(value=value)
    number, site = int(shape["module"]), shape["site"]
    numbers = tuple(str(module.number) for module in programme.modules)
    if str(number) not in numbers:
        return NO_SUCH_MODULE(value=value, module=str(number), modules=numbers)
    sites = tuple(known.id for known in programme.sites)
    if site is not None and site not in sites:
        return NO_SUCH_SITE(value=value, site=site, sites=sites)
    try:
        first = date.fromisoformat(shape["first"]) if shape["first"] else None
    except ValueError:
        return NO_SUCH_DAY(value=value, day=shape["first"])
    return Pin(number, first, site)


def _in_plan(file: str, mistake: PlanFileMistake) -> Reason:
    if mistake.place:
        return MISTAKE_IN_PLAN(file=file, place=mistake.place, because=mistake.because)
    return MISTAKE_IN_PLAN_FILE(file=file, because=mistake.because)


def _shown(path: str) -> str:
    return "<stdin>" if path == STDIN else path
