"""Backups of database and files that need no program and no certain PostgreSQL; see docs/decisions/backups.md."""
