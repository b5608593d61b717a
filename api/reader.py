"""Who asks: in which language they read, and how links keep it. No cookie is needed: the address says it."""

from dataclasses import dataclass
from urllib.parse import urlencode

from starlette.requests import Request

from calendars.language import DEFAULT_LANGUAGE, LANGUAGES

# each language calls itself by its own name, whatever the page is in
LANGUAGE_NAMES = {"nb": "Bokmål", "nn": "Nynorsk", "en": "English"}


@dataclass(frozen=True, slots=True)
class LanguageChoice:
    """One entry of the language switch."""

    language: str
    name: str
    address: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Reader:
    """The language, the page and its own parameters (`lang` left out)."""

    language: str
    path: str
    params: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, request: Request) -> "Reader":
        asked = request.query_params.get("lang", DEFAULT_LANGUAGE)
        params = tuple((name, value) for name, value in request.query_params.multi_items() if name != "lang")
        return cls(asked if asked in LANGUAGES else DEFAULT_LANGUAGE, request.url.path, params)

    def link(self, path: str, **params: str | int) -> str:
        """An address of ours in the reader's language."""
        return _address(path, tuple((name, str(value)) for name, value in params.items()), self.language)

    def link_to(self, path: str, state: tuple[tuple[str, str], ...]) -> str:
        """An address whose parameters are known by their own names, some of them more than once."""
        return _address(path, state, self.language)

    def same(self, path: str) -> str:
        """Another address with this page's own parameters; those that are empty say nothing."""
        return _address(path, tuple((name, value) for name, value in self.params if value), self.language)

    def choices(self) -> tuple[LanguageChoice, ...]:
        """The same page in each language."""
        return tuple(
            LanguageChoice(
                language,
                LANGUAGE_NAMES[language],
                _address(self.path, self.params, language),
                language == self.language,
            )
            for language in LANGUAGES
        )


def _address(path: str, params: tuple[tuple[str, str], ...], language: str) -> str:
    said = params if language == DEFAULT_LANGUAGE else (*params, ("lang", language))
    return f"{path}?{urlencode(said)}" if said else path
