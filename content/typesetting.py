"""Makes one sheet and ends: `python typesetting.py template.typ`, data on standard input, PDF on standard output.

A process of its own, without Django: what typst remembers goes with it, and it can be stopped at any moment.
"""

import resource
import signal
import sys
from functools import partial

import typst

#: A concept of 70,000 words takes 0.45 to 0.55 GB, one of twice as many 0.8 GB, 200 comments as long as can be 0.4 GB.
MOST_MEMORY = 1024**3
#: Ends it where nobody waits any more.
MOST_SECONDS = 30


def typeset(template, data):
    """With the fonts that come with the program, so that every server makes the same sheet.

    PDF/UA wants every sign drawn. Where no font has one (an emoji in a title) the sheet is tagged all the same.
    """
    compiled = partial(typst.compile, template, sys_inputs={"sheet": data}, ignore_system_fonts=True, timestamp=0)
    try:
        return compiled(pdf_standards=["ua-1"])
    except typst.TypstError:
        return compiled()


def main():
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # nobody finds what people wrote in a dump
    signal.alarm(MOST_SECONDS)
    sys.stdout.buffer.write(typeset(sys.argv[1], sys.stdin.buffer.read().decode()))


if __name__ == "__main__":
    main()
