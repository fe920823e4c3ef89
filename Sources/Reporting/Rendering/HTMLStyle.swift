/// How a page looks on a screen, on a telephone and in print.
///
/// Everything stands in the page itself: it fetches nothing and runs nothing.
enum HTMLStyle {
  /// On a screen: as wide as reads well.
  ///
  /// Numbers stay on one line, the first column of figures gets the room; what is wider than a telephone moves by
  /// itself, not the page.
  static let screen: Escaped<MarkupText> = """
    body { font: 16px/1.5 sans-serif; color: #222; max-width: 48rem; margin: 2rem auto; padding: 0 1rem; }
    h1 { font-size: 1.6rem; line-height: 1.25; }
    h2 { font-size: 1.2rem; margin-top: 2rem; }
    p, li, th, td { overflow-wrap: break-word; }
    nav { border: 1px solid #ccc; padding: .5rem 1rem; margin: 1.5rem 0; }
    nav h2 { font-size: 1rem; margin: 0; }
    nav ol { margin: .25rem 0 0; padding-left: 1.5rem; }
    .table { overflow-x: auto; margin: 1rem 0; }
    table { border-collapse: collapse; }
    th, td { border-bottom: 1px solid #ccc; padding: .25rem .75rem .25rem 0; text-align: left; vertical-align: top; }
    th { vertical-align: bottom; }
    .figures { width: 100%; }
    .figures th:first-child, .figures td:first-child { width: 100%; min-width: 9rem; }
    .number { text-align: right; }
    th.number { min-width: 4.5rem; }
    td.number { white-space: nowrap; }
    th:last-child, td:last-child { padding-right: 0; }
    figure { margin: 1rem 0; overflow-x: auto; }
    figure svg { display: block; width: 100%; max-width: 42rem; height: auto; }
    pre { background: #f4f4f4; padding: .75rem; white-space: pre-wrap; overflow-wrap: anywhere; }
    @media screen and (max-width: 34rem) {
    body { margin: 1rem auto; }
    h1 { font-size: 1.35rem; }
    ul { padding-left: 1.2rem; }
    table { font-size: .8rem; }
    td.number { white-space: normal; }
    th, td { padding-right: .5rem; }
    th.number { min-width: 0; }
    .figures th:first-child, .figures td:first-child { min-width: 6rem; }
    figure svg { width: 29rem; max-width: none; }
    }
    """

  /// On A4: pages are numbered, no heading ends one, and no row, picture or command is cut.
  static let print: Escaped<MarkupText> = """
    @page { size: A4; margin: 17mm 18mm 18mm; }
    @page { @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; color: #666; } }
    @media print {
    body { font-size: 9.5pt; line-height: 1.4; max-width: none; margin: 0; padding: 0; }
    h1 { font-size: 16pt; }
    h2 { font-size: 12pt; margin-top: 1.4em; }
    h1, h2, h3, .before { break-after: avoid; }
    h1, h2, h3, li, tr, table, figure, pre, nav { break-inside: avoid; }
    p, li { orphans: 3; widows: 3; }
    thead { display: table-header-group; }
    table { font-size: 8.5pt; }
    .wide { font-size: 7pt; }
    .wide th.number { min-width: 0; }
    .wide th, .wide td { padding-right: .4rem; }
    .table, figure { overflow: visible; }
    figure svg { max-width: 140mm; }
    pre { font-size: 8.5pt; border: 1px solid #ccc; background: none; }
    nav a { color: #222; text-decoration: none; }
    nav a::after { content: leader(dotted) target-counter(attr(href), page); }
    }
    """
}
