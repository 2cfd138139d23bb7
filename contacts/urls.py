from django.urls import path

from contacts import views

app_name = "contacts"
urlpatterns = [
    path("<slug:town>/kontakte/", views.ContactList.as_view(), name="list"),
    path("<slug:town>/kontakte/<slug:contact>/", views.ContactDetail.as_view(), name="detail"),
]
