/// What a footprint's page adds to the look of all pages: flows and the tree.
enum FootprintStylesheet {
  static let text: StaticString = """
    .facts-list{margin-top:1rem}
    figure.flows{display:block}
    svg.sankey{width:100%;max-width:none;font-size:11.5px}
    svg.sankey .band{fill:none;stroke-opacity:.34}
    svg.sankey .band:hover{stroke-opacity:.6}
    .s0{stroke:var(--c0)}.s1{stroke:var(--c1)}.s2{stroke:var(--c2)}.s3{stroke:var(--c3)}
    .s4{stroke:var(--c4)}.s5{stroke:var(--c5)}.s6{stroke:var(--c6)}
    svg.sankey .node{font-weight:600;paint-order:stroke;stroke:#fffc;stroke-width:3px;stroke-linejoin:round}
    svg.sankey .amount{font-weight:400}
    .tree,.tree ul{list-style:none;margin:0;padding:0}
    .tree ul{padding-left:1.1rem;margin-left:.42rem;border-left:1px solid var(--line)}
    .tree .row{display:grid;grid-template-columns:1fr 5.5em 4.5em;gap:0 .5rem;padding:.16rem .3rem;font-size:.9rem;
    line-height:1.35;background:linear-gradient(to right,#e4ecef var(--part,0%),transparent 0) no-repeat 0 100%/100% 3px}
    .tree summary{cursor:pointer}
    .tree summary::-webkit-details-marker{display:none}
    .tree summary .name::before{content:"▸";display:inline-block;width:1em;color:var(--quiet)}
    .tree details[open]>summary .name::before{content:"▾"}
    .tree div.row .name{padding-left:1em}
    .tree .name{overflow-wrap:anywhere}
    .tree .amount{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
    .tree .rest{color:var(--quiet)}
    @media (max-width:34rem){.tree ul{padding-left:.5rem;margin-left:.3rem}
    .tree .row{grid-template-columns:1fr 3.8em 3.6em;font-size:.82rem}}
    @media print{.tree details::details-content{content-visibility:visible;display:block;height:auto}
    .tree summary .name::before{content:""}.tree .row{font-size:8.5pt;break-inside:avoid}
    svg.sankey{min-width:0!important}figure.flows{display:block;break-inside:auto}}

    """
}
