"""Where related German words differ."""

import pytest

from concepts.comparing.compounds import differing_parts

CASES = """
Integrations<konzept> Integrations<plan>
Integrations<konzept> Integrations<kurs>
Integrations<rat> Integrations<beirat>
Sprachkurs<> Sprachkurs<angebot>
<>Kurs <Sprach>kurs
Beauftragt<er> Beauftragt<e>
Zuwander<er> Zuwander<ung>
Teilnehm<er> Teilnehm<ende>
Kurs<> Kurs<e>
Bürger<> Bürger<*innen>
<Sprach>konzept <Bildungs>konzept
<Bildungs>teil <Integrations>teil
<Migranten>beratung <Eltern>beratung
<Ausländer>beirat <Integrations>beirat
<Aus>bildung <Fort>bildung
<Eltern>arbeit <Zusammen>arbeit
Stadt<teil> Stadt<tor>
Stadt<> Stadt<verwaltung>
Sprach<förderung> Sprach<kurse>
Beratungs<amt> Beratungs<ort>
Kindertages<stätte> Kindertages<einrichtung>
<Dolmetscher>innen <Sprachmittler>innen
<Dolmetscher>*innen <Sprachmittler>*innen
<Polizist>in <Artist>in
<Berater>in <Vermieter>in
<Regier>ung <Sanier>ung
<Büch>er <Dolmetsch>er
<Stadt>kern <Orts>kern
<Sprach>test <Deutsch>test
"""


def framed(old, new):
    parts = differing_parts(old, new)
    return parts and " ".join(
        f"{word[:begin]}<{word[begin:end]}>{word[end:]}" for word, (begin, end) in zip((old, new), parts, strict=True)
    )


@pytest.mark.parametrize("case", CASES.split("\n")[1:-1])
def test_words_part_at_a_joint_or_an_ending(case):
    old, new = case.replace("<", "").replace(">", "").split()

    assert framed(old, new) == case


@pytest.mark.parametrize(
    ("old", "new"),
    [("Haus", "Maus"), ("Stadt", "Staat"), ("der", "Kinder"), ("Konzept", "Rezept"), ("2009", "2018"), ("Rat", "Rat")],
)
def test_chance_likeness_is_none(old, new):
    assert differing_parts(old, new) is None
