/// The look of all pages: system fonts, one column of text, figures in aligned digits.
///
/// The six category colours differ in lightness by steps of about fourteen, neighbours by more, so
/// that a grey print and a colour-blind reader tell them apart. Words keep a contrast of 4.5 : 1.
package enum PageStylesheet {
  package static let text: StaticString = """
    :root{--ink:#1c2529;--quiet:#566368;--line:#cfd6d9;--soft:#f3f5f6;--accent:#0f4c5c;--warn:#8a4b00;
    --c0:#4a6b78;--c1:#123f4d;--c2:#d08c3c;--c3:#5b6fa8;--c4:#a3cdb2;--c5:#7a3b52;--c6:#dcd5bd}
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%}
    body{margin:0 auto;padding:2rem 1.25rem;max-width:66rem;color:var(--ink);background:#fff;
    font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",Arial,sans-serif}
    header{border-bottom:2px solid var(--accent);padding-bottom:.75rem}
    .kind{margin:0;color:var(--accent);font-weight:600}
    h1{font-size:1.9rem;line-height:1.2;margin:.15rem 0 .35rem}
    .facts{margin:0;color:var(--quiet)}
    h2{font-size:1.2rem;line-height:1.3;margin:2.5rem 0 .6rem;padding-bottom:.25rem;border-bottom:1px solid var(--line)}
    h3{font-size:1rem;line-height:1.35;margin:1.4rem 0 .3rem}
    .letter{color:var(--accent);display:inline-block;min-width:1.3em}
    p{margin:.3rem 0;max-width:48rem}
    a{color:var(--accent)}
    .quiet,figcaption+p{color:var(--quiet)}
    .missing{color:var(--warn);font-weight:600}
    .formula{font-weight:600;padding:.4rem .75rem;background:var(--soft);border-left:3px solid var(--accent)}
    .keys{display:grid;grid-template-columns:1.45fr repeat(5,1fr);border:1px solid var(--line)}
    .key{padding:.6rem .75rem;border-left:1px solid var(--line)}
    .key:first-child{border-left:0}
    .key p{margin:0}
    .key .label{font-size:.8rem;line-height:1.3;min-height:2.6em;color:var(--quiet)}
    .key .value{font-size:1.35rem;line-height:1.3;font-weight:600;font-variant-numeric:tabular-nums;white-space:nowrap}
    .key .unit,.key .sure{font-size:.8rem;color:var(--quiet)}
    .first{background:var(--soft)}
    .first .value{color:var(--accent)}
    .first .sure{color:var(--ink);font-weight:600}
    .sureness{margin:.6rem 0 0;padding-left:1.1rem;font-size:.9rem;color:var(--quiet)}
    .charts{columns:2;column-gap:2.5rem}
    figure{margin:0 0 2rem;break-inside:avoid}
    figcaption{font-weight:600;margin-bottom:.4rem}
    svg{display:block;width:100%;height:auto;max-width:32rem;font-size:12.5px;margin-bottom:.5rem}
    svg text{fill:var(--ink)}
    svg text.single{font-size:12px}
    svg text.whole{font-weight:600}
    svg text.part{font-size:11.5px;fill:var(--quiet)}
    svg text.mark{font-size:10.5px;fill:var(--quiet)}
    .c0{fill:var(--c0);background:var(--c0)}.c1{fill:var(--c1);background:var(--c1)}
    .c2{fill:var(--c2);background:var(--c2)}.c3{fill:var(--c3);background:var(--c3)}
    .c4{fill:var(--c4);background:var(--c4)}.c5{fill:var(--c5);background:var(--c5)}
    .c6{fill:var(--c6);background:var(--c6)}
    rect.part{opacity:.72}
    rect.stacked{stroke:#fff;stroke-width:.6}
    line.axis{stroke:var(--ink);stroke-width:1}
    line.grid{stroke:var(--line);stroke-width:.7}
    .legend{list-style:none;margin:0 0 .5rem;padding:0;font-size:.85rem;display:flex;flex-wrap:wrap;gap:.15rem 1rem}
    .swatch{display:inline-block;width:.8em;height:.8em;margin-right:.4em;border:1px solid #0003}
    .scroll{overflow-x:auto;margin:.5rem 0}
    table{border-collapse:collapse;width:100%;font-size:.85rem;line-height:1.35}
    caption{text-align:right;color:var(--quiet);font-size:.8rem}
    th,td{padding:.22rem .5rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--line);font-weight:400}
    th:first-child,td:first-child{padding-left:0}
    th:last-child,td:last-child{padding-right:0}
    thead th{font-weight:600;vertical-align:bottom;border-bottom:1px solid var(--ink)}
    .figure{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
    tr.part th,tr.part td{color:var(--quiet)}
    tr.part th:first-child{padding-left:1rem}
    tr.sum th,tr.sum td{font-weight:600;border-top:1px solid var(--ink)}
    .short{white-space:nowrap}
    thead .figure{white-space:normal}
    .wide table{min-width:60rem;font-size:.78rem;table-layout:fixed}
    .wide th,.wide td{overflow-wrap:anywhere}
    .wide .figure{overflow-wrap:normal}
    dl{display:grid;grid-template-columns:minmax(9rem,14rem) 1fr;gap:.15rem 1rem;margin:.4rem 0}
    dt{color:var(--quiet)}
    dd{margin:0;max-width:44rem}
    footer{margin-top:3rem;border-top:1px solid var(--line);color:var(--quiet);font-size:.8rem}
    @media (max-width:52rem){.keys{grid-template-columns:repeat(3,1fr)}.key:nth-child(4){border-left:0}
    .key:nth-child(n+4){border-top:1px solid var(--line)}.charts{columns:1}}
    @media (max-width:34rem){body{padding:1.25rem .9rem}h1{font-size:1.5rem}
    .keys{grid-template-columns:repeat(2,1fr)}.key{border-top:1px solid var(--line)}
    .key:nth-child(odd){border-left:0}.key:nth-child(even){border-left:1px solid var(--line)}
    .key:nth-child(-n+2){border-top:0}.key .label{min-height:0}
    dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:.5rem}}
    @page{size:A4;margin:16mm 14mm 18mm}
    @media print{body{max-width:none;padding:0;font-size:9.5pt;line-height:1.4}
    h1{font-size:18pt}h2{font-size:12.5pt;break-after:avoid}h3{break-after:avoid}
    .keys{grid-template-columns:repeat(3,1fr)}.key:nth-child(4){border-left:0}
    .key:nth-child(n+4){border-top:1px solid var(--line)}
    .scroll{overflow:visible}.wide table{min-width:0;font-size:7pt}.wide th,.wide td{padding:.15rem .3rem}
    table{font-size:8pt}thead{display:table-header-group}tr{break-inside:avoid}
    .charts{columns:1}
    figure{display:grid;grid-template-columns:84mm 1fr;column-gap:8mm;align-items:start;margin-bottom:6mm}
    figcaption{grid-column:1/3}h2{margin-top:7mm}caption{font-size:7pt}a{color:inherit;text-decoration:none}
    p{orphans:3;widows:3}article{break-inside:auto}
    *{-webkit-print-color-adjust:exact;print-color-adjust:exact}}

    """
}
