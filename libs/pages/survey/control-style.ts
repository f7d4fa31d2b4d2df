/** Looks of everything that takes an answer. What is chosen is seen without `:has`, which older phones lack. */
export const controlStyle = `
fieldset{border:0;margin:0;padding:0;min-width:0}
legend{float:left;width:100%;padding:0}
legend+*{clear:both}
.question+.question{margin-top:var(--s6)}
.question label{overflow-wrap:anywhere}
.option{position:relative;display:flex;align-items:center;gap:var(--s3);min-height:var(--row);margin:0 0 var(--s3);padding:var(--s2) var(--s4);border:1px solid var(--line);border-radius:var(--r-l);cursor:pointer}
.option:hover{border-color:var(--control)}
.option span{flex:1;min-width:0}
.option small{flex:0 1 auto;max-width:55%;color:var(--muted);font:var(--t-15) var(--font);text-align:right}
.option input{flex:none;width:22px;height:22px;margin:0;accent-color:var(--accent)}
.option:has(:checked){border-color:var(--accent);box-shadow:inset 0 0 0 1px var(--accent);background:var(--tint)}
.option:has(:focus-visible){outline:3px solid var(--accent);outline-offset:2px}
.option:has(:focus-visible) input{outline:none}
input[type=radio]{appearance:none;-webkit-appearance:none;border:1.5px solid var(--control);border-radius:50%;background:var(--bg)}
input[type=radio]:checked{border:2px solid var(--accent);background:radial-gradient(circle,var(--accent) 5.5px,var(--bg) 6px)}
.options .option:last-child{margin-bottom:0}
.apart{border-top:1px dashed var(--control);margin-top:var(--s4);padding-top:var(--s4)}
.ends{display:flex;justify-content:space-between;gap:var(--s4);color:var(--muted);font:var(--t-15) var(--font);margin:var(--s3) 0 var(--s2)}
.ends span+span{text-align:right}
.ends b{font-weight:600;color:var(--fg)}
.scale{display:grid;grid-template-columns:repeat(6,1fr);gap:var(--s2)}
.scale>.option{margin:0;padding:0;border:0;min-height:var(--row);box-shadow:none;background:none}
.scale>.option span{position:absolute;inset:0;display:flex;align-items:center;justify-content:center;border:1px solid var(--control);border-radius:var(--r-m);font-weight:600;font-variant-numeric:tabular-nums}
.scale>.option:hover span{border-color:var(--accent)}
.scale>.option input{position:absolute;inset:0;width:100%;height:100%;opacity:0;cursor:pointer}
.scale>.option input:checked+span{border-color:var(--accent);background:var(--accent);color:var(--on-accent)}
.scale .apart{grid-column:1/-1;margin-top:var(--s2)}
.scale .apart .option{margin:0}
input:is([type=text],[type=email],[type=number],[type=date]),select,textarea{display:block;width:100%;min-height:var(--target);padding:var(--s2) var(--s3);border:1px solid var(--control);border-radius:var(--r-m);background:var(--bg);color:var(--fg);font:var(--t-17) var(--font)}
textarea{resize:vertical}
textarea+.hint{margin:var(--s1) 0 0}
input[type=number],input[type=date]{max-width:12rem}
.faulty :is(input:not([type=radio]),select,textarea){border-color:var(--danger)}
.faulty{border-left:4px solid var(--danger);padding-left:var(--s3)}
.remark{margin-top:var(--s5)}
.remark label,.cell{display:block;font:var(--t-15) var(--font);margin:0 0 var(--s1)}
.row{border:1px solid var(--line);border-radius:var(--r-l);padding:var(--s4);margin:0 0 var(--s4)}
.row legend{font-weight:600;margin-bottom:var(--s3);overflow-wrap:anywhere}
.row legend small{float:right;margin-left:var(--s3);color:var(--muted);font:400 var(--t-15) var(--font);font-variant-numeric:tabular-nums}
.row :is(input,select)+.cell{margin-top:var(--s3)}
.row .option{margin-bottom:var(--s2)}
.ranking{list-style:none;margin:0;padding:0}
.ranked{display:flex;flex-wrap:wrap;gap:var(--s1) var(--s3);align-items:center;min-height:var(--row);margin:0 0 var(--s3);padding:var(--s2) var(--s2) var(--s2) var(--s4);border:1px solid var(--line);border-radius:var(--r-l)}
.ranked label{flex:1 1 9rem;min-width:0}
.moves{flex:0 1 auto;display:flex;gap:var(--s1);margin-left:auto}
.moves select{flex:1 1 7rem;min-width:0}
.moves button{flex:none;width:var(--target);padding:0}
.moves button:disabled{color:var(--muted);border-color:var(--line);cursor:default}
.sum{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 var(--s4);margin:var(--s4) 0 0;color:var(--muted);font:var(--t-15) var(--font)}
.sum output{color:var(--fg);font-weight:600;font-variant-numeric:tabular-nums}
.sum .wrong{color:var(--danger)}
summary{display:flex;align-items:center;min-height:44px;color:var(--accent);font:var(--t-15) var(--font);cursor:pointer;list-style:none}
summary::-webkit-details-marker{display:none}
summary::before{content:"＋";margin-right:var(--s1)}
[open]>summary::before{content:"－"}
.short{display:grid;grid-template-columns:1fr 6.5rem;gap:0 var(--s4);align-items:center}
.short>.error{grid-column:1/-1;margin:0 0 var(--s1)}
.short>.error{order:-1}
.short h2{margin:0;font-weight:400}
.short input{text-align:right}
.short+.short{margin-top:var(--s3)!important}
@media(min-width:600px){.scale{grid-template-columns:repeat(11,1fr)}}
@media(forced-colors:active){input[type=radio]{appearance:auto;-webkit-appearance:auto}.option:has(:checked){border:3px solid Highlight}.scale>.option input:checked+span{border:4px solid Highlight}}
`;
