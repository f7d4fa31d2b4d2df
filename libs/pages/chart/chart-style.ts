/**
 * Looks of the charts. The series differ in lightness as well as hue and each has its own shape, so that they stay
 * apart for every kind of colour vision; better and worse are blue and orange, never green and red, whose meanings
 * turn round between markets.
 */
export const chartStyle = `
:root{--series-1:#0B5CAD;--series-2:#CC7D1E;--series-3:#36A15D;--series-4:#74052F;--series-5:#4A0358;--series-context:#8A94A3;--level-1:#B35900;--level-2:#E3B27C;--level-3:#D5DAE1;--level-4:#7FAEDC;--level-5:#0B5CAD;--on-strong:#FFFFFF;--on-soft:#1B1F24;--off:#D5DAE1}
@media (prefers-color-scheme:dark){:root{--series-1:#7DB8F5;--series-2:#F4741E;--series-3:#2E9A57;--series-4:#FDA9B8;--series-5:#FFEC9D;--series-context:#6B7684;--level-1:#F2A65A;--level-2:#8F6033;--level-3:#39424E;--level-4:#35618D;--level-5:#7DB8F5;--on-strong:#0B1A2A;--on-soft:#EEF1F5;--off:#39424E}}
.series-1{--ink:var(--series-1)}.series-2{--ink:var(--series-2)}.series-3{--ink:var(--series-3)}.series-4{--ink:var(--series-4)}.series-5{--ink:var(--series-5)}.series-context{--ink:var(--series-context)}
.chart{margin:0;min-width:0}.chart figcaption{margin:0}.chart table{width:100%;border-collapse:collapse}
.chart svg{overflow:visible;display:block}.chart .at{overflow:visible}
.mark .ground{stroke:var(--line);stroke-width:1}.mark .reference{stroke:var(--control);stroke-width:2}
.mark .whisker,.sparkline .whisker{stroke:var(--ink);stroke-width:3;stroke-linecap:round}
.mark .tick{stroke:var(--ink);stroke-width:1.5}.sparkline .whisker{stroke-width:2;opacity:.55}
.dot{fill:var(--ink);stroke:var(--surface);stroke-width:1.5}
.series-context circle.dot{fill:var(--surface);stroke:var(--ink);stroke-width:2}
.sparkline .line{fill:none;stroke:var(--ink);stroke-width:1.5}
.ticks text,.histogram text{fill:var(--muted);font:var(--t-12) var(--font);font-variant-numeric:tabular-nums}
.strip .on{fill:var(--ink)}.strip .off{fill:var(--off)}
.bar .track{fill:var(--off)}.bar .fill,.histogram .fill{fill:var(--series-1)}
.level-1{fill:var(--level-1)}.level-2{fill:var(--level-2)}.level-3{fill:var(--level-3)}.level-4{fill:var(--level-4)}.level-5{fill:var(--level-5)}
.on-level-1,.on-level-5{fill:var(--on-strong)}.on-level-2,.on-level-3,.on-level-4{fill:var(--on-soft)}
.level-bar{border-radius:2px;overflow:hidden!important}.difference .middle,.point-map .middle{stroke:var(--control);stroke-width:1}.difference .more{fill:var(--better)}.difference .less{fill:var(--worse)}
.point-map{width:100%;max-width:26rem}.point-map text{fill:var(--muted);font:var(--t-12) var(--font)}.point-map .on-dot{fill:var(--on-strong);font-weight:600}
.likert text{font:var(--t-12) var(--font);font-variant-numeric:tabular-nums}
.legend{list-style:none;padding:0;margin:var(--s2) 0;display:flex;flex-wrap:wrap;gap:var(--s1) var(--s4);color:var(--muted);font:var(--t-13) var(--font)}
.legend li{display:flex;align-items:center;gap:var(--s2)}
.bars{list-style:none;padding:0;margin:0;display:grid;gap:var(--s3)}
.dot-whisker th,.dot-whisker td,.funnel th,.funnel td{padding:2px 0;font:var(--t-13) var(--font);text-align:left;font-weight:400}
.dot-whisker .plot{width:56%;padding:0 var(--s3)}.dot-whisker .number,.funnel .number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.dot-whisker th[scope=row]{hyphens:auto;overflow-wrap:break-word}@media (max-width:30rem){.dot-whisker .plot{width:44%}}
.dot-whisker thead th,.funnel thead th{color:var(--muted)}
.dot-whisker tr.part th{padding-left:var(--s4);color:var(--muted)}
.funnel .plot{width:45%;padding:0 var(--s3)}.funnel td,.funnel th{border-top:1px solid var(--line);padding:6px 0}.funnel .plot{padding:6px var(--s3)}.funnel td.number{padding-left:var(--s3)}
.multiples{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,21rem),1fr));gap:var(--s4)}
.multiples>*{margin:0!important}.multiples .chart{border:1px solid var(--line);border-radius:var(--r-l);background:var(--surface);padding:var(--s4)}
.sparklines{list-style:none;padding:0;margin:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(10.5rem,1fr));gap:var(--s4)}
.sparklines li{display:grid;gap:2px;font:var(--t-13) var(--font)}.sparklines .name{font-weight:600;display:flex;justify-content:space-between;max-width:160px}
.change.better b{color:var(--better)}.change.worse b{color:var(--worse)}.change.still,.change small{color:var(--muted)}
details.data{margin-top:var(--s3)}details.data>summary{color:var(--accent);cursor:pointer;min-height:24px}
details.data table{margin-top:var(--s2);border-collapse:collapse;font:var(--t-13) var(--font)}
details.data th,details.data td{overflow-wrap:break-word;padding:4px var(--s3) 4px 0;text-align:left;font-weight:400;font-variant-numeric:tabular-nums;border-top:1px solid var(--line);vertical-align:top}
.note{color:var(--muted);font:var(--t-13) var(--font)}
@media print{.chart{break-inside:avoid}details.data>summary{display:none}}
`;
