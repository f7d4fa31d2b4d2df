import { IsIn, IsObject, IsOptional } from 'class-validator';
import { type Locale, LOCALES } from '#kernel';

const KINDS = ['invitation', 'reminder'] as const;

export class MailPreviewDto {
  @IsIn(KINDS) kind!: (typeof KINDS)[number];
  @IsIn(LOCALES) locale!: Locale;
  /** Words that are not saved yet; without them those of the campaign. */
  @IsOptional() @IsObject() content?: object;
}
