import { type Cell, MARGIN_LEVELS, type MarginName } from './cell.js';
import type { MethodConfig } from './method-defaults.js';
import { suppressBreakdown } from './suppression.js';

/** One part of a vendor's customers. */
export interface VendorSegment {
  readonly margin: MarginName;
  readonly level: string;
  readonly cells: readonly Cell[];
  readonly organisations: readonly string[];
  readonly isPublished: boolean;
}

/**
 * A vendor's scored cells by each margin. Where a small part is hidden, so much else is hidden that subtracting
 * from the total does not give it away.
 */
export function vendorSegments(own: readonly Cell[], config: MethodConfig): VendorSegment[] {
  const scored = own.filter(({ source }) => !config.excludedSources.includes(source));
  return (Object.keys(MARGIN_LEVELS) as MarginName[]).flatMap((margin) => {
    const parts = MARGIN_LEVELS[margin].map((level) => {
      const cells = scored.filter((cell) => cell[margin] === level);
      return { margin, level, cells, organisations: organisationsOf(cells) };
    });
    const sizes = Object.fromEntries(parts.map(({ level, organisations }) => [level, organisations.length]));
    const { published } = suppressBreakdown(sizes, config.kOwn);
    return parts.map((part) => ({
      ...part,
      isPublished: published.includes(part.level) && part.organisations.length > 0,
    }));
  });
}

/** Sorted, each once. */
export const organisationsOf = (cells: readonly Cell[]): readonly string[] =>
  [...new Set(cells.map(({ organisation }) => organisation))].toSorted();
