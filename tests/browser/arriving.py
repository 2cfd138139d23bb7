"""The next page after a click: all of it."""


def arrive(tab, selector):
    """Wait for what the next page shows, and until its styles and scripts are there.

    A page can be asked for sizes, and by axe, as soon as it is parsed; people see it only with its style sheet.
    """
    tab.wait_for_selector(selector)
    tab.wait_for_load_state()
