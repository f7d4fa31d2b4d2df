import { LOCALES, type Locale } from '#kernel';

/** The reader's language: what they chose, else what their browser prefers, else Chinese. */
export function localeOf(chosen: string | undefined, acceptLanguage: string | undefined): Locale {
  const asked = LOCALES.find((locale) => locale === chosen);
  if (asked) return asked;
  const preferred = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', quality = 'q=1'] = part.trim().split(/;\s*/);
      return { tag: tag.toLowerCase(), quality: Number(quality.replace('q=', '')) || 0 };
    })
    .filter(({ tag }) => tag.startsWith('zh') || tag.startsWith('en'))
    .toSorted((a, b) => b.quality - a.quality)[0];
  return preferred?.tag.startsWith('en') ? 'en' : 'zh-CN';
}
