"""Long German texts such as a town adopts, and later versions of them of which we know what came from where.

Everything follows from the seed. Bodies are in the form in which they are stored.
"""

import random
import re
from dataclasses import dataclass, field, replace
from uuid import UUID

from concepts.texts.structure import Part

FIRST_HALVES = [
    *("Sprach", "Bildungs", "Integrations", "Teilhabe", "Beratungs", "Begegnungs", "Wohnungs", "Arbeitsmarkt"),
    *("Gesundheits", "Familien", "Jugend", "Kultur", "Nachbarschafts", "Ehrenamts", "Vereins", "Schul"),
    *("Ausbildungs", "Quartiers", "Willkommens", "Verwaltungs"),
]
SECOND_HALVES = [
    *("förderung", "angebote", "arbeit", "projekte", "zentren", "maßnahmen", "vorhaben", "strukturen"),
    *("partnerschaften", "konzepte", "planung", "netzwerke", "lotsen", "werkstatt", "berichte", "programme"),
    *("initiativen", "stellen", "treffen", "kurse"),
]
WHO = [
    *("Die Verwaltung", "Der Integrationsrat", "Das Quartiersmanagement", "Die Volkshochschule", "Der Kreisverband"),
    *("Das Jobcenter", "Der Stadtsportbund", "Die Stadtbücherei", "Das Jugendamt", "Die Migrationsberatung"),
    *("Der Runde Tisch", "Das Netzwerk der Träger", "Die Koordinierungsstelle", "Der Sozialausschuss", "Jede Schule"),
    *(
        "Die Ausländerbehörde",
        "Das Familienzentrum",
        "Die Arbeitsgruppe",
        "Der Seniorenbeirat",
        "Das Freiwilligenforum",
    ),
]
WHOM = [
    *("Eltern mit kleinen Kindern", "neu Zugewanderte", "Jugendliche ohne Abschluss", "ältere Menschen", "Geflüchtete"),
    *("Frauen mit Berufserfahrung", "Beschäftigte der Stadt", "Schülerinnen und Schüler", "Vereine und Verbände"),
    *("Fachkräfte in den Kitas", "Alleinerziehende", "Menschen mit Behinderung", "Betriebe am Ort", "Nachbarschaften"),
    *("Ehrenamtliche", "Auszubildende", "pflegende Angehörige", "Familien im Bezug von Leistungen", "Studierende"),
]
WHEN = [
    *("in den kommenden Jahren", "bis zum Ende der Laufzeit", "zweimal im Jahr", "schon vor der Einschulung"),
    *("in allen Stadtteilen", "gemeinsam mit den Trägern", "nach Maßgabe des Haushalts", "im Rathaus", "wohnortnah"),
    *("auf Augenhöhe", "in mehreren Sprachen", "ohne lange Wartezeiten", "über Ressortgrenzen hinweg", "verlässlich"),
    *(
        "mit Mitteln des Landes",
        "unter Beteiligung der Betroffenen",
        "am Nachmittag und am Abend",
        "in leichter Sprache",
    ),
]
DEEDS = [
    *("ausbauen", "erproben", "bekannt machen", "regelmäßig auswerten", "fortschreiben", "besser abstimmen", "öffnen"),
    *("dauerhaft sichern", "neu ordnen", "gemeinsam tragen", "zusammenführen", "begleiten", "vertiefen", "einrichten"),
    *("in die Fläche bringen", "stärken", "barrierefrei gestalten", "finanziell absichern", "weiterentwickeln"),
]
REASONS = [
    *("weil Zugänge bisher vom Zufall abhängen", "damit niemand doppelt wartet", "sobald der Rat zustimmt"),
    *(
        "da die Zahl der Anfragen steigt",
        "obwohl es an Räumen fehlt",
        "wie die Befragung gezeigt hat",
        "soweit möglich",
    ),
    *("damit Vielfalt als Gewinn erlebt wird", "weil Sprache der Schlüssel zur Teilhabe ist", "wenn Bedarf besteht"),
    *("damit Erfahrungen nicht verloren gehen", "weil Vertrauen Zeit braucht", "sofern Fördermittel bewilligt werden"),
]
SENTENCES = [
    "{who} {can} {when} {what} für {whom} {deed}.",
    "{who} {can} {what} {deed}, {reason}.",
    "Für {whom} {can} {who_small} {when} {what} {deed}.",
    "Im Jahr {year} nutzten {number} Menschen die {what} am Ort, {reason}.",
    "Es bleibt Aufgabe der Stadt, {what} für {whom} {when} zu erhalten, {reason}.",
    "{whom_big} wünschen sich {when} mehr {what} und weniger Formulare.",
    "Dabei {can} {who_small} auch {whom} {when} einbeziehen, {reason}.",
    "Seit {year} bestehen {when} {number} {what}, die {whom} offenstehen.",
]
#: What a town says again and again, with one word changed or none.
SET_PHRASES = [
    "Die Stadt bekennt sich zu den Zielen des Landes und setzt die vereinbarten Schritte für {thing} gemeinsam mit "
    "allen Trägern um. Über den Stand berichtet die Verwaltung einmal im Jahr im Ausschuss.",
    "Für die Umsetzung der {thing} stehen die Mittel bereit, die der Rat im Haushalt beschließt. Weitere Förderung "
    "wird beantragt.",
    "Zuständig ist die Stabsstelle Integration. Sie stimmt sich mit den Fachämtern ab und lädt zweimal im Jahr ein.",
]
#: Headings that stand under many others, as they do in real concepts.
USUAL_TITLES = ["Ausgangslage", "Bestand", "Handlungsbedarf", "Ausblick", "Umsetzung"]


@dataclass
class Block:
    """A heading with the pieces right under it, and for each the indexes of the old parts that it came from."""

    heading: Part
    sources: tuple = ()
    pieces: list = field(default_factory=list)


class Writer:
    def __init__(self, seed):
        self.chance = random.Random(seed)

    def one_of(self, things):
        return self.chance.choice(things)

    def identity(self):
        return UUID(int=self.chance.getrandbits(128), version=4)

    def thing(self):
        return self.one_of(FIRST_HALVES) + self.one_of(SECOND_HALVES)

    def sentence(self):
        who, whom = self.one_of(WHO), self.one_of(WHOM)
        return self.one_of(SENTENCES).format(
            who=who,
            who_small=who[0].lower() + who[1:],
            can=self.one_of(["soll", "wird", "kann", "muss", "möchte"]),
            when=self.one_of(WHEN),
            what=self.thing(),
            whom=whom,
            whom_big=whom[0].upper() + whom[1:],
            deed=self.one_of(DEEDS),
            reason=self.one_of(REASONS),
            year=self.chance.randint(1998, 2025),
            number=self.chance.randint(3, 900),
        )

    def title(self):
        return f"{self.thing()} {self.one_of(['für', 'und', 'im Bereich', 'durch'])} {self.thing()}"

    def paragraph(self, words):
        sentences = []
        while not sentences or len(" ".join(sentences).split()) < words:
            sentences.append(self.sentence())
        if self.chance.random() < 0.08:
            sentences[0] += f'<span class="footnote">Vgl. {self.thing()}, S. {self.chance.randint(2, 99)}.</span>'
        if self.chance.random() < 0.1:
            sentences[-1] = f"<strong>{sentences[-1]}</strong>"
        elif self.chance.random() < 0.1:
            sentences[-1] = f"Dazu heißt es: <em>{sentences[-1]}</em>"
        elif self.chance.random() < 0.05:
            address = f"https://stadt.example/{self.chance.randint(1, 999)}"
            sentences[-1] += f' Näheres steht <a href="{address}" rel="noopener">im Netz der Stadt</a>.'
        return f"<p>{' '.join(sentences)}</p>"

    def list_(self):
        tag = self.one_of(["ul", "ul", "ol"])
        items = [f"<li>{self.thing()} für {self.one_of(WHOM)} {self.one_of(WHEN)}" for _ in range(3)]
        items[1] += f"<ul><li>{self.thing()}</li><li>{self.thing()} {self.one_of(WHEN)}</li></ul>"
        return f"<{tag}>{''.join(item + '</li>' for item in items)}</{tag}>"

    def table(self):
        caption = f"<caption>{self.thing()} in Zahlen</caption>" if self.chance.random() < 0.5 else ""
        rows = "".join(
            f"<tr><td>{self.thing()}</td><td>{year}</td><td>{self.chance.randint(1, 99)}</td></tr>"
            for year in self.chance.sample(range(99), 4)
        )
        head = '<th scope="col">Angebot</th><th scope="col">2015</th><th scope="col">2020</th>'
        return f"<table>{caption}<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"

    def piece(self, depth, words):
        draw = self.chance.random()
        if draw < 0.05:
            body = self.list_()
        elif draw < 0.07:
            body = self.table()
        elif draw < 0.08:
            body = f"<blockquote><p>{self.sentence()}</p></blockquote>"
        else:
            body = self.paragraph(words)
        return Part("paragraph", depth, body=body, identity=self.identity())

    def block(self, kind, depth, words, title=""):
        heading = Part(kind, depth, title=title or self.title(), identity=self.identity())
        pieces = []
        while words > 0:
            piece = self.piece(depth + 1, self.chance.randint(25, 70))
            while pieces and {_tag(piece), _tag(pieces[-1][0])} <= {"ul", "ol", "blockquote"}:
                piece = self.piece(depth + 1, 40)
            pieces.append((piece, ()))
            words -= len(re.sub("<[^>]+>", " ", piece.body).split())
        return Block(heading, (), pieces)


def long_text(seed, sections=400, words=70_000):
    """A concept in reading order: chapters, fields of action with goals and their actions, numbered 1, 1.1, 1.1.1.

    Every eighth section ends with a paragraph that stands in many others too, nearly or to the letter.
    """
    write = Writer(seed)
    blocks = []
    while len(blocks) < sections:
        is_field = len(blocks) > sections // 8
        blocks.append(write.block("field" if is_field else "chapter", 1, 0, _name(is_field, write)))
        for _ in range(write.chance.randint(2, 5)):
            kind = "goal" if is_field else "chapter"
            title = write.one_of(USUAL_TITLES) if write.chance.random() < 0.3 else ""
            blocks.append(write.block(kind if not title else "chapter", 2, 0, title))
            for _ in range(write.chance.randint(0, 4)):
                blocks.append(write.block("action" if is_field else "chapter", 3, 0))
    blocks = blocks[:sections]
    share = max(1, words / len(blocks) - 20)
    for block in blocks:
        block.pieces = write.block("chapter", block.heading.depth, write.chance.uniform(0.6, 1.25) * share).pieces
        if write.chance.random() < 0.125:
            phrase = write.one_of(SET_PHRASES).format(thing=write.thing())
            block.pieces.append((Part("paragraph", 0, body=f"<p>{phrase}</p>", identity=write.identity()), ()))
    _number_first_paragraphs(blocks[min(1, len(blocks) - 1)])
    return [part for part, _sources in _flat(_numbered(blocks))]


def edited(parts, seed):
    """A later version of a text: the new parts with fresh identities, and for each the indexes of those it came from.

    () is new, two new parts with the same index are a split, two indexes are a merge. Sections are renamed, moved,
    split, merged, added and removed (hence renumbered), paragraphs reworded, split, merged, added and removed.
    """
    write = Writer(seed)
    blocks = _blocks(parts)
    for deed, share in ((_remove, 0.03), (_merge, 0.03), (_split, 0.03), (_add, 0.03), (_move, 0.03), (_rename, 0.05)):
        for _ in range(max(1, round(share * len(blocks)))):
            deed(blocks, write)
    for block in blocks:
        block.pieces = list(_edited_pieces(block, write))
    flat = list(_flat(_numbered(blocks)))
    return [part.known_as(write.identity()) for part, _sources in flat], [sources for _part, sources in flat]


def _tag(piece):
    """The outermost element; two lists or quotes in a row are one in many formats."""
    return re.match(r"<(\w+)", piece.body)[1]


def _name(is_field, write):
    return f"Handlungsfeld {write.thing()}" if is_field else ""


def _number_first_paragraphs(block):
    """Some texts number their paragraphs as laws do."""
    texts = [(piece, sources) for piece, sources in block.pieces if piece.body.startswith("<p>")]
    block.pieces = [(replace(piece, number=f"({n})"), sources) for n, (piece, sources) in enumerate(texts, 1)]


def _blocks(parts):
    blocks = []
    for index, part in enumerate(parts):
        if part.is_heading:
            blocks.append(Block(part, (index,)))
        else:
            blocks[-1].pieces.append((part, (index,)))
    return blocks


def _flat(blocks):
    for block in blocks:
        yield block.heading, block.sources
        for piece, sources in block.pieces:
            yield replace(piece, depth=block.heading.depth + 1), sources


def _numbered(blocks):
    counts = []
    for block in blocks:
        depth = block.heading.depth
        counts = [*counts, *[0] * depth][:depth]
        counts[-1] += 1
        yield replace(block, heading=replace(block.heading, number=".".join(map(str, counts))))


def _leaf(blocks, write, needs_pieces=2):
    """The index of a section without sections under it."""
    while True:
        index = write.chance.randrange(len(blocks))
        following = blocks[index + 1] if index + 1 < len(blocks) else None
        is_leaf = not following or following.heading.depth <= blocks[index].heading.depth
        if is_leaf and len(blocks[index].pieces) >= needs_pieces and blocks[index].heading.depth > 1:
            return index


def _remove(blocks, write):
    del blocks[_leaf(blocks, write)]


def _merge(blocks, write):
    """Two sections that follow each other become one, which says so in its title."""
    while True:
        index = _leaf(blocks, write)
        first, second = blocks[index], blocks[min(index + 1, len(blocks) - 1)]
        if first is not second and first.heading.depth == second.heading.depth and len(first.sources) == 1:
            break
    title = f"{first.heading.title} sowie {second.heading.title}"
    if len(title) > 250 or len(second.sources) != 1:
        return
    merged = Block(replace(first.heading, title=title), (*first.sources, *second.sources), first.pieces + second.pieces)
    blocks[index : index + 2] = [merged]


def _split(blocks, write):
    index = _leaf(blocks, write, needs_pieces=3)
    block = blocks[index]
    half = len(block.pieces) // 2
    rest = Block(replace(block.heading, title=write.title()), block.sources, block.pieces[half:])
    blocks[index : index + 1] = [replace(block, pieces=block.pieces[:half]), rest]


def _add(blocks, write):
    index = _leaf(blocks, write)
    blocks.insert(index + 1, write.block(blocks[index].heading.kind, blocks[index].heading.depth, 120))


def _move(blocks, write):
    block = blocks.pop(_leaf(blocks, write))
    target = _leaf(blocks, write)
    block.heading = replace(block.heading, depth=blocks[target].heading.depth)
    blocks.insert(target + 1, block)


def _rename(blocks, write):
    block = blocks[_leaf(blocks, write)]
    block.heading = replace(block.heading, title=f"{block.heading.title.split()[0]} {write.one_of(WHEN)}")


def _edited_pieces(block, write):
    waiting = list(block.pieces)
    while waiting:
        piece, sources = waiting.pop(0)
        is_plain = bool(re.fullmatch(r"<p>[^<]+</p>", piece.body)) and not piece.number and len(sources) == 1
        draw = write.chance.random()
        sentences = re.split(r"(?<=\.) ", piece.body.removeprefix("<p>").removesuffix("</p>"))
        if draw < 0.02 and len(block.pieces) > 1:
            continue
        if draw < 0.04 and is_plain and len(sentences) > 3:
            half = len(sentences) // 2
            yield replace(piece, body=f"<p>{' '.join(sentences[:half])}</p>"), sources
            yield replace(piece, body=f"<p>{' '.join(sentences[half:])}</p>"), sources
        elif draw < 0.06 and is_plain and waiting and re.fullmatch(r"<p>[^<]+</p>", waiting[0][0].body):
            following, more = waiting.pop(0)
            body = f"{piece.body.removesuffix('</p>')} {following.body.removeprefix('<p>')}"
            yield replace(piece, body=body), (*sources, *more)
        elif draw < 0.2:
            yield replace(piece, body=_reworded(piece.body, write)), sources
        else:
            yield piece, sources
        if draw > 0.98:
            yield write.piece(piece.depth, 40), ()


def _reworded(body, write):
    """The same thought in other words: a share of its nouns change, at times a sentence joins."""
    share = write.chance.uniform(0.05, 0.35)

    def other(word):
        return write.thing() if write.chance.random() < share else word[0]

    changed = re.sub(r"(?<![\w/.-])[A-ZÄÖÜ]\w{6,}(?![^<]*>)", other, body)
    if write.chance.random() < 0.3 and changed.endswith("</p>"):
        changed = f"{changed.removesuffix('</p>')} {write.sentence()}</p>"
    return changed
