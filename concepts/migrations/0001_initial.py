import content.addresses
import content.fields
import django.db.models.deletion
import modeltrans.fields
import municipalities.bound
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
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
                ("horizon", models.CharField(blank=True, max_length=200, verbose_name="until when it plans")),
                ("about", content.fields.RichTextField(blank=True, verbose_name="about this version")),
                (
                    "i18n",
                    modeltrans.fields.TranslationField(
                        fields=("label", "horizon", "about"), required_languages=(), virtual_fields=True
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
            bases=(municipalities.bound.TownBound, content.addresses.AddressedModel, models.Model),
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
                ("done_on", content.fields.ImpreciseDateField(blank=True, null=True, verbose_name="done on")),
                ("position", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                (
                    "i18n",
                    modeltrans.fields.TranslationField(
                        fields=("title", "text"), required_languages=(), virtual_fields=True
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
                        verbose_name="responsible",
                    ),
                ),
            ],
            options={
                "verbose_name": "measure",
                "verbose_name_plural": "measures",
                "ordering": ["position", "pk"],
            },
            bases=(municipalities.bound.TownBound, models.Model),
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
            bases=(municipalities.bound.TownBound, models.Model),
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
                    "position",
                    models.PositiveSmallIntegerField(
                        default=0,
                        help_text="Only matters for steps without a date and for equal dates.",
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
            bases=(municipalities.bound.TownBound, models.Model),
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
                ("horizon", models.CharField(blank=True, max_length=200, verbose_name="until when it plans")),
                ("about", content.fields.RichTextField(blank=True, verbose_name="about this version")),
                (
                    "i18n",
                    modeltrans.fields.TranslationField(
                        fields=("label", "horizon", "about"), required_languages=(), virtual_fields=True
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
                ("done_on", content.fields.ImpreciseDateField(blank=True, null=True, verbose_name="done on")),
                ("position", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                (
                    "i18n",
                    modeltrans.fields.TranslationField(
                        fields=("title", "text"), required_languages=(), virtual_fields=True
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
                        verbose_name="responsible",
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
                    "position",
                    models.PositiveSmallIntegerField(
                        default=0,
                        help_text="Only matters for steps without a date and for equal dates.",
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
                    func='INSERT INTO "concepts_conceptversionevent" ("about", "adopted_on", "archived_at", "as_of", "concept_id", "created_at", "horizon", "i18n", "id", "label", "modified_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "predecessor_id", "resolution_id", "review_on", "slug", "source_kind", "source_publisher", "source_title", "source_url", "state", "status") VALUES (NEW."about", NEW."adopted_on", NEW."archived_at", NEW."as_of", NEW."concept_id", NEW."created_at", NEW."horizon", NEW."i18n", NEW."id", NEW."label", NEW."modified_at", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."predecessor_id", NEW."resolution_id", NEW."review_on", NEW."slug", NEW."source_kind", NEW."source_publisher", NEW."source_title", NEW."source_url", NEW."state", NEW."status"); RETURN NULL;',
                    hash="a04eb27190bfa7caccb14ba5035a74f4790d96f1",
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
                    func='INSERT INTO "concepts_conceptversionevent" ("about", "adopted_on", "archived_at", "as_of", "concept_id", "created_at", "horizon", "i18n", "id", "label", "modified_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "predecessor_id", "resolution_id", "review_on", "slug", "source_kind", "source_publisher", "source_title", "source_url", "state", "status") VALUES (NEW."about", NEW."adopted_on", NEW."archived_at", NEW."as_of", NEW."concept_id", NEW."created_at", NEW."horizon", NEW."i18n", NEW."id", NEW."label", NEW."modified_at", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."predecessor_id", NEW."resolution_id", NEW."review_on", NEW."slug", NEW."source_kind", NEW."source_publisher", NEW."source_title", NEW."source_url", NEW."state", NEW."status"); RETURN NULL;',
                    hash="ab3dfcb1f561172c0729901203cff537459f0823",
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
                    func='INSERT INTO "concepts_conceptversionevent" ("about", "adopted_on", "archived_at", "as_of", "concept_id", "created_at", "horizon", "i18n", "id", "label", "modified_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "predecessor_id", "resolution_id", "review_on", "slug", "source_kind", "source_publisher", "source_title", "source_url", "state", "status") VALUES (OLD."about", OLD."adopted_on", OLD."archived_at", OLD."as_of", OLD."concept_id", OLD."created_at", OLD."horizon", OLD."i18n", OLD."id", OLD."label", OLD."modified_at", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."predecessor_id", OLD."resolution_id", OLD."review_on", OLD."slug", OLD."source_kind", OLD."source_publisher", OLD."source_title", OLD."source_url", OLD."state", OLD."status"); RETURN NULL;',
                    hash="75cbb52dc8f1d62241bf8f58d7204250855b923c",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_16ba4",
                    table="concepts_conceptversion",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="measure",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "concepts_measureevent" ("archived_at", "as_of", "concept_id", "created_at", "done_on", "founded_committee_id", "i18n", "id", "modified_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "responsible_id", "review_on", "source_kind", "source_publisher", "source_title", "source_url", "state", "status", "text", "title") VALUES (NEW."archived_at", NEW."as_of", NEW."concept_id", NEW."created_at", NEW."done_on", NEW."founded_committee_id", NEW."i18n", NEW."id", NEW."modified_at", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."responsible_id", NEW."review_on", NEW."source_kind", NEW."source_publisher", NEW."source_title", NEW."source_url", NEW."state", NEW."status", NEW."text", NEW."title"); RETURN NULL;',
                    hash="88f82d96314318e89faea61b7ad404674398f0fd",
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
                    func='INSERT INTO "concepts_measureevent" ("archived_at", "as_of", "concept_id", "created_at", "done_on", "founded_committee_id", "i18n", "id", "modified_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "responsible_id", "review_on", "source_kind", "source_publisher", "source_title", "source_url", "state", "status", "text", "title") VALUES (NEW."archived_at", NEW."as_of", NEW."concept_id", NEW."created_at", NEW."done_on", NEW."founded_committee_id", NEW."i18n", NEW."id", NEW."modified_at", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."responsible_id", NEW."review_on", NEW."source_kind", NEW."source_publisher", NEW."source_title", NEW."source_url", NEW."state", NEW."status", NEW."text", NEW."title"); RETURN NULL;',
                    hash="4f31a74e55746f4a18530f63909c7340b78efaf2",
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
                    func='INSERT INTO "concepts_measureevent" ("archived_at", "as_of", "concept_id", "created_at", "done_on", "founded_committee_id", "i18n", "id", "modified_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "responsible_id", "review_on", "source_kind", "source_publisher", "source_title", "source_url", "state", "status", "text", "title") VALUES (OLD."archived_at", OLD."as_of", OLD."concept_id", OLD."created_at", OLD."done_on", OLD."founded_committee_id", OLD."i18n", OLD."id", OLD."modified_at", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."responsible_id", OLD."review_on", OLD."source_kind", OLD."source_publisher", OLD."source_title", OLD."source_url", OLD."state", OLD."status", OLD."text", OLD."title"); RETURN NULL;',
                    hash="d74bc23e5ec10a76ed295428ade78420c47bb797",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_7f36a",
                    table="concepts_measure",
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
                    func='INSERT INTO "concepts_milestoneevent" ("decision", "happened_on", "i18n", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "planned_on", "position", "process_id", "text", "title") VALUES (NEW."decision", NEW."happened_on", NEW."i18n", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."place_id", NEW."planned_on", NEW."position", NEW."process_id", NEW."text", NEW."title"); RETURN NULL;',
                    hash="0d23df034debae708733398dcf2d3625d3cde3e5",
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
                    func='INSERT INTO "concepts_milestoneevent" ("decision", "happened_on", "i18n", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "planned_on", "position", "process_id", "text", "title") VALUES (NEW."decision", NEW."happened_on", NEW."i18n", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."place_id", NEW."planned_on", NEW."position", NEW."process_id", NEW."text", NEW."title"); RETURN NULL;',
                    hash="340ec123ba38a89a48883406beb61b816a30c676",
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
                    func='INSERT INTO "concepts_milestoneevent" ("decision", "happened_on", "i18n", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "planned_on", "position", "process_id", "text", "title") VALUES (OLD."decision", OLD."happened_on", OLD."i18n", OLD."id", OLD."kind", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."place_id", OLD."planned_on", OLD."position", OLD."process_id", OLD."text", OLD."title"); RETURN NULL;',
                    hash="258a335a93d0825b5dd9a9203bc08adefcd9154a",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_b7fe4",
                    table="concepts_milestone",
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
    ]
