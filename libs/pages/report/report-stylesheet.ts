import { benchmarkStyle } from '../benchmark/benchmark-style.js';
import { chartStyle } from '../chart/chart-style.js';
import { panelStyle } from '../chart/panel-style.js';
import { minify } from '../style/minify.js';
import { tokens } from '../style/tokens.js';

/** A page to be read from top to bottom, and a document on paper. */
const reportStyle = `
.report{max-width:46rem;margin:0 auto;padding:var(--s4);overflow-wrap:anywhere}
.report .kicker{color:var(--muted);margin:var(--s4) 0 0}
.report h1{font:700 var(--t-26) var(--font);margin:var(--s1) 0 var(--s2);text-wrap:balance}
.report h2{font:600 var(--t-22) var(--font);margin:0 0 var(--s3)}
.report>section{margin-top:var(--s7);scroll-margin-top:var(--s4)}
.report p,.report li{font:var(--t-17) var(--font);max-width:var(--measure);text-wrap:pretty}
.report p.note,.report p.facts-line,.report p.badge,.report p.kicker{font:var(--t-13) var(--font)}
.report p:lang(zh-CN){hanging-punctuation:allow-end;text-spacing-trim:trim-start;text-autospace:normal}
.report bdi.long{white-space:normal}
.report .number{color:inherit;text-decoration:underline dotted var(--control);text-underline-offset:3px;font-variant-numeric:tabular-nums;white-space:nowrap}
.report .number:hover,.report .number:focus-visible{text-decoration-style:solid}
.contents{margin:var(--s5) 0;padding:var(--s4);border:1px solid var(--line);border-radius:var(--r-l);background:var(--surface)}
.contents h2{font:600 var(--t-15) var(--font)}.contents ol{margin:0;padding:0 0 0 var(--s5);columns:2 12rem;column-gap:var(--s5)}.contents li{font:var(--t-15) var(--font);padding:2px 0}
.contents a{display:inline-block;min-height:24px}
.report .sheet{overflow-x:auto;margin:var(--s4) 0;scroll-margin-top:var(--s4)}.sheet table{border-collapse:collapse;min-width:100%;font:var(--t-13) var(--font)}
.sheet caption,.scale figcaption{text-align:left;font:600 var(--t-15) var(--font);padding-bottom:var(--s2)}
.sheet th,.sheet td{padding:6px var(--s3) 6px 0;border-top:1px solid var(--line);text-align:left;vertical-align:top;font-weight:400;min-width:4rem;overflow-wrap:break-word}
.sheet thead th{color:var(--muted);border-top:0}.sheet td.number,.sheet th.number{text-decoration:none;text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.sheet td:last-child,.sheet th:last-child{padding-right:0}
.scale{margin:var(--s4) 0;scroll-margin-top:var(--s4);overflow-x:auto}.scale .plot{width:auto;min-width:6rem}.scale th[scope=row]{width:5.5rem;overflow-wrap:normal}.scale .number{text-decoration:none;white-space:pre-line;width:5.4rem}
.sheet:target,.scale:target{outline:2px solid var(--accent);outline-offset:4px;border-radius:var(--r-s)}
.report h3{font:600 var(--t-15) var(--font);margin:var(--s5) 0 var(--s3)}.report .quote{break-inside:avoid}.report .quote blockquote{font:var(--t-17) var(--font)}
.report footer{margin-top:var(--s7);border-top:1px solid var(--line);padding-top:var(--s3)}
@media screen and (max-width:47.99rem){.sheet table:has(th:nth-child(5)){min-width:40rem}}
@media (min-width:48rem){.scale th[scope=row]{width:9rem}.scale .number{width:9rem;white-space:normal}.scale .plot{width:auto}.report h1{font:700 var(--t-34) var(--font)}}
@media print{@page{size:A4;margin:18mm 16mm}.contents,.on-screen,.topbar{display:none}.report{max-width:none;padding:0}.report p,.report li{font-size:10.5pt;max-width:none}.report>section{margin-top:8mm}.report h2{break-after:avoid}.report section{break-inside:auto}.report .sheet,.scale{overflow:visible}.sheet table{font-size:8.5pt}.sheet tr,.scale{break-inside:avoid}.sheet:not(:has(tbody tr:nth-child(16))){break-inside:avoid}.report section:has(.scale){break-inside:avoid}.report h3{break-after:avoid}.report :is(p,li){orphans:3;widows:3}.report .number{text-decoration:none}.scale th[scope=row]{width:8rem}.scale .number{width:9rem;white-space:nowrap}
.sheet:has(th:nth-child(7)) table{font-size:7pt;min-width:0;width:100%}.sheet:has(th:nth-child(7)) :is(th,td){min-width:0;padding-right:4px}.sheet:has(th:nth-child(7)) .number{white-space:normal}}
`;

export const reportStylesheet = minify(tokens + panelStyle + chartStyle + benchmarkStyle + reportStyle);
