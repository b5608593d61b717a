"""`samling upgrade`: brings a store from an older version of Samling up to this one."""

from api.command_line.exit_codes import ExitCode
from api.command_line.options import AsJson, Db, Lang, Language
from api.command_line.terminal import Terminal
from calendars.language import Message
from planner.store.opening import open_store
from planner.store.schema import VERSION

UP_TO_DATE = Message("store_up_to_date", "{address} is a store of version {version}, which this Samling works with")
EXAMPLE = "samling upgrade --db postgresql://samling@db.example.org/samling"


def command(
    db: Db = None,
    as_json: AsJson = False,  # noqa: FBT002 a flag of the command line
    lang: Lang = Language.NB,
) -> ExitCode:
    terminal = Terminal(lang, as_json)
    with open_store(db, upgrade=True) as store:
        address = store.address
    told = UP_TO_DATE(address=address, version=VERSION)
    terminal.answer(lambda: {"store": address, "version": VERSION}, lambda: [terminal.said(told)])
    return ExitCode.DONE
