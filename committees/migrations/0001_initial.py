import committees.models.committees
import committees.models.meetings
import content.addresses
import content.fields
import content.files
import django.contrib.postgres.fields
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
                    "recurrence",
                    models.TextField(
                        blank=True,
                        help_text="Only used to suggest dates.",
                        validators=[committees.models.committees.validate_recurrence],
                        verbose_name="rule for suggestions",
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
                ],
            },
            bases=(municipalities.bound.TownBound, content.addresses.AddressedModel, models.Model),
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
                    "title",
                    models.CharField(
                        blank=True,
                        help_text="Only if it is more than a usual meeting.",
                        max_length=150,
                        verbose_name="title",
                    ),
                ),
                ("starts_at", models.DateTimeField(verbose_name="begins")),
                (
                    "ends_at",
                    models.DateTimeField(
                        help_text="For whole days: the first moment after the last one.", verbose_name="ends"
                    ),
                ),
                ("is_all_day", models.BooleanField(default=False, verbose_name="all day")),
                (
                    "language",
                    models.CharField(blank=True, help_text="Language code: de", max_length=12, verbose_name="language"),
                ),
                (
                    "interpreting",
                    models.CharField(
                        blank=True,
                        help_text="Into which languages, and whether one must ask.",
                        max_length=200,
                        verbose_name="interpreting",
                    ),
                ),
                (
                    "childcare",
                    models.CharField(
                        blank=True,
                        help_text="Whether there is any, and until when to ask for it.",
                        max_length=200,
                        verbose_name="childcare",
                    ),
                ),
                (
                    "online_url",
                    models.URLField(
                        blank=True, help_text="Public: everybody can join with it.", verbose_name="online: address"
                    ),
                ),
                (
                    "online_note",
                    models.CharField(
                        blank=True,
                        help_text="For example: we send the link after registration.",
                        max_length=200,
                        verbose_name="online: how",
                    ),
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
                            ("postponed", "Postponed, without a new date"),
                        ],
                        default="scheduled",
                        max_length=10,
                        verbose_name="status",
                    ),
                ),
                (
                    "expected",
                    content.fields.ImpreciseDateField(
                        blank=True,
                        help_text="Only while it is postponed, as roughly as you know it: Herbst 2027",
                        null=True,
                        verbose_name="new date expected",
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
                    "imported_uid",
                    models.CharField(
                        blank=True, editable=False, max_length=300, verbose_name="identity where it was imported from"
                    ),
                ),
                (
                    "former_starts",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.DateTimeField(),
                        blank=True,
                        default=list,
                        editable=False,
                        size=None,
                        verbose_name="former dates",
                    ),
                ),
                (
                    "i18n",
                    modeltrans.fields.TranslationField(
                        fields=("title", "change_note", "note", "interpreting", "childcare", "online_note"),
                        required_languages=(),
                        virtual_fields=True,
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
                    models.UniqueConstraint(
                        condition=models.Q(("imported_uid", ""), _negated=True),
                        fields=("committee", "imported_uid"),
                        name="meeting_imported_once_per_committee",
                        violation_error_message="This entry was imported already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("expected", None), ("status", "postponed"), _connector="OR"),
                        name="meeting_expected_only_while_postponed",
                        violation_error_message="“New date expected” is for meetings that are postponed without a new date.",
                    ),
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
                ("begins", models.TimeField(blank=True, null=True, verbose_name="time")),
                ("is_public", models.BooleanField(default=True, verbose_name="public")),
                (
                    "is_standing",
                    models.BooleanField(
                        default=False,
                        help_text="Comes up at every meeting and can be taken over.",
                        verbose_name="standing",
                    ),
                ),
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
            name="CalendarEntry",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("language", models.CharField(editable=False, max_length=12)),
                (
                    "is_lead",
                    models.BooleanField(editable=False, help_text="Joint meetings stand in the town's feed once."),
                ),
                ("starts_at", models.DateTimeField(editable=False)),
                ("leaves_at", models.DateTimeField(editable=False, help_text="From then on the feeds do without it.")),
                ("changed_at", models.DateTimeField(editable=False)),
                (
                    "digest",
                    models.CharField(editable=False, help_text="Of all languages, without time stamps.", max_length=64),
                ),
                (
                    "text",
                    models.TextField(editable=False, help_text="With a mark where the address of the portal goes."),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="municipalities.municipality",
                    ),
                ),
                (
                    "committee",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="committees.committee",
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="entries",
                        to="committees.meeting",
                    ),
                ),
            ],
            options={
                "default_permissions": (),
                "indexes": [
                    models.Index(fields=["committee", "language", "leaves_at"], name="entry_in_committee"),
                    models.Index(
                        condition=models.Q(("is_lead", True)),
                        fields=["municipality", "language", "leaves_at"],
                        name="entry_in_town",
                    ),
                    models.Index(
                        condition=models.Q(("is_lead", True)), fields=["language", "starts_at"], name="entry_in_portal"
                    ),
                    models.Index(
                        condition=models.Q(("is_lead", True)),
                        fields=["language", "leaves_at"],
                        name="entry_leaves_portal",
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("committee", "meeting", "language"), name="calendar_entry_once")
                ],
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
                    "archived_at",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="archived since"),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("invitation", "Invitation"),
                            ("agenda", "Agenda"),
                            ("minutes", "Minutes"),
                            ("results_protocol", "Minutes of results"),
                            ("attachment", "Attachment"),
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
                    "approved_on",
                    models.DateField(
                        blank=True,
                        help_text="Only for minutes; empty means: a draft.",
                        null=True,
                        verbose_name="minutes approved on",
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
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("approved_on", None), ("kind__in", ("minutes", "results_protocol")), _connector="OR"
                        ),
                        name="document_only_minutes_are_approved",
                        violation_error_message="Only minutes are approved. Choose the kind “Minutes”, or leave the day empty.",
                    )
                ],
            },
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
            name="FeedState",
            fields=[
                ("key", models.CharField(max_length=40, primary_key=True, serialize=False)),
                ("revision", models.BigIntegerField()),
                ("changed_at", models.DateTimeField()),
            ],
            options={
                "default_permissions": (),
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
            name="JointCommittee",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "committee",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="committees.committee",
                        verbose_name="committee",
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="joint_committees",
                        to="committees.meeting",
                        verbose_name="meeting",
                    ),
                ),
            ],
            options={
                "verbose_name": "joint meeting with",
                "verbose_name_plural": "joint meeting with",
                "ordering": ["committee__name"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("meeting", "committee"),
                        name="joint_committee_once_per_meeting",
                        violation_error_message="This committee is named already.",
                    )
                ],
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
            name="NotingContactPoint",
            fields=[],
            options={
                "proxy": True,
                "default_permissions": (),
                "indexes": [],
                "constraints": [],
            },
            bases=("contacts.contactpoint",),
        ),
        migrations.CreateModel(
            name="NotingMunicipality",
            fields=[],
            options={
                "proxy": True,
                "default_permissions": (),
                "indexes": [],
                "constraints": [],
            },
            bases=("municipalities.municipality",),
        ),
        migrations.CreateModel(
            name="NotingPlace",
            fields=[],
            options={
                "proxy": True,
                "default_permissions": (),
                "indexes": [],
                "constraints": [],
            },
            bases=("contacts.place",),
        ),
        migrations.CreateModel(
            name="NotingCommittee",
            fields=[],
            options={
                "proxy": True,
                "default_permissions": (),
                "indexes": [],
                "constraints": [],
            },
            bases=("committees.committee",),
        ),
        migrations.CreateModel(
            name="DueMeeting",
            fields=[
                (
                    "meeting",
                    models.OneToOneField(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="+",
                        serialize=False,
                        to="committees.meeting",
                    ),
                ),
                ("marked_at", models.DateTimeField(editable=False)),
            ],
            options={
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="NotingMeeting",
            fields=[],
            options={
                "proxy": True,
                "default_permissions": (),
                "indexes": [],
                "constraints": [],
            },
            bases=("committees.meeting",),
        ),
        migrations.CreateModel(
            name="NotingJointCommittee",
            fields=[],
            options={
                "proxy": True,
                "default_permissions": (),
                "indexes": [],
                "constraints": [],
            },
            bases=("committees.jointcommittee",),
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
                ("begins", models.TimeField(blank=True, null=True, verbose_name="time")),
                ("is_public", models.BooleanField(default=True, verbose_name="public")),
                (
                    "is_standing",
                    models.BooleanField(
                        default=False,
                        help_text="Comes up at every meeting and can be taken over.",
                        verbose_name="standing",
                    ),
                ),
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
                    "recurrence",
                    models.TextField(
                        blank=True,
                        help_text="Only used to suggest dates.",
                        validators=[committees.models.committees.validate_recurrence],
                        verbose_name="rule for suggestions",
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
                    "archived_at",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="archived since"),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("invitation", "Invitation"),
                            ("agenda", "Agenda"),
                            ("minutes", "Minutes"),
                            ("results_protocol", "Minutes of results"),
                            ("attachment", "Attachment"),
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
                    "approved_on",
                    models.DateField(
                        blank=True,
                        help_text="Only for minutes; empty means: a draft.",
                        null=True,
                        verbose_name="minutes approved on",
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
            name="JointCommitteeEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
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
                        db_constraint=False,
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
                        to="committees.jointcommittee",
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
                    "title",
                    models.CharField(
                        blank=True,
                        help_text="Only if it is more than a usual meeting.",
                        max_length=150,
                        verbose_name="title",
                    ),
                ),
                ("starts_at", models.DateTimeField(verbose_name="begins")),
                (
                    "ends_at",
                    models.DateTimeField(
                        help_text="For whole days: the first moment after the last one.", verbose_name="ends"
                    ),
                ),
                ("is_all_day", models.BooleanField(default=False, verbose_name="all day")),
                (
                    "language",
                    models.CharField(blank=True, help_text="Language code: de", max_length=12, verbose_name="language"),
                ),
                (
                    "interpreting",
                    models.CharField(
                        blank=True,
                        help_text="Into which languages, and whether one must ask.",
                        max_length=200,
                        verbose_name="interpreting",
                    ),
                ),
                (
                    "childcare",
                    models.CharField(
                        blank=True,
                        help_text="Whether there is any, and until when to ask for it.",
                        max_length=200,
                        verbose_name="childcare",
                    ),
                ),
                (
                    "online_url",
                    models.URLField(
                        blank=True, help_text="Public: everybody can join with it.", verbose_name="online: address"
                    ),
                ),
                (
                    "online_note",
                    models.CharField(
                        blank=True,
                        help_text="For example: we send the link after registration.",
                        max_length=200,
                        verbose_name="online: how",
                    ),
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
                            ("postponed", "Postponed, without a new date"),
                        ],
                        default="scheduled",
                        max_length=10,
                        verbose_name="status",
                    ),
                ),
                (
                    "expected",
                    content.fields.ImpreciseDateField(
                        blank=True,
                        help_text="Only while it is postponed, as roughly as you know it: Herbst 2027",
                        null=True,
                        verbose_name="new date expected",
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
                    "imported_uid",
                    models.CharField(
                        blank=True, editable=False, max_length=300, verbose_name="identity where it was imported from"
                    ),
                ),
                (
                    "former_starts",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.DateTimeField(),
                        blank=True,
                        default=list,
                        editable=False,
                        size=None,
                        verbose_name="former dates",
                    ),
                ),
                (
                    "i18n",
                    modeltrans.fields.TranslationField(
                        fields=("title", "change_note", "note", "interpreting", "childcare", "online_note"),
                        required_languages=(),
                        virtual_fields=True,
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
        migrations.AddField(
            model_name="meeting",
            name="partners",
            field=models.ManyToManyField(
                related_name="joint_meetings",
                through="committees.JointCommittee",
                to="committees.committee",
                verbose_name="together with",
            ),
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
            model_name="notingcontactpoint",
            trigger=pgtrigger.compiler.Trigger(
                name="note_meetings",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."email" IS DISTINCT FROM (NEW."email") OR OLD."i18n" IS DISTINCT FROM (NEW."i18n") OR OLD."municipality_id" IS DISTINCT FROM (NEW."municipality_id") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."phone" IS DISTINCT FROM (NEW."phone") OR OLD."state" IS DISTINCT FROM (NEW."state"))',
                    func="\n            INSERT INTO committees_duemeeting AS due (meeting_id, marked_at)\n            SELECT meeting.id, clock_timestamp() FROM committees_meeting AS meeting WHERE \n    meeting.committee_id IN (SELECT id FROM committees_committee WHERE convened_by_id = NEW.id) OR meeting.id IN (\n        SELECT meeting_id FROM committees_jointcommittee WHERE committee_id IN (SELECT id FROM committees_committee WHERE convened_by_id = NEW.id)\n    )\n\n            ORDER BY meeting.id\n            ON CONFLICT (meeting_id) DO UPDATE SET marked_at = excluded.marked_at;\n            RETURN NULL;\n        ",
                    hash="22b1c5d3c90acf90be7c44214a347a64e8aca617",
                    operation="UPDATE",
                    pgid="pgtrigger_note_meetings_c84b5",
                    table="contacts_contactpoint",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="notingmunicipality",
            trigger=pgtrigger.compiler.Trigger(
                name="note_meetings",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."archived_at" IS DISTINCT FROM (NEW."archived_at") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."slug" IS DISTINCT FROM (NEW."slug") OR OLD."state" IS DISTINCT FROM (NEW."state"))',
                    func="\n            INSERT INTO committees_duemeeting AS due (meeting_id, marked_at)\n            SELECT meeting.id, clock_timestamp() FROM committees_meeting AS meeting WHERE \n    meeting.committee_id IN (SELECT id FROM committees_committee WHERE municipality_id = NEW.id) OR meeting.id IN (\n        SELECT meeting_id FROM committees_jointcommittee WHERE committee_id IN (SELECT id FROM committees_committee WHERE municipality_id = NEW.id)\n    )\n\n            ORDER BY meeting.id\n            ON CONFLICT (meeting_id) DO UPDATE SET marked_at = excluded.marked_at;\n            RETURN NULL;\n        ",
                    hash="117b6b293a30bead2ac8c2b229a10c6a4dfcf495",
                    operation="UPDATE",
                    pgid="pgtrigger_note_meetings_8898e",
                    table="municipalities_municipality",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="notingplace",
            trigger=pgtrigger.compiler.Trigger(
                name="note_meetings",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            INSERT INTO committees_duemeeting AS due (meeting_id, marked_at)\n            SELECT meeting.id, clock_timestamp() FROM committees_meeting AS meeting WHERE meeting.place_id = NEW.id\n            ORDER BY meeting.id\n            ON CONFLICT (meeting_id) DO UPDATE SET marked_at = excluded.marked_at;\n            RETURN NULL;\n        ",
                    hash="b210fa049647d8a5ecdb9d3d993233e71e54fb5c",
                    operation="UPDATE",
                    pgid="pgtrigger_note_meetings_e7cdd",
                    table="contacts_place",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="notingcommittee",
            trigger=pgtrigger.compiler.Trigger(
                name="note_meetings",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."archived_at" IS DISTINCT FROM (NEW."archived_at") OR OLD."convened_by_id" IS DISTINCT FROM (NEW."convened_by_id") OR OLD."i18n" IS DISTINCT FROM (NEW."i18n") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."meeting_word" IS DISTINCT FROM (NEW."meeting_word") OR OLD."municipality_id" IS DISTINCT FROM (NEW."municipality_id") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."short_name" IS DISTINCT FROM (NEW."short_name") OR OLD."slug" IS DISTINCT FROM (NEW."slug") OR OLD."state" IS DISTINCT FROM (NEW."state"))',
                    func="\n            INSERT INTO committees_duemeeting AS due (meeting_id, marked_at)\n            SELECT meeting.id, clock_timestamp() FROM committees_meeting AS meeting WHERE \n    meeting.committee_id IN (NEW.id) OR meeting.id IN (\n        SELECT meeting_id FROM committees_jointcommittee WHERE committee_id IN (NEW.id)\n    )\n\n            ORDER BY meeting.id\n            ON CONFLICT (meeting_id) DO UPDATE SET marked_at = excluded.marked_at;\n            RETURN NULL;\n        ",
                    hash="30966e7e771747ebddf7c55073bad58e7b460a6a",
                    operation="UPDATE",
                    pgid="pgtrigger_note_meetings_31408",
                    table="committees_committee",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="document",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "committees_documentevent" ("approved_on", "archived_at", "committee_id", "created_at", "file", "i18n", "id", "kind", "language", "meeting_id", "modified_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "summary", "title") VALUES (NEW."approved_on", NEW."archived_at", NEW."committee_id", NEW."created_at", NEW."file", NEW."i18n", NEW."id", NEW."kind", NEW."language", NEW."meeting_id", NEW."modified_at", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."state", NEW."summary", NEW."title"); RETURN NULL;',
                    hash="8e19e411b46852ce70617b28e20012f5e14b7ff8",
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
                    func='INSERT INTO "committees_documentevent" ("approved_on", "archived_at", "committee_id", "created_at", "file", "i18n", "id", "kind", "language", "meeting_id", "modified_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "summary", "title") VALUES (NEW."approved_on", NEW."archived_at", NEW."committee_id", NEW."created_at", NEW."file", NEW."i18n", NEW."id", NEW."kind", NEW."language", NEW."meeting_id", NEW."modified_at", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."state", NEW."summary", NEW."title"); RETURN NULL;',
                    hash="19480c375a888271429dc7c02d2b1bfbe01cf22e",
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
                    func='INSERT INTO "committees_documentevent" ("approved_on", "archived_at", "committee_id", "created_at", "file", "i18n", "id", "kind", "language", "meeting_id", "modified_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "summary", "title") VALUES (OLD."approved_on", OLD."archived_at", OLD."committee_id", OLD."created_at", OLD."file", OLD."i18n", OLD."id", OLD."kind", OLD."language", OLD."meeting_id", OLD."modified_at", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."state", OLD."summary", OLD."title"); RETURN NULL;',
                    hash="e8ab05aab283ee55d63bd53df515d479ba549684",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_e880b",
                    table="committees_document",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="calendarentry",
            trigger=pgtrigger.compiler.Trigger(
                name="count_inserts",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n    INSERT INTO committees_feedstate AS state (key, revision, changed_at)\n    SELECT touched.key, 1, clock_timestamp() FROM (\n        SELECT 'all' AS key FROM changed\n        UNION SELECT 'town:' || municipality_id FROM changed\n        UNION SELECT 'committee:' || committee_id FROM changed\n        ORDER BY key\n    ) AS touched\n    ON CONFLICT (key) DO UPDATE SET\n        revision = state.revision + 1,\n        changed_at = greatest(excluded.changed_at, state.changed_at + interval '1 second');\n    RETURN NULL;\n",
                    hash="b2549945d2c06d4a3f9ef4335db7aee3fae13c70",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_count_inserts_429be",
                    referencing="REFERENCING NEW TABLE AS changed ",
                    table="committees_calendarentry",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="calendarentry",
            trigger=pgtrigger.compiler.Trigger(
                name="count_updates",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n    INSERT INTO committees_feedstate AS state (key, revision, changed_at)\n    SELECT touched.key, 1, clock_timestamp() FROM (\n        SELECT 'all' AS key FROM changed\n        UNION SELECT 'town:' || municipality_id FROM changed\n        UNION SELECT 'committee:' || committee_id FROM changed\n        ORDER BY key\n    ) AS touched\n    ON CONFLICT (key) DO UPDATE SET\n        revision = state.revision + 1,\n        changed_at = greatest(excluded.changed_at, state.changed_at + interval '1 second');\n    RETURN NULL;\n",
                    hash="8346a957baafb4092783ddb6973edf0de1ad3775",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_count_updates_8d10f",
                    referencing="REFERENCING NEW TABLE AS changed ",
                    table="committees_calendarentry",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="calendarentry",
            trigger=pgtrigger.compiler.Trigger(
                name="count_deletes",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n    INSERT INTO committees_feedstate AS state (key, revision, changed_at)\n    SELECT touched.key, 1, clock_timestamp() FROM (\n        SELECT 'all' AS key FROM changed\n        UNION SELECT 'town:' || municipality_id FROM changed\n        UNION SELECT 'committee:' || committee_id FROM changed\n        ORDER BY key\n    ) AS touched\n    ON CONFLICT (key) DO UPDATE SET\n        revision = state.revision + 1,\n        changed_at = greatest(excluded.changed_at, state.changed_at + interval '1 second');\n    RETURN NULL;\n",
                    hash="58e9da8bfdb2c12643752761bb2ab3a4b7ce429d",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_count_deletes_3cebe",
                    referencing="REFERENCING OLD TABLE AS changed ",
                    table="committees_calendarentry",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="agendaitem",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "committees_agendaitemevent" ("begins", "i18n", "id", "is_public", "is_standing", "meeting_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "title") VALUES (NEW."begins", NEW."i18n", NEW."id", NEW."is_public", NEW."is_standing", NEW."meeting_id", NEW."number", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."title"); RETURN NULL;',
                    hash="e225d79e567dae746eb79a2ecc69359ae0af7d00",
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
                    func='INSERT INTO "committees_agendaitemevent" ("begins", "i18n", "id", "is_public", "is_standing", "meeting_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "title") VALUES (NEW."begins", NEW."i18n", NEW."id", NEW."is_public", NEW."is_standing", NEW."meeting_id", NEW."number", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."title"); RETURN NULL;',
                    hash="08e5ada6f47690cd69233f8cd427b6cf33b484fb",
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
                    func='INSERT INTO "committees_agendaitemevent" ("begins", "i18n", "id", "is_public", "is_standing", "meeting_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "title") VALUES (OLD."begins", OLD."i18n", OLD."id", OLD."is_public", OLD."is_standing", OLD."meeting_id", OLD."number", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."title"); RETURN NULL;',
                    hash="9f72aa3acbbf4aca7f42ac63c6f62bf0c2da4a5f",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_d0d13",
                    table="committees_agendaitem",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="notingmeeting",
            trigger=pgtrigger.compiler.Trigger(
                name="note_meeting",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            INSERT INTO committees_duemeeting AS due (meeting_id, marked_at)\n            SELECT meeting.id, clock_timestamp() FROM committees_meeting AS meeting WHERE meeting.id = NEW.id\n            ORDER BY meeting.id\n            ON CONFLICT (meeting_id) DO UPDATE SET marked_at = excluded.marked_at;\n            RETURN NULL;\n        ",
                    hash="905b0e670473261c0b3f79a12bd35b774e099731",
                    operation="INSERT OR UPDATE",
                    pgid="pgtrigger_note_meeting_e354a",
                    table="committees_meeting",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="eventseries",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "committees_eventseriesevent" ("archived_at", "as_of", "committee_id", "created_at", "i18n", "id", "modified_at", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_on", "rhythm", "role", "source_kind", "source_publisher", "source_title", "source_url", "state", "text") VALUES (NEW."archived_at", NEW."as_of", NEW."committee_id", NEW."created_at", NEW."i18n", NEW."id", NEW."modified_at", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."review_on", NEW."rhythm", NEW."role", NEW."source_kind", NEW."source_publisher", NEW."source_title", NEW."source_url", NEW."state", NEW."text"); RETURN NULL;',
                    hash="a6692dd48023aff98474cf2f218f717039498d88",
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
                    func='INSERT INTO "committees_eventseriesevent" ("archived_at", "as_of", "committee_id", "created_at", "i18n", "id", "modified_at", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_on", "rhythm", "role", "source_kind", "source_publisher", "source_title", "source_url", "state", "text") VALUES (NEW."archived_at", NEW."as_of", NEW."committee_id", NEW."created_at", NEW."i18n", NEW."id", NEW."modified_at", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."review_on", NEW."rhythm", NEW."role", NEW."source_kind", NEW."source_publisher", NEW."source_title", NEW."source_url", NEW."state", NEW."text"); RETURN NULL;',
                    hash="de071a8965d934c9c1c5949b8d5e9d0667659871",
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
                    func='INSERT INTO "committees_eventseriesevent" ("archived_at", "as_of", "committee_id", "created_at", "i18n", "id", "modified_at", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_on", "rhythm", "role", "source_kind", "source_publisher", "source_title", "source_url", "state", "text") VALUES (OLD."archived_at", OLD."as_of", OLD."committee_id", OLD."created_at", OLD."i18n", OLD."id", OLD."modified_at", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."review_on", OLD."rhythm", OLD."role", OLD."source_kind", OLD."source_publisher", OLD."source_title", OLD."source_url", OLD."state", OLD."text"); RETURN NULL;',
                    hash="b2e0a9e09464b9cfd16810580aa370c3c8dc6082",
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
                    func='INSERT INTO "committees_meetingevent" ("archived_at", "as_of", "change_note", "childcare", "committee_id", "created_at", "ends_at", "expected", "former_starts", "i18n", "id", "imported_uid", "interpreting", "is_all_day", "is_computed", "is_public", "language", "modified_at", "note", "online_note", "online_url", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "review_on", "sequence", "slug", "source_kind", "source_publisher", "source_title", "source_url", "starts_at", "state", "status", "title", "uid") VALUES (NEW."archived_at", NEW."as_of", NEW."change_note", NEW."childcare", NEW."committee_id", NEW."created_at", NEW."ends_at", NEW."expected", NEW."former_starts", NEW."i18n", NEW."id", NEW."imported_uid", NEW."interpreting", NEW."is_all_day", NEW."is_computed", NEW."is_public", NEW."language", NEW."modified_at", NEW."note", NEW."online_note", NEW."online_url", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."place_id", NEW."review_on", NEW."sequence", NEW."slug", NEW."source_kind", NEW."source_publisher", NEW."source_title", NEW."source_url", NEW."starts_at", NEW."state", NEW."status", NEW."title", NEW."uid"); RETURN NULL;',
                    hash="f029dbfef2f07d48255bb9896a039ad6c9039220",
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
                    func='INSERT INTO "committees_meetingevent" ("archived_at", "as_of", "change_note", "childcare", "committee_id", "created_at", "ends_at", "expected", "former_starts", "i18n", "id", "imported_uid", "interpreting", "is_all_day", "is_computed", "is_public", "language", "modified_at", "note", "online_note", "online_url", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "review_on", "sequence", "slug", "source_kind", "source_publisher", "source_title", "source_url", "starts_at", "state", "status", "title", "uid") VALUES (NEW."archived_at", NEW."as_of", NEW."change_note", NEW."childcare", NEW."committee_id", NEW."created_at", NEW."ends_at", NEW."expected", NEW."former_starts", NEW."i18n", NEW."id", NEW."imported_uid", NEW."interpreting", NEW."is_all_day", NEW."is_computed", NEW."is_public", NEW."language", NEW."modified_at", NEW."note", NEW."online_note", NEW."online_url", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."place_id", NEW."review_on", NEW."sequence", NEW."slug", NEW."source_kind", NEW."source_publisher", NEW."source_title", NEW."source_url", NEW."starts_at", NEW."state", NEW."status", NEW."title", NEW."uid"); RETURN NULL;',
                    hash="35d5c7c49f27006d959c0dcf583bc58af5aab0e1",
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
                    func='INSERT INTO "committees_meetingevent" ("archived_at", "as_of", "change_note", "childcare", "committee_id", "created_at", "ends_at", "expected", "former_starts", "i18n", "id", "imported_uid", "interpreting", "is_all_day", "is_computed", "is_public", "language", "modified_at", "note", "online_note", "online_url", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "review_on", "sequence", "slug", "source_kind", "source_publisher", "source_title", "source_url", "starts_at", "state", "status", "title", "uid") VALUES (OLD."archived_at", OLD."as_of", OLD."change_note", OLD."childcare", OLD."committee_id", OLD."created_at", OLD."ends_at", OLD."expected", OLD."former_starts", OLD."i18n", OLD."id", OLD."imported_uid", OLD."interpreting", OLD."is_all_day", OLD."is_computed", OLD."is_public", OLD."language", OLD."modified_at", OLD."note", OLD."online_note", OLD."online_url", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."place_id", OLD."review_on", OLD."sequence", OLD."slug", OLD."source_kind", OLD."source_publisher", OLD."source_title", OLD."source_url", OLD."starts_at", OLD."state", OLD."status", OLD."title", OLD."uid"); RETURN NULL;',
                    hash="61ea87e80fab4e5f063e765e85637e264d5edb49",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_e1895",
                    table="committees_meeting",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="jointcommittee",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "committees_jointcommitteeevent" ("committee_id", "id", "meeting_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."committee_id", NEW."id", NEW."meeting_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;',
                    hash="1d67cc5614a261978914f1409f5c15b15b3c4f24",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_820da",
                    table="committees_jointcommittee",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="jointcommittee",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "committees_jointcommitteeevent" ("committee_id", "id", "meeting_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."committee_id", NEW."id", NEW."meeting_id", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;',
                    hash="7692689f95fe4bf4a39628f3a5fd0b8b5d21f823",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_ffc0a",
                    table="committees_jointcommittee",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="jointcommittee",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "committees_jointcommitteeevent" ("committee_id", "id", "meeting_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."committee_id", OLD."id", OLD."meeting_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;',
                    hash="76f0986688f0b5e7d8f3630899601943522afb1c",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_1486d",
                    table="committees_jointcommittee",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="notingjointcommittee",
            trigger=pgtrigger.compiler.Trigger(
                name="note_joint",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            INSERT INTO committees_duemeeting AS due (meeting_id, marked_at)\n            SELECT meeting.id, clock_timestamp() FROM committees_meeting AS meeting WHERE meeting.id = NEW.meeting_id\n            ORDER BY meeting.id\n            ON CONFLICT (meeting_id) DO UPDATE SET marked_at = excluded.marked_at;\n            RETURN NULL;\n        ",
                    hash="ace6f9f1bb96689ca6020ddc6753a6b09ff3524b",
                    operation="INSERT OR UPDATE",
                    pgid="pgtrigger_note_joint_6f1bb",
                    table="committees_jointcommittee",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="notingjointcommittee",
            trigger=pgtrigger.compiler.Trigger(
                name="note_no_longer_joint",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            INSERT INTO committees_duemeeting AS due (meeting_id, marked_at)\n            SELECT meeting.id, clock_timestamp() FROM committees_meeting AS meeting WHERE meeting.id = OLD.meeting_id\n            ORDER BY meeting.id\n            ON CONFLICT (meeting_id) DO UPDATE SET marked_at = excluded.marked_at;\n            RETURN NULL;\n        ",
                    hash="cf4eba801145842e77066f9d59001c041c391198",
                    operation="DELETE",
                    pgid="pgtrigger_note_no_longer_joint_201cc",
                    table="committees_jointcommittee",
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
                    func='INSERT INTO "committees_paperevent" ("addressee", "adopted_on", "archived_at", "as_of", "committee_id", "created_at", "i18n", "id", "kind", "meeting_id", "modified_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_on", "source_kind", "source_publisher", "source_title", "source_url", "state", "status", "text", "title") VALUES (NEW."addressee", NEW."adopted_on", NEW."archived_at", NEW."as_of", NEW."committee_id", NEW."created_at", NEW."i18n", NEW."id", NEW."kind", NEW."meeting_id", NEW."modified_at", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."review_on", NEW."source_kind", NEW."source_publisher", NEW."source_title", NEW."source_url", NEW."state", NEW."status", NEW."text", NEW."title"); RETURN NULL;',
                    hash="8f8b347b5febb293e13e1d98d71f8574562dd04a",
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
                    func='INSERT INTO "committees_paperevent" ("addressee", "adopted_on", "archived_at", "as_of", "committee_id", "created_at", "i18n", "id", "kind", "meeting_id", "modified_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_on", "source_kind", "source_publisher", "source_title", "source_url", "state", "status", "text", "title") VALUES (NEW."addressee", NEW."adopted_on", NEW."archived_at", NEW."as_of", NEW."committee_id", NEW."created_at", NEW."i18n", NEW."id", NEW."kind", NEW."meeting_id", NEW."modified_at", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."review_on", NEW."source_kind", NEW."source_publisher", NEW."source_title", NEW."source_url", NEW."state", NEW."status", NEW."text", NEW."title"); RETURN NULL;',
                    hash="89af358a415a64cefff4a737ed12905e7708903b",
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
                    func='INSERT INTO "committees_paperevent" ("addressee", "adopted_on", "archived_at", "as_of", "committee_id", "created_at", "i18n", "id", "kind", "meeting_id", "modified_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_on", "source_kind", "source_publisher", "source_title", "source_url", "state", "status", "text", "title") VALUES (OLD."addressee", OLD."adopted_on", OLD."archived_at", OLD."as_of", OLD."committee_id", OLD."created_at", OLD."i18n", OLD."id", OLD."kind", OLD."meeting_id", OLD."modified_at", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."review_on", OLD."source_kind", OLD."source_publisher", OLD."source_title", OLD."source_url", OLD."state", OLD."status", OLD."text", OLD."title"); RETURN NULL;',
                    hash="42cb37d6e3f3e543cff9a1604cce404f5cf6dc81",
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
                    func='INSERT INTO "committees_projectevent" ("archived_at", "as_of", "committee_id", "created_at", "i18n", "id", "modified_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "review_on", "source_kind", "source_publisher", "source_title", "source_url", "state", "status", "target_group", "text", "title") VALUES (NEW."archived_at", NEW."as_of", NEW."committee_id", NEW."created_at", NEW."i18n", NEW."id", NEW."modified_at", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."review_on", NEW."source_kind", NEW."source_publisher", NEW."source_title", NEW."source_url", NEW."state", NEW."status", NEW."target_group", NEW."text", NEW."title"); RETURN NULL;',
                    hash="f0934d7d85b58c683a3ac1df2c412a90baf11686",
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
                    func='INSERT INTO "committees_projectevent" ("archived_at", "as_of", "committee_id", "created_at", "i18n", "id", "modified_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "review_on", "source_kind", "source_publisher", "source_title", "source_url", "state", "status", "target_group", "text", "title") VALUES (NEW."archived_at", NEW."as_of", NEW."committee_id", NEW."created_at", NEW."i18n", NEW."id", NEW."modified_at", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."review_on", NEW."source_kind", NEW."source_publisher", NEW."source_title", NEW."source_url", NEW."state", NEW."status", NEW."target_group", NEW."text", NEW."title"); RETURN NULL;',
                    hash="6a718c2b3dccdd7a6f9faac7a13c13bfb0858f98",
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
                    func='INSERT INTO "committees_projectevent" ("archived_at", "as_of", "committee_id", "created_at", "i18n", "id", "modified_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "review_on", "source_kind", "source_publisher", "source_title", "source_url", "state", "status", "target_group", "text", "title") VALUES (OLD."archived_at", OLD."as_of", OLD."committee_id", OLD."created_at", OLD."i18n", OLD."id", OLD."modified_at", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."review_on", OLD."source_kind", OLD."source_publisher", OLD."source_title", OLD."source_url", OLD."state", OLD."status", OLD."target_group", OLD."text", OLD."title"); RETURN NULL;',
                    hash="3643e95e0fd109742afa500fa07857012cf7478a",
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
                    func='INSERT INTO "committees_resolutionevent" ("archived_at", "as_of", "committee_id", "created_at", "decided_on", "i18n", "id", "modified_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "result", "review_on", "source_kind", "source_publisher", "source_title", "source_url", "state", "text", "title") VALUES (NEW."archived_at", NEW."as_of", NEW."committee_id", NEW."created_at", NEW."decided_on", NEW."i18n", NEW."id", NEW."modified_at", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."result", NEW."review_on", NEW."source_kind", NEW."source_publisher", NEW."source_title", NEW."source_url", NEW."state", NEW."text", NEW."title"); RETURN NULL;',
                    hash="b7547fca6a565fe9cf49b3af3d2b1085c922b3e4",
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
                    func='INSERT INTO "committees_resolutionevent" ("archived_at", "as_of", "committee_id", "created_at", "decided_on", "i18n", "id", "modified_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "result", "review_on", "source_kind", "source_publisher", "source_title", "source_url", "state", "text", "title") VALUES (NEW."archived_at", NEW."as_of", NEW."committee_id", NEW."created_at", NEW."decided_on", NEW."i18n", NEW."id", NEW."modified_at", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."result", NEW."review_on", NEW."source_kind", NEW."source_publisher", NEW."source_title", NEW."source_url", NEW."state", NEW."text", NEW."title"); RETURN NULL;',
                    hash="684d6e72dab071d4b6314ce5b1b29b3d9f8c8895",
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
                    func='INSERT INTO "committees_resolutionevent" ("archived_at", "as_of", "committee_id", "created_at", "decided_on", "i18n", "id", "modified_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "result", "review_on", "source_kind", "source_publisher", "source_title", "source_url", "state", "text", "title") VALUES (OLD."archived_at", OLD."as_of", OLD."committee_id", OLD."created_at", OLD."decided_on", OLD."i18n", OLD."id", OLD."modified_at", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."result", OLD."review_on", OLD."source_kind", OLD."source_publisher", OLD."source_title", OLD."source_url", OLD."state", OLD."text", OLD."title"); RETURN NULL;',
                    hash="0bf334cb2d6c7ed3dbb7fb4c09ab497367924272",
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
                    func='INSERT INTO "committees_committeeevent" ("addressees", "archived_at", "as_of", "chaired_by_id", "convened_by_id", "created_at", "founded_by_id", "founded_on", "has_public_meetings", "how_it_works", "i18n", "id", "is_discrimination_contact", "kind", "lead", "meeting_language", "meeting_word", "minutes_by_id", "modified_at", "municipality_id", "name", "openness", "participation", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "preamble", "recurrence", "reporting", "review_on", "rule_sentence", "short_name", "slug", "source_kind", "source_publisher", "source_title", "source_url", "state", "usual_end", "usual_place_id", "usual_start", "voting_seats", "what_it_does", "what_it_is", "why_it_exists") VALUES (NEW."addressees", NEW."archived_at", NEW."as_of", NEW."chaired_by_id", NEW."convened_by_id", NEW."created_at", NEW."founded_by_id", NEW."founded_on", NEW."has_public_meetings", NEW."how_it_works", NEW."i18n", NEW."id", NEW."is_discrimination_contact", NEW."kind", NEW."lead", NEW."meeting_language", NEW."meeting_word", NEW."minutes_by_id", NEW."modified_at", NEW."municipality_id", NEW."name", NEW."openness", NEW."participation", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."preamble", NEW."recurrence", NEW."reporting", NEW."review_on", NEW."rule_sentence", NEW."short_name", NEW."slug", NEW."source_kind", NEW."source_publisher", NEW."source_title", NEW."source_url", NEW."state", NEW."usual_end", NEW."usual_place_id", NEW."usual_start", NEW."voting_seats", NEW."what_it_does", NEW."what_it_is", NEW."why_it_exists"); RETURN NULL;',
                    hash="51729529186858cd9d2b47c6cd434015e6654d34",
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
                    func='INSERT INTO "committees_committeeevent" ("addressees", "archived_at", "as_of", "chaired_by_id", "convened_by_id", "created_at", "founded_by_id", "founded_on", "has_public_meetings", "how_it_works", "i18n", "id", "is_discrimination_contact", "kind", "lead", "meeting_language", "meeting_word", "minutes_by_id", "modified_at", "municipality_id", "name", "openness", "participation", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "preamble", "recurrence", "reporting", "review_on", "rule_sentence", "short_name", "slug", "source_kind", "source_publisher", "source_title", "source_url", "state", "usual_end", "usual_place_id", "usual_start", "voting_seats", "what_it_does", "what_it_is", "why_it_exists") VALUES (NEW."addressees", NEW."archived_at", NEW."as_of", NEW."chaired_by_id", NEW."convened_by_id", NEW."created_at", NEW."founded_by_id", NEW."founded_on", NEW."has_public_meetings", NEW."how_it_works", NEW."i18n", NEW."id", NEW."is_discrimination_contact", NEW."kind", NEW."lead", NEW."meeting_language", NEW."meeting_word", NEW."minutes_by_id", NEW."modified_at", NEW."municipality_id", NEW."name", NEW."openness", NEW."participation", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."preamble", NEW."recurrence", NEW."reporting", NEW."review_on", NEW."rule_sentence", NEW."short_name", NEW."slug", NEW."source_kind", NEW."source_publisher", NEW."source_title", NEW."source_url", NEW."state", NEW."usual_end", NEW."usual_place_id", NEW."usual_start", NEW."voting_seats", NEW."what_it_does", NEW."what_it_is", NEW."why_it_exists"); RETURN NULL;',
                    hash="ca321708a946a8f37403564fd4ef97732dde1266",
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
                    func='INSERT INTO "committees_committeeevent" ("addressees", "archived_at", "as_of", "chaired_by_id", "convened_by_id", "created_at", "founded_by_id", "founded_on", "has_public_meetings", "how_it_works", "i18n", "id", "is_discrimination_contact", "kind", "lead", "meeting_language", "meeting_word", "minutes_by_id", "modified_at", "municipality_id", "name", "openness", "participation", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "preamble", "recurrence", "reporting", "review_on", "rule_sentence", "short_name", "slug", "source_kind", "source_publisher", "source_title", "source_url", "state", "usual_end", "usual_place_id", "usual_start", "voting_seats", "what_it_does", "what_it_is", "why_it_exists") VALUES (OLD."addressees", OLD."archived_at", OLD."as_of", OLD."chaired_by_id", OLD."convened_by_id", OLD."created_at", OLD."founded_by_id", OLD."founded_on", OLD."has_public_meetings", OLD."how_it_works", OLD."i18n", OLD."id", OLD."is_discrimination_contact", OLD."kind", OLD."lead", OLD."meeting_language", OLD."meeting_word", OLD."minutes_by_id", OLD."modified_at", OLD."municipality_id", OLD."name", OLD."openness", OLD."participation", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."preamble", OLD."recurrence", OLD."reporting", OLD."review_on", OLD."rule_sentence", OLD."short_name", OLD."slug", OLD."source_kind", OLD."source_publisher", OLD."source_title", OLD."source_url", OLD."state", OLD."usual_end", OLD."usual_place_id", OLD."usual_start", OLD."voting_seats", OLD."what_it_does", OLD."what_it_is", OLD."why_it_exists"); RETURN NULL;',
                    hash="87d2e7685988b5b6970d29e0c664149a054204db",
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
