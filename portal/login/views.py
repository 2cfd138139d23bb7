from allauth.account.utils import perform_login
from django.contrib.auth.views import LoginView

from portal.login.forms import DeskLoginForm


class DeskLogin(LoginView):
    """A right password leads on to the second factor of whoever has one."""

    authentication_form = DeskLoginForm
    template_name = "admin/login.html"
    next_page = "admin:index"

    def form_valid(self, form):
        return perform_login(self.request, form.get_user(), redirect_url=self.get_success_url())
