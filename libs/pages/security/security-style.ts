/** Looks of the pages about somebody's own account, the same at both doors. */
export const securityStyle = `
.login .fields,.fields .fields{margin:0}.login p{margin:0}.login form.fields{gap:var(--s3)}
button.wide,.login button.main{justify-content:center;text-align:center}button.wide{width:100%;min-height:44px;justify-content:center;font:var(--t-15) var(--font)}
.login button.quiet{background:none;border-color:var(--control);color:var(--fg);margin-top:0}
.login .acts{display:flex;flex-wrap:wrap;gap:var(--s2)}.login .acts button{width:auto;min-height:36px;font:var(--t-13) var(--font)}
.login svg.qr{width:13rem;max-width:100%;height:auto;margin:0 auto;display:block;border-radius:var(--r-m)}
.codes ol{list-style:none;margin:0;padding:var(--s3);display:grid;gap:var(--s1);font:var(--t-15) var(--mono);border:1px solid var(--line);border-radius:var(--r-m);background:var(--bg)}
.security .fields button.main{justify-self:start}
.security [data-passkey]{margin-top:var(--s4);max-width:24rem}
@media print{.codes{border:0}.codes .acts,.codes a,.topbar{display:none}}
`;

/** What the portal has and the staff's own sheet has not. */
export const staffSecurityStyle = `
.admin .muted,.admin .lead{color:var(--muted)}.admin .lead{margin:0 0 var(--s4)}.admin output{display:block}
.said-so{border-left:4px solid var(--accent);background:var(--surface);padding:var(--s3) var(--s4);margin:0 0 var(--s4)}
.fields{display:grid;gap:var(--s3)}.fields p{margin:0}.fields label{display:block;font:600 var(--t-13) var(--font);margin-bottom:2px}.fields .hint{display:block;color:var(--muted);font:var(--t-13) var(--font);margin:2px 0 0}
.fields input:not([type=hidden]){width:100%;min-height:44px;font:var(--t-15) var(--font);border-radius:var(--r-m);padding:var(--s2) var(--s3);border:1px solid var(--control);background:var(--bg);color:var(--fg)}.fields [aria-invalid]{border-color:var(--danger)}
.acts{display:flex;flex-wrap:wrap;gap:var(--s2);align-items:center;margin-top:var(--s3)}.rows .acts{margin:0}
button.main,a.main{display:inline-flex;align-items:center;min-height:44px;padding:0 var(--s4);border-radius:var(--r-m);border:1px solid var(--accent);background:var(--accent);color:var(--on-accent);font:var(--t-15) var(--font);cursor:pointer;text-decoration:none}
a.quiet{display:inline-flex;align-items:center;border:1px solid var(--control);color:var(--fg);border-radius:var(--r-s);min-height:36px;padding:0 var(--s3);font:var(--t-13) var(--font);text-decoration:none}
button.quiet{min-height:36px}code.code{display:block;font:var(--t-15) var(--mono);background:var(--bg);border:1px solid var(--line);border-radius:var(--r-m);padding:var(--s3);overflow-wrap:anywhere}
.security .card,.security section{margin-top:var(--s4)}.security .columns .card{margin-top:0}.login details>summary{color:var(--accent);cursor:pointer;min-height:28px}
@media (max-width:48rem){.security .rows td[data-label]::before{content:attr(data-label) " ";font:var(--t-13) var(--font);margin-right:var(--s1)}}
`;
