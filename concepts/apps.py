from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ConceptsConfig(AppConfig):
    name = "concepts"
    verbose_name = _("Concepts")
    # Asked for by `contacts.upward`: what this app does with data about people.
    purge = "concepts.retention.purge"
    would_go = "concepts.retention.would_go"
    about_person = "concepts.exporting.about_person"
