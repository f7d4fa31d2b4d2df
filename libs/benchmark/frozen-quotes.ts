import type { AcceptedQuote } from '#response';
import { type Quote, quoteBand } from './core/index.js';
import type { Naming } from './frozen-totals.js';

/**
 * Accepted quotes without whose they are. An organisation is quoted once about a vendor in a dimension, so that nobody
 * puts together what several of its people said.
 */
export function frozenQuotes(accepted: readonly AcceptedQuote[], naming: Naming): Quote[] {
  const first = new Map<string, AcceptedQuote>();
  for (const quote of accepted) {
    const key = [quote.vendorId, quote.dimension, quote.organisationId].join();
    if (!first.has(key)) first.set(key, quote);
  }
  return [...first.values()].map(({ id, vendorId, dimension, points, text, language, translation }) => ({
    id,
    vendor: naming.vendor(vendorId),
    dimension,
    band: quoteBand(points),
    text,
    language,
    ...(translation !== null && { translation }),
  }));
}
