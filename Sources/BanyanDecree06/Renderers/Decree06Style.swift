/// The look of the page: A4, serif, margins and page numbers of Decree 30/2020/NĐ-CP, Annex I.
enum Decree06Style {
  static let text = """
    @page { size: A4; margin: 20mm 15mm 20mm 30mm;
      @top-center { content: counter(page); font: 13pt "Times New Roman", serif; } }
    @page :first { @top-center { content: none; } }
    :root { color-scheme: light; }
    body { margin: 0; color: #000; background: #fff; line-height: 1.35;
      font: 13pt/1.35 "Times New Roman", "Tinos", "Liberation Serif", "Noto Serif", serif; }
    main, aside { max-width: 165mm; margin: 0 auto; }
    p { margin: 4pt 0; text-align: justify; }
    .form { text-align: right; font-weight: bold; margin: 0 0 6pt; }
    header { display: grid; grid-template-columns: 2fr 3fr; gap: 5mm; text-align: center; }
    header p { margin: 0; font-weight: bold; text-align: center; }
    .facility p { font-size: 12pt; }
    .nation { font-size: 12pt; white-space: nowrap; }
    .motto::after, .facility p::after { content: ""; display: block; width: 35%;
      border-top: 0.75pt solid #000; margin: 3pt auto 0; }
    .motto::after { width: 60%; }
    .copy { border: 0.75pt solid #000; padding: 4pt 8pt; text-align: center; font-style: italic; }
    h1 { text-align: center; font-size: 14pt; margin: 24pt 0 18pt; }
    h1 span { display: block; }
    h2 { font-size: 13pt; margin: 14pt 0 6pt; }
    h3 { font-size: 13pt; margin: 10pt 0 4pt; font-weight: bold; }
    h2, h3, figcaption { break-after: avoid; }
    .blank { display: inline-block; min-width: 60mm; border-bottom: 1pt dotted #000; }
    figure { margin: 8pt 0 10pt; }
    figcaption { margin-bottom: 3pt; }
    figcaption em { font-size: 11pt; }
    table { border-collapse: collapse; width: 100%; font-size: 11pt; }
    thead { display: table-header-group; }
    tr { break-inside: avoid; }
    th, td { border: 0.5pt solid #000; padding: 2pt 4pt; vertical-align: top; text-align: left;
      overflow-wrap: anywhere; }
    th { text-align: center; vertical-align: middle; overflow-wrap: break-word; }
    td.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
    .total td { font-weight: bold; }
    .group td { font-style: italic; break-after: avoid; }
    .remark { font-size: 11pt; font-style: italic; }
    .signature { width: 75mm; margin: 18pt 0 0 auto; text-align: center; break-inside: avoid; }
    .signature p { text-align: center; font-weight: bold; margin: 0; }
    .signature .name { margin-top: 25mm; }
    aside { break-before: page; }
    @media screen {
      body { background: #e8e8e4; padding: 8mm 0; }
      main, aside { background: #fff; padding: 20mm 15mm 20mm 30mm; box-shadow: 0 0 4px #999; }
      aside { margin-top: 8mm; }
    }
    """
}
