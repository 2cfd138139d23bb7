"""Why a text could not be read."""


class Unreadable(Exception):
    """Its text is a sentence for the editor who handed the file in."""
