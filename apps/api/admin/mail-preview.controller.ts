import { Body, Controller, HttpCode, Inject, Param, Post, Req, UseGuards } from '@nestjs/common';
import { ApiCookieAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { PERMISSIONS } from '#account';
import { MailPreviewService } from '#distribution';
import { inputPipe } from '#platform';
import { Allow } from './allow.js';
import { idIn } from './id-in.js';
import { MailPreviewDto } from './mail-preview.dto.js';
import { MAY_TRY_OUT } from './may-try-out.js';
import { StaffGuard, type StaffRequest } from './staff.guard.js';

/** The mails of a campaign as their readers will see them, with links that open nothing. */
@ApiTags('staff')
@ApiCookieAuth()
@UseGuards(StaffGuard)
@Controller('v1/admin/campaigns/:id')
export class MailPreviewController {
  constructor(@Inject(MailPreviewService) private readonly previews: MailPreviewService) {}

  @Post('mail-preview')
  @Allow(...MAY_TRY_OUT)
  @HttpCode(200)
  @ApiOperation({ summary: 'Subject, HTML and text of a mail of the campaign, for a reader made up.' })
  preview(@Param('id') id: string, @Body(inputPipe) options: MailPreviewDto) {
    return this.previews.preview(idIn(id), options);
  }

  @Post('test-mail')
  @Allow(...PERMISSIONS['campaigns.write'])
  @HttpCode(200)
  @ApiOperation({ summary: 'Sends such a mail to whoever asks, ten times an hour at most.' })
  send(@Param('id') id: string, @Body(inputPipe) options: MailPreviewDto, @Req() { session }: StaffRequest) {
    return this.previews.sendTest(idIn(id), options, session.staff);
  }
}
