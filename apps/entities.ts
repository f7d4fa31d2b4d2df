import {
  ApiKeyEntity,
  SessionEntity,
  StaffEntity,
  StaffInvitationEntity,
  VendorInvitationEntity,
  VendorSessionEntity,
  VendorUserEntity,
} from '#account';
import { LedgerSetEntity, ReleaseCellEntity, ReleaseEntity } from '#benchmark';
import { CampaignEntity, ContactEntity, InvitationEntity, OrganisationEntity, SegmentEntity } from '#distribution';
import {
  QuestionnaireDraftEntity,
  QuestionnaireDraftRevisionEntity,
  QuestionnaireEntity,
  QuestionnaireVersionEntity,
} from '#questionnaire';
import { ResponseEntity } from '#response';
import {
  ProductEntity,
  RubricVersionEntity,
  StudyEntity,
  StudyProductEntity,
  StudyVendorEntity,
  VendorEntity,
  WaveEntity,
} from '#study';

/** Every table that is read through TypeORM; the others are read by SQL with a shape. */
export const ENTITIES = [
  ApiKeyEntity,
  CampaignEntity,
  ContactEntity,
  InvitationEntity,
  LedgerSetEntity,
  OrganisationEntity,
  ProductEntity,
  QuestionnaireDraftEntity,
  QuestionnaireDraftRevisionEntity,
  QuestionnaireEntity,
  QuestionnaireVersionEntity,
  ReleaseCellEntity,
  ReleaseEntity,
  ResponseEntity,
  RubricVersionEntity,
  SegmentEntity,
  SessionEntity,
  StaffEntity,
  StaffInvitationEntity,
  StudyEntity,
  StudyProductEntity,
  StudyVendorEntity,
  VendorEntity,
  VendorInvitationEntity,
  VendorSessionEntity,
  VendorUserEntity,
  WaveEntity,
];
