/** Looks of what stands beside the questionnaire, on every page that shows it. */
export const evidenceStyle = `
.channel-bar{border-radius:2px;overflow:hidden!important;display:block}.channel-S{fill:var(--series-1)}.channel-P{fill:var(--series-2)}.channel-T{fill:var(--series-3)}
.provenance .bars small,.attainment small,.stars small{color:var(--muted);font-weight:400}.provenance .note{margin:var(--s1) 0}
.attainment small,.stars small{display:block;font:var(--t-12) var(--font);white-space:normal}
#sla .folds{margin-top:var(--s4)}#sla .card .probabilities{margin-bottom:var(--s4)}.probabilities.stars th:first-child{width:55%}
.probabilities{width:100%;border-collapse:collapse;font:var(--t-13) var(--font)}.probabilities td{white-space:nowrap}.probabilities th{overflow-wrap:normal;hyphens:auto}.probabilities caption{text-align:left;color:var(--muted);margin-bottom:var(--s2)}
.probabilities th,.probabilities td{text-align:right;font-weight:400;padding:4px 0 4px var(--s2);border-top:1px solid var(--line);font-variant-numeric:tabular-nums}.probabilities th:first-child{text-align:left;padding-left:0}.probabilities thead th{color:var(--muted);border:0;vertical-align:bottom}
.folds{display:grid;gap:var(--s2)}.folds .card{padding:0 var(--s4);margin:0}.folds summary{font:600 var(--t-15) var(--font);cursor:pointer;padding:var(--s3) 0}
.quote .band-critical{color:var(--worse)}.quote .band-favourable{color:var(--better)}.mask{color:var(--muted)}#cases .quote{margin-bottom:var(--s3)}
`;
