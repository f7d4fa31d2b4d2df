/** Looks of the survey: made for a thumb on a small screen, the same words on a large one. */
export const surveyStyle = `
.survey{min-height:100vh;min-height:100dvh;display:flex;flex-direction:column;font:var(--t-17) var(--font);scroll-padding-bottom:96px}
.survey .bar{position:sticky;top:0;z-index:1;display:flex;align-items:center;gap:var(--s3);min-height:48px;padding:0 var(--s4);background:var(--bg);border-bottom:1px solid var(--line)}
.survey .bar a{display:inline-flex;align-items:center;justify-content:center;min-width:44px;min-height:44px;text-decoration:none;color:var(--fg)}
.survey .bar a:hover{text-decoration:underline}
.survey .language{margin-left:auto;font:var(--t-15) var(--font)}
.survey .study{font:600 var(--t-15) var(--font);overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.survey .count{font:var(--t-15) var(--font);font-variant-numeric:tabular-nums;white-space:nowrap}
progress{flex:1;min-width:0;height:8px;border:0;border-radius:4px;background:var(--line);overflow:hidden;appearance:none;-webkit-appearance:none}
progress::-webkit-progress-bar{background:var(--line)}
progress::-webkit-progress-value{background:var(--accent)}
progress::-moz-progress-bar{background:var(--accent)}
main{width:100%;max-width:var(--measure);margin:0 auto;padding:var(--s5) var(--s4) var(--s5);flex:1}
.survey footer{width:100%;max-width:var(--measure);margin:0 auto;padding:0 var(--s4) var(--s5);color:var(--muted);font:var(--t-13) var(--font)}
.survey footer p{margin:0}
.survey h1{font:700 var(--t-22) var(--font);margin:0 0 var(--s2);text-wrap:pretty;overflow-wrap:anywhere}
.survey h2{font:600 var(--t-17) var(--font);margin:0 0 var(--s2)}
.lead{margin:0 0 var(--s4)}
.hint{color:var(--muted);font:var(--t-15) var(--font);margin:0 0 var(--s4)}
.optional{color:var(--muted);font:400 var(--t-15) var(--font)}
.error{color:var(--danger);font:600 var(--t-15) var(--font);margin:0 0 var(--s3)}
.errors{border:2px solid var(--danger);border-radius:var(--r-m);padding:var(--s3) var(--s4);margin:0 0 var(--s5)}
.errors h2{color:var(--danger)}.errors ul{margin:0;padding-left:1.2em}.errors a{color:var(--danger)}
.notice{border-left:4px solid var(--accent);background:var(--surface);padding:var(--s3) var(--s4);margin:0 0 var(--s4)}
fieldset{border:0;margin:0;padding:0;min-width:0}
legend{padding:0;width:100%}
.question+.question{margin-top:var(--s6)}
.question>h1 label,.question>h2 label{display:block}
.option{display:flex;align-items:center;gap:var(--s3);min-height:var(--row);margin:0 0 var(--s3);padding:var(--s2) var(--s4);border:1px solid var(--line);border-radius:var(--r-l);cursor:pointer}
.option:hover{border-color:var(--control)}
.option span{flex:1;overflow-wrap:anywhere}
.option small{color:var(--muted);font:var(--t-15) var(--font);text-align:right}
.option input{flex:none;width:22px;height:22px;margin:0;accent-color:var(--accent)}
.option:has(:checked){border-color:var(--accent);box-shadow:inset 0 0 0 1px var(--accent);background:var(--tint)}
.option:has(:focus-visible){outline:3px solid var(--accent);outline-offset:2px}
.option:has(:focus-visible) input{outline:none}
.apart{border-top:1px dashed var(--control);margin-top:var(--s4);padding-top:var(--s4)}
.scale{display:grid;grid-template-columns:repeat(6,1fr);gap:var(--s2)}
.scale .option{flex-direction:column;justify-content:center;gap:2px;margin:0;padding:var(--s2) 0;text-align:center;min-height:64px}
.scale .option span{flex:none;font-variant-numeric:tabular-nums}
.scale .apart{grid-column:1/-1;margin-top:var(--s2)}
.scale .apart .option{flex-direction:row;justify-content:flex-start;padding:var(--s2) var(--s4);min-height:var(--row);gap:var(--s3)}
.ends{display:flex;justify-content:space-between;gap:var(--s4);color:var(--muted);font:var(--t-15) var(--font);margin:var(--s2) 0 0}
@media(min-width:600px){.scale{grid-template-columns:repeat(11,1fr)}}
input:is([type=text],[type=email],[type=number],[type=date]),select,textarea{width:100%;min-height:var(--target);padding:var(--s2) var(--s3);border:1px solid var(--control);border-radius:var(--r-m);background:var(--bg);color:var(--fg);font:var(--t-17) var(--font)}
input[type=number],input[type=date]{max-width:12rem}
.faulty :is(input,select,textarea){border-color:var(--danger)}
.remark{margin-top:var(--s4)}.remark label,.cell{display:block;font:var(--t-15) var(--font);margin:0 0 var(--s1)}
.row{border:1px solid var(--line);border-radius:var(--r-l);padding:var(--s3) var(--s4) var(--s1);margin:0 0 var(--s4)}.row legend{font-weight:600;padding:0 var(--s1);width:auto}
.ranked{display:grid;grid-template-columns:1fr minmax(8rem,12rem);gap:var(--s3);align-items:center;margin:0 0 var(--s3)}
.status{min-height:1.5em;color:var(--muted);font:var(--t-13) var(--font);margin:var(--s4) 0 0}
.actions{display:flex;flex-direction:row-reverse;gap:var(--s3);margin-top:var(--s4)}
form>.actions{position:sticky;bottom:0;margin:var(--s3) calc(-1*var(--s4)) 0;padding:var(--s3) var(--s4) calc(var(--s3) + env(safe-area-inset-bottom));background:var(--bg);border-top:1px solid var(--line)}
button,.button{flex:1;display:inline-flex;align-items:center;justify-content:center;min-height:var(--target);padding:var(--s2) var(--s5);border:1px solid var(--control);border-radius:var(--r-m);background:var(--bg);color:var(--fg);font:600 var(--t-17) var(--font);text-decoration:none;cursor:pointer}
button.main,.button{border-color:var(--accent);background:var(--accent);color:var(--on-accent)}
.facts{margin:0 0 var(--s4);padding:var(--s3) var(--s4);background:var(--surface);border-radius:var(--r-l)}.facts dt{font:600 var(--t-15) var(--font);margin-top:var(--s2)}.facts dd{margin:0}
.facts code{font:var(--t-15) var(--mono);overflow-wrap:anywhere}
.answers{margin:0}.answers div{padding:var(--s3) 0;border-top:1px solid var(--line)}.answers dt{color:var(--muted);font:var(--t-15) var(--font)}.answers dd{margin:0;display:flex;justify-content:space-between;gap:var(--s4);overflow-wrap:anywhere}.answers a{flex:none;min-height:24px}
.none{color:var(--muted)}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.trap{position:absolute;left:-9999px;width:1px;height:1px;overflow:hidden}
@media print{.actions,.bar a{display:none}}
`;
