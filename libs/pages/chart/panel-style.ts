/** The frame around charts on public and staff pages: bar, cards, facts, notices, forms. */
export const panelStyle = `
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:-999px}.skip:focus{left:var(--s2);top:var(--s2);background:var(--bg);padding:var(--s2);z-index:1}
.topbar{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:0 var(--s5);padding:var(--s2) var(--s4);border-bottom:1px solid var(--line);max-width:72rem;margin:0 auto}
.topbar nav{display:flex;flex-wrap:wrap;gap:0 var(--s4)}.topbar a{display:inline-flex;align-items:center;min-height:36px;font:var(--t-13) var(--font)}
.topbar .brand{font:600 var(--t-15) var(--font);color:var(--fg);text-decoration:none}
.notice{display:block;border-left:4px solid var(--worse);background:var(--surface);padding:var(--s3) var(--s4);margin:0 0 var(--s4)}
.card{border:1px solid var(--line);border-radius:var(--r-l);background:var(--surface);padding:var(--s4)}
.facts{margin:0;display:grid;gap:var(--s2)}.facts dt{color:var(--muted);font:var(--t-13) var(--font)}.facts dd{margin:0;font:var(--t-15) var(--font)}
.choose{display:flex;flex-wrap:wrap;align-items:center;gap:var(--s2)}.choose label{flex-basis:100%;color:var(--muted);font:var(--t-13) var(--font)}
.choose select,.choose button{min-height:44px;font:var(--t-15) var(--font);border-radius:var(--r-m);padding:0 var(--s3);border:1px solid var(--control);background:var(--bg);color:var(--fg);max-width:100%}
.choose button{background:var(--accent);border-color:var(--accent);color:var(--on-accent);cursor:pointer}
@media print{.topbar nav,.skip,.choose{display:none}}
`;
