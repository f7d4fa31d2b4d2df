import type { Locale } from '#kernel';
import type { Block, Inline } from './mail-blocks.js';

interface Part {
  readonly locale: Locale;
  readonly blocks: readonly Block[];
  readonly links: readonly { readonly label: string; readonly url: string }[];
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML, between tags and inside of quoted attributes. */
export const escapeHtml = (text: string): string => text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character]!);

const FONT = "font-family:system-ui,-apple-system,'Segoe UI','PingFang SC','Microsoft YaHei',Arial,sans-serif";
const TEXT = `margin:0 0 16px;${FONT};font-size:16px;line-height:1.6;color:#1B1F24`;
const SMALL = `margin:0 0 16px;${FONT};font-size:13px;line-height:1.6;color:#5B6470`;
const BUTTON = `display:inline-block;padding:12px 24px;${FONT};font-size:16px;line-height:1.25;font-weight:600;color:#FFFFFF;text-decoration:none`;
const TABLE = 'role="presentation" cellpadding="0" cellspacing="0" border="0"';

/**
 * Colours of a dark screen, for mail programs that ask for them (`prefers-color-scheme`) and for Outlook, which marks
 * what it has turned itself (`data-ogsc`). Everything else stands in the elements: many programs drop a style sheet.
 */
const STYLE = [
  ':root{color-scheme:light dark;supported-color-schemes:light dark}',
  '@media (prefers-color-scheme:dark){.page{background:#14181D!important}.card{background:#1E242B!important}.text{color:#E8EBEE!important}.small{color:#A7B0BA!important}.small a{color:#7FB6EE!important}.line{border-color:#39424C!important}.button{background:#2A74C0!important}}',
  '[data-ogsc] .text{color:#E8EBEE!important}[data-ogsc] .small,[data-ogsc] .small a{color:#A7B0BA!important}[data-ogsb] .card{background:#1E242B!important}',
  '@media (max-width:599px){.card{padding:24px 16px!important}.button,.button a{display:block!important;text-align:center!important}}',
].join('\n');

/**
 * A whole mail as HTML: tables for the layout and a width for Outlook, no image and nothing that is loaded from
 * elsewhere.
 */
export function mailHtml(subject: string, parts: readonly Part[]): string {
  const [first, ...others] = parts.map(partHtml);
  const rule = '<hr class="line" style="margin:24px 0;border:0;border-top:1px solid #DDE2E7">';
  return `<!doctype html>
<html lang="${parts[0]!.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="x-apple-disable-message-reformatting">
<title>${escapeHtml(subject)}</title>
<style>
${STYLE}
</style>
</head>
<body class="page" style="margin:0;padding:0;background:#F4F6F8">
<table ${TABLE} width="100%" class="page" style="background:#F4F6F8"><tr><td align="center" style="padding:24px 12px">
<!--[if mso]><table ${TABLE} width="600"><tr><td><![endif]-->
<table ${TABLE} width="100%" style="max-width:600px"><tr><td class="card" align="left" style="padding:32px;background:#FFFFFF;border-radius:12px">
${[first, ...others].join(`\n${rule}\n`)}
</td></tr></table>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr></table>
</body>
</html>
`;
}

function partHtml({ locale, blocks, links }: Part): string {
  const written = blocks.map((block) =>
    block.kind === 'links' ? links.map(buttonHtml).join('\n') : paragraphHtml(block),
  );
  return `<div lang="${locale}">\n${written.join('\n')}\n</div>`;
}

/** The colour is the cell's, because Outlook knows no padding of a link; the link fills the cell. */
function buttonHtml({ label, url }: { readonly label: string; readonly url: string }): string {
  return `<table ${TABLE} style="margin:0 0 16px"><tr><td class="button" bgcolor="#0B5CAD" style="background:#0B5CAD;border-radius:8px"><a href="${escapeHtml(url)}" style="${BUTTON}">${escapeHtml(label)}</a></td></tr></table>`;
}

function paragraphHtml({ lines, isSmallPrint }: Extract<Block, { kind: 'paragraph' }>): string {
  const [name, style] = isSmallPrint ? ['small', SMALL] : ['text', TEXT];
  return `<p class="${name}" style="${style}">${lines.map((line) => line.map(inlineHtml).join('')).join('<br>')}</p>`;
}

function inlineHtml(part: Inline): string {
  if (typeof part === 'string') return escapeHtml(part);
  return `<a href="${escapeHtml(part.url)}" style="color:#0B5CAD">${escapeHtml(part.label)}</a>`;
}
