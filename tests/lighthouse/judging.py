"""What Lighthouse says about the pages of a portal."""

import json
import subprocess

from tests.lighthouse.pages import KEPT_OUT
from tests.served import ROOT, npm_file, program

#: Nothing loads later, so there is nothing to wait for once a page has loaded.
NO_WAITING = {"pauseAfterFcpMs": 0, "pauseAfterLoadMs": 0, "networkQuietThresholdMs": 100, "cpuQuietThresholdMs": 100}


def judgements(url, pages, categories, **settings):
    """Pairs of the name of a page and its judgement, each as soon as it is there; `pages` are addresses by name.

    A judgement has `scores` of 100 by category, `complaints`, `measured` (numbers by audit), the stylesheets and
    scripts that are `blocking`, and the `error` that kept Lighthouse from judging. Raises CalledProcessError where it
    stops.
    """
    npm_file("lighthouse/core/index.js")
    asked = {
        "chromium": program("chromium", "Lighthouse judges the pages with"),
        "settings": {"onlyCategories": categories, "disableFullPageScreenshot": True} | settings,
        "pages": [
            {"address": url + address, "skipAudits": ["is-crawlable"] if address in KEPT_OUT else []}
            for name, address in pages.items()
        ],
    }
    command = [program("node", "runs Lighthouse"), "tests/lighthouse/run.mjs"]
    running = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    with running:
        json.dump(asked, running.stdin)
        running.stdin.close()
        for name, line in zip(pages, running.stdout, strict=False):
            yield name, json.loads(line)
    if running.returncode:
        raise subprocess.CalledProcessError(running.returncode, command)
