from concepts.texts.footnotes import with_notes


def test_notes_are_numbered_through_all_bodies_and_link_both_ways():
    bodies = ['<p>a<span class="footnote">eins</span> b<span class="footnote"><em>zwei</em></span></p>', "<p>c</p>"]

    marked, notes = with_notes(bodies, start=4)

    assert marked == [
        '<p>a<sup><a href="#fussnote-4" id="zu-fussnote-4">4</a></sup> '
        'b<sup><a href="#fussnote-5" id="zu-fussnote-5">5</a></sup></p>',
        "<p>c</p>",
    ]
    assert [(note.key, note.mark, note.body) for note in notes] == [
        ("fussnote-4", "zu-fussnote-4", "eins"),
        ("fussnote-5", "zu-fussnote-5", "<em>zwei</em>"),
    ]
