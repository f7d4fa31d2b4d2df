import { controlStyle } from './control-style.js';

const frame = `
html{scroll-padding:64px 0 104px}
.survey{min-height:100vh;min-height:100dvh;display:flex;flex-direction:column;font:var(--t-17) var(--font)}
.bar{position:sticky;top:0;z-index:1;display:flex;align-items:center;gap:var(--s3);min-height:48px;padding:0 max(var(--s4),50% - var(--measure)/2 + var(--s4));background:var(--bg);border-bottom:1px solid var(--line);font:var(--t-15) var(--font)}
.bar :is(a,button){flex:none;padding:0;border:0;background:none;font:inherit;font-weight:400;display:inline-flex;align-items:center;min-width:44px;min-height:44px;text-decoration:none;color:var(--fg)}
.bar :is(a,button):hover{text-decoration:underline}
.bar .back{justify-content:center;margin-left:-13px;font-size:20px}
.bar .language{justify-content:flex-end;margin-left:auto}
.study{font-weight:600;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.count{color:var(--muted);font-variant-numeric:tabular-nums;white-space:nowrap}
progress{flex:1;min-width:0;height:8px;border:0;border-radius:4px;background:var(--line);overflow:hidden;appearance:none;-webkit-appearance:none}
progress::-webkit-progress-bar{background:var(--line)}
progress::-webkit-progress-value{background:var(--accent);border-radius:4px}
progress::-moz-progress-bar{background:var(--accent);border-radius:4px}
main,footer{width:100%;max-width:var(--measure);margin:0 auto;padding:var(--s5) var(--s4)}
main{flex:1}
footer{padding-top:0;color:var(--muted);font:var(--t-13) var(--font)}
footer p{margin:0}
h1{font:700 var(--t-22) var(--font);margin:0 0 var(--s3);text-wrap:pretty;overflow-wrap:anywhere}
h2{font:600 var(--t-17) var(--font);margin:0 0 var(--s2);overflow-wrap:anywhere}
.long{white-space:normal}
.lead{margin:0 0 var(--s4)}
.hint{color:var(--muted);font:var(--t-15) var(--font);margin:0 0 var(--s4)}
.optional{color:var(--muted);font:400 var(--t-15) var(--font);white-space:nowrap}
.error{color:var(--danger);font:600 var(--t-15) var(--font);margin:0 0 var(--s3)}
.errors{border:2px solid var(--danger);border-radius:var(--r-m);padding:var(--s3) var(--s4);margin:0 0 var(--s5)}
.errors h2,.errors a{color:var(--danger)}
.errors ul{margin:0;padding-left:1.2em}
.errors li{padding:2px 0}
.notice{border-left:4px solid var(--accent);background:var(--surface);padding:var(--s3) var(--s4);margin:0 0 var(--s4)}
.status{min-height:1.5em;color:var(--muted);font:var(--t-13) var(--font);margin:var(--s4) 0 0}
.actions{position:fixed;inset:auto 0 0;z-index:1;display:flex;flex-direction:row-reverse;gap:var(--s3);padding:var(--s3) var(--s4) calc(var(--s3) + env(safe-area-inset-bottom));background:var(--bg);border-top:1px solid var(--line)}
.survey:has(.actions){padding-bottom:calc(73px + env(safe-area-inset-bottom))}
button,.button{flex:1;display:inline-flex;align-items:center;justify-content:center;min-height:var(--target);padding:var(--s2) var(--s5);border:1px solid var(--control);border-radius:var(--r-m);background:var(--bg);color:var(--fg);font:600 var(--t-17) var(--font);text-decoration:none;cursor:pointer}
button:hover{border-color:var(--fg)}
button.main,.button{border-color:var(--accent);background:var(--accent);color:var(--on-accent)}
button.main:hover,.button:hover{text-decoration:underline}
.ways{display:flex;flex-wrap:wrap;gap:0 var(--s5)}
.link{flex:none;display:inline-flex;align-items:center;min-height:44px;padding:0;border:0;background:none;color:var(--accent);font:400 var(--t-15) var(--font);text-decoration:underline;cursor:pointer}
.button.plain{background:var(--bg);color:var(--fg);border-color:var(--control)}
.receipt{display:flex;flex-wrap:wrap;gap:0 var(--s4);align-items:center}
.conflict{display:flex;flex-wrap:wrap;gap:var(--s3)}
.conflict p{flex:1 0 100%;margin:0}
.conflict button{flex:1 0 100%}
main:focus{outline:0}
.consent{margin:0;padding-left:1.1em;color:var(--muted);font:var(--t-15) var(--font)}
.quote{margin-top:var(--s5)}
.notify{margin:var(--s5) 0;padding-top:var(--s4);border-top:1px solid var(--line)}
.notify button{width:100%}
.qr{width:13rem;max-width:100%;margin:0 0 var(--s4);padding:var(--s2);background:#fff;border-radius:var(--r-m)}
.qr svg{display:block;width:100%;height:auto}
.code{font:600 var(--t-26) var(--mono);letter-spacing:.12em}
.gap{display:inline-block;width:.4em}
input.code{max-width:14rem;text-transform:uppercase;margin-bottom:var(--s4)}
.own-standing dl{margin:0}
.own-standing dt{font-weight:600}
.own-standing dd{margin:0 0 var(--s3)}
.own-standing .hint{margin:0}
.standing{display:block;overflow:visible}
.standing .axis{stroke:var(--line)}
.standing .vendor{fill:var(--accent)}
.standing .market{fill:var(--control)}
.standing .own{fill:var(--worse);stroke:var(--bg);stroke-width:2}
.legend{display:flex;flex-wrap:wrap;gap:0 var(--s4);margin:var(--s2) 0;font:var(--t-15) var(--font)}
.legend span::before{content:"●";margin-right:var(--s1)}
.legend .own::before{color:var(--worse)}
.legend .vendor::before{color:var(--accent)}
.legend .market::before{color:var(--control)}
.facts{margin:0 0 var(--s4);padding:var(--s3) var(--s4);background:var(--surface);border-radius:var(--r-l)}
.facts dt{font:600 var(--t-15) var(--font)}
.facts dd{margin:0}
.facts dd+dt{margin-top:var(--s3)}
code{font:var(--t-15) var(--mono);overflow-wrap:anywhere}
.reference code{display:block}
.answers{margin:0}
.answers div{padding:var(--s3) 0;border-top:1px solid var(--line)}
.answers dt{color:var(--muted);font:var(--t-15) var(--font)}
.answers dd{margin:0;display:flex;justify-content:space-between;gap:var(--s4);overflow-wrap:anywhere}
.answers a{flex:none;min-width:24px;text-align:right}
.none{color:var(--muted)}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.trap{position:absolute;left:-9999px;width:1px;height:1px;overflow:hidden}
@media(min-width:700px),(max-height:480px){.actions{position:static;justify-content:flex-end;margin-top:var(--s4);padding:0;border:0}.actions button{flex:0 1 12rem}.survey:has(.actions){padding-bottom:0}html{scroll-padding-bottom:16px}}
@media(min-width:700px){main{padding-top:var(--s7)}h1{font:700 var(--t-26) var(--font)}}
@media(forced-colors:active){progress{forced-color-adjust:none;background:Canvas;border:1px solid CanvasText}progress::-webkit-progress-bar{background:Canvas}progress::-webkit-progress-value{background:Highlight}progress::-moz-progress-bar{background:Highlight}}
@media print{.actions,.bar :is(a,button){flex:none;padding:0;border:0;background:none;font:inherit;font-weight:400;display:none}}
`;

/** Looks of the survey: made for a thumb on a small screen, the same words on a large one. */
export const surveyStyle = frame + controlStyle;
