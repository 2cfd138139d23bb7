"""Who comes from whom: the way of the sections through the versions, by what was merged and split."""

from concepts.models import ConceptVersion, Section


def predecessors_in(concept_id):
    """The key of each version with that of the one before; one query."""
    return dict(ConceptVersion.objects.filter(concept=concept_id).values_list("pk", "predecessor"))


def versions_after(earlier, later, predecessors):
    """Keys from `later` back to the one that followed `earlier`; none where the one does not come from the other."""
    way = []
    step = later.pk
    while step and step != earlier.pk and step not in way:
        way.append(step)
        step = predecessors.get(step)
    return way if step == earlier.pk else []


def inherited(versions):
    """For each of the versions by key, in their order: identity → those it came from. One query, if at all."""
    found = {key: {} for key in versions}
    if found:
        rows = Section.objects.filter(version__in=versions).exclude(came_from=[])
        for key, identity, came_from in rows.values_list("version", "identity", "came_from"):
            found[key][identity] = came_from
    return list(found.values())


def origins(identity, way):
    """All that a section comes from, itself first; `way` is `inherited`, the latest version first."""
    found = [identity]
    for came_from in way:
        found += [before for each in found for before in came_from.get(each, ())]
    return list(dict.fromkeys(found))
