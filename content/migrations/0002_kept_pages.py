import django.db.models.functions.datetime
from django.db import migrations, models

#: Once per transaction. The mark is forgotten with the savepoint or transaction in which it was set. No unique number
#: of the transaction stands in the table: in a restored database these begin anew, and would be taken for old ones.
NOTE = """
CREATE FUNCTION content_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF current_setting('content.noted_in', true) IS DISTINCT FROM pg_current_xact_id()::text THEN
        INSERT INTO content_change DEFAULT VALUES;
        PERFORM set_config('content.noted_in', pg_current_xact_id()::text, true);
    END IF;
    RETURN NULL;
END
$$;
CREATE FUNCTION content_change_committed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE content_change SET changed_at = clock_timestamp() WHERE id = NEW.id;
    RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER stamp_at_commit AFTER INSERT ON content_change DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION content_change_committed();
ALTER TABLE content_keptpage SET UNLOGGED;
"""
FORGET = """
DROP FUNCTION content_changed() CASCADE;
DROP FUNCTION content_change_committed() CASCADE;
"""


class Migration(migrations.Migration):
    dependencies = [("content", "0001_initial")]

    operations = [
        migrations.CreateModel(
            name="Change",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("changes", models.BigIntegerField(db_default=1)),
                (
                    "changed_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), help_text="The moment of the commit."
                    ),
                ),
            ],
            options={"default_permissions": ()},
        ),
        migrations.CreateModel(
            name="KeptPage",
            fields=[
                ("key_hash", models.BinaryField(max_length=32, primary_key=True, serialize=False)),
                ("revision", models.CharField(max_length=60)),
                ("minute", models.BigIntegerField()),
                ("route", models.CharField(max_length=120)),
                ("etag", models.CharField(max_length=120)),
                ("headers", models.JSONField()),
                ("body", models.BinaryField()),
            ],
            options={
                "default_permissions": (),
                "indexes": [models.Index(fields=["minute"], name="kept_page_minute")],
            },
        ),
        migrations.RunSQL(NOTE, FORGET),
    ]
