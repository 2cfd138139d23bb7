from search.models.entries import Due, Entry, Kind, Part, Standing, Word
from search.models.noting import *  # noqa: F403 - proxies that carry triggers; Django must have seen them
from search.models.synonyms import Synonyms
from search.models.texts import ExtractedText

__all__ = ["Due", "Entry", "ExtractedText", "Kind", "Part", "Standing", "Synonyms", "Word"]
