import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Keyring } from '#platform';
import { maskTranscript, type TranscriptNames } from '../core/index.js';
import { addMessage, type StoredMessage } from './probe-message.queries.js';
import type { StoredProbe } from './probe.queries.js';
import { namesOfVendors } from './study-of-probes.js';

export type NewMessage = Omit<StoredMessage, 'masked' | 'sealed' | 'probeId'> & {
  readonly text: string;
  /** More to mask than is found. */
  readonly hide: readonly string[];
};

/** Keeps what was written: masked for everybody and sealed for the runner. */
@Injectable()
export class ProbeTranscript {
  constructor(@Inject(Keyring) private readonly keyring: Keyring) {}

  /** False when there is a message of that id. */
  async keep(tx: EntityManager, probe: StoredProbe, { text, hide, ...message }: NewMessage): Promise<boolean> {
    const names = await this.names(tx, probe, hide);
    return addMessage(tx, probe.waveId, {
      ...message,
      probeId: probe.id,
      masked: maskTranscript(text, names),
      sealed: this.keyring.seal('original', contextOf(probe.waveId, message.id), text),
    });
  }

  /** What of the vendor and the study must not be read in a text about the probe. */
  async names(db: EntityManager, probe: StoredProbe, hide: readonly string[] = []): Promise<TranscriptNames> {
    const { supportAddress, runnerName } = probe;
    const domain = supportAddress === null ? [] : [supportAddress.slice(supportAddress.lastIndexOf('@') + 1)];
    return { vendors: [...(await namesOfVendors(db)), ...domain], people: [runnerName], hide };
  }

  /** Throws where it was sealed with another secret: a masked text must not pass for an original. */
  original(waveId: string, { id, sealed }: Pick<StoredMessage, 'id' | 'sealed'>): string {
    const text = this.keyring.unseal('original', contextOf(waveId, id), sealed);
    if (text === undefined) throw new Error('A transcript was sealed with another secret');
    return text;
  }
}

const contextOf = (waveId: string, id: string): string => `probe message|${waveId}|${id}`;
