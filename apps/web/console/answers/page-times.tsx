import { Text } from '@mantine/core';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import type { PageTime } from './answer-requests.js';
import { answersTexts } from './answers.messages.js';
import { reviewTexts } from './review.messages.js';

/** Seconds an item below which a screen is fast (the method's rule). */
const FAST = 2;

/** The way through the questionnaire: each screen as long as it took. */
export function PageTimes({ pages }: { readonly pages: readonly PageTime[] }) {
  const texts = useTexts(answersTexts);
  const review = useTexts(reviewTexts);
  const { number } = useFormat();
  if (pages.length === 0) return <Text c="dimmed">{texts.noPages}</Text>;
  const longest = Math.max(1, ...pages.map(({ seconds }) => seconds));
  return (
    <ol className="fm-times">
      {pages.map(({ items, seconds }, page) => {
        const isFast = items > 0 && seconds < FAST * items;
        return (
          // oxlint-disable-next-line react/no-array-index-key -- screens have no other name
          <li key={page}>
            <span>{texts.pageTime(page + 1, number(Math.round(seconds * 10) / 10), items)}</span>
            <span
              className={isFast ? 'fm-time fm-time-fast' : 'fm-time'}
              style={{ inlineSize: `${(100 * seconds) / longest}%` }}
              aria-hidden
            />
            {isFast && <span className="fm-time-word">{review.fast}</span>}
          </li>
        );
      })}
    </ol>
  );
}
