from django.urls import path

from concepts import views

app_name = "concepts"
concept = "<slug:town>/konzepte/<slug:concept>"
urlpatterns = [
    path("<slug:town>/konzepte/", views.ConceptList.as_view(), name="list"),
    path(f"{concept}/", views.ConceptDetail.as_view(), name="detail"),
    path(f"{concept}/fassungen/<slug:version>/", views.VersionDetail.as_view(), name="version"),
    path(f"{concept}/massnahmen/", views.MeasureList.as_view(), name="measures"),
]
