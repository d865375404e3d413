/**
 * The part of the page template that draws charts, in Typst. Positions arrive as shares of an axis (`printable`), so
 * that nothing is computed here but lengths. It uses the colours and `under-figure` of the template around it.
 */
export const CHART_TEMPLATE = String.raw`
// Series differ in marker and dash too, for eyes and printers without colour.
#let palette = (rgb("#0b6a8a"), rgb("#d1602a"), rgb("#5b4a9c"), rgb("#6f7d12"), rgb("#b03a6f"), rgb("#4a4a4a"))
#let dashes = ("solid", "densely-dashed", "dash-dotted", "densely-dotted", "dashed", "loosely-dashed")
#let colour(i) = palette.at(calc.rem(i, palette.len()))

#let marker(i, size: 4.6pt) = box(width: size, height: size, {
  let shape = calc.rem(i, 4)
  if shape == 0 { circle(radius: size / 2, fill: colour(i)) }
  else if shape == 1 { rect(width: size, height: size, fill: colour(i)) }
  else if shape == 2 { polygon(fill: colour(i), (0pt, size), (size / 2, 0pt), (size, size)) }
  else { polygon(fill: colour(i), (size / 2, 0pt), (size, size / 2), (size / 2, size), (0pt, size / 2)) }
})

#let legend(c) = block(above: 2pt, below: 10pt, sticky: true, {
  set text(size: 8.5pt)
  let keys = c.series.enumerate().map(((i, label)) => box({
    if c.chart == "lines" {
      box(width: 16pt, height: 4.6pt, {
        place(horizon, line(length: 16pt, stroke: (paint: colour(i), thickness: 1.4pt, dash: dashes.at(calc.rem(i, 6)))))
        place(dx: 5.7pt, marker(i))
      })
    } else {
      box(width: 9pt, height: 7pt, fill: colour(i))
    }
    h(4pt)
    label
  }))
  if c.series.len() > 1 { keys.join(h(14pt)); h(14pt) }
  if c.unit != "" { text(fill: quiet)[#w.unit: #c.unit] }
})

#let bars(c) = {
  let n = c.series.len()
  let thick = if n == 1 { 10pt } else { calc.max(5pt, 16pt / n) }
  // The longest bar leaves a sixth of the width for its number.
  let share(at) = at * 84%
  grid(
    columns: (34%, 1fr),
    column-gutter: 7pt,
    row-gutter: if c.axis.len() > 12 { 4pt } else { 7pt },
    ..c.axis.zip(c.points).map(((x, values)) => (
      align(right + horizon, { set par(leading: 0.4em); text(size: 8.5pt, x.label) }),
      align(horizon, block(width: 100%, height: thick * n + 1.5pt * (n - 1), {
        for (i, value) in values.enumerate() {
          let top = (thick + 1.5pt) * i
          let label = if value == none { text(style: "italic", fill: quiet, w.missing) } else { value.label }
          let end = if value == none { c.zero } else { calc.max(value.at, c.zero) }
          if value != none {
            let start = calc.min(value.at, c.zero)
            place(dx: share(start), dy: top, rect(width: share(end - start), height: thick, fill: colour(i)))
          }
          place(dx: share(end), dy: top, box(height: thick, inset: (left: 4pt), align(horizon, text(size: 8pt, number-width: "tabular", label))))
        }
        place(dx: share(c.zero), dy: -2pt, line(angle: 90deg, length: thick * n + 1.5pt * (n - 1) + 4pt, stroke: 0.7pt + quiet))
      })),
    )).flatten()
  )
}

#let lines(c) = block(width: 100%, height: 66mm, breakable: false, inset: (left: 15mm, right: 8mm, top: 2mm, bottom: 8mm), layout(size => {
  let count = c.axis.len()
  let x(i) = size.width * (if count > 1 { i / (count - 1) } else { 0.5 })
  let y(at) = size.height * (1 - at)
  set text(size: 8pt, fill: quiet, number-width: "tabular")
  for tick in c.ticks {
    place(dy: y(tick.at), line(length: size.width, stroke: (if tick.at == c.zero { 0.8pt + quiet } else { 0.4pt + rule })))
    place(dx: -15mm, dy: y(tick.at) - 0.5em, box(width: 12.5mm, align(right, tick.label)))
  }
  for (i, label) in c.axis.enumerate() {
    if label.shown { place(dx: x(i) - 15mm, dy: size.height + 2.5mm, box(width: 30mm, align(center, label.label))) }
  }
  for i in range(c.series.len()) {
    let stroke = (paint: colour(i), thickness: 1.5pt, dash: dashes.at(calc.rem(i, 6)), cap: "round", join: "round")
    let path = ()
    let drawing = false
    for (at, values) in c.points.enumerate() {
      let value = values.at(i)
      if value != none {
        let point = (x(at), y(value.at))
        path.push(if drawing { curve.line(point) } else { curve.move(point) })
      }
      drawing = value != none
    }
    if path.len() > 1 { place(curve(stroke: stroke, ..path)) }
    if count <= 40 {
      for (at, values) in c.points.enumerate() {
        let value = values.at(i)
        if value != none { place(dx: x(at) - 2.3pt, dy: y(value.at) - 2.3pt, marker(i)) }
      }
    }
  }
}))

#let chart(c) = block(above: 1.6em, below: 1.6em, breakable: c.axis.len() > 25, {
  figure(
    block(width: 100%, align(left, { legend(c); if c.axis.len() == 0 { emph(w.missing) } else if c.chart == "lines" { lines(c) } else { bars(c) } })),
    alt: c.alt,
    caption: c.caption,
    kind: image,
    supplement: w.figure,
  )
  under-figure(c)
})
`;
