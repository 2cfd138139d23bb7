import concepts.models.bound
import concepts.models.processes
import contacts.models.enquiries
import content.addresses
import content.fields
import django.contrib.postgres.fields
import django.db.models.constraints
import django.db.models.deletion
import django.utils.timezone
import modeltrans.fields
import municipalities.bound
import pgtrigger.compiler
import pgtrigger.migrations
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("auth", "__first__"),
        ("committees", "0001_initial"),
        ("contacts", "0001_initial"),
        ("content", "0001_initial"),
        ("municipalities", "0001_initial"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        migrations.CreateModel(
            name="Concept",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "state",
                    models.CharField(
                        choices=[("draft", "Draft"), ("published", "Published"), ("archived", "Archived")],
                        default="draft",
                        help_text="Visitors see only what is published. Archive what is over: it stays here and leaves the pages.",
                        max_length=10,
                        verbose_name="state",
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created")),
                ("modified_at", models.DateTimeField(auto_now=True, verbose_name="last changed")),
                (
                    "archived_at",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="archived since"),
                ),
                (
                    "source_kind",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("website", "Website"),
                            ("press", "Press article"),
                            ("document", "Document"),
                            ("office", "Information from the office"),
                        ],
                        max_length=10,
                        verbose_name="kind of source",
                    ),
                ),
                ("source_title", models.CharField(blank=True, max_length=200, verbose_name="source")),
                (
                    "source_publisher",
                    models.CharField(blank=True, max_length=200, verbose_name="publisher of the source"),
                ),
                ("source_url", models.URLField(blank=True, verbose_name="address of the source")),
                ("as_of", content.fields.ImpreciseDateField(blank=True, null=True, verbose_name="as of (Stand)")),
                (
                    "review_on",
                    models.DateField(
                        blank=True,
                        help_text="On this day the start page reminds you.",
                        null=True,
                        verbose_name="check again on",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[("integration", "Integration concept"), ("action", "Action concept")],
                        default="integration",
                        max_length=15,
                        verbose_name="kind",
                    ),
                ),
                ("title", models.CharField(max_length=150, verbose_name="title")),
                ("slug", models.SlugField(max_length=80, verbose_name="address part")),
                (
                    "lead",
                    models.CharField(
                        blank=True, help_text="One sentence in plain words.", max_length=300, verbose_name="lead"
                    ),
                ),
                ("about", content.fields.RichTextField(blank=True, verbose_name="about")),
                (
                    "i18n",
                    modeltrans.fields.TranslationField(
                        fields=("title", "lead", "about"), required_languages=(), virtual_fields=True
                    ),
                ),
                (
                    "accompanied_by",
                    models.ManyToManyField(
                        blank=True, related_name="concepts", to="contacts.contactpoint", verbose_name="accompanied by"
                    ),
                ),
                (
                    "committees",
                    models.ManyToManyField(
                        blank=True,
                        related_name="concepts",
                        to="committees.committee",
                        verbose_name="committees that accompany it",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="concepts",
                        to="municipalities.municipality",
                        verbose_name="town",
                    ),
                ),
            ],
            options={
                "verbose_name": "concept",
                "verbose_name_plural": "concepts",
                "ordering": ["title"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("municipality", "slug"),
                        name="concept_slug_once_per_town",
                        violation_error_message="Another concept of this town has this address.",
                    )
                ],
            },
            bases=(municipalities.bound.TownBound, content.addresses.AddressedModel, models.Model),
        ),
        migrations.CreateModel(
            name="ConceptVersion",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "state",
                    models.CharField(
                        choices=[("draft", "Draft"), ("published", "Published"), ("archived", "Archived")],
                        default="draft",
                        help_text="Visitors see only what is published. Archive what is over: it stays here and leaves the pages.",
                        max_length=10,
                        verbose_name="state",
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created")),
                ("modified_at", models.DateTimeField(auto_now=True, verbose_name="last changed")),
                (
                    "archived_at",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="archived since"),
                ),
                (
                    "source_kind",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("website", "Website"),
                            ("press", "Press article"),
                            ("document", "Document"),
                            ("office", "Information from the office"),
                        ],
                        max_length=10,
                        verbose_name="kind of source",
                    ),
                ),
                ("source_title", models.CharField(blank=True, max_length=200, verbose_name="source")),
                (
                    "source_publisher",
                    models.CharField(blank=True, max_length=200, verbose_name="publisher of the source"),
                ),
                ("source_url", models.URLField(blank=True, verbose_name="address of the source")),
                ("as_of", content.fields.ImpreciseDateField(blank=True, null=True, verbose_name="as of (Stand)")),
                (
                    "review_on",
                    models.DateField(
                        blank=True,
                        help_text="On this day the start page reminds you.",
                        null=True,
                        verbose_name="check again on",
                    ),
                ),
                (
                    "label",
                    models.CharField(
                        help_text="For example: Version of 2009", max_length=100, verbose_name="name of the version"
                    ),
                ),
                ("slug", models.SlugField(max_length=60, verbose_name="address part")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("in_preparation", "In preparation"),
                            ("draft_text", "Draft for consultation"),
                            ("adopted", "Adopted"),
                            ("in_force", "In force"),
                            ("superseded", "Superseded"),
                        ],
                        max_length=15,
                        verbose_name="status of the text",
                    ),
                ),
                ("adopted_on", content.fields.ImpreciseDateField(blank=True, null=True, verbose_name="of which date")),
                (
                    "vote",
                    models.CharField(
                        blank=True,
                        help_text="As the minutes say it: 32 in favour, 2 against",
                        max_length=200,
                        verbose_name="vote",
                    ),
                ),
                ("horizon", models.CharField(blank=True, max_length=200, verbose_name="until when it plans")),
                ("about", content.fields.RichTextField(blank=True, verbose_name="about this version")),
                ("words", models.PositiveIntegerField(default=0, editable=False)),
                ("text_hash", models.CharField(blank=True, editable=False, max_length=64)),
                (
                    "i18n",
                    modeltrans.fields.TranslationField(
                        fields=("label", "horizon", "vote", "about"), required_languages=(), virtual_fields=True
                    ),
                ),
                (
                    "concept",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="versions",
                        to="concepts.concept",
                        verbose_name="concept",
                    ),
                ),
                (
                    "predecessor",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="successors",
                        to="concepts.conceptversion",
                        verbose_name="predecessor",
                    ),
                ),
                (
                    "resolution",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="concept_versions",
                        to="committees.resolution",
                        verbose_name="adopted by resolution",
                    ),
                ),
            ],
            options={
                "verbose_name": "version of a concept",
                "verbose_name_plural": "versions of concepts",
                "ordering": ["adopted_on__earliest", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("concept", "slug"),
                        name="version_slug_once_per_concept",
                        violation_error_message="Another version of this concept has this address.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("state", "published"), ("status", "in_force")),
                        fields=("concept",),
                        name="version_one_in_force",
                        violation_error_message="Another version is in force already. Mark that one as superseded first.",
                    ),
                ],
            },
            bases=(
                concepts.models.bound.ConceptBound,
                municipalities.bound.TownBound,
                content.addresses.AddressedModel,
                models.Model,
            ),
        ),
        migrations.CreateModel(
            name="ChangeNote",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("identity", models.UUIDField(blank=True, null=True)),
                ("text", content.fields.RichTextField(blank=True, verbose_name="what changed in plain words")),
                (
                    "i18n",
                    modeltrans.fields.TranslationField(fields=("text",), required_languages=(), virtual_fields=True),
                ),
                (
                    "earlier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="concepts.conceptversion",
                        verbose_name="compared with the version",
                    ),
                ),
                (
                    "version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="change_notes",
                        to="concepts.conceptversion",
                        verbose_name="new version",
                    ),
                ),
            ],
            options={
                "verbose_name": "note on a change",
                "verbose_name_plural": "notes on changes",
                "ordering": ["pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("version", "earlier", "identity"),
                        name="change_note_once_per_section",
                        nulls_distinct=False,
                        violation_error_message="There is a note on this change already. Change that one instead.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("version", models.F("earlier")), _negated=True),
                        name="change_note_of_two_versions",
                        violation_error_message="Choose two different versions.",
                    ),
                ],
            },
            bases=(concepts.models.bound.ConceptBound, models.Model),
        ),
        migrations.CreateModel(
            name="Comparison",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("old_hash", models.CharField(max_length=64)),
                ("new_hash", models.CharField(max_length=64)),
                ("counts", models.JSONField(default=dict)),
                ("made_at", models.DateTimeField(auto_now=True)),
                (
                    "new",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="concepts.conceptversion"
                    ),
                ),
                (
                    "old",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="concepts.conceptversion"
                    ),
                ),
            ],
            options={
                "verbose_name": "comparison",
                "verbose_name_plural": "comparisons",
                "constraints": [models.UniqueConstraint(fields=("old", "new"), name="comparison_once_per_pair")],
            },
        ),
        migrations.CreateModel(
            name="Consultation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "state",
                    models.CharField(
                        choices=[("draft", "Draft"), ("published", "Published"), ("archived", "Archived")],
                        default="draft",
                        help_text="Visitors see only what is published. Archive what is over: it stays here and leaves the pages.",
                        max_length=10,
                        verbose_name="state",
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created")),
                ("modified_at", models.DateTimeField(auto_now=True, verbose_name="last changed")),
                (
                    "archived_at",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="archived since"),
                ),
                ("opens_on", models.DateField(verbose_name="first day")),
                (
                    "closes_on",
                    models.DateField(
                        help_text="Comments are taken until the end of this day.", verbose_name="last day"
                    ),
                ),
                ("about", content.fields.RichTextField(blank=True, verbose_name="what we ask for")),
                (
                    "rules",
                    content.fields.RichTextField(
                        blank=True,
                        help_text="Beside the general rules, which stand on the page anyway: be polite, name nobody.",
                        verbose_name="rules",
                    ),
                ),
                (
                    "i18n",
                    modeltrans.fields.TranslationField(
                        fields=("about", "rules"), required_languages=(), virtual_fields=True
                    ),
                ),
                (
                    "version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="consultations",
                        to="concepts.conceptversion",
                        verbose_name="version",
                    ),
                ),
            ],
            options={
                "verbose_name": "consultation",
                "verbose_name_plural": "consultations",
                "ordering": ["-opens_on"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("closes_on__gte", models.F("opens_on"))),
                        name="consultation_ends_after_it_began",
                        violation_error_message="The last day lies before the first one.",
                    )
                ],
            },
            bases=(municipalities.bound.TownBound, models.Model),
        ),
        migrations.CreateModel(
            name="CommentAnswer",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("accepted", "accepted"),
                            ("partly", "partly accepted"),
                            ("declined", "declined"),
                            ("covered", "already covered"),
                        ],
                        max_length=10,
                        verbose_name="outcome",
                    ),
                ),
                ("reason", content.fields.RichTextField(blank=True, verbose_name="reason")),
                ("changed_identity", models.UUIDField(blank=True, null=True)),
                ("released_at", models.DateTimeField(blank=True, editable=False, null=True, verbose_name="released")),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created")),
                ("modified_at", models.DateTimeField(auto_now=True, verbose_name="last changed")),
                (
                    "i18n",
                    modeltrans.fields.TranslationField(fields=("reason",), required_languages=(), virtual_fields=True),
                ),
                (
                    "changed_version",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="concepts.conceptversion",
                        verbose_name="version with the changed text",
                    ),
                ),
                (
                    "consultation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="answers",
                        to="concepts.consultation",
                        verbose_name="consultation",
                    ),
                ),
            ],
            options={
                "verbose_name": "answer to comments",
                "verbose_name_plural": "answers to comments",
                "ordering": ["pk"],
            },
            bases=(concepts.models.bound.ConceptBound, models.Model),
        ),
        migrations.CreateModel(
            name="Measure",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "state",
                    models.CharField(
                        choices=[("draft", "Draft"), ("published", "Published"), ("archived", "Archived")],
                        default="draft",
                        help_text="Visitors see only what is published. Archive what is over: it stays here and leaves the pages.",
                        max_length=10,
                        verbose_name="state",
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created")),
                ("modified_at", models.DateTimeField(auto_now=True, verbose_name="last changed")),
                (
                    "archived_at",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="archived since"),
                ),
                (
                    "source_kind",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("website", "Website"),
                            ("press", "Press article"),
                            ("document", "Document"),
                            ("office", "Information from the office"),
                        ],
                        max_length=10,
                        verbose_name="kind of source",
                    ),
                ),
                ("source_title", models.CharField(blank=True, max_length=200, verbose_name="source")),
                (
                    "source_publisher",
                    models.CharField(blank=True, max_length=200, verbose_name="publisher of the source"),
                ),
                ("source_url", models.URLField(blank=True, verbose_name="address of the source")),
                ("as_of", content.fields.ImpreciseDateField(blank=True, null=True, verbose_name="as of (Stand)")),
                (
                    "review_on",
                    models.DateField(
                        blank=True,
                        help_text="On this day the start page reminds you.",
                        null=True,
                        verbose_name="check again on",
                    ),
                ),
                ("title", models.CharField(max_length=200, verbose_name="title")),
                ("slug", models.SlugField(max_length=80, verbose_name="address part")),
                ("field_of_action", models.CharField(blank=True, max_length=150, verbose_name="field of action")),
                ("identity", models.UUIDField(blank=True, editable=False, null=True)),
                ("text", content.fields.RichTextField(blank=True, verbose_name="text")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("planned", "Planned"),
                            ("running", "Running"),
                            ("done", "Done"),
                            ("dropped", "Not pursued"),
                            ("unknown", "Status not stated"),
                        ],
                        default="unknown",
                        max_length=10,
                        verbose_name="status",
                    ),
                ),
                (
                    "starts_on",
                    content.fields.ImpreciseDateField(blank=True, null=True, verbose_name="planned beginning"),
                ),
                ("ends_on", content.fields.ImpreciseDateField(blank=True, null=True, verbose_name="planned end")),
                ("done_on", content.fields.ImpreciseDateField(blank=True, null=True, verbose_name="done on")),
                (
                    "responsible_office",
                    models.CharField(
                        blank=True,
                        help_text="Where it is no contact point of the portal.",
                        max_length=200,
                        verbose_name="responsible office",
                    ),
                ),
                ("partners", models.CharField(blank=True, max_length=300, verbose_name="partners")),
                ("funding", models.CharField(blank=True, max_length=300, verbose_name="funding")),
                ("position", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                (
                    "i18n",
                    modeltrans.fields.TranslationField(
                        fields=("title", "field_of_action", "text", "responsible_office", "partners", "funding"),
                        required_languages=(),
                        virtual_fields=True,
                    ),
                ),
                (
                    "concept",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="measures",
                        to="concepts.concept",
                        verbose_name="concept",
                    ),
                ),
                (
                    "founded_committee",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="measures",
                        to="committees.committee",
                        verbose_name="committee that grew out of it",
                    ),
                ),
                (
                    "responsible",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="measures",
                        to="contacts.contactpoint",
                        verbose_name="responsible contact point",
                    ),
                ),
            ],
            options={
                "verbose_name": "measure",
                "verbose_name_plural": "measures",
                "ordering": ["position", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("concept", "slug"),
                        name="measure_slug_once_per_concept",
                        violation_error_message="Another measure of this concept has this address.",
                    )
                ],
            },
            bases=(municipalities.bound.TownBound, content.addresses.AddressedModel, models.Model),
        ),
        migrations.CreateModel(
            name="Indicator",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=200, verbose_name="what is counted")),
                (
                    "unit",
                    models.CharField(
                        blank=True, help_text="For example: people, %, courses", max_length=50, verbose_name="unit"
                    ),
                ),
                ("source", models.CharField(max_length=300, verbose_name="where the figures come from")),
                (
                    "caveat",
                    models.CharField(
                        blank=True,
                        help_text="For example: counted anew since 2019.",
                        max_length=400,
                        verbose_name="what they do not say",
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                (
                    "i18n",
                    modeltrans.fields.TranslationField(
                        fields=("name", "unit", "source", "caveat"), required_languages=(), virtual_fields=True
                    ),
                ),
                (
                    "measure",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="indicators",
                        to="concepts.measure",
                        verbose_name="measure",
                    ),
                ),
            ],
            options={
                "verbose_name": "indicator",
                "verbose_name_plural": "indicators",
                "ordering": ["position", "pk"],
            },
        ),
        migrations.CreateModel(
            name="Observation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("year", models.PositiveSmallIntegerField(verbose_name="year")),
                ("value", models.DecimalField(decimal_places=2, max_digits=12, verbose_name="value")),
                (
                    "indicator",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="observations",
                        to="concepts.indicator",
                        verbose_name="indicator",
                    ),
                ),
            ],
            options={
                "verbose_name": "observed value",
                "verbose_name_plural": "observed values",
                "ordering": ["year"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("indicator", "year"),
                        name="observation_once_per_year",
                        violation_error_message="This year has a value already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("year__range", (1900, 2199))),
                        name="observation_year_is_plausible",
                        violation_error_message="A year has four digits: 2024.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ProgressNote",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("noted_on", models.DateField(verbose_name="as of")),
                (
                    "status",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("planned", "Planned"),
                            ("running", "Running"),
                            ("done", "Done"),
                            ("dropped", "Not pursued"),
                            ("unknown", "Status not stated"),
                        ],
                        max_length=10,
                        verbose_name="status since then",
                    ),
                ),
                ("text", content.fields.RichTextField(blank=True, verbose_name="what happened")),
                (
                    "i18n",
                    modeltrans.fields.TranslationField(fields=("text",), required_languages=(), virtual_fields=True),
                ),
                (
                    "measure",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="notes",
                        to="concepts.measure",
                        verbose_name="measure",
                    ),
                ),
            ],
            options={
                "verbose_name": "progress note",
                "verbose_name_plural": "progress notes",
                "ordering": ["-noted_on", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="RevisionProcess",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "state",
                    models.CharField(
                        choices=[("draft", "Draft"), ("published", "Published"), ("archived", "Archived")],
                        default="draft",
                        help_text="Visitors see only what is published. Archive what is over: it stays here and leaves the pages.",
                        max_length=10,
                        verbose_name="state",
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created")),
                ("modified_at", models.DateTimeField(auto_now=True, verbose_name="last changed")),
                (
                    "archived_at",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="archived since"),
                ),
                (
                    "source_kind",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("website", "Website"),
                            ("press", "Press article"),
                            ("document", "Document"),
                            ("office", "Information from the office"),
                        ],
                        max_length=10,
                        verbose_name="kind of source",
                    ),
                ),
                ("source_title", models.CharField(blank=True, max_length=200, verbose_name="source")),
                (
                    "source_publisher",
                    models.CharField(blank=True, max_length=200, verbose_name="publisher of the source"),
                ),
                ("source_url", models.URLField(blank=True, verbose_name="address of the source")),
                ("as_of", content.fields.ImpreciseDateField(blank=True, null=True, verbose_name="as of (Stand)")),
                (
                    "review_on",
                    models.DateField(
                        blank=True,
                        help_text="On this day the start page reminds you.",
                        null=True,
                        verbose_name="check again on",
                    ),
                ),
                ("title", models.CharField(max_length=150, verbose_name="title")),
                ("about", content.fields.RichTextField(blank=True, verbose_name="what it is about")),
                ("aim", content.fields.RichTextField(blank=True, verbose_name="aim")),
                ("how_to_take_part", content.fields.RichTextField(blank=True, verbose_name="how to take part")),
                (
                    "i18n",
                    modeltrans.fields.TranslationField(
                        fields=("title", "about", "aim", "how_to_take_part"), required_languages=(), virtual_fields=True
                    ),
                ),
                (
                    "concept",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="processes",
                        to="concepts.concept",
                        verbose_name="concept",
                    ),
                ),
                (
                    "new_version",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="concepts.conceptversion",
                        verbose_name="version that is to come",
                    ),
                ),
                (
                    "old_version",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="concepts.conceptversion",
                        verbose_name="version that is revised",
                    ),
                ),
            ],
            options={
                "verbose_name": "revision process",
                "verbose_name_plural": "revision processes",
                "ordering": ["pk"],
            },
            bases=(concepts.models.bound.ConceptBound, models.Model),
        ),
        migrations.CreateModel(
            name="Milestone",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("resolution", "Resolution"),
                            ("kickoff", "Kick-off workshop"),
                            ("stocktaking", "Stocktaking"),
                            ("talks", "Talks with residents"),
                            ("draft", "Draft"),
                            ("submission", "Submission"),
                            ("other", "Other step"),
                        ],
                        default="other",
                        max_length=15,
                        verbose_name="kind",
                    ),
                ),
                ("title", models.CharField(max_length=150, verbose_name="title")),
                ("text", content.fields.RichTextField(blank=True, verbose_name="what happens")),
                ("planned_on", content.fields.ImpreciseDateField(blank=True, null=True, verbose_name="planned for")),
                ("happened_on", content.fields.ImpreciseDateField(blank=True, null=True, verbose_name="happened on")),
                ("decision", content.fields.RichTextField(blank=True, verbose_name="what was decided")),
                (
                    "is_dropped",
                    models.BooleanField(
                        default=False,
                        help_text="It will not take place any more. Say why in the text.",
                        verbose_name="dropped",
                    ),
                ),
                (
                    "position",
                    models.PositiveSmallIntegerField(
                        default=0,
                        help_text="Steps with the same number stand in the order of their dates.",
                        verbose_name="order",
                    ),
                ),
                (
                    "i18n",
                    modeltrans.fields.TranslationField(
                        fields=("title", "text", "decision"), required_languages=(), virtual_fields=True
                    ),
                ),
                (
                    "documents",
                    models.ManyToManyField(
                        blank=True, related_name="milestones", to="committees.document", verbose_name="documents"
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        blank=True,
                        help_text="A workshop with a fixed date is a meeting of its committee; it then stands in the calendar.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="milestones",
                        to="committees.meeting",
                        verbose_name="meeting",
                    ),
                ),
                (
                    "place",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="milestones",
                        to="contacts.place",
                        verbose_name="place",
                    ),
                ),
                (
                    "resolutions",
                    models.ManyToManyField(
                        blank=True, related_name="milestones", to="committees.resolution", verbose_name="resolutions"
                    ),
                ),
                (
                    "process",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="milestones",
                        to="concepts.revisionprocess",
                        verbose_name="revision process",
                    ),
                ),
            ],
            options={
                "verbose_name": "step",
                "verbose_name_plural": "steps",
                "ordering": ["position", "pk"],
            },
            bases=(concepts.models.processes.Appointed, municipalities.bound.TownBound, models.Model),
        ),
        migrations.CreateModel(
            name="Participant",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("institute", "Commissioned institute"),
                            ("moderation", "Moderation"),
                            ("steering", "Steering and working group"),
                            ("administration", "Administration"),
                            ("civil_society", "Civil society"),
                            ("residents", "Residents"),
                        ],
                        max_length=15,
                        verbose_name="role",
                    ),
                ),
                ("name", models.CharField(max_length=200, verbose_name="name")),
                ("function_at_time", models.CharField(blank=True, max_length=200, verbose_name="function at the time")),
                ("text", models.CharField(blank=True, max_length=400, verbose_name="what they do")),
                ("position", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                (
                    "i18n",
                    modeltrans.fields.TranslationField(fields=("text",), required_languages=(), virtual_fields=True),
                ),
                (
                    "process",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="participants",
                        to="concepts.revisionprocess",
                        verbose_name="revision process",
                    ),
                ),
            ],
            options={
                "verbose_name": "participant",
                "verbose_name_plural": "participants",
                "ordering": ["position", "pk"],
            },
        ),
        migrations.CreateModel(
            name="Postponement",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "planned_before",
                    content.fields.ImpreciseDateField(blank=True, null=True, verbose_name="planned before for"),
                ),
                ("noted_on", models.DateField(default=django.utils.timezone.localdate, verbose_name="moved on")),
                ("reason", models.CharField(blank=True, max_length=300, verbose_name="reason")),
                (
                    "i18n",
                    modeltrans.fields.TranslationField(fields=("reason",), required_languages=(), virtual_fields=True),
                ),
                (
                    "milestone",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="postponements",
                        to="concepts.milestone",
                        verbose_name="step",
                    ),
                ),
            ],
            options={
                "verbose_name": "postponement",
                "verbose_name_plural": "postponements",
                "ordering": ["noted_on", "pk"],
            },
        ),
        migrations.CreateModel(
            name="Section",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("identity", models.UUIDField(default=uuid.uuid4, editable=False)),
                (
                    "came_from",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.UUIDField(), blank=True, default=list, editable=False, size=None
                    ),
                ),
                ("position", models.PositiveIntegerField(editable=False, verbose_name="order")),
                ("depth", models.PositiveSmallIntegerField(editable=False, verbose_name="level")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("chapter", "Chapter"),
                            ("field", "Field of action"),
                            ("goal", "Goal"),
                            ("action", "Recommended action"),
                            ("paragraph", "Paragraph"),
                        ],
                        max_length=10,
                        verbose_name="kind",
                    ),
                ),
                (
                    "number",
                    models.CharField(blank=True, help_text="As printed: 2.1", max_length=30, verbose_name="number"),
                ),
                ("title", models.CharField(blank=True, max_length=300, verbose_name="heading")),
                ("body", content.fields.DocumentTextField(blank=True, verbose_name="text")),
                ("anchor", models.SlugField(editable=False, max_length=100)),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="children",
                        to="concepts.section",
                        verbose_name="belongs to",
                    ),
                ),
                (
                    "version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="sections",
                        to="concepts.conceptversion",
                        verbose_name="version",
                    ),
                ),
            ],
            options={
                "verbose_name": "section",
                "verbose_name_plural": "sections",
                "ordering": ["position"],
                "indexes": [models.Index(fields=["identity"], name="section_identity")],
                "constraints": [
                    models.UniqueConstraint(fields=("version", "identity"), name="section_identity_once_per_version"),
                    models.UniqueConstraint(
                        deferrable=django.db.models.constraints.Deferrable["DEFERRED"],
                        fields=("version", "anchor"),
                        name="section_anchor_once_per_version",
                    ),
                    models.UniqueConstraint(
                        deferrable=django.db.models.constraints.Deferrable["DEFERRED"],
                        fields=("version", "position"),
                        name="section_position_once_per_version",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "paragraph"), ("title", ""), models.Q(("body", ""), _negated=True)),
                            models.Q(
                                models.Q(("kind", "paragraph"), _negated=True),
                                models.Q(("title", ""), _negated=True),
                                ("body", ""),
                            ),
                            _connector="OR",
                        ),
                        name="section_heading_or_text",
                        violation_error_message="A heading has a title and no text; a paragraph has text and no title.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Statement",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "text",
                    models.TextField(
                        help_text="Without quotation marks; they are set on the page. Leave footnote marks such as [1] in.",
                        verbose_name="wording",
                    ),
                ),
                (
                    "is_direct",
                    models.BooleanField(
                        default=True, help_text="Unticked: reported in our own words.", verbose_name="verbatim"
                    ),
                ),
                ("attributed_to", models.CharField(blank=True, max_length=150, verbose_name="person")),
                ("function_at_time", models.CharField(blank=True, max_length=200, verbose_name="function at the time")),
                (
                    "footnote",
                    models.CharField(
                        blank=True,
                        help_text="What the footnote mark in the wording stands for.",
                        max_length=300,
                        verbose_name="footnote",
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                (
                    "process",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="statements",
                        to="concepts.revisionprocess",
                        verbose_name="revision process",
                    ),
                ),
            ],
            options={
                "verbose_name": "statement",
                "verbose_name_plural": "statements",
                "ordering": ["position", "pk"],
            },
        ),
        migrations.CreateModel(
            name="StepPerson",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("role", models.CharField(help_text="For example: moderation", max_length=100, verbose_name="role")),
                ("name", models.CharField(blank=True, max_length=200, verbose_name="name")),
                ("function_at_time", models.CharField(blank=True, max_length=200, verbose_name="function at the time")),
                ("position", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                (
                    "i18n",
                    modeltrans.fields.TranslationField(fields=("role",), required_languages=(), virtual_fields=True),
                ),
                (
                    "milestone",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="people",
                        to="concepts.milestone",
                        verbose_name="step",
                    ),
                ),
            ],
            options={
                "verbose_name": "person at a step",
                "verbose_name_plural": "people at a step",
                "ordering": ["position", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("function_at_time", ""), ("name", ""), _negated=True),
                        name="step_person_is_named",
                        violation_error_message="Enter a name or a function.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Talk",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "state",
                    models.CharField(
                        choices=[("draft", "Draft"), ("published", "Published"), ("archived", "Archived")],
                        default="draft",
                        help_text="Visitors see only what is published. Archive what is over: it stays here and leaves the pages.",
                        max_length=10,
                        verbose_name="state",
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created")),
                ("modified_at", models.DateTimeField(auto_now=True, verbose_name="last changed")),
                (
                    "archived_at",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="archived since"),
                ),
                (
                    "source_kind",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("website", "Website"),
                            ("press", "Press article"),
                            ("document", "Document"),
                            ("office", "Information from the office"),
                        ],
                        max_length=10,
                        verbose_name="kind of source",
                    ),
                ),
                ("source_title", models.CharField(blank=True, max_length=200, verbose_name="source")),
                (
                    "source_publisher",
                    models.CharField(blank=True, max_length=200, verbose_name="publisher of the source"),
                ),
                ("source_url", models.URLField(blank=True, verbose_name="address of the source")),
                ("as_of", content.fields.ImpreciseDateField(blank=True, null=True, verbose_name="as of (Stand)")),
                (
                    "review_on",
                    models.DateField(
                        blank=True,
                        help_text="On this day the start page reminds you.",
                        null=True,
                        verbose_name="check again on",
                    ),
                ),
                ("title", models.CharField(max_length=150, verbose_name="title")),
                ("about", content.fields.RichTextField(blank=True, verbose_name="what it is about")),
                ("planned_on", content.fields.ImpreciseDateField(blank=True, null=True, verbose_name="planned for")),
                ("how_to_join", models.CharField(blank=True, max_length=300, verbose_name="how to join")),
                ("result", content.fields.RichTextField(blank=True, verbose_name="what came out of it")),
                (
                    "i18n",
                    modeltrans.fields.TranslationField(
                        fields=("title", "about", "how_to_join", "result"), required_languages=(), virtual_fields=True
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        blank=True,
                        help_text="With a fixed date it is a meeting of its committee; it then stands in the calendar.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="talks",
                        to="committees.meeting",
                        verbose_name="meeting",
                    ),
                ),
                (
                    "place",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="talks",
                        to="contacts.place",
                        verbose_name="place",
                    ),
                ),
                (
                    "process",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="talks",
                        to="concepts.revisionprocess",
                        verbose_name="revision process",
                    ),
                ),
            ],
            options={
                "verbose_name": "round of talks",
                "verbose_name_plural": "rounds of talks",
                "ordering": ["planned_on__earliest", "pk"],
            },
            bases=(concepts.models.processes.Appointed, municipalities.bound.TownBound, models.Model),
        ),
        migrations.CreateModel(
            name="TextIntake",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("made_at", models.DateTimeField(auto_now_add=True, verbose_name="handed in")),
                ("source_name", models.CharField(blank=True, max_length=200, verbose_name="file")),
                ("parts", models.JSONField(default=list)),
                ("warnings", models.JSONField(default=list)),
                ("matches", models.JSONField(null=True)),
                ("base_hash", models.CharField(blank=True, max_length=64)),
                (
                    "made_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="handed in by",
                    ),
                ),
                (
                    "version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="intakes",
                        to="concepts.conceptversion",
                        verbose_name="version",
                    ),
                ),
            ],
            options={
                "verbose_name": "text that was handed in",
                "verbose_name_plural": "texts that were handed in",
                "ordering": ["-made_at"],
            },
        ),
        migrations.CreateModel(
            name="Comment",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("identity", models.UUIDField(blank=True, null=True)),
                ("about", models.CharField(blank=True, max_length=300, verbose_name="about")),
                ("text", models.TextField(max_length=5000, verbose_name="comment")),
                ("language", models.CharField(blank=True, max_length=12, verbose_name="language")),
                ("name", models.CharField(blank=True, max_length=150, verbose_name="name")),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="e-mail")),
                (
                    "email_confirmed_at",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="e-mail confirmed"),
                ),
                (
                    "channel",
                    models.CharField(
                        choices=[("online", "online"), ("paper", "on paper")],
                        default="online",
                        max_length=10,
                        verbose_name="came in",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[("waiting", "waiting to be looked at"), ("shown", "shown"), ("refused", "not shown")],
                        default="waiting",
                        max_length=10,
                        verbose_name="status",
                    ),
                ),
                ("refusal", models.CharField(blank=True, max_length=300, verbose_name="why it is not shown")),
                (
                    "reference",
                    models.CharField(
                        default=contacts.models.enquiries.new_reference,
                        editable=False,
                        max_length=12,
                        unique=True,
                        verbose_name="number",
                    ),
                ),
                (
                    "access_key",
                    models.CharField(
                        default=contacts.models.enquiries.new_access_key, editable=False, max_length=32, unique=True
                    ),
                ),
                ("page_language", models.CharField(default="de", editable=False, max_length=12)),
                ("received_on", models.DateField(default=django.utils.timezone.localdate, verbose_name="received on")),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="entered")),
                ("kept_days", models.PositiveSmallIntegerField(default=90, editable=False)),
                ("at_most_days", models.PositiveSmallIntegerField(default=365, editable=False)),
                (
                    "looked_at_by",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "answer",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="comments",
                        to="concepts.commentanswer",
                        verbose_name="answer",
                    ),
                ),
                (
                    "consultation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="comments",
                        to="concepts.consultation",
                        verbose_name="consultation",
                    ),
                ),
            ],
            options={
                "verbose_name": "comment",
                "verbose_name_plural": "comments",
                "ordering": ["received_on", "pk"],
                "indexes": [
                    models.Index(fields=["consultation", "status", "received_on"], name="comment_list"),
                    models.Index(fields=["identity"], name="comment_identity"),
                    models.Index(fields=["email"], name="comment_email"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("status", "refused"), models.Q(("refusal", ""), _negated=True)),
                            models.Q(("status", "refused"), _negated=True),
                            _connector="OR",
                        ),
                        name="comment_refused_has_reason",
                        violation_error_message="Say why the comment is not shown; its author reads it.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ComparedSection",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("position", models.PositiveIntegerField()),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("added", "added"),
                            ("removed", "removed"),
                            ("moved", "moved"),
                            ("changed", "changed"),
                            ("unchanged", "unchanged"),
                        ],
                        max_length=10,
                    ),
                ),
                ("identity", models.UUIDField()),
                ("chapter", models.UUIDField(null=True)),
                ("content", models.JSONField(default=dict)),
                (
                    "comparison",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="rows", to="concepts.comparison"
                    ),
                ),
            ],
            options={
                "verbose_name": "compared section",
                "verbose_name_plural": "compared sections",
                "ordering": ["position"],
                "constraints": [
                    models.UniqueConstraint(fields=("comparison", "position"), name="compared_position_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="ConceptEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "state",
                    models.CharField(
                        choices=[("draft", "Draft"), ("published", "Published"), ("archived", "Archived")],
                        default="draft",
                        help_text="Visitors see only what is published. Archive what is over: it stays here and leaves the pages.",
                        max_length=10,
                        verbose_name="state",
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created")),
                ("modified_at", models.DateTimeField(auto_now=True, verbose_name="last changed")),
                (
                    "archived_at",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="archived since"),
                ),
                (
                    "source_kind",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("website", "Website"),
                            ("press", "Press article"),
                            ("document", "Document"),
                            ("office", "Information from the office"),
                        ],
                        max_length=10,
                        verbose_name="kind of source",
                    ),
                ),
                ("source_title", models.CharField(blank=True, max_length=200, verbose_name="source")),
                (
                    "source_publisher",
                    models.CharField(blank=True, max_length=200, verbose_name="publisher of the source"),
                ),
                ("source_url", models.URLField(blank=True, verbose_name="address of the source")),
                ("as_of", content.fields.ImpreciseDateField(blank=True, null=True, verbose_name="as of (Stand)")),
                (
                    "review_on",
                    models.DateField(
                        blank=True,
                        help_text="On this day the start page reminds you.",
                        null=True,
                        verbose_name="check again on",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[("integration", "Integration concept"), ("action", "Action concept")],
                        default="integration",
                        max_length=15,
                        verbose_name="kind",
                    ),
                ),
                ("title", models.CharField(max_length=150, verbose_name="title")),
                ("slug", models.SlugField(db_index=False, max_length=80, verbose_name="address part")),
                (
                    "lead",
                    models.CharField(
                        blank=True, help_text="One sentence in plain words.", max_length=300, verbose_name="lead"
                    ),
                ),
                ("about", content.fields.RichTextField(blank=True, verbose_name="about")),
                (
                    "i18n",
                    modeltrans.fields.TranslationField(
                        fields=("title", "lead", "about"), required_languages=(), virtual_fields=True
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="municipalities.municipality",
                        verbose_name="town",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="concepts.concept",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ConceptVersionEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "state",
                    models.CharField(
                        choices=[("draft", "Draft"), ("published", "Published"), ("archived", "Archived")],
                        default="draft",
                        help_text="Visitors see only what is published. Archive what is over: it stays here and leaves the pages.",
                        max_length=10,
                        verbose_name="state",
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created")),
                ("modified_at", models.DateTimeField(auto_now=True, verbose_name="last changed")),
                (
                    "archived_at",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="archived since"),
                ),
                (
                    "source_kind",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("website", "Website"),
                            ("press", "Press article"),
                            ("document", "Document"),
                            ("office", "Information from the office"),
                        ],
                        max_length=10,
                        verbose_name="kind of source",
                    ),
                ),
                ("source_title", models.CharField(blank=True, max_length=200, verbose_name="source")),
                (
                    "source_publisher",
                    models.CharField(blank=True, max_length=200, verbose_name="publisher of the source"),
                ),
                ("source_url", models.URLField(blank=True, verbose_name="address of the source")),
                ("as_of", content.fields.ImpreciseDateField(blank=True, null=True, verbose_name="as of (Stand)")),
                (
                    "review_on",
                    models.DateField(
                        blank=True,
                        help_text="On this day the start page reminds you.",
                        null=True,
                        verbose_name="check again on",
                    ),
                ),
                (
                    "label",
                    models.CharField(
                        help_text="For example: Version of 2009", max_length=100, verbose_name="name of the version"
                    ),
                ),
                ("slug", models.SlugField(db_index=False, max_length=60, verbose_name="address part")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("in_preparation", "In preparation"),
                            ("draft_text", "Draft for consultation"),
                            ("adopted", "Adopted"),
                            ("in_force", "In force"),
                            ("superseded", "Superseded"),
                        ],
                        max_length=15,
                        verbose_name="status of the text",
                    ),
                ),
                ("adopted_on", content.fields.ImpreciseDateField(blank=True, null=True, verbose_name="of which date")),
                (
                    "vote",
                    models.CharField(
                        blank=True,
                        help_text="As the minutes say it: 32 in favour, 2 against",
                        max_length=200,
                        verbose_name="vote",
                    ),
                ),
                ("horizon", models.CharField(blank=True, max_length=200, verbose_name="until when it plans")),
                ("about", content.fields.RichTextField(blank=True, verbose_name="about this version")),
                ("words", models.PositiveIntegerField(default=0, editable=False)),
                ("text_hash", models.CharField(blank=True, editable=False, max_length=64)),
                (
                    "i18n",
                    modeltrans.fields.TranslationField(
                        fields=("label", "horizon", "vote", "about"), required_languages=(), virtual_fields=True
                    ),
                ),
                (
                    "concept",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="concepts.concept",
                        verbose_name="concept",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="concepts.conceptversion",
                    ),
                ),
                (
                    "predecessor",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="concepts.conceptversion",
                        verbose_name="predecessor",
                    ),
                ),
                (
                    "resolution",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="committees.resolution",
                        verbose_name="adopted by resolution",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ConsultationEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "state",
                    models.CharField(
                        choices=[("draft", "Draft"), ("published", "Published"), ("archived", "Archived")],
                        default="draft",
                        help_text="Visitors see only what is published. Archive what is over: it stays here and leaves the pages.",
                        max_length=10,
                        verbose_name="state",
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created")),
                ("modified_at", models.DateTimeField(auto_now=True, verbose_name="last changed")),
                (
                    "archived_at",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="archived since"),
                ),
                ("opens_on", models.DateField(verbose_name="first day")),
                (
                    "closes_on",
                    models.DateField(
                        help_text="Comments are taken until the end of this day.", verbose_name="last day"
                    ),
                ),
                ("about", content.fields.RichTextField(blank=True, verbose_name="what we ask for")),
                (
                    "rules",
                    content.fields.RichTextField(
                        blank=True,
                        help_text="Beside the general rules, which stand on the page anyway: be polite, name nobody.",
                        verbose_name="rules",
                    ),
                ),
                (
                    "i18n",
                    modeltrans.fields.TranslationField(
                        fields=("about", "rules"), required_languages=(), virtual_fields=True
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="concepts.consultation",
                    ),
                ),
                (
                    "version",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="concepts.conceptversion",
                        verbose_name="version",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="IndicatorEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("name", models.CharField(max_length=200, verbose_name="what is counted")),
                (
                    "unit",
                    models.CharField(
                        blank=True, help_text="For example: people, %, courses", max_length=50, verbose_name="unit"
                    ),
                ),
                ("source", models.CharField(max_length=300, verbose_name="where the figures come from")),
                (
                    "caveat",
                    models.CharField(
                        blank=True,
                        help_text="For example: counted anew since 2019.",
                        max_length=400,
                        verbose_name="what they do not say",
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                (
                    "i18n",
                    modeltrans.fields.TranslationField(
                        fields=("name", "unit", "source", "caveat"), required_languages=(), virtual_fields=True
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="concepts.indicator",
                    ),
                ),
                (
                    "measure",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="concepts.measure",
                        verbose_name="measure",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="MeasureEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "state",
                    models.CharField(
                        choices=[("draft", "Draft"), ("published", "Published"), ("archived", "Archived")],
                        default="draft",
                        help_text="Visitors see only what is published. Archive what is over: it stays here and leaves the pages.",
                        max_length=10,
                        verbose_name="state",
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created")),
                ("modified_at", models.DateTimeField(auto_now=True, verbose_name="last changed")),
                (
                    "archived_at",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="archived since"),
                ),
                (
                    "source_kind",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("website", "Website"),
                            ("press", "Press article"),
                            ("document", "Document"),
                            ("office", "Information from the office"),
                        ],
                        max_length=10,
                        verbose_name="kind of source",
                    ),
                ),
                ("source_title", models.CharField(blank=True, max_length=200, verbose_name="source")),
                (
                    "source_publisher",
                    models.CharField(blank=True, max_length=200, verbose_name="publisher of the source"),
                ),
                ("source_url", models.URLField(blank=True, verbose_name="address of the source")),
                ("as_of", content.fields.ImpreciseDateField(blank=True, null=True, verbose_name="as of (Stand)")),
                (
                    "review_on",
                    models.DateField(
                        blank=True,
                        help_text="On this day the start page reminds you.",
                        null=True,
                        verbose_name="check again on",
                    ),
                ),
                ("title", models.CharField(max_length=200, verbose_name="title")),
                ("slug", models.SlugField(db_index=False, max_length=80, verbose_name="address part")),
                ("field_of_action", models.CharField(blank=True, max_length=150, verbose_name="field of action")),
                ("identity", models.UUIDField(blank=True, editable=False, null=True)),
                ("text", content.fields.RichTextField(blank=True, verbose_name="text")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("planned", "Planned"),
                            ("running", "Running"),
                            ("done", "Done"),
                            ("dropped", "Not pursued"),
                            ("unknown", "Status not stated"),
                        ],
                        default="unknown",
                        max_length=10,
                        verbose_name="status",
                    ),
                ),
                (
                    "starts_on",
                    content.fields.ImpreciseDateField(blank=True, null=True, verbose_name="planned beginning"),
                ),
                ("ends_on", content.fields.ImpreciseDateField(blank=True, null=True, verbose_name="planned end")),
                ("done_on", content.fields.ImpreciseDateField(blank=True, null=True, verbose_name="done on")),
                (
                    "responsible_office",
                    models.CharField(
                        blank=True,
                        help_text="Where it is no contact point of the portal.",
                        max_length=200,
                        verbose_name="responsible office",
                    ),
                ),
                ("partners", models.CharField(blank=True, max_length=300, verbose_name="partners")),
                ("funding", models.CharField(blank=True, max_length=300, verbose_name="funding")),
                ("position", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                (
                    "i18n",
                    modeltrans.fields.TranslationField(
                        fields=("title", "field_of_action", "text", "responsible_office", "partners", "funding"),
                        required_languages=(),
                        virtual_fields=True,
                    ),
                ),
                (
                    "concept",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="concepts.concept",
                        verbose_name="concept",
                    ),
                ),
                (
                    "founded_committee",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="committees.committee",
                        verbose_name="committee that grew out of it",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="concepts.measure",
                    ),
                ),
                (
                    "responsible",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="contacts.contactpoint",
                        verbose_name="responsible contact point",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="MilestoneEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("resolution", "Resolution"),
                            ("kickoff", "Kick-off workshop"),
                            ("stocktaking", "Stocktaking"),
                            ("talks", "Talks with residents"),
                            ("draft", "Draft"),
                            ("submission", "Submission"),
                            ("other", "Other step"),
                        ],
                        default="other",
                        max_length=15,
                        verbose_name="kind",
                    ),
                ),
                ("title", models.CharField(max_length=150, verbose_name="title")),
                ("text", content.fields.RichTextField(blank=True, verbose_name="what happens")),
                ("planned_on", content.fields.ImpreciseDateField(blank=True, null=True, verbose_name="planned for")),
                ("happened_on", content.fields.ImpreciseDateField(blank=True, null=True, verbose_name="happened on")),
                ("decision", content.fields.RichTextField(blank=True, verbose_name="what was decided")),
                (
                    "is_dropped",
                    models.BooleanField(
                        default=False,
                        help_text="It will not take place any more. Say why in the text.",
                        verbose_name="dropped",
                    ),
                ),
                (
                    "position",
                    models.PositiveSmallIntegerField(
                        default=0,
                        help_text="Steps with the same number stand in the order of their dates.",
                        verbose_name="order",
                    ),
                ),
                (
                    "i18n",
                    modeltrans.fields.TranslationField(
                        fields=("title", "text", "decision"), required_languages=(), virtual_fields=True
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="A workshop with a fixed date is a meeting of its committee; it then stands in the calendar.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="committees.meeting",
                        verbose_name="meeting",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="concepts.milestone",
                    ),
                ),
                (
                    "place",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="contacts.place",
                        verbose_name="place",
                    ),
                ),
                (
                    "process",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="concepts.revisionprocess",
                        verbose_name="revision process",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ObservationEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("year", models.PositiveSmallIntegerField(verbose_name="year")),
                ("value", models.DecimalField(decimal_places=2, max_digits=12, verbose_name="value")),
                (
                    "indicator",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="concepts.indicator",
                        verbose_name="indicator",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="concepts.observation",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ParticipantEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("institute", "Commissioned institute"),
                            ("moderation", "Moderation"),
                            ("steering", "Steering and working group"),
                            ("administration", "Administration"),
                            ("civil_society", "Civil society"),
                            ("residents", "Residents"),
                        ],
                        max_length=15,
                        verbose_name="role",
                    ),
                ),
                ("name", models.CharField(max_length=200, verbose_name="name")),
                ("function_at_time", models.CharField(blank=True, max_length=200, verbose_name="function at the time")),
                ("text", models.CharField(blank=True, max_length=400, verbose_name="what they do")),
                ("position", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                (
                    "i18n",
                    modeltrans.fields.TranslationField(fields=("text",), required_languages=(), virtual_fields=True),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="concepts.participant",
                    ),
                ),
                (
                    "process",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="concepts.revisionprocess",
                        verbose_name="revision process",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PostponementEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "planned_before",
                    content.fields.ImpreciseDateField(blank=True, null=True, verbose_name="planned before for"),
                ),
                ("noted_on", models.DateField(default=django.utils.timezone.localdate, verbose_name="moved on")),
                ("reason", models.CharField(blank=True, max_length=300, verbose_name="reason")),
                (
                    "i18n",
                    modeltrans.fields.TranslationField(fields=("reason",), required_languages=(), virtual_fields=True),
                ),
                (
                    "milestone",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="concepts.milestone",
                        verbose_name="step",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="concepts.postponement",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ProgressNoteEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("noted_on", models.DateField(verbose_name="as of")),
                (
                    "status",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("planned", "Planned"),
                            ("running", "Running"),
                            ("done", "Done"),
                            ("dropped", "Not pursued"),
                            ("unknown", "Status not stated"),
                        ],
                        max_length=10,
                        verbose_name="status since then",
                    ),
                ),
                ("text", content.fields.RichTextField(blank=True, verbose_name="what happened")),
                (
                    "i18n",
                    modeltrans.fields.TranslationField(fields=("text",), required_languages=(), virtual_fields=True),
                ),
                (
                    "measure",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="concepts.measure",
                        verbose_name="measure",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="concepts.progressnote",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="RevisionProcessEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "state",
                    models.CharField(
                        choices=[("draft", "Draft"), ("published", "Published"), ("archived", "Archived")],
                        default="draft",
                        help_text="Visitors see only what is published. Archive what is over: it stays here and leaves the pages.",
                        max_length=10,
                        verbose_name="state",
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created")),
                ("modified_at", models.DateTimeField(auto_now=True, verbose_name="last changed")),
                (
                    "archived_at",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="archived since"),
                ),
                (
                    "source_kind",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("website", "Website"),
                            ("press", "Press article"),
                            ("document", "Document"),
                            ("office", "Information from the office"),
                        ],
                        max_length=10,
                        verbose_name="kind of source",
                    ),
                ),
                ("source_title", models.CharField(blank=True, max_length=200, verbose_name="source")),
                (
                    "source_publisher",
                    models.CharField(blank=True, max_length=200, verbose_name="publisher of the source"),
                ),
                ("source_url", models.URLField(blank=True, verbose_name="address of the source")),
                ("as_of", content.fields.ImpreciseDateField(blank=True, null=True, verbose_name="as of (Stand)")),
                (
                    "review_on",
                    models.DateField(
                        blank=True,
                        help_text="On this day the start page reminds you.",
                        null=True,
                        verbose_name="check again on",
                    ),
                ),
                ("title", models.CharField(max_length=150, verbose_name="title")),
                ("about", content.fields.RichTextField(blank=True, verbose_name="what it is about")),
                ("aim", content.fields.RichTextField(blank=True, verbose_name="aim")),
                ("how_to_take_part", content.fields.RichTextField(blank=True, verbose_name="how to take part")),
                (
                    "i18n",
                    modeltrans.fields.TranslationField(
                        fields=("title", "about", "aim", "how_to_take_part"), required_languages=(), virtual_fields=True
                    ),
                ),
                (
                    "concept",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="concepts.concept",
                        verbose_name="concept",
                    ),
                ),
                (
                    "new_version",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="concepts.conceptversion",
                        verbose_name="version that is to come",
                    ),
                ),
                (
                    "old_version",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="concepts.conceptversion",
                        verbose_name="version that is revised",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="concepts.revisionprocess",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="SectionEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("identity", models.UUIDField(default=uuid.uuid4, editable=False)),
                (
                    "came_from",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.UUIDField(), blank=True, default=list, editable=False, size=None
                    ),
                ),
                ("position", models.PositiveIntegerField(editable=False, verbose_name="order")),
                ("depth", models.PositiveSmallIntegerField(editable=False, verbose_name="level")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("chapter", "Chapter"),
                            ("field", "Field of action"),
                            ("goal", "Goal"),
                            ("action", "Recommended action"),
                            ("paragraph", "Paragraph"),
                        ],
                        max_length=10,
                        verbose_name="kind",
                    ),
                ),
                (
                    "number",
                    models.CharField(blank=True, help_text="As printed: 2.1", max_length=30, verbose_name="number"),
                ),
                ("title", models.CharField(blank=True, max_length=300, verbose_name="heading")),
                ("body", content.fields.DocumentTextField(blank=True, verbose_name="text")),
                ("anchor", models.SlugField(db_index=False, editable=False, max_length=100)),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="concepts.section",
                        verbose_name="belongs to",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="concepts.section",
                    ),
                ),
                (
                    "version",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="concepts.conceptversion",
                        verbose_name="version",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="StatementEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "text",
                    models.TextField(
                        help_text="Without quotation marks; they are set on the page. Leave footnote marks such as [1] in.",
                        verbose_name="wording",
                    ),
                ),
                (
                    "is_direct",
                    models.BooleanField(
                        default=True, help_text="Unticked: reported in our own words.", verbose_name="verbatim"
                    ),
                ),
                ("attributed_to", models.CharField(blank=True, max_length=150, verbose_name="person")),
                ("function_at_time", models.CharField(blank=True, max_length=200, verbose_name="function at the time")),
                (
                    "footnote",
                    models.CharField(
                        blank=True,
                        help_text="What the footnote mark in the wording stands for.",
                        max_length=300,
                        verbose_name="footnote",
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="concepts.statement",
                    ),
                ),
                (
                    "process",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="concepts.revisionprocess",
                        verbose_name="revision process",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="StepPersonEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("role", models.CharField(help_text="For example: moderation", max_length=100, verbose_name="role")),
                ("name", models.CharField(blank=True, max_length=200, verbose_name="name")),
                ("function_at_time", models.CharField(blank=True, max_length=200, verbose_name="function at the time")),
                ("position", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                (
                    "i18n",
                    modeltrans.fields.TranslationField(fields=("role",), required_languages=(), virtual_fields=True),
                ),
                (
                    "milestone",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="concepts.milestone",
                        verbose_name="step",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="concepts.stepperson",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="TalkEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "state",
                    models.CharField(
                        choices=[("draft", "Draft"), ("published", "Published"), ("archived", "Archived")],
                        default="draft",
                        help_text="Visitors see only what is published. Archive what is over: it stays here and leaves the pages.",
                        max_length=10,
                        verbose_name="state",
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created")),
                ("modified_at", models.DateTimeField(auto_now=True, verbose_name="last changed")),
                (
                    "archived_at",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="archived since"),
                ),
                (
                    "source_kind",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("website", "Website"),
                            ("press", "Press article"),
                            ("document", "Document"),
                            ("office", "Information from the office"),
                        ],
                        max_length=10,
                        verbose_name="kind of source",
                    ),
                ),
                ("source_title", models.CharField(blank=True, max_length=200, verbose_name="source")),
                (
                    "source_publisher",
                    models.CharField(blank=True, max_length=200, verbose_name="publisher of the source"),
                ),
                ("source_url", models.URLField(blank=True, verbose_name="address of the source")),
                ("as_of", content.fields.ImpreciseDateField(blank=True, null=True, verbose_name="as of (Stand)")),
                (
                    "review_on",
                    models.DateField(
                        blank=True,
                        help_text="On this day the start page reminds you.",
                        null=True,
                        verbose_name="check again on",
                    ),
                ),
                ("title", models.CharField(max_length=150, verbose_name="title")),
                ("about", content.fields.RichTextField(blank=True, verbose_name="what it is about")),
                ("planned_on", content.fields.ImpreciseDateField(blank=True, null=True, verbose_name="planned for")),
                ("how_to_join", models.CharField(blank=True, max_length=300, verbose_name="how to join")),
                ("result", content.fields.RichTextField(blank=True, verbose_name="what came out of it")),
                (
                    "i18n",
                    modeltrans.fields.TranslationField(
                        fields=("title", "about", "how_to_join", "result"), required_languages=(), virtual_fields=True
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="With a fixed date it is a meeting of its committee; it then stands in the calendar.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="committees.meeting",
                        verbose_name="meeting",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="concepts.talk",
                    ),
                ),
                (
                    "place",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="contacts.place",
                        verbose_name="place",
                    ),
                ),
                (
                    "process",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="concepts.revisionprocess",
                        verbose_name="revision process",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ChangeNoteEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("identity", models.UUIDField(blank=True, null=True)),
                ("text", content.fields.RichTextField(blank=True, verbose_name="what changed in plain words")),
                (
                    "i18n",
                    modeltrans.fields.TranslationField(fields=("text",), required_languages=(), virtual_fields=True),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="concepts.changenote",
                    ),
                ),
                (
                    "earlier",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="concepts.conceptversion",
                        verbose_name="compared with the version",
                    ),
                ),
                (
                    "version",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="concepts.conceptversion",
                        verbose_name="new version",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CommentAnswerEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("accepted", "accepted"),
                            ("partly", "partly accepted"),
                            ("declined", "declined"),
                            ("covered", "already covered"),
                        ],
                        max_length=10,
                        verbose_name="outcome",
                    ),
                ),
                ("reason", content.fields.RichTextField(blank=True, verbose_name="reason")),
                ("changed_identity", models.UUIDField(blank=True, null=True)),
                ("released_at", models.DateTimeField(blank=True, editable=False, null=True, verbose_name="released")),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created")),
                ("modified_at", models.DateTimeField(auto_now=True, verbose_name="last changed")),
                (
                    "i18n",
                    modeltrans.fields.TranslationField(fields=("reason",), required_languages=(), virtual_fields=True),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="concepts.commentanswer",
                    ),
                ),
                (
                    "changed_version",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="concepts.conceptversion",
                        verbose_name="version with the changed text",
                    ),
                ),
                (
                    "consultation",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="concepts.consultation",
                        verbose_name="consultation",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="concept",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "concepts_conceptevent" ("about", "archived_at", "as_of", "created_at", "i18n", "id", "kind", "lead", "modified_at", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_on", "slug", "source_kind", "source_publisher", "source_title", "source_url", "state", "title") VALUES (NEW."about", NEW."archived_at", NEW."as_of", NEW."created_at", NEW."i18n", NEW."id", NEW."kind", NEW."lead", NEW."modified_at", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."review_on", NEW."slug", NEW."source_kind", NEW."source_publisher", NEW."source_title", NEW."source_url", NEW."state", NEW."title"); RETURN NULL;',
                    hash="4c5c0fe0e0bb1bc5219219cc9c71b80b3618a8f0",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_48669",
                    table="concepts_concept",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="concept",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "concepts_conceptevent" ("about", "archived_at", "as_of", "created_at", "i18n", "id", "kind", "lead", "modified_at", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_on", "slug", "source_kind", "source_publisher", "source_title", "source_url", "state", "title") VALUES (NEW."about", NEW."archived_at", NEW."as_of", NEW."created_at", NEW."i18n", NEW."id", NEW."kind", NEW."lead", NEW."modified_at", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."review_on", NEW."slug", NEW."source_kind", NEW."source_publisher", NEW."source_title", NEW."source_url", NEW."state", NEW."title"); RETURN NULL;',
                    hash="74d12909f370ea84765b18fd5eb671a1767baa06",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_80265",
                    table="concepts_concept",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="concept",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "concepts_conceptevent" ("about", "archived_at", "as_of", "created_at", "i18n", "id", "kind", "lead", "modified_at", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_on", "slug", "source_kind", "source_publisher", "source_title", "source_url", "state", "title") VALUES (OLD."about", OLD."archived_at", OLD."as_of", OLD."created_at", OLD."i18n", OLD."id", OLD."kind", OLD."lead", OLD."modified_at", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."review_on", OLD."slug", OLD."source_kind", OLD."source_publisher", OLD."source_title", OLD."source_url", OLD."state", OLD."title"); RETURN NULL;',
                    hash="a739c9885c80a5676441379334493bcc1af26dcf",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_d2968",
                    table="concepts_concept",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="conceptversion",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "concepts_conceptversionevent" ("about", "adopted_on", "archived_at", "as_of", "concept_id", "created_at", "horizon", "i18n", "id", "label", "modified_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "predecessor_id", "resolution_id", "review_on", "slug", "source_kind", "source_publisher", "source_title", "source_url", "state", "status", "text_hash", "vote", "words") VALUES (NEW."about", NEW."adopted_on", NEW."archived_at", NEW."as_of", NEW."concept_id", NEW."created_at", NEW."horizon", NEW."i18n", NEW."id", NEW."label", NEW."modified_at", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."predecessor_id", NEW."resolution_id", NEW."review_on", NEW."slug", NEW."source_kind", NEW."source_publisher", NEW."source_title", NEW."source_url", NEW."state", NEW."status", NEW."text_hash", NEW."vote", NEW."words"); RETURN NULL;',
                    hash="2ff3d33ba404180ab5c2396eab1f4ecb95ec9efe",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_d2721",
                    table="concepts_conceptversion",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="conceptversion",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "concepts_conceptversionevent" ("about", "adopted_on", "archived_at", "as_of", "concept_id", "created_at", "horizon", "i18n", "id", "label", "modified_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "predecessor_id", "resolution_id", "review_on", "slug", "source_kind", "source_publisher", "source_title", "source_url", "state", "status", "text_hash", "vote", "words") VALUES (NEW."about", NEW."adopted_on", NEW."archived_at", NEW."as_of", NEW."concept_id", NEW."created_at", NEW."horizon", NEW."i18n", NEW."id", NEW."label", NEW."modified_at", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."predecessor_id", NEW."resolution_id", NEW."review_on", NEW."slug", NEW."source_kind", NEW."source_publisher", NEW."source_title", NEW."source_url", NEW."state", NEW."status", NEW."text_hash", NEW."vote", NEW."words"); RETURN NULL;',
                    hash="b307a42f1e375708c9fae48788fd47fcf7373ce0",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_a7f5c",
                    table="concepts_conceptversion",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="conceptversion",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "concepts_conceptversionevent" ("about", "adopted_on", "archived_at", "as_of", "concept_id", "created_at", "horizon", "i18n", "id", "label", "modified_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "predecessor_id", "resolution_id", "review_on", "slug", "source_kind", "source_publisher", "source_title", "source_url", "state", "status", "text_hash", "vote", "words") VALUES (OLD."about", OLD."adopted_on", OLD."archived_at", OLD."as_of", OLD."concept_id", OLD."created_at", OLD."horizon", OLD."i18n", OLD."id", OLD."label", OLD."modified_at", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."predecessor_id", OLD."resolution_id", OLD."review_on", OLD."slug", OLD."source_kind", OLD."source_publisher", OLD."source_title", OLD."source_url", OLD."state", OLD."status", OLD."text_hash", OLD."vote", OLD."words"); RETURN NULL;',
                    hash="9e0975d4a170b0bbea34ebc93f332bb7337286ab",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_16ba4",
                    table="concepts_conceptversion",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="changenote",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "concepts_changenoteevent" ("earlier_id", "i18n", "id", "identity", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "version_id") VALUES (NEW."earlier_id", NEW."i18n", NEW."id", NEW."identity", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."text", NEW."version_id"); RETURN NULL;',
                    hash="1d268cc6d7bb43ffe77a44e356745d93cec5f637",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_84e48",
                    table="concepts_changenote",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="changenote",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "concepts_changenoteevent" ("earlier_id", "i18n", "id", "identity", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "version_id") VALUES (NEW."earlier_id", NEW."i18n", NEW."id", NEW."identity", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."text", NEW."version_id"); RETURN NULL;',
                    hash="b38e017be654fb5a746c213ed8baef5bba1be970",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_02285",
                    table="concepts_changenote",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="changenote",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "concepts_changenoteevent" ("earlier_id", "i18n", "id", "identity", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "version_id") VALUES (OLD."earlier_id", OLD."i18n", OLD."id", OLD."identity", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."text", OLD."version_id"); RETURN NULL;',
                    hash="7b596659c53d617280cd3591bef98e048804b0d6",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_531f4",
                    table="concepts_changenote",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="consultation",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "concepts_consultationevent" ("about", "archived_at", "closes_on", "created_at", "i18n", "id", "modified_at", "opens_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rules", "state", "version_id") VALUES (NEW."about", NEW."archived_at", NEW."closes_on", NEW."created_at", NEW."i18n", NEW."id", NEW."modified_at", NEW."opens_on", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."rules", NEW."state", NEW."version_id"); RETURN NULL;',
                    hash="4cd421df48179ddc180927fec069c535bd613dd7",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_49a1d",
                    table="concepts_consultation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="consultation",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "concepts_consultationevent" ("about", "archived_at", "closes_on", "created_at", "i18n", "id", "modified_at", "opens_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rules", "state", "version_id") VALUES (NEW."about", NEW."archived_at", NEW."closes_on", NEW."created_at", NEW."i18n", NEW."id", NEW."modified_at", NEW."opens_on", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."rules", NEW."state", NEW."version_id"); RETURN NULL;',
                    hash="6b678ed8fbdc642029fd87c39ea5cb96ec5acaff",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_3aefb",
                    table="concepts_consultation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="consultation",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "concepts_consultationevent" ("about", "archived_at", "closes_on", "created_at", "i18n", "id", "modified_at", "opens_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rules", "state", "version_id") VALUES (OLD."about", OLD."archived_at", OLD."closes_on", OLD."created_at", OLD."i18n", OLD."id", OLD."modified_at", OLD."opens_on", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."rules", OLD."state", OLD."version_id"); RETURN NULL;',
                    hash="8e5861035ca7338559770c213006d3d73b9f6c9d",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_bf9b3",
                    table="concepts_consultation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="commentanswer",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "concepts_commentanswerevent" ("changed_identity", "changed_version_id", "consultation_id", "created_at", "i18n", "id", "modified_at", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "released_at") VALUES (NEW."changed_identity", NEW."changed_version_id", NEW."consultation_id", NEW."created_at", NEW."i18n", NEW."id", NEW."modified_at", NEW."outcome", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."released_at"); RETURN NULL;',
                    hash="0d836d8a3f985405a244e594fa35f7b7878f9f9b",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_786fe",
                    table="concepts_commentanswer",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="commentanswer",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "concepts_commentanswerevent" ("changed_identity", "changed_version_id", "consultation_id", "created_at", "i18n", "id", "modified_at", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "released_at") VALUES (NEW."changed_identity", NEW."changed_version_id", NEW."consultation_id", NEW."created_at", NEW."i18n", NEW."id", NEW."modified_at", NEW."outcome", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."released_at"); RETURN NULL;',
                    hash="2efeb0146146ae0d9f4f31a51414ad7fbd2e3f07",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_bdb8b",
                    table="concepts_commentanswer",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="commentanswer",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "concepts_commentanswerevent" ("changed_identity", "changed_version_id", "consultation_id", "created_at", "i18n", "id", "modified_at", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "released_at") VALUES (OLD."changed_identity", OLD."changed_version_id", OLD."consultation_id", OLD."created_at", OLD."i18n", OLD."id", OLD."modified_at", OLD."outcome", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."released_at"); RETURN NULL;',
                    hash="cbb13f8d4271d1be655a1da9c229686694007e7f",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_4b733",
                    table="concepts_commentanswer",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="measure",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "concepts_measureevent" ("archived_at", "as_of", "concept_id", "created_at", "done_on", "ends_on", "field_of_action", "founded_committee_id", "funding", "i18n", "id", "identity", "modified_at", "partners", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "responsible_id", "responsible_office", "review_on", "slug", "source_kind", "source_publisher", "source_title", "source_url", "starts_on", "state", "status", "text", "title") VALUES (NEW."archived_at", NEW."as_of", NEW."concept_id", NEW."created_at", NEW."done_on", NEW."ends_on", NEW."field_of_action", NEW."founded_committee_id", NEW."funding", NEW."i18n", NEW."id", NEW."identity", NEW."modified_at", NEW."partners", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."responsible_id", NEW."responsible_office", NEW."review_on", NEW."slug", NEW."source_kind", NEW."source_publisher", NEW."source_title", NEW."source_url", NEW."starts_on", NEW."state", NEW."status", NEW."text", NEW."title"); RETURN NULL;',
                    hash="31606b99e65a1f9d04f5d20446cad2cff58d65c3",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_2e0c4",
                    table="concepts_measure",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="measure",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "concepts_measureevent" ("archived_at", "as_of", "concept_id", "created_at", "done_on", "ends_on", "field_of_action", "founded_committee_id", "funding", "i18n", "id", "identity", "modified_at", "partners", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "responsible_id", "responsible_office", "review_on", "slug", "source_kind", "source_publisher", "source_title", "source_url", "starts_on", "state", "status", "text", "title") VALUES (NEW."archived_at", NEW."as_of", NEW."concept_id", NEW."created_at", NEW."done_on", NEW."ends_on", NEW."field_of_action", NEW."founded_committee_id", NEW."funding", NEW."i18n", NEW."id", NEW."identity", NEW."modified_at", NEW."partners", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."responsible_id", NEW."responsible_office", NEW."review_on", NEW."slug", NEW."source_kind", NEW."source_publisher", NEW."source_title", NEW."source_url", NEW."starts_on", NEW."state", NEW."status", NEW."text", NEW."title"); RETURN NULL;',
                    hash="e5e9efb26b545ac043f3dc0d6f3fb9bc7a61912e",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_1d9f7",
                    table="concepts_measure",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="measure",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "concepts_measureevent" ("archived_at", "as_of", "concept_id", "created_at", "done_on", "ends_on", "field_of_action", "founded_committee_id", "funding", "i18n", "id", "identity", "modified_at", "partners", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "responsible_id", "responsible_office", "review_on", "slug", "source_kind", "source_publisher", "source_title", "source_url", "starts_on", "state", "status", "text", "title") VALUES (OLD."archived_at", OLD."as_of", OLD."concept_id", OLD."created_at", OLD."done_on", OLD."ends_on", OLD."field_of_action", OLD."founded_committee_id", OLD."funding", OLD."i18n", OLD."id", OLD."identity", OLD."modified_at", OLD."partners", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."responsible_id", OLD."responsible_office", OLD."review_on", OLD."slug", OLD."source_kind", OLD."source_publisher", OLD."source_title", OLD."source_url", OLD."starts_on", OLD."state", OLD."status", OLD."text", OLD."title"); RETURN NULL;',
                    hash="9e340026515b988b6713a3cc0982284687a83fb1",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_7f36a",
                    table="concepts_measure",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="indicator",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "concepts_indicatorevent" ("caveat", "i18n", "id", "measure_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "source", "unit") VALUES (NEW."caveat", NEW."i18n", NEW."id", NEW."measure_id", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."source", NEW."unit"); RETURN NULL;',
                    hash="d0bb4e615d0d6dad1d83f9868f74452c6956f442",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_89b80",
                    table="concepts_indicator",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="indicator",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "concepts_indicatorevent" ("caveat", "i18n", "id", "measure_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "source", "unit") VALUES (NEW."caveat", NEW."i18n", NEW."id", NEW."measure_id", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."source", NEW."unit"); RETURN NULL;',
                    hash="446d15cae7dfb38cee15a23ca06c56170ef27215",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_59ba5",
                    table="concepts_indicator",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="indicator",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "concepts_indicatorevent" ("caveat", "i18n", "id", "measure_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "source", "unit") VALUES (OLD."caveat", OLD."i18n", OLD."id", OLD."measure_id", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."source", OLD."unit"); RETURN NULL;',
                    hash="b29c3c45f938b14aff6afac07e2edf9a767edad3",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_9e839",
                    table="concepts_indicator",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="observation",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "concepts_observationevent" ("id", "indicator_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "value", "year") VALUES (NEW."id", NEW."indicator_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."value", NEW."year"); RETURN NULL;',
                    hash="e4b3f5bd6054365e258d713551ec98805154335c",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_2b31a",
                    table="concepts_observation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="observation",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "concepts_observationevent" ("id", "indicator_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "value", "year") VALUES (NEW."id", NEW."indicator_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."value", NEW."year"); RETURN NULL;',
                    hash="202404682acc8fa0e2d54e26bfa668a6a30a845f",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_14c60",
                    table="concepts_observation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="observation",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "concepts_observationevent" ("id", "indicator_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "value", "year") VALUES (OLD."id", OLD."indicator_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."value", OLD."year"); RETURN NULL;',
                    hash="ad0f019fb2ac7c61c4d9a7c18353e8b75526289d",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_2b88c",
                    table="concepts_observation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="postponement",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "concepts_postponementevent" ("i18n", "id", "milestone_id", "noted_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned_before", "reason") VALUES (NEW."i18n", NEW."id", NEW."milestone_id", NEW."noted_on", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."planned_before", NEW."reason"); RETURN NULL;',
                    hash="244a14d0829b51d34d82448a15b5c32b63c2d831",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_f5a32",
                    table="concepts_postponement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="postponement",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "concepts_postponementevent" ("i18n", "id", "milestone_id", "noted_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned_before", "reason") VALUES (NEW."i18n", NEW."id", NEW."milestone_id", NEW."noted_on", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."planned_before", NEW."reason"); RETURN NULL;',
                    hash="396ebb639cc311235cc9ad09b3086a5ac83f6d2e",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_a615e",
                    table="concepts_postponement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="postponement",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "concepts_postponementevent" ("i18n", "id", "milestone_id", "noted_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned_before", "reason") VALUES (OLD."i18n", OLD."id", OLD."milestone_id", OLD."noted_on", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."planned_before", OLD."reason"); RETURN NULL;',
                    hash="6607ccfc031446c03f7ad644506e30280538a8db",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_4f6d5",
                    table="concepts_postponement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="progressnote",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "concepts_progressnoteevent" ("i18n", "id", "measure_id", "noted_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "text") VALUES (NEW."i18n", NEW."id", NEW."measure_id", NEW."noted_on", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."status", NEW."text"); RETURN NULL;',
                    hash="43ca3d626e8bb95f3ee6de5e758aa7b484edefe5",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_daff7",
                    table="concepts_progressnote",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="progressnote",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "concepts_progressnoteevent" ("i18n", "id", "measure_id", "noted_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "text") VALUES (NEW."i18n", NEW."id", NEW."measure_id", NEW."noted_on", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."status", NEW."text"); RETURN NULL;',
                    hash="5a99c5a36527da22f0ed32b4bfadd2b42f808d7b",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_a1d54",
                    table="concepts_progressnote",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="progressnote",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "concepts_progressnoteevent" ("i18n", "id", "measure_id", "noted_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "text") VALUES (OLD."i18n", OLD."id", OLD."measure_id", OLD."noted_on", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."status", OLD."text"); RETURN NULL;',
                    hash="abfc2b86be68ac60fc82b8ad4250c29f41134d85",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_bcfd6",
                    table="concepts_progressnote",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="revisionprocess",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "concepts_revisionprocessevent" ("about", "aim", "archived_at", "as_of", "concept_id", "created_at", "how_to_take_part", "i18n", "id", "modified_at", "new_version_id", "old_version_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_on", "source_kind", "source_publisher", "source_title", "source_url", "state", "title") VALUES (NEW."about", NEW."aim", NEW."archived_at", NEW."as_of", NEW."concept_id", NEW."created_at", NEW."how_to_take_part", NEW."i18n", NEW."id", NEW."modified_at", NEW."new_version_id", NEW."old_version_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."review_on", NEW."source_kind", NEW."source_publisher", NEW."source_title", NEW."source_url", NEW."state", NEW."title"); RETURN NULL;',
                    hash="95f4531e4483053d3913a8f585788000c2386771",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_329da",
                    table="concepts_revisionprocess",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="revisionprocess",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "concepts_revisionprocessevent" ("about", "aim", "archived_at", "as_of", "concept_id", "created_at", "how_to_take_part", "i18n", "id", "modified_at", "new_version_id", "old_version_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_on", "source_kind", "source_publisher", "source_title", "source_url", "state", "title") VALUES (NEW."about", NEW."aim", NEW."archived_at", NEW."as_of", NEW."concept_id", NEW."created_at", NEW."how_to_take_part", NEW."i18n", NEW."id", NEW."modified_at", NEW."new_version_id", NEW."old_version_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."review_on", NEW."source_kind", NEW."source_publisher", NEW."source_title", NEW."source_url", NEW."state", NEW."title"); RETURN NULL;',
                    hash="1f6983e1ac01cbe1145750b4ae470998672b82d2",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_2c739",
                    table="concepts_revisionprocess",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="revisionprocess",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "concepts_revisionprocessevent" ("about", "aim", "archived_at", "as_of", "concept_id", "created_at", "how_to_take_part", "i18n", "id", "modified_at", "new_version_id", "old_version_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_on", "source_kind", "source_publisher", "source_title", "source_url", "state", "title") VALUES (OLD."about", OLD."aim", OLD."archived_at", OLD."as_of", OLD."concept_id", OLD."created_at", OLD."how_to_take_part", OLD."i18n", OLD."id", OLD."modified_at", OLD."new_version_id", OLD."old_version_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."review_on", OLD."source_kind", OLD."source_publisher", OLD."source_title", OLD."source_url", OLD."state", OLD."title"); RETURN NULL;',
                    hash="a9b0c83c0142bb9589635196fcdb6b926e9c3d3f",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_b0e69",
                    table="concepts_revisionprocess",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="participant",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "concepts_participantevent" ("function_at_time", "i18n", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "process_id", "role", "text") VALUES (NEW."function_at_time", NEW."i18n", NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."process_id", NEW."role", NEW."text"); RETURN NULL;',
                    hash="5b3f20783aa2891a589831c83e7507e408c27dfb",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_90226",
                    table="concepts_participant",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="participant",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "concepts_participantevent" ("function_at_time", "i18n", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "process_id", "role", "text") VALUES (NEW."function_at_time", NEW."i18n", NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."process_id", NEW."role", NEW."text"); RETURN NULL;',
                    hash="65bf8b90ffd8e35a2476e0c73666d10de27527f8",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_61c6f",
                    table="concepts_participant",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="participant",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "concepts_participantevent" ("function_at_time", "i18n", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "process_id", "role", "text") VALUES (OLD."function_at_time", OLD."i18n", OLD."id", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."process_id", OLD."role", OLD."text"); RETURN NULL;',
                    hash="a1ff84fa4c5e4006a1db88dc1a2eecaa1bc311f0",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_3a6d7",
                    table="concepts_participant",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="milestone",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "concepts_milestoneevent" ("decision", "happened_on", "i18n", "id", "is_dropped", "kind", "meeting_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "planned_on", "position", "process_id", "text", "title") VALUES (NEW."decision", NEW."happened_on", NEW."i18n", NEW."id", NEW."is_dropped", NEW."kind", NEW."meeting_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."place_id", NEW."planned_on", NEW."position", NEW."process_id", NEW."text", NEW."title"); RETURN NULL;',
                    hash="5b628a2390322858caf37e053503e52d4fd43728",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_dc95d",
                    table="concepts_milestone",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="milestone",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "concepts_milestoneevent" ("decision", "happened_on", "i18n", "id", "is_dropped", "kind", "meeting_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "planned_on", "position", "process_id", "text", "title") VALUES (NEW."decision", NEW."happened_on", NEW."i18n", NEW."id", NEW."is_dropped", NEW."kind", NEW."meeting_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."place_id", NEW."planned_on", NEW."position", NEW."process_id", NEW."text", NEW."title"); RETURN NULL;',
                    hash="7d3d030ef4a3ba776e000eb4d292f1c86b990cf5",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_42a69",
                    table="concepts_milestone",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="milestone",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "concepts_milestoneevent" ("decision", "happened_on", "i18n", "id", "is_dropped", "kind", "meeting_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "planned_on", "position", "process_id", "text", "title") VALUES (OLD."decision", OLD."happened_on", OLD."i18n", OLD."id", OLD."is_dropped", OLD."kind", OLD."meeting_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."place_id", OLD."planned_on", OLD."position", OLD."process_id", OLD."text", OLD."title"); RETURN NULL;',
                    hash="5935bae8a565cbaf2147a6090fe84a0e23453f1b",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_b7fe4",
                    table="concepts_milestone",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="section",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "concepts_sectionevent" ("anchor", "body", "came_from", "depth", "id", "identity", "kind", "number", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "title", "version_id") VALUES (NEW."anchor", NEW."body", NEW."came_from", NEW."depth", NEW."id", NEW."identity", NEW."kind", NEW."number", NEW."parent_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."title", NEW."version_id"); RETURN NULL;',
                    hash="58d7d64ee47ba1642f1adfba31c01ca6add2cc10",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_685cd",
                    table="concepts_section",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="section",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "concepts_sectionevent" ("anchor", "body", "came_from", "depth", "id", "identity", "kind", "number", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "title", "version_id") VALUES (NEW."anchor", NEW."body", NEW."came_from", NEW."depth", NEW."id", NEW."identity", NEW."kind", NEW."number", NEW."parent_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."title", NEW."version_id"); RETURN NULL;',
                    hash="b38564a9c405ecdcdd3cae4a14f3605f19a2f3f6",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_88e8b",
                    table="concepts_section",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="section",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "concepts_sectionevent" ("anchor", "body", "came_from", "depth", "id", "identity", "kind", "number", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "title", "version_id") VALUES (OLD."anchor", OLD."body", OLD."came_from", OLD."depth", OLD."id", OLD."identity", OLD."kind", OLD."number", OLD."parent_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."title", OLD."version_id"); RETURN NULL;',
                    hash="97943226867c30088fe69067059de4bb1045a8fa",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_6fcd1",
                    table="concepts_section",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="statement",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "concepts_statementevent" ("attributed_to", "footnote", "function_at_time", "id", "is_direct", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "process_id", "text") VALUES (NEW."attributed_to", NEW."footnote", NEW."function_at_time", NEW."id", NEW."is_direct", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."process_id", NEW."text"); RETURN NULL;',
                    hash="de14cda246979aa8b801892a439dde4043a5931d",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_6820d",
                    table="concepts_statement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="statement",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "concepts_statementevent" ("attributed_to", "footnote", "function_at_time", "id", "is_direct", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "process_id", "text") VALUES (NEW."attributed_to", NEW."footnote", NEW."function_at_time", NEW."id", NEW."is_direct", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."process_id", NEW."text"); RETURN NULL;',
                    hash="d430a8c361560cd05bbbb386ae57272fa3c28a09",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_b30ef",
                    table="concepts_statement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="statement",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "concepts_statementevent" ("attributed_to", "footnote", "function_at_time", "id", "is_direct", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "process_id", "text") VALUES (OLD."attributed_to", OLD."footnote", OLD."function_at_time", OLD."id", OLD."is_direct", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."process_id", OLD."text"); RETURN NULL;',
                    hash="f7db360c47aae3ba6f2ce260f2ed82b4b8bb4120",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_bd19b",
                    table="concepts_statement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="stepperson",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "concepts_steppersonevent" ("function_at_time", "i18n", "id", "milestone_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "role") VALUES (NEW."function_at_time", NEW."i18n", NEW."id", NEW."milestone_id", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."role"); RETURN NULL;',
                    hash="60db9e17c3bd5fdce50bbd37ea1f358d663f048c",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_45b2b",
                    table="concepts_stepperson",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="stepperson",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "concepts_steppersonevent" ("function_at_time", "i18n", "id", "milestone_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "role") VALUES (NEW."function_at_time", NEW."i18n", NEW."id", NEW."milestone_id", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."role"); RETURN NULL;',
                    hash="1b90a27dbf504f6eda42a8ed5bcd3258d7597a1b",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_b8a56",
                    table="concepts_stepperson",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="stepperson",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "concepts_steppersonevent" ("function_at_time", "i18n", "id", "milestone_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "role") VALUES (OLD."function_at_time", OLD."i18n", OLD."id", OLD."milestone_id", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."role"); RETURN NULL;',
                    hash="fe2a668c88f043378eae12113d1b3d420456a21e",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_0f99f",
                    table="concepts_stepperson",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="talk",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "concepts_talkevent" ("about", "archived_at", "as_of", "created_at", "how_to_join", "i18n", "id", "meeting_id", "modified_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "planned_on", "process_id", "result", "review_on", "source_kind", "source_publisher", "source_title", "source_url", "state", "title") VALUES (NEW."about", NEW."archived_at", NEW."as_of", NEW."created_at", NEW."how_to_join", NEW."i18n", NEW."id", NEW."meeting_id", NEW."modified_at", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."place_id", NEW."planned_on", NEW."process_id", NEW."result", NEW."review_on", NEW."source_kind", NEW."source_publisher", NEW."source_title", NEW."source_url", NEW."state", NEW."title"); RETURN NULL;',
                    hash="860c3657861169ac1775a7aecce916dd2bc4f652",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_4d9cc",
                    table="concepts_talk",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="talk",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "concepts_talkevent" ("about", "archived_at", "as_of", "created_at", "how_to_join", "i18n", "id", "meeting_id", "modified_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "planned_on", "process_id", "result", "review_on", "source_kind", "source_publisher", "source_title", "source_url", "state", "title") VALUES (NEW."about", NEW."archived_at", NEW."as_of", NEW."created_at", NEW."how_to_join", NEW."i18n", NEW."id", NEW."meeting_id", NEW."modified_at", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."place_id", NEW."planned_on", NEW."process_id", NEW."result", NEW."review_on", NEW."source_kind", NEW."source_publisher", NEW."source_title", NEW."source_url", NEW."state", NEW."title"); RETURN NULL;',
                    hash="6085868477d2c600f11f2a782e65c2b4119bfacc",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_24e6a",
                    table="concepts_talk",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="talk",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "concepts_talkevent" ("about", "archived_at", "as_of", "created_at", "how_to_join", "i18n", "id", "meeting_id", "modified_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "planned_on", "process_id", "result", "review_on", "source_kind", "source_publisher", "source_title", "source_url", "state", "title") VALUES (OLD."about", OLD."archived_at", OLD."as_of", OLD."created_at", OLD."how_to_join", OLD."i18n", OLD."id", OLD."meeting_id", OLD."modified_at", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."place_id", OLD."planned_on", OLD."process_id", OLD."result", OLD."review_on", OLD."source_kind", OLD."source_publisher", OLD."source_title", OLD."source_url", OLD."state", OLD."title"); RETURN NULL;',
                    hash="1a5fff4393391fc95f6230ab94bac1d3f9c2f121",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_e4b05",
                    table="concepts_talk",
                    when="AFTER",
                ),
            ),
        ),
    ]
