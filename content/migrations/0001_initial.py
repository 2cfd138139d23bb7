import django.contrib.postgres.operations
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        django.contrib.postgres.operations.BtreeGistExtension(),
        django.contrib.postgres.operations.TrigramExtension(),
        django.contrib.postgres.operations.UnaccentExtension(),
        migrations.CreateModel(
            name="FormerAddress",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("old_path", models.CharField(max_length=300, unique=True, verbose_name="former address")),
                ("new_path", models.CharField(max_length=300, verbose_name="present address")),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="since")),
            ],
            options={
                "verbose_name": "former address",
                "verbose_name_plural": "former addresses",
            },
        ),
        migrations.CreateModel(
            name="Count",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("purpose", models.CharField(max_length=40)),
                ("source", models.CharField(max_length=32)),
                ("number", models.PositiveIntegerField()),
                ("expires_at", models.DateTimeField()),
            ],
            options={
                "verbose_name": "count",
                "verbose_name_plural": "counts",
                "indexes": [models.Index(fields=["expires_at"], name="count_expiry")],
                "constraints": [models.UniqueConstraint(fields=("purpose", "source"), name="count_once")],
            },
        ),
    ]
