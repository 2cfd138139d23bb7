import content.addresses
import content.fields
import django.contrib.postgres.fields
import django.core.validators
import django.db.models.deletion
import modeltrans.fields
import pgtrigger.compiler
import pgtrigger.migrations
import phonenumber_field.modelfields
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("auth", "__first__"),
        ("content", "0001_initial"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        migrations.CreateModel(
            name="SchoolHoliday",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "land",
                    models.CharField(
                        choices=[
                            ("BW", "Baden-Württemberg"),
                            ("BY", "Bavaria"),
                            ("BE", "Berlin"),
                            ("BB", "Brandenburg"),
                            ("HB", "Bremen"),
                            ("HH", "Hamburg"),
                            ("HE", "Hesse"),
                            ("MV", "Mecklenburg-Western Pomerania"),
                            ("NI", "Lower Saxony"),
                            ("NW", "North Rhine-Westphalia"),
                            ("RP", "Rhineland-Palatinate"),
                            ("SL", "Saarland"),
                            ("SN", "Saxony"),
                            ("ST", "Saxony-Anhalt"),
                            ("SH", "Schleswig-Holstein"),
                            ("TH", "Thuringia"),
                        ],
                        max_length=2,
                        verbose_name="Land",
                    ),
                ),
                (
                    "name",
                    models.CharField(help_text="For example: summer holidays", max_length=60, verbose_name="name"),
                ),
                ("first_on", models.DateField(verbose_name="first day")),
                ("last_on", models.DateField(verbose_name="last day")),
            ],
            options={
                "verbose_name": "school holidays",
                "verbose_name_plural": "school holidays",
                "ordering": ["first_on", "land"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("last_on__gte", models.F("first_on"))),
                        name="school_holiday_ends_after_start",
                        violation_error_message="The last day lies before the first.",
                    ),
                    models.UniqueConstraint(
                        fields=("land", "first_on"),
                        name="school_holiday_once_per_land",
                        violation_error_message="Holidays of this Land that begin on this day are entered already.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Municipality",
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
                    "name",
                    models.CharField(
                        help_text="Short, as on a road sign: Wedel", max_length=100, unique=True, verbose_name="name"
                    ),
                ),
                (
                    "official_name",
                    models.CharField(
                        help_text="For example: Stadt Wedel", max_length=150, verbose_name="official name"
                    ),
                ),
                (
                    "slug",
                    models.SlugField(
                        help_text="Stands in all addresses of the town: /wedel/",
                        max_length=60,
                        unique=True,
                        verbose_name="address part",
                    ),
                ),
                (
                    "land",
                    models.CharField(
                        choices=[
                            ("BW", "Baden-Württemberg"),
                            ("BY", "Bavaria"),
                            ("BE", "Berlin"),
                            ("BB", "Brandenburg"),
                            ("HB", "Bremen"),
                            ("HH", "Hamburg"),
                            ("HE", "Hesse"),
                            ("MV", "Mecklenburg-Western Pomerania"),
                            ("NI", "Lower Saxony"),
                            ("NW", "North Rhine-Westphalia"),
                            ("RP", "Rhineland-Palatinate"),
                            ("SL", "Saarland"),
                            ("SN", "Saxony"),
                            ("ST", "Saxony-Anhalt"),
                            ("SH", "Schleswig-Holstein"),
                            ("TH", "Thuringia"),
                        ],
                        help_text="Decides on public holidays and law.",
                        max_length=2,
                        verbose_name="Land",
                    ),
                ),
                (
                    "ags",
                    models.CharField(
                        blank=True,
                        max_length=8,
                        validators=[django.core.validators.RegexValidator("^\\d{8}$", "Eight digits.")],
                        verbose_name="official municipality key (AGS)",
                    ),
                ),
                ("website", models.URLField(blank=True, verbose_name="website of the town")),
                (
                    "lead",
                    models.CharField(
                        blank=True,
                        help_text="One sentence in plain words at the top of the start page.",
                        max_length=300,
                        verbose_name="lead",
                    ),
                ),
                (
                    "palette",
                    models.CharField(
                        default="blue",
                        help_text="A tested palette; it is readable in light and dark.",
                        max_length=20,
                        verbose_name="colour",
                    ),
                ),
                (
                    "languages",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=12),
                        blank=True,
                        default=list,
                        help_text="In which languages besides German the town writes.",
                        size=None,
                        verbose_name="languages of the content",
                    ),
                ),
                (
                    "is_demonstration",
                    models.BooleanField(
                        default=False,
                        help_text="Shows a banner on all pages of the town and asks search engines to stay away.",
                        verbose_name="demonstration",
                    ),
                ),
                (
                    "is_example",
                    models.BooleanField(
                        default=False,
                        help_text="A town that does not exist: it is listed apart from the towns, and each of its pages says so.",
                        verbose_name="teaching example",
                    ),
                ),
                (
                    "discrimination_help",
                    content.fields.RichTextField(
                        blank=True,
                        help_text="Who in town helps people who were discriminated against. Nationwide help stands on the page anyway.",
                        verbose_name="help in case of discrimination",
                    ),
                ),
                (
                    "i18n",
                    modeltrans.fields.TranslationField(
                        fields=("lead", "discrimination_help"), required_languages=(), virtual_fields=True
                    ),
                ),
            ],
            options={
                "verbose_name": "town",
                "verbose_name_plural": "towns",
                "ordering": ["name"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "slug__in",
                                [
                                    "abo",
                                    "admin",
                                    "api",
                                    "ar",
                                    "barrierefreiheit",
                                    "bg",
                                    "ckb",
                                    "dateien",
                                    "datenschutz",
                                    "de",
                                    "de-simple",
                                    "en",
                                    "es",
                                    "fa",
                                    "favicon.ico",
                                    "fr",
                                    "healthz",
                                    "impressum",
                                    "it",
                                    "kmr",
                                    "kontakte",
                                    "konzepte",
                                    "ku",
                                    "metrics",
                                    "pl",
                                    "prs",
                                    "ps",
                                    "readyz",
                                    "ro",
                                    "robots.txt",
                                    "ru",
                                    "sitemap.xml",
                                    "so",
                                    "sq",
                                    "sr",
                                    "static",
                                    "suche",
                                    "termine",
                                    "ti",
                                    "tr",
                                    "uk",
                                    "vi",
                                    "zh",
                                ],
                            ),
                            _negated=True,
                        ),
                        name="municipality_slug_not_reserved",
                        violation_error_message="This is the address of another page of the portal. Choose a different one.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("is_example", False), ("is_demonstration", True), _connector="OR"),
                        name="municipality_example_is_demonstration",
                        violation_error_message="A teaching example is a demonstration too: tick both.",
                    ),
                ],
            },
            bases=(content.addresses.AddressedModel, models.Model),
        ),
        migrations.CreateModel(
            name="AccessibilityStatement",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("modified_at", models.DateTimeField(auto_now=True, verbose_name="last changed")),
                (
                    "status",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("full", "fully compliant"),
                            ("partial", "partially compliant"),
                            ("none", "not compliant"),
                        ],
                        max_length=10,
                        verbose_name="result",
                    ),
                ),
                (
                    "assessed_on",
                    models.DateField(
                        blank=True, help_text="At least once a year.", null=True, verbose_name="assessed on"
                    ),
                ),
                ("method", models.CharField(blank=True, max_length=300, verbose_name="how it was assessed")),
                (
                    "barriers",
                    content.fields.RichTextField(
                        blank=True, verbose_name="what is not accessible yet, why, and what helps instead"
                    ),
                ),
                ("feedback_email", models.EmailField(blank=True, max_length=254, verbose_name="e-mail for barriers")),
                (
                    "feedback_phone",
                    phonenumber_field.modelfields.PhoneNumberField(
                        blank=True, max_length=128, region=None, verbose_name="phone for barriers"
                    ),
                ),
                (
                    "complaint_body",
                    models.CharField(
                        blank=True,
                        help_text="Empty: the one of the Land, where known.",
                        max_length=200,
                        verbose_name="complaint body",
                    ),
                ),
                (
                    "complaint_contact",
                    models.CharField(blank=True, max_length=300, verbose_name="how to reach the complaint body"),
                ),
                (
                    "i18n",
                    modeltrans.fields.TranslationField(
                        fields=("method", "barriers"), required_languages=(), virtual_fields=True
                    ),
                ),
                (
                    "municipality",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="accessibility",
                        to="municipalities.municipality",
                        verbose_name="town",
                    ),
                ),
            ],
            options={
                "verbose_name": "accessibility statement",
                "verbose_name_plural": "accessibility statements",
            },
        ),
        migrations.CreateModel(
            name="Imprint",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("modified_at", models.DateTimeField(auto_now=True, verbose_name="last changed")),
                (
                    "authority",
                    models.CharField(
                        blank=True, help_text="For example: Stadt Wedel", max_length=200, verbose_name="authority"
                    ),
                ),
                ("legal_form", models.CharField(blank=True, max_length=200, verbose_name="legal form")),
                ("represented_by", models.CharField(blank=True, max_length=200, verbose_name="represented by")),
                ("street", models.CharField(blank=True, max_length=200, verbose_name="street and number")),
                (
                    "postcode",
                    models.CharField(
                        blank=True,
                        max_length=5,
                        validators=[django.core.validators.RegexValidator("^\\d{5}$", "Five digits.")],
                        verbose_name="postcode",
                    ),
                ),
                ("city", models.CharField(blank=True, max_length=100, verbose_name="place")),
                (
                    "phone",
                    phonenumber_field.modelfields.PhoneNumberField(
                        blank=True, max_length=128, region=None, verbose_name="phone"
                    ),
                ),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="e-mail")),
                (
                    "supervisory_authority",
                    models.CharField(blank=True, max_length=200, verbose_name="supervisory authority"),
                ),
                ("vat_id", models.CharField(blank=True, max_length=20, verbose_name="VAT identification number")),
                (
                    "editorially_responsible",
                    models.CharField(blank=True, max_length=200, verbose_name="editorially responsible"),
                ),
                ("hosting", models.CharField(blank=True, max_length=200, verbose_name="technical operator")),
                (
                    "municipality",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="imprint",
                        to="municipalities.municipality",
                        verbose_name="town",
                    ),
                ),
            ],
            options={
                "verbose_name": "imprint",
                "verbose_name_plural": "imprints",
            },
        ),
        migrations.CreateModel(
            name="Notice",
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
                ("text", content.fields.RichTextField(blank=True, verbose_name="text")),
                (
                    "information_languages",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=12),
                        blank=True,
                        default=list,
                        help_text="Language codes such as ar, tr, uk.",
                        size=None,
                        verbose_name="languages of the linked information",
                    ),
                ),
                ("link_title", models.CharField(blank=True, max_length=150, verbose_name="link text")),
                (
                    "link_publisher",
                    models.CharField(blank=True, max_length=150, verbose_name="who publishes the linked page"),
                ),
                ("link_url", models.URLField(blank=True, verbose_name="address of the linked page")),
                ("link_checked_on", models.DateField(blank=True, null=True, verbose_name="link checked on")),
                ("valid_from", models.DateField(blank=True, null=True, verbose_name="valid from")),
                (
                    "valid_until",
                    models.DateField(
                        blank=True,
                        help_text="Afterwards the notice disappears by itself.",
                        null=True,
                        verbose_name="last day",
                    ),
                ),
                (
                    "i18n",
                    modeltrans.fields.TranslationField(
                        fields=("title", "text", "link_title"), required_languages=(), virtual_fields=True
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="notices",
                        to="municipalities.municipality",
                        verbose_name="town",
                    ),
                ),
            ],
            options={
                "verbose_name": "notice",
                "verbose_name_plural": "notices",
                "ordering": ["-valid_until", "title"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "published"), _negated=True),
                            ("valid_until__isnull", False),
                            _connector="OR",
                        ),
                        name="notice_published_has_last_day",
                        violation_error_message="A published notice needs a last day; afterwards it disappears by itself.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("valid_until__gte", models.F("valid_from"))),
                        name="notice_ends_after_start",
                        violation_error_message="The last day lies before the first one.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("link_url", ""), models.Q(("link_title", ""), _negated=True), _connector="OR"
                        ),
                        name="notice_link_has_text",
                        violation_error_message="A link needs a text that says where it leads; raw addresses are not shown.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PrivacyNotice",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("modified_at", models.DateTimeField(auto_now=True, verbose_name="last changed")),
                (
                    "controller",
                    models.CharField(
                        blank=True, help_text="Usually the town.", max_length=200, verbose_name="controller"
                    ),
                ),
                (
                    "officer_contact",
                    models.CharField(
                        blank=True,
                        help_text="Function address, no name.",
                        max_length=300,
                        verbose_name="how to reach the data protection officer",
                    ),
                ),
                (
                    "log_days",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="days until server logs are deleted"
                    ),
                ),
                (
                    "supervisory_authority",
                    models.CharField(
                        blank=True,
                        help_text="Empty: the one of the Land, where known.",
                        max_length=200,
                        verbose_name="data protection authority",
                    ),
                ),
                (
                    "municipality",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="privacy",
                        to="municipalities.municipality",
                        verbose_name="town",
                    ),
                ),
            ],
            options={
                "verbose_name": "privacy notice",
                "verbose_name_plural": "privacy notices",
            },
        ),
        migrations.CreateModel(
            name="Editor",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("coordination", "Coordination: writes, publishes, archives"),
                            ("editorial", "Editing: writes drafts, others publish"),
                            ("translation", "Translation: writes other languages"),
                            ("enquiries", "Enquiries: answers what people write, and nothing else"),
                        ],
                        default="coordination",
                        max_length=20,
                        verbose_name="role",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="editorships",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="person",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="editors",
                        to="municipalities.municipality",
                        verbose_name="town",
                    ),
                ),
            ],
            options={
                "verbose_name": "editor",
                "verbose_name_plural": "editors",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("user", "municipality"),
                        name="editor_once_per_town",
                        violation_error_message="This person already has a role in this town.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="MunicipalityEvent",
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
                    "name",
                    models.CharField(help_text="Short, as on a road sign: Wedel", max_length=100, verbose_name="name"),
                ),
                (
                    "official_name",
                    models.CharField(
                        help_text="For example: Stadt Wedel", max_length=150, verbose_name="official name"
                    ),
                ),
                (
                    "slug",
                    models.SlugField(
                        db_index=False,
                        help_text="Stands in all addresses of the town: /wedel/",
                        max_length=60,
                        verbose_name="address part",
                    ),
                ),
                (
                    "land",
                    models.CharField(
                        choices=[
                            ("BW", "Baden-Württemberg"),
                            ("BY", "Bavaria"),
                            ("BE", "Berlin"),
                            ("BB", "Brandenburg"),
                            ("HB", "Bremen"),
                            ("HH", "Hamburg"),
                            ("HE", "Hesse"),
                            ("MV", "Mecklenburg-Western Pomerania"),
                            ("NI", "Lower Saxony"),
                            ("NW", "North Rhine-Westphalia"),
                            ("RP", "Rhineland-Palatinate"),
                            ("SL", "Saarland"),
                            ("SN", "Saxony"),
                            ("ST", "Saxony-Anhalt"),
                            ("SH", "Schleswig-Holstein"),
                            ("TH", "Thuringia"),
                        ],
                        help_text="Decides on public holidays and law.",
                        max_length=2,
                        verbose_name="Land",
                    ),
                ),
                (
                    "ags",
                    models.CharField(
                        blank=True,
                        max_length=8,
                        validators=[django.core.validators.RegexValidator("^\\d{8}$", "Eight digits.")],
                        verbose_name="official municipality key (AGS)",
                    ),
                ),
                ("website", models.URLField(blank=True, verbose_name="website of the town")),
                (
                    "lead",
                    models.CharField(
                        blank=True,
                        help_text="One sentence in plain words at the top of the start page.",
                        max_length=300,
                        verbose_name="lead",
                    ),
                ),
                (
                    "palette",
                    models.CharField(
                        default="blue",
                        help_text="A tested palette; it is readable in light and dark.",
                        max_length=20,
                        verbose_name="colour",
                    ),
                ),
                (
                    "languages",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=12),
                        blank=True,
                        default=list,
                        help_text="In which languages besides German the town writes.",
                        size=None,
                        verbose_name="languages of the content",
                    ),
                ),
                (
                    "is_demonstration",
                    models.BooleanField(
                        default=False,
                        help_text="Shows a banner on all pages of the town and asks search engines to stay away.",
                        verbose_name="demonstration",
                    ),
                ),
                (
                    "is_example",
                    models.BooleanField(
                        default=False,
                        help_text="A town that does not exist: it is listed apart from the towns, and each of its pages says so.",
                        verbose_name="teaching example",
                    ),
                ),
                (
                    "discrimination_help",
                    content.fields.RichTextField(
                        blank=True,
                        help_text="Who in town helps people who were discriminated against. Nationwide help stands on the page anyway.",
                        verbose_name="help in case of discrimination",
                    ),
                ),
                (
                    "i18n",
                    modeltrans.fields.TranslationField(
                        fields=("lead", "discrimination_help"), required_languages=(), virtual_fields=True
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
                        to="municipalities.municipality",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="NoticeEvent",
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
                ("text", content.fields.RichTextField(blank=True, verbose_name="text")),
                (
                    "information_languages",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=12),
                        blank=True,
                        default=list,
                        help_text="Language codes such as ar, tr, uk.",
                        size=None,
                        verbose_name="languages of the linked information",
                    ),
                ),
                ("link_title", models.CharField(blank=True, max_length=150, verbose_name="link text")),
                (
                    "link_publisher",
                    models.CharField(blank=True, max_length=150, verbose_name="who publishes the linked page"),
                ),
                ("link_url", models.URLField(blank=True, verbose_name="address of the linked page")),
                ("link_checked_on", models.DateField(blank=True, null=True, verbose_name="link checked on")),
                ("valid_from", models.DateField(blank=True, null=True, verbose_name="valid from")),
                (
                    "valid_until",
                    models.DateField(
                        blank=True,
                        help_text="Afterwards the notice disappears by itself.",
                        null=True,
                        verbose_name="last day",
                    ),
                ),
                (
                    "i18n",
                    modeltrans.fields.TranslationField(
                        fields=("title", "text", "link_title"), required_languages=(), virtual_fields=True
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
                        to="municipalities.notice",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PrivacyNoticeEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("modified_at", models.DateTimeField(auto_now=True, verbose_name="last changed")),
                (
                    "controller",
                    models.CharField(
                        blank=True, help_text="Usually the town.", max_length=200, verbose_name="controller"
                    ),
                ),
                (
                    "officer_contact",
                    models.CharField(
                        blank=True,
                        help_text="Function address, no name.",
                        max_length=300,
                        verbose_name="how to reach the data protection officer",
                    ),
                ),
                (
                    "log_days",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="days until server logs are deleted"
                    ),
                ),
                (
                    "supervisory_authority",
                    models.CharField(
                        blank=True,
                        help_text="Empty: the one of the Land, where known.",
                        max_length=200,
                        verbose_name="data protection authority",
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
                        to="municipalities.privacynotice",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="SchoolHolidayEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "land",
                    models.CharField(
                        choices=[
                            ("BW", "Baden-Württemberg"),
                            ("BY", "Bavaria"),
                            ("BE", "Berlin"),
                            ("BB", "Brandenburg"),
                            ("HB", "Bremen"),
                            ("HH", "Hamburg"),
                            ("HE", "Hesse"),
                            ("MV", "Mecklenburg-Western Pomerania"),
                            ("NI", "Lower Saxony"),
                            ("NW", "North Rhine-Westphalia"),
                            ("RP", "Rhineland-Palatinate"),
                            ("SL", "Saarland"),
                            ("SN", "Saxony"),
                            ("ST", "Saxony-Anhalt"),
                            ("SH", "Schleswig-Holstein"),
                            ("TH", "Thuringia"),
                        ],
                        max_length=2,
                        verbose_name="Land",
                    ),
                ),
                (
                    "name",
                    models.CharField(help_text="For example: summer holidays", max_length=60, verbose_name="name"),
                ),
                ("first_on", models.DateField(verbose_name="first day")),
                ("last_on", models.DateField(verbose_name="last day")),
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
                        to="municipalities.schoolholiday",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ImprintEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("modified_at", models.DateTimeField(auto_now=True, verbose_name="last changed")),
                (
                    "authority",
                    models.CharField(
                        blank=True, help_text="For example: Stadt Wedel", max_length=200, verbose_name="authority"
                    ),
                ),
                ("legal_form", models.CharField(blank=True, max_length=200, verbose_name="legal form")),
                ("represented_by", models.CharField(blank=True, max_length=200, verbose_name="represented by")),
                ("street", models.CharField(blank=True, max_length=200, verbose_name="street and number")),
                (
                    "postcode",
                    models.CharField(
                        blank=True,
                        max_length=5,
                        validators=[django.core.validators.RegexValidator("^\\d{5}$", "Five digits.")],
                        verbose_name="postcode",
                    ),
                ),
                ("city", models.CharField(blank=True, max_length=100, verbose_name="place")),
                (
                    "phone",
                    phonenumber_field.modelfields.PhoneNumberField(
                        blank=True, max_length=128, region=None, verbose_name="phone"
                    ),
                ),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="e-mail")),
                (
                    "supervisory_authority",
                    models.CharField(blank=True, max_length=200, verbose_name="supervisory authority"),
                ),
                ("vat_id", models.CharField(blank=True, max_length=20, verbose_name="VAT identification number")),
                (
                    "editorially_responsible",
                    models.CharField(blank=True, max_length=200, verbose_name="editorially responsible"),
                ),
                ("hosting", models.CharField(blank=True, max_length=200, verbose_name="technical operator")),
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
                        to="municipalities.imprint",
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
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="EditorEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("coordination", "Coordination: writes, publishes, archives"),
                            ("editorial", "Editing: writes drafts, others publish"),
                            ("translation", "Translation: writes other languages"),
                            ("enquiries", "Enquiries: answers what people write, and nothing else"),
                        ],
                        default="coordination",
                        max_length=20,
                        verbose_name="role",
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
                        to="municipalities.editor",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="person",
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
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="AccessibilityStatementEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("modified_at", models.DateTimeField(auto_now=True, verbose_name="last changed")),
                (
                    "status",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("full", "fully compliant"),
                            ("partial", "partially compliant"),
                            ("none", "not compliant"),
                        ],
                        max_length=10,
                        verbose_name="result",
                    ),
                ),
                (
                    "assessed_on",
                    models.DateField(
                        blank=True, help_text="At least once a year.", null=True, verbose_name="assessed on"
                    ),
                ),
                ("method", models.CharField(blank=True, max_length=300, verbose_name="how it was assessed")),
                (
                    "barriers",
                    content.fields.RichTextField(
                        blank=True, verbose_name="what is not accessible yet, why, and what helps instead"
                    ),
                ),
                ("feedback_email", models.EmailField(blank=True, max_length=254, verbose_name="e-mail for barriers")),
                (
                    "feedback_phone",
                    phonenumber_field.modelfields.PhoneNumberField(
                        blank=True, max_length=128, region=None, verbose_name="phone for barriers"
                    ),
                ),
                (
                    "complaint_body",
                    models.CharField(
                        blank=True,
                        help_text="Empty: the one of the Land, where known.",
                        max_length=200,
                        verbose_name="complaint body",
                    ),
                ),
                (
                    "complaint_contact",
                    models.CharField(blank=True, max_length=300, verbose_name="how to reach the complaint body"),
                ),
                (
                    "i18n",
                    modeltrans.fields.TranslationField(
                        fields=("method", "barriers"), required_languages=(), virtual_fields=True
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
                        to="municipalities.accessibilitystatement",
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
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="municipality",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "municipalities_municipalityevent" ("ags", "archived_at", "as_of", "created_at", "discrimination_help", "i18n", "id", "is_demonstration", "is_example", "land", "languages", "lead", "modified_at", "name", "official_name", "palette", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_on", "slug", "source_kind", "source_publisher", "source_title", "source_url", "state", "website") VALUES (NEW."ags", NEW."archived_at", NEW."as_of", NEW."created_at", NEW."discrimination_help", NEW."i18n", NEW."id", NEW."is_demonstration", NEW."is_example", NEW."land", NEW."languages", NEW."lead", NEW."modified_at", NEW."name", NEW."official_name", NEW."palette", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."review_on", NEW."slug", NEW."source_kind", NEW."source_publisher", NEW."source_title", NEW."source_url", NEW."state", NEW."website"); RETURN NULL;',
                    hash="2dca047a4b2b1764b5a7be108d599fa082d6bc90",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_fcc6e",
                    table="municipalities_municipality",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="municipality",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "municipalities_municipalityevent" ("ags", "archived_at", "as_of", "created_at", "discrimination_help", "i18n", "id", "is_demonstration", "is_example", "land", "languages", "lead", "modified_at", "name", "official_name", "palette", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_on", "slug", "source_kind", "source_publisher", "source_title", "source_url", "state", "website") VALUES (NEW."ags", NEW."archived_at", NEW."as_of", NEW."created_at", NEW."discrimination_help", NEW."i18n", NEW."id", NEW."is_demonstration", NEW."is_example", NEW."land", NEW."languages", NEW."lead", NEW."modified_at", NEW."name", NEW."official_name", NEW."palette", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."review_on", NEW."slug", NEW."source_kind", NEW."source_publisher", NEW."source_title", NEW."source_url", NEW."state", NEW."website"); RETURN NULL;',
                    hash="0c0c88c5163943b284734eb4b4361dd32ae8205f",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_87f58",
                    table="municipalities_municipality",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="municipality",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "municipalities_municipalityevent" ("ags", "archived_at", "as_of", "created_at", "discrimination_help", "i18n", "id", "is_demonstration", "is_example", "land", "languages", "lead", "modified_at", "name", "official_name", "palette", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_on", "slug", "source_kind", "source_publisher", "source_title", "source_url", "state", "website") VALUES (OLD."ags", OLD."archived_at", OLD."as_of", OLD."created_at", OLD."discrimination_help", OLD."i18n", OLD."id", OLD."is_demonstration", OLD."is_example", OLD."land", OLD."languages", OLD."lead", OLD."modified_at", OLD."name", OLD."official_name", OLD."palette", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."review_on", OLD."slug", OLD."source_kind", OLD."source_publisher", OLD."source_title", OLD."source_url", OLD."state", OLD."website"); RETURN NULL;',
                    hash="5f2c07ce9546a0214be1fb75c340c79b9037e71d",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_13b11",
                    table="municipalities_municipality",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="schoolholiday",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "municipalities_schoolholidayevent" ("first_on", "id", "land", "last_on", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."first_on", NEW."id", NEW."land", NEW."last_on", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;',
                    hash="1e3139fde6afb62dc82afe734ac41037d8da7bd1",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_db43e",
                    table="municipalities_schoolholiday",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="schoolholiday",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "municipalities_schoolholidayevent" ("first_on", "id", "land", "last_on", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."first_on", NEW."id", NEW."land", NEW."last_on", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;',
                    hash="f2d3723cb9b87c3818cafba5ca14ac19aa843b66",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_6b3ca",
                    table="municipalities_schoolholiday",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="schoolholiday",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "municipalities_schoolholidayevent" ("first_on", "id", "land", "last_on", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."first_on", OLD."id", OLD."land", OLD."last_on", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;',
                    hash="39690c6b9df93ccfbd083c114f072260ca814208",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_97cd2",
                    table="municipalities_schoolholiday",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="imprint",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "municipalities_imprintevent" ("authority", "city", "editorially_responsible", "email", "hosting", "id", "legal_form", "modified_at", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "postcode", "represented_by", "street", "supervisory_authority", "vat_id") VALUES (NEW."authority", NEW."city", NEW."editorially_responsible", NEW."email", NEW."hosting", NEW."id", NEW."legal_form", NEW."modified_at", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."phone", NEW."postcode", NEW."represented_by", NEW."street", NEW."supervisory_authority", NEW."vat_id"); RETURN NULL;',
                    hash="eae4f52268351ef335980bfc7ddd03e16b05d25a",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_26da6",
                    table="municipalities_imprint",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="imprint",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "municipalities_imprintevent" ("authority", "city", "editorially_responsible", "email", "hosting", "id", "legal_form", "modified_at", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "postcode", "represented_by", "street", "supervisory_authority", "vat_id") VALUES (NEW."authority", NEW."city", NEW."editorially_responsible", NEW."email", NEW."hosting", NEW."id", NEW."legal_form", NEW."modified_at", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."phone", NEW."postcode", NEW."represented_by", NEW."street", NEW."supervisory_authority", NEW."vat_id"); RETURN NULL;',
                    hash="5d6f7e9721e4730ed0cb30f4bfef17df990cb7b0",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_1824e",
                    table="municipalities_imprint",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="imprint",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "municipalities_imprintevent" ("authority", "city", "editorially_responsible", "email", "hosting", "id", "legal_form", "modified_at", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "postcode", "represented_by", "street", "supervisory_authority", "vat_id") VALUES (OLD."authority", OLD."city", OLD."editorially_responsible", OLD."email", OLD."hosting", OLD."id", OLD."legal_form", OLD."modified_at", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."phone", OLD."postcode", OLD."represented_by", OLD."street", OLD."supervisory_authority", OLD."vat_id"); RETURN NULL;',
                    hash="31af485705ad788f4e0368434d1a838fa84a6799",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_512dc",
                    table="municipalities_imprint",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="editor",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "municipalities_editorevent" ("id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "user_id") VALUES (NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."role", NEW."user_id"); RETURN NULL;',
                    hash="e1af4fd538d754e809877cec9f6ef7ea70d0e7fa",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_04e04",
                    table="municipalities_editor",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="editor",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "municipalities_editorevent" ("id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "user_id") VALUES (NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."role", NEW."user_id"); RETURN NULL;',
                    hash="ead314c636d65256b571c0089dc4f894e65b93fc",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_0e277",
                    table="municipalities_editor",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="editor",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "municipalities_editorevent" ("id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "user_id") VALUES (OLD."id", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."role", OLD."user_id"); RETURN NULL;',
                    hash="c591acc5b20481f42998c12926702d47813aec78",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_290e9",
                    table="municipalities_editor",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="accessibilitystatement",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "municipalities_accessibilitystatementevent" ("assessed_on", "barriers", "complaint_body", "complaint_contact", "feedback_email", "feedback_phone", "i18n", "id", "method", "modified_at", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status") VALUES (NEW."assessed_on", NEW."barriers", NEW."complaint_body", NEW."complaint_contact", NEW."feedback_email", NEW."feedback_phone", NEW."i18n", NEW."id", NEW."method", NEW."modified_at", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."status"); RETURN NULL;',
                    hash="88de7ead093e0f4217be789f546e5074e23afa8b",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_311c1",
                    table="municipalities_accessibilitystatement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="accessibilitystatement",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "municipalities_accessibilitystatementevent" ("assessed_on", "barriers", "complaint_body", "complaint_contact", "feedback_email", "feedback_phone", "i18n", "id", "method", "modified_at", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status") VALUES (NEW."assessed_on", NEW."barriers", NEW."complaint_body", NEW."complaint_contact", NEW."feedback_email", NEW."feedback_phone", NEW."i18n", NEW."id", NEW."method", NEW."modified_at", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."status"); RETURN NULL;',
                    hash="c3f890232810865dd287a5f070118fcd27636c37",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_8e730",
                    table="municipalities_accessibilitystatement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="accessibilitystatement",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "municipalities_accessibilitystatementevent" ("assessed_on", "barriers", "complaint_body", "complaint_contact", "feedback_email", "feedback_phone", "i18n", "id", "method", "modified_at", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status") VALUES (OLD."assessed_on", OLD."barriers", OLD."complaint_body", OLD."complaint_contact", OLD."feedback_email", OLD."feedback_phone", OLD."i18n", OLD."id", OLD."method", OLD."modified_at", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."status"); RETURN NULL;',
                    hash="dcf71d32df0c3736a9dd046571837bad917fa2ec",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_aecc7",
                    table="municipalities_accessibilitystatement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="notice",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "municipalities_noticeevent" ("archived_at", "as_of", "created_at", "i18n", "id", "information_languages", "link_checked_on", "link_publisher", "link_title", "link_url", "modified_at", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_on", "source_kind", "source_publisher", "source_title", "source_url", "state", "text", "title", "valid_from", "valid_until") VALUES (NEW."archived_at", NEW."as_of", NEW."created_at", NEW."i18n", NEW."id", NEW."information_languages", NEW."link_checked_on", NEW."link_publisher", NEW."link_title", NEW."link_url", NEW."modified_at", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."review_on", NEW."source_kind", NEW."source_publisher", NEW."source_title", NEW."source_url", NEW."state", NEW."text", NEW."title", NEW."valid_from", NEW."valid_until"); RETURN NULL;',
                    hash="3caeb5ee7f78d57b12bc54ec8623500b8742a0af",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_11855",
                    table="municipalities_notice",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="notice",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "municipalities_noticeevent" ("archived_at", "as_of", "created_at", "i18n", "id", "information_languages", "link_checked_on", "link_publisher", "link_title", "link_url", "modified_at", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_on", "source_kind", "source_publisher", "source_title", "source_url", "state", "text", "title", "valid_from", "valid_until") VALUES (NEW."archived_at", NEW."as_of", NEW."created_at", NEW."i18n", NEW."id", NEW."information_languages", NEW."link_checked_on", NEW."link_publisher", NEW."link_title", NEW."link_url", NEW."modified_at", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."review_on", NEW."source_kind", NEW."source_publisher", NEW."source_title", NEW."source_url", NEW."state", NEW."text", NEW."title", NEW."valid_from", NEW."valid_until"); RETURN NULL;',
                    hash="195f6da1b225d0df7982ad835746a696316238f9",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_45539",
                    table="municipalities_notice",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="notice",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "municipalities_noticeevent" ("archived_at", "as_of", "created_at", "i18n", "id", "information_languages", "link_checked_on", "link_publisher", "link_title", "link_url", "modified_at", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_on", "source_kind", "source_publisher", "source_title", "source_url", "state", "text", "title", "valid_from", "valid_until") VALUES (OLD."archived_at", OLD."as_of", OLD."created_at", OLD."i18n", OLD."id", OLD."information_languages", OLD."link_checked_on", OLD."link_publisher", OLD."link_title", OLD."link_url", OLD."modified_at", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."review_on", OLD."source_kind", OLD."source_publisher", OLD."source_title", OLD."source_url", OLD."state", OLD."text", OLD."title", OLD."valid_from", OLD."valid_until"); RETURN NULL;',
                    hash="1c1cb25777b60740e05a73ea249396b0aed18893",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_22030",
                    table="municipalities_notice",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="privacynotice",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "municipalities_privacynoticeevent" ("controller", "id", "log_days", "modified_at", "municipality_id", "officer_contact", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "supervisory_authority") VALUES (NEW."controller", NEW."id", NEW."log_days", NEW."modified_at", NEW."municipality_id", NEW."officer_contact", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."supervisory_authority"); RETURN NULL;',
                    hash="3e9db5aff83435c392826d7391429a4b51acce35",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_18733",
                    table="municipalities_privacynotice",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="privacynotice",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "municipalities_privacynoticeevent" ("controller", "id", "log_days", "modified_at", "municipality_id", "officer_contact", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "supervisory_authority") VALUES (NEW."controller", NEW."id", NEW."log_days", NEW."modified_at", NEW."municipality_id", NEW."officer_contact", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."supervisory_authority"); RETURN NULL;',
                    hash="5313c2a0ff7f9299f628ea82acb672e028da5477",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_1f5b4",
                    table="municipalities_privacynotice",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="privacynotice",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "municipalities_privacynoticeevent" ("controller", "id", "log_days", "modified_at", "municipality_id", "officer_contact", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "supervisory_authority") VALUES (OLD."controller", OLD."id", OLD."log_days", OLD."modified_at", OLD."municipality_id", OLD."officer_contact", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."supervisory_authority"); RETURN NULL;',
                    hash="8332808b64f0cf5922f91ed59772fff34afac0b5",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_35d9b",
                    table="municipalities_privacynotice",
                    when="AFTER",
                ),
            ),
        ),
    ]
