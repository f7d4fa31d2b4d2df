import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Keyring, uuidV8 } from '#platform';
import { bandsOf, bareText, bitsApart, NEAR_BITS, simHash } from './core/index.js';
import { type AnswerMark, earliestPrints, MOST_PRINTS, savePrints, type TextPrint } from './answer-mark.queries.js';

/** Texts of one answer of a wave. */
export interface WrittenAnswer {
  readonly id: string;
  readonly waveId: string;
  readonly submittedAt: Date;
  readonly texts: readonly string[];
}

export interface Copies {
  /** Answers with a text that somebody wrote before, or nearly. */
  readonly copies: ReadonlySet<string>;
  /** Answers that were judged before and turn out to be copies of these. */
  readonly suspects: readonly string[];
}

/** Shorter texts are alike by chance. In letters. */
const LEAST_TO_COPY = 12;

/** Finds texts that are copies of others in their wave, without a look at more than a few of them. */
@Injectable()
export class TextCopiesService {
  constructor(@Inject(Keyring) private readonly keyring: Keyring) {}

  /** Keeps the prints of these texts and compares them with the earliest that share a band with them. */
  async find(tx: EntityManager, answers: readonly WrittenAnswer[]): Promise<Copies> {
    const own = answers.flatMap((answer) => this.#printsOf(answer));
    if (own.length === 0) return { copies: new Set(), suspects: [] };
    const known = await earliestPrints(tx, [...new Set(own.map(({ mark }) => mark))]);
    const added = new Set((await savePrints(tx, own)).map(keyOf));
    const earliest = earliestOf([...known, ...own]);
    const copies = new Set(own.filter((print) => hasEarlier(print, earliest)).map(({ id }) => id));
    const here = new Set(answers.map(({ id }) => id));
    const later = laterThan(
      own.filter((print) => added.has(keyOf(print))),
      known,
    );
    return { copies, suspects: later.filter((id) => !here.has(id)) };
  }

  /** Answers that may be copies no longer when these prints are gone. */
  async orphanedBy(tx: EntityManager, gone: readonly TextPrint[]): Promise<string[]> {
    if (gone.length === 0) return [];
    return laterThan(gone, await earliestPrints(tx, [...new Set(gone.map(({ mark }) => mark))]));
  }

  #printsOf({ id, waveId, submittedAt, texts }: WrittenAnswer): TextPrint[] {
    const long = new Set(texts.map(bareText).filter((text) => text.length >= LEAST_TO_COPY));
    const seed = this.keyring.mac('identity', `text print\u001f${waveId}`).readUInt32BE(0);
    const prints = [...long].flatMap((text) => {
      const print = simHash(text, seed);
      return bandsOf(print).map((band) => ({ mark: this.#markOf(waveId, band), id, submittedAt, print }));
    });
    // Two texts of one answer may share a band; the first of them stands for it.
    return [...new Map(prints.toReversed().map((print) => [print.mark, print])).values()];
  }

  readonly #markOf = (waveId: string, band: string): string =>
    uuidV8(this.keyring.mac('identity', ['answer mark', waveId, 'print', band].join('\u001f')));
}

const keyOf = ({ mark, id }: Pick<AnswerMark, 'mark' | 'id'>): string => `${mark} ${id}`;

/** Of two answers given at the same moment one is the first, always the same. */
export const precedes = (a: AnswerMark, b: AnswerMark): boolean =>
  a.submittedAt.getTime() - b.submittedAt.getTime() < 0 ||
  (a.submittedAt.getTime() === b.submittedAt.getTime() && a.id < b.id);

const inOrder = (same: readonly TextPrint[]): readonly TextPrint[] =>
  same.toSorted((a, b) => (precedes(a, b) ? -1 : 1)).slice(0, MOST_PRINTS);

function earliestOf(prints: readonly TextPrint[]): ReadonlyMap<string, readonly TextPrint[]> {
  const byMark = new Map<string, TextPrint[]>();
  for (const print of new Map(prints.map((print) => [keyOf(print), print])).values()) {
    const same = byMark.get(print.mark);
    if (same) same.push(print);
    else byMark.set(print.mark, [print]);
  }
  return new Map([...byMark].map(([mark, same]) => [mark, inOrder(same)]));
}

const isNear = (a: TextPrint, b: TextPrint): boolean => a.id !== b.id && bitsApart(a.print, b.print) <= NEAR_BITS;

const hasEarlier = (print: TextPrint, earliest: ReadonlyMap<string, readonly TextPrint[]>): boolean =>
  (earliest.get(print.mark) ?? []).some((other) => precedes(other, print) && isNear(other, print));

function laterThan(prints: readonly TextPrint[], known: readonly TextPrint[]): string[] {
  const byMark = earliestOf(known);
  const later = prints.flatMap((print) =>
    (byMark.get(print.mark) ?? []).filter((other) => precedes(print, other) && isNear(print, other)),
  );
  return [...new Set(later.map(({ id }) => id))];
}
