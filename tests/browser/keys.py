"""A keyboard, and nothing else."""

import pytest


def press(tab, *keys):
    for key in keys:
        tab.keyboard.press(key)


def go_to(tab, selector):
    """With the Tab key alone."""
    for _press in range(80):
        press(tab, "Tab")
        if tab.locator(f"{selector}:focus").count():
            return
    pytest.fail(f"{selector} is not reached with the Tab key")
