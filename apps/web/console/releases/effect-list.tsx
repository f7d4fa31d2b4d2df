import { rankText, scoreText } from '#pages/chart';
import { useTexts } from '../i18n/locale.js';
import type { ReleaseEffect, Standing, VendorEffect } from './release-requests.js';
import { releasesTexts } from './releases.messages.js';

interface EffectListProps {
  readonly effect: ReleaseEffect;
  readonly nameOf: (slug: string) => string;
}

/** What a revision did to what readers see of each vendor. */
export function EffectList({ effect, nameOf }: EffectListProps) {
  const texts = useTexts(releasesTexts);
  const { since, ranks, scores, unchanged } = effect;
  if (ranks.length + scores.length === 0) return <span>{texts.noEffect(since)}</span>;
  return (
    <ul className="fm-list">
      {[...ranks, ...scores].map((one) => (
        <EffectLine key={one.vendor} effect={one} name={nameOf(one.vendor)} />
      ))}
      {unchanged > 0 && <li>{texts.unchanged(unchanged)}</li>}
    </ul>
  );
}

function EffectLine({ effect: { before, after }, name }: { readonly effect: VendorEffect; readonly name: string }) {
  const texts = useTexts(releasesTexts);
  const worded = (standing: Standing | null): string => {
    if (standing === null) return texts.absent;
    if (standing.status === 'SUPPRESSED') return texts.suppressed;
    const rank = standing.rankRange ? rankText(standing.rankRange) : texts.unranked;
    return `${rank} (${scoreText(standing.score)})`;
  };
  return (
    <li>
      {name}: {texts.was(worded(before), worded(after))}
    </li>
  );
}
