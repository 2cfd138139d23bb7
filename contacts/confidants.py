"""Nobody becomes a confidential contact, or enters as one, without the others hearing of it.

The database says so to whoever saves, by whatever way: a form, an older state brought back, a command.
"""

from django.contrib.auth import get_user_model
from django.db.models.signals import post_delete, post_save, pre_save
from django.dispatch import receiver
from django.utils import translation
from django.utils.translation import gettext as _

from contacts.delivery import send
from contacts.models import ConfidentialReader, OutgoingMail, PublicForm
from municipalities.models import Municipality

#: Whoever changes one of these for somebody else could enter in their name.
WAYS_IN = ("password", "email", "username", "is_active")


@receiver(pre_save, sender=ConfidentialReader)
def remember_town(sender, instance, **kwargs):
    """An entry that moves to another town or person names somebody anew."""
    stored = ConfidentialReader.objects.filter(pk=instance.pk).values_list("municipality", "user").first()
    instance.is_named_anew = stored != (instance.municipality_id, instance.user_id)


@receiver(post_save, sender=ConfidentialReader)
def tell_of_naming(sender, instance, raw=False, **kwargs):
    if instance.is_named_anew and not raw:
        with translation.override("de"):
            sentence = _("%(person)s was named as confidential contact (%(function)s).") % {
                "person": _called(instance.user),
                "function": instance.function,
            }
            if instance.granted_by:
                sentence += " " + _("Named by: %(person)s.") % {"person": _called(instance.granted_by)}
            _tell(instance.municipality, sentence)


@receiver(post_delete, sender=ConfidentialReader)
def tell_of_end(sender, instance, origin=None, **kwargs):
    if getattr(origin, "model", type(origin)) is Municipality:  # nobody is left to be told
        return
    with translation.override("de"):
        sentence = _("%(person)s is no longer confidential contact.") % {"person": _called(instance.user)}
        _tell(instance.municipality, sentence)


@receiver(pre_save, sender=get_user_model())
def tell_of_new_way_in(sender, instance, update_fields=None, raw=False, **kwargs):
    """Mail address, password and name of an account that may read: its owner and the others hear of a change."""
    watched = [name for name in WAYS_IN if update_fields is None or name in update_fields]
    if raw or not instance.pk or not watched:
        return
    towns = ConfidentialReader.objects.filter(user=instance.pk).select_related("municipality")
    stored = sender.objects.filter(pk=instance.pk, confidential_towns__isnull=False).first()
    if stored is None or all(getattr(stored, name) == getattr(instance, name) for name in watched):
        return
    for entry in towns:
        with translation.override("de"):
            sentence = _(
                "The login of %(person)s, who is a confidential contact, was changed (password, address or name). If "
                "nobody asked for that, tell the data protection officer."
            ) % {"person": _called(stored)}
            _tell(entry.municipality, sentence)


@receiver(pre_save, sender=PublicForm)
def tell_former_mailbox(sender, instance, raw=False, **kwargs):
    """Whoever takes the mailbox away could name somebody unseen afterwards."""
    if raw or instance.kind != PublicForm.Kind.DISCRIMINATION:
        return
    former = PublicForm.objects.filter(pk=instance.pk).exclude(mailbox__in=["", instance.mailbox]).first()
    if former:
        with translation.override("de"):
            sentence = _("Notices of the confidential form no longer go to %(mailbox)s.") % {"mailbox": former.mailbox}
            _tell(former.municipality, sentence)


def _called(user):
    return user.get_full_name() or user.get_username()


def _tell(town, sentence):
    """To every reader of the town and to the mailbox of the form, as both are before a change is stored.

    Also in a demonstration: else one would call a town that, name somebody, and take it back.
    """
    readers = ConfidentialReader.objects.filter(municipality=town).exclude(user__email="")
    forms = PublicForm.objects.filter(municipality=town, kind=PublicForm.Kind.DISCRIMINATION).exclude(mailbox="")
    addresses = [*readers.values_list("user__email", flat=True), *forms.values_list("mailbox", flat=True)]
    subject = _("Change among the confidential contacts")
    body = "\n\n".join([f"{town.official_name}: {sentence}", ""])
    for address in dict.fromkeys(addresses):
        purpose = OutgoingMail.Purpose.CONFIDENTIAL
        send(OutgoingMail(municipality=town, purpose=purpose, recipient=address, subject=subject, body=body))
