"""What the docstrings of this package show is what happens."""

import doctest
from importlib import import_module
from pkgutil import walk_packages

import pytest

import venues

MODULES = sorted(module.name for module in walk_packages(venues.__path__, "venues."))


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_hold(name: str) -> None:
    assert doctest.testmod(import_module(name)).failed == 0
