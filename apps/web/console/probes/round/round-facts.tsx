import { useFormat } from '../../i18n/format.js';
import { useLocale, useTexts } from '../../i18n/locale.js';
import { Fact } from '../../releases/fact.js';
import { useDayName } from '../plan/plan-calendar.js';
import { PlanSection } from '../plan/plan-section.js';
import type { Round } from '../probe-types.js';
import { roundTexts } from './round.messages.js';

/** The design, and who did what with the round. */
export function RoundFacts({ round }: { readonly round: Round }) {
  const texts = useTexts(roundTexts);
  const { locale } = useLocale();
  const { text, moment } = useFormat();
  const dayName = useDayName();
  const { design, scenarios, runners, seed, acts } = round;
  const list = (names: readonly string[]) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);
  return (
    <>
      <PlanSection title={texts.facts}>
        <dl className="fm-facts">
          <Fact name={texts.days}>{texts.fromTo(dayName(design.from), dayName(design.to))}</Fact>
          <Fact name={texts.scenarios}>{list(scenarios.map(({ title }) => text(title)))}</Fact>
          <Fact name={texts.caps}>{texts.capsOf(design.replicates, design.vendorPerDay, design.runnerPerDay)}</Fact>
          <Fact name={texts.runners}>{list(runners.map(({ name }) => name))}</Fact>
          <Fact name={texts.seed}>
            <code>{seed}</code>
          </Fact>
        </dl>
      </PlanSection>
      <PlanSection title={texts.record}>
        <ol className="fm-loads">
          {acts.map(({ act, reason, by, at }) => (
            <li key={`${act} ${at}`}>
              <span>
                {texts.acts[act]}
                {reason !== null && ` · ${reason}`}
              </span>
              <bdi>{texts.by(by, moment(at))}</bdi>
            </li>
          ))}
        </ol>
      </PlanSection>
    </>
  );
}
