import { createHash } from 'node:crypto';

/** Places where a fault run may break a process: on either side of what must be kept whole. */
export const CRASH_POINTS = [
  'submit.before-commit',
  'submit.after-commit',
  'draft.before-commit',
  'draft.after-commit',
  'launch.before-commit',
  'launch.after-commit',
  'invite.before-commit',
  'invite.after-commit',
  'relay.after-claim',
  'relay.after-add',
  'mail.begin',
  'mail.before-data',
  'mail.after-data',
  'mail.before-sent',
  'mail.after-sent',
  'fold.before-commit',
  'fold.after-commit',
  'mixer.before-commit',
  'mixer.after-commit',
  'import.before-commit',
  'import.after-commit',
  'withdrawal.before-commit',
  'withdrawal.after-commit',
  'publish.before-commit',
  'publish.after-commit',
  'export.before-commit',
  'export.after-commit',
  'anchor.before-commit',
  'anchor.after-commit',
  'erasure.before-commit',
  'erasure.after-commit',
] as const;

export type CrashPoint = (typeof CRASH_POINTS)[number];

/** kill: as by SIGKILL. exit: the process ends itself. throw: the act fails. block: the process is busy for `blockMs`. */
export interface CrashPlan {
  readonly point: CrashPoint;
  readonly how: 'kill' | 'exit' | 'throw' | 'block';
  readonly blockMs: number;
  /** At which passing, from 1; later ones are left alone. Null: at every one, of the subjects in `share`. */
  readonly passing: number | null;
  /** 0…1: of all subjects. */
  readonly share: number;
}

type Environment = Readonly<Record<string, string | undefined>>;

const AT = /^([a-z.-]+)(?:@(\d{1,6}))?$/;
const HOW = /^(?:(kill|exit|throw)|block:(\d{1,6}))$/;

/**
 * Reads CRASH_AT (`point` or `point@passing`), CRASH_HOW (`kill`, `exit`, `throw` or `block:<milliseconds>`) and
 * CRASH_SHARE. Null where nothing is to break, in production always. Throws when they cannot be understood.
 */
export function crashPlan(env: Environment): CrashPlan | null {
  const { CRASH_AT: at, CRASH_HOW: how = 'kill', CRASH_SHARE: share } = env;
  if (at === undefined || env['NODE_ENV'] === 'production') return null;
  const plan = { ...placeIn(at), ...wayIn(how), share: shareIn(share ?? '1') };
  return share === undefined ? plan : { ...plan, passing: null };
}

const notValid = (): Error => new Error('CRASH_AT, CRASH_HOW or CRASH_SHARE is not valid');

function placeIn(text: string): Pick<CrashPlan, 'point' | 'passing'> {
  const [, name, passing = '1'] = AT.exec(text) ?? [];
  const point = CRASH_POINTS.find((one) => one === name);
  if (point === undefined) throw notValid();
  return { point, passing: Number(passing) };
}

function wayIn(text: string): Pick<CrashPlan, 'how' | 'blockMs'> {
  const found = HOW.exec(text);
  if (found === null) throw notValid();
  const [, word, blockMs = '0'] = found;
  return { how: word === undefined ? 'block' : (word as CrashPlan['how']), blockMs: Number(blockMs) };
}

function shareIn(text: string): number {
  const share = Number(text);
  if (!(share >= 0 && share <= 1)) throw notValid();
  return share;
}

/** Where in [0, 1) a subject is: always the same place, so that who knows the subjects knows which are in a share. */
export function placeOf(subject: string): number {
  return createHash('sha256').update(subject).digest().readUInt32BE() / 4_294_967_296;
}

/** Whether a subject is among the share. */
export const isInShare = (subject: string, share: number): boolean => placeOf(subject) < share;
