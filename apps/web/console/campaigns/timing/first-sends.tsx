import { Text } from '@mantine/core';
import { useState } from 'react';
import { invitationDue, reminderDue, rhythmOf } from '#distribution/core';
import { useLocale, useTexts } from '../../i18n/locale.js';
import { Section } from '../progress/section.js';
import { timingTexts } from './timing.messages.js';
import classes from './timing.module.css';
import { ownZone, type TypedTiming } from './typed-timing.js';

/** Where many customers are; whoever looks and whose zone is not known are added. */
const ZONES = ['Asia/Shanghai', 'Europe/Berlin', 'America/New_York', 'America/Los_Angeles'];

interface FirstSendsProps {
  readonly timing: TypedTiming;
  readonly isSound: boolean;
}

/** When the first mails would arrive in several zones, by the rules that send them. */
export function FirstSends({ timing, isSound }: FirstSendsProps) {
  const texts = useTexts(timingTexts);
  const [now] = useState(() => new Date());
  if (!isSound) return null;
  const isOne = timing.zone !== 'recipient';
  const zones = isOne ? [timing.zone] : [...new Set([timing.fallbackZone, ownZone(), ...ZONES])];
  const numbers = timing.reminderDays.map((_, index) => index);
  return (
    <Section title={texts.preview} hint={texts.previewHint}>
      <table className="fm-table" aria-label={texts.preview}>
        <thead>
          <tr>
            <th scope="col">{texts.place}</th>
            <th scope="col">{texts.invitation}</th>
            {numbers.map((number) => (
              <th key={number} scope="col">
                {texts.reminder(number + 1)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {zones.map((zone) => (
            <Row key={zone} zone={zone} timing={timing} now={now} isFallback={!isOne && zone === timing.fallbackZone} />
          ))}
        </tbody>
      </table>
    </Section>
  );
}

interface RowProps {
  readonly zone: string;
  readonly timing: TypedTiming;
  readonly now: Date;
  readonly isFallback: boolean;
}

function Row({ zone, timing, now, isFallback }: RowProps) {
  const texts = useTexts(timingTexts);
  const [invitation = null, ...reminders] = mailsIn(timing, zone, now);
  const shared = { zone, closesAt: timing.closesAt };
  return (
    <tr>
      <th scope="row">
        {zone}{' '}
        {isFallback && (
          <Text component="span" size="sm" c="dimmed">
            {texts.unknownZone}
          </Text>
        )}
      </th>
      <td data-label={texts.invitation} className={classes['times']}>
        <Moment moment={invitation} {...shared} />
      </td>
      {reminders.map((moment, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- the first and the second have no other name
        <td key={index} data-label={texts.reminder(index + 1)} className={classes['times']}>
          <Moment moment={moment} {...shared} />
        </td>
      ))}
    </tr>
  );
}

/** Invitation and reminders of somebody in the zone; null where there is no day for it. */
function mailsIn(timing: TypedTiming, zone: string, now: Date): (Date | null)[] {
  const rhythm = rhythmOf(timing, []);
  const invitedAt = invitationDue(timing, rhythm, zone, now);
  if (!invitedAt) return [null, ...timing.reminderDays.map(() => null)];
  let lastMailAt = invitedAt;
  const reminders = timing.reminderDays.map((_, number) => {
    const due = reminderDue(timing, rhythm, zone, { number, invitedAt, lastMailAt });
    lastMailAt = due ?? lastMailAt;
    return due;
  });
  return [invitedAt, ...reminders];
}

interface MomentProps {
  readonly moment: Date | null;
  readonly zone: string;
  readonly closesAt: string;
}

function Moment({ moment, zone, closesAt }: MomentProps) {
  const { locale } = useLocale();
  const texts = useTexts(timingTexts);
  if (!moment) return <Text c="var(--fm-attention)">{texts.never}</Text>;
  if (moment >= new Date(closesAt)) return <Text c="var(--fm-attention)">{texts.afterEnd}</Text>;
  const format = new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    weekday: 'short',
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return <time dateTime={moment.toISOString()}>{format.format(moment)}</time>;
}
