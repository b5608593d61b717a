"""Draws the README's pictures anew from the pages of the built-in example: `python -m tests.browser.renew_pictures`."""

import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import sync_playwright

from planner.example import example_file
from tests.browser.browser import FLAGS, chromium

FOLDER = Path(__file__).parent / "pictures"
# what is shown, and how many pixels of its top
PICTURES = {"year": ("/?lang=nb", 1180), "module": ("/modules/4?lang=nb", 1000)}
WIDTH = 1280


def main() -> None:
    path = chromium()
    if path is None:
        sys.exit("no Chromium on this machine: install it, or name one in CHROMIUM")
    FOLDER.mkdir(exist_ok=True)
    with example_served() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        for name, (shown, height) in PICTURES.items():
            page = browser.new_page(viewport={"width": WIDTH, "height": height})
            page.goto(address + shown)
            page.screenshot(path=FOLDER / f"{name}.png")
        browser.close()


@contextmanager
def example_served() -> Iterator[str]:
    """The address of `samling serve`, as a user would start it."""
    command = [str(Path(sys.executable).with_name("samling")), "serve", str(example_file()), "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        assert server.stdout is not None
        told = ""
        while not (found := re.search(r"http://[\d.]+:\d+", told)):
            line = server.stdout.readline()
            assert line, f"the server ended, and said: {told}"
            told += line
        try:
            yield found.group()
        finally:
            server.terminate()


if __name__ == "__main__":
    main()
