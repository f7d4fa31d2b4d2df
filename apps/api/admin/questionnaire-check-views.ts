import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

const RECORD = { type: 'object', additionalProperties: true } as const;

export class FixView {
  @ApiProperty() code!: string;
  @ApiProperty({ description: 'What one click would do, in words.' }) label!: string;
  @ApiProperty({ type: 'array', items: RECORD, description: 'Operations on this definition and no other.' })
  operations!: object[];
}

export class FindingView {
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
  @ApiProperty({ type: [FindingView], description: 'Errors first, then in the order of the questionnaire.' })
  findings!: FindingView[];
  @ApiProperty({ ...RECORD, nullable: true, description: 'Dimensions, their criteria, and what scores each.' })
  coverage!: object | null;
  @ApiProperty({ type: TranslationStateView, nullable: true }) translations!: TranslationStateView | null;
  @ApiProperty({ type: Number, nullable: true, description: 'For whoever is asked everything.' })
  minutes!: number | null;
  @ApiProperty() publishable!: boolean;
}
