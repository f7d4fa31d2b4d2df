import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsObject, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { type Locale, LOCALES } from '#kernel';
import { LABEL } from './label.dto.js';
import { DefinitionDto } from './questionnaire.dto.js';

const ACTIONS = ['show', 'forward', 'back', 'submit', 'fill'] as const;
export type PreviewAction = (typeof ACTIONS)[number];

export class PreviewDto extends DefinitionDto {
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'Answers so far, by question.' })
  @IsObject()
  answers!: Record<string, unknown>;

  @ApiProperty({ minimum: 0, description: '0 is the beginning, then the steps, then the last look at all answers.' })
  @IsInt()
  @Min(0)
  @Max(1_000)
  step!: number;

  @ApiPropertyOptional({ description: 'Shows the step of this question instead.' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  question?: string;

  @ApiProperty({ enum: LOCALES }) @IsIn(LOCALES) locale!: Locale;

  @ApiPropertyOptional({ description: 'The name that stands for {vendor}.' })
  @IsOptional()
  @Matches(LABEL)
  vendor?: string;

  @ApiPropertyOptional({
    enum: ACTIONS,
    description:
      'What happens before the screen is shown; default: nothing. `forward` and `back` leave the step with its ' +
      '`fields`, `submit` hands in, `fill` answers everything at random by `seed` and goes to the last look.',
  })
  @IsOptional()
  @IsIn(ACTIONS)
  action?: PreviewAction;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { oneOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] },
    description:
      'The fields of a step’s form as a browser would send them; they become answers, whichever step is shown.',
  })
  @IsOptional()
  @IsObject()
  fields?: Record<string, unknown>;

  @ApiPropertyOptional({ minimum: 0, description: 'The same seed fills in the same answers.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(4_294_967_295)
  seed?: number;
}

const SCREENS = ['intro', 'step', 'check', 'thanks', 'nothing'] as const;

export class PreviewViolationView {
  @ApiProperty({ description: 'JSON Pointer to the answer.' }) pointer!: string;
  @ApiProperty() code!: string;
  @ApiProperty() question!: string;
  @ApiProperty({ description: 'The sentence that the respondent reads.' }) message!: string;
}

export class PreviewFindingView {
  @ApiProperty({ description: 'JSON Pointer into the definition.' }) pointer!: string;
  @ApiProperty() code!: string;
  @ApiProperty() message!: string;
}

export class ScoreView {
  @ApiProperty({ description: 'Of the criterion or dimension.' }) id!: string;
  @ApiProperty({ type: Number, nullable: true, description: '0–100; null: not scored.' }) score!: number | null;
  @ApiPropertyOptional({ enum: ['NOT_APPLICABLE', 'DONT_KNOW', 'SKIPPED'], description: 'Why there is none.' })
  code?: string;
}

export class ScoresView {
  @ApiProperty({ type: [ScoreView] }) criteria!: ScoreView[];
  @ApiProperty({ type: [ScoreView] }) dimensions!: ScoreView[];
  @ApiProperty({ type: Number, nullable: true, description: '0–100; null: too little is answered.' })
  overall!: number | null;
}

export class PreviewView {
  @ApiProperty({ description: 'The whole page as a respondent gets it; empty when nothing can be shown.' })
  html!: string;
  @ApiProperty({ enum: SCREENS }) screen!: (typeof SCREENS)[number];
  @ApiProperty() step!: number;
  @ApiProperty({ description: 'Steps of the questionnaire, the hidden ones too.' }) stepCount!: number;
  @ApiProperty({ type: [Number], description: 'Steps that these answers lead through.' }) path!: number[];
  @ApiProperty({ type: [String], description: 'Names of what this screen asks.' }) asked!: string[];
  @ApiProperty({ description: 'Whether the answers are handed in.' }) ended!: boolean;
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'To be sent with the next request.' })
  answers!: Record<string, unknown>;
  @ApiProperty({ type: [PreviewViolationView] }) violations!: PreviewViolationView[];
  @ApiProperty({ type: [PreviewFindingView], description: 'What could not be shown as it is written.' })
  findings!: PreviewFindingView[];
  @ApiProperty({ type: ScoresView, nullable: true, description: 'Of the answers so far; null without a rubric.' })
  scores!: ScoresView | null;
}
