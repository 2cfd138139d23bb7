"""The portal as it runs behind a proxy, with the baselines beside it."""

from portal.settings.production import *  # noqa: F403

ROOT_URLCONF = "benchmarks.urls"
