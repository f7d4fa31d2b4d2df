import { ApiProperty } from '@nestjs/swagger';
import { IsString, Matches } from 'class-validator';

export class SubjectDto {
  @ApiProperty({ description: 'What the issuer calls the person: the claim `sub`.', minLength: 1, maxLength: 255 })
  @IsString()
  @Matches(/^[\x20-\x7e]{1,255}$/)
  subject!: string;
}

export class SignOnRequestView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() subject!: string;
  @ApiProperty({ format: 'uuid' }) staffId!: string;
  @ApiProperty({ description: 'Of the account; the issuer has verified that the person has it.' }) email!: string;
  @ApiProperty() name!: string;
  @ApiProperty() role!: string;
  @ApiProperty({ format: 'date-time' }) askedAt!: string;
}

export class IdentityView {
  @ApiProperty({ format: 'uuid' }) staffId!: string;
  @ApiProperty() subject!: string;
  @ApiProperty({ format: 'date-time' }) linkedAt!: string;
}

export class SignOnView {
  @ApiProperty({ type: String, nullable: true, description: 'Null where no single sign-on is configured.' })
  issuer!: string | null;
  @ApiProperty({ type: String, nullable: true }) label!: string | null;
  @ApiProperty({ type: [SignOnRequestView], description: 'Who waits to be let in, at most 100.' })
  waiting!: SignOnRequestView[];
  @ApiProperty({ type: [IdentityView] }) linked!: IdentityView[];
}
