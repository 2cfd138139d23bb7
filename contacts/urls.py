from django.urls import path

from contacts.views import appointments, directory, discrimination, points, privacy, writing

app_name = "contacts"
urlpatterns = [
    path("kontakte/", directory.Directory.as_view(), name="directory"),
    path("<slug:town>/kontakte/", directory.TownDirectory.as_view(), name="list"),
    path("<slug:town>/kontakte/<slug:contact>/", points.ContactDetail.as_view(), name="detail"),
    path("<slug:town>/kontakte/<slug:contact>/foto.jpg", points.photo, name="photo"),
    path("<slug:town>/kontakte/<slug:contact>/karte.svg", points.card_code, name="card_code"),
    path("<slug:town>/kontakte/<slug:contact>.vcf", points.card, name="card"),
    path("<slug:town>/diskriminierung/melden/", discrimination.Report.as_view(), name="report"),
    path("<slug:town>/diskriminierung/danke/<str:number>/", discrimination.Reported.as_view(), name="reported"),
    path("<slug:town>/datenschutz/", privacy.Privacy.as_view(), name="privacy"),
    path("<slug:town>/kontakte/<slug:contact>/schreiben/", writing.Write.as_view(), name="write"),
    path("<slug:town>/kontakte/<slug:contact>/termin/", appointments.Book.as_view(), name="book"),
    path("<slug:town>/barriere-melden/", writing.ReportBarrier.as_view(), name="barrier"),
    path("<slug:town>/vorschlagen/", writing.Propose.as_view(), name="propose"),
    path("<slug:town>/anfrage/geloescht/", writing.Withdrawn.as_view(), name="withdrawn"),
    path("<slug:town>/anfrage/<str:access_key>/", writing.EnquiryPage.as_view(), name="enquiry"),
]
