import { scoreText } from '#pages/chart';
import type { GateNote } from './release-requests.js';
import type { gatesTexts } from './gates.messages.js';

type Texts = (typeof gatesTexts)['en'];

const P = 2;
const percent = (share: number): string => `${Math.round(100 * share)} %`;

/** Numbers as people read them: counts whole, points with one decimal, shares in percent, p with two digits. */
function figureText(figure: number | null, place: number, code: string): string {
  if (figure === null) return '—';
  if (code === 'COVERED') return percent(figure);
  if (code === 'AUDIT' && place === P) return figure < 0.001 ? '< 0.001' : String(Number(figure.toPrecision(2)));
  return Number.isInteger(figure) ? String(figure) : scoreText(figure);
}

/** `aurora/overall` by the name of its vendor; what is no vendor stays as it is. */
export function subjectText(subject: string, nameOf: (slug: string) => string): string {
  const [slug = '', ...rest] = subject.split('/');
  return [nameOf(slug), ...rest].join(' / ');
}

/** Why a vendor has no rank: `ORGS_BELOW_20` and its like, or one of the fixed reasons. */
export function reasonSentence(reason: string, texts: Texts): string {
  const [, what, least] = /^([A-Z_]+)_BELOW_([\d.]+)$/.exec(reason) ?? [];
  if (what !== undefined && least !== undefined) return texts.below(texts.least[what] ?? what, least);
  return texts.reasons[reason] ?? reason;
}

/** One finding of a gate as a sentence. */
export function noteSentence(gate: string, note: GateNote, texts: Texts, nameOf: (slug: string) => string): string {
  const { code, subject, figures } = note;
  const about = subject === null ? '' : subjectText(subject, nameOf);
  const sentence = texts.notes[`${gate}/${code}`];
  if (sentence)
    return sentence(
      figures.map((figure, place) => figureText(figure, place, code)),
      about,
    );
  const reason = reasonSentence(code, texts);
  return about === '' ? reason : texts.about(about, reason);
}
