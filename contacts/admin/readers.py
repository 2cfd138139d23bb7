"""Who may read what people write: the role in the town, and the form through which it came."""

from django.contrib.auth import get_user_model
from django.db.models import Exists, OuterRef, Q

from contacts.models import PublicForm
from municipalities.models import Editor
from municipalities.scoping import all_roles_of

Role, Readers = Editor.Role, PublicForm.Readers
#: Which forms each role reads.
READ_BY = {Role.COORDINATION: [Readers.BOTH, Readers.COORDINATION], Role.ENQUIRIES: [Readers.BOTH, Readers.ENQUIRIES]}


def may_read_enquiries(request):
    return request.user.is_superuser or bool(READ_BY.keys() & set(all_roles_of(request).values()))


def readable(request, enquiries):
    """Those that the roles of the user in each town let them read; superusers read all of them."""
    if request.user.is_superuser:
        return enquiries
    allowed = Q(pk=None)
    for role, read_by in READ_BY.items():
        towns = [town for town, held in all_roles_of(request).items() if held == role]
        forms_of_role = PublicForm.objects.filter(
            municipality=OuterRef("municipality"), kind=OuterRef("kind"), read_by__in=read_by
        )
        allowed |= Q(Exists(forms_of_role), municipality__in=towns)
    return enquiries.filter(allowed)


def possible_readers(enquiry):
    """Who may be given an enquiry: people with a role that reads its form."""
    form = PublicForm.objects.filter(municipality=enquiry.municipality_id, kind=enquiry.kind).first()
    roles = [role for role, read_by in READ_BY.items() if form and form.read_by in read_by]
    people = get_user_model().objects.filter(is_active=True)
    in_town = Q(editorships__municipality=enquiry.municipality_id, editorships__role__in=roles)
    return people.filter(in_town | Q(pk=enquiry.assigned_to_id)).distinct().order_by("username")
