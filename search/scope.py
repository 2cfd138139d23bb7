"""Where somebody looks: in which languages, in one town or all real ones, between which days."""


def scope_of(language, town=None, days=(None, None)):
    """Conditions on `search_entry`, and their values by name."""
    conditions, values = ["language = ANY(%(languages)s)"], {"languages": ["de", language]}
    if town:
        conditions.append("municipality_id = %(town)s")
        values["town"] = town.pk
    else:
        conditions.append("NOT is_example")
    for name, sign, day in (("first", ">=", days[0]), ("last", "<=", days[1])):
        if day:
            conditions.append(f"day {sign} %({name})s")
            values[name] = day
    return conditions, values
