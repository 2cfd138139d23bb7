import contacts.models.enquiries
import content.addresses
import content.fields
import content.photos
import datetime
import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.contrib.postgres.fields.ranges
import django.core.validators
import django.db.models.deletion
import django.db.models.functions.comparison
import django.utils.timezone
import modeltrans.fields
import municipalities.bound
import pgtrigger.compiler
import pgtrigger.migrations
import phonenumber_field.modelfields
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("auth", "__first__"),
        ("content", "0001_initial"),
        ("municipalities", "0001_initial"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        migrations.CreateModel(
            name="Deletion",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("message", "Message to a contact point"),
                            ("appointment", "Request for an appointment"),
                            ("participation", "I want to take part"),
                            ("topic", "Topic for a meeting"),
                            ("barrier", "Report of a barrier"),
                            ("proposal", "Proposal of an event or correction"),
                            ("discrimination", "Report of discrimination"),
                            ("consultation", "Comment on a concept"),
                        ],
                        max_length=20,
                        verbose_name="kind",
                    ),
                ),
                (
                    "reason",
                    models.CharField(
                        choices=[
                            ("retention", "period over"),
                            ("sender", "deleted by its sender"),
                            ("desk", "deleted at the desk on request"),
                        ],
                        max_length=20,
                        verbose_name="reason",
                    ),
                ),
                ("received_on", models.DateField(verbose_name="received on")),
                ("deleted_at", models.DateTimeField(auto_now_add=True, verbose_name="deleted")),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="deletions",
                        to="municipalities.municipality",
                        verbose_name="town",
                    ),
                ),
            ],
            options={
                "verbose_name": "deletion",
                "verbose_name_plural": "log of deletions",
                "ordering": ["-deleted_at", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="DiscriminationReport",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "reference",
                    models.CharField(
                        default=contacts.models.enquiries.new_reference,
                        max_length=12,
                        unique=True,
                        verbose_name="number",
                    ),
                ),
                ("ciphertext", models.BinaryField()),
                (
                    "status",
                    models.CharField(
                        choices=[("new", "new"), ("in_progress", "in progress"), ("closed", "closed")],
                        default="new",
                        max_length=20,
                        verbose_name="status",
                    ),
                ),
                (
                    "received_at",
                    models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name="received"),
                ),
                ("at_most_days", models.PositiveSmallIntegerField(editable=False)),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="discrimination_reports",
                        to="municipalities.municipality",
                        verbose_name="town",
                    ),
                ),
            ],
            options={
                "verbose_name": "confidential report",
                "verbose_name_plural": "confidential reports",
                "ordering": ["-received_at", "-pk"],
            },
        ),
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
                    "district",
                    models.CharField(
                        blank=True,
                        help_text="The list of contacts can be narrowed to it.",
                        max_length=100,
                        verbose_name="part of town",
                    ),
                ),
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
                    "directions",
                    models.CharField(
                        blank=True,
                        help_text="Bus, train, parking: line and stop.",
                        max_length=300,
                        verbose_name="how to get there",
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
                        fields=("access_note", "directions"), required_languages=(), virtual_fields=True
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
                    "topics",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("arrival", "Arriving and finding one's way"),
                                ("german", "Learning German"),
                                ("work", "Work and training"),
                                ("school", "School and childcare"),
                                ("housing", "Housing"),
                                ("residence", "Residence and naturalisation"),
                                ("health", "Health"),
                                ("family", "Family"),
                                ("discrimination", "Discrimination"),
                                ("meeting", "Meeting people, culture and sport"),
                                ("volunteering", "Volunteering and associations"),
                                ("politics", "Politics and taking part"),
                            ],
                            max_length=20,
                        ),
                        blank=True,
                        default=list,
                        help_text="What people can come with; the list of contacts can be narrowed to it.",
                        size=None,
                        verbose_name="topics",
                    ),
                ),
                (
                    "established_on",
                    content.fields.ImpreciseDateField(blank=True, null=True, verbose_name="exists since"),
                ),
                (
                    "photo",
                    content.photos.PhotoField(
                        blank=True,
                        help_text="JPG, PNG or WebP. It is made smaller by itself.",
                        upload_to=content.photos.photo_path,
                        verbose_name="photo",
                    ),
                ),
                (
                    "photo_alt",
                    models.CharField(
                        blank=True,
                        help_text="For people who cannot see it.",
                        max_length=200,
                        verbose_name="what the photo shows",
                    ),
                ),
                ("photo_author", models.CharField(blank=True, max_length=100, verbose_name="who took the photo")),
                (
                    "photo_licence",
                    models.CharField(
                        blank=True,
                        help_text="For example: all rights with the town",
                        max_length=100,
                        verbose_name="licence of the photo",
                    ),
                ),
                (
                    "offers_appointments",
                    models.BooleanField(
                        default=False,
                        help_text="The page then offers free times within the opening hours; you confirm, move or decline each.",
                        verbose_name="people can ask for an appointment here",
                    ),
                ),
                (
                    "appointment_minutes",
                    models.PositiveSmallIntegerField(
                        default=30,
                        validators=[
                            django.core.validators.MinValueValidator(5),
                            django.core.validators.MaxValueValidator(240),
                        ],
                        verbose_name="length of an appointment in minutes",
                    ),
                ),
                (
                    "appointment_weeks",
                    models.PositiveSmallIntegerField(
                        default=4,
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(12),
                        ],
                        verbose_name="how many weeks ahead",
                    ),
                ),
                (
                    "appointment_notice_hours",
                    models.PositiveSmallIntegerField(
                        default=24,
                        validators=[django.core.validators.MaxValueValidator(336)],
                        verbose_name="not sooner than in so many hours",
                    ),
                ),
                (
                    "i18n",
                    modeltrans.fields.TranslationField(
                        fields=("name", "lead", "about", "photo_alt"), required_languages=(), virtual_fields=True
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
                    models.CheckConstraint(
                        condition=models.Q(
                            ("photo", ""),
                            models.Q(
                                models.Q(("photo_author", ""), _negated=True),
                                models.Q(("photo_licence", ""), _negated=True),
                                models.Q(("photo_alt", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="contact_photo_has_author",
                        violation_error_message="A photo needs its author, its licence and a text for people who cannot see it.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("appointment_minutes__range", (5, 240)),
                            ("appointment_notice_hours__lte", 336),
                            ("appointment_weeks__range", (1, 12)),
                        ),
                        name="contact_appointments_are_reasonable",
                        violation_error_message="Appointments take 5 to 240 minutes, in the next 1 to 12 weeks.",
                    ),
                ],
            },
            bases=(municipalities.bound.TownBound, content.addresses.AddressedModel, models.Model),
        ),
        migrations.CreateModel(
            name="Absence",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("first_on", models.DateField(verbose_name="first day")),
                ("last_on", models.DateField(verbose_name="last day")),
                (
                    "text",
                    models.CharField(
                        blank=True,
                        help_text="For example: Holiday. No names, no illnesses.",
                        max_length=200,
                        verbose_name="what visitors read",
                    ),
                ),
                (
                    "i18n",
                    modeltrans.fields.TranslationField(fields=("text",), required_languages=(), virtual_fields=True),
                ),
                (
                    "contact_point",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="absences",
                        to="contacts.contactpoint",
                        verbose_name="contact point",
                    ),
                ),
                (
                    "deputy",
                    models.ForeignKey(
                        blank=True,
                        help_text="Another contact point of the town.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="deputises",
                        to="contacts.contactpoint",
                        verbose_name="who steps in",
                    ),
                ),
            ],
            options={
                "verbose_name": "absence",
                "verbose_name_plural": "absences",
                "ordering": ["first_on"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("last_on__gte", models.F("first_on"))),
                        name="absence_ends_after_start",
                        violation_error_message="The last day lies before the first one.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("deputy", None),
                            models.Q(("deputy", models.F("contact_point")), _negated=True),
                            _connector="OR",
                        ),
                        name="absence_deputy_is_somebody_else",
                        violation_error_message="Nobody can step in for themselves. Choose another contact point.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        condition=models.Q(("last_on__gte", models.F("first_on"))),
                        expressions=[
                            ("contact_point", "="),
                            (
                                models.Func(
                                    models.F("first_on"),
                                    models.F("last_on"),
                                    models.Value("[]"),
                                    function="daterange",
                                    output_field=django.contrib.postgres.fields.ranges.DateRangeField(),
                                ),
                                "&&",
                            ),
                        ],
                        name="absences_do_not_overlap",
                        violation_error_message="There is another absence on these days. Change that one instead.",
                    ),
                ],
            },
            bases=(municipalities.bound.TownBound, models.Model),
        ),
        migrations.CreateModel(
            name="ContactLink",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "title",
                    models.CharField(
                        help_text="In the language of the linked page.", max_length=150, verbose_name="link text"
                    ),
                ),
                ("url", models.URLField(verbose_name="address of the linked page")),
                ("language", models.CharField(default="de", max_length=12, verbose_name="language of the linked page")),
                (
                    "publisher",
                    models.CharField(blank=True, max_length=150, verbose_name="who publishes the linked page"),
                ),
                ("position", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                (
                    "contact_point",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="links",
                        to="contacts.contactpoint",
                        verbose_name="contact point",
                    ),
                ),
            ],
            options={
                "verbose_name": "link",
                "verbose_name_plural": "links",
                "ordering": ["position", "pk"],
            },
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
            name="Enquiry",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("message", "Message to a contact point"),
                            ("appointment", "Request for an appointment"),
                            ("participation", "I want to take part"),
                            ("topic", "Topic for a meeting"),
                            ("barrier", "Report of a barrier"),
                            ("proposal", "Proposal of an event or correction"),
                            ("discrimination", "Report of discrimination"),
                            ("consultation", "Comment on a concept"),
                        ],
                        max_length=20,
                        verbose_name="form",
                    ),
                ),
                (
                    "reference",
                    models.CharField(
                        default=contacts.models.enquiries.new_reference,
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
                ("about", models.CharField(blank=True, max_length=300, verbose_name="about")),
                ("about_path", models.CharField(blank=True, max_length=500, verbose_name="page")),
                ("text", models.TextField(blank=True, verbose_name="text")),
                ("name", models.CharField(blank=True, max_length=150, verbose_name="name")),
                ("organisation", models.CharField(blank=True, max_length=150, verbose_name="organisation")),
                (
                    "reply_by",
                    models.CharField(
                        choices=[("mail", "by e-mail"), ("phone", "by phone"), ("none", "no answer needed")],
                        default="none",
                        max_length=10,
                        verbose_name="answer",
                    ),
                ),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="e-mail")),
                (
                    "phone",
                    phonenumber_field.modelfields.PhoneNumberField(
                        blank=True, max_length=128, region=None, verbose_name="phone"
                    ),
                ),
                ("language", models.CharField(blank=True, max_length=12, verbose_name="wished language")),
                ("page_language", models.CharField(default="de", editable=False, max_length=12)),
                ("wants_receipt", models.BooleanField(default=False, verbose_name="wants a receipt")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("new", "new"),
                            ("in_progress", "in progress"),
                            ("answered", "answered"),
                            ("closed", "closed"),
                        ],
                        default="new",
                        max_length=20,
                        verbose_name="status",
                    ),
                ),
                ("due_on", models.DateField(blank=True, null=True, verbose_name="to be answered by")),
                (
                    "received_at",
                    models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name="received"),
                ),
                ("closed_at", models.DateTimeField(blank=True, editable=False, null=True, verbose_name="closed on")),
                ("modified_at", models.DateTimeField(auto_now=True, verbose_name="last changed")),
                ("kept_days", models.PositiveSmallIntegerField(editable=False)),
                ("at_most_days", models.PositiveSmallIntegerField(editable=False)),
                (
                    "assigned_to",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="assigned_enquiries",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="who takes care of it",
                    ),
                ),
                (
                    "contact_point",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="enquiries",
                        to="contacts.contactpoint",
                        verbose_name="contact point",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="enquiries",
                        to="municipalities.municipality",
                        verbose_name="town",
                    ),
                ),
            ],
            options={
                "verbose_name": "enquiry",
                "verbose_name_plural": "enquiries",
                "ordering": ["-received_at", "-pk"],
                "indexes": [
                    models.Index(fields=["municipality", "status", "-received_at"], name="enquiry_inbox"),
                    models.Index(fields=["email"], name="enquiry_email"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("kind", "discrimination"), _negated=True),
                        name="enquiry_is_not_confidential",
                        violation_error_message="Reports of discrimination are kept elsewhere, encrypted.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("closed_at", None), ("status__in", ["new", "in_progress", "answered"])),
                            models.Q(("closed_at__isnull", False), ("status", "closed")),
                            _connector="OR",
                        ),
                        name="enquiry_closed_has_moment",
                        violation_error_message="What is closed has a day on which it was closed.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Appointment",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("starts_at", models.DateTimeField(verbose_name="begins")),
                ("ends_at", models.DateTimeField(verbose_name="ends")),
                (
                    "channel",
                    models.CharField(
                        choices=[("personal", "in person"), ("phone", "by phone")], max_length=10, verbose_name="how"
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("requested", "asked for"),
                            ("confirmed", "confirmed"),
                            ("declined", "declined"),
                            ("cancelled", "cancelled by the person"),
                        ],
                        default="requested",
                        max_length=10,
                        verbose_name="status",
                    ),
                ),
                ("reason", models.CharField(blank=True, editable=False, max_length=300, verbose_name="reason")),
                ("asked_for", models.DateTimeField(editable=False, null=True, verbose_name="asked for")),
                ("uid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("sequence", models.PositiveIntegerField(default=0, editable=False)),
                (
                    "contact_point",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="appointments",
                        to="contacts.contactpoint",
                        verbose_name="contact point",
                    ),
                ),
                (
                    "enquiry",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="appointment",
                        to="contacts.enquiry",
                        verbose_name="enquiry",
                    ),
                ),
            ],
            options={
                "verbose_name": "appointment",
                "verbose_name_plural": "appointments",
                "ordering": ["starts_at"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("ends_at__gt", models.F("starts_at"))),
                        name="appointment_ends_after_start",
                        violation_error_message="The end lies before the beginning.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        condition=models.Q(("status__in", ["requested", "confirmed"])),
                        expressions=[
                            ("contact_point", "="),
                            (
                                models.Func(
                                    models.F("starts_at"),
                                    models.F("ends_at"),
                                    function="tstzrange",
                                    output_field=django.contrib.postgres.fields.ranges.DateTimeRangeField(),
                                ),
                                "&&",
                            ),
                        ],
                        name="appointments_do_not_overlap",
                        violation_error_message="Somebody else has this time already.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="EnquiryNote",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[("note", "note"), ("reply", "answer"), ("change", "change")],
                        default="note",
                        max_length=10,
                        verbose_name="kind",
                    ),
                ),
                ("text", models.TextField(verbose_name="text")),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="when")),
                (
                    "author",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="by",
                    ),
                ),
                (
                    "enquiry",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="notes",
                        to="contacts.enquiry",
                        verbose_name="enquiry",
                    ),
                ),
            ],
            options={
                "verbose_name": "note",
                "verbose_name_plural": "notes",
                "ordering": ["created_at", "pk"],
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
                        condition=models.Q(
                            ("closes_at__gt", models.F("opens_at")), ("closes_at", datetime.time(0, 0)), _connector="OR"
                        ),
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
                            ("closes_at__gt", models.F("opens_at")), ("closes_at", datetime.time(0, 0)), _connector="OR"
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
                                    models.Case(
                                        models.When(
                                            closes_at=datetime.time(0, 0),
                                            then=models.Func(
                                                models.Value("2000-01-02"),
                                                models.F("closes_at"),
                                                arg_joiner="::date + ",
                                                template="(%(expressions)s)",
                                            ),
                                        ),
                                        default=models.Func(
                                            models.Value("2000-01-01"),
                                            models.F("closes_at"),
                                            arg_joiner="::date + ",
                                            template="(%(expressions)s)",
                                        ),
                                        output_field=models.DateTimeField(),
                                    ),
                                    function="tsrange",
                                ),
                                "&&",
                            ),
                            (
                                django.db.models.functions.comparison.Coalesce(
                                    "valid_from", models.Value(datetime.date(1, 1, 1))
                                ),
                                "=",
                            ),
                            (
                                django.db.models.functions.comparison.Coalesce(
                                    "valid_until", models.Value(datetime.date(9999, 12, 31))
                                ),
                                "=",
                            ),
                        ],
                        name="hours_do_not_overlap",
                        violation_error_message="These hours overlap with others of the same day.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="OutgoingMail",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "purpose",
                    models.CharField(
                        choices=[
                            ("notice", "notice to the office"),
                            ("receipt", "receipt"),
                            ("reply", "answer"),
                            ("appointment", "news of an appointment"),
                            ("confidential", "notice of a confidential report"),
                            ("confirmation", "request to confirm an address"),
                        ],
                        max_length=20,
                        verbose_name="purpose",
                    ),
                ),
                ("recipient", models.EmailField(max_length=254, verbose_name="to")),
                ("reply_to", models.EmailField(blank=True, max_length=254, verbose_name="answers to")),
                ("subject", models.CharField(max_length=200, verbose_name="subject")),
                ("body", models.TextField(blank=True, verbose_name="text")),
                ("calendar", models.TextField(blank=True, editable=False)),
                ("message_id", models.CharField(editable=False, max_length=120, unique=True)),
                (
                    "status",
                    models.CharField(
                        choices=[("waiting", "waiting"), ("sent", "sent"), ("undeliverable", "undeliverable")],
                        default="waiting",
                        max_length=20,
                        verbose_name="status",
                    ),
                ),
                ("attempts", models.PositiveSmallIntegerField(default=0, verbose_name="attempts")),
                ("next_attempt_at", models.DateTimeField(blank=True, null=True, verbose_name="next attempt")),
                ("last_error", models.CharField(blank=True, max_length=300, verbose_name="what the mail server said")),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="written")),
                ("sent_at", models.DateTimeField(blank=True, null=True, verbose_name="sent")),
                (
                    "enquiry",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="mails",
                        to="contacts.enquiry",
                        verbose_name="enquiry",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="mails",
                        to="municipalities.municipality",
                        verbose_name="town",
                    ),
                ),
            ],
            options={
                "verbose_name": "mail",
                "verbose_name_plural": "mails",
                "ordering": ["-created_at", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="PublicForm",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("message", "Message to a contact point"),
                            ("appointment", "Request for an appointment"),
                            ("participation", "I want to take part"),
                            ("topic", "Topic for a meeting"),
                            ("barrier", "Report of a barrier"),
                            ("proposal", "Proposal of an event or correction"),
                            ("discrimination", "Report of discrimination"),
                            ("consultation", "Comment on a concept"),
                        ],
                        max_length=20,
                        verbose_name="form",
                    ),
                ),
                (
                    "is_open",
                    models.BooleanField(
                        default=False,
                        help_text="People can use the form. Closed, it is offered nowhere.",
                        verbose_name="open",
                    ),
                ),
                (
                    "mailbox",
                    models.EmailField(
                        blank=True,
                        help_text="Where a copy is sent. Messages and appointments go to the contact point itself if this is empty. Use an address of the office, not of a person.",
                        max_length=254,
                        verbose_name="function mailbox",
                    ),
                ),
                (
                    "read_by",
                    models.CharField(
                        choices=[
                            ("both", "the coordination and those who answer enquiries"),
                            ("coordination", "only the coordination"),
                            ("enquiries", "only those who answer enquiries"),
                        ],
                        default="both",
                        max_length=20,
                        verbose_name="who reads it at the desk",
                    ),
                ),
                (
                    "answer_days",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="Shown on the form. Empty: no promise is made.",
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(90),
                        ],
                        verbose_name="answered within so many days",
                    ),
                ),
                (
                    "kept_days",
                    models.PositiveSmallIntegerField(
                        default=90,
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(730),
                        ],
                        verbose_name="deleted so many days after it was closed",
                    ),
                ),
                (
                    "at_most_days",
                    models.PositiveSmallIntegerField(
                        default=365,
                        help_text="Holds for what nobody closed. The start page of the desk warns you in time.",
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(730),
                        ],
                        verbose_name="deleted at the latest so many days after it came in",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="forms",
                        to="municipalities.municipality",
                        verbose_name="town",
                    ),
                ),
            ],
            options={
                "verbose_name": "form",
                "verbose_name_plural": "forms",
                "ordering": ["municipality", "kind"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("municipality", "kind"),
                        name="form_once_per_town",
                        violation_error_message="The town has this form already. Change that entry instead.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("at_most_days__range", (1, 730)), ("kept_days__range", (1, 730))),
                        name="form_keeps_not_too_long",
                        violation_error_message="Nothing is kept longer than two years.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "discrimination"), _negated=True),
                            ("at_most_days__lte", 30),
                            _connector="OR",
                        ),
                        name="form_reports_are_kept_shortly",
                        violation_error_message="Reports of discrimination stay in the portal for 30 days at most.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ReportCount",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("year", models.PositiveSmallIntegerField(verbose_name="year")),
                (
                    "area",
                    models.CharField(
                        choices=[
                            ("work", "Work and training"),
                            ("housing", "Housing"),
                            ("goods", "Shops, services, leisure"),
                            ("school", "School, childcare, university"),
                            ("authority", "Authorities and police"),
                            ("public", "Street, bus and train"),
                            ("health", "Doctor and hospital"),
                            ("other", "Something else, or not stated"),
                        ],
                        max_length=20,
                        verbose_name="area of life",
                    ),
                ),
                ("number", models.PositiveIntegerField(default=0, verbose_name="number of reports")),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="report_counts",
                        to="municipalities.municipality",
                        verbose_name="town",
                    ),
                ),
            ],
            options={
                "verbose_name": "count of reports",
                "verbose_name_plural": "counts of reports",
                "ordering": ["-year", "area"],
                "constraints": [
                    models.UniqueConstraint(fields=("municipality", "year", "area"), name="report_count_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="ReportReading",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("reference", models.CharField(max_length=12, verbose_name="number")),
                ("reader", models.CharField(max_length=150, verbose_name="read by")),
                ("read_at", models.DateTimeField(auto_now_add=True, verbose_name="read")),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="report_readings",
                        to="municipalities.municipality",
                        verbose_name="town",
                    ),
                ),
            ],
            options={
                "verbose_name": "reading of a report",
                "verbose_name_plural": "readings of reports",
                "ordering": ["-read_at", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="ConfidentialReader",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "function",
                    models.CharField(
                        help_text="Stands on the form: who reads it. No name.", max_length=150, verbose_name="function"
                    ),
                ),
                ("granted_at", models.DateTimeField(auto_now_add=True, verbose_name="named on")),
                (
                    "granted_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="named by",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="confidential_readers",
                        to="municipalities.municipality",
                        verbose_name="town",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="confidential_towns",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="person",
                    ),
                ),
            ],
            options={
                "verbose_name": "confidential contact",
                "verbose_name_plural": "confidential contacts",
                "ordering": ["municipality", "granted_at"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("municipality", "user"),
                        name="confidential_reader_once_per_town",
                        violation_error_message="This person is a confidential contact of the town already.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ConfidentialReaderEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "function",
                    models.CharField(
                        help_text="Stands on the form: who reads it. No name.", max_length=150, verbose_name="function"
                    ),
                ),
                ("granted_at", models.DateTimeField(auto_now_add=True, verbose_name="named on")),
                (
                    "granted_by",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="named by",
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
                        to="contacts.confidentialreader",
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
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ContactLinkEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "title",
                    models.CharField(
                        help_text="In the language of the linked page.", max_length=150, verbose_name="link text"
                    ),
                ),
                ("url", models.URLField(verbose_name="address of the linked page")),
                ("language", models.CharField(default="de", max_length=12, verbose_name="language of the linked page")),
                (
                    "publisher",
                    models.CharField(blank=True, max_length=150, verbose_name="who publishes the linked page"),
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
                        to="contacts.contactlink",
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
            ],
            options={
                "abstract": False,
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
                    "topics",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("arrival", "Arriving and finding one's way"),
                                ("german", "Learning German"),
                                ("work", "Work and training"),
                                ("school", "School and childcare"),
                                ("housing", "Housing"),
                                ("residence", "Residence and naturalisation"),
                                ("health", "Health"),
                                ("family", "Family"),
                                ("discrimination", "Discrimination"),
                                ("meeting", "Meeting people, culture and sport"),
                                ("volunteering", "Volunteering and associations"),
                                ("politics", "Politics and taking part"),
                            ],
                            max_length=20,
                        ),
                        blank=True,
                        default=list,
                        help_text="What people can come with; the list of contacts can be narrowed to it.",
                        size=None,
                        verbose_name="topics",
                    ),
                ),
                (
                    "established_on",
                    content.fields.ImpreciseDateField(blank=True, null=True, verbose_name="exists since"),
                ),
                (
                    "photo",
                    content.photos.PhotoField(
                        blank=True,
                        help_text="JPG, PNG or WebP. It is made smaller by itself.",
                        upload_to=content.photos.photo_path,
                        verbose_name="photo",
                    ),
                ),
                (
                    "photo_alt",
                    models.CharField(
                        blank=True,
                        help_text="For people who cannot see it.",
                        max_length=200,
                        verbose_name="what the photo shows",
                    ),
                ),
                ("photo_author", models.CharField(blank=True, max_length=100, verbose_name="who took the photo")),
                (
                    "photo_licence",
                    models.CharField(
                        blank=True,
                        help_text="For example: all rights with the town",
                        max_length=100,
                        verbose_name="licence of the photo",
                    ),
                ),
                (
                    "offers_appointments",
                    models.BooleanField(
                        default=False,
                        help_text="The page then offers free times within the opening hours; you confirm, move or decline each.",
                        verbose_name="people can ask for an appointment here",
                    ),
                ),
                (
                    "appointment_minutes",
                    models.PositiveSmallIntegerField(
                        default=30,
                        validators=[
                            django.core.validators.MinValueValidator(5),
                            django.core.validators.MaxValueValidator(240),
                        ],
                        verbose_name="length of an appointment in minutes",
                    ),
                ),
                (
                    "appointment_weeks",
                    models.PositiveSmallIntegerField(
                        default=4,
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(12),
                        ],
                        verbose_name="how many weeks ahead",
                    ),
                ),
                (
                    "appointment_notice_hours",
                    models.PositiveSmallIntegerField(
                        default=24,
                        validators=[django.core.validators.MaxValueValidator(336)],
                        verbose_name="not sooner than in so many hours",
                    ),
                ),
                (
                    "i18n",
                    modeltrans.fields.TranslationField(
                        fields=("name", "lead", "about", "photo_alt"), required_languages=(), virtual_fields=True
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
                    "district",
                    models.CharField(
                        blank=True,
                        help_text="The list of contacts can be narrowed to it.",
                        max_length=100,
                        verbose_name="part of town",
                    ),
                ),
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
                    "directions",
                    models.CharField(
                        blank=True,
                        help_text="Bus, train, parking: line and stop.",
                        max_length=300,
                        verbose_name="how to get there",
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
                        fields=("access_note", "directions"), required_languages=(), virtual_fields=True
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
        migrations.CreateModel(
            name="PublicFormEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("message", "Message to a contact point"),
                            ("appointment", "Request for an appointment"),
                            ("participation", "I want to take part"),
                            ("topic", "Topic for a meeting"),
                            ("barrier", "Report of a barrier"),
                            ("proposal", "Proposal of an event or correction"),
                            ("discrimination", "Report of discrimination"),
                            ("consultation", "Comment on a concept"),
                        ],
                        max_length=20,
                        verbose_name="form",
                    ),
                ),
                (
                    "is_open",
                    models.BooleanField(
                        default=False,
                        help_text="People can use the form. Closed, it is offered nowhere.",
                        verbose_name="open",
                    ),
                ),
                (
                    "mailbox",
                    models.EmailField(
                        blank=True,
                        help_text="Where a copy is sent. Messages and appointments go to the contact point itself if this is empty. Use an address of the office, not of a person.",
                        max_length=254,
                        verbose_name="function mailbox",
                    ),
                ),
                (
                    "read_by",
                    models.CharField(
                        choices=[
                            ("both", "the coordination and those who answer enquiries"),
                            ("coordination", "only the coordination"),
                            ("enquiries", "only those who answer enquiries"),
                        ],
                        default="both",
                        max_length=20,
                        verbose_name="who reads it at the desk",
                    ),
                ),
                (
                    "answer_days",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="Shown on the form. Empty: no promise is made.",
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(90),
                        ],
                        verbose_name="answered within so many days",
                    ),
                ),
                (
                    "kept_days",
                    models.PositiveSmallIntegerField(
                        default=90,
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(730),
                        ],
                        verbose_name="deleted so many days after it was closed",
                    ),
                ),
                (
                    "at_most_days",
                    models.PositiveSmallIntegerField(
                        default=365,
                        help_text="Holds for what nobody closed. The start page of the desk warns you in time.",
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(730),
                        ],
                        verbose_name="deleted at the latest so many days after it came in",
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
                        to="contacts.publicform",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="AbsenceEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("first_on", models.DateField(verbose_name="first day")),
                ("last_on", models.DateField(verbose_name="last day")),
                (
                    "text",
                    models.CharField(
                        blank=True,
                        help_text="For example: Holiday. No names, no illnesses.",
                        max_length=200,
                        verbose_name="what visitors read",
                    ),
                ),
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
                        to="contacts.absence",
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
                    "deputy",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Another contact point of the town.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="contacts.contactpoint",
                        verbose_name="who steps in",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="confidentialreader",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "contacts_confidentialreaderevent" ("function", "granted_at", "granted_by_id", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "user_id") VALUES (NEW."function", NEW."granted_at", NEW."granted_by_id", NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."user_id"); RETURN NULL;',
                    hash="a36f918d3b5dc85298605e1cfe6213da04df7356",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_67078",
                    table="contacts_confidentialreader",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="confidentialreader",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "contacts_confidentialreaderevent" ("function", "granted_at", "granted_by_id", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "user_id") VALUES (NEW."function", NEW."granted_at", NEW."granted_by_id", NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."user_id"); RETURN NULL;',
                    hash="e9699e386eb185719c684527ff9ff59000e669a0",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_19501",
                    table="contacts_confidentialreader",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="confidentialreader",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "contacts_confidentialreaderevent" ("function", "granted_at", "granted_by_id", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "user_id") VALUES (OLD."function", OLD."granted_at", OLD."granted_by_id", OLD."id", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."user_id"); RETURN NULL;',
                    hash="fad8ec38cc5cbf7b287aede4621738ee4449f331",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_067f5",
                    table="contacts_confidentialreader",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="contactlink",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "contacts_contactlinkevent" ("contact_point_id", "id", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "publisher", "title", "url") VALUES (NEW."contact_point_id", NEW."id", NEW."language", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."publisher", NEW."title", NEW."url"); RETURN NULL;',
                    hash="bce20c6399044be9680075602cc6299096caf6b8",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_9e237",
                    table="contacts_contactlink",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="contactlink",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "contacts_contactlinkevent" ("contact_point_id", "id", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "publisher", "title", "url") VALUES (NEW."contact_point_id", NEW."id", NEW."language", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."publisher", NEW."title", NEW."url"); RETURN NULL;',
                    hash="d16217cdeeb61bfd722fdf5ffcd709fdd5f0edc7",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_ea5f0",
                    table="contacts_contactlink",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="contactlink",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "contacts_contactlinkevent" ("contact_point_id", "id", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "publisher", "title", "url") VALUES (OLD."contact_point_id", OLD."id", OLD."language", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."publisher", OLD."title", OLD."url"); RETURN NULL;',
                    hash="1d4d9244fa485b43878469fc73aa22deca5c559c",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_25ea9",
                    table="contacts_contactlink",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="absence",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "contacts_absenceevent" ("contact_point_id", "deputy_id", "first_on", "i18n", "id", "last_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (NEW."contact_point_id", NEW."deputy_id", NEW."first_on", NEW."i18n", NEW."id", NEW."last_on", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."text"); RETURN NULL;',
                    hash="6056ff311f871c5a3f9fa1736fda235f8ecdd297",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_bd3d5",
                    table="contacts_absence",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="absence",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "contacts_absenceevent" ("contact_point_id", "deputy_id", "first_on", "i18n", "id", "last_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (NEW."contact_point_id", NEW."deputy_id", NEW."first_on", NEW."i18n", NEW."id", NEW."last_on", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."text"); RETURN NULL;',
                    hash="c020f8478c9fa05849dbd873ec7da06610836b91",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_4848d",
                    table="contacts_absence",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="absence",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "contacts_absenceevent" ("contact_point_id", "deputy_id", "first_on", "i18n", "id", "last_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (OLD."contact_point_id", OLD."deputy_id", OLD."first_on", OLD."i18n", OLD."id", OLD."last_on", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."text"); RETURN NULL;',
                    hash="bccad605e542012c3859a00d78826872b9a377ac",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_8d18b",
                    table="contacts_absence",
                    when="AFTER",
                ),
            ),
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
                    func='INSERT INTO "contacts_placeevent" ("access_note", "city", "directions", "district", "i18n", "id", "is_step_free", "latitude", "longitude", "modified_at", "municipality_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "postcode", "street") VALUES (NEW."access_note", NEW."city", NEW."directions", NEW."district", NEW."i18n", NEW."id", NEW."is_step_free", NEW."latitude", NEW."longitude", NEW."modified_at", NEW."municipality_id", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."postcode", NEW."street"); RETURN NULL;',
                    hash="2036cfbeca1146b06154d00dbc311628c7bf38f9",
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
                    func='INSERT INTO "contacts_placeevent" ("access_note", "city", "directions", "district", "i18n", "id", "is_step_free", "latitude", "longitude", "modified_at", "municipality_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "postcode", "street") VALUES (NEW."access_note", NEW."city", NEW."directions", NEW."district", NEW."i18n", NEW."id", NEW."is_step_free", NEW."latitude", NEW."longitude", NEW."modified_at", NEW."municipality_id", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."postcode", NEW."street"); RETURN NULL;',
                    hash="912a46848ee783ee06e5a6580c52a863f83da468",
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
                    func='INSERT INTO "contacts_placeevent" ("access_note", "city", "directions", "district", "i18n", "id", "is_step_free", "latitude", "longitude", "modified_at", "municipality_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "postcode", "street") VALUES (OLD."access_note", OLD."city", OLD."directions", OLD."district", OLD."i18n", OLD."id", OLD."is_step_free", OLD."latitude", OLD."longitude", OLD."modified_at", OLD."municipality_id", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."postcode", OLD."street"); RETURN NULL;',
                    hash="2e7d5a62b0f31feb73277407aeda9bfea0af8277",
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
                    func='INSERT INTO "contacts_contactpointevent" ("about", "appointment_by", "appointment_minutes", "appointment_notice_hours", "appointment_weeks", "archived_at", "as_of", "created_at", "email", "established_on", "i18n", "id", "is_by_appointment", "kind", "lead", "modified_at", "municipality_id", "name", "offers_appointments", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "photo", "photo_alt", "photo_author", "photo_licence", "place_id", "review_on", "room", "slug", "source_kind", "source_publisher", "source_title", "source_url", "spoken_languages", "state", "topics") VALUES (NEW."about", NEW."appointment_by", NEW."appointment_minutes", NEW."appointment_notice_hours", NEW."appointment_weeks", NEW."archived_at", NEW."as_of", NEW."created_at", NEW."email", NEW."established_on", NEW."i18n", NEW."id", NEW."is_by_appointment", NEW."kind", NEW."lead", NEW."modified_at", NEW."municipality_id", NEW."name", NEW."offers_appointments", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."phone", NEW."photo", NEW."photo_alt", NEW."photo_author", NEW."photo_licence", NEW."place_id", NEW."review_on", NEW."room", NEW."slug", NEW."source_kind", NEW."source_publisher", NEW."source_title", NEW."source_url", NEW."spoken_languages", NEW."state", NEW."topics"); RETURN NULL;',
                    hash="34ea15b1a9904c8be0407a2b5f01b0804c079b56",
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
                    func='INSERT INTO "contacts_contactpointevent" ("about", "appointment_by", "appointment_minutes", "appointment_notice_hours", "appointment_weeks", "archived_at", "as_of", "created_at", "email", "established_on", "i18n", "id", "is_by_appointment", "kind", "lead", "modified_at", "municipality_id", "name", "offers_appointments", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "photo", "photo_alt", "photo_author", "photo_licence", "place_id", "review_on", "room", "slug", "source_kind", "source_publisher", "source_title", "source_url", "spoken_languages", "state", "topics") VALUES (NEW."about", NEW."appointment_by", NEW."appointment_minutes", NEW."appointment_notice_hours", NEW."appointment_weeks", NEW."archived_at", NEW."as_of", NEW."created_at", NEW."email", NEW."established_on", NEW."i18n", NEW."id", NEW."is_by_appointment", NEW."kind", NEW."lead", NEW."modified_at", NEW."municipality_id", NEW."name", NEW."offers_appointments", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."phone", NEW."photo", NEW."photo_alt", NEW."photo_author", NEW."photo_licence", NEW."place_id", NEW."review_on", NEW."room", NEW."slug", NEW."source_kind", NEW."source_publisher", NEW."source_title", NEW."source_url", NEW."spoken_languages", NEW."state", NEW."topics"); RETURN NULL;',
                    hash="031b3410eb7ce0a8ad442014aaaba9f2fe347ea7",
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
                    func='INSERT INTO "contacts_contactpointevent" ("about", "appointment_by", "appointment_minutes", "appointment_notice_hours", "appointment_weeks", "archived_at", "as_of", "created_at", "email", "established_on", "i18n", "id", "is_by_appointment", "kind", "lead", "modified_at", "municipality_id", "name", "offers_appointments", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "photo", "photo_alt", "photo_author", "photo_licence", "place_id", "review_on", "room", "slug", "source_kind", "source_publisher", "source_title", "source_url", "spoken_languages", "state", "topics") VALUES (OLD."about", OLD."appointment_by", OLD."appointment_minutes", OLD."appointment_notice_hours", OLD."appointment_weeks", OLD."archived_at", OLD."as_of", OLD."created_at", OLD."email", OLD."established_on", OLD."i18n", OLD."id", OLD."is_by_appointment", OLD."kind", OLD."lead", OLD."modified_at", OLD."municipality_id", OLD."name", OLD."offers_appointments", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."phone", OLD."photo", OLD."photo_alt", OLD."photo_author", OLD."photo_licence", OLD."place_id", OLD."review_on", OLD."room", OLD."slug", OLD."source_kind", OLD."source_publisher", OLD."source_title", OLD."source_url", OLD."spoken_languages", OLD."state", OLD."topics"); RETURN NULL;',
                    hash="fdf4f4e5a4a4c992e0f2f9c6ff383c6189f3d567",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_d7789",
                    table="contacts_contactpoint",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="publicform",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "contacts_publicformevent" ("answer_days", "at_most_days", "id", "is_open", "kept_days", "kind", "mailbox", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "read_by") VALUES (NEW."answer_days", NEW."at_most_days", NEW."id", NEW."is_open", NEW."kept_days", NEW."kind", NEW."mailbox", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."read_by"); RETURN NULL;',
                    hash="cbd840a5fa7e86cb59fdbf52f9106be6dd07352e",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_900d9",
                    table="contacts_publicform",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="publicform",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "contacts_publicformevent" ("answer_days", "at_most_days", "id", "is_open", "kept_days", "kind", "mailbox", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "read_by") VALUES (NEW."answer_days", NEW."at_most_days", NEW."id", NEW."is_open", NEW."kept_days", NEW."kind", NEW."mailbox", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."read_by"); RETURN NULL;',
                    hash="838bdff123600dd6f5e1bf82d095407538ac98ae",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_a8549",
                    table="contacts_publicform",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="publicform",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "contacts_publicformevent" ("answer_days", "at_most_days", "id", "is_open", "kept_days", "kind", "mailbox", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "read_by") VALUES (OLD."answer_days", OLD."at_most_days", OLD."id", OLD."is_open", OLD."kept_days", OLD."kind", OLD."mailbox", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."read_by"); RETURN NULL;',
                    hash="3eb47a80ade49683b073927ade6c63a8c07ff1a7",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_adf04",
                    table="contacts_publicform",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reportreading",
            trigger=pgtrigger.compiler.Trigger(
                name="readings_stay_as_they_are",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                    hash="32721b200566a853799f3bb422100e7fab1075c0",
                    operation="UPDATE",
                    pgid="pgtrigger_readings_stay_as_they_are_98967",
                    table="contacts_reportreading",
                    when="BEFORE",
                ),
            ),
        ),
    ]
