from django.urls import path

from municipalities import views

app_name = "municipalities"
urlpatterns = [
    path("<slug:town>/impressum/", views.ImprintView.as_view(), name="imprint"),
    path("<slug:town>/barrierefreiheit/", views.AccessibilityView.as_view(), name="accessibility"),
]
