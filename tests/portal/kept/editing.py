"""An editor in a process of their own: for each line that comes in, a name is saved, and a line goes out afterwards.

`orm` saves as a program does, `desk` posts the form of the editors' desk.
"""

import sys

import django

from tests.admin.filled_forms import FilledForm


def main():
    from django.contrib.auth import get_user_model
    from django.test import Client

    from municipalities.models import Municipality

    town = Municipality.objects.create(
        name="Lesestadt", official_name="Stadt Lesestadt", slug="lesestadt", land="SH", state="published"
    )
    client = Client(HTTP_HOST="127.0.0.1")
    client.force_login(get_user_model().objects.create_superuser("editor"))
    form = f"/admin/municipalities/municipality/{town.pk}/change/"

    def save(name):
        town.name = name
        town.save()

    def post(name):
        values = FilledForm(client.get(form).content.decode()).values
        assert client.post(form, values | {"name": name}).status_code == 302

    deeds = {"orm": save, "desk": post}
    print("ready", flush=True)
    for line in sys.stdin:
        deed, name = line.split()
        deeds[deed](name)
        print("saved", flush=True)


if __name__ == "__main__":
    django.setup()
    main()
