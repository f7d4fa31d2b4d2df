/** Looks of the public pages, phone first; wide screens get columns. */
export const benchmarkStyle = `
.benchmark,.plain{max-width:72rem;margin:0 auto;padding:var(--s4);overflow-wrap:anywhere}
.plain{max-width:48rem}
.badge{display:inline-block;margin:var(--s2) 0;padding:2px var(--s3);border:1.5px solid var(--worse);border-radius:var(--r-s);color:var(--worse);font:var(--t-13) var(--font)}
.benchmark h1,.plain h1{font:700 var(--t-26) var(--font);margin:var(--s2) 0;text-wrap:pretty}
.benchmark h2,.plain h2{font:600 var(--t-17) var(--font);margin:0 0 var(--s3)}
.benchmark h3,.plain h3{font:600 var(--t-15) var(--font);margin:0 0 var(--s2)}
.benchmark h3 small{color:var(--muted);font-weight:400}
.benchmark section{margin-top:var(--s5)}
.facts-line,.lead{color:var(--muted);font:var(--t-15) var(--font);margin:0 0 var(--s4)}
.columns{display:grid;gap:var(--s4)}.columns>*,.side>*{min-width:0}.benchmark .columns section{margin-top:0}.columns.filtered{align-items:start}.weights .bars{gap:var(--s2)}.weights .bars span{font:var(--t-13) var(--font)}.side,.front{display:flex;flex-direction:column;gap:var(--s4)}.side>:last-child,.front>:last-child{flex-grow:1}.group{font:600 var(--t-17) var(--font);margin:0 0 var(--s1)}.card .note{margin-bottom:0}.benchmark h1 span{display:inline-block;margin-right:.3em;text-wrap:balance}.benchmark h1:lang(zh-CN) span{margin-right:0}
.scores,.scores tbody{display:block}.scores thead tr,.scores tbody tr{display:grid;align-items:center;grid-template-columns:3.2rem 1fr auto;grid-template-areas:"rank vendor score" ". plot plot" ". ranks band";gap:0 var(--s2);border-top:1px solid var(--line);padding:var(--s2) 0}
.scores thead{display:block}.scores thead tr{grid-template-areas:"rank vendor score" ". plot plot";border:0;padding:0;color:var(--muted)}
.scores thead .ranks,.scores thead .band{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
.scores.unordered thead tr,.scores.unordered tbody tr{grid-template-columns:0 1fr auto;column-gap:0}
.scores th,.scores td{padding:0;text-align:left;font-weight:400}.scores thead th{font:var(--t-13) var(--font)}
.scores .rank{grid-area:rank}.scores .vendor{grid-area:vendor}.scores .score{grid-area:score}.scores .plot{grid-area:plot;min-width:0}.scores .ranks{grid-area:ranks}.scores .band{grid-area:band}
.scores td.rank,.scores td.score{font-weight:600}.scores .number{text-align:right;font-variant-numeric:tabular-nums}
.scores .vendor a{color:inherit;text-decoration:none;display:inline-block;padding:3px 0}.scores .vendor a:hover,.scores .vendor a:focus{text-decoration:underline}
.scores .vendor small{display:block;color:var(--muted);font:var(--t-12) var(--font)}
.scores td.band,.scores td.reason{color:var(--muted);font:var(--t-13) var(--font)}
.scores .unranked td,.scores .suppressed td,.scores .suppressed th{color:var(--muted);font-weight:400}
.reading .note{margin:0 0 var(--s3)}.reading>:last-child{margin:0}.limits{color:var(--muted);font:var(--t-13) var(--font);margin-bottom:0}
.verdict small{color:var(--muted)}
.matrix table{table-layout:auto}.matrix caption{text-align:left;color:var(--muted);font:var(--t-13) var(--font)}
.matrix th,.matrix td{text-align:center!important;padding:0 1px!important;vertical-align:middle!important}.matrix th[scope=row],.matrix thead th:first-child{text-align:left!important}
.matrix td a{display:block;min-width:24px;min-height:28px;line-height:28px;color:var(--muted);text-decoration:none}.matrix .better a{color:var(--better)}.matrix .worse a{color:var(--worse)}.matrix abbr{text-decoration:none}
.own-weights .note{margin:0 0 var(--s3)}.weighing{display:grid;gap:var(--s4)}.sliders{display:grid;gap:var(--s2)}.sliders p:not(.acts){display:grid;grid-template-columns:1fr auto;gap:0 var(--s3);margin:0}.sliders output{font-variant-numeric:tabular-nums;color:var(--muted)}.sliders input{grid-column:1/-1;width:100%;min-height:24px;margin:0;accent-color:var(--accent)}
.sliders .acts{display:flex;flex-wrap:wrap;align-items:center;gap:var(--s2);margin:0}.sliders button{min-height:44px;font:var(--t-15) var(--font);border-radius:var(--r-m);padding:0 var(--s3);border:1px solid var(--control);background:var(--bg);color:var(--fg);cursor:pointer}
.weighing table{border-collapse:collapse;align-self:start;width:100%}.weighing th,.weighing td{text-align:left;font-weight:400;padding:var(--s2) var(--s2) var(--s2) 0;border-top:1px solid var(--line);font-variant-numeric:tabular-nums}.weighing thead th{border:0;color:var(--muted);font:var(--t-13) var(--font)}.weighing td.rank{font-weight:600}.weighing td.moved{color:var(--muted)}.weighing abbr{text-decoration:none}.said{min-height:3em}
.folds{display:grid;gap:var(--s2)}.folds .card{padding:0 var(--s4)}.folds summary{font:600 var(--t-15) var(--font);cursor:pointer;padding:var(--s3) 0}.folds[open]{padding-bottom:var(--s4)}
.folds .facts{grid-template-columns:repeat(auto-fill,minmax(9rem,1fr));margin-bottom:var(--s4)}.folds .chart figcaption{color:var(--muted);font:var(--t-13) var(--font)}.folds .card{margin:0}.folds .dot-whisker{padding-bottom:var(--s4)}
.filter{padding:0 var(--s4);margin-bottom:var(--s4)}.filter summary{padding:var(--s3) 0;cursor:pointer;font:600 var(--t-15) var(--font)}.filter form{display:grid;gap:var(--s3);padding-bottom:var(--s4)}.filter fieldset{border:0;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:var(--s1) var(--s4)}.filter legend{color:var(--muted);font:var(--t-13) var(--font);padding:0}.filter fieldset label{display:inline-flex;align-items:center;gap:var(--s2);min-height:36px;font:var(--t-15) var(--font)}.filter input{width:20px;height:20px;accent-color:var(--accent)}.filter .choose{margin:0}.filter .links{margin:0 0 var(--s3)}.filter .links span{color:var(--muted);font:var(--t-13) var(--font)}.filter p.links>*{display:inline-flex;align-items:center;min-height:32px}
.distributions{display:grid;gap:var(--s5);margin:var(--s3) 0 var(--s5)}.levels{width:100%;border-collapse:collapse;table-layout:fixed;font:var(--t-13) var(--font)}.levels caption,.quotes h4{text-align:left;font:600 var(--t-13) var(--font);margin:0;padding-bottom:var(--s2)}.levels th,.levels td{text-align:left;font-weight:400;padding:3px var(--s2) 3px 0;border-top:1px solid var(--line)}.levels .name{width:6.5rem}.levels .share{width:3.2rem}.levels .number,.keywords .number{padding-right:0;text-align:right;font-variant-numeric:tabular-nums}
.quotes{columns:20rem;column-gap:var(--s5);margin-top:var(--s4)}.benchmark .quotes section{margin:0 0 var(--s4);break-inside:avoid}.answers-note{margin-bottom:0}.quote{margin:0 0 var(--s3);padding-left:var(--s3);border-left:3px solid var(--line)}.quote:target{border-left-color:var(--accent)}.quote blockquote{margin:0;font:var(--t-15) var(--font)}.quote figcaption{color:var(--muted);font:var(--t-13) var(--font)}.reply{margin:var(--s2) 0;padding:var(--s2) var(--s3);background:var(--bg);border-radius:var(--r-s);font:var(--t-13) var(--font)}.reply p{margin:2px 0;white-space:pre-line}.reply small{color:var(--muted)}
.keywords table{width:100%;max-width:36rem;border-collapse:collapse;font:var(--t-13) var(--font)}.keywords th,.keywords td{text-align:left;font-weight:400;padding:3px var(--s2) 3px 0;vertical-align:middle}.keywords th{width:30%}.keywords{margin-bottom:var(--s4)}.drivers .pair{display:grid;gap:var(--s5)}.drivers .probabilities{align-self:start}.copied{color:var(--muted);font:var(--t-13) var(--font)}
.links{list-style:none;padding:0;margin:0 0 var(--s4);display:flex;flex-wrap:wrap;gap:var(--s2) var(--s4)}.links a{display:inline-block;padding:3px 0}
.history{padding-left:var(--s4)}.history{list-style:none;padding:0;display:grid;gap:var(--s3)}
.hash,.citation{font:var(--t-13) var(--mono);color:var(--muted);overflow-wrap:anywhere}pre.citation,pre.code{white-space:pre-wrap;font:var(--t-13) var(--mono)}
.entries{list-style:none;padding:0;display:grid;gap:var(--s3)}.entries h2{margin:0}.entries p{margin:var(--s1) 0 0}
.empty{border:1px dashed var(--control);border-radius:var(--r-l);padding:var(--s5);text-align:center;color:var(--muted)}.empty p{margin:0}
.route{padding:0 var(--s4);margin-top:var(--s2)}.route summary{padding:var(--s3) 0;cursor:pointer}.route summary span{color:var(--muted);font:var(--t-13) var(--font)}.route code{font:var(--t-13) var(--mono)}.plain section{margin-top:var(--s6)}
.api{width:100%;border-collapse:collapse;font:var(--t-13) var(--font);margin-top:var(--s3)}.api caption{text-align:left;font:600 var(--t-15) var(--font)}.api th,.api td{text-align:left;font-weight:400;vertical-align:top;border-top:1px solid var(--line);padding:4px var(--s2) 4px 0}.api thead th{color:var(--muted);border:0}
@media (min-width:60rem){
.weighing{grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:var(--s5)}
.benchmark,.topbar{padding-inline:var(--s5)}.benchmark h1{font:700 var(--t-34) var(--font)}
.columns{grid-template-columns:minmax(0,1fr) 19rem}
.scores{display:table;table-layout:fixed}.scores thead{display:table-header-group}.scores tbody{display:table-row-group}.scores thead tr,.scores tbody tr,.scores.unordered thead tr,.scores.unordered tbody tr{display:table-row}
.scores thead .ranks,.scores thead .band{position:static;clip-path:none;height:auto;overflow:visible}
.scores th,.scores td{border-top:1px solid var(--line);height:47px;padding:0 var(--s2)}.scores thead th{border:0;height:auto;padding-bottom:var(--s1);vertical-align:bottom}
.scores .rank{width:3.4rem;text-align:right;white-space:nowrap}.scores .vendor{width:11rem}.scores .score{width:4.4rem}.scores .plot{padding:0 var(--s4)}.scores .ranks,.scores thead .ranks{width:7.8rem}.scores .band,.scores thead .band{width:7.2rem}.narrow{display:none}
.distributions{grid-template-columns:repeat(3,minmax(0,1fr))}.drivers .pair{grid-template-columns:minmax(0,1fr) minmax(0,1fr)}
.facts.wide{grid-template-columns:repeat(2,minmax(0,1fr));gap:var(--s3) var(--s5)}
}
@media print{.topbar nav,.skip,.choose,.filter,.own-weights{display:none}.level-bar,.bar,.strip,.difference{print-color-adjust:exact}.benchmark{max-width:none;padding:0}.card{border:0;background:none;padding:0}.folds,.matrix{display:none}section,tr{break-inside:avoid}body{background:#fff;color:#000}}
`;
