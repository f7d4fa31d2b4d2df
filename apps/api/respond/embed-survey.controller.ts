import { type CanActivate, Controller, type ExecutionContext, Inject, Injectable, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { InvitationService, OpenLinkService } from '#distribution';
import { distributionErrors } from '#distribution/core';
import { embedPolicy } from '../security-headers.js';
import { SurveyPageController } from './survey-page.controller.js';

interface FramedRequest extends FastifyRequest {
  frameOrigins?: readonly string[];
}

/** Opens a sitting in a frame only if it came by an open link, and only to the sites that the link names. */
@Injectable()
export class FrameGuard implements CanActivate {
  constructor(
    @Inject(InvitationService) private readonly invitations: InvitationService,
    @Inject(OpenLinkService) private readonly links: OpenLinkService,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FramedRequest>();
    const { token = '' } = request.params as { readonly token?: string };
    const { id } = await this.invitations.identify('invitation', token);
    const origins = await this.links.originsOf(id);
    if (!origins?.length) throw distributionErrors.linkNotFound();
    request.frameOrigins = origins;
    void context.switchToHttp().getResponse<FastifyReply>().header('content-security-policy', embedPolicy(origins));
    return true;
  }
}

/** The survey as it is shown in a frame of another site: the same screens at addresses of their own. */
@ApiExcludeController()
@UseGuards(FrameGuard)
@Controller('embed/s/:token')
export class EmbedSurveyController extends SurveyPageController {
  protected override placeOf(token: string, request: FramedRequest) {
    return { address: `/embed/s/${token}`, frameOrigins: request.frameOrigins };
  }
}
