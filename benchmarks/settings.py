"""The portal as `script/run` serves it, with the baselines beside it."""

from portal.settings.local import *  # noqa: F403

ROOT_URLCONF = "benchmarks.urls"
