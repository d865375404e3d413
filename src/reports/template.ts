import { CHART_TEMPLATE } from './chartTemplate.ts';

/**
 * The page template, in Typst. It reads the JSON of `printable` from `sys.inputs.report` and sets type; every text of
 * the report reaches it as a string and never as markup. Only typefaces that the compiler carries are named, so that
 * a report has the same bytes on every machine.
 */
export const TEMPLATE = String.raw`
#let d = json(bytes(sys.inputs.report))
#let w = d.words

// Colours: one deep, one warm, greys.
#let ink = rgb("#1b2733")
#let quiet = rgb("#55626f")
#let rule = rgb("#c9d2d9")
#let deep = rgb("#0e3f54")
#let pale = rgb("#eef4f6")
#let warm = rgb("#b4501e")
#let warm-pale = rgb("#fdf3ec")

#set document(
  title: d.title,
  author: d.authors,
  description: d.subtitle,
  date: if d.day == none { none } else { datetime(year: d.day.at(0), month: d.day.at(1), day: d.day.at(2)) },
)
#set text(
  font: ("Libertinus Serif", "New Computer Modern", "DejaVu Sans Mono"),
  lang: d.language,
  region: if d.language == "sv" { "SE" } else { "GB" },
  size: 11pt,
  fill: ink,
  number-type: "lining",
)
#set par(leading: 0.68em, spacing: 1.15em, justify: false)
#set page(
  paper: "a4",
  margin: (left: 26mm, right: 26mm, top: 30mm, bottom: 28mm),
  header: if d.synthetic {
    set text(size: 8.5pt, fill: warm, weight: "semibold")
    align(right, upper(w.synthetic))
  },
  footer: {
    set text(size: 8.5pt, fill: quiet, number-width: "tabular")
    line(length: 100%, stroke: 0.5pt + rule)
    v(-6pt)
    grid(
      columns: (1fr, auto),
      column-gutter: 8mm,
      box(height: 2.2em, clip: true, d.title),
      context [#w.page #counter(page).display() #w.of #counter(page).final().first()],
    )
  },
)

#show heading.where(level: 1): it => {
  set text(size: 20pt, weight: "semibold", fill: deep)
  set par(leading: 0.4em)
  block(above: 2.2em, below: 0.9em, sticky: true, {
    if it.numbering != none {
      text(fill: warm, counter(heading).display("1"))
      h(0.6em)
    }
    it.body
  })
}
#show heading.where(level: 2): it => {
  set text(size: 12.5pt, weight: "semibold", fill: deep)
  block(above: 1.6em, below: 0.7em, sticky: true, it.body)
}
#show link: set text(fill: rgb("#0b5a78"))
#show figure: set block(breakable: true)
#show figure.where(kind: table): set figure.caption(position: top)
#show figure.where(kind: image): set figure.caption(position: top)
#show figure.caption: it => block(width: 100%, sticky: true, below: 0.9em, {
  set align(left)
  set text(size: 10pt)
  text(fill: deep, weight: "semibold")[#it.supplement #context it.counter.display()]
  h(0.7em)
  it.body
})

#let eyebrow(body, fill: quiet) = text(size: 8.5pt, weight: "semibold", tracking: 0.05em, fill: fill, upper(body))

#let paragraphs(items) = for item in items { par(item) }

// "Källa 1, 3", each number a link to the full entry.
#let references(numbers) = if numbers.len() > 0 {
  let word = if numbers.len() == 1 { w.source } else { w.sourcesOf }
  text(size: 8.5pt, fill: quiet)[#word #numbers.map(n => link(label("source-" + str(n)), str(n))).join(", ")]
}

#let under-figure(block-data) = {
  set align(left)
  set par(leading: 0.5em)
  let note = block-data.at("note", default: "")
  if note != "" { block(above: 0.6em, below: 0.5em, text(size: 8.5pt, fill: quiet, note)) }
  if block-data.sources.len() > 0 { block(above: 0.5em, references(block-data.sources)) }
}

#let conclusion(items) = block(
  width: 100%,
  fill: warm-pale,
  stroke: (left: 3pt + warm),
  inset: (left: 14pt, right: 14pt, top: 11pt, bottom: 12pt),
  above: 1.4em,
  below: 1.4em,
  {
    block(below: 0.7em, sticky: true, eyebrow(w.conclusion, fill: warm))
    set text(size: 11.5pt)
    paragraphs(items)
  },
)

#let key-figures(figures) = {
  let per-row = if figures.len() == 1 { 1 } else if calc.rem(figures.len(), 3) == 0 { 3 } else { 2 }
  let tile(f) = grid.cell({
    set par(leading: 0.5em, spacing: 0.8em)
    par(text(size: 9.5pt, f.label))
    if f.missing {
      par(text(size: 13pt, style: "italic", fill: quiet, f.text))
    } else {
      par(text(size: 25pt, weight: "semibold", fill: deep, f.text))
    }
    if f.interval != "" { par(text(size: 8.5pt, fill: quiet, f.interval)) }
    par({
      text(size: 8.5pt, fill: quiet, f.period)
      if f.sources.len() > 0 { h(0.9em); references(f.sources) }
    })
  })
  block(above: 1.2em, below: 1.8em, {
    for row in figures.chunks(per-row) {
      block(breakable: false, below: 9pt, grid(
        columns: (1fr,) * per-row,
        column-gutter: 9pt,
        inset: 11pt,
        fill: (x, _) => if x < row.len() { pale },
        stroke: (x, _) => if x < row.len() { (top: 2pt + deep) },
        ..row.map(tile),
      ))
    }
  })
}

#let data-table(t) = {
  let size = if t.quiet or t.tight { 8.5pt } else { 9.5pt }
  let cells(values) = values.map(value => [#value])
  let body = {
    set text(size: size, number-width: "tabular", hyphenate: t.tight)
    set par(leading: 0.5em)
    show table.cell.where(y: 0): set text(weight: "semibold", fill: deep)
    table(
      columns: t.columns.map(c => c.weight * 1fr),
      align: (x, y) => (if t.columns.at(x).align == "end" { right } else { left }) + (if y == 0 { bottom } else { top }),
      stroke: (x, y) => (bottom: if y == 0 { 0.9pt + deep } else { 0.4pt + rule }),
      fill: (x, y) => if y == 0 { pale },
      inset: (x: if t.tight { 3.5pt } else { 5pt }, y: if t.quiet { 3.2pt } else { 5pt }),
      table.header(repeat: true, ..cells(t.columns.map(c => c.label))),
      ..t.rows.map(cells).flatten(),
    )
  }
  let whole = {
    figure(body, caption: t.caption, kind: table, supplement: w.tableWord)
    under-figure(t)
  }
  if t.columns.len() > 9 { page(flipped: true, whole) } else { block(above: 1.5em, below: 1.6em, whole) }
}

${CHART_TEMPLATE}

#let render(b) = {
  if b.kind == "paragraphs" and b.role == "conclusion" { conclusion(b.paragraphs) }
  else if b.kind == "paragraphs" { paragraphs(b.paragraphs) }
  else if b.kind == "key-figures" { key-figures(b.figures) }
  else if b.kind == "table" { data-table(b) }
  else { chart(b) }
}

// ---- Cover ----
#let band = 138mm
#page(
  margin: (left: 26mm, right: 26mm, top: 30mm, bottom: 22mm),
  header: none,
  footer: none,
  background: place(top + left, block(width: 100%, height: band, fill: deep, clip: true, {
    for i in range(7) {
      place(top + right, dx: 34mm + i * 11mm, dy: -46mm - i * 11mm, circle(radius: 34mm + i * 11mm, stroke: 1.1pt + white.transparentize(84%)))
    }
    place(bottom + left, rect(width: 100%, height: 2.2mm, fill: warm))
  })),
  {
    block(height: band - 30mm - 14mm, width: 100%, {
      set text(fill: white, hyphenate: false)
      eyebrow(w.kind, fill: rgb("#cfe3ea"))
      v(1fr)
      show title: it => {
        let length = d.title.clusters().len()
        set text(size: if length < 45 { 36pt } else if length < 90 { 27pt } else { 20pt }, weight: "semibold")
        set par(leading: 0.32em)
        block(below: 0.6em, it.body)
      }
      title(d.title)
      set par(leading: 0.5em)
      text(size: 15pt, fill: rgb("#dcebf0"), d.subtitle)
    })
    v(26mm)
    let facts = (
      (w.area, d.area),
      (w.period, d.period),
      (w.publisher, d.publisher),
      (w.authors, d.authors.join(", ", default: "")),
      (w.date, d.date),
    ).filter(fact => fact.at(1) != "")
    for (name, fact) in facts {
      grid(columns: (34mm, 1fr), align: bottom, par(text(size: 10pt, fill: quiet, name)), par(text(size: 12pt, fact)))
      v(-3pt)
    }
    if d.synthetic {
      block(above: 9mm, width: 100%, fill: warm-pale, stroke: 1pt + warm, inset: 10pt, {
        par({ text(weight: "bold", fill: warm, w.synthetic); h(0.6em); w.syntheticHelp })
      })
    }
    v(1fr)
    set text(size: 8.5pt, fill: quiet)
    set par(leading: 0.55em)
    text(weight: "semibold", w.fingerprint)
    linebreak()
    text(font: "DejaVu Sans Mono", size: 7.5pt, d.hash)
    linebreak()
    w.fingerprintHelp
  },
)

// ---- Summary and contents ----
#show outline.entry: it => {
  set text(size: 11pt)
  set block(above: 0.75em)
  it
}
#if d.summary.len() > 0 {
  heading(level: 1, numbering: none, w.summary)
  set text(size: 12.5pt)
  paragraphs(d.summary)
}
#outline(title: w.contents, depth: 1)

// ---- Sections ----
#for section in d.sections {
  heading(level: 1, numbering: "1", section.heading)
  for b in section.blocks { render(b) }
}

// ---- Limits and sources ----
#if d.limits.len() > 0 {
  heading(level: 1, numbering: none, w.limits)
  list(marker: text(fill: warm)[–], spacing: 0.9em, ..d.limits.map(limit => [#limit]))
}
#if d.sources.len() > 0 {
  heading(level: 1, numbering: none, w.sources)
  for (i, source) in d.sources.enumerate() {
    block(breakable: false, width: 100%, above: 1.5em, {
      [#heading(level: 2, outlined: false, numbering: none, {
        text(fill: warm, str(i + 1))
        h(0.7em)
        source.title
        if source.synthetic { h(0.7em); text(size: 8.5pt, fill: warm, "(" + lower(w.synthetic) + ")") }
      }) #label("source-" + str(i + 1))]
      set text(size: 9.5pt, hyphenate: true)
      set par(leading: 0.5em)
      set terms(separator: [: ], hanging-indent: 1em, spacing: 0.62em)
      let entry(name, content) = terms.item(text(weight: "regular", fill: quiet, name), content)
      terms(
        ..source.facts.map(((name, fact)) => entry(name, [#fact])),
        ..if source.url != none { (entry(w.url, link(source.url)),) },
      )
    })
  }
}
`;
