import type { INestApplicationContext } from '@nestjs/common';
import { type QuoteListing, QuoteService } from '#response';
import type { RandomSource } from '#statistics';
import { chance, DEMO_SEED, randomOf } from './demo-random.js';
import { type Theme, THEMES } from './remark-themes.js';

/** What a theme is about; people write of the first that their words are about. */
const ABOUT: Readonly<Record<Theme, string>> = {
  urgent: 'D1',
  'root-cause': 'D2',
  samples: 'D3',
  'one-contact': 'D4',
  industry: 'D3',
  warm: 'D4',
  'docs-good': 'D3',
  proactive: 'D5',
  night: 'D1',
  surface: 'D2',
  generic: 'D4',
  handover: 'D4',
  'docs-stale': 'D3',
  'silent-change': 'D5',
  chasing: 'D1',
  'time-zone': 'D1',
};
const BY = 'analyst@fairmark.example';
/** Read in a wave before its first release; the others wait in the console. */
const READ = 260;
const REFUSED = 0.05;

/** Somebody has read most of what may be quoted: accepted what says something, and refused a few with a reason. */
export async function reviewQuotes(services: INestApplicationContext, waveId: string): Promise<void> {
  const quotes = services.get(QuoteService);
  const random = randomOf(DEMO_SEED, 'quotes', waveId.length);
  const waiting = await quotes.list({ waveId, state: 'waiting', limit: READ });
  for (const text of waiting) {
    const decision = decide(random, text);
    if (decision) await quotes.decide({ ...decision, ...keyOf(text) });
  }
}

const keyOf = ({ answerId, place, decisions, textRevision }: QuoteListing) => ({
  answerId,
  place,
  textRevision,
  seen: decisions,
  hidden: [],
  translation: null,
  decidedBy: BY,
});

function decide(random: RandomSource, { text, language, dimensions }: QuoteListing) {
  if (chance(random, REFUSED)) return { decision: 'refused', dimension: null, reason: REASONS[language] } as const;
  const said = Object.entries(THEMES).find(([, words]) => words[language].some((words) => heard(text, words)));
  const dimension = said && ABOUT[said[0] as Theme];
  return dimension !== undefined && dimensions.includes(dimension)
    ? ({ decision: 'accepted', dimension, reason: null } as const)
    : undefined;
}

const heard = (text: string, words: string): boolean => text.toLowerCase().includes(words.toLowerCase());

const REASONS = { 'zh-CN': '与服务体验无关', en: 'Not about the service' } as const;
