from django.db import models


class ExtractedText(models.Model):
    """What an uploaded file says, read once; files are never changed, only replaced under another name."""

    file_name = models.CharField(max_length=200, primary_key=True)
    #: "" where the file holds no text or could not be read.
    text = models.TextField(blank=True)
    read_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        default_permissions = ()

    def __str__(self):
        return self.file_name
