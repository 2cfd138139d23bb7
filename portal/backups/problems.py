"""What stands in the way of a backup or a restoration, in sentences for the person who runs the portal."""


class BackupProblem(Exception):
    """Nothing was changed, unless the sentence says so."""
