import { ApiProperty } from '@nestjs/swagger';
import type { FindingOutcome, FindingTally, StoredFinding } from '#evidence';
import { type CoderAgreement, FINDING_STATES, SENTIMENTS, suggestDimensions } from '#evidence/core';
import type { LocalizedText } from '#kernel';
import { languageOf, quoteText } from '#response/core';
import { LocalizedTextDto } from './label.dto.js';
import { PassageDto } from './quote.dto.js';
import { VoiceOutcomeView } from './voice.dto.js';

export class CodingView {
  @ApiProperty({ description: '1 and 2 code; 3 decides where they differ.' }) seat!: number;
  @ApiProperty() coder!: string;
  @ApiProperty({ type: String, nullable: true }) dimension!: string | null;
  @ApiProperty({ enum: SENTIMENTS }) sentiment!: string;
}

export class SuggestionView {
  @ApiProperty() dimension!: string;
  @ApiProperty({ type: [String], description: 'Words of the text that speak for it.' }) because!: readonly string[];
}

export class FindingReviewView {
  @ApiProperty({ enum: ['reviewed', 'refused'] }) decision!: string;
  @ApiProperty({ type: String, nullable: true }) reason!: string | null;
  @ApiProperty() decidedBy!: string;
  @ApiProperty({ format: 'date-time' }) decidedAt!: string;
}

export class FindingView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) importId!: string | null;
  @ApiProperty({ format: 'uuid' }) vendorId!: string;
  @ApiProperty({ description: 'Slug.' }) vendor!: string;
  @ApiProperty() kind!: string;
  @ApiProperty() ground!: string;
  @ApiProperty() source!: string;
  @ApiProperty({ type: String, nullable: true }) url!: string | null;
  @ApiProperty({ format: 'date' }) day!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Masked, too.' }) consent!: string | null;
  @ApiProperty({ description: 'Without what could give somebody away.' }) masked!: string;
  @ApiProperty({ description: 'As it would be shown.' }) text!: string;
  @ApiProperty({ type: [PassageDto] }) hidden!: readonly PassageDto[];
  @ApiProperty({ enum: ['zh-CN', 'en'] }) language!: string;
  @ApiProperty({ enum: FINDING_STATES }) state!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Settled.' }) dimension!: string | null;
  @ApiProperty({ enum: SENTIMENTS, nullable: true, description: 'Settled.' }) sentiment!: string | null;
  @ApiProperty({ type: [SuggestionView], description: 'By words alone; nobody has read it.' })
  suggestions!: readonly SuggestionView[];
  @ApiProperty({ description: 'How many have coded it.' }) coders!: number;
  @ApiProperty({ type: CodingView, nullable: true, description: 'Of whoever asks.' }) own!: CodingView | null;
  @ApiProperty({ type: [CodingView], description: 'Of all, once two have coded it; nobody sees the other’s before.' })
  codings!: readonly CodingView[];
  @ApiProperty({ type: FindingReviewView, nullable: true, description: 'In force.' }) review!: FindingReviewView | null;
  @ApiProperty({ description: 'Reviews so far; a further one names them in If-Match.' }) decisions!: number;
  @ApiProperty() addedBy!: string;
  @ApiProperty({ format: 'date-time' }) addedAt!: string;
}

export class FindingTallyView {
  @ApiProperty({ format: 'uuid' }) vendorId!: string;
  @ApiProperty({ enum: FINDING_STATES }) state!: string;
  @ApiProperty() count!: number;
}

export class FindingDimensionView {
  @ApiProperty() id!: string;
  @ApiProperty({ type: LocalizedTextDto }) name!: LocalizedText;
}

export class CoderAgreementView {
  @ApiProperty({ description: 'Findings that two have coded.' }) n!: number;
  @ApiProperty({ description: 'Of which both said the same.' }) same!: number;
  @ApiProperty({ type: Number, nullable: true, description: 'Krippendorff’s α, nominal.' }) dimension!: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Krippendorff’s α, ordinal.' }) sentiment!: number | null;
}

export class FindingsView {
  @ApiProperty({ type: [FindingView] }) data!: readonly FindingView[];
  @ApiProperty({ type: [FindingDimensionView] }) dimensions!: readonly FindingDimensionView[];
  @ApiProperty({ type: [FindingTallyView], description: 'Of the whole wave.' }) tallies!: readonly FindingTally[];
  @ApiProperty({ type: CoderAgreementView, description: 'Of the whole wave.' }) agreement!: CoderAgreement;
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
}

export class OriginalFindingView {
  @ApiProperty() source!: string;
  @ApiProperty() text!: string;
  @ApiProperty({ type: String, nullable: true }) consent!: string | null;
}

export class SampleView {
  @ApiProperty() vendor!: string;
  @ApiProperty() kind!: string;
  @ApiProperty() source!: string;
  @ApiProperty({ type: String, nullable: true }) url!: string | null;
  @ApiProperty() day!: string;
  @ApiProperty() text!: string;
}

export class FindingOutcomeView extends VoiceOutcomeView {
  @ApiProperty({ description: 'Posts that were too long and are cut.' }) shortened!: number;
  @ApiProperty({ type: [SampleView], description: 'The first of what is new, as it would be stored.' })
  sample!: readonly SampleView[];
}

/** `person` sees what they said themselves, and what others said only once it cannot sway anybody. */
export function findingView(finding: StoredFinding, person: string): FindingView {
  const { masked, hidden, codings, review, addedAt, ...plain } = finding;
  return {
    id: plain.id,
    importId: plain.importId,
    vendorId: plain.vendorId,
    vendor: plain.vendor,
    kind: plain.kind,
    ground: plain.ground,
    source: plain.source,
    url: plain.url,
    day: plain.day,
    consent: plain.consent,
    masked,
    text: quoteText(masked, hidden),
    hidden,
    language: languageOf(masked),
    state: plain.state,
    dimension: plain.dimension,
    sentiment: plain.sentiment,
    suggestions: suggestDimensions(masked),
    coders: Math.min(codings.length, 2),
    own: codings.find(({ coder }) => coder === person) ?? null,
    codings: codings.length >= 2 ? codings : [],
    review: review && review.decision !== 'undone' ? { ...review, decidedAt: review.decidedAt.toISOString() } : null,
    decisions: plain.decisions,
    addedBy: plain.addedBy,
    addedAt: addedAt.toISOString(),
  };
}

export const findingOutcomeView = ({
  importId,
  added,
  duplicates,
  shortened,
  sample,
}: FindingOutcome): FindingOutcomeView => ({
  importId,
  added,
  duplicates,
  shortened,
  sample,
});
