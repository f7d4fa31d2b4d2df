import { ApiProperty } from '@nestjs/swagger';
import type { ContactDetail, ListedContact } from '#distribution';
import { maskAddress } from '#distribution/core';

const NULLABLE_TEXT = { type: String, nullable: true } as const;

export class ContactVendorView {
  @ApiProperty({ format: 'uuid' }) vendorId!: string;
  @ApiProperty() source!: string;
}

export class ContactView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ description: 'Masked but for those who may see addresses.' }) email!: string;
  @ApiProperty() name!: string;
  @ApiProperty() organisation!: string;
  @ApiProperty({ enum: ['S', 'M', 'L'] }) size!: string;
  @ApiProperty({ enum: ['CN', 'INTL'] }) region!: string;
  @ApiProperty({ enum: ['zh-CN', 'en'] }) locale!: string;
  @ApiProperty(NULLABLE_TEXT) role!: string | null;
  @ApiProperty(NULLABLE_TEXT) timeZone!: string | null;
  @ApiProperty({ type: [ContactVendorView] }) vendors!: readonly ContactVendorView[];
  @ApiProperty({ type: [String] }) tags!: readonly string[];
  @ApiProperty({ type: [String], description: 'all, study:<id>, vendor:<id>' }) suppressed!: readonly string[];
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
}

export class ContactsView {
  @ApiProperty({ type: [ContactView] }) data!: ContactView[];
  @ApiProperty(NULLABLE_TEXT) next!: string | null;
  @ApiProperty({ type: Number, nullable: true, description: 'How many there are in all; on the first page only.' })
  total!: number | null;
}

export function contactView({ createdAt, ...contact }: ListedContact, showsAddress: boolean): ContactView {
  const email = showsAddress ? contact.email : maskAddress(contact.email);
  return { ...contact, email, createdAt: createdAt.toISOString() };
}

/** Dates become texts on their way out; nothing is left out but an address for those who may not see it. */
export function contactDetailView(contact: ContactDetail, showsAddress: boolean): object {
  return { ...contact, email: showsAddress ? contact.email : maskAddress(contact.email) };
}

export class ValueView {
  @ApiProperty() value!: string;
  @ApiProperty() people!: number;
}

export class ContactValuesView {
  @ApiProperty({ type: [ValueView] }) vendors!: readonly ValueView[];
  @ApiProperty({ type: [ValueView] }) tags!: readonly ValueView[];
  @ApiProperty({ type: [ValueView] }) roles!: readonly ValueView[];
  @ApiProperty({ type: [ValueView] }) organisations!: readonly ValueView[];
}

export class ChangedView {
  @ApiProperty() changed!: number;
}

class StudyContactVendorView extends ContactVendorView {
  @ApiProperty({ format: 'uuid' }) studyId!: string;
}

class ConsentView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() what!: string;
  @ApiProperty() basis!: string;
  @ApiProperty() evidence!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
}

class SuppressionView {
  @ApiProperty() scope!: string;
  @ApiProperty() reason!: string;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
}

class ContactMailView {
  @ApiProperty({ enum: ['invitation', 'reminder', 'result'] }) kind!: string;
  @ApiProperty() state!: string;
  @ApiProperty(NULLABLE_TEXT) reason!: string | null;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ ...NULLABLE_TEXT, format: 'date-time' }) sentAt!: string | null;
}

class ContactCampaignView {
  @ApiProperty({ format: 'uuid' }) campaignId!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: ['planned', 'invited', 'skipped'] }) state!: string;
  @ApiProperty(NULLABLE_TEXT) reason!: string | null;
  @ApiProperty({ ...NULLABLE_TEXT, format: 'date-time' }) dueAt!: string | null;
  @ApiProperty({ type: [ContactMailView] }) mails!: ContactMailView[];
}

class ContactCorrectionView {
  @ApiProperty({ type: [String] }) fields!: readonly string[];
  @ApiProperty() by!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
}

export class ContactDetailView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) organisationId!: string;
  @ApiProperty({ type: [ContactCorrectionView], description: 'Newest first.' }) changes!: ContactCorrectionView[];
  @ApiProperty() email!: string;
  @ApiProperty() name!: string;
  @ApiProperty() organisation!: string;
  @ApiProperty({ enum: ['S', 'M', 'L'] }) size!: string;
  @ApiProperty({ enum: ['CN', 'INTL'] }) region!: string;
  @ApiProperty({ enum: ['zh-CN', 'en'] }) locale!: string;
  @ApiProperty(NULLABLE_TEXT) role!: string | null;
  @ApiProperty(NULLABLE_TEXT) timeZone!: string | null;
  @ApiProperty({ type: [StudyContactVendorView] }) vendors!: StudyContactVendorView[];
  @ApiProperty({ type: [String] }) tags!: string[];
  @ApiProperty({ type: [ConsentView] }) consents!: ConsentView[];
  @ApiProperty({ type: [SuppressionView] }) suppressions!: SuppressionView[];
  @ApiProperty({ type: [ContactCampaignView] }) campaigns!: ContactCampaignView[];
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ format: 'date-time' }) updatedAt!: string;
}
