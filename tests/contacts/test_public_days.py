"""The table of public holidays agrees with the library that follows the laws."""

import holidays
import pytest

from contacts.hours.public_days import public_holidays
from municipalities.lands import Land


@pytest.mark.parametrize("land", Land.values)
def test_each_land_has_the_public_holidays_of_its_law(land):
    years = range(2000, 2101)

    ours = {day: name for year in years for day, name in public_holidays(land, year).items()}

    assert ours == dict(holidays.country_holidays("DE", subdiv=land, years=years, language="de"))


def test_a_land_that_nobody_named_has_those_of_the_whole_country():
    assert public_holidays("", 2026) == dict(holidays.country_holidays("DE", years=2026, language="de"))
