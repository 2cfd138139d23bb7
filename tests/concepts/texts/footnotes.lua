-- A note in its place becomes a footnote of the written file.
function Span(span)
  if span.classes:includes("footnote") then
    return pandoc.Note({ pandoc.Para(span.content) })
  end
end
