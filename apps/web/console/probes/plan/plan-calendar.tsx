import { Text, Title } from '@mantine/core';
import { useLocale, useTexts } from '../../i18n/locale.js';
import { Scrolled } from '../../parts/scrolled.js';
import { useProbeWords } from '../use-probe-words.js';
import { previewTexts } from './plan-preview.messages.js';
import type { PlanSummary } from './plan-summary.js';

interface CalendarProps {
  readonly summary: PlanSummary;
  readonly vendors: readonly string[];
  readonly nameOf: (vendor: string) => string;
}

/** `Mon, 5 Oct` of a day without a zone. */
export function useDayName() {
  const { locale } = useLocale();
  const format = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
  });
  return (day: string) => format.format(new Date(`${day}T00:00:00Z`));
}

/** Days down, vendors across: where the burden lies. */
export function PlanCalendar({ summary, vendors, nameOf }: CalendarProps) {
  const texts = useTexts(previewTexts);
  const dayName = useDayName();
  return (
    <div>
      <Title order={3} size="h5">
        {texts.calendar}
      </Title>
      <Text size="sm" c="dimmed">
        {texts.calendarHint}
      </Text>
      <Scrolled label={texts.calendar} maxHeight="420px">
        <table className="fm-plan">
          <thead>
            <tr>
              <th scope="col">{texts.day}</th>
              {vendors.map((vendor) => (
                <th key={vendor} scope="col">
                  <bdi>{nameOf(vendor)}</bdi>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {summary.days.map((day) => (
              <tr key={day}>
                <th scope="row">{dayName(day)}</th>
                {vendors.map((vendor) => (
                  <td key={vendor}>
                    <Cell count={summary.countOf(day, vendor)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolled>
    </div>
  );
}

function Cell({ count }: { readonly count: number }) {
  const texts = useTexts(previewTexts);
  if (count === 0) return <span className="fm-hidden">{texts.none}</span>;
  return <span className="fm-plan-count">{count}</span>;
}

export function SlotCounts({ summary }: Pick<CalendarProps, 'summary'>) {
  const texts = useTexts(previewTexts);
  const { slotOf } = useProbeWords();
  return (
    <div>
      <Title order={3} size="h5">
        {texts.slots}
      </Title>
      <ul className="fm-loads">
        {summary.slots.map(({ key, count }) => (
          <li key={key}>
            <bdi>{slotOf(key)}</bdi>
            <span>{texts.count(count)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface LoadsProps extends Pick<CalendarProps, 'summary'> {
  readonly runnerOf: (runner: number) => string;
}

export function RunnerLoads({ summary, runnerOf }: LoadsProps) {
  const texts = useTexts(previewTexts);
  return (
    <div>
      <Title order={3} size="h5">
        {texts.workload}
      </Title>
      <ul className="fm-loads">
        {summary.runners.map(({ runner, total, busiest }) => (
          <li key={runner}>
            <bdi>{runnerOf(runner)}</bdi>
            <span>{texts.load(total, busiest)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
