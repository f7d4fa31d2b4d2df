import {
  Body,
  Controller,
  Delete,
  Get,
  Headers,
  HttpCode,
  Inject,
  Param,
  Post,
  Put,
  Req,
  Res,
  UseGuards,
} from '@nestjs/common';
import {
  ApiCookieAuth,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiQuery,
  ApiResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { PERMISSIONS } from '#account';
import { type SegmentEntity, SegmentService } from '#distribution';
import { inputPipe, readQuery, shortText } from '#platform';
import { queryOf } from '../request.js';
import { Allow } from './allow.js';
import { SegmentChangeDto, SegmentCountDto, SegmentDto } from './contact.dto.js';
import { idIn } from './id-in.js';
import { tagOf, versionIn } from './if-match.js';
import { StaffGuard, type StaffRequest } from './staff.guard.js';

class SegmentView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) studyId!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ type: Object }) rule!: object;
  @ApiProperty({ description: 'To be named in If-Match by a change.' }) version!: number;
  @ApiProperty({ format: 'date-time' }) updatedAt!: string;
}

class SegmentsView {
  @ApiProperty({ type: [SegmentView] }) data!: SegmentView[];
}

class VendorCountView {
  @ApiProperty({ format: 'uuid' }) vendorId!: string;
  @ApiProperty() people!: number;
}

class SourceCountView {
  @ApiProperty() source!: string;
  @ApiProperty() people!: number;
}

class SegmentCountView {
  @ApiProperty() people!: number;
  @ApiProperty({ description: 'People who are meant and get no mail.' }) suppressed!: number;
  @ApiProperty({ type: [VendorCountView] }) vendors!: readonly VendorCountView[];
  @ApiProperty({ type: [SourceCountView] }) sources!: readonly SourceCountView[];
}

const viewOf = ({ id, studyId, name, rule, version, updatedAt }: SegmentEntity): SegmentView => ({
  id,
  studyId,
  name,
  rule,
  version,
  updatedAt: updatedAt.toISOString(),
});

@ApiTags('contacts')
@ApiCookieAuth()
@UseGuards(StaffGuard)
@Controller('v1/admin/segments')
export class ContactSegmentController {
  constructor(@Inject(SegmentService) private readonly segments: SegmentService) {}

  @Get()
  @Allow(...PERMISSIONS['contacts.read'])
  @ApiOperation({ summary: 'The segments of a study, by name.' })
  @ApiQuery({ name: 'studyId', required: true })
  @ApiOkResponse({ type: SegmentsView })
  async list(@Req() request: StaffRequest): Promise<SegmentsView> {
    const { studyId = '' } = readQuery(queryOf(request), { studyId: shortText(36) });
    return { data: (await this.segments.segments(idIn(studyId))).map(viewOf) };
  }

  @Post()
  @Allow(...PERMISSIONS['contacts.write'])
  @ApiOperation({ summary: 'Keeps a rule under a name.' })
  @ApiResponse({ status: 201, type: SegmentView })
  @ApiResponse({ status: 409, description: 'already-there' })
  @ApiResponse({ status: 422, description: 'segment-invalid' })
  async add(@Body(inputPipe) { studyId, name, rule }: SegmentDto): Promise<SegmentView> {
    return viewOf(await this.segments.add(studyId, name, rule));
  }

  @Post('count')
  @Allow(...PERMISSIONS['contacts.read'])
  @HttpCode(200)
  @ApiOperation({ summary: 'Counts whom a rule means at this moment, by vendor and by recruitment source.' })
  @ApiOkResponse({ type: SegmentCountView })
  @ApiResponse({ status: 422, description: 'segment-invalid' })
  count(@Body(inputPipe) { studyId, rule }: SegmentCountDto): Promise<SegmentCountView> {
    return this.segments.count(studyId, rule);
  }

  @Get(':id')
  @Allow(...PERMISSIONS['contacts.read'])
  @ApiOperation({ summary: 'One segment.' })
  @ApiOkResponse({ type: SegmentView })
  async one(@Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<SegmentView> {
    const segment = await this.segments.segment(idIn(id));
    void reply.header('etag', tagOf(segment.version));
    return viewOf(segment);
  }

  @Put(':id')
  @Allow(...PERMISSIONS['contacts.write'])
  @ApiOperation({ summary: 'Changes name or rule.' })
  @ApiHeader({ name: 'If-Match', required: true, schema: { type: 'string', example: '"1"' } })
  @ApiOkResponse({ type: SegmentView })
  @ApiResponse({ status: 412, description: 'changed-since' })
  async change(
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body(inputPipe) change: SegmentChangeDto,
  ): Promise<SegmentView> {
    return viewOf(await this.segments.change(idIn(id), versionIn(ifMatch), change));
  }

  @Delete(':id')
  @Allow(...PERMISSIONS['contacts.write'])
  @HttpCode(204)
  @ApiOperation({ summary: 'Removes a segment. Campaigns that were launched with it stay as they are.' })
  @ApiHeader({ name: 'If-Match', required: true, schema: { type: 'string', example: '"1"' } })
  @ApiResponse({ status: 412, description: 'changed-since' })
  async remove(@Param('id') id: string, @Headers('if-match') ifMatch: string | undefined): Promise<void> {
    await this.segments.remove(idIn(id), versionIn(ifMatch));
  }
}
