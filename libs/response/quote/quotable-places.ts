import type { PublishedVersion } from '#questionnaire';
import { isFreeText } from '../core/index.js';
import type { QuotablePlaces } from './quote.queries.js';

/**
 * Texts that are about the vendor: those of questions that ask for words to quote, and remarks beside scored ones.
 * What somebody writes about themselves, such as another job than those offered, is nobody's business.
 */
export function quotablePlaces(versionId: string, { plan }: PublishedVersion): QuotablePlaces {
  const names = plan.items.flatMap((item) => [
    ...(item.role === 'quote' && isFreeText(item) ? [item.name] : []),
    ...(item.scores.length > 0 && item.remark ? [`${item.name}-Comment`] : []),
  ]);
  return { versionId, names };
}
