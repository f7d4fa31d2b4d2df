import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

const RECORD = { type: 'object', additionalProperties: true } as const;

export class FixView {
  @ApiProperty() code!: string;
  @ApiProperty({ description: 'What one click would do, in words.' }) label!: string;
  @ApiProperty({ type: 'array', items: RECORD, description: 'Operations on this definition and no other.' })
  operations!: object[];
}

export class DesignFindingView {
  @ApiProperty({ enum: ['error', 'warning'], description: 'Errors stand against publishing.' })
  severity!: 'error' | 'warning';
  @ApiProperty() code!: string;
  @ApiProperty({ description: 'JSON Pointer into the definition.' }) pointer!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Name of the question, panel or page it is about.' })
  question!: string | null;
  @ApiProperty(RECORD) params!: object;
  @ApiProperty() message!: string;
  @ApiPropertyOptional({ type: FixView }) fix?: FixView;
}

export class TranslationStateView {
  @ApiProperty({ description: 'Texts that somebody can come to see, in all languages together.' }) total!: number;
  @ApiProperty() missing!: number;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' } }) missingIn!: object;
  @ApiProperty({ minimum: 0, maximum: 100 }) percent!: number;
}

export class CheckView {
  @ApiProperty({ type: [DesignFindingView], description: 'Errors first, then in the order of the questionnaire.' })
  findings!: DesignFindingView[];
  @ApiProperty({ ...RECORD, nullable: true, description: 'Dimensions, their criteria, and what scores each.' })
  coverage!: object | null;
  @ApiProperty({ type: TranslationStateView, nullable: true }) translations!: TranslationStateView | null;
  @ApiProperty({ type: Number, nullable: true, description: 'For whoever is asked everything.' })
  minutes!: number | null;
  @ApiProperty() publishable!: boolean;
}

export class SimulatedQuestionView {
  @ApiProperty() name!: string;
  @ApiProperty() asked!: number;
  @ApiProperty() answered!: number;
}

export class SimulatedPathView {
  @ApiProperty({ type: [String], description: 'Names of the screens, in order.' }) steps!: string[];
  @ApiProperty() count!: number;
}

export class DistributionView {
  @ApiProperty() count!: number;
  @ApiProperty({ type: Number, nullable: true }) mean!: number | null;
  @ApiProperty({ type: Number, nullable: true }) lowest!: number | null;
  @ApiProperty({ type: Number, nullable: true }) median!: number | null;
  @ApiProperty({ type: Number, nullable: true }) highest!: number | null;
}

export class SimulatedScoreView extends DistributionView {
  @ApiProperty({ description: 'A dimension of the rubric, or `overall`.' }) id!: string;
  @ApiProperty({ type: [Number], description: 'How many have 0–10, 10–20, … 90–100 points.' }) histogram!: number[];
}

export class SimulationView {
  @ApiProperty() count!: number;
  @ApiProperty() seed!: number;
  @ApiProperty({ type: [SimulatedQuestionView] }) questions!: SimulatedQuestionView[];
  @ApiProperty({ type: [String] }) neverAsked!: string[];
  @ApiProperty({ type: [SimulatedPathView], description: 'The most frequent ways, at most twenty.' })
  paths!: SimulatedPathView[];
  @ApiProperty() distinctPaths!: number;
  @ApiProperty({ type: 'object', additionalProperties: { $ref: '#/components/schemas/DistributionView' } })
  seconds!: Readonly<Record<string, DistributionView>>;
  @ApiProperty({ type: [SimulatedScoreView] }) scores!: SimulatedScoreView[];
  @ApiProperty({ description: 'How many were refused: sums that chance did not meet.' }) refused!: number;
}

export class ScenarioFailureView {
  @ApiProperty() code!: string;
  @ApiProperty(RECORD) params!: object;
  @ApiProperty() message!: string;
}

export class ScenarioOutcomeView {
  @ApiProperty() name!: string;
  @ApiProperty() passed!: boolean;
  @ApiProperty({ type: [ScenarioFailureView] }) failures!: ScenarioFailureView[];
  @ApiProperty({ type: [String], description: 'Names of the screens that were shown, in order.' }) steps!: string[];
  @ApiProperty({ type: 'object', additionalProperties: { type: 'number', nullable: true } }) scores!: object;
}

export class ScenarioOutcomesView {
  @ApiProperty({ type: [ScenarioOutcomeView] }) data!: ScenarioOutcomeView[];
}
