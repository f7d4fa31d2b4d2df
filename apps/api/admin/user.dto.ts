import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsString, MaxLength } from 'class-validator';
import { type Person, STAFF_ROLES, type StaffRole } from '#account';
import { IsLabel, MayBeLeftOut } from './label.dto.js';

export class InviteDto {
  @IsString() @MaxLength(254) email!: string;
  @IsLabel() name!: string;
  @ApiProperty({ enum: STAFF_ROLES }) @IsIn(STAFF_ROLES) role!: StaffRole;
}

export class PersonChangeDto {
  @MayBeLeftOut() @IsLabel() name?: string;
  @ApiProperty({ enum: STAFF_ROLES, required: false }) @MayBeLeftOut() @IsIn(STAFF_ROLES) role?: StaffRole;
  @ApiProperty({ description: 'False ends all sessions and closes the account.', required: false })
  @MayBeLeftOut()
  @IsBoolean()
  isActive?: boolean;
}

const STATES = ['active', 'invited', 'deactivated'] as const;

export class PersonView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() email!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: STAFF_ROLES }) role!: StaffRole;
  @ApiProperty({ enum: STATES }) state!: Person['state'];
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) invitationExpiresAt!: string | null;
  @ApiProperty({ description: 'To be named in If-Match by a change.' }) version!: number;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
}

export class PeopleView {
  @ApiProperty({ type: [PersonView] }) data!: PersonView[];
}

export class InvitedView {
  @ApiProperty({ type: PersonView }) person!: PersonView;
  @ApiProperty({ description: 'To be handed over; it works once, for 72 hours, and is shown this once.' })
  link!: string;
}
