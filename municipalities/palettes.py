PALETTES = ["blue", "teal", "green", "ochre", "terracotta", "plum", "slate", "petrol"]
#: The nearest colour names of CSS 3, the only ones that calendars know (RFC 7986, 5.9).
CALENDAR_COLORS = {
    "blue": "royalblue",
    "teal": "teal",
    "green": "seagreen",
    "ochre": "darkgoldenrod",
    "terracotta": "sienna",
    "plum": "purple",
    "slate": "slategray",
    "petrol": "darkcyan",
}
