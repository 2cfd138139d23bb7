"""Which pages a real browser visits: every route of the URLconf, and what the demonstration shows of each kind."""

from tests.portal.tree import public_routes

#: Routes that lead to no page, and what they answer with.
NO_PAGES = {
    "committees:document": "application/pdf",
    "committees:feed": "text/calendar",
    "committees:meeting_feed": "text/calendar",
    "committees:news": "application/atom+xml",
    "committees:town_feed": "text/calendar",
    "committees:town_news": "application/atom+xml",
    "committees:year_pdf": "application/pdf",
    "concepts:annual_report_pdf": "application/pdf",
    "concepts:comments_csv": "text/csv",
    "concepts:comments_pdf": "application/pdf",
    "concepts:picture": "image/svg+xml",
    "concepts:version_pdf": "application/pdf",
    "contacts:card": "text/vcard",
    "contacts:card_code": "image/svg+xml",
    "contacts:photo": "image/jpeg",
    "favicon": "text/html",  # a redirect
    "healthz": "text/plain",
    "readyz": "text/plain",
    "portal:feed": "text/calendar",
    "portal:selected_feed": "text/calendar",
    "robots": "text/plain",
    "search:opensearch": "application/opensearchdescription+xml",
    "search:suggest": "application/x-suggestions+json",
    "search:town_suggest": "application/x-suggestions+json",
    "sitemap": "application/xml",
    "sitemap_part": "application/xml",
}
ROUTES = [route for route in public_routes() if route not in NO_PAGES]

#: The four pages by which the portal is judged.
SIGNATURE = [
    "/wedel/gremien/arbeitskreis-integration/",
    "/krefeld/gremien/arbeitskreis-zuwanderung-und-integration/",
    "/wesel/kontakte/integrationsbeauftragte/",
    "/voelklingen/konzepte/integrationskonzept/",
]
DEMONSTRATION = [
    "/suche/?q=Integration",
    "/termine/?ansicht=liste",
    "/wedel/",
    "/krefeld/",
    "/voelklingen/",
    "/wedel/termine/?monat=2020-09",
    "/wedel/termine/?ansicht=jahr&jahr=2020",
    "/termine/?monat=2020-09&stadt=wedel&stufenlos=ja",
    "/wedel/gremien/arbeitskreis-integration/termine/",
    "/wedel/gremien/arbeitskreis-integration/termine/?jahr=2020",
    "/wedel/gremien/arbeitskreis-integration/termine/2020-09-14/",
    "/wedel/gremien/arbeitskreis-integration/termine/2020/",
    "/wedel/gremien/arbeitskreis-integration/abonnieren/",
    "/wedel/kontakte/koordinierungsstelle-integration/",
    "/wedel/konzepte/integrationskonzept/massnahmen/",
    "/wesel/konzepte/inklusives-handlungskonzept/",
    "/hildesheim/gremien/arbeitsgruppe-integration/",
    "/krefeld/diskriminierung/",
    "/kontakte/?thema=politics",
    "/wesel/kontakte/integrationsbeauftragte/termin/?wie=phone",
    "/krefeld/datenschutz/",
    "/musterstadt/konzepte/zusammenleben/",
    "/musterstadt/konzepte/zusammenleben/fassungen/entwurf/",
    "/musterstadt/konzepte/zusammenleben/fassungen/entwurf/mitreden/",
    "/musterstadt/konzepte/zusammenleben/fassungen/2022/stellungnahmen/",
    "/musterstadt/konzepte/zusammenleben/vergleich/2022/entwurf/",
    "/musterstadt/konzepte/zusammenleben/massnahmen/sprachkurse/",
]
#: Error pages that a plain visit shows.
LOST = ["/gibt-es-nicht/", "/wedel/gibt-es-nicht/", "/altstadt/", "/?q=%00"]
PAGES = [*ROUTES, *SIGNATURE, *DEMONSTRATION, *LOST]


def address_of(portal, page, language="de"):
    """The address of a page of the list: a route has its page in the town that has everything."""
    address = page if page.startswith("/") else portal.routes[page][0]
    return address if language == "de" else f"/{language}{address}"
