from django.urls import path

from search import views

app_name = "search"
urlpatterns = [
    path("opensearch.xml", views.opensearch, name="opensearch"),
    path("suche/", views.Search.as_view(), name="all"),
    path("suche/vorschlaege/", views.Suggest.as_view(), name="suggest"),
    path("<slug:town>/suche/", views.TownSearch.as_view(), name="town"),
    path("<slug:town>/suche/vorschlaege/", views.TownSuggest.as_view(), name="town_suggest"),
]
