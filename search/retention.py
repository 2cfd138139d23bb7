"""What the night does for the search."""

from search.documents import forget_texts
from search.sync import bring_up_to_date

SECONDS = 600


def purge(_now):
    """Read the files that came in without the desk, follow the calendar, and forget what files said that are gone."""
    bring_up_to_date(SECONDS, with_files=True)
    return {"texts of files": forget_texts()}
