import { Module } from '@nestjs/common';
import { BenchmarkModule } from '#benchmark';
import { ResponseModule } from '#response';
import { CorrectionService } from './correction.service.js';
import { RankProgressService } from './rank-progress.service.js';
import { VendorReplyService } from './vendor-reply.service.js';

const SERVICES = [CorrectionService, RankProgressService, VendorReplyService];

@Module({ imports: [BenchmarkModule, ResponseModule], providers: SERVICES, exports: SERVICES })
export class PortalModule {}
