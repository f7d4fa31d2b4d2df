import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsString, Matches, MaxLength } from 'class-validator';
import { VENDOR_ROLES, type VendorPerson, type VendorRole } from '#account';
import { IsLabel, LABEL, MayBeLeftOut } from '../admin/label.dto.js';

export class VendorInviteDto {
  @IsString() @MaxLength(254) email!: string;
  @IsLabel() name!: string;
  @ApiProperty({ required: false, maxLength: 200, description: 'Stands under replies after the name.' })
  @MayBeLeftOut()
  @Matches(LABEL)
  title?: string;
  @ApiProperty({ enum: VENDOR_ROLES }) @IsIn(VENDOR_ROLES) role!: VendorRole;
}

export class VendorPersonView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() email!: string;
  @ApiProperty() name!: string;
  @ApiProperty() title!: string;
  @ApiProperty({ enum: VENDOR_ROLES }) role!: VendorRole;
  @ApiProperty({ enum: ['active', 'invited'] }) state!: VendorPerson['state'];
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) invitationExpiresAt!: string | null;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
}

export class VendorPeopleView {
  @ApiProperty({ type: [VendorPersonView] }) data!: VendorPersonView[];
}

export class InvitedVendorView {
  @ApiProperty({ type: VendorPersonView }) person!: VendorPersonView;
  @ApiProperty({ description: 'To be handed over; it works once, for 72 hours, and is shown this once.' })
  link!: string;
}

export const personView = (person: VendorPerson): VendorPersonView => ({
  id: person.id,
  email: person.email,
  name: person.name,
  title: person.title,
  role: person.role,
  state: person.state,
  invitationExpiresAt: person.invitationExpiresAt?.toISOString() ?? null,
  createdAt: person.createdAt.toISOString(),
});

/** Where an invited person chooses a password. */
export const acceptLink = (publicUrl: string, token: string): string => `${publicUrl}/vendor/accept/${token}`;
