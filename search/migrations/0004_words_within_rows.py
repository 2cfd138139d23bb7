"""The search weighs some hundred entries by their stems, which are not to be fetched from beside each row."""

from django.db import migrations

WITHIN = "ALTER TABLE search_entry ALTER vector SET STORAGE MAIN, ALTER tails SET STORAGE MAIN"
BESIDE = "ALTER TABLE search_entry ALTER vector SET STORAGE EXTENDED, ALTER tails SET STORAGE EXTENDED"


class Migration(migrations.Migration):
    dependencies = [("search", "0003_first_synonyms")]
    operations = [migrations.RunSQL(WITHIN, BESIDE)]
