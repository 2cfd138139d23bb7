from django.urls import path

from concepts.views import commenting, comparing, concepts, measures, pictures, reporting, versions

app_name = "concepts"
concept = "<slug:town>/konzepte/<slug:concept>"
version = f"{concept}/fassungen/<slug:version>"
urlpatterns = [
    path("<slug:town>/konzepte/", concepts.ConceptList.as_view(), name="list"),
    path(f"{concept}/", concepts.ConceptDetail.as_view(), name="detail"),
    path(f"{concept}/stand.svg", pictures.picture, name="picture"),
    path(f"{concept}/einbinden/", pictures.EmbedPage.as_view(), name="embed"),
    path(f"{version}/", versions.VersionDetail.as_view(), name="version"),
    path(f"{version}/text/<slug:anchor>/", versions.ChapterDetail.as_view(), name="chapter"),
    path(f"{version}/druck/", versions.WholeText.as_view(), name="whole"),
    path(f"{version}/text.pdf", versions.VersionPaper.as_view(), name="version_pdf"),
    path(f"{version}/stellungnahmen/", reporting.CommentReport.as_view(), name="comments"),
    path(f"{version}/stellungnahmen.pdf", reporting.CommentReportPdf.as_view(), name="comments_pdf"),
    path(f"{version}/stellungnahmen.csv", reporting.CommentReportTable.as_view(), name="comments_csv"),
    path(f"{version}/mitreden/", commenting.Commenting.as_view(), name="comment"),
    path(f"{concept}/mitreden/<slug:comment_key>/", commenting.OwnComment.as_view(), name="own_comment"),
    path(f"{concept}/vergleich/", comparing.CompareChoose.as_view(), name="compare_choose"),
    path(f"{concept}/vergleich/<slug:old>/<slug:new>/", comparing.Compare.as_view(), name="compare"),
    path(f"{concept}/massnahmen/", measures.MeasureList.as_view(), name="measures"),
    path(f"{concept}/massnahmen/<slug:measure>/", measures.MeasureDetail.as_view(), name="measure"),
    path(f"{concept}/jahresbericht/<int:year>/", measures.AnnualReportView.as_view(), name="annual_report"),
    path(f"{concept}/jahresbericht/<int:year>.pdf", measures.AnnualReportPdf.as_view(), name="annual_report_pdf"),
]
