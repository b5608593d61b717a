"""Templates become pages here: one environment for each language, everything escaped, nothing undefined."""

from functools import lru_cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse

from api.formats import formats
from api.reader import Reader
from calendars.language import translations


@lru_cache
def environment(language: str) -> Environment:
    """The templates in one language: `_("English text")` is translated, values go through `formats`."""
    templates = Environment(
        loader=PackageLoader("api"),
        autoescape=True,
        undefined=StrictUndefined,
        extensions=["jinja2.ext.i18n", "jinja2.ext.do"],
        trim_blocks=True,
        lstrip_blocks=True,
    )
    templates.install_gettext_translations(translations(language), newstyle=True)  # type: ignore[attr-defined]  # the extension adds it
    templates.filters.update(formats(language))
    return templates


def rendered(template: str, reader: Reader, **values: object) -> str:
    return environment(reader.language).get_template(template).render(reader=reader, **values)


def shown(request: Request, template: str, page: object, status: int = 200, **values: object) -> HTMLResponse:
    """A page object as HTML in the reader's language."""
    reader = Reader.of(request)
    year = request.app.state.year
    html = rendered(template, reader, page=page, programme=year.programme, computed_at=year.computed_at, **values)
    headers = {"Content-Language": reader.language, "Cache-Control": "private, no-cache"}
    return HTMLResponse(html, status, headers)
