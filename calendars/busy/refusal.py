"""A calendar that is not read, and why: raised inside this folder, a value outside it."""

from dataclasses import dataclass

from calendars.language import Message, Reason

REFUSED = Message("calendar_refused", "{where}: {because}")


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a calendar was not read. `where` is a file's name or an address's host, never the whole secret address."""

    where: str
    because: Reason

    @property
    def sentence(self) -> Reason:
        return REFUSED(where=self.where, because=self.because)


class CalendarRefused(Exception):  # noqa: N818 an expected answer on its way to becoming a `Refusal`
    """Ends the reading of a calendar."""

    def __init__(self, because: Reason) -> None:
        super().__init__(because.code)
        self.because = because
