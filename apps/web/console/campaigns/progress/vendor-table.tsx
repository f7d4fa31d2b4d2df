import { Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { assertNever } from '#kernel';
import type { CampaignProgress, Reach, Suggestion, VendorProgress } from '#distribution/core';
import { useFormat } from '../../i18n/format.js';
import { useTexts } from '../../i18n/locale.js';
import { progressTexts } from './progress.messages.js';
import classes from './progress.module.css';
import { RangeMark } from './range-mark.js';
import { Section } from './section.js';

/** Each vendor: what came, what is expected, whether it is enough, and what would help. */
export function VendorTable({ progress: { vendors, state } }: { readonly progress: CampaignProgress }) {
  const texts = useTexts(progressTexts);
  const { number } = useFormat();
  const [first] = vendors;
  if (!first) return null;
  const most = Math.max(...vendors.map(({ answering, threshold }) => Math.max(answering.high, threshold))) * 1.05;
  const head = [texts.vendor, texts.sent, texts.answersNow, texts.byClose, texts.willReach];
  return (
    <Section title={texts.vendors} hint={texts.vendorsHint(number(first.threshold))}>
      <table className="fm-table" aria-label={texts.vendors}>
        <thead>
          <tr>
            {head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {vendors.map((vendor) => (
            <Row key={vendor.vendorId} vendor={vendor} most={most} isClosed={state === 'closed'} />
          ))}
        </tbody>
      </table>
    </Section>
  );
}

interface RowProps {
  readonly vendor: VendorProgress;
  readonly most: number;
  readonly isClosed: boolean;
}

function Row({ vendor, most, isClosed }: RowProps) {
  const texts = useTexts(progressTexts);
  const { text, number } = useFormat();
  const { name, funnel, byOpenLink, organisations, answering, threshold, reach, suggestions } = vendor;
  return (
    <tr>
      <th scope="row">
        <b>{text(name)}</b>
      </th>
      <td data-label={texts.sent} className={classes['numbers']}>
        {number(funnel.sent)}
      </td>
      <td data-label={texts.answersNow} className={classes['numbers']}>
        {number(funnel.completed + byOpenLink.completed)}
      </td>
      <td data-label={texts.byClose}>
        <div>
          <RangeMark have={organisations} band={answering} need={threshold} most={most} />
          <Text component="span" size="sm" c="dimmed" className={classes['numbers']}>
            {texts.band(number(answering.low), number(answering.high))} / {number(threshold)}
          </Text>
        </div>
      </td>
      <td data-label={texts.willReach}>
        <div>
          <ReachWords reach={reach} isClosed={isClosed} />
          {!isClosed && suggestions.length > 0 && <Suggestions suggestions={suggestions} />}
        </div>
      </td>
    </tr>
  );
}

const SURE: readonly Reach[] = ['reached', 'almost-certain', 'likely'];

/** In words and with a sign, so that it does not hang on a colour. */
export function ReachWords({ reach, isClosed }: { readonly reach: Reach; readonly isClosed: boolean }) {
  const texts = useTexts(progressTexts);
  const isSure = SURE.includes(reach);
  const Icon = isSure ? IconCircleCheck : reach === 'open' ? IconCircleDashed : IconAlertTriangle;
  return (
    <span className={classes[isSure ? 'sure' : 'doubt']}>
      <Icon size={16} aria-hidden className="fm-inline" />{' '}
      {isClosed && reach !== 'reached' ? texts.closedShort : texts.reach[reach]}
    </span>
  );
}

function Suggestions({ suggestions }: { readonly suggestions: readonly Suggestion[] }) {
  const texts = useTexts(progressTexts);
  const sentence = useSuggestionSentence();
  return (
    <details>
      <summary>{texts.whatHelps}</summary>
      <ul className="fm-faults">
        {suggestions.map((suggestion) => (
          <li key={suggestion.kind}>{sentence(suggestion)}</li>
        ))}
      </ul>
    </details>
  );
}

function useSuggestionSentence(): (suggestion: Suggestion) => string {
  const texts = useTexts(progressTexts);
  const { number } = useFormat();
  return (suggestion) => {
    switch (suggestion.kind) {
      case 'extend':
        return texts.extend(suggestion.days, number(suggestion.answering.low), number(suggestion.answering.high));
      case 'remind':
        return texts.remind(number(suggestion.answering.low), number(suggestion.answering.high));
      case 'invite':
        return texts.invite(number(suggestion.organisations.low), number(suggestion.organisations.high));
      case 'open-link':
        return texts.openLink;
      default:
        return assertNever(suggestion);
    }
  };
}
