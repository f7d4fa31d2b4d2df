import { Module } from '@nestjs/common';
import { ParticipationService } from './participation.service.js';
import { StudyOverviewService } from './study-overview.service.js';
import { StudyService } from './study.service.js';
import { VendorImportService } from './vendor-import.service.js';
import { VendorService } from './vendor.service.js';
import { WaveService } from './wave.service.js';

const SERVICES = [
  ParticipationService,
  StudyOverviewService,
  StudyService,
  VendorImportService,
  VendorService,
  WaveService,
];

@Module({ providers: SERVICES, exports: SERVICES })
export class StudyModule {}
