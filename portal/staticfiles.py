"""Static files as they are served: stylesheets in one piece, hashed names, compressed once."""

import re

from django.core.files.base import ContentFile
from whitenoise.storage import CompressedManifestStaticFilesStorage

IMPORT = re.compile(r'@import url\("(?P<path>[^"]+)"\) layer\((?P<layer>\w+)\);')
#: Only what visitors load is worth compressing ahead; the desk's files are compressed on no budget.
COMPRESSED = ("css/", "js/", "img/")
#: Stylesheets that list others.
BUNDLES = ("css/site.css", "css/concepts.css", "css/search.css")


def bundle(text, read):
    """Put the files that a stylesheet imports in place of its `@import … layer(x)` lines.

    `read` returns the text of a path relative to the stylesheet. One request instead of twenty, while the
    sources stay plain CSS that a browser can load without any build.
    """
    return IMPORT.sub(lambda found: f"@layer {found['layer']} {{\n{read(found['path'])}}}", text)


def minify(css):
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    css = re.sub(r"\s*\n\s*", "\n", css)
    css = re.sub(r"\s*([{};,])\s*", r"\1", css)
    return re.sub(r";}", "}", css).strip()


class BundledManifestStorage(CompressedManifestStaticFilesStorage):
    def post_process(self, paths, dry_run=False, **options):
        if not dry_run:
            paths = {**paths, **{name: self._bundled(name, paths) for name in BUNDLES if name in paths}}
        yield from super().post_process(paths, dry_run, **options)

    def _bundled(self, name, paths):
        def read(path):
            storage, stored = paths[path]
            with storage.open(stored) as source:
                return source.read().decode()

        whole = bundle(read(name), lambda imported: read(f"css/{imported}"))
        self.delete(name)
        self._save(name, ContentFile(minify(whole).encode()))
        return self, name

    def compress_files(self, names):
        yield from super().compress_files([name for name in names if name.startswith(COMPRESSED)])
