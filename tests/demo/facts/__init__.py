"""Every numbered fact of the five sources, and where it is in the demonstration or why it is not."""

from tests.demo.facts import hildesheim, krefeld, voelklingen, wedel, wesel

FACTS = [*wedel.FACTS, *krefeld.FACTS, *wesel.FACTS, *hildesheim.FACTS, *voelklingen.FACTS]
