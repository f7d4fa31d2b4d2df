import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { EvidenceService } from '#evidence';
import { QuoteService } from '#response';
import { criterionIds, type Rubric } from '#scoring';
import type { ReleaseInput } from './core/index.js';
import { frozenQuotes } from './frozen-quotes.js';
import type { Naming } from './frozen-totals.js';

/** What a release is computed from beside the scores of answers. */
@Injectable()
export class BesideSurveyService {
  constructor(
    @Inject(QuoteService) private readonly quotes: QuoteService,
    @Inject(EvidenceService) private readonly evidence: EvidenceService,
  ) {}

  async freeze(
    tx: EntityManager,
    waveId: string,
    { rubric, naming }: { readonly rubric: Rubric; readonly naming: Naming },
  ): Promise<Pick<ReleaseInput, 'quotes' | 'channels' | 'evidence'>> {
    const { channels, ...evidence } = await this.evidence.freeze(tx, waveId);
    const criteria = criterionIds(rubric);
    return {
      quotes: frozenQuotes(await this.quotes.accepted(tx, waveId), naming),
      // A rubric of its own may lack what probes and tickets speak of.
      channels: channels.filter(({ criterion }) => criteria.includes(criterion)),
      evidence,
    };
  }
}
