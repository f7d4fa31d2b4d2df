import {
  Body,
  Controller,
  Delete,
  Get,
  Headers,
  HttpCode,
  Inject,
  Param,
  Patch,
  Post,
  Req,
  Res,
  UseGuards,
} from '@nestjs/common';
import { ApiCookieAuth, ApiHeader, ApiOkResponse, ApiOperation, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PERMISSIONS } from '#account';
import { type Channel, type ChannelMessage, ChannelService, OpenLinkService } from '#distribution';
import { distributionErrors, invitationMessage } from '#distribution/core';
import { inputPipe, Keyring, matching, readCursor, readQuery, shortText, wholeNumber, writeCursor } from '#platform';
import { StudyService } from '#study';
import { queryOf } from '../request.js';
import { Allow } from './allow.js';
import {
  ChannelChangeDto,
  ChannelDto,
  ChannelMessagesView,
  ChannelMessageView,
  ChannelsView,
  ChannelView,
  GroupInvitationDto,
} from './channel.dto.js';
import { idIn } from './id-in.js';
import { tagOf, versionIn } from './if-match.js';
import { OpenLinkViews } from './open-link.views.js';
import { StaffGuard, type StaffRequest } from './staff.guard.js';

const PAGE = 20;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

@ApiTags('channels')
@ApiCookieAuth()
@UseGuards(StaffGuard)
@Controller('v1/admin/channels')
export class ChannelController {
  constructor(
    @Inject(ChannelService) private readonly channels: ChannelService,
    @Inject(OpenLinkService) private readonly links: OpenLinkService,
    @Inject(OpenLinkViews) private readonly linkViews: OpenLinkViews,
    @Inject(StudyService) private readonly studies: StudyService,
    @Inject(Keyring) private readonly keyring: Keyring,
  ) {}

  @Get()
  @Allow(...PERMISSIONS['channels.read'])
  @ApiOperation({ summary: 'Robots of chat groups, oldest first, without what opens them.' })
  @ApiQuery({ name: 'studyId', required: false })
  @ApiOkResponse({ type: ChannelsView })
  async list(@Req() request: FastifyRequest): Promise<ChannelsView> {
    const { studyId } = readQuery(queryOf(request), { studyId: matching(ID) });
    return { data: (await this.channels.list(studyId)).map(viewOf) };
  }

  @Post()
  @Allow(...PERMISSIONS['channels.write'])
  @ApiOperation({ summary: 'Connects a group by the address of its robot.' })
  @ApiResponse({ status: 201, type: ChannelView })
  @ApiResponse({ status: 422, description: 'channel-invalid' })
  async add(
    @Body(inputPipe) { secret = null, digestTime = null, ...channel }: ChannelDto,
    @Req() { session }: StaffRequest,
  ): Promise<ChannelView> {
    return viewOf(await this.channels.add({ ...channel, secret, digestTime }, session.staff.id));
  }

  @Get(':id')
  @Allow(...PERMISSIONS['channels.read'])
  @ApiOperation({ summary: 'One group; its ETag is what a change names.' })
  @ApiOkResponse({ type: ChannelView })
  async channel(@Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<ChannelView> {
    return tagged(reply, viewOf(await this.channels.channel(idIn(id))));
  }

  @Patch(':id')
  @Allow(...PERMISSIONS['channels.write'])
  @ApiOperation({ summary: 'Changes what a group is told, or its robot. What is not mentioned stays.' })
  @ApiHeader({ name: 'If-Match', required: true, schema: { type: 'string', example: '"1"' } })
  @ApiOkResponse({ type: ChannelView })
  @ApiResponse({ status: 412, description: 'changed-since' })
  @ApiResponse({ status: 422, description: 'channel-invalid' })
  async change(
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body(inputPipe) change: ChannelChangeDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ChannelView> {
    return tagged(reply, viewOf(await this.channels.change(idIn(id), versionIn(ifMatch), change)));
  }

  @Delete(':id')
  @HttpCode(204)
  @Allow(...PERMISSIONS['channels.write'])
  @ApiOperation({ summary: 'Disconnects a group, with all that was said in it.' })
  remove(@Param('id') id: string): Promise<void> {
    return this.channels.remove(idIn(id));
  }

  @Post(':id/test')
  @HttpCode(202)
  @Allow(...PERMISSIONS['channels.write'])
  @ApiOperation({ summary: 'Says in the group that it is connected.' })
  @ApiResponse({ status: 202, type: ChannelMessageView })
  @ApiResponse({ status: 409, description: 'channel-off' })
  async test(@Param('id') id: string): Promise<ChannelMessageView> {
    const channel = await this.#channelThatIsOn(id);
    return messageView(await this.channels.test(channel.id));
  }

  @Post(':id/invite')
  @HttpCode(202)
  @Allow(...PERMISSIONS['channels.write'])
  @ApiOperation({ summary: 'Asks the group to take part by an open link.' })
  @ApiResponse({ status: 202, type: ChannelMessageView })
  @ApiResponse({ status: 409, description: 'channel-off or open-link-not-open' })
  async invite(
    @Param('id') id: string,
    @Body(inputPipe) { openLinkId }: GroupInvitationDto,
  ): Promise<ChannelMessageView> {
    const channel = await this.#channelThatIsOn(id);
    const link = await this.links.listing(openLinkId);
    if (link.state !== 'open') throw distributionErrors.openLinkNotOpen();
    const [view, study] = await Promise.all([this.linkViews.viewOf(link), this.studies.studyById(link.studyId)]);
    const { locale } = channel;
    const text = view.chatText[locale];
    return messageView(
      await this.channels.say(channel, 'invitation', invitationMessage(study.title[locale], text, view.url, locale)),
    );
  }

  @Get(':id/messages')
  @Allow(...PERMISSIONS['channels.read'])
  @ApiOperation({ summary: 'What was said in the group and what became of it, newest first.' })
  @ApiQuery({ name: 'limit', required: false, schema: { type: 'integer', minimum: 1, maximum: 100, default: PAGE } })
  @ApiQuery({ name: 'cursor', required: false })
  @ApiOkResponse({ type: ChannelMessagesView })
  async messages(@Param('id') id: string, @Req() request: FastifyRequest): Promise<ChannelMessagesView> {
    const query = readQuery(queryOf(request), { limit: wholeNumber(1, 100), cursor: shortText(400) });
    const list = `channel messages ${idIn(id)}`;
    const after = query.cursor === undefined ? undefined : readCursor(this.keyring, list, query.cursor);
    const limit = query.limit ?? PAGE;
    const page = await this.channels.messages(idIn(id), { limit, after });
    const last = page.length === limit ? page.at(-1) : undefined;
    const next = last ? writeCursor(this.keyring, list, [last.createdAt.toISOString(), last.id]) : null;
    return { data: page.map(messageView), next };
  }

  async #channelThatIsOn(id: string): Promise<Channel> {
    const channel = await this.channels.channel(idIn(id));
    if (!channel.isOn) throw distributionErrors.channelOff();
    return channel;
  }
}

function tagged(reply: FastifyReply, view: ChannelView): ChannelView {
  void reply.header('etag', tagOf(view.version));
  return view;
}

const viewOf = ({ createdAt, events, ...channel }: Channel): ChannelView => ({
  id: channel.id,
  studyId: channel.studyId,
  kind: channel.kind,
  name: channel.name,
  locale: channel.locale,
  host: channel.host,
  hasSecret: channel.hasSecret,
  events: [...events],
  digestTime: channel.digestTime,
  timeZone: channel.timeZone,
  digestedOn: channel.digestedOn,
  isOn: channel.isOn,
  version: channel.version,
  createdAt: createdAt.toISOString(),
});

const messageView = ({ id, kind, content, state, reason, createdAt, sentAt }: ChannelMessage): ChannelMessageView => ({
  id,
  kind,
  title: content.title,
  lines: [...content.lines],
  state,
  reason,
  createdAt: createdAt.toISOString(),
  sentAt: sentAt?.toISOString() ?? null,
});
