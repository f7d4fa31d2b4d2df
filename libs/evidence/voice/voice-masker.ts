import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Clock } from '#kernel';
import { CLOCK } from '#platform';
import { namesOfCompanies, namesOfVendors } from '#response';
import { desensitise, nameIndex, type NameIndex } from '#response/core';

const FRESH_MS = 600_000;

/** Masks what was said outside the questionnaire by the rules of the questionnaire: vendors are named on purpose and stay. */
@Injectable()
export class VoiceMasker {
  #companies: { readonly index: NameIndex; readonly until: number } | undefined;

  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  async masking(tx: EntityManager): Promise<(text: string) => string> {
    const others = await this.#allCompanies(tx);
    return (text) => desensitise(text, { companies: [], people: [], others }).text;
  }

  async #allCompanies(tx: EntityManager): Promise<NameIndex> {
    const now = this.clock.now().getTime();
    if (this.#companies && this.#companies.until > now) return this.#companies.index;
    const index = nameIndex(await namesOfCompanies(tx), await namesOfVendors(tx));
    this.#companies = { index, until: now + FRESH_MS };
    return index;
  }
}
