"""A programme as one TOML file: reading it, and what is wrong with it, all at once.

`PROGRAMME.md` documents every key. A `Programme` that comes from here remembers nothing of TOML; pydantic enters here
and knows nothing of planning.
"""

from planner.programme_file.mistakes import Mistake, ProgrammeFileError
from planner.programme_file.reading import programme_from_text, read_programme, text_of

__all__ = ["Mistake", "ProgrammeFileError", "programme_from_text", "read_programme", "text_of"]
