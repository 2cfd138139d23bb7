"""What Word, LibreOffice and Google put on the clipboard, as they write it."""

from concepts.texts.reading import read_html

WORD = """<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40"><head>
<meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View>
</w:WordDocument></xml><![endif]--><style>
<!-- p.MsoNormal {margin:0cm;} @list l0:level1 {mso-level-text:\\F0B7;} --></style>
</head><body lang=DE style='tab-interval:35.4pt'><!--StartFragment-->
<p class=MsoTitle>Integrationskonzept der<br>Stadt<o:p></o:p></p>
<p class=MsoToc1><a href="#_Toc1">1<span style='mso-tab-count:1'> </span>Sprache
<span style='mso-tab-count:1 dotted'>. </span>3</a><o:p></o:p></p>
<h1 style='margin-left:18.0pt;text-indent:-18.0pt;mso-list:l1 level1 lfo2'><a name="_Toc1"><![if !supportLists]><span
style='mso-list:Ignore'>1<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Sprache</a>
<o:p></o:p></h1>
<p class=MsoNormal>Die Stadt för&shy;dert das Lernen<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"
title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]><span
class=MsoFootnoteReference><span style='font-size:11.0pt'>[1]</span></span><![endif]></span></span></a>
und\u00a0<b style='mso-bidi-font-weight:normal'>das Wo</b><b>hnen</b>.<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol;mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span>
<![endif]>Kurse<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span
style='font-family:"Courier New"'><span style='mso-list:Ignore'>o<span>&nbsp;&nbsp; </span></span></span><![endif]>am
Abend<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>·<span>&nbsp;</span></span><![endif]>Lotsen<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoNormal style='mso-list:l3 level1 lfo4'><![if !supportLists]><span style='mso-list:Ignore'>3.<span>&nbsp;
</span></span><![endif]>Drittens</p>
<p class=MsoNormal style='mso-list:l5 level1 lfo6'><![if !supportLists]><span style='mso-list:Ignore'>(2)<span>&nbsp;
</span></span><![endif]>Der Rat beschließt.</p>
<table class=MsoTableGrid border=1><thead><tr style='mso-yfti-firstrow:yes'><td width=100 colspan=2><p class=MsoNormal>
<b>Jahr<o:p></o:p></b></p></td></tr></thead><tr><td rowspan=1><p class=MsoNormal>2015<o:p></o:p></p></td>
<td><p class=MsoNormal>7</p></td></tr></table>
<p class=MsoNormal style='mso-outline-level:2'>1.1 Schule</p>
<!--[if gte vml 1]><v:shape><v:imagedata src="file:///C:/x.png"/></v:shape><![endif]--><![if !vml]><img width=5
src="file:///C:/x.png"><![endif]>
<p class=MsoNormal>Text.</p>
<div style='mso-element:footnote-list'>
<![if !supportFootnotes]><br clear=all><hr align=left size=1 width="33%"><![endif]>
<div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1"
name="_ftn1" title=""><span class=MsoFootnoteReference>[1]</span></a> Vgl. <i>Bericht</i>,<o:p></o:p></p>
<p class=MsoFootnoteText>Seite 4.</p></div></div>
<!--EndFragment--></body></html>"""


def told(html):
    return [(part.depth, part.number, part.title or part.body) for part in read_html(html).parts]


def test_a_page_pasted_from_word_becomes_headings_lists_tables_and_footnotes():
    reading = read_html(WORD)

    note = '<span class="footnote">Vgl. <em>Bericht</em>, Seite 4.</span>'
    table = (
        '<table><thead><tr><th colspan="2" scope="col">Jahr</th></tr></thead>'
        "<tbody><tr><td>2015</td><td>7</td></tr></tbody></table>"
    )
    assert [(part.depth, part.number, part.title or part.body) for part in reading.parts] == [
        (1, "", "Integrationskonzept der Stadt"),
        (1, "1", "Sprache"),
        (2, "", f"<p>Die Stadt fördert das Lernen{note} und <strong>das Wohnen</strong>.</p>"),
        (2, "", "<ul><li>Kurse<ul><li>am Abend</li></ul></li><li>Lotsen</li></ul>"),
        (2, "", '<ol start="3"><li>Drittens</li></ol>'),
        (2, "(2)", "<p>Der Rat beschließt.</p>"),
        (2, "", table),
        (2, "1.1", "Schule"),
        (3, "", "<p>Text.</p>"),
    ]
    assert len(reading.warnings) == 2


def test_footnotes_of_libreoffice_and_google_move_to_their_marks():
    libreoffice = (
        '<p>Eins<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a> zwei</p>'
        '<div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" '
        'href="#sdfootnote1anc">1</a>Quelle</p></div>'
    )
    google = (
        '<b style="font-weight:normal;" id="docs-internal-guid-1"><p><span style="font-weight:700">Eins</span>'
        '<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup> zwei</p></b>'
        '<hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;Quelle</span></p></div>'
    )

    assert told(libreoffice) == [(1, "", '<p>Eins<span class="footnote">Quelle</span> zwei</p>')]
    assert told(google) == [(1, "", '<p><strong>Eins</strong><span class="footnote">Quelle</span> zwei</p>')]


def test_bullets_typed_as_letters_become_a_list():
    html = "<p>Wir wollen</p><p>•\u00a0\u00a0 Kurse</p><p>• <b>Lotsen</b></p><p>– so sagt man</p>"

    assert told(html) == [
        (1, "", "<p>Wir wollen</p>"),
        (1, "", "<ul><li>Kurse</li><li><strong>Lotsen</strong></li></ul>"),
        (1, "", "<p>– so sagt man</p>"),
    ]


def test_tracked_deletions_and_margin_notes_are_left_out_and_told():
    html = (
        "<h1>Ziel</h1><p>Alt <del>weg</del><ins>neu</ins><span class=MsoCommentReference><a class=msocomanchor "
        'href="#_msocom_1">[A1]</a></span></p><div style="mso-element:comment-list"><div style="mso-element:comment">'
        "<p>Notiz</p></div></div>"
    )
    reading = read_html(html)

    assert [part.body for part in reading.parts] == ["", "<p>Alt neu</p>"]
    assert len(reading.warnings) == 2


def test_a_footnote_of_a_heading_is_not_lost():
    reading = read_html(
        '<h1>Ziel<a id="r1" href="#n1">1</a></h1><ol><li id="n1">Quelle <a href="#r1">zurück</a></li></ol>'
    )

    assert [part.title or part.body for part in reading.parts] == [
        "Ziel",
        '<p><span class="footnote">Quelle</span></p>',
    ]
    assert len(reading.warnings) == 1


def test_scripts_and_foreign_links_do_not_come_in():
    html = '<h1 onclick="x()">A<script>alert(1)</script></h1><p><a href="javascript:x()">B</a> <a href="#c">C</a></p>'

    assert told(html) == [(1, "", "A"), (2, "", "<p>B C</p>")]
