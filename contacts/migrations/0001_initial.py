import content.addresses
import content.fields
import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.contrib.postgres.fields.ranges
import django.core.validators
import django.db.models.deletion
import modeltrans.fields
import municipalities.bound
import pgtrigger.compiler
import pgtrigger.migrations
import phonenumber_field.modelfields
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("content", "0001_initial"),
        ("municipalities", "0001_initial"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        migrations.CreateModel(
            name="Person",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=150, verbose_name="name")),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="people",
                        to="municipalities.municipality",
                        verbose_name="town",
                    ),
                ),
            ],
            options={
                "verbose_name": "person",
                "verbose_name_plural": "people",
                "ordering": ["name"],
            },
        ),
        migrations.CreateModel(
            name="Place",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "name",
                    models.CharField(
                        help_text="For example: Volkshochschule Wedel", max_length=150, verbose_name="name"
                    ),
                ),
                ("street", models.CharField(blank=True, max_length=150, verbose_name="street and number")),
                (
                    "postcode",
                    models.CharField(
                        blank=True,
                        max_length=5,
                        validators=[django.core.validators.RegexValidator("^\\d{5}$", "Five digits.")],
                        verbose_name="postcode",
                    ),
                ),
                ("city", models.CharField(blank=True, max_length=100, verbose_name="town or district")),
                (
                    "is_step_free",
                    models.BooleanField(
                        blank=True,
                        help_text="Unknown is an honest answer; the page says so.",
                        null=True,
                        verbose_name="step-free",
                    ),
                ),
                (
                    "access_note",
                    models.CharField(
                        blank=True,
                        help_text="Entrance, floor, lift, bus stop.",
                        max_length=300,
                        verbose_name="how to get in",
                    ),
                ),
                (
                    "latitude",
                    models.DecimalField(
                        blank=True,
                        decimal_places=6,
                        help_text="For maps, if you know it: 53.581234",
                        max_digits=8,
                        null=True,
                        verbose_name="latitude",
                    ),
                ),
                (
                    "longitude",
                    models.DecimalField(
                        blank=True,
                        decimal_places=6,
                        help_text="For maps, if you know it: 9.702345",
                        max_digits=9,
                        null=True,
                        verbose_name="longitude",
                    ),
                ),
                ("modified_at", models.DateTimeField(auto_now=True, verbose_name="last changed")),
                (
                    "i18n",
                    modeltrans.fields.TranslationField(
                        fields=("access_note",), required_languages=(), virtual_fields=True
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="places",
                        to="municipalities.municipality",
                        verbose_name="town",
                    ),
                ),
            ],
            options={
                "verbose_name": "place",
                "verbose_name_plural": "places",
                "ordering": ["name"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("latitude__isnull", True), ("longitude__isnull", True)),
                            models.Q(
                                ("latitude__isnull", False),
                                ("latitude__range", (-90, 90)),
                                ("longitude__isnull", False),
                                ("longitude__range", (-180, 180)),
                            ),
                            _connector="OR",
                        ),
                        name="place_is_on_earth",
                        violation_error_message="Give latitude and longitude together, or neither.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ContactPoint",
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
                        choices=[("office", "Office"), ("position", "Position")],
                        default="office",
                        max_length=10,
                        verbose_name="kind",
                    ),
                ),
                (
                    "name",
                    models.CharField(
                        help_text="The office or position, not the person.", max_length=150, verbose_name="name"
                    ),
                ),
                ("slug", models.SlugField(max_length=80, verbose_name="address part")),
                (
                    "lead",
                    models.CharField(
                        blank=True, help_text="What people can turn to it for.", max_length=300, verbose_name="lead"
                    ),
                ),
                ("about", content.fields.RichTextField(blank=True, verbose_name="about")),
                (
                    "phone",
                    phonenumber_field.modelfields.PhoneNumberField(
                        blank=True,
                        help_text="In any notation: 02 81 / 2 03 23 71",
                        max_length=128,
                        region=None,
                        verbose_name="phone",
                    ),
                ),
                (
                    "email",
                    models.EmailField(
                        blank=True,
                        help_text="Better the office's address than a personal one.",
                        max_length=254,
                        verbose_name="e-mail",
                    ),
                ),
                ("room", models.CharField(blank=True, max_length=60, verbose_name="room")),
                ("is_by_appointment", models.BooleanField(default=False, verbose_name="by appointment")),
                (
                    "appointment_by",
                    models.CharField(
                        blank=True,
                        choices=[("phone", "by phone"), ("mail", "by e-mail"), ("any", "by phone or e-mail")],
                        max_length=10,
                        verbose_name="how to make an appointment",
                    ),
                ),
                (
                    "spoken_languages",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=12),
                        blank=True,
                        default=list,
                        help_text="Language codes such as de, en, ar, tr.",
                        size=None,
                        verbose_name="languages spoken",
                    ),
                ),
                (
                    "established_on",
                    content.fields.ImpreciseDateField(blank=True, null=True, verbose_name="exists since"),
                ),
                (
                    "i18n",
                    modeltrans.fields.TranslationField(
                        fields=("name", "lead", "about"), required_languages=(), virtual_fields=True
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="contact_points",
                        to="municipalities.municipality",
                        verbose_name="town",
                    ),
                ),
                (
                    "place",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="contact_points",
                        to="contacts.place",
                        verbose_name="place",
                    ),
                ),
            ],
            options={
                "verbose_name": "contact point",
                "verbose_name_plural": "contact points",
                "ordering": ["name"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("municipality", "slug"),
                        name="contact_slug_once_per_town",
                        violation_error_message="Another contact point of this town has this address.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("is_by_appointment", True), ("appointment_by", ""), _connector="OR"),
                        name="contact_appointment_way_needs_flag",
                        violation_error_message="Tick “by appointment” too, or leave the way to make one empty.",
                    ),
                ],
            },
            bases=(municipalities.bound.TownBound, content.addresses.AddressedModel, models.Model),
        ),
        migrations.CreateModel(
            name="Duty",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("group", models.CharField(blank=True, max_length=120, verbose_name="group")),
                ("text", models.CharField(max_length=400, verbose_name="duty")),
                ("position", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                (
                    "i18n",
                    modeltrans.fields.TranslationField(
                        fields=("group", "text"), required_languages=(), virtual_fields=True
                    ),
                ),
                (
                    "contact_point",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="duties",
                        to="contacts.contactpoint",
                        verbose_name="contact point",
                    ),
                ),
            ],
            options={
                "verbose_name": "duty",
                "verbose_name_plural": "duties",
                "ordering": ["position", "pk"],
            },
        ),
        migrations.CreateModel(
            name="Holder",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("function", models.CharField(blank=True, max_length=150, verbose_name="function")),
                ("starts_on", models.DateField(blank=True, null=True, verbose_name="from")),
                (
                    "ends_on",
                    models.DateField(
                        blank=True, help_text="Afterwards the name leaves all pages.", null=True, verbose_name="until"
                    ),
                ),
                (
                    "contact_point",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="holders",
                        to="contacts.contactpoint",
                        verbose_name="contact point",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="holdings",
                        to="contacts.person",
                        verbose_name="person",
                    ),
                ),
            ],
            options={
                "verbose_name": "holder",
                "verbose_name_plural": "holders",
                "ordering": ["starts_on"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("ends_on__gte", models.F("starts_on"))),
                        name="holder_ends_after_start",
                        violation_error_message="The last day lies before the first one.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Mission",
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
                    "contact_point",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="missions",
                        to="contacts.contactpoint",
                        verbose_name="contact point",
                    ),
                ),
            ],
            options={
                "verbose_name": "quote",
                "verbose_name_plural": "quotes",
                "ordering": ["position"],
            },
        ),
        migrations.CreateModel(
            name="OpeningHours",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "weekday",
                    models.PositiveSmallIntegerField(
                        choices=[
                            (0, "Monday"),
                            (1, "Tuesday"),
                            (2, "Wednesday"),
                            (3, "Thursday"),
                            (4, "Friday"),
                            (5, "Saturday"),
                            (6, "Sunday"),
                        ],
                        verbose_name="weekday",
                    ),
                ),
                ("opens_at", models.TimeField(verbose_name="from")),
                ("closes_at", models.TimeField(verbose_name="until")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("personal", "in person"),
                            ("phone", "by phone"),
                            ("both", "in person and by phone"),
                            ("unknown", "not stated"),
                        ],
                        default="unknown",
                        max_length=10,
                        verbose_name="kind",
                    ),
                ),
                ("valid_from", models.DateField(blank=True, null=True, verbose_name="valid from")),
                ("valid_until", models.DateField(blank=True, null=True, verbose_name="valid until")),
                (
                    "contact_point",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="opening_hours",
                        to="contacts.contactpoint",
                        verbose_name="contact point",
                    ),
                ),
            ],
            options={
                "verbose_name": "opening hours",
                "verbose_name_plural": "opening hours",
                "ordering": ["weekday", "opens_at"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("closes_at__gt", models.F("opens_at"))),
                        name="hours_close_after_opening",
                        violation_error_message="The end lies before the beginning.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("valid_until__gte", models.F("valid_from"))),
                        name="hours_end_after_start",
                        violation_error_message="The last day lies before the first one.",
                    ),
                    models.CheckConstraint(condition=models.Q(("weekday__lte", 6)), name="hours_weekday_exists"),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        condition=models.Q(
                            ("closes_at__gt", models.F("opens_at")),
                            models.Q(
                                ("valid_from", None),
                                ("valid_until", None),
                                ("valid_until__gte", models.F("valid_from")),
                                _connector="OR",
                            ),
                        ),
                        expressions=[
                            ("contact_point", "="),
                            ("weekday", "="),
                            (
                                models.Func(
                                    models.Func(
                                        models.Value("2000-01-01"),
                                        models.F("opens_at"),
                                        arg_joiner="::date + ",
                                        template="(%(expressions)s)",
                                    ),
                                    models.Func(
                                        models.Value("2000-01-01"),
                                        models.F("closes_at"),
                                        arg_joiner="::date + ",
                                        template="(%(expressions)s)",
                                    ),
                                    function="tsrange",
                                ),
                                "&&",
                            ),
                            (
                                models.Func(
                                    models.F("valid_from"),
                                    models.F("valid_until"),
                                    models.Value("[]"),
                                    function="daterange",
                                    output_field=django.contrib.postgres.fields.ranges.DateRangeField(),
                                ),
                                "&&",
                            ),
                        ],
                        name="hours_do_not_overlap",
                        violation_error_message="These hours overlap with others of the same day.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ContactPointEvent",
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
                        choices=[("office", "Office"), ("position", "Position")],
                        default="office",
                        max_length=10,
                        verbose_name="kind",
                    ),
                ),
                (
                    "name",
                    models.CharField(
                        help_text="The office or position, not the person.", max_length=150, verbose_name="name"
                    ),
                ),
                ("slug", models.SlugField(db_index=False, max_length=80, verbose_name="address part")),
                (
                    "lead",
                    models.CharField(
                        blank=True, help_text="What people can turn to it for.", max_length=300, verbose_name="lead"
                    ),
                ),
                ("about", content.fields.RichTextField(blank=True, verbose_name="about")),
                (
                    "phone",
                    phonenumber_field.modelfields.PhoneNumberField(
                        blank=True,
                        help_text="In any notation: 02 81 / 2 03 23 71",
                        max_length=128,
                        region=None,
                        verbose_name="phone",
                    ),
                ),
                (
                    "email",
                    models.EmailField(
                        blank=True,
                        help_text="Better the office's address than a personal one.",
                        max_length=254,
                        verbose_name="e-mail",
                    ),
                ),
                ("room", models.CharField(blank=True, max_length=60, verbose_name="room")),
                ("is_by_appointment", models.BooleanField(default=False, verbose_name="by appointment")),
                (
                    "appointment_by",
                    models.CharField(
                        blank=True,
                        choices=[("phone", "by phone"), ("mail", "by e-mail"), ("any", "by phone or e-mail")],
                        max_length=10,
                        verbose_name="how to make an appointment",
                    ),
                ),
                (
                    "spoken_languages",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=12),
                        blank=True,
                        default=list,
                        help_text="Language codes such as de, en, ar, tr.",
                        size=None,
                        verbose_name="languages spoken",
                    ),
                ),
                (
                    "established_on",
                    content.fields.ImpreciseDateField(blank=True, null=True, verbose_name="exists since"),
                ),
                (
                    "i18n",
                    modeltrans.fields.TranslationField(
                        fields=("name", "lead", "about"), required_languages=(), virtual_fields=True
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
                        to="contacts.contactpoint",
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
            name="DutyEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("group", models.CharField(blank=True, max_length=120, verbose_name="group")),
                ("text", models.CharField(max_length=400, verbose_name="duty")),
                ("position", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                (
                    "i18n",
                    modeltrans.fields.TranslationField(
                        fields=("group", "text"), required_languages=(), virtual_fields=True
                    ),
                ),
                (
                    "contact_point",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="contacts.contactpoint",
                        verbose_name="contact point",
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
                        to="contacts.duty",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="HolderEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("function", models.CharField(blank=True, max_length=150, verbose_name="function")),
                ("starts_on", models.DateField(blank=True, null=True, verbose_name="from")),
                (
                    "ends_on",
                    models.DateField(
                        blank=True, help_text="Afterwards the name leaves all pages.", null=True, verbose_name="until"
                    ),
                ),
                (
                    "contact_point",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="contacts.contactpoint",
                        verbose_name="contact point",
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
                        to="contacts.holder",
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
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="MissionEvent",
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
                    "contact_point",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="contacts.contactpoint",
                        verbose_name="contact point",
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
                        to="contacts.mission",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="OpeningHoursEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "weekday",
                    models.PositiveSmallIntegerField(
                        choices=[
                            (0, "Monday"),
                            (1, "Tuesday"),
                            (2, "Wednesday"),
                            (3, "Thursday"),
                            (4, "Friday"),
                            (5, "Saturday"),
                            (6, "Sunday"),
                        ],
                        verbose_name="weekday",
                    ),
                ),
                ("opens_at", models.TimeField(verbose_name="from")),
                ("closes_at", models.TimeField(verbose_name="until")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("personal", "in person"),
                            ("phone", "by phone"),
                            ("both", "in person and by phone"),
                            ("unknown", "not stated"),
                        ],
                        default="unknown",
                        max_length=10,
                        verbose_name="kind",
                    ),
                ),
                ("valid_from", models.DateField(blank=True, null=True, verbose_name="valid from")),
                ("valid_until", models.DateField(blank=True, null=True, verbose_name="valid until")),
                (
                    "contact_point",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="contacts.contactpoint",
                        verbose_name="contact point",
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
                        to="contacts.openinghours",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PersonEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("name", models.CharField(max_length=150, verbose_name="name")),
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
                        to="contacts.person",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PlaceEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "name",
                    models.CharField(
                        help_text="For example: Volkshochschule Wedel", max_length=150, verbose_name="name"
                    ),
                ),
                ("street", models.CharField(blank=True, max_length=150, verbose_name="street and number")),
                (
                    "postcode",
                    models.CharField(
                        blank=True,
                        max_length=5,
                        validators=[django.core.validators.RegexValidator("^\\d{5}$", "Five digits.")],
                        verbose_name="postcode",
                    ),
                ),
                ("city", models.CharField(blank=True, max_length=100, verbose_name="town or district")),
                (
                    "is_step_free",
                    models.BooleanField(
                        blank=True,
                        help_text="Unknown is an honest answer; the page says so.",
                        null=True,
                        verbose_name="step-free",
                    ),
                ),
                (
                    "access_note",
                    models.CharField(
                        blank=True,
                        help_text="Entrance, floor, lift, bus stop.",
                        max_length=300,
                        verbose_name="how to get in",
                    ),
                ),
                (
                    "latitude",
                    models.DecimalField(
                        blank=True,
                        decimal_places=6,
                        help_text="For maps, if you know it: 53.581234",
                        max_digits=8,
                        null=True,
                        verbose_name="latitude",
                    ),
                ),
                (
                    "longitude",
                    models.DecimalField(
                        blank=True,
                        decimal_places=6,
                        help_text="For maps, if you know it: 9.702345",
                        max_digits=9,
                        null=True,
                        verbose_name="longitude",
                    ),
                ),
                ("modified_at", models.DateTimeField(auto_now=True, verbose_name="last changed")),
                (
                    "i18n",
                    modeltrans.fields.TranslationField(
                        fields=("access_note",), required_languages=(), virtual_fields=True
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
                        to="contacts.place",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="duty",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "contacts_dutyevent" ("contact_point_id", "group", "i18n", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "text") VALUES (NEW."contact_point_id", NEW."group", NEW."i18n", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."text"); RETURN NULL;',
                    hash="ec99e016d3f33e3ad03234a1d6cfb11e649427c9",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_5017c",
                    table="contacts_duty",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="duty",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "contacts_dutyevent" ("contact_point_id", "group", "i18n", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "text") VALUES (NEW."contact_point_id", NEW."group", NEW."i18n", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."text"); RETURN NULL;',
                    hash="6eefc2312032c9170f6bc2a679de126eb2067081",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_5a918",
                    table="contacts_duty",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="duty",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "contacts_dutyevent" ("contact_point_id", "group", "i18n", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "text") VALUES (OLD."contact_point_id", OLD."group", OLD."i18n", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."text"); RETURN NULL;',
                    hash="7835bcad2289ba3568c083eeadfc39828a7a2ca0",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_347c9",
                    table="contacts_duty",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="mission",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "contacts_missionevent" ("attributed_to", "contact_point_id", "footnote", "function_at_time", "id", "is_direct", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "text") VALUES (NEW."attributed_to", NEW."contact_point_id", NEW."footnote", NEW."function_at_time", NEW."id", NEW."is_direct", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."text"); RETURN NULL;',
                    hash="a7241599024d779f93dbcc53ae8e3fec75176991",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_14574",
                    table="contacts_mission",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="mission",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "contacts_missionevent" ("attributed_to", "contact_point_id", "footnote", "function_at_time", "id", "is_direct", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "text") VALUES (NEW."attributed_to", NEW."contact_point_id", NEW."footnote", NEW."function_at_time", NEW."id", NEW."is_direct", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."text"); RETURN NULL;',
                    hash="f246f0282a9da5b5393e7fece7df71b36fc43814",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_dba1a",
                    table="contacts_mission",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="mission",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "contacts_missionevent" ("attributed_to", "contact_point_id", "footnote", "function_at_time", "id", "is_direct", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "text") VALUES (OLD."attributed_to", OLD."contact_point_id", OLD."footnote", OLD."function_at_time", OLD."id", OLD."is_direct", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."text"); RETURN NULL;',
                    hash="c15f4ba34970631b91feb3eaaedd0598534ffa9d",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_fa3d5",
                    table="contacts_mission",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="openinghours",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "contacts_openinghoursevent" ("closes_at", "contact_point_id", "id", "kind", "opens_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid_from", "valid_until", "weekday") VALUES (NEW."closes_at", NEW."contact_point_id", NEW."id", NEW."kind", NEW."opens_at", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."valid_from", NEW."valid_until", NEW."weekday"); RETURN NULL;',
                    hash="c465084b953d6216ec66704aa80fd526c4c3b89e",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_f4ad2",
                    table="contacts_openinghours",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="openinghours",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "contacts_openinghoursevent" ("closes_at", "contact_point_id", "id", "kind", "opens_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid_from", "valid_until", "weekday") VALUES (NEW."closes_at", NEW."contact_point_id", NEW."id", NEW."kind", NEW."opens_at", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."valid_from", NEW."valid_until", NEW."weekday"); RETURN NULL;',
                    hash="ea5997bceaf2f5b838b4ba6e6a52df55c6f4a191",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_e7820",
                    table="contacts_openinghours",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="openinghours",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "contacts_openinghoursevent" ("closes_at", "contact_point_id", "id", "kind", "opens_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid_from", "valid_until", "weekday") VALUES (OLD."closes_at", OLD."contact_point_id", OLD."id", OLD."kind", OLD."opens_at", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."valid_from", OLD."valid_until", OLD."weekday"); RETURN NULL;',
                    hash="5cbd69ac81ebe532156d2d386abd24d53d42ba59",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_6629e",
                    table="contacts_openinghours",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="person",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "contacts_personevent" ("id", "municipality_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."id", NEW."municipality_id", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;',
                    hash="1f3850bba4f899cb06af8779e697720a12063d65",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_af385",
                    table="contacts_person",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="person",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "contacts_personevent" ("id", "municipality_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."id", NEW."municipality_id", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;',
                    hash="fe3956afc755b91709e7d334fd5cb118652016bb",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_6f0c6",
                    table="contacts_person",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="person",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "contacts_personevent" ("id", "municipality_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."id", OLD."municipality_id", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;',
                    hash="f19caa9c2bf6983ba9280821b1f09b851d54c374",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_c1e26",
                    table="contacts_person",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="holder",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "contacts_holderevent" ("contact_point_id", "ends_on", "function", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on") VALUES (NEW."contact_point_id", NEW."ends_on", NEW."function", NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."starts_on"); RETURN NULL;',
                    hash="e5584451fa161a2d349ba80602893d70f214630b",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_ad6b5",
                    table="contacts_holder",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="holder",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "contacts_holderevent" ("contact_point_id", "ends_on", "function", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on") VALUES (NEW."contact_point_id", NEW."ends_on", NEW."function", NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."starts_on"); RETURN NULL;',
                    hash="ce814be26fe2b8a49d93e899b3c12b16412b8eee",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_a6a4c",
                    table="contacts_holder",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="holder",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "contacts_holderevent" ("contact_point_id", "ends_on", "function", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on") VALUES (OLD."contact_point_id", OLD."ends_on", OLD."function", OLD."id", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."starts_on"); RETURN NULL;',
                    hash="daa0860044ed57f6d78f815893f67cd1b63aafe1",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_ce131",
                    table="contacts_holder",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="place",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "contacts_placeevent" ("access_note", "city", "i18n", "id", "is_step_free", "latitude", "longitude", "modified_at", "municipality_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "postcode", "street") VALUES (NEW."access_note", NEW."city", NEW."i18n", NEW."id", NEW."is_step_free", NEW."latitude", NEW."longitude", NEW."modified_at", NEW."municipality_id", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."postcode", NEW."street"); RETURN NULL;',
                    hash="9b1dfdbab1ebf5a2e53dcf441180179cce49092c",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_e1a32",
                    table="contacts_place",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="place",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "contacts_placeevent" ("access_note", "city", "i18n", "id", "is_step_free", "latitude", "longitude", "modified_at", "municipality_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "postcode", "street") VALUES (NEW."access_note", NEW."city", NEW."i18n", NEW."id", NEW."is_step_free", NEW."latitude", NEW."longitude", NEW."modified_at", NEW."municipality_id", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."postcode", NEW."street"); RETURN NULL;',
                    hash="ab7a93da136d669a70008ba587e6a6aed2b79172",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_3c0a2",
                    table="contacts_place",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="place",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "contacts_placeevent" ("access_note", "city", "i18n", "id", "is_step_free", "latitude", "longitude", "modified_at", "municipality_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "postcode", "street") VALUES (OLD."access_note", OLD."city", OLD."i18n", OLD."id", OLD."is_step_free", OLD."latitude", OLD."longitude", OLD."modified_at", OLD."municipality_id", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."postcode", OLD."street"); RETURN NULL;',
                    hash="6ca6c23870742a54f26b826f757492b18e323bdb",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_a0d54",
                    table="contacts_place",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="contactpoint",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "contacts_contactpointevent" ("about", "appointment_by", "archived_at", "as_of", "created_at", "email", "established_on", "i18n", "id", "is_by_appointment", "kind", "lead", "modified_at", "municipality_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "place_id", "review_on", "room", "slug", "source_kind", "source_publisher", "source_title", "source_url", "spoken_languages", "state") VALUES (NEW."about", NEW."appointment_by", NEW."archived_at", NEW."as_of", NEW."created_at", NEW."email", NEW."established_on", NEW."i18n", NEW."id", NEW."is_by_appointment", NEW."kind", NEW."lead", NEW."modified_at", NEW."municipality_id", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."phone", NEW."place_id", NEW."review_on", NEW."room", NEW."slug", NEW."source_kind", NEW."source_publisher", NEW."source_title", NEW."source_url", NEW."spoken_languages", NEW."state"); RETURN NULL;',
                    hash="b947ac4f26cbd9e95a7bacd7ed0566f005a90d59",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_f511f",
                    table="contacts_contactpoint",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="contactpoint",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "contacts_contactpointevent" ("about", "appointment_by", "archived_at", "as_of", "created_at", "email", "established_on", "i18n", "id", "is_by_appointment", "kind", "lead", "modified_at", "municipality_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "place_id", "review_on", "room", "slug", "source_kind", "source_publisher", "source_title", "source_url", "spoken_languages", "state") VALUES (NEW."about", NEW."appointment_by", NEW."archived_at", NEW."as_of", NEW."created_at", NEW."email", NEW."established_on", NEW."i18n", NEW."id", NEW."is_by_appointment", NEW."kind", NEW."lead", NEW."modified_at", NEW."municipality_id", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."phone", NEW."place_id", NEW."review_on", NEW."room", NEW."slug", NEW."source_kind", NEW."source_publisher", NEW."source_title", NEW."source_url", NEW."spoken_languages", NEW."state"); RETURN NULL;',
                    hash="c06662335918fc182aca7c2dffcaf52b17910a25",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_78143",
                    table="contacts_contactpoint",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="contactpoint",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "contacts_contactpointevent" ("about", "appointment_by", "archived_at", "as_of", "created_at", "email", "established_on", "i18n", "id", "is_by_appointment", "kind", "lead", "modified_at", "municipality_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "place_id", "review_on", "room", "slug", "source_kind", "source_publisher", "source_title", "source_url", "spoken_languages", "state") VALUES (OLD."about", OLD."appointment_by", OLD."archived_at", OLD."as_of", OLD."created_at", OLD."email", OLD."established_on", OLD."i18n", OLD."id", OLD."is_by_appointment", OLD."kind", OLD."lead", OLD."modified_at", OLD."municipality_id", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."phone", OLD."place_id", OLD."review_on", OLD."room", OLD."slug", OLD."source_kind", OLD."source_publisher", OLD."source_title", OLD."source_url", OLD."spoken_languages", OLD."state"); RETURN NULL;',
                    hash="5828a07aeea9d5f5ff21e606f0e593fbf2ffffea",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_d7789",
                    table="contacts_contactpoint",
                    when="AFTER",
                ),
            ),
        ),
    ]
