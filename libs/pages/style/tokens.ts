/** Colours, sizes and type of every page. Contrast of text is 6:1 and more on both grounds, of edges 3:1. */
export const tokens = `
:root{color-scheme:light dark;--bg:#fff;--surface:#f6f8fa;--fg:#1b1f24;--muted:#5b6470;--line:#d5dae1;--control:#8a94a3;--accent:#0b5cad;--on-accent:#fff;--tint:#e8effb;--danger:#b3261e;--better:#0b5cad;--worse:#b35900;
--font:system-ui,-apple-system,"PingFang SC","HarmonyOS Sans SC","MiSans","Noto Sans SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif;--mono:ui-monospace,"SF Mono","Cascadia Mono",Menlo,monospace;
--t-12:12px/1.5;--t-13:13px/1.5;--t-15:15px/1.6;--t-17:17px/1.6;--t-22:22px/1.45;--t-26:26px/1.35;--t-34:34px/1.25;
--s1:4px;--s2:8px;--s3:12px;--s4:16px;--s5:24px;--s6:32px;--s7:48px;--s8:64px;--r-s:6px;--r-m:8px;--r-l:12px;--row:52px;--target:48px;--measure:40rem}
@media(prefers-color-scheme:dark){:root{--bg:#12161b;--surface:#1a2027;--fg:#eef1f5;--muted:#a3adba;--line:#39424e;--control:#6b7684;--accent:#7db8f5;--on-accent:#0b1a2a;--tint:#1c2c40;--danger:#ffb4ab;--better:#7db8f5;--worse:#f2a65a}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--bg);color:var(--fg);font:var(--t-15) var(--font)}
a{color:var(--accent)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
bdi,.nowrap{white-space:nowrap}
@media(prefers-reduced-motion:no-preference){*{transition:background-color .12s,border-color .12s}}
`;
