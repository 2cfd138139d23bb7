"""Public pages, rendered once and answered from memory while they are true: docs/decisions/kept-pages.md."""
