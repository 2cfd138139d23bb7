"""What is put into addresses, headers and forms where it does not belong."""

RUBBISH = [
    "", "0", "-1", "²", "٢٠٢٠", "9" * 30, "9" * 3000, "1e309", "NaN", "null", "None", "undefined", "[]", "true",
    "9999-99-99", "0000-00-00", "2026-13", "0000-01", "1000-01-01", "2999-12-31", "2026-02-30-99", "'", '"',
    "';DROP TABLE content_count;--", "' OR 1=1--", "1) UNION SELECT 1,2,3--", "%", "_", "\\", "%' ESCAPE '",
    "a & b | !c", "!!!", "((((", "a:*", "<->", "'a' <2> 'b'", ":* & :*", '"""""', '-"-"-', "- -- ---", "a" * 201,
    "{{7*7}}", "{% debug %}", "${7*7}", "<script>alert(1)</script>", '" onload="x', "javascript:alert(1)",
    "../../../../etc/passwd", "..%2f..%2fetc%2fpasswd", "....//", "C:\\boot.ini", "file:///etc/passwd", "|id",
    "$(id)", "\x00", "a\x00b", "\r\nSet-Cookie: a=1", "\n", "\t", "\x1b[31m", "\x7f", "\x85", "\u2028", "\ufeff",
    "\ufffe", "\u202e\u202d\u2066", "مرحبا", "שלום", "北京", "ﬁﬂ", "ß" * 40, "İı", "e" + "\u0301" * 400,
    "👩‍👩‍👧‍👦" * 20,
    "🏳️‍🌈", "sitzung " * 60, "x" * 10_000, "ä" * 3_000, "a b " * 2_000, "stadt-1", "gremium-1",
    "arbeitskreis-integration",
]  # fmt: skip
BROKEN_BYTES = [
    "%", "%%", "%z", "%zz", "%ff", "%fe%ff", "%c3%28", "%ed%a0%80", "%f4%90%80%80", "%c0%ae%c0%ae", "%2e%2e", "%2f",
    "%5c", "%252e%252e%252f", "%00", "%0d%0aX-Evil:1", "%u0041", "%E2%80%AE", ";jsessionid=1", "?",
]  # fmt: skip
STRANGERS = [
    "/.env", "/.git/config", "/wp-login.php", "/xmlrpc.php", "/phpmyadmin/", "/cgi-bin/../bin/sh", "/actuator",
    "/server-status", "/static/../portal/settings/base.py", "/static/%2e%2e/manage.py", "/media/", "/metrics",
    "//evil.example/", "/\\evil.example", "/http://evil.example/", "/admin/", "/admin/login/?next=//evil.example",
    "/admin/auth/user/1/change/", "/admin/konto/", "/admin/jsi18n/", "/de/", "/fr/", "/EN/", "/en/en/", "/ar",
]  # fmt: skip
PARAMETERS = [
    "q", "art", "zeit", "seite", "monat", "jahr", "ansicht", "gremium", "stadt", "weiter", "thema", "sprache",
    "jetzt", "ortsteil", "wie", "neu", "nur", "stelle", "stand", "ergebnis", "next", "page", "_method", "format",
    "callback",
]  # fmt: skip
METHODS = [
    "TRACE", "CONNECT", "PROPFIND", "MKCOL", "PURGE", "DEBUG", "PUT", "PATCH", "DELETE", "OPTIONS", "HEAD", "POST",
    "get", "Get", "G", "GETT", "X" * 20, "X" * 300, "G€T", "G\x00T", "", "-", "GET/", "QUERY", "PRI",
]  # fmt: skip
ENCODINGS = [
    "gzip", "br", "identity", "gzip;q=0", "gzip;q=abc", "*;q=0", ";;;,,,", "gzip;q=1e9", "g" * 4000, "\x7f", ",",
]  # fmt: skip
HOSTS = [
    "evil.example", "", "a b", "[::1", "localhost", "127.0.0.1", "{host}.evil.example", "{host}:99999", "{host}:x",
    "ä", "{host}\\@evil.example", "user@{host}", "x" * 300, "{host},{host}", "{host}.",
]  # fmt: skip
ODD_HEADERS = [
    ("X-Forwarded-For", "'"), ("X-Forwarded-For", "1.2.3.4, " * 700), ("X-Forwarded-For", "::ffff:1.2.3.4%eth0"),
    ("X-Forwarded-For", "\x7f"), ("X-Forwarded-Host", "evil.example"), ("X-Forwarded-Port", "-1"),
    ("X-Forwarded-Prefix", "/evil"), ("X-Script-Name", "/x"), ("Script-Name", "/x"), ("Path-Info", "/x"),
    ("X-Original-Url", "/admin/"), ("X-Http-Method-Override", "DELETE"),
    ("Forwarded", "for=_x;proto=ftp;host=e.example"), ("Range", "bytes=0-0"), ("Range", "bytes=-1,0-,5-1," * 400),
    ("Range", "lines=1-2"), ("If-Range", '"x"'), ("If-None-Match", ", ".join(f'"{n:032x}"' for n in range(200))),
    ("If-None-Match", "*"), ("If-None-Match", 'W/"'), ("If-None-Match", '"' * 8000), ("If-Match", '"nie"'),
    ("If-Match", "*"), ("If-Modified-Since", "gestern"), ("If-Modified-Since", "Thu, 32 Foo 99999 99:99:99 GMT"),
    ("If-Modified-Since", "Fri, 31 Dec 9999 23:59:59 GMT"), ("If-Modified-Since", "9" * 4000),
    ("If-Unmodified-Since", "Thu, 01 Jan 1970 00:00:00 GMT"), ("Cookie", "sessionid=" + "x" * 6000),
    ("Cookie", "=;=;;;\x7f"), ("Cookie", "csrftoken=a; csrftoken=b; messages=["),
    ("Cookie", "django_language=../../x"), ("Accept-Language", "x" * 5000), ("Accept-Language", "en,de;q=abc,*;q=-1"),
    ("Accept", "text/html;q=x, */*;q=" + "1" * 3000), ("Accept", "application/json"),
    ("User-Agent", "${jndi:ldap://x}"), ("Referer", "//[::1"), ("Referer", "https://evil.example/" + "x" * 5000),
    ("Origin", "null"), ("Origin", "http://["), ("X-Request-ID", "../../x"), ("X-Request-ID", "x" * 5000),
    ("Content-Type", "text/html; charset=utf-99"), ("Content-Type", "multipart/form-data"),
    ("Content-Type", "\x7f/;;="), ("Upgrade", "h2c"), ("Upgrade", "websocket"), ("Expect", "100-continue"),
    ("Expect", "200-ok"), ("Connection", "close, upgrade, x"), ("TE", "trailers"), ("Purpose", "prefetch"),
    ("Sec-Fetch-Site", "\x7f"), ("Authorization", "Basic !!!!"), ("Proxy", "evil.example"),
]  # fmt: skip
