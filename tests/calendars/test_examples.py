"""What the docstrings of this package show is what happens."""

import doctest
from importlib import import_module
from pkgutil import iter_modules

import pytest

import calendars

MODULES = sorted(module.name for module in iter_modules(calendars.__path__, "calendars."))


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_hold(name: str) -> None:
    assert doctest.testmod(import_module(name)).failed == 0
