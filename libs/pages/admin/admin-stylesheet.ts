import { chartStyle } from '../chart/chart-style.js';
import { panelStyle } from '../chart/panel-style.js';
import { securityStyle, staffSecurityStyle } from '../security/security-style.js';
import { minify } from '../style/minify.js';
import { tokens } from '../style/tokens.js';

const adminStyle = `
.admin{max-width:72rem;margin:0 auto;padding:var(--s4);overflow-wrap:anywhere}
.admin h1{font:700 var(--t-22) var(--font);margin:var(--s2) 0 var(--s4)}.admin h1 small,.admin h2 small{color:var(--muted);font-weight:400}
.admin h2{font:600 var(--t-17) var(--font);margin:0 0 var(--s3)}.admin h2 small{font:var(--t-13) var(--font)}
.admin section,.admin .card{margin-top:var(--s4)}.admin .columns section,.counters .card{margin-top:0}
.topbar form{display:flex;flex-wrap:wrap;align-items:center;gap:var(--s2)}.topbar .who{color:var(--muted);font:var(--t-13) var(--font)}
button.quiet{border:1px solid var(--control);background:none;color:var(--fg);border-radius:var(--r-s);min-height:32px;padding:0 var(--s3);font:var(--t-13) var(--font);cursor:pointer}
.columns{display:grid;gap:var(--s4);grid-template-columns:minmax(0,1fr)}.columns.even{margin-top:var(--s4)}
.tasks ul{list-style:none;margin:0;padding:0}.tasks a{flex:none}.funnel th,.rows th{overflow-wrap:break-word}.tasks li{display:flex;justify-content:space-between;gap:var(--s4);border-top:1px solid var(--line);padding:var(--s2) 0}.tasks li span::before{content:"";display:inline-block;width:8px;height:8px;margin-right:var(--s2);background:var(--worse);transform:rotate(45deg)}
.choose input:not([type=hidden]){flex:1 1 10rem;min-width:0;min-height:44px;padding:0 var(--s3);border:1px solid var(--control);border-radius:var(--r-m);background:var(--bg);color:var(--fg);font:var(--t-15) var(--font)}.choose button:disabled{background:var(--off);border-color:var(--control);color:var(--fg);cursor:default}
.counters{display:grid;grid-template-columns:repeat(auto-fit,minmax(8.5rem,1fr));gap:var(--s3);margin:0}.counters dt{color:var(--muted);font:var(--t-13) var(--font)}.counters dd{margin:0;font:600 var(--t-26) var(--font);font-variant-numeric:tabular-nums}
.rows{width:100%;border-collapse:collapse;font:var(--t-15) var(--font)}.rows th,.rows td{text-align:left;font-weight:400;padding:var(--s2) var(--s3) var(--s2) 0;border-top:1px solid var(--line)}.rows thead th{color:var(--muted);font:var(--t-13) var(--font);border:0}.rows .number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}.rows .plot{width:22%}.rows .short{color:var(--worse)}.rows small{color:var(--muted)}.rows tr>:last-child{padding-right:0}
.tabs{list-style:none;margin:0 0 var(--s4);padding:0;display:flex;flex-wrap:wrap;gap:var(--s2)}.tabs a{display:inline-block;padding:6px var(--s3);border:1px solid var(--line);border-radius:999px;text-decoration:none;font:var(--t-13) var(--font)}.tabs a[aria-current]{background:var(--accent);border-color:var(--accent);color:var(--on-accent)}
.state.failed,.error{color:var(--danger)}
.empty{border:1px dashed var(--control);border-radius:var(--r-l);padding:var(--s6) var(--s4);text-align:center;color:var(--muted)}.empty p{margin:0 0 var(--s2)}.empty h1{color:var(--fg)}
.login a.button{display:grid;place-items:center;min-height:48px;padding:0 var(--s3);border:1px solid var(--control);border-radius:var(--r-m);color:var(--fg);text-decoration:none;font:var(--t-15) var(--font)}
.login{max-width:24rem;margin:var(--s7) auto 0;display:grid;gap:var(--s2)}.admin .login{margin-top:var(--s6)}.login input:not([type=hidden]),.login button{min-height:48px;font:var(--t-17) var(--font);border-radius:var(--r-m);padding:0 var(--s3);border:1px solid var(--control);background:var(--bg);color:var(--fg);width:100%}.login button{background:var(--accent);border-color:var(--accent);color:var(--on-accent);margin-top:var(--s3);cursor:pointer}.login h1,.error{margin:0}
.mail-facts{grid-template-columns:repeat(auto-fit,minmax(10rem,1fr))}.mail-text{white-space:pre-wrap;font:var(--t-13) var(--mono);margin:0}.mail-body{width:100%;height:32rem;border:1px solid var(--line);border-radius:var(--r-m);background:#fff}.plain-list{margin:0;padding-left:var(--s4)}
@media (max-width:48rem){.rows{display:block}.rows thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}.rows tbody{display:block}.rows tr{display:flex;flex-wrap:wrap;align-items:center;gap:0 var(--s3);border-top:1px solid var(--line);padding:var(--s2) 0}.rows th,.rows td{border:0;padding:0}.rows tbody th{flex:1 1 100%}.rows td{color:var(--muted)}.rows .plot{flex:1 1 30%}}
@media (min-width:60rem){.admin,.topbar{padding-inline:var(--s5)}.columns{grid-template-columns:minmax(0,3fr) minmax(0,2fr)}.columns.even{grid-template-columns:repeat(2,minmax(0,1fr))}}
`;

/** The sheet of the staff's pages, ready to be sent. */
export const adminStylesheet = minify(
  tokens + panelStyle + chartStyle + adminStyle + staffSecurityStyle + securityStyle,
);
