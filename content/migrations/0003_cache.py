from django.db import migrations

CREATE = """
    CREATE UNLOGGED TABLE content_cache (
        cache_key varchar(255) PRIMARY KEY, value text NOT NULL, expires timestamp with time zone NOT NULL
    );
    CREATE INDEX content_cache_expires ON content_cache (expires);
"""


class Migration(migrations.Migration):
    dependencies = [("content", "0002_kept_pages")]
    operations = [migrations.RunSQL(CREATE, "DROP TABLE content_cache")]
