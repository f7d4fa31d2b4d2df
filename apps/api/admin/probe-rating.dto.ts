import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsObject, Matches, ValidateIf } from 'class-validator';
import { RATING_FORM } from '#evidence/core';
import type { LocalizedText } from '#kernel';
import { LocalizedTextDto } from './label.dto.js';
import { SEVERITIES } from './probe-scenario.dto.js';
import { REASON } from './ruling.dto.js';

const ITEMS = RATING_FORM.map(({ key }) => key);

export class ProbeRatingDto {
  @ApiProperty({
    type: Object,
    example: Object.fromEntries(ITEMS.map((key) => [key, 4])),
    description: '1 … 5 for each item of the form; null where it cannot be judged.',
  })
  @IsObject()
  ratings!: Record<string, unknown>;
}

export class RatingItemView {
  @ApiProperty({ enum: ITEMS }) key!: string;
  @ApiProperty() criterion!: string;
  @ApiProperty({ type: LocalizedTextDto }) title!: LocalizedText;
  @ApiProperty({ type: LocalizedTextDto }) lowest!: LocalizedText;
  @ApiProperty({ type: LocalizedTextDto }) highest!: LocalizedText;
}

export class RatedMessageView {
  @ApiProperty({ enum: ['customer', 'support'] }) from!: string;
  @ApiProperty({ description: 'Sent by a machine.' }) isAutomatic!: boolean;
  @ApiProperty({ description: 'Without persons, vendors and products.' }) text!: string;
}

/** A transcript without vendor, runner and time. */
export class ProbeToRateView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: SEVERITIES }) severity!: string;
  @ApiProperty({ type: LocalizedTextDto }) title!: LocalizedText;
  @ApiProperty({ type: LocalizedTextDto }) text!: LocalizedText;
  @ApiProperty({ type: [LocalizedTextDto] }) answerKey!: readonly LocalizedText[];
  @ApiProperty({ type: [RatedMessageView] }) messages!: readonly RatedMessageView[];
}

export class NextRatingView {
  @ApiProperty({ type: ProbeToRateView, nullable: true, description: 'null: nothing waits for this rater.' })
  probe!: ProbeToRateView | null;
  @ApiProperty({ type: [RatingItemView] }) form!: readonly RatingItemView[];
  @ApiProperty({ description: 'Transcripts that wait for this rater.' }) waiting!: number;
  @ApiProperty({ description: 'Transcripts that this rater has rated.' }) rated!: number;
}

export class ItemAgreementView {
  @ApiProperty({ enum: ITEMS }) key!: string;
  @ApiProperty({ type: Number, nullable: true, description: 'Krippendorff’s ordinal α before any decision.' })
  alpha!: number | null;
  @ApiProperty({ enum: ['PUBLISH', 'PROVISIONAL', 'RETRAIN'], nullable: true }) use!: string | null;
}

export class AgreementView {
  @ApiProperty() pass!: number;
  @ApiProperty({ description: 'Transcripts that both raters have rated.' }) pairs!: number;
  @ApiProperty({ description: 'α from which an item is published.' }) publishAt!: number;
  @ApiProperty({ description: 'Under this α raters are trained again, and the round is rated anew.' })
  retrainBelow!: number;
  @ApiProperty({ type: [ItemAgreementView] }) items!: readonly ItemAgreementView[];
  @ApiProperty({ type: [String], description: 'Items under the threshold.' }) retrain!: readonly string[];
}

export class DisputeView {
  @ApiProperty({ format: 'uuid' }) probeId!: string;
  @ApiProperty({ enum: ITEMS }) item!: string;
  @ApiProperty({ type: [Number], description: 'Of the two raters, who are not named; null: cannot be judged.' })
  ratings!: readonly (number | null)[];
  @ApiProperty({ type: Object, nullable: true }) decision!: {
    readonly value: number | null;
    readonly reason: string;
    readonly by: string;
    readonly at: string;
  } | null;
}

export class DisputesView {
  @ApiProperty({ type: [DisputeView] }) data!: readonly DisputeView[];
}

export class ProbeDecisionDto {
  @ApiProperty({ enum: ITEMS }) @IsIn(ITEMS) item!: string;
  @ApiProperty({ type: Number, nullable: true, minimum: 1, maximum: 5, description: 'null: cannot be judged.' })
  @ValidateIf((_, value) => value !== null)
  @IsIn([1, 2, 3, 4, 5])
  value!: number | null;
  @ApiProperty({ minLength: 3, maxLength: 1_000 }) @Matches(REASON) reason!: string;
}

export class SlaGroupView {
  @ApiProperty({ description: 'Slug of the vendor.' }) vendor!: string;
  @ApiProperty({ description: 'Severity, key of the slot, zone, or `all`.' }) group!: string;
  @ApiProperty() n!: number;
  @ApiProperty({ description: 'Never answered within the horizon of their tier.' }) unanswered!: number;
  @ApiProperty({ description: 'Not answered yet.' }) open!: number;
  @ApiProperty({ type: Object, isArray: true, description: 'At 30, 240 and 1440 minutes.' })
  attainment!: readonly {
    readonly minutes: number;
    /** Share 0 … 1 answered by then. */
    readonly share: number | null;
    readonly interval: readonly [number, number] | null;
  }[];
  @ApiProperty({ type: Number, nullable: true }) medianMinutes!: number | null;
}

export class SlaView {
  @ApiProperty({ enum: ['all', 'severity', 'slot', 'zone'] }) by!: string;
  @ApiProperty({ format: 'date-time', description: 'Open probes are counted up to here.' }) now!: string;
  @ApiProperty({ type: [SlaGroupView] }) data!: readonly SlaGroupView[];
}
