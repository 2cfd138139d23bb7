from django.core.management.base import BaseCommand

from committees.feeds.rendering import render_all


class Command(BaseCommand):
    help = "Writes all calendar entries again, after a release that words them differently. Unchanged ones stay."

    def handle(self, **options):
        render_all()
