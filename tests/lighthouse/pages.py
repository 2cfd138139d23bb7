"""One page of every type, in the towns of the demonstration."""

CONCEPT = "/musterstadt/konzepte/zusammenleben/"
PAGES = {
    "home": "/",
    "contacts": "/kontakte/",
    "search": "/suche/?q=Integration",
    "town": "/wedel/",
    "calendar": "/wedel/termine/?monat=2020-09",
    "committees": "/wedel/gremien/",
    "committee": "/wedel/gremien/arbeitskreis-integration/",
    "meeting": "/wedel/gremien/arbeitskreis-integration/termine/2020-09-14/",
    "subscribe": "/wedel/gremien/arbeitskreis-integration/abonnieren/",
    "contact": "/wesel/kontakte/integrationsbeauftragte/",
    "appointment": "/wesel/kontakte/integrationsbeauftragte/termin/?wie=phone",
    "discrimination": "/krefeld/diskriminierung/",
    "privacy": "/krefeld/datenschutz/",
    "concept": "/voelklingen/konzepte/integrationskonzept/",
    "version": f"{CONCEPT}fassungen/entwurf/",
    "comment": f"{CONCEPT}fassungen/entwurf/mitreden/",
    "answers": f"{CONCEPT}fassungen/2022/stellungnahmen/",
    "comparison": f"{CONCEPT}vergleich/2022/entwurf/",
    "measures": f"{CONCEPT}massnahmen/",
    "measure": f"{CONCEPT}massnahmen/sprachkurse/",
    "annual report": f"{CONCEPT}jahresbericht/2025/",
}
#: Not for search engines: results, which are no contents of their own, and forms.
KEPT_OUT = {PAGES[name] for name in ("search", "appointment", "comment")}
