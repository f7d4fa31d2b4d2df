import { Badge } from '@mantine/core';
import { IconAlertTriangle, IconPencil, IconPlusMinus } from '@tabler/icons-react';
import type { Change, ChangeLabel } from '../api/versions.js';
import { useTexts } from '../i18n/locale.js';
import { versionsTexts } from './versions.messages.js';

const ICONS = { cosmetic: IconPencil, additive: IconPlusMinus, breaking: IconAlertTriangle } as const;
/** The word is never cut. */
const WHOLE = { label: { overflow: 'visible' } } as const;
const LABELS: readonly ChangeLabel[] = ['breaking', 'additive', 'cosmetic'];

/** What a change does to the trend: a word and a sign, never a colour alone. */
export function ChangeBadge({ label }: { readonly label: ChangeLabel }) {
  const { name, hint } = useTexts(versionsTexts).labels[label];
  const Icon = ICONS[label];
  return (
    <Badge
      variant="outline"
      tt="none"
      color={label === 'breaking' ? 'orange' : label === 'additive' ? 'ink' : 'gray'}
      leftSection={<Icon size={14} aria-hidden />}
      title={hint}
      miw="max-content"
      styles={WHOLE}
      className={`fm-label fm-label-${label}`}
    >
      {name}
    </Badge>
  );
}

/** How many changes there are of each kind; nothing where there are none. */
export function ChangeCounts({ changes }: { readonly changes: readonly Pick<Change, 'label'>[] }) {
  const { labelCount } = useTexts(versionsTexts);
  return (
    <span className="fm-counts">
      {LABELS.map((label) => {
        const count = changes.filter((change) => change.label === label).length;
        const Icon = ICONS[label];
        if (count === 0) return null;
        return (
          <span key={label} className={label === 'breaking' ? 'fm-attention-text' : undefined}>
            <Icon size={14} aria-hidden className="fm-inline" /> {labelCount[label](count)}
          </span>
        );
      })}
    </span>
  );
}
