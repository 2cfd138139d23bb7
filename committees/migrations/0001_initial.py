import committees.models.meetings
import content.addresses
import content.fields
import content.files
import django.db.models.deletion
import modeltrans.fields
import municipalities.bound
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("contacts", "0001_initial"),
        ("content", "0001_initial"),
        ("municipalities", "0001_initial"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        migrations.CreateModel(
            name="Committee",
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
                        choices=[
                            ("working_group", "Working group"),
                            ("network", "Network"),
                            ("round_table", "Round table"),
                            ("integration_council", "Integration council"),
                            ("advisory_board", "Advisory board"),
                            ("council", "Council"),
                            ("council_committee", "Committee of the council"),
                            ("steering_group", "Steering group"),
                        ],
                        max_length=20,
                        verbose_name="kind",
                    ),
                ),
                ("name", models.CharField(max_length=150, verbose_name="name")),
                ("short_name", models.CharField(blank=True, max_length=60, verbose_name="short name")),
                ("slug", models.SlugField(max_length=80, verbose_name="address part")),
                (
                    "lead",
                    models.CharField(
                        blank=True, help_text="One sentence in plain words.", max_length=300, verbose_name="lead"
                    ),
                ),
                (
                    "openness",
                    models.CharField(
                        choices=[
                            ("open", "Open to everybody"),
                            ("organisations", "Open to new organisations"),
                            ("nominated", "Members are nominated"),
                            ("elected", "Members are elected"),
                            ("unknown", "Not stated"),
                        ],
                        default="unknown",
                        max_length=15,
                        verbose_name="who may join",
                    ),
                ),
                ("participation", content.fields.RichTextField(blank=True, verbose_name="how to take part")),
                ("founded_on", content.fields.ImpreciseDateField(blank=True, null=True, verbose_name="founded")),
                ("preamble", content.fields.RichTextField(blank=True, verbose_name="preamble")),
                ("what_it_is", content.fields.RichTextField(blank=True, verbose_name="what it is")),
                ("what_it_does", content.fields.RichTextField(blank=True, verbose_name="what it does")),
                ("how_it_works", content.fields.RichTextField(blank=True, verbose_name="how it works")),
                ("why_it_exists", content.fields.RichTextField(blank=True, verbose_name="why it is needed")),
                (
                    "reporting",
                    content.fields.RichTextField(
                        blank=True,
                        help_text="To whom it reports, and how often.",
                        verbose_name="reports and statements",
                    ),
                ),
                (
                    "addressees",
                    content.fields.RichTextField(
                        blank=True,
                        help_text="Who is offered or given its recommendations.",
                        verbose_name="whom it addresses",
                    ),
                ),
                ("voting_seats", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="voting seats")),
                (
                    "meeting_word",
                    models.CharField(
                        choices=[("meeting", "Meeting (Treffen)"), ("session", "Session (Sitzung)")],
                        default="meeting",
                        max_length=10,
                        verbose_name="its gatherings are called",
                    ),
                ),
                (
                    "rule_sentence",
                    models.CharField(
                        blank=True,
                        help_text="For people: “As a rule on the second Monday”. What counts are the single dates.",
                        max_length=300,
                        verbose_name="rule in words",
                    ),
                ),
                (
                    "rule_weekday",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        choices=[
                            (0, "Monday"),
                            (1, "Tuesday"),
                            (2, "Wednesday"),
                            (3, "Thursday"),
                            (4, "Friday"),
                            (5, "Saturday"),
                            (6, "Sunday"),
                        ],
                        help_text="Only used to suggest dates.",
                        null=True,
                        verbose_name="rule: weekday",
                    ),
                ),
                (
                    "rule_week",
                    models.SmallIntegerField(
                        blank=True,
                        choices=[(1, "first"), (2, "second"), (3, "third"), (4, "fourth"), (-1, "last")],
                        null=True,
                        verbose_name="rule: which of the month",
                    ),
                ),
                ("usual_start", models.TimeField(blank=True, null=True, verbose_name="usual beginning")),
                ("usual_end", models.TimeField(blank=True, null=True, verbose_name="usual end")),
                (
                    "meeting_language",
                    models.CharField(
                        blank=True,
                        help_text="Language code: de",
                        max_length=12,
                        verbose_name="language of the meetings",
                    ),
                ),
                (
                    "has_public_meetings",
                    models.BooleanField(
                        blank=True,
                        help_text="Unknown is an honest answer.",
                        null=True,
                        verbose_name="meetings are public",
                    ),
                ),
                (
                    "is_discrimination_contact",
                    models.BooleanField(
                        default=False,
                        help_text="Named on the town's page about discrimination.",
                        verbose_name="contact in case of discrimination",
                    ),
                ),
                (
                    "i18n",
                    modeltrans.fields.TranslationField(
                        fields=(
                            "name",
                            "lead",
                            "participation",
                            "preamble",
                            "what_it_is",
                            "what_it_does",
                            "how_it_works",
                            "why_it_exists",
                            "reporting",
                            "addressees",
                            "rule_sentence",
                        ),
                        required_languages=(),
                        virtual_fields=True,
                    ),
                ),
                (
                    "chaired_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="chairs",
                        to="contacts.contactpoint",
                        verbose_name="chairs",
                    ),
                ),
                (
                    "convened_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="convenes",
                        to="contacts.contactpoint",
                        verbose_name="invites",
                    ),
                ),
                (
                    "minutes_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="keeps_minutes",
                        to="contacts.contactpoint",
                        verbose_name="takes the minutes",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="committees",
                        to="municipalities.municipality",
                        verbose_name="town",
                    ),
                ),
                (
                    "usual_place",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="contacts.place",
                        verbose_name="usual place",
                    ),
                ),
            ],
            options={
                "verbose_name": "committee",
                "verbose_name_plural": "committees",
                "ordering": ["name"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("municipality", "slug"),
                        name="committee_slug_once_per_town",
                        violation_error_message="Another committee of this town has this address.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("usual_end__gt", models.F("usual_start"))),
                        name="committee_usual_end_after_start",
                        violation_error_message="The usual end lies before the usual beginning.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("rule_week__isnull", True), ("rule_weekday__isnull", True)),
                            models.Q(("rule_week__isnull", False), ("rule_weekday__isnull", False)),
                            _connector="OR",
                        ),
                        name="committee_rule_is_whole",
                        violation_error_message="The rule needs both: which weekday, and which of the month.",
                    ),
                ],
            },
            bases=(municipalities.bound.TownBound, content.addresses.AddressedModel, models.Model),
        ),
        migrations.CreateModel(
            name="EventSeries",
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
                ("name", models.CharField(max_length=150, verbose_name="name")),
                ("text", content.fields.RichTextField(blank=True, verbose_name="text")),
                (
                    "rhythm",
                    models.CharField(
                        choices=[("yearly", "every year"), ("irregular", "from time to time")],
                        max_length=10,
                        verbose_name="how often",
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("organiser", "organises it"),
                            ("co_organiser", "prepares and organises it together with others"),
                        ],
                        max_length=15,
                        verbose_name="role of the committee",
                    ),
                ),
                (
                    "i18n",
                    modeltrans.fields.TranslationField(
                        fields=("name", "text"), required_languages=(), virtual_fields=True
                    ),
                ),
                (
                    "committee",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="event_series",
                        to="committees.committee",
                        verbose_name="committee",
                    ),
                ),
            ],
            options={
                "verbose_name": "series of events",
                "verbose_name_plural": "event series",
                "ordering": ["name"],
            },
        ),
        migrations.CreateModel(
            name="Goal",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("text", models.CharField(max_length=400, verbose_name="text")),
                ("position", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                (
                    "i18n",
                    modeltrans.fields.TranslationField(fields=("text",), required_languages=(), virtual_fields=True),
                ),
                (
                    "committee",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="goals",
                        to="committees.committee",
                        verbose_name="committee",
                    ),
                ),
            ],
            options={
                "verbose_name": "goal",
                "verbose_name_plural": "goals",
                "ordering": ["position", "pk"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Meeting",
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
                    "title",
                    models.CharField(
                        blank=True,
                        help_text="Only if it is more than a usual meeting.",
                        max_length=150,
                        verbose_name="title",
                    ),
                ),
                ("starts_at", models.DateTimeField(verbose_name="begins")),
                ("ends_at", models.DateTimeField(verbose_name="ends")),
                (
                    "language",
                    models.CharField(blank=True, help_text="Language code: de", max_length=12, verbose_name="language"),
                ),
                ("is_public", models.BooleanField(blank=True, null=True, verbose_name="public")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("scheduled", "Scheduled"),
                            ("invited", "Invited"),
                            ("held", "Held"),
                            ("cancelled", "Cancelled"),
                        ],
                        default="scheduled",
                        max_length=10,
                        verbose_name="status",
                    ),
                ),
                (
                    "change_note",
                    models.CharField(
                        blank=True,
                        help_text="Public: why it was moved or cancelled.",
                        max_length=300,
                        verbose_name="what changed",
                    ),
                ),
                ("note", content.fields.RichTextField(blank=True, verbose_name="what it is about")),
                (
                    "is_computed",
                    models.BooleanField(
                        default=False,
                        help_text="The page says so beside the date.",
                        verbose_name="computed for the demonstration",
                    ),
                ),
                ("slug", models.CharField(editable=False, max_length=13, verbose_name="address part")),
                (
                    "uid",
                    models.CharField(
                        default=committees.models.meetings.new_uid,
                        editable=False,
                        max_length=80,
                        unique=True,
                        verbose_name="calendar identity",
                    ),
                ),
                (
                    "sequence",
                    models.PositiveIntegerField(default=0, editable=False, verbose_name="revision in calendars"),
                ),
                (
                    "previous_starts_at",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="formerly"),
                ),
                (
                    "i18n",
                    modeltrans.fields.TranslationField(
                        fields=("title", "change_note", "note"), required_languages=(), virtual_fields=True
                    ),
                ),
                (
                    "committee",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="meetings",
                        to="committees.committee",
                        verbose_name="committee",
                    ),
                ),
                (
                    "place",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="meetings",
                        to="contacts.place",
                        verbose_name="place",
                    ),
                ),
            ],
            options={
                "verbose_name": "meeting",
                "verbose_name_plural": "meetings",
                "ordering": ["starts_at", "pk"],
                "indexes": [
                    models.Index(fields=["starts_at"], name="committees__starts__5139fa_idx"),
                    models.Index(fields=["committee", "starts_at"], name="committees__committ_034214_idx"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("ends_at__gt", models.F("starts_at"))),
                        name="meeting_ends_after_start",
                        violation_error_message="The meeting ends before it begins.",
                    ),
                    models.UniqueConstraint(fields=("committee", "slug"), name="meeting_slug_once_per_committee"),
                ],
            },
            bases=(municipalities.bound.TownBound, models.Model),
        ),
        migrations.CreateModel(
            name="AgendaItem",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.CharField(blank=True, max_length=10, verbose_name="number")),
                ("title", models.CharField(max_length=300, verbose_name="title")),
                ("is_public", models.BooleanField(default=True, verbose_name="public")),
                ("position", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                (
                    "i18n",
                    modeltrans.fields.TranslationField(fields=("title",), required_languages=(), virtual_fields=True),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="agenda",
                        to="committees.meeting",
                        verbose_name="meeting",
                    ),
                ),
            ],
            options={
                "verbose_name": "agenda item",
                "verbose_name_plural": "agenda items",
                "ordering": ["position", "pk"],
            },
        ),
        migrations.CreateModel(
            name="Document",
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
                    "kind",
                    models.CharField(
                        choices=[
                            ("invitation", "Invitation"),
                            ("agenda", "Agenda"),
                            ("results_protocol", "Minutes of results"),
                            ("statute", "Statute or rules of procedure"),
                            ("other", "Other document"),
                        ],
                        max_length=20,
                        verbose_name="kind",
                    ),
                ),
                ("title", models.CharField(max_length=200, verbose_name="title")),
                ("file", content.files.CheckedFileField(upload_to=content.files.upload_path, verbose_name="file")),
                (
                    "language",
                    models.CharField(
                        default="de", help_text="Language code: de", max_length=12, verbose_name="language"
                    ),
                ),
                (
                    "summary",
                    models.TextField(
                        blank=True,
                        help_text="What it says, for everybody who cannot read the file.",
                        verbose_name="summary",
                    ),
                ),
                (
                    "i18n",
                    modeltrans.fields.TranslationField(
                        fields=("title", "summary"), required_languages=(), virtual_fields=True
                    ),
                ),
                (
                    "committee",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="documents",
                        to="committees.committee",
                        verbose_name="committee",
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="documents",
                        to="committees.meeting",
                        verbose_name="meeting",
                    ),
                ),
            ],
            options={
                "verbose_name": "document",
                "verbose_name_plural": "documents",
                "ordering": ["kind", "title"],
            },
        ),
        migrations.CreateModel(
            name="Paper",
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
                        choices=[
                            ("recommendation", "Recommendation"),
                            ("demand", "Demand"),
                            ("statement", "Statement"),
                            ("annual_report", "Annual report"),
                        ],
                        max_length=15,
                        verbose_name="kind",
                    ),
                ),
                ("title", models.CharField(max_length=200, verbose_name="title")),
                ("text", content.fields.RichTextField(blank=True, verbose_name="text")),
                ("adopted_on", content.fields.ImpreciseDateField(blank=True, null=True, verbose_name="adopted on")),
                ("addressee", models.CharField(blank=True, max_length=200, verbose_name="addressed to")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("adopted", "Adopted"),
                            ("handed_over", "Handed over, answer pending"),
                            ("answered", "Answered"),
                            ("implemented", "Implemented"),
                            ("declined", "Declined"),
                        ],
                        default="adopted",
                        max_length=12,
                        verbose_name="what became of it",
                    ),
                ),
                (
                    "i18n",
                    modeltrans.fields.TranslationField(
                        fields=("title", "text", "addressee"), required_languages=(), virtual_fields=True
                    ),
                ),
                (
                    "committee",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="papers",
                        to="committees.committee",
                        verbose_name="committee",
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="papers",
                        to="committees.meeting",
                        verbose_name="adopted in this meeting",
                    ),
                ),
            ],
            options={
                "verbose_name": "paper",
                "verbose_name_plural": "papers",
                "ordering": ["-adopted_on__earliest", "title"],
            },
        ),
        migrations.CreateModel(
            name="Answer",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("answered_by", models.CharField(max_length=200, verbose_name="answered by")),
                ("answered_on", content.fields.ImpreciseDateField(blank=True, null=True, verbose_name="answered on")),
                ("text", content.fields.RichTextField(blank=True, verbose_name="answer")),
                (
                    "i18n",
                    modeltrans.fields.TranslationField(fields=("text",), required_languages=(), virtual_fields=True),
                ),
                (
                    "paper",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="answers",
                        to="committees.paper",
                        verbose_name="paper",
                    ),
                ),
            ],
            options={
                "verbose_name": "answer",
                "verbose_name_plural": "answers",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("text", ""), _negated=True),
                        name="answer_says_something",
                        violation_error_message="Write down what was answered.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Project",
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
                            ("running", "Running"),
                            ("recurring", "Recurring"),
                            ("planned", "Planned"),
                            ("completed", "Completed"),
                            ("unknown", "Status not stated"),
                        ],
                        help_text="“Not stated” is an honest answer.",
                        max_length=10,
                        verbose_name="status",
                    ),
                ),
                ("target_group", models.CharField(blank=True, max_length=300, verbose_name="for whom")),
                ("position", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                (
                    "i18n",
                    modeltrans.fields.TranslationField(
                        fields=("title", "text", "target_group"), required_languages=(), virtual_fields=True
                    ),
                ),
                (
                    "committee",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="projects",
                        to="committees.committee",
                        verbose_name="committee",
                    ),
                ),
            ],
            options={
                "verbose_name": "project",
                "verbose_name_plural": "projects",
                "ordering": ["position", "pk"],
            },
        ),
        migrations.CreateModel(
            name="Resolution",
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
                ("title", models.CharField(max_length=200, verbose_name="subject")),
                ("decided_on", content.fields.ImpreciseDateField(blank=True, null=True, verbose_name="decided on")),
                (
                    "result",
                    models.CharField(
                        choices=[
                            ("unanimous", "unanimous"),
                            ("majority", "by majority"),
                            ("rejected", "rejected"),
                            ("not_stated", "result not stated"),
                        ],
                        default="not_stated",
                        max_length=12,
                        verbose_name="result",
                    ),
                ),
                ("text", content.fields.RichTextField(blank=True, verbose_name="text")),
                (
                    "i18n",
                    modeltrans.fields.TranslationField(
                        fields=("title", "text"), required_languages=(), virtual_fields=True
                    ),
                ),
                (
                    "committee",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="resolutions",
                        to="committees.committee",
                        verbose_name="decided by",
                    ),
                ),
            ],
            options={
                "verbose_name": "resolution",
                "verbose_name_plural": "resolutions",
                "ordering": ["decided_on__earliest", "title"],
            },
        ),
        migrations.CreateModel(
            name="SeatBlock",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("label", models.CharField(max_length=150, verbose_name="who sits here")),
                ("seats", models.PositiveSmallIntegerField(verbose_name="seats")),
                (
                    "procedure",
                    models.CharField(
                        choices=[
                            ("consensus", "by consensus"),
                            ("delegation", "by delegation"),
                            ("election", "by election"),
                            ("appointment", "appointed by the council"),
                            ("unknown", "not stated"),
                        ],
                        default="unknown",
                        max_length=15,
                        verbose_name="how they are filled",
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                (
                    "i18n",
                    modeltrans.fields.TranslationField(fields=("label",), required_languages=(), virtual_fields=True),
                ),
                (
                    "committee",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="seat_blocks",
                        to="committees.committee",
                        verbose_name="committee",
                    ),
                ),
            ],
            options={
                "verbose_name": "block of seats",
                "verbose_name_plural": "blocks of seats",
                "ordering": ["position", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("seats__gt", 0), ("seats__lte", 500)),
                        name="seatblock_has_seats",
                        violation_error_message="A block has between 1 and 500 seats.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Nominator",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=200, verbose_name="name")),
                (
                    "is_collective",
                    models.BooleanField(
                        default=False,
                        help_text="For example: all parliamentary groups of the council.",
                        verbose_name="several together",
                    ),
                ),
                (
                    "seats",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="Leave empty if it is not known; the page then says so.",
                        null=True,
                        verbose_name="seats",
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                (
                    "i18n",
                    modeltrans.fields.TranslationField(fields=("name",), required_languages=(), virtual_fields=True),
                ),
                (
                    "block",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="nominators",
                        to="committees.seatblock",
                        verbose_name="block of seats",
                    ),
                ),
            ],
            options={
                "verbose_name": "nominating body",
                "verbose_name_plural": "nominating bodies",
                "ordering": ["position", "pk"],
            },
        ),
        migrations.CreateModel(
            name="Membership",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("chair", "Chair"),
                            ("deputy_chair", "Deputy chair"),
                            ("member", "Member"),
                            ("substitute", "Substitute"),
                        ],
                        default="member",
                        max_length=15,
                        verbose_name="role",
                    ),
                ),
                ("has_vote", models.BooleanField(default=True, verbose_name="has a vote")),
                ("starts_on", models.DateField(blank=True, null=True, verbose_name="from")),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="until")),
                (
                    "may_be_named",
                    models.BooleanField(
                        default=False,
                        help_text="Tick only with the consent of the person; otherwise no page names them.",
                        verbose_name="may be named",
                    ),
                ),
                (
                    "committee",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="memberships",
                        to="committees.committee",
                        verbose_name="committee",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="memberships",
                        to="contacts.person",
                        verbose_name="person",
                    ),
                ),
                (
                    "on_behalf_of",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="memberships",
                        to="committees.nominator",
                        verbose_name="on behalf of",
                    ),
                ),
            ],
            options={
                "verbose_name": "membership",
                "verbose_name_plural": "memberships",
                "ordering": ["person__name"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("ends_on__gte", models.F("starts_on"))),
                        name="membership_ends_after_start",
                        violation_error_message="The last day lies before the first one.",
                    )
                ],
            },
            bases=(municipalities.bound.TownBound, models.Model),
        ),
        migrations.CreateModel(
            name="Task",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("text", models.CharField(max_length=400, verbose_name="text")),
                ("position", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                (
                    "i18n",
                    modeltrans.fields.TranslationField(fields=("text",), required_languages=(), virtual_fields=True),
                ),
                (
                    "committee",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="tasks",
                        to="committees.committee",
                        verbose_name="committee",
                    ),
                ),
            ],
            options={
                "verbose_name": "task",
                "verbose_name_plural": "tasks",
                "ordering": ["position", "pk"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CommitteeEvent",
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
                        choices=[
                            ("working_group", "Working group"),
                            ("network", "Network"),
                            ("round_table", "Round table"),
                            ("integration_council", "Integration council"),
                            ("advisory_board", "Advisory board"),
                            ("council", "Council"),
                            ("council_committee", "Committee of the council"),
                            ("steering_group", "Steering group"),
                        ],
                        max_length=20,
                        verbose_name="kind",
                    ),
                ),
                ("name", models.CharField(max_length=150, verbose_name="name")),
                ("short_name", models.CharField(blank=True, max_length=60, verbose_name="short name")),
                ("slug", models.SlugField(db_index=False, max_length=80, verbose_name="address part")),
                (
                    "lead",
                    models.CharField(
                        blank=True, help_text="One sentence in plain words.", max_length=300, verbose_name="lead"
                    ),
                ),
                (
                    "openness",
                    models.CharField(
                        choices=[
                            ("open", "Open to everybody"),
                            ("organisations", "Open to new organisations"),
                            ("nominated", "Members are nominated"),
                            ("elected", "Members are elected"),
                            ("unknown", "Not stated"),
                        ],
                        default="unknown",
                        max_length=15,
                        verbose_name="who may join",
                    ),
                ),
                ("participation", content.fields.RichTextField(blank=True, verbose_name="how to take part")),
                ("founded_on", content.fields.ImpreciseDateField(blank=True, null=True, verbose_name="founded")),
                ("preamble", content.fields.RichTextField(blank=True, verbose_name="preamble")),
                ("what_it_is", content.fields.RichTextField(blank=True, verbose_name="what it is")),
                ("what_it_does", content.fields.RichTextField(blank=True, verbose_name="what it does")),
                ("how_it_works", content.fields.RichTextField(blank=True, verbose_name="how it works")),
                ("why_it_exists", content.fields.RichTextField(blank=True, verbose_name="why it is needed")),
                (
                    "reporting",
                    content.fields.RichTextField(
                        blank=True,
                        help_text="To whom it reports, and how often.",
                        verbose_name="reports and statements",
                    ),
                ),
                (
                    "addressees",
                    content.fields.RichTextField(
                        blank=True,
                        help_text="Who is offered or given its recommendations.",
                        verbose_name="whom it addresses",
                    ),
                ),
                ("voting_seats", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="voting seats")),
                (
                    "meeting_word",
                    models.CharField(
                        choices=[("meeting", "Meeting (Treffen)"), ("session", "Session (Sitzung)")],
                        default="meeting",
                        max_length=10,
                        verbose_name="its gatherings are called",
                    ),
                ),
                (
                    "rule_sentence",
                    models.CharField(
                        blank=True,
                        help_text="For people: “As a rule on the second Monday”. What counts are the single dates.",
                        max_length=300,
                        verbose_name="rule in words",
                    ),
                ),
                (
                    "rule_weekday",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        choices=[
                            (0, "Monday"),
                            (1, "Tuesday"),
                            (2, "Wednesday"),
                            (3, "Thursday"),
                            (4, "Friday"),
                            (5, "Saturday"),
                            (6, "Sunday"),
                        ],
                        help_text="Only used to suggest dates.",
                        null=True,
                        verbose_name="rule: weekday",
                    ),
                ),
                (
                    "rule_week",
                    models.SmallIntegerField(
                        blank=True,
                        choices=[(1, "first"), (2, "second"), (3, "third"), (4, "fourth"), (-1, "last")],
                        null=True,
                        verbose_name="rule: which of the month",
                    ),
                ),
                ("usual_start", models.TimeField(blank=True, null=True, verbose_name="usual beginning")),
                ("usual_end", models.TimeField(blank=True, null=True, verbose_name="usual end")),
                (
                    "meeting_language",
                    models.CharField(
                        blank=True,
                        help_text="Language code: de",
                        max_length=12,
                        verbose_name="language of the meetings",
                    ),
                ),
                (
                    "has_public_meetings",
                    models.BooleanField(
                        blank=True,
                        help_text="Unknown is an honest answer.",
                        null=True,
                        verbose_name="meetings are public",
                    ),
                ),
                (
                    "is_discrimination_contact",
                    models.BooleanField(
                        default=False,
                        help_text="Named on the town's page about discrimination.",
                        verbose_name="contact in case of discrimination",
                    ),
                ),
                (
                    "i18n",
                    modeltrans.fields.TranslationField(
                        fields=(
                            "name",
                            "lead",
                            "participation",
                            "preamble",
                            "what_it_is",
                            "what_it_does",
                            "how_it_works",
                            "why_it_exists",
                            "reporting",
                            "addressees",
                            "rule_sentence",
                        ),
                        required_languages=(),
                        virtual_fields=True,
                    ),
                ),
                (
                    "chaired_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="contacts.contactpoint",
                        verbose_name="chairs",
                    ),
                ),
                (
                    "convened_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="contacts.contactpoint",
                        verbose_name="invites",
                    ),
                ),
                (
                    "minutes_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="contacts.contactpoint",
                        verbose_name="takes the minutes",
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
                        to="committees.committee",
                    ),
                ),
                (
                    "usual_place",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="contacts.place",
                        verbose_name="usual place",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="DocumentEvent",
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
                    "kind",
                    models.CharField(
                        choices=[
                            ("invitation", "Invitation"),
                            ("agenda", "Agenda"),
                            ("results_protocol", "Minutes of results"),
                            ("statute", "Statute or rules of procedure"),
                            ("other", "Other document"),
                        ],
                        max_length=20,
                        verbose_name="kind",
                    ),
                ),
                ("title", models.CharField(max_length=200, verbose_name="title")),
                ("file", content.files.CheckedFileField(upload_to=content.files.upload_path, verbose_name="file")),
                (
                    "language",
                    models.CharField(
                        default="de", help_text="Language code: de", max_length=12, verbose_name="language"
                    ),
                ),
                (
                    "summary",
                    models.TextField(
                        blank=True,
                        help_text="What it says, for everybody who cannot read the file.",
                        verbose_name="summary",
                    ),
                ),
                (
                    "i18n",
                    modeltrans.fields.TranslationField(
                        fields=("title", "summary"), required_languages=(), virtual_fields=True
                    ),
                ),
                (
                    "committee",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="committees.committee",
                        verbose_name="committee",
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
                        to="committees.document",
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="committees.meeting",
                        verbose_name="meeting",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="EventSeriesEvent",
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
                ("name", models.CharField(max_length=150, verbose_name="name")),
                ("text", content.fields.RichTextField(blank=True, verbose_name="text")),
                (
                    "rhythm",
                    models.CharField(
                        choices=[("yearly", "every year"), ("irregular", "from time to time")],
                        max_length=10,
                        verbose_name="how often",
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("organiser", "organises it"),
                            ("co_organiser", "prepares and organises it together with others"),
                        ],
                        max_length=15,
                        verbose_name="role of the committee",
                    ),
                ),
                (
                    "i18n",
                    modeltrans.fields.TranslationField(
                        fields=("name", "text"), required_languages=(), virtual_fields=True
                    ),
                ),
                (
                    "committee",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="committees.committee",
                        verbose_name="committee",
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
                        to="committees.eventseries",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="GoalEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("text", models.CharField(max_length=400, verbose_name="text")),
                ("position", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                (
                    "i18n",
                    modeltrans.fields.TranslationField(fields=("text",), required_languages=(), virtual_fields=True),
                ),
                (
                    "committee",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="committees.committee",
                        verbose_name="committee",
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
                        to="committees.goal",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="MeetingEvent",
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
                    "title",
                    models.CharField(
                        blank=True,
                        help_text="Only if it is more than a usual meeting.",
                        max_length=150,
                        verbose_name="title",
                    ),
                ),
                ("starts_at", models.DateTimeField(verbose_name="begins")),
                ("ends_at", models.DateTimeField(verbose_name="ends")),
                (
                    "language",
                    models.CharField(blank=True, help_text="Language code: de", max_length=12, verbose_name="language"),
                ),
                ("is_public", models.BooleanField(blank=True, null=True, verbose_name="public")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("scheduled", "Scheduled"),
                            ("invited", "Invited"),
                            ("held", "Held"),
                            ("cancelled", "Cancelled"),
                        ],
                        default="scheduled",
                        max_length=10,
                        verbose_name="status",
                    ),
                ),
                (
                    "change_note",
                    models.CharField(
                        blank=True,
                        help_text="Public: why it was moved or cancelled.",
                        max_length=300,
                        verbose_name="what changed",
                    ),
                ),
                ("note", content.fields.RichTextField(blank=True, verbose_name="what it is about")),
                (
                    "is_computed",
                    models.BooleanField(
                        default=False,
                        help_text="The page says so beside the date.",
                        verbose_name="computed for the demonstration",
                    ),
                ),
                ("slug", models.CharField(editable=False, max_length=13, verbose_name="address part")),
                (
                    "uid",
                    models.CharField(
                        default=committees.models.meetings.new_uid,
                        editable=False,
                        max_length=80,
                        verbose_name="calendar identity",
                    ),
                ),
                (
                    "sequence",
                    models.PositiveIntegerField(default=0, editable=False, verbose_name="revision in calendars"),
                ),
                (
                    "previous_starts_at",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="formerly"),
                ),
                (
                    "i18n",
                    modeltrans.fields.TranslationField(
                        fields=("title", "change_note", "note"), required_languages=(), virtual_fields=True
                    ),
                ),
                (
                    "committee",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="committees.committee",
                        verbose_name="committee",
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
                        to="committees.meeting",
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
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="MembershipEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("chair", "Chair"),
                            ("deputy_chair", "Deputy chair"),
                            ("member", "Member"),
                            ("substitute", "Substitute"),
                        ],
                        default="member",
                        max_length=15,
                        verbose_name="role",
                    ),
                ),
                ("has_vote", models.BooleanField(default=True, verbose_name="has a vote")),
                ("starts_on", models.DateField(blank=True, null=True, verbose_name="from")),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="until")),
                (
                    "may_be_named",
                    models.BooleanField(
                        default=False,
                        help_text="Tick only with the consent of the person; otherwise no page names them.",
                        verbose_name="may be named",
                    ),
                ),
                (
                    "committee",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="committees.committee",
                        verbose_name="committee",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="contacts.person",
                        verbose_name="person",
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
                        to="committees.membership",
                    ),
                ),
                (
                    "on_behalf_of",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="committees.nominator",
                        verbose_name="on behalf of",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="NominatorEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("name", models.CharField(max_length=200, verbose_name="name")),
                (
                    "is_collective",
                    models.BooleanField(
                        default=False,
                        help_text="For example: all parliamentary groups of the council.",
                        verbose_name="several together",
                    ),
                ),
                (
                    "seats",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="Leave empty if it is not known; the page then says so.",
                        null=True,
                        verbose_name="seats",
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                (
                    "i18n",
                    modeltrans.fields.TranslationField(fields=("name",), required_languages=(), virtual_fields=True),
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
                        to="committees.nominator",
                    ),
                ),
                (
                    "block",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="committees.seatblock",
                        verbose_name="block of seats",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PaperEvent",
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
                        choices=[
                            ("recommendation", "Recommendation"),
                            ("demand", "Demand"),
                            ("statement", "Statement"),
                            ("annual_report", "Annual report"),
                        ],
                        max_length=15,
                        verbose_name="kind",
                    ),
                ),
                ("title", models.CharField(max_length=200, verbose_name="title")),
                ("text", content.fields.RichTextField(blank=True, verbose_name="text")),
                ("adopted_on", content.fields.ImpreciseDateField(blank=True, null=True, verbose_name="adopted on")),
                ("addressee", models.CharField(blank=True, max_length=200, verbose_name="addressed to")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("adopted", "Adopted"),
                            ("handed_over", "Handed over, answer pending"),
                            ("answered", "Answered"),
                            ("implemented", "Implemented"),
                            ("declined", "Declined"),
                        ],
                        default="adopted",
                        max_length=12,
                        verbose_name="what became of it",
                    ),
                ),
                (
                    "i18n",
                    modeltrans.fields.TranslationField(
                        fields=("title", "text", "addressee"), required_languages=(), virtual_fields=True
                    ),
                ),
                (
                    "committee",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="committees.committee",
                        verbose_name="committee",
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="committees.meeting",
                        verbose_name="adopted in this meeting",
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
                        to="committees.paper",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ProjectEvent",
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
                            ("running", "Running"),
                            ("recurring", "Recurring"),
                            ("planned", "Planned"),
                            ("completed", "Completed"),
                            ("unknown", "Status not stated"),
                        ],
                        help_text="“Not stated” is an honest answer.",
                        max_length=10,
                        verbose_name="status",
                    ),
                ),
                ("target_group", models.CharField(blank=True, max_length=300, verbose_name="for whom")),
                ("position", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                (
                    "i18n",
                    modeltrans.fields.TranslationField(
                        fields=("title", "text", "target_group"), required_languages=(), virtual_fields=True
                    ),
                ),
                (
                    "committee",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="committees.committee",
                        verbose_name="committee",
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
                        to="committees.project",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ResolutionEvent",
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
                ("title", models.CharField(max_length=200, verbose_name="subject")),
                ("decided_on", content.fields.ImpreciseDateField(blank=True, null=True, verbose_name="decided on")),
                (
                    "result",
                    models.CharField(
                        choices=[
                            ("unanimous", "unanimous"),
                            ("majority", "by majority"),
                            ("rejected", "rejected"),
                            ("not_stated", "result not stated"),
                        ],
                        default="not_stated",
                        max_length=12,
                        verbose_name="result",
                    ),
                ),
                ("text", content.fields.RichTextField(blank=True, verbose_name="text")),
                (
                    "i18n",
                    modeltrans.fields.TranslationField(
                        fields=("title", "text"), required_languages=(), virtual_fields=True
                    ),
                ),
                (
                    "committee",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="committees.committee",
                        verbose_name="decided by",
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
                        to="committees.resolution",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="SeatBlockEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("label", models.CharField(max_length=150, verbose_name="who sits here")),
                ("seats", models.PositiveSmallIntegerField(verbose_name="seats")),
                (
                    "procedure",
                    models.CharField(
                        choices=[
                            ("consensus", "by consensus"),
                            ("delegation", "by delegation"),
                            ("election", "by election"),
                            ("appointment", "appointed by the council"),
                            ("unknown", "not stated"),
                        ],
                        default="unknown",
                        max_length=15,
                        verbose_name="how they are filled",
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                (
                    "i18n",
                    modeltrans.fields.TranslationField(fields=("label",), required_languages=(), virtual_fields=True),
                ),
                (
                    "committee",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="committees.committee",
                        verbose_name="committee",
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
                        to="committees.seatblock",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="TaskEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("text", models.CharField(max_length=400, verbose_name="text")),
                ("position", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                (
                    "i18n",
                    modeltrans.fields.TranslationField(fields=("text",), required_languages=(), virtual_fields=True),
                ),
                (
                    "committee",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="committees.committee",
                        verbose_name="committee",
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
                        to="committees.task",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="AgendaItemEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("number", models.CharField(blank=True, max_length=10, verbose_name="number")),
                ("title", models.CharField(max_length=300, verbose_name="title")),
                ("is_public", models.BooleanField(default=True, verbose_name="public")),
                ("position", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                (
                    "i18n",
                    modeltrans.fields.TranslationField(fields=("title",), required_languages=(), virtual_fields=True),
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
                        to="committees.agendaitem",
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="committees.meeting",
                        verbose_name="meeting",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="AnswerEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("answered_by", models.CharField(max_length=200, verbose_name="answered by")),
                ("answered_on", content.fields.ImpreciseDateField(blank=True, null=True, verbose_name="answered on")),
                ("text", content.fields.RichTextField(blank=True, verbose_name="answer")),
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
                        to="committees.answer",
                    ),
                ),
                (
                    "paper",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="committees.paper",
                        verbose_name="paper",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="committeeevent",
            name="founded_by",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="committees.resolution",
                verbose_name="founded after this resolution",
            ),
        ),
        migrations.AddField(
            model_name="committee",
            name="founded_by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="founded_committees",
                to="committees.resolution",
                verbose_name="founded after this resolution",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="eventseries",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "committees_eventseriesevent" ("as_of", "committee_id", "created_at", "i18n", "id", "modified_at", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_on", "rhythm", "role", "source_kind", "source_publisher", "source_title", "source_url", "state", "text") VALUES (NEW."as_of", NEW."committee_id", NEW."created_at", NEW."i18n", NEW."id", NEW."modified_at", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."review_on", NEW."rhythm", NEW."role", NEW."source_kind", NEW."source_publisher", NEW."source_title", NEW."source_url", NEW."state", NEW."text"); RETURN NULL;',
                    hash="ca9b55b87299bdc383bf48dac4e0e791f8af5239",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_b1f1b",
                    table="committees_eventseries",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="eventseries",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "committees_eventseriesevent" ("as_of", "committee_id", "created_at", "i18n", "id", "modified_at", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_on", "rhythm", "role", "source_kind", "source_publisher", "source_title", "source_url", "state", "text") VALUES (NEW."as_of", NEW."committee_id", NEW."created_at", NEW."i18n", NEW."id", NEW."modified_at", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."review_on", NEW."rhythm", NEW."role", NEW."source_kind", NEW."source_publisher", NEW."source_title", NEW."source_url", NEW."state", NEW."text"); RETURN NULL;',
                    hash="e9be5c820b714572abe427d5332f161ee98baa8e",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_1dca5",
                    table="committees_eventseries",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="eventseries",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "committees_eventseriesevent" ("as_of", "committee_id", "created_at", "i18n", "id", "modified_at", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_on", "rhythm", "role", "source_kind", "source_publisher", "source_title", "source_url", "state", "text") VALUES (OLD."as_of", OLD."committee_id", OLD."created_at", OLD."i18n", OLD."id", OLD."modified_at", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."review_on", OLD."rhythm", OLD."role", OLD."source_kind", OLD."source_publisher", OLD."source_title", OLD."source_url", OLD."state", OLD."text"); RETURN NULL;',
                    hash="584fbb2efba35c1e6d192027436386126a4fd251",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_c3fea",
                    table="committees_eventseries",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="goal",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "committees_goalevent" ("committee_id", "i18n", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "text") VALUES (NEW."committee_id", NEW."i18n", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."text"); RETURN NULL;',
                    hash="255c4c4634d63a9e3fed5fc461e33bb713a65beb",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_0268a",
                    table="committees_goal",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="goal",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "committees_goalevent" ("committee_id", "i18n", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "text") VALUES (NEW."committee_id", NEW."i18n", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."text"); RETURN NULL;',
                    hash="61141db75a7b13f4fe2dbe126a7707b0fdad87bc",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_ad08b",
                    table="committees_goal",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="goal",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "committees_goalevent" ("committee_id", "i18n", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "text") VALUES (OLD."committee_id", OLD."i18n", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."text"); RETURN NULL;',
                    hash="0c90f738895e24660b65efca4e9ed51d35a6eaf1",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_7b124",
                    table="committees_goal",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="meeting",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "committees_meetingevent" ("as_of", "change_note", "committee_id", "created_at", "ends_at", "i18n", "id", "is_computed", "is_public", "language", "modified_at", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "previous_starts_at", "review_on", "sequence", "slug", "source_kind", "source_publisher", "source_title", "source_url", "starts_at", "state", "status", "title", "uid") VALUES (NEW."as_of", NEW."change_note", NEW."committee_id", NEW."created_at", NEW."ends_at", NEW."i18n", NEW."id", NEW."is_computed", NEW."is_public", NEW."language", NEW."modified_at", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."place_id", NEW."previous_starts_at", NEW."review_on", NEW."sequence", NEW."slug", NEW."source_kind", NEW."source_publisher", NEW."source_title", NEW."source_url", NEW."starts_at", NEW."state", NEW."status", NEW."title", NEW."uid"); RETURN NULL;',
                    hash="584f9ea5d03034a6606ce69709d8b6338f8c7316",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_5f0e0",
                    table="committees_meeting",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="meeting",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "committees_meetingevent" ("as_of", "change_note", "committee_id", "created_at", "ends_at", "i18n", "id", "is_computed", "is_public", "language", "modified_at", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "previous_starts_at", "review_on", "sequence", "slug", "source_kind", "source_publisher", "source_title", "source_url", "starts_at", "state", "status", "title", "uid") VALUES (NEW."as_of", NEW."change_note", NEW."committee_id", NEW."created_at", NEW."ends_at", NEW."i18n", NEW."id", NEW."is_computed", NEW."is_public", NEW."language", NEW."modified_at", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."place_id", NEW."previous_starts_at", NEW."review_on", NEW."sequence", NEW."slug", NEW."source_kind", NEW."source_publisher", NEW."source_title", NEW."source_url", NEW."starts_at", NEW."state", NEW."status", NEW."title", NEW."uid"); RETURN NULL;',
                    hash="77ba49edbc5e9731f3580c0744d4871505fb749a",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_a4ccf",
                    table="committees_meeting",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="meeting",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "committees_meetingevent" ("as_of", "change_note", "committee_id", "created_at", "ends_at", "i18n", "id", "is_computed", "is_public", "language", "modified_at", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "previous_starts_at", "review_on", "sequence", "slug", "source_kind", "source_publisher", "source_title", "source_url", "starts_at", "state", "status", "title", "uid") VALUES (OLD."as_of", OLD."change_note", OLD."committee_id", OLD."created_at", OLD."ends_at", OLD."i18n", OLD."id", OLD."is_computed", OLD."is_public", OLD."language", OLD."modified_at", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."place_id", OLD."previous_starts_at", OLD."review_on", OLD."sequence", OLD."slug", OLD."source_kind", OLD."source_publisher", OLD."source_title", OLD."source_url", OLD."starts_at", OLD."state", OLD."status", OLD."title", OLD."uid"); RETURN NULL;',
                    hash="78bb9df1cabed2d55924cf1328018f320fcd000b",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_e1895",
                    table="committees_meeting",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="document",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "committees_documentevent" ("committee_id", "created_at", "file", "i18n", "id", "kind", "language", "meeting_id", "modified_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "summary", "title") VALUES (NEW."committee_id", NEW."created_at", NEW."file", NEW."i18n", NEW."id", NEW."kind", NEW."language", NEW."meeting_id", NEW."modified_at", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."state", NEW."summary", NEW."title"); RETURN NULL;',
                    hash="9602152144eefe9dc41a49b4801cfbefa4ce51c9",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_cb83f",
                    table="committees_document",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="document",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "committees_documentevent" ("committee_id", "created_at", "file", "i18n", "id", "kind", "language", "meeting_id", "modified_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "summary", "title") VALUES (NEW."committee_id", NEW."created_at", NEW."file", NEW."i18n", NEW."id", NEW."kind", NEW."language", NEW."meeting_id", NEW."modified_at", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."state", NEW."summary", NEW."title"); RETURN NULL;',
                    hash="1dd1b4c657d5f87971205d1bd9dec637c2d62214",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_adeb9",
                    table="committees_document",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="document",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "committees_documentevent" ("committee_id", "created_at", "file", "i18n", "id", "kind", "language", "meeting_id", "modified_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "summary", "title") VALUES (OLD."committee_id", OLD."created_at", OLD."file", OLD."i18n", OLD."id", OLD."kind", OLD."language", OLD."meeting_id", OLD."modified_at", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."state", OLD."summary", OLD."title"); RETURN NULL;',
                    hash="b87c7dfec444cbddd23ebb35f6e53898e22d685c",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_e880b",
                    table="committees_document",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="agendaitem",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "committees_agendaitemevent" ("i18n", "id", "is_public", "meeting_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "title") VALUES (NEW."i18n", NEW."id", NEW."is_public", NEW."meeting_id", NEW."number", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."title"); RETURN NULL;',
                    hash="6efca8c683b2803682fef997906ab066707a28c4",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_f595c",
                    table="committees_agendaitem",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="agendaitem",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "committees_agendaitemevent" ("i18n", "id", "is_public", "meeting_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "title") VALUES (NEW."i18n", NEW."id", NEW."is_public", NEW."meeting_id", NEW."number", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."title"); RETURN NULL;',
                    hash="eed7ad21e523cb601bcfbd63655345dcec59d4d2",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_43e2b",
                    table="committees_agendaitem",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="agendaitem",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "committees_agendaitemevent" ("i18n", "id", "is_public", "meeting_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "title") VALUES (OLD."i18n", OLD."id", OLD."is_public", OLD."meeting_id", OLD."number", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."title"); RETURN NULL;',
                    hash="e9cea1a3a9e76b5c587aa310a9e0bb40f043d67d",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_d0d13",
                    table="committees_agendaitem",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="membership",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "committees_membershipevent" ("committee_id", "ends_on", "has_vote", "id", "may_be_named", "on_behalf_of_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "starts_on") VALUES (NEW."committee_id", NEW."ends_on", NEW."has_vote", NEW."id", NEW."may_be_named", NEW."on_behalf_of_id", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."role", NEW."starts_on"); RETURN NULL;',
                    hash="5c13003fcb54081aabbe180cd4f6ef0da6978b86",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_1eba4",
                    table="committees_membership",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="membership",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "committees_membershipevent" ("committee_id", "ends_on", "has_vote", "id", "may_be_named", "on_behalf_of_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "starts_on") VALUES (NEW."committee_id", NEW."ends_on", NEW."has_vote", NEW."id", NEW."may_be_named", NEW."on_behalf_of_id", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."role", NEW."starts_on"); RETURN NULL;',
                    hash="b8d4b86450dba9474ab15db42053c633eeb02f19",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_e3ad4",
                    table="committees_membership",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="membership",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "committees_membershipevent" ("committee_id", "ends_on", "has_vote", "id", "may_be_named", "on_behalf_of_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "starts_on") VALUES (OLD."committee_id", OLD."ends_on", OLD."has_vote", OLD."id", OLD."may_be_named", OLD."on_behalf_of_id", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."role", OLD."starts_on"); RETURN NULL;',
                    hash="1a6e1e7903e06413ec5b2799c6941d4bf5e74023",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_6f1ba",
                    table="committees_membership",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="paper",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "committees_paperevent" ("addressee", "adopted_on", "as_of", "committee_id", "created_at", "i18n", "id", "kind", "meeting_id", "modified_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_on", "source_kind", "source_publisher", "source_title", "source_url", "state", "status", "text", "title") VALUES (NEW."addressee", NEW."adopted_on", NEW."as_of", NEW."committee_id", NEW."created_at", NEW."i18n", NEW."id", NEW."kind", NEW."meeting_id", NEW."modified_at", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."review_on", NEW."source_kind", NEW."source_publisher", NEW."source_title", NEW."source_url", NEW."state", NEW."status", NEW."text", NEW."title"); RETURN NULL;',
                    hash="7d65fcea4444dc7fe477e92b887193c8dc8fb8ab",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_77721",
                    table="committees_paper",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="paper",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "committees_paperevent" ("addressee", "adopted_on", "as_of", "committee_id", "created_at", "i18n", "id", "kind", "meeting_id", "modified_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_on", "source_kind", "source_publisher", "source_title", "source_url", "state", "status", "text", "title") VALUES (NEW."addressee", NEW."adopted_on", NEW."as_of", NEW."committee_id", NEW."created_at", NEW."i18n", NEW."id", NEW."kind", NEW."meeting_id", NEW."modified_at", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."review_on", NEW."source_kind", NEW."source_publisher", NEW."source_title", NEW."source_url", NEW."state", NEW."status", NEW."text", NEW."title"); RETURN NULL;',
                    hash="41e5da5cfffb9c5876cdb93df6d0db02e82885e9",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_b0bff",
                    table="committees_paper",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="paper",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "committees_paperevent" ("addressee", "adopted_on", "as_of", "committee_id", "created_at", "i18n", "id", "kind", "meeting_id", "modified_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_on", "source_kind", "source_publisher", "source_title", "source_url", "state", "status", "text", "title") VALUES (OLD."addressee", OLD."adopted_on", OLD."as_of", OLD."committee_id", OLD."created_at", OLD."i18n", OLD."id", OLD."kind", OLD."meeting_id", OLD."modified_at", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."review_on", OLD."source_kind", OLD."source_publisher", OLD."source_title", OLD."source_url", OLD."state", OLD."status", OLD."text", OLD."title"); RETURN NULL;',
                    hash="790b3158d1f8d82605ffe9a51852d6e5e8576942",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_0dac1",
                    table="committees_paper",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="answer",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "committees_answerevent" ("answered_by", "answered_on", "i18n", "id", "paper_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (NEW."answered_by", NEW."answered_on", NEW."i18n", NEW."id", NEW."paper_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."text"); RETURN NULL;',
                    hash="d4f6868c574ade5954c3dbb5ead9d0c9bd071130",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_8e32f",
                    table="committees_answer",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="answer",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "committees_answerevent" ("answered_by", "answered_on", "i18n", "id", "paper_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (NEW."answered_by", NEW."answered_on", NEW."i18n", NEW."id", NEW."paper_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."text"); RETURN NULL;',
                    hash="653f963aeae9957146000ba9ecbf2f3461ce25ec",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_757a4",
                    table="committees_answer",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="answer",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "committees_answerevent" ("answered_by", "answered_on", "i18n", "id", "paper_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (OLD."answered_by", OLD."answered_on", OLD."i18n", OLD."id", OLD."paper_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."text"); RETURN NULL;',
                    hash="7dbff9a4629471220407b786b7ed2350e9589578",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_3f460",
                    table="committees_answer",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="project",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "committees_projectevent" ("as_of", "committee_id", "created_at", "i18n", "id", "modified_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "review_on", "source_kind", "source_publisher", "source_title", "source_url", "state", "status", "target_group", "text", "title") VALUES (NEW."as_of", NEW."committee_id", NEW."created_at", NEW."i18n", NEW."id", NEW."modified_at", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."review_on", NEW."source_kind", NEW."source_publisher", NEW."source_title", NEW."source_url", NEW."state", NEW."status", NEW."target_group", NEW."text", NEW."title"); RETURN NULL;',
                    hash="e8ac3554780998e1686b1de5c18f3008b68d15b2",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_387a5",
                    table="committees_project",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="project",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "committees_projectevent" ("as_of", "committee_id", "created_at", "i18n", "id", "modified_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "review_on", "source_kind", "source_publisher", "source_title", "source_url", "state", "status", "target_group", "text", "title") VALUES (NEW."as_of", NEW."committee_id", NEW."created_at", NEW."i18n", NEW."id", NEW."modified_at", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."review_on", NEW."source_kind", NEW."source_publisher", NEW."source_title", NEW."source_url", NEW."state", NEW."status", NEW."target_group", NEW."text", NEW."title"); RETURN NULL;',
                    hash="eb69e95bdc38620ac967deeaa648599f59d37945",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_1bec8",
                    table="committees_project",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="project",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "committees_projectevent" ("as_of", "committee_id", "created_at", "i18n", "id", "modified_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "review_on", "source_kind", "source_publisher", "source_title", "source_url", "state", "status", "target_group", "text", "title") VALUES (OLD."as_of", OLD."committee_id", OLD."created_at", OLD."i18n", OLD."id", OLD."modified_at", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."review_on", OLD."source_kind", OLD."source_publisher", OLD."source_title", OLD."source_url", OLD."state", OLD."status", OLD."target_group", OLD."text", OLD."title"); RETURN NULL;',
                    hash="8f6563ac4a45456ccba20be9845f83f83e8a2a0a",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_9a752",
                    table="committees_project",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="resolution",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "committees_resolutionevent" ("as_of", "committee_id", "created_at", "decided_on", "i18n", "id", "modified_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "result", "review_on", "source_kind", "source_publisher", "source_title", "source_url", "state", "text", "title") VALUES (NEW."as_of", NEW."committee_id", NEW."created_at", NEW."decided_on", NEW."i18n", NEW."id", NEW."modified_at", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."result", NEW."review_on", NEW."source_kind", NEW."source_publisher", NEW."source_title", NEW."source_url", NEW."state", NEW."text", NEW."title"); RETURN NULL;',
                    hash="e3030a6fa84f0ae91acba78f103bcfe991b97803",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_e3ee0",
                    table="committees_resolution",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="resolution",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "committees_resolutionevent" ("as_of", "committee_id", "created_at", "decided_on", "i18n", "id", "modified_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "result", "review_on", "source_kind", "source_publisher", "source_title", "source_url", "state", "text", "title") VALUES (NEW."as_of", NEW."committee_id", NEW."created_at", NEW."decided_on", NEW."i18n", NEW."id", NEW."modified_at", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."result", NEW."review_on", NEW."source_kind", NEW."source_publisher", NEW."source_title", NEW."source_url", NEW."state", NEW."text", NEW."title"); RETURN NULL;',
                    hash="76df46e708b033473631a76820fb00184df1c6a9",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_17dcf",
                    table="committees_resolution",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="resolution",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "committees_resolutionevent" ("as_of", "committee_id", "created_at", "decided_on", "i18n", "id", "modified_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "result", "review_on", "source_kind", "source_publisher", "source_title", "source_url", "state", "text", "title") VALUES (OLD."as_of", OLD."committee_id", OLD."created_at", OLD."decided_on", OLD."i18n", OLD."id", OLD."modified_at", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."result", OLD."review_on", OLD."source_kind", OLD."source_publisher", OLD."source_title", OLD."source_url", OLD."state", OLD."text", OLD."title"); RETURN NULL;',
                    hash="866cd0ba66c9aa4bda35da367054b3c1d82e2017",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_fb14c",
                    table="committees_resolution",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="committee",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "committees_committeeevent" ("addressees", "as_of", "chaired_by_id", "convened_by_id", "created_at", "founded_by_id", "founded_on", "has_public_meetings", "how_it_works", "i18n", "id", "is_discrimination_contact", "kind", "lead", "meeting_language", "meeting_word", "minutes_by_id", "modified_at", "municipality_id", "name", "openness", "participation", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "preamble", "reporting", "review_on", "rule_sentence", "rule_week", "rule_weekday", "short_name", "slug", "source_kind", "source_publisher", "source_title", "source_url", "state", "usual_end", "usual_place_id", "usual_start", "voting_seats", "what_it_does", "what_it_is", "why_it_exists") VALUES (NEW."addressees", NEW."as_of", NEW."chaired_by_id", NEW."convened_by_id", NEW."created_at", NEW."founded_by_id", NEW."founded_on", NEW."has_public_meetings", NEW."how_it_works", NEW."i18n", NEW."id", NEW."is_discrimination_contact", NEW."kind", NEW."lead", NEW."meeting_language", NEW."meeting_word", NEW."minutes_by_id", NEW."modified_at", NEW."municipality_id", NEW."name", NEW."openness", NEW."participation", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."preamble", NEW."reporting", NEW."review_on", NEW."rule_sentence", NEW."rule_week", NEW."rule_weekday", NEW."short_name", NEW."slug", NEW."source_kind", NEW."source_publisher", NEW."source_title", NEW."source_url", NEW."state", NEW."usual_end", NEW."usual_place_id", NEW."usual_start", NEW."voting_seats", NEW."what_it_does", NEW."what_it_is", NEW."why_it_exists"); RETURN NULL;',
                    hash="507eda623b3fd112d54f5b11c6f316c868c3f122",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_c3cc6",
                    table="committees_committee",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="committee",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "committees_committeeevent" ("addressees", "as_of", "chaired_by_id", "convened_by_id", "created_at", "founded_by_id", "founded_on", "has_public_meetings", "how_it_works", "i18n", "id", "is_discrimination_contact", "kind", "lead", "meeting_language", "meeting_word", "minutes_by_id", "modified_at", "municipality_id", "name", "openness", "participation", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "preamble", "reporting", "review_on", "rule_sentence", "rule_week", "rule_weekday", "short_name", "slug", "source_kind", "source_publisher", "source_title", "source_url", "state", "usual_end", "usual_place_id", "usual_start", "voting_seats", "what_it_does", "what_it_is", "why_it_exists") VALUES (NEW."addressees", NEW."as_of", NEW."chaired_by_id", NEW."convened_by_id", NEW."created_at", NEW."founded_by_id", NEW."founded_on", NEW."has_public_meetings", NEW."how_it_works", NEW."i18n", NEW."id", NEW."is_discrimination_contact", NEW."kind", NEW."lead", NEW."meeting_language", NEW."meeting_word", NEW."minutes_by_id", NEW."modified_at", NEW."municipality_id", NEW."name", NEW."openness", NEW."participation", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."preamble", NEW."reporting", NEW."review_on", NEW."rule_sentence", NEW."rule_week", NEW."rule_weekday", NEW."short_name", NEW."slug", NEW."source_kind", NEW."source_publisher", NEW."source_title", NEW."source_url", NEW."state", NEW."usual_end", NEW."usual_place_id", NEW."usual_start", NEW."voting_seats", NEW."what_it_does", NEW."what_it_is", NEW."why_it_exists"); RETURN NULL;',
                    hash="498f2c6a9b6bb86693abbf2f814c857dac4a0b3e",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_9aa6e",
                    table="committees_committee",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="committee",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "committees_committeeevent" ("addressees", "as_of", "chaired_by_id", "convened_by_id", "created_at", "founded_by_id", "founded_on", "has_public_meetings", "how_it_works", "i18n", "id", "is_discrimination_contact", "kind", "lead", "meeting_language", "meeting_word", "minutes_by_id", "modified_at", "municipality_id", "name", "openness", "participation", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "preamble", "reporting", "review_on", "rule_sentence", "rule_week", "rule_weekday", "short_name", "slug", "source_kind", "source_publisher", "source_title", "source_url", "state", "usual_end", "usual_place_id", "usual_start", "voting_seats", "what_it_does", "what_it_is", "why_it_exists") VALUES (OLD."addressees", OLD."as_of", OLD."chaired_by_id", OLD."convened_by_id", OLD."created_at", OLD."founded_by_id", OLD."founded_on", OLD."has_public_meetings", OLD."how_it_works", OLD."i18n", OLD."id", OLD."is_discrimination_contact", OLD."kind", OLD."lead", OLD."meeting_language", OLD."meeting_word", OLD."minutes_by_id", OLD."modified_at", OLD."municipality_id", OLD."name", OLD."openness", OLD."participation", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."preamble", OLD."reporting", OLD."review_on", OLD."rule_sentence", OLD."rule_week", OLD."rule_weekday", OLD."short_name", OLD."slug", OLD."source_kind", OLD."source_publisher", OLD."source_title", OLD."source_url", OLD."state", OLD."usual_end", OLD."usual_place_id", OLD."usual_start", OLD."voting_seats", OLD."what_it_does", OLD."what_it_is", OLD."why_it_exists"); RETURN NULL;',
                    hash="62e1c188c17620f4ffc0db1102afb579036ef5a7",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_7c923",
                    table="committees_committee",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="seatblock",
            trigger=pgtrigger.compiler.Trigger(
                name="block_holds_nominated_seats",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    constraint="CONSTRAINT",
                    func="\n        IF (SELECT COALESCE(SUM(seats), 0) FROM committees_nominator WHERE block_id = NEW.id) > NEW.seats THEN\n            RAISE EXCEPTION 'the nominators of this block have more seats than the block'\n                USING ERRCODE = 'check_violation';\n        END IF;\n        RETURN NULL;\n    ",
                    hash="26451177e67f0e1348e17b01e1bfe6ff873a0cc4",
                    operation="UPDATE",
                    pgid="pgtrigger_block_holds_nominated_seats_66cdd",
                    table="committees_seatblock",
                    timing="DEFERRABLE INITIALLY DEFERRED",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="seatblock",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "committees_seatblockevent" ("committee_id", "i18n", "id", "label", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "procedure", "seats") VALUES (NEW."committee_id", NEW."i18n", NEW."id", NEW."label", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."procedure", NEW."seats"); RETURN NULL;',
                    hash="4b498008a63384b78545df5f6120dd897d589ee6",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_a807b",
                    table="committees_seatblock",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="seatblock",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "committees_seatblockevent" ("committee_id", "i18n", "id", "label", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "procedure", "seats") VALUES (NEW."committee_id", NEW."i18n", NEW."id", NEW."label", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."procedure", NEW."seats"); RETURN NULL;',
                    hash="829fad2b5cd10c8da88dd29c503ed22f7fda1d5d",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_7c1a4",
                    table="committees_seatblock",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="seatblock",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "committees_seatblockevent" ("committee_id", "i18n", "id", "label", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "procedure", "seats") VALUES (OLD."committee_id", OLD."i18n", OLD."id", OLD."label", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."procedure", OLD."seats"); RETURN NULL;',
                    hash="477b14d7c032f8bad34341de5f612b63814de984",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_d5f0e",
                    table="committees_seatblock",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="nominator",
            trigger=pgtrigger.compiler.Trigger(
                name="nominated_seats_fit_into_block",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    constraint="CONSTRAINT",
                    func="\n        IF (SELECT COALESCE(SUM(seats), 0) FROM committees_nominator WHERE block_id = NEW.block_id)\n           > (SELECT seats FROM committees_seatblock WHERE id = NEW.block_id) THEN\n            RAISE EXCEPTION 'the nominators of this block have more seats than the block'\n                USING ERRCODE = 'check_violation';\n        END IF;\n        RETURN NULL;\n    ",
                    hash="f21392647d830a17809a9bccef2f4c1330b96fd7",
                    operation="INSERT OR UPDATE",
                    pgid="pgtrigger_nominated_seats_fit_into_block_4f1e5",
                    table="committees_nominator",
                    timing="DEFERRABLE INITIALLY DEFERRED",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="nominator",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "committees_nominatorevent" ("block_id", "i18n", "id", "is_collective", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "seats") VALUES (NEW."block_id", NEW."i18n", NEW."id", NEW."is_collective", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."seats"); RETURN NULL;',
                    hash="9d77a09ae430763ada3489c82d97d392894dbc86",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_79f6a",
                    table="committees_nominator",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="nominator",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "committees_nominatorevent" ("block_id", "i18n", "id", "is_collective", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "seats") VALUES (NEW."block_id", NEW."i18n", NEW."id", NEW."is_collective", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."seats"); RETURN NULL;',
                    hash="f83f1b1d475a6635113491126063e5a791b8b112",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_5848a",
                    table="committees_nominator",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="nominator",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "committees_nominatorevent" ("block_id", "i18n", "id", "is_collective", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "seats") VALUES (OLD."block_id", OLD."i18n", OLD."id", OLD."is_collective", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."seats"); RETURN NULL;',
                    hash="4c97f6f06ad4dc9f30458912356fca3c808cbf5c",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_2ef65",
                    table="committees_nominator",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="task",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "committees_taskevent" ("committee_id", "i18n", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "text") VALUES (NEW."committee_id", NEW."i18n", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."text"); RETURN NULL;',
                    hash="2f0793fc828fc95fe2be07d07c494c9d5882a123",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_403da",
                    table="committees_task",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="task",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "committees_taskevent" ("committee_id", "i18n", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "text") VALUES (NEW."committee_id", NEW."i18n", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."text"); RETURN NULL;',
                    hash="e8cc17a5d5373aa702208372b1d0432efe83fe33",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_56ce9",
                    table="committees_task",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="task",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "committees_taskevent" ("committee_id", "i18n", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "text") VALUES (OLD."committee_id", OLD."i18n", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."text"); RETURN NULL;',
                    hash="9f97f63ceca2723b15a29fa97ef8b0f3a559ff39",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_b3dbc",
                    table="committees_task",
                    when="AFTER",
                ),
            ),
        ),
    ]
