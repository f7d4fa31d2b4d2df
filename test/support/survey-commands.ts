import fc from 'fast-check';
import * as model from './survey-model.js';
import type { LinkModel, Outcome } from './survey-model.js';

/** The service, as two devices with the same link and one member of the staff see it. */
export interface LinkReality {
  /** What a request came to, and the body of its answer. */
  read(epoch: number): Promise<Seen>;
  save(epoch: number, revision: number, value: number): Promise<Seen>;
  submit(epoch: number, key: string, value: number): Promise<Seen>;
  withdraw(): Promise<Seen>;
  unsubscribe(): Promise<Seen>;
  renew(): Promise<Seen>;
  revoke(): Promise<Seen>;
  /** The person asks to be forgotten, and the staff does it. */
  erase(): Promise<Seen>;
  /** What each device believes: the link it holds and the revision of the draft that it read. */
  readonly devices: readonly { epoch: number; revision: number }[];
  /** How often each kind of outcome was seen. */
  readonly seen: Map<string, number>;
}

export interface Seen {
  readonly status: number;
  readonly code: string;
  readonly body: Readonly<Record<string, unknown>>;
}

type Command = fc.AsyncCommand<LinkModel, LinkReality>;

function same(name: string, reality: LinkReality, { status, code }: Seen, [wanted, problem]: Outcome): void {
  if (status !== wanted || code !== problem)
    throw new Error(`${name}: ${status} ${code} instead of ${wanted} ${problem}`);
  const key = `${name} ${status}`;
  reality.seen.set(key, (reality.seen.get(key) ?? 0) + 1);
}

const command = (name: string, run: (link: LinkModel, reality: LinkReality) => Promise<void>): Command => ({
  check: () => true,
  run,
  toString: () => name,
});

const DEVICE = fc.nat({ max: 1 });
const VALUE = fc.nat({ max: 3 });
const KEY = fc.constantFrom('a', 'b', 'c');

const reading = DEVICE.map((device) =>
  command(`read(${device})`, async (link, reality) => {
    const own = reality.devices[device]!;
    const seen = await reality.read(own.epoch);
    same('read', reality, seen, model.afterRead(link, own.epoch));
    if (seen.status !== 200) return;
    const { state, draft } = seen.body as { state: string; draft: { revision: number; answers: { q_num?: number } } };
    const wanted = [model.stateOf(link), link.draft.revision, link.draft.value];
    const told = [state, draft.revision, draft.answers.q_num ?? null];
    if (JSON.stringify(told) !== JSON.stringify(wanted))
      throw new Error(`read: ${told.join()} instead of ${wanted.join()}`);
    own.revision = draft.revision;
  }),
);

const saving = fc.tuple(DEVICE, VALUE).map(([device, value]) =>
  command(`save(${device}, ${value})`, async (link, reality) => {
    const own = reality.devices[device]!;
    const seen = await reality.save(own.epoch, own.revision, value);
    same('save', reality, seen, model.afterSave(link, own.epoch, own.revision, value));
    if (seen.status === 200) own.revision += 1;
  }),
);

const submitting = fc.tuple(DEVICE, KEY, VALUE).map(([device, key, value]) =>
  command(`submit(${device}, ${key}, ${value})`, async (link, reality) => {
    const { epoch } = reality.devices[device]!;
    const seen = await reality.submit(epoch, key, value);
    same('submit', reality, seen, model.afterSubmit(link, epoch, key, value));
  }),
);

/** Both devices at the same moment: as if one had come after the other, whichever that was. */
const racing = fc.tuple(KEY, VALUE, KEY, VALUE).map(([key, value, otherKey, other]) =>
  command(`race(${key} ${value}, ${otherKey} ${other})`, async (link, reality) => {
    const [one, two] = reality.devices;
    const acts = [
      [one!.epoch, key, value],
      [two!.epoch, otherKey, other],
    ] as const;
    const seen = await Promise.all(acts.map((act) => reality.submit(...act)));
    const orders = [
      [0, 1],
      [1, 0],
    ] as const;
    const fits = orders.find((order) => {
      const copy = structuredClone(link);
      return order.every((at) => {
        const [status, code] = model.afterSubmit(copy, ...acts[at]);
        return seen[at]!.status === status && seen[at]!.code === code;
      });
    });
    if (!fits) throw new Error(`race: ${seen.map(({ status, code }) => `${status} ${code}`).join(' and ')}`);
    for (const at of fits) same('race', reality, seen[at]!, model.afterSubmit(link, ...acts[at]));
  }),
);

/** The person opens the newest mail on a device. */
const opening = DEVICE.map((device) =>
  command(`open(${device})`, async (link, reality) => {
    Object.assign(reality.devices[device]!, { epoch: link.epoch, revision: 0 });
  }),
);

const simple = (name: 'withdraw' | 'unsubscribe' | 'renew' | 'revoke' | 'erase', after: (link: LinkModel) => Outcome) =>
  fc.constant(command(name, async (link, reality) => same(name, reality, await reality[name](), after(link))));

const acts = [
  reading,
  saving,
  saving,
  submitting,
  racing,
  opening,
  simple('withdraw', model.afterWithdrawal),
  simple('unsubscribe', model.afterUnsubscribe),
  simple('renew', model.afterRenewal),
  simple('revoke', model.afterRevocation),
];

/** Everything that can happen to one link. An erasure ends all of it, so it is rare. */
export const linkCommands = (steps: number) =>
  fc.commands([...acts, ...acts, ...acts, simple('erase', model.afterErasure)], { maxCommands: steps, size: 'max' });
