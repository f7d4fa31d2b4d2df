import { describe, expect, it } from '@jest/globals';
import { gatesTexts } from './gates.messages.js';
import { noteSentence, reasonSentence } from './note-sentence.js';

const texts = gatesTexts.en;
const nameOf = (slug: string) => (slug === 'aurora' ? 'Aurora RTC' : slug);
const note = (code: string, subject: string | null, figures: readonly (number | null)[] = []) => ({
  code,
  subject,
  figures,
});

describe('a finding of a gate', () => {
  it.each([
    [
      'exclusions',
      note('AUDIT', 'aurora', [7, 30, 0.00471]),
      'Aurora RTC: 7 of 30 left out (p = 0.0047); look at them',
    ],
    [
      'exclusions',
      note('AUDIT', 'aurora', [9, 30, 0.00001]),
      'Aurora RTC: 9 of 30 left out (p = < 0.001); look at them',
    ],
    ['coverage', note('COVERED', 'aurora', [0.6]), 'Aurora RTC: 60 % of the weight is covered'],
    ['coverage', note('COVERED', 'kite', [null]), 'kite: — of the weight is covered'],
    [
      'ledger',
      note('KEPT', 'aurora/overall'),
      'Aurora RTC / overall: the number of the revision before stays, or a few would be given away',
    ],
    ['ranking', note('ORGS_BELOW_20', 'aurora'), 'Aurora RTC: organisations below 20'],
    ['exclusions', note('DIFFERS', 'aurora', [61.25]), 'Aurora RTC: 61.3 without exclusions; the page shows both'],
    ['quotas', note('TAKEN', null, [3, 9]), 'everybody: 3 of 9'],
    ['ranking', note('SOMETHING_NEW', null), 'SOMETHING_NEW'],
  ])('of %s is a sentence', (gate, finding, sentence) => {
    expect(noteSentence(gate, finding, texts, nameOf)).toBe(sentence);
  });

  it('has a name for every threshold in both languages', () => {
    for (const own of Object.values(gatesTexts))
      for (const reason of ['ORGS_BELOW_20', 'NEFF_BELOW_15', 'INDEPENDENT_ORGS_BELOW_10', 'RELIABILITY_BELOW_0.7'])
        expect(reasonSentence(reason, own)).not.toMatch(/[A-Z]{2}_/);
  });
});
