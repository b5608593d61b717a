"""What is asked of every command alike, read before the arguments are parsed: help and usage errors need it too."""

from collections.abc import Sequence
from dataclasses import dataclass

from calendars.language import DEFAULT_LANGUAGE, LANGUAGES


@dataclass(frozen=True, slots=True)
class Asked:
    """The language of the answer, and whether a program reads it."""

    language: str = DEFAULT_LANGUAGE
    as_json: bool = False

    @classmethod
    def of(cls, arguments: Sequence[str]) -> "Asked":
        """What the arguments say; a language that we do not speak is reported when they are parsed.

        >>> Asked.of(["plan", "year.toml", "--lang", "en", "--json"])
        Asked(language='en', as_json=True)
        """
        language = DEFAULT_LANGUAGE
        for argument, following in zip(arguments, [*arguments, ""][1:], strict=True):
            if argument == "--lang":
                language = following
            elif argument.startswith("--lang="):
                language = argument.removeprefix("--lang=")
        return cls(language if language in LANGUAGES else DEFAULT_LANGUAGE, "--json" in arguments)
