/** Rules for dark pages, by the document they are of: once found they say so no longer. */
const DARK_RULES = new WeakMap<Document, readonly CSSMediaRule[]>();

function darkRulesOf(page: Document): readonly CSSMediaRule[] {
  const known = DARK_RULES.get(page);
  if (known) return known;
  const rules = [...page.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  const dark = rules.filter(
    (rule): rule is CSSMediaRule =>
      'media' in rule && /prefers-color-scheme:\s*dark/.test(rule.cssText.split('{')[0] ?? ''),
  );
  if (dark.length > 0) DARK_RULES.set(page, dark);
  return dark;
}

/** Shows a page as on a light or a dark device, whatever this one is: what the device prefers cannot be asked for. */
export function showScheme(page: Document, isDark: boolean): void {
  for (const rule of darkRulesOf(page)) rule.media.mediaText = isDark ? 'all' : 'not all';
  page.documentElement.style.colorScheme = isDark ? 'dark' : 'light';
}
