"""Who changed what and when, kept by database triggers: they also see bulk updates and plain SQL."""

import pghistory


def track(model):
    """Class decorator: keep every inserted, changed and deleted state of the model."""
    return pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())(model)
