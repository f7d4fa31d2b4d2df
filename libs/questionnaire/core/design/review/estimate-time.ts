import { LOCALES, type Locale, localized, type LocalizedText } from '#kernel';
import type { Domain, Plan, PlanItem } from '../../plan.js';

/**
 * 255 Chinese characters and 228 English words a minute: adults reading standard texts (IReST, Trauzettel-Klosinski
 * & Dietz 2012). They read aloud, which is slower than silently; a question is read with more care than a text.
 */
const CHARACTERS_PER_SECOND = 255 / 60;
const WORDS_PER_SECOND = 228 / 60;

/** Seconds to decide and to answer, without reading. Writing goes by what people write on average, not by the limit. */
const EFFORT: { readonly [Kind in Domain['kind']]: (domain: Extract<Domain, { kind: Kind }>) => number } = {
  'one-of': () => 2,
  'yes-no': () => 1.5,
  'some-of': ({ choices }) => 2 + Math.min(choices.length, READ_CHOICES) * 0.5,
  ranking: ({ choices }) => 3 + choices.length * 2,
  text: ({ input }) => (input === 'lines' ? 25 : 6),
  number: () => 3,
  date: () => 5,
  matrix: ({ rows }) => rows.length * 2.5,
  table: ({ columns, minRows }) => Math.max(minRows, 1) * columns.length * 6,
  computed: () => 0,
};

/** Long lists are skimmed. */
const READ_CHOICES = 12;
/** Of an answer list people read what is near their answer. */
const SHARE_OF_CHOICES = 0.6;
/** Seconds from one screen to the next. */
const TURN = 1;

/** Seconds a person needs for an item in a language: reading what is shown, deciding, answering. */
export function secondsForItem(item: PlanItem, locale: Locale): number {
  return secondsFor(item, locale, new Set());
}

/**
 * Seconds for a path through the questionnaire, given by indices into `plan.items`. What has been read before, such as
 * the words of a scale, is recognised and not read again.
 */
export function secondsForItems(plan: Plan, indices: readonly number[], locale: Locale): number {
  const asked = new Set(indices);
  const screens = plan.steps.filter(({ items }) => items.some((item) => asked.has(item)));
  const read = new Set<string>();
  const headings = [plan, ...screens].flatMap(({ title, description }) => [title, description]);
  const opening = readingSeconds(headings, locale, read);
  const items = indices.reduce((sum, index) => sum + secondsFor(plan.items[index] as PlanItem, locale, read), 0);
  return opening + items + screens.length * TURN;
}

/** Seconds for whoever is asked everything, in the slower language: no path takes longer. */
export function longestSeconds(plan: Plan, reachable?: ReadonlySet<string>): number {
  const indices = plan.items.flatMap(({ name }, index) => (!reachable || reachable.has(name) ? [index] : []));
  return Math.max(...LOCALES.map((locale) => secondsForItems(plan, indices, locale)));
}

function secondsFor(item: PlanItem, locale: Locale, read: Set<string>): number {
  const effort = (EFFORT[item.domain.kind] as (domain: Domain) => number)(item.domain);
  const words = readingSeconds([item.title, item.description], locale, read);
  return effort + words + SHARE_OF_CHOICES * readingSeconds(wordsOfDomain(item.domain), locale, read);
}

function wordsOfDomain(domain: Domain): readonly (LocalizedText | undefined)[] {
  if ('choices' in domain) return domain.choices.slice(0, READ_CHOICES).flatMap(({ text, hint }) => [text, hint]);
  if (domain.kind === 'yes-no') return [domain.yes.text, domain.no.text];
  if (domain.kind === 'matrix') return [...domain.rows, ...domain.columns].map(({ text }) => text);
  return domain.kind === 'table' ? domain.columns.map(({ title }) => title) : [];
}

const HAN = /\p{Script=Han}/gu;
const WORD = /[\p{Letter}\p{Number}]+/gu;

/** Counts what has not been read yet, and notes it as read. */
function readingSeconds(texts: readonly (LocalizedText | undefined)[], locale: Locale, read: Set<string>): number {
  return texts.reduce((seconds, localizedText) => {
    const text = localizedText && localized(localizedText, locale);
    if (text === undefined || read.has(text)) return seconds;
    read.add(text);
    const characters = text.match(HAN)?.length ?? 0;
    const words = text.replace(HAN, ' ').match(WORD)?.length ?? 0;
    return seconds + characters / CHARACTERS_PER_SECOND + words / WORDS_PER_SECOND;
  }, 0);
}
