import { SegmentedControl } from '@mantine/core';
import { useTexts } from '../../i18n/locale.js';
import { mineTexts } from './mine.messages.js';
import { MomentField } from './moment-field.js';

interface WhenChoiceProps {
  /** Undefined: now; empty while what is typed is no time. */
  readonly at: string | undefined;
  readonly now: number;
  readonly onChange: (at: string | undefined) => void;
}

/** Now, or another time that is typed. */
export function WhenChoice({ at, now, onChange }: WhenChoiceProps) {
  const { whenLabel, whenNow, whenOther, otherTime } = useTexts(mineTexts);
  return (
    <div className="fm-when">
      <SegmentedControl
        aria-label={whenLabel}
        data={[
          { value: 'now', label: whenNow },
          { value: 'other', label: whenOther },
        ]}
        value={at === undefined ? 'now' : 'other'}
        onChange={(value) => onChange(value === 'now' ? undefined : new Date(now).toISOString())}
      />
      {at !== undefined && <MomentField label={otherTime} first={new Date(now)} onChange={onChange} />}
    </div>
  );
}
