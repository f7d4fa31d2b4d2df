import { Controller, Delete, Get, HttpCode, Inject, Param, Put, Req, UseGuards } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCookieAuth,
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiQuery,
  ApiResponse,
  ApiTags,
} from '@nestjs/swagger';
import { PERMISSIONS } from '#account';
import { VendorFrameService } from '#distribution';
import { readQuery, shortText } from '#platform';
import { queryOf } from '../request.js';
import { Allow } from './allow.js';
import { fileIn } from './file-in.js';
import { idIn } from './id-in.js';
import { StaffGuard, type StaffRequest } from './staff.guard.js';

class FrameView {
  @ApiProperty({ format: 'uuid' }) vendorId!: string;
  @ApiProperty({ description: 'Different addresses of the vendor’s list.' }) size!: number;
  @ApiProperty({ description: 'Contacts of the study for this vendor.' }) contacts!: number;
  @ApiProperty({ description: 'Contacts whom the list holds.' }) drawn!: number;
  @ApiProperty({ description: 'Of those, how many answered about this vendor.' }) answered!: number;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
}

class FramesView {
  @ApiProperty({ type: [FrameView] }) data!: FrameView[];
}

class NewFrameView {
  @ApiProperty() size!: number;
  @ApiProperty({ description: 'Rows without a usable address.' }) invalid!: number;
}

/** The whole lists of vendors, of which only keyed hashes are kept: they tell how somebody was drawn, and name nobody. */
@ApiTags('contacts')
@ApiCookieAuth()
@UseGuards(StaffGuard)
@Controller('v1/admin/contacts/frames')
export class ContactFrameController {
  constructor(@Inject(VendorFrameService) private readonly frames: VendorFrameService) {}

  @Get()
  @Allow(...PERMISSIONS['contacts.read'])
  @ApiOperation({ summary: 'The lists of a study’s vendors beside who of them is a contact and who answered.' })
  @ApiQuery({ name: 'studyId', required: true })
  @ApiOkResponse({ type: FramesView })
  async list(@Req() request: StaffRequest): Promise<FramesView> {
    const { studyId = '' } = readQuery(queryOf(request), { studyId: shortText(36) });
    const frames = await this.frames.frames(idIn(studyId));
    return { data: frames.map(({ createdAt, ...frame }) => ({ ...frame, createdAt: createdAt.toISOString() })) };
  }

  @Put(':studyId/:vendorId')
  @Allow(...PERMISSIONS['contacts.write'])
  @ApiOperation({ summary: 'Takes the addresses of a vendor’s whole list in as hashes, in place of an earlier list.' })
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiOkResponse({ type: NewFrameView })
  @ApiResponse({ status: 422, description: 'import-invalid' })
  add(
    @Param('studyId') studyId: string,
    @Param('vendorId') vendorId: string,
    @Req() request: StaffRequest,
  ): Promise<NewFrameView> {
    const createdBy = request.session.staff.id;
    return this.frames.add({ studyId: idIn(studyId), vendorId: idIn(vendorId), bytes: fileIn(request), createdBy });
  }

  @Delete(':studyId/:vendorId')
  @Allow(...PERMISSIONS['contacts.write'])
  @HttpCode(204)
  @ApiOperation({ summary: 'Forgets the list of a vendor.' })
  async remove(@Param('studyId') studyId: string, @Param('vendorId') vendorId: string): Promise<void> {
    await this.frames.remove(idIn(studyId), idIn(vendorId));
  }
}
