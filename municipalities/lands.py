"""The Länder, and what Land law says about accessible websites where we have verified it.

A town whose Land has no entry in `REGIMES` names its complaint body in its accessibility statement.
"""

from dataclasses import dataclass

from django.db import models
from django.utils.translation import gettext_lazy as _


class Land(models.TextChoices):
    """Keys are the subdivisions of ISO 3166-2:DE, which the library of public holidays uses too."""

    BW = "BW", _("Baden-Württemberg")
    BY = "BY", _("Bavaria")
    BE = "BE", _("Berlin")
    BB = "BB", _("Brandenburg")
    HB = "HB", _("Bremen")
    HH = "HH", _("Hamburg")
    HE = "HE", _("Hesse")
    MV = "MV", _("Mecklenburg-Western Pomerania")
    NI = "NI", _("Lower Saxony")
    NW = "NW", _("North Rhine-Westphalia")
    RP = "RP", _("Rhineland-Palatinate")
    SL = "SL", _("Saarland")
    SN = "SN", _("Saxony")
    ST = "ST", _("Saxony-Anhalt")
    SH = "SH", _("Schleswig-Holstein")
    TH = "TH", _("Thuringia")


@dataclass(frozen=True)
class Regime:
    """Names of laws and bodies are German proper names and are never translated."""

    accessibility_law: str
    complaint_body: str
    complaint_body_at: str
    data_protection_authority: str


REGIMES = {
    Land.SH: Regime(
        accessibility_law="Landesbehindertengleichstellungsgesetz Schleswig-Holstein (LBGG), §§ 11 bis 17",
        complaint_body="Beschwerdestelle für barrierefreie Informationstechnik",
        complaint_body_at=("bei der Landesbeauftragten für Menschen mit Behinderung, Schleswig-Holsteinischer Landtag"),
        data_protection_authority="Unabhängiges Landeszentrum für Datenschutz Schleswig-Holstein (ULD)",
    ),
    Land.NW: Regime(
        accessibility_law=(
            "Behindertengleichstellungsgesetz Nordrhein-Westfalen (BGG NRW), §§ 10 ff., und "
            "Barrierefreie-Informationstechnik-Verordnung Nordrhein-Westfalen (BITVNRW)"
        ),
        complaint_body="Ombudsstelle für barrierefreie Informationstechnik des Landes Nordrhein-Westfalen",
        complaint_body_at="beim Ministerium für Arbeit, Gesundheit und Soziales des Landes Nordrhein-Westfalen",
        data_protection_authority=(
            "Landesbeauftragte für Datenschutz und Informationsfreiheit Nordrhein-Westfalen (LDI NRW)"
        ),
    ),
    Land.NI: Regime(
        accessibility_law="Niedersächsisches Behindertengleichstellungsgesetz (NBGG), §§ 9 bis 9e",
        complaint_body="Schlichtungsstelle nach dem Niedersächsischen Behindertengleichstellungsgesetz",
        complaint_body_at="bei der Landesbeauftragten für Menschen mit Behinderungen, Niedersachsen",
        data_protection_authority="Der Landesbeauftragte für den Datenschutz Niedersachsen",
    ),
    Land.SL: Regime(
        accessibility_law=(
            "Saarländisches Behindertengleichstellungsgesetz (SBGG), §§ 12 bis 12e, und die Verordnung dazu (SBGVO)"
        ),
        complaint_body="Schlichtungsstelle nach § 17 des Saarländischen Behindertengleichstellungsgesetzes",
        complaint_body_at="beim Sozialministerium des Saarlandes",
        data_protection_authority="Unabhängiges Datenschutzzentrum Saarland",
    ),
}
