import type { ReleaseInput } from './release-input.js';

const plain = (name: string): string => name.normalize('NFKC').trim().toLowerCase();

/** Did a vendor of the wave pay for it, by either of its names? Such a release ranks nobody. */
export function isSponsored({ study, vendors }: Pick<ReleaseInput, 'study' | 'vendors'>): boolean {
  const sponsors = new Set(Object.values(study.sponsor).map(plain));
  return vendors.some(({ name }) => Object.values(name).some((own) => sponsors.has(plain(own))));
}
