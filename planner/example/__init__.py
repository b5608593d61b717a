"""The built-in example: Felles topplederprogram, the cohort that starts in autumn 2027."""

from importlib.resources import files
from pathlib import Path


def example_file() -> Path:
    """The programme file that is planned where no other is given."""
    return Path(str(files(__package__) / "felles-topplederprogram-2027.toml"))
