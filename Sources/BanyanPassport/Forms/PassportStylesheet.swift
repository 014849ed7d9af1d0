/// What a passport's page adds to the look of all pages: two languages side by side, and on paper a label.
enum PassportStylesheet {
  static let text: StaticString = """
    body{overflow-wrap:anywhere}td.figure{white-space:nowrap}.paper{display:none}
    .english{font-size:1.2rem;color:var(--quiet);margin:0 0 .5rem}
    .label{display:grid;grid-template-columns:1fr 15rem;gap:0 2rem;align-items:start}
    .pair{display:grid;grid-template-columns:1fr 1fr;gap:.2rem 2rem}
    .pair p[lang=en]{color:var(--quiet)}
    .value{font-size:1.9rem;line-height:1.25;font-weight:600;color:var(--accent);font-variant-numeric:tabular-nums}
    #symbol{margin-top:2.5rem}
    #symbol .pair{grid-template-columns:1fr}
    #bridge{overflow-x:auto}
    #bridge th:first-child{width:24%}
    #symbol svg{max-width:15rem}
    .address,pre{overflow-wrap:anywhere;white-space:pre-wrap;margin:.1rem 0}
    pre{padding:.5rem .75rem;background:var(--soft);font-size:.85rem}
    @media (max-width:46rem){.label,.pair{grid-template-columns:minmax(0,1fr)}.value{font-size:1.5rem}
    #symbol{margin-top:1rem}#symbol svg{max-width:100%}
    table{font-size:.7rem}th,td{padding:.2rem;overflow-wrap:break-word}td:first-child{overflow-wrap:anywhere}}
    @page{size:105mm 148mm;margin:6mm}
    @media print{body>section,.screen{display:none}.paper{display:block}header{border:0;padding:0}
    body{font-size:5.9pt;line-height:1.22}h1{font-size:10.5pt;margin:0}h2{font-size:7pt;margin:0 0 1mm;border:0;padding:0}
    .english{font-size:7.2pt;margin:0}.value{font-size:11pt}.facts-list{margin:.5mm 0;grid-template-columns:26mm 1fr;gap:0 2mm}
    dd{margin:0}.label{grid-template-columns:1fr 30mm;gap:0 4mm}.pair{grid-template-columns:1fr;gap:0}
    #symbol{margin:0}#symbol svg{width:30mm}p{margin:.4mm 0}#verification,#safety{display:block;break-inside:avoid;margin-top:1mm}
    footer{margin-top:1mm;font-size:5pt}}

    """
}
