"""Words as they are compared: folded here and not in the database, so that every version of PostgreSQL sees the same.

„Ämter“, „Aemter“ and „amter“ are one word, „Straße“ and „STRASSE“ too.
"""

import re
import unicodedata

#: „ae“, „oe“ and „ue“ stand for an umlaut, but not after a vowel or q: Frauen, neue, Quelle.
SPELT_OUT = re.compile(r"(?<![aeiouyq])([aou])e+")
#: Letters that have no accent to drop in Unicode's eyes.
OTHER_LETTERS = str.maketrans(
    {"æ": "a", "œ": "o", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "þ": "th", "ə": "e"}
)
#: Soft hyphens and other signs that nobody sees; they stand within words.
INVISIBLE = re.compile(r"[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
WORD = re.compile(r"[^\W_]+")
#: A number to dial, however it is grouped: 02 81 / 2 03 23 71, +49 (0) 281 203-2371.
PHONE = re.compile(r"(?:(?:\+|\b00)49|\(?\b0[1-9])[\d /()–-]{5,}\d")
COUNTRY = re.compile(r"^(?:00)?490?|^0")
LEAST_DIGITS = 7
#: Longer ones are no words; PostgreSQL would leave them out with a note at 2 kB.
LONGEST_WORD = 60

#: German and English, folded.
LITTLE_WORDS = """
aber als alle allem allen aller alles also am an auch auf aus bei beim bin bis bist da damit dann das dass dein deine
dem den denn der des dich die dies diese diesem diesen dieser dieses dir doch dort du durch ein eine einem einen einer
eines er es euch euer eure fur gibt habe haben hat hatte hier hin ich ihm ihn ihr ihre ihrem ihren ihrer im in ins ist
ja kann kein keine man mein meine mich mir mit mochte muss nach nicht noch nun nur ob oder ohne sein seine sich sie
sind so soll uber um und uns unser unsere unter vom von vor war waren warum was weg weil welche welcher wenn wer werde
werden wie wieder will wir wird wo woher wohin zu zum zur zwischen
about and are at be by do dos for from has have how in is it my of on or our that the there this to was we what when
where which who will with you your
"""
#: Words that nobody means when they search.
STOP_WORDS = frozenset(LITTLE_WORDS.split())


def fold(text):
    """Lower case without accents; umlauts and their spelt-out forms as plain vowels, ß as ss. Folding twice is once."""
    if not text.isascii():
        text = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
        for accent in filter(unicodedata.combining, set(text)):
            text = text.replace(accent, "")
        text = INVISIBLE.sub("", text).translate(OTHER_LETTERS)
    return SPELT_OUT.sub(r"\1", text.casefold())


def folded(words):
    """By word, what it is when folded; all in one go, for folding hundreds of short ones takes its time."""
    words = list(words)
    return dict(zip(words, fold("\n".join(words)).split("\n"), strict=True)) if words else {}


def words_of(text):
    """The folded words and numbers in their order; a phone number is one word, beginning with 0."""
    folded = PHONE.sub(_dialled, fold(text))
    return [word[:LONGEST_WORD] for word in WORD.findall(folded)]


def _dialled(match):
    digits = re.sub(r"\D", "", match[0])
    if len(digits) < LEAST_DIGITS:
        return match[0]
    return f" 0{COUNTRY.sub('', digits)} "


def misspellable(words):
    """The distinct ones that count for „Meinten Sie …?“, sorted."""
    return sorted({word for word in words if len(word) > 2 and word.isalpha() and word not in STOP_WORDS})
