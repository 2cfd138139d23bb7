from django.template import engines

from portal.operating.warming import warm_up


def test_the_templates_of_readers_are_there_before_the_first_request(settings):
    loaders = engines["django"].engine.template_loaders
    for each in loaders:
        each.reset()

    warm_up()  # asks no database: pytest-django would not let it

    compiled = {template.name for each in loaders for template in each.get_template_cache.values() if template}
    assert {"base.html", "errors/lost.html", "errors/plain.html"} <= compiled
    assert not [name for name in compiled if name.startswith(("account/", "admin/", "allauth/"))]
