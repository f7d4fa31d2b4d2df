/* Generated from the description of the interface: npm run client. */
export interface paths {
  '/v1/studies': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Every study with its waves and their newest revision. */
    get: operations['studies'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/benchmarks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The same: what benchmarks there are. */
    get: operations['benchmarks'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/benchmarks/{study}/{wave}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A whole release, byte for byte as it was hashed. */
    get: operations['release'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/benchmarks/{study}/{wave}/signed': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The release with hash and signature, for `fairmark verify`. */
    get: operations['signed'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/benchmarks/{study}/{wave}/scores': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Scores with intervals: overall, by dimension and by criterion. */
    get: operations['scores'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/benchmarks/{study}/{wave}/segments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Scores of parts of the customers, where enough organisations are in them. */
    get: operations['segments'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/benchmarks/{study}/{wave}/ranks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Ranks as ranges: nobody is ranked without enough organisations and a reliable score. */
    get: operations['ranks'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/benchmarks/{study}/{wave}/moments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Means and covariances of the dimensions: enough to compute ranks again, with weights of your own. */
    get: operations['moments'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/benchmarks/{study}/{wave}/pairs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Every pair of ranked vendors with a verdict that is corrected for chance. */
    get: operations['pairs'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/benchmarks/{study}/{wave}/keywords': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Terms that set a vendor apart, by evidence and not by eye. */
    get: operations['keywords'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/benchmarks/{study}/{wave}/quotes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Words of customers who agreed to be quoted: masked, reviewed and balanced. */
    get: operations['quotes'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/benchmarks/{study}/{wave}/companions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What stands beside the scores: recommendation, kept promises, provenance, exclusions, drivers. */
    get: operations['companions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/benchmarks/{study}/{wave}/sla': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How soon vendors answered questions of our own, with those that nobody answered. */
    get: operations['sla'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/benchmarks/{study}/{wave}/ratings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Stars of public sites, with where they are from: shown, never scored. */
    get: operations['ratings'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/benchmarks/{study}/{wave}/cases': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Single cases from interviews, published stories, media and posts: masked and balanced. */
    get: operations['cases'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/benchmarks/{study}/{wave}/channels': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Which channels beside the survey are heard on which criterion, and why others are not. */
    get: operations['channels'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/benchmarks/{study}/{wave}/trend': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Changes since the wave before, or why there are none to tell. */
    get: operations['trend'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/benchmarks/{study}/{wave}/claims': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Every sentence the method knows, allowed with its evidence or refused with a reason. */
    get: operations['claims'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/benchmarks/{study}/{wave}/methodology': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The method card, all settings, the rubric, and how the data came about. */
    get: operations['methodology'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/benchmarks/{study}/{wave}/releases': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The revisions of this wave up to this one, with the reason for each. */
    get: operations['releases'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/vendor/tickets/closed': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** A ticket was closed. Signed over id, time and body (Standard Webhooks 1.0); the same id again is the same event. Whether its requester is asked is drawn on our side and not told. */
    post: operations['TicketController_closed'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/vendor/me': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whose key or session this is, and what it opens. */
    get: operations['VendorController_me'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/vendor/benchmarks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Studies and waves with a release. */
    get: operations['VendorController_benchmarks'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/vendor/benchmarks/{study}/{wave}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Your own result in a release: what everyone reads, counts, reasons and segments of 5 organisations or more. */
    get: operations['VendorController_own'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/vendor/progress': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How far you are from a rank in waves that are open or not published: organisations in steps of five, counted once a week. Never a score. */
    get: operations['VendorController_progress'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/vendor/corrections': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Your requests, newest first, with their answers. */
    get: operations['CorrectionController_list'];
    put?: never;
    /** Asks the study team to correct something in a release. Not public. */
    post: operations['CorrectionController_request'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/vendor/corrections/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One request with its answer. */
    get: operations['CorrectionController_one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/vendor/replies': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Your replies, newest first, those that ended among them. */
    get: operations['ReplyController_list'];
    put?: never;
    /** Replies to a release or to one of your own quotes in it. Public at once; one for each. */
    post: operations['ReplyController_write'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/vendor/replies/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One reply with every wording it had. */
    get: operations['ReplyController_one'];
    /** Another wording. The one before stays in the history. */
    put: operations['ReplyController_rewrite'];
    post?: never;
    /** Withdraws a reply: it is public no more. Its wordings stay with you and the study team. */
    delete: operations['ReplyController_withdraw'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/vendor/keys': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Your API keys, oldest first, without their secrets. */
    get: operations['VendorKeyController_list'];
    put?: never;
    /** Makes an API key. Its text is shown this once. */
    post: operations['VendorKeyController_issue'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/vendor/keys/{id}/rotate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Makes a key that takes the place of this one, which works for some hours more. */
    post: operations['VendorKeyController_rotate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/vendor/keys/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Revokes an API key, at once and for good. */
    delete: operations['VendorKeyController_revoke'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/vendor/webhooks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Where you are told what happens, oldest first, without what signs. */
    get: operations['WebhookController_list'];
    put?: never;
    /** Makes a webhook. The secret that signs its messages is shown this once. */
    post: operations['WebhookController_add'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/vendor/webhooks/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One webhook; its ETag is what a change names. */
    get: operations['WebhookController_webhook'];
    put?: never;
    post?: never;
    /** Removes a webhook, with the record of what was sent. */
    delete: operations['WebhookController_remove'];
    options?: never;
    head?: never;
    /** Changes a webhook, or switches it off or on. What is not mentioned stays. */
    patch: operations['WebhookController_change'];
    trace?: never;
  };
  '/v1/vendor/webhooks/{id}/rotate-secret': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Makes a new secret; for some hours messages are signed with both. */
    post: operations['WebhookController_rotateSecret'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/vendor/webhooks/{id}/test': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Sends a message of the type `ping`. */
    post: operations['WebhookController_test'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/vendor/webhooks/{id}/deliveries': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What was sent and what became of it, newest first. */
    get: operations['WebhookDeliveryController_deliveries'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/vendor/webhooks/{id}/deliveries/{delivery}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One message with its text and each try to deliver it. */
    get: operations['WebhookDeliveryController_delivery'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/vendor/webhooks/{id}/deliveries/{delivery}/replay': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Sends a message again, under the same id. */
    post: operations['WebhookDeliveryController_replay'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/vendor/webhooks/{id}/replay': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Sends again what failed since a moment, under the same ids. */
    post: operations['WebhookDeliveryController_replaySince'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/vendor/people': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Everybody at your company who has an account, oldest first. */
    get: operations['VendorPeopleController_list'];
    put?: never;
    /** Invites a colleague. The link is shown this once; only a hash of it is kept. */
    post: operations['VendorPeopleController_invite'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/vendor/people/{id}/invitation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Makes another link for somebody who has not come yet; the one before ends. */
    post: operations['VendorPeopleController_inviteAgain'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/vendor/people/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Removes somebody; their sessions end at once. */
    delete: operations['VendorPeopleController_remove'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/vendor/ticket-facts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Your batches, newest first, with those that were uploaded and those that were withdrawn. */
    get: operations['TicketFactController_list'];
    put?: never;
    /** A batch of ticket facts, taken whole or not at all. Signed over id, time and body (Standard Webhooks 1.0) with the secret of your portal; the same id again is the same batch. */
    post: operations['TicketFactController_push'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/vendor/ticket-facts/{study}/{wave}/{number}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Withdraws a batch, until its wave has closed and the release is made: its tickets count as they were before. */
    delete: operations['TicketFactController_withdraw'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    AttemptView: {
      /** Format: date-time */
      at: string;
      durationMs: number;
      /** @description null: there was no answer. */
      status: number | null;
      reason: string | null;
      /** @description The first 1,024 bytes of the answer, masked. */
      response: string | null;
    };
    ClosedTicketDto: {
      /** @description Short name of the study. */
      study: string;
      /** Format: date-time */
      closedAt: string;
      requester: components['schemas']['RequesterDto'];
      /** @description The ground on which the requester may be asked. */
      consent?: Record<string, never> | null;
    };
    CorrectionDto: {
      /** @description Short name of the study. */
      study: string;
      /** @description Short name of the wave, or `latest`. */
      wave: string;
      /** @enum {string} */
      about: 'score' | 'quote' | 'fact' | 'other';
      /** @description What is wrong. */
      statement: string;
      /** @description How one can see it. */
      evidence?: string;
    };
    CorrectionView: {
      /** Format: uuid */
      id: string;
      study: string;
      wave: string;
      /** @description Revision that it is about. */
      revision: number;
      /** @enum {string} */
      about: 'score' | 'quote' | 'fact' | 'other';
      statement: string;
      evidence: string;
      /** Format: date-time */
      requestedAt: string;
      /** @enum {string} */
      state: 'open' | 'accepted' | 'refused';
      answer: string | null;
      /** Format: date-time */
      answeredAt: string | null;
    };
    CorrectionsView: {
      data: components['schemas']['CorrectionView'][];
      next: string | null;
    };
    DeliveriesView: {
      data: components['schemas']['DeliveryView'][];
      /** @description The cursor of the next page. */
      next: string | null;
    };
    DeliveryDetailView: {
      /** Format: uuid */
      id: string;
      /**
       * @description The header `webhook-id` of every try.
       * @example msg_…
       */
      messageId: string;
      /** @enum {string} */
      type:
        | 'release.published'
        | 'release.revised'
        | 'release.withdrawn'
        | 'correction.answered'
        | 'reply.removed'
        | 'ping';
      /** @enum {string} */
      state: 'waiting' | 'sending' | 'delivered' | 'failed';
      /** @description Why the last try failed. */
      reason: string | null;
      attempts: number;
      /** Format: date-time */
      nextAttemptAt: string | null;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      settledAt: string | null;
      /** @description Exactly what is sent. */
      body: string;
      tries: components['schemas']['AttemptView'][];
    };
    DeliveryView: {
      /** Format: uuid */
      id: string;
      /**
       * @description The header `webhook-id` of every try.
       * @example msg_…
       */
      messageId: string;
      /** @enum {string} */
      type:
        | 'release.published'
        | 'release.revised'
        | 'release.withdrawn'
        | 'correction.answered'
        | 'reply.removed'
        | 'ping';
      /** @enum {string} */
      state: 'waiting' | 'sending' | 'delivered' | 'failed';
      /** @description Why the last try failed. */
      reason: string | null;
      attempts: number;
      /** Format: date-time */
      nextAttemptAt: string | null;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      settledAt: string | null;
    };
    InvitedVendorView: {
      person: components['schemas']['VendorPersonView'];
      /** @description To be handed over; it works once, for 72 hours, and is shown this once. */
      link: string;
    };
    MadeKeyView: {
      id: string;
      /**
       * @description The key itself. It is shown this once.
       * @example vk_live_…
       */
      text: string;
    };
    MadeWebhookView: {
      /** Format: uuid */
      id: string;
      url: string;
      description: string;
      eventTypes: (
        'release.published' | 'release.revised' | 'release.withdrawn' | 'correction.answered' | 'reply.removed'
      )[];
      /** @enum {string} */
      state: 'active' | 'disabled';
      /**
       * @description `gone`: it answered 410. `failing`: nothing got through for more than three days.
       * @enum {string|null}
       */
      disabledReason: 'by-vendor' | 'gone' | 'failing' | null;
      /** Format: date-time */
      disabledAt: string | null;
      /** @description Tries that failed since one succeeded. */
      failures: number;
      /** Format: date-time */
      failingSince: string | null;
      /**
       * Format: date-time
       * @description Until then the secret before signs, too.
       */
      oldSecretUntil: string | null;
      /** @description To be named in If-Match by a change. */
      version: number;
      /** Format: date-time */
      createdAt: string;
      /**
       * @description What signs its messages. It is shown this once.
       * @example whsec_…
       */
      secret: string;
    };
    Problem: {
      /**
       * @description A page that explains the problem
       * @example /problems/answers-invalid
       */
      type: string;
      title: string;
      status: number;
      /** @description This occurrence, as a URN */
      instance: string;
      requestId: string;
      detail?: string;
      /** @description Seconds */
      retryAfter?: number;
      errors?: {
        /** @description JSON Pointer into the body */
        pointer: string;
        code: string;
      }[];
    };
    PublishedCases: {
      /**
       * @description Short name of the study
       * @example rtc-service
       */
      study: string;
      /**
       * @description Short name of the wave
       * @example 2026q4
       */
      wave: string;
      /**
       * @description Counts from 1; a release never changes
       * @example 1
       */
      revision: number;
      /**
       * @description SHA-256 of the release
       * @example 64f431321f6c138864687c3a859e6a73102b18a960d2660300c9f2eb87f27fc8
       */
      release: string;
      /**
       * Format: date-time
       * @description When it became public
       * @example 2026-11-20T02:00:00.000Z
       */
      publishedAt: string;
      /**
       * @description Version of the method
       * @example m1.0.0
       */
      method: string;
      /** @description At most `limit` rows */
      data: {
        /**
         * @description The same in every revision
         * @example f-1
         */
        id: string;
        /**
         * @description Short name of the vendor
         * @example aurora
         */
        vendor: string;
        /**
         * @description Where it comes from
         * @example case
         * @enum {string}
         */
        kind: 'interview' | 'case' | 'media' | 'post';
        /**
         * @description Why it may be shown
         * @example public
         * @enum {string}
         */
        ground: 'written-consent' | 'public';
        /**
         * @description Who or what it is from
         * @example Head of engineering, online education
         */
        source: string;
        /**
         * @description Where it can be read; null for interviews
         * @example https://school.example/story
         */
        url: string | null;
        /**
         * @description Of the interview or publication
         * @example 2026-09-01
         */
        day: string;
        /**
         * @description The words, masked
         * @example An engineer joined our call within twenty minutes.
         */
        text: string;
        /**
         * @description What it is about; null where it is about none
         * @example D1
         */
        dimension: string | null;
        /**
         * @description As two coders read it
         * @example favourable
         * @enum {string}
         */
        sentiment: 'critical' | 'mixed' | 'favourable';
      }[];
      /**
       * @description The address of the next page; null on the last
       * @example null
       */
      next: string | null;
      /**
       * @description How to cite exactly this
       * @example Fairmark (2026). RTC SDK customer service study 2026Q4 (r1, m1.0.0). …
       */
      citation: string;
      /**
       * @description Of the data
       * @example CC-BY-4.0
       */
      license: string;
    };
    PublishedChannels: {
      /**
       * @description Short name of the study
       * @example rtc-service
       */
      study: string;
      /**
       * @description Short name of the wave
       * @example 2026q4
       */
      wave: string;
      /**
       * @description Counts from 1; a release never changes
       * @example 1
       */
      revision: number;
      /**
       * @description SHA-256 of the release
       * @example 64f431321f6c138864687c3a859e6a73102b18a960d2660300c9f2eb87f27fc8
       */
      release: string;
      /**
       * Format: date-time
       * @description When it became public
       * @example 2026-11-20T02:00:00.000Z
       */
      publishedAt: string;
      /**
       * @description Version of the method
       * @example m1.0.0
       */
      method: string;
      /** @description At most `limit` rows */
      data: {
        /**
         * @description Short name of the vendor
         * @example aurora
         */
        vendor: string;
        /**
         * @description The criterion
         * @example c11
         */
        criterion: string;
        /**
         * @description Probes (P) or tickets (T)
         * @example P
         * @enum {string}
         */
        channel: 'P' | 'T';
        /**
         * @description Whether it is heard
         * @example true
         */
        eligible: boolean;
        /**
         * @description Why it is not
         * @example TOO_FEW
         * @enum {string|null}
         */
        reason: 'TOO_FEW' | 'AGREEMENT' | 'NOT_VERIFIED' | 'TOO_FEW_CUSTOMERS' | null;
      }[];
      /**
       * @description The address of the next page; null on the last
       * @example null
       */
      next: string | null;
      /**
       * @description How to cite exactly this
       * @example Fairmark (2026). RTC SDK customer service study 2026Q4 (r1, m1.0.0). …
       */
      citation: string;
      /**
       * @description Of the data
       * @example CC-BY-4.0
       */
      license: string;
    };
    PublishedClaims: {
      /**
       * @description Short name of the study
       * @example rtc-service
       */
      study: string;
      /**
       * @description Short name of the wave
       * @example 2026q4
       */
      wave: string;
      /**
       * @description Counts from 1; a release never changes
       * @example 1
       */
      revision: number;
      /**
       * @description SHA-256 of the release
       * @example 64f431321f6c138864687c3a859e6a73102b18a960d2660300c9f2eb87f27fc8
       */
      release: string;
      /**
       * Format: date-time
       * @description When it became public
       * @example 2026-11-20T02:00:00.000Z
       */
      publishedAt: string;
      /**
       * @description Version of the method
       * @example m1.0.0
       */
      method: string;
      /** @description At most `limit` rows */
      data: {
        /**
         * @description Which sentence of the catalogue
         * @example MARKET
         */
        type: string;
        /** @description Vendors it is about */
        subjects: string[];
        /**
         * @description `overall`, a dimension, or what else it is about
         * @example overall
         */
        metric: string;
        /**
         * @description Whether it may be said
         * @example true
         */
        allowed: boolean;
        /**
         * @description Why not
         * @example null
         */
        reason: string | null;
        /**
         * @description What the sentence may use; null when it is refused
         * @example {
         *       "rankedVendors": 8,
         *       "organisationVendorPairs": 733
         *     }
         */
        facts: {
          [key: string]: number | string | boolean | null;
        } | null;
      }[];
      /**
       * @description The address of the next page; null on the last
       * @example null
       */
      next: string | null;
      /**
       * @description How to cite exactly this
       * @example Fairmark (2026). RTC SDK customer service study 2026Q4 (r1, m1.0.0). …
       */
      citation: string;
      /**
       * @description Of the data
       * @example CC-BY-4.0
       */
      license: string;
    };
    PublishedCompanions: {
      /**
       * @description Short name of the study
       * @example rtc-service
       */
      study: string;
      /**
       * @description Short name of the wave
       * @example 2026q4
       */
      wave: string;
      /**
       * @description Counts from 1; a release never changes
       * @example 1
       */
      revision: number;
      /**
       * @description SHA-256 of the release
       * @example 64f431321f6c138864687c3a859e6a73102b18a960d2660300c9f2eb87f27fc8
       */
      release: string;
      /**
       * Format: date-time
       * @description When it became public
       * @example 2026-11-20T02:00:00.000Z
       */
      publishedAt: string;
      /**
       * @description Version of the method
       * @example m1.0.0
       */
      method: string;
      /** @description How the answers came to be */
      quality: {
        /**
         * @description Answers that count
         * @example 2350
         */
        responses: number;
        /**
         * @description People who were asked
         * @example 4000
         */
        invitations: number;
        /** @description Where the people asked came from */
        sources: {
          /**
           * @description The source
           * @example independent
           */
          source: string;
          /**
           * @description 0 to 1
           * @example 0.8
           */
          share: number;
        }[];
        /**
         * @description Share 0 to 1 that vendors invited themselves
         * @example 0.1
         */
        vendorInvitedShare: number | null;
        /**
         * @description Share 0 to 1 of criterion answers that score nothing
         * @example 0.05
         */
        missingShare: number | null;
        /** @description Answers left out */
        excluded: {
          /**
           * @description Why
           * @example TOO_FAST
           */
          reason: string;
          /**
           * @description Answers
           * @example 3
           */
          count: number;
        }[];
        /**
         * @description Minutes that half of the people needed at most
         * @example 4.5
         */
        medianMinutes: number | null;
      };
      /** @description How consistently the criteria of a dimension measure one thing */
      reliability: {
        /**
         * @description The dimension
         * @example D1
         */
        id: string;
        /**
         * @description Cronbach’s alpha
         * @example 0.75
         */
        alpha: number | null;
        /**
         * @description McDonald’s omega
         * @example 0.75
         */
        omega: number | null;
        /**
         * @description Too low to rely on
         * @example false
         */
        belowFloor: boolean | null;
        /**
         * @description Complete answers, as a band
         * @example 100+
         */
        caseBand: string | null;
        /**
         * @description Why there is none
         * @example null
         */
        reason: string | null;
      }[];
      /** @description Relative importance of the dimensions */
      drivers: {
        /**
         * @description `OK`, or why there are none
         * @example OK
         */
        status: string;
        /**
         * @description Share 0 to 1 of overall satisfaction that the dimensions explain
         * @example 0.62
         */
        r2: number | null;
        /**
         * @description Complete answers, as a band
         * @example 100+
         */
        caseBand: string | null;
        /** @description What goes with overall satisfaction; not what causes it */
        dimensions: {
          /**
           * @description The dimension
           * @example D1
           */
          id: string;
          /**
           * @description 0 to 1; all sum to 1
           * @example 0.24
           */
          share: number | null;
          /**
           * @description Johnson’s relative weight
           * @example 0.24
           */
          relativeWeight: number | null;
          /**
           * @description 95 % interval of the share
           * @example [
           *       0.2,
           *       0.27
           *     ]
           */
          ci95: number[] | null;
        }[];
      } | null;
      /** @description At most `limit` rows */
      data: {
        /**
         * @description Short name of the vendor
         * @example aurora
         */
        vendor: string;
        /** @description Net promoter score, −100 to 100 */
        nps: {
          /**
           * @description The figure; null where nothing may be shown
           * @example 0.75
           */
          score: number | null;
          /**
           * @description Its standard error
           * @example 0.04
           */
          se: number | null;
          /**
           * @description 95 % interval
           * @example [
           *       0.67,
           *       0.83
           *     ]
           */
          ci95: number[] | null;
          /**
           * @description Organisations behind it, as a band
           * @example 50-99
           */
          orgBand: string | null;
          /**
           * @description Why there is none
           * @example null
           */
          reason: string | null;
        } | null;
        /** @description Share 0 to 1 of high overall ratings */
        topBox: {
          /**
           * @description The figure; null where nothing may be shown
           * @example 0.75
           */
          score: number | null;
          /**
           * @description Its standard error
           * @example 0.04
           */
          se: number | null;
          /**
           * @description 95 % interval
           * @example [
           *       0.67,
           *       0.83
           *     ]
           */
          ci95: number[] | null;
          /**
           * @description Organisations behind it, as a band
           * @example 50-99
           */
          orgBand: string | null;
          /**
           * @description Why there is none
           * @example null
           */
          reason: string | null;
        } | null;
        /** @description Share 0 to 1 of problems that got a first reply within the promise for their gravity */
        firstReply: {
          /**
           * @description How grave
           * @example urgent
           */
          severity: string;
          /**
           * @description The promise
           * @example 30
           */
          minutes: number;
          /**
           * @description The figure; null where nothing may be shown
           * @example 0.75
           */
          score: number | null;
          /**
           * @description Its standard error
           * @example 0.04
           */
          se: number | null;
          /**
           * @description 95 % interval
           * @example [
           *       0.67,
           *       0.83
           *     ]
           */
          ci95: number[] | null;
          /**
           * @description Organisations behind it, as a band
           * @example 50-99
           */
          orgBand: string | null;
          /**
           * @description Why there is none
           * @example null
           */
          reason: string | null;
        }[];
        /**
         * @description Share 0 to 1 of survey (S), probes (P) and tickets (T)
         * @example {
         *       "S": 1,
         *       "P": 0,
         *       "T": 0
         *     }
         */
        provenance: {
          [key: string]: number;
        } | null;
        /** @description The score by all channels of its own, where others lack them; never ranked */
        richer: {
          /**
           * @description The figure; null where nothing may be shown
           * @example 0.75
           */
          score: number | null;
          /**
           * @description Its standard error
           * @example 0.04
           */
          se: number | null;
          /**
           * @description 95 % interval
           * @example [
           *       0.67,
           *       0.83
           *     ]
           */
          ci95: number[] | null;
          /**
           * @description Share 0 to 1 of survey (S), probes (P) and tickets (T)
           * @example {
           *       "S": 1,
           *       "P": 0,
           *       "T": 0
           *     }
           */
          provenance: {
            [key: string]: number;
          };
        } | null;
        /** @description Criteria on which its channels disagree */
        contradictions: {
          /**
           * @description The criterion
           * @example c11
           */
          criterion: string;
          /** @description The two */
          channels: string[];
          /**
           * @description Points
           * @example 16.2
           */
          gap: number;
          /**
           * @description Points over their error
           * @example 2.7
           */
          z: number | null;
        }[];
        /** @description Answers that the vendor invited minus the others; null where either are too few */
        sourceGap: {
          /**
           * @description Points
           * @example 1.9
           */
          difference: number;
          /**
           * @description 95 % interval
           * @example [
           *       -0.6,
           *       4.4
           *     ]
           */
          ci95: number[];
        } | null;
        /** @description What was left out, and what the score would be otherwise */
        exclusions: {
          /**
           * @description Short name of the vendor
           * @example aurora
           */
          vendor: string;
          /**
           * @description Answers that count
           * @example 190
           */
          responses: number;
          /** @description Answers left out */
          excluded: {
            /**
             * @description Why
             * @example TOO_FAST
             */
            reason: string;
            /**
             * @description Answers
             * @example 3
             */
            count: number;
          }[];
          /** @description Answers that count and are marked */
          flagged: {
            /**
             * @description Why
             * @example TOO_FAST
             */
            reason: string;
            /**
             * @description Answers
             * @example 3
             */
            count: number;
          }[];
          /**
           * @description Fisher’s exact test against the others
           * @example 0.05
           */
          p: number | null;
          /**
           * @description So rare by chance that people look at it
           * @example false
           */
          audit: boolean;
          /** @description The score had nothing been left out */
          unfiltered: {
            /**
             * @description The score with everything
             * @example 79.6
             */
            score: number | null;
            /**
             * @description 95 % interval
             * @example [
             *       77.9,
             *       81.3
             *     ]
             */
            ci95: number[] | null;
            /**
             * @description Why there is none
             * @example null
             */
            reason: string | null;
            /**
             * @description So far off that both must be read
             * @example false
             */
            differs: boolean | null;
          };
        } | null;
      }[];
      /**
       * @description The address of the next page; null on the last
       * @example null
       */
      next: string | null;
      /**
       * @description How to cite exactly this
       * @example Fairmark (2026). RTC SDK customer service study 2026Q4 (r1, m1.0.0). …
       */
      citation: string;
      /**
       * @description Of the data
       * @example CC-BY-4.0
       */
      license: string;
    };
    PublishedKeywords: {
      /**
       * @description Short name of the study
       * @example rtc-service
       */
      study: string;
      /**
       * @description Short name of the wave
       * @example 2026q4
       */
      wave: string;
      /**
       * @description Counts from 1; a release never changes
       * @example 1
       */
      revision: number;
      /**
       * @description SHA-256 of the release
       * @example 64f431321f6c138864687c3a859e6a73102b18a960d2660300c9f2eb87f27fc8
       */
      release: string;
      /**
       * Format: date-time
       * @description When it became public
       * @example 2026-11-20T02:00:00.000Z
       */
      publishedAt: string;
      /**
       * @description Version of the method
       * @example m1.0.0
       */
      method: string;
      /** @description At most `limit` rows */
      data: {
        /**
         * @description Short name of the vendor
         * @example aurora
         */
        vendor: string;
        /**
         * @description What customers wrote
         * @example 值班工程师
         */
        term: string;
        /**
         * @description Of this vendor more often than of the others, or less often
         * @example true
         */
        moreOften: boolean;
        /**
         * @description Organisations that use it where it is used more, as a band
         * @example 5-9
         */
        orgBand: string;
        /**
         * @description Log odds over their error
         * @example 3.5
         */
        z: number;
      }[];
      /**
       * @description The address of the next page; null on the last
       * @example null
       */
      next: string | null;
      /**
       * @description How to cite exactly this
       * @example Fairmark (2026). RTC SDK customer service study 2026Q4 (r1, m1.0.0). …
       */
      citation: string;
      /**
       * @description Of the data
       * @example CC-BY-4.0
       */
      license: string;
    };
    PublishedMethodology: {
      /**
       * @description Short name of the study
       * @example rtc-service
       */
      study: string;
      /**
       * @description Short name of the wave
       * @example 2026q4
       */
      wave: string;
      /**
       * @description Counts from 1; a release never changes
       * @example 1
       */
      revision: number;
      /**
       * @description SHA-256 of the release
       * @example 64f431321f6c138864687c3a859e6a73102b18a960d2660300c9f2eb87f27fc8
       */
      release: string;
      /**
       * Format: date-time
       * @description When it became public
       * @example 2026-11-20T02:00:00.000Z
       */
      publishedAt: string;
      /** @description Version, all settings, seed, reference mix */
      method: {
        [key: string]: unknown;
      };
      /** @description Who asked whom, when, how, and what must not be concluded */
      card: {
        [key: string]: unknown;
      };
      /** @description Dimensions with weights, and their criteria */
      rubric: {
        [key: string]: unknown;
      };
      /** @description Answers, sources, exclusions */
      quality: {
        [key: string]: unknown;
      };
      /**
       * @description Who paid, by language
       * @example {
       *       "en": "Fairmark demo team",
       *       "zh-CN": "Fairmark 演示研究组"
       *     }
       */
      sponsor: {
        [key: string]: string;
      };
      collected: {
        /**
         * Format: date-time
         * @description First day
         * @example 2026-10-01T00:00:00.000Z
         */
        from: string;
        /**
         * Format: date-time
         * @description Last day
         * @example 2026-12-31T00:00:00.000Z
         */
        to: string;
      };
      /**
       * @description How to cite exactly this
       * @example Fairmark (2026). RTC SDK customer service study 2026Q4 (r1, m1.0.0). …
       */
      citation: string;
      /**
       * @description Of the data
       * @example CC-BY-4.0
       */
      license: string;
    };
    PublishedMoments: {
      /**
       * @description Short name of the study
       * @example rtc-service
       */
      study: string;
      /**
       * @description Short name of the wave
       * @example 2026q4
       */
      wave: string;
      /**
       * @description Counts from 1; a release never changes
       * @example 1
       */
      revision: number;
      /**
       * @description SHA-256 of the release
       * @example 64f431321f6c138864687c3a859e6a73102b18a960d2660300c9f2eb87f27fc8
       */
      release: string;
      /**
       * Format: date-time
       * @description When it became public
       * @example 2026-11-20T02:00:00.000Z
       */
      publishedAt: string;
      /**
       * @description Version of the method
       * @example m1.0.0
       */
      method: string;
      /** @description Weights of the rubric */
      weights: {
        /**
         * @description The dimension
         * @example D1
         */
        id: string;
        /**
         * @description Share 0 to 1
         * @example 0.25
         */
        weight: number;
      }[];
      /**
       * @description Mean of the market that scores are pulled towards
       * @example 68.2
       */
      mu: number | null;
      /**
       * @description Variance between vendors; 0 when no difference can be seen
       * @example 74.3
       */
      tau2: number | null;
      /**
       * @description Of the joint sets of ranks
       * @example 0.95
       */
      coverage: number;
      /** @description At most `limit` rows */
      data: {
        /**
         * @description Short name of the vendor
         * @example aurora
         */
        vendor: string;
        /**
         * @description Suppressed vendors are left out
         * @example RANKED
         * @enum {string}
         */
        status: 'RANKED' | 'PUBLISHED_UNRANKED' | 'SUPPRESSED';
        /**
         * @description Observed overall score, 0 to 100
         * @example 78.7
         */
        observed: number | null;
        /**
         * @description Its standard error
         * @example 0.82
         */
        se: number | null;
        /**
         * @description Degrees of freedom of the error
         * @example 120
         */
        df: number | null;
        /**
         * @description Weight 0 to 1 of the observed score in the benchmark score
         * @example 0.99
         */
        reliability: number | null;
        /**
         * @description `mu` plus `reliability` times the distance of `observed` from it
         * @example 78.6
         */
        benchmarkScore: number | null;
        /** @description Mean of each dimension */
        dimensions: {
          /**
           * @description The dimension
           * @example D1
           */
          id: string;
          /**
           * @description 0 to 100
           * @example 85.2
           */
          score: number | null;
        }[];
        /** @description Covariance matrix of the means */
        covariance: (number | null)[][] | null;
      }[];
      /**
       * @description The address of the next page; null on the last
       * @example null
       */
      next: string | null;
      /**
       * @description How to cite exactly this
       * @example Fairmark (2026). RTC SDK customer service study 2026Q4 (r1, m1.0.0). …
       */
      citation: string;
      /**
       * @description Of the data
       * @example CC-BY-4.0
       */
      license: string;
    };
    PublishedPairs: {
      /**
       * @description Short name of the study
       * @example rtc-service
       */
      study: string;
      /**
       * @description Short name of the wave
       * @example 2026q4
       */
      wave: string;
      /**
       * @description Counts from 1; a release never changes
       * @example 1
       */
      revision: number;
      /**
       * @description SHA-256 of the release
       * @example 64f431321f6c138864687c3a859e6a73102b18a960d2660300c9f2eb87f27fc8
       */
      release: string;
      /**
       * Format: date-time
       * @description When it became public
       * @example 2026-11-20T02:00:00.000Z
       */
      publishedAt: string;
      /**
       * @description Version of the method
       * @example m1.0.0
       */
      method: string;
      /** @description At most `limit` rows */
      data: {
        /**
         * @description `overall` or a dimension
         * @example overall
         */
        dimension: string;
        /**
         * @description One vendor
         * @example aurora
         */
        a: string;
        /**
         * @description The other
         * @example cloudstack
         */
        b: string;
        /**
         * @description Score of `a` minus score of `b`
         * @example 18.8
         */
        difference: number;
        /**
         * @description Standard error of the difference
         * @example 1.5
         */
        se: number | null;
        /**
         * @description 95 % interval of the difference
         * @example [
         *       15.8,
         *       21.8
         *     ]
         */
        ci95: number[] | null;
        /**
         * @description Corrected for the number of pairs
         * @example 0.0001
         */
        pAdjusted: number | null;
        /**
         * @description Of `a` against `b`
         * @example BETTER
         * @enum {string|null}
         */
        verdict:
          'BETTER' | 'SLIGHTLY_BETTER' | 'PRACTICALLY_EQUAL' | 'INCONCLUSIVE' | 'SLIGHTLY_WORSE' | 'WORSE' | null;
        /**
         * @description How well the order withstands other weights; of `overall` alone
         * @example ROBUST
         */
        robustness: string | null;
        /**
         * @description Share 0 to 1 of weight that must move before the order turns; 1 when none turn it
         * @example 1
         */
        epsilonStar: number | null;
      }[];
      /**
       * @description The address of the next page; null on the last
       * @example null
       */
      next: string | null;
      /**
       * @description How to cite exactly this
       * @example Fairmark (2026). RTC SDK customer service study 2026Q4 (r1, m1.0.0). …
       */
      citation: string;
      /**
       * @description Of the data
       * @example CC-BY-4.0
       */
      license: string;
    };
    PublishedQuotes: {
      /**
       * @description Short name of the study
       * @example rtc-service
       */
      study: string;
      /**
       * @description Short name of the wave
       * @example 2026q4
       */
      wave: string;
      /**
       * @description Counts from 1; a release never changes
       * @example 1
       */
      revision: number;
      /**
       * @description SHA-256 of the release
       * @example 64f431321f6c138864687c3a859e6a73102b18a960d2660300c9f2eb87f27fc8
       */
      release: string;
      /**
       * Format: date-time
       * @description When it became public
       * @example 2026-11-20T02:00:00.000Z
       */
      publishedAt: string;
      /**
       * @description Version of the method
       * @example m1.0.0
       */
      method: string;
      /** @description At most `limit` rows */
      data: {
        /**
         * @description The same in every revision; leads to no answer
         * @example q-4f2a
         */
        id: string;
        /**
         * @description Short name of the vendor
         * @example aurora
         */
        vendor: string;
        /**
         * @description What it is about
         * @example D1
         */
        dimension: string;
        /**
         * @description How its author scored that dimension
         * @example favourable
         * @enum {string}
         */
        band: 'critical' | 'mixed' | 'favourable';
        /**
         * @description The words, masked, shown with consent
         * @example Night tickets get a real answer within the hour.
         */
        text: string;
        /**
         * @description Of the text
         * @example en
         * @enum {string}
         */
        language: 'zh-CN' | 'en';
        /**
         * @description The same in the other language, where there is one
         * @example 夜间工单一小时内就有实质回复。
         */
        translation?: string;
      }[];
      /**
       * @description The address of the next page; null on the last
       * @example null
       */
      next: string | null;
      /**
       * @description How to cite exactly this
       * @example Fairmark (2026). RTC SDK customer service study 2026Q4 (r1, m1.0.0). …
       */
      citation: string;
      /**
       * @description Of the data
       * @example CC-BY-4.0
       */
      license: string;
    };
    PublishedRanks: {
      /**
       * @description Short name of the study
       * @example rtc-service
       */
      study: string;
      /**
       * @description Short name of the wave
       * @example 2026q4
       */
      wave: string;
      /**
       * @description Counts from 1; a release never changes
       * @example 1
       */
      revision: number;
      /**
       * @description SHA-256 of the release
       * @example 64f431321f6c138864687c3a859e6a73102b18a960d2660300c9f2eb87f27fc8
       */
      release: string;
      /**
       * Format: date-time
       * @description When it became public
       * @example 2026-11-20T02:00:00.000Z
       */
      publishedAt: string;
      /**
       * @description Version of the method
       * @example m1.0.0
       */
      method: string;
      market: {
        /**
         * @description Vendors with a rank
         * @example 8
         */
        rankedVendors: number;
        /**
         * @description Organisations summed over the vendors
         * @example 733
         */
        organisationVendorPairs: number;
        /**
         * @description Whether anything may be said of the market
         * @example true
         */
        marketStatementsAllowed: boolean;
        /**
         * @description Why not
         * @example null
         */
        reason: string | null;
      };
      /** @description Vendors that may be first */
      leadingGroup: string[];
      /** @description At most `limit` rows */
      data: {
        /**
         * @description Short name of the vendor
         * @example aurora
         */
        vendor: string;
        /**
         * @description RANKED, or shown without a rank, or not shown at all
         * @example RANKED
         * @enum {string}
         */
        status: 'RANKED' | 'PUBLISHED_UNRANKED' | 'SUPPRESSED';
        /**
         * @description Why it is not ranked or not shown; null when it is ranked
         * @example null
         */
        reason: string | null;
        /**
         * @description How many organisations answered, as a band
         * @example 100+
         */
        orgBand: string;
        /**
         * @description Joint 95 % set of ranks, best to worst; null unless ranked
         * @example [
         *       1,
         *       3
         *     ]
         */
        rank95: number[] | null;
        /**
         * @description The same for this vendor alone
         * @example [
         *       1,
         *       3
         *     ]
         */
        marginalRank95: number[] | null;
        /**
         * @description The score that lists use
         * @example 78.6
         */
        benchmarkScore: number | null;
        /**
         * @description Share 0 to 1 of the spread between vendors that is not noise
         * @example 0.99
         */
        reliability: number | null;
        /** @description Share 0 to 1 of simulations in which it is first; null unless ranked */
        firstPlace: {
          /**
           * @description By the weights of the rubric
           * @example 0.73
           */
          declared: number;
          /**
           * @description By the weights customers stated
           * @example 0.7
           */
          customers: number | null;
          /**
           * @description By any weights whatever
           * @example 0.59
           */
          any: number;
          /**
           * @description By weights derived from what goes with satisfaction
           * @example 0.74
           */
          derived: number | null;
        } | null;
      }[];
      /**
       * @description The address of the next page; null on the last
       * @example null
       */
      next: string | null;
      /**
       * @description How to cite exactly this
       * @example Fairmark (2026). RTC SDK customer service study 2026Q4 (r1, m1.0.0). …
       */
      citation: string;
      /**
       * @description Of the data
       * @example CC-BY-4.0
       */
      license: string;
    };
    PublishedRatings: {
      /**
       * @description Short name of the study
       * @example rtc-service
       */
      study: string;
      /**
       * @description Short name of the wave
       * @example 2026q4
       */
      wave: string;
      /**
       * @description Counts from 1; a release never changes
       * @example 1
       */
      revision: number;
      /**
       * @description SHA-256 of the release
       * @example 64f431321f6c138864687c3a859e6a73102b18a960d2660300c9f2eb87f27fc8
       */
      release: string;
      /**
       * Format: date-time
       * @description When it became public
       * @example 2026-11-20T02:00:00.000Z
       */
      publishedAt: string;
      /**
       * @description Version of the method
       * @example m1.0.0
       */
      method: string;
      /** @description At most `limit` rows */
      data: {
        /**
         * @description Short name of the vendor
         * @example aurora
         */
        vendor: string;
        /**
         * @description The site
         * @example App Store
         */
        source: string;
        /**
         * @description The page
         * @example https://stars.example/aurora
         */
        url: string;
        /**
         * @description When it was read
         * @example 2026-11-01
         */
        day: string;
        /**
         * @description Stars 1 to 5
         * @example 4.2
         */
        mean: number;
        /**
         * @description Ratings
         * @example 120
         */
        count: number;
        /**
         * @description What the site allows
         * @example CC BY 4.0
         */
        licence: string;
        /**
         * @description Stars of all pages of the vendor, pulled towards the market by so much as few prove little
         * @example 4.1
         */
        adjusted: number;
      }[];
      /**
       * @description The address of the next page; null on the last
       * @example null
       */
      next: string | null;
      /**
       * @description How to cite exactly this
       * @example Fairmark (2026). RTC SDK customer service study 2026Q4 (r1, m1.0.0). …
       */
      citation: string;
      /**
       * @description Of the data
       * @example CC-BY-4.0
       */
      license: string;
    };
    PublishedReleases: {
      /**
       * @description Short name of the study
       * @example rtc-service
       */
      study: string;
      /**
       * @description Short name of the wave
       * @example 2026q4
       */
      wave: string;
      /**
       * @description Counts from 1; a release never changes
       * @example 1
       */
      revision: number;
      /**
       * @description SHA-256 of the release
       * @example 64f431321f6c138864687c3a859e6a73102b18a960d2660300c9f2eb87f27fc8
       */
      release: string;
      /**
       * Format: date-time
       * @description When it became public
       * @example 2026-11-20T02:00:00.000Z
       */
      publishedAt: string;
      /**
       * @description Version of the method
       * @example m1.0.0
       */
      method: string;
      /** @description At most `limit` rows */
      data: {
        /**
         * @description Counts from 1
         * @example 1
         */
        revision: number;
        /**
         * Format: date-time
         * @description When it became public
         * @example 2026-11-20T02:00:00.000Z
         */
        publishedAt: string;
        /**
         * @description Hash of the release
         * @example 64f431321f6c138864687c3a859e6a73102b18a960d2660300c9f2eb87f27fc8
         */
        sha256: string;
        /**
         * @description Why it was made
         * @example First look while the wave is still open
         */
        reason: string;
        /**
         * @description Who wanted it
         * @example team
         */
        askedBy: string | null;
        /**
         * @description What is different from the revision before; empty in a first one
         * @example
         */
        changed: string;
        /** @description What that did to scores and ranks; null in a first revision */
        effect: {
          [key: string]: unknown;
        } | null;
        /** @description Its numbers are no longer served; its hash stays */
        withdrawn: {
          /**
           * Format: date-time
           * @description When
           * @example 2026-12-01T08:00:00.000Z
           */
          at: string;
          /**
           * @description Why
           * @example A list of contacts was counted twice
           */
          reason: string;
        } | null;
      }[];
      /**
       * @description The address of the next page; null on the last
       * @example null
       */
      next: string | null;
      /**
       * @description How to cite exactly this
       * @example Fairmark (2026). RTC SDK customer service study 2026Q4 (r1, m1.0.0). …
       */
      citation: string;
      /**
       * @description Of the data
       * @example CC-BY-4.0
       */
      license: string;
    };
    PublishedScores: {
      /**
       * @description Short name of the study
       * @example rtc-service
       */
      study: string;
      /**
       * @description Short name of the wave
       * @example 2026q4
       */
      wave: string;
      /**
       * @description Counts from 1; a release never changes
       * @example 1
       */
      revision: number;
      /**
       * @description SHA-256 of the release
       * @example 64f431321f6c138864687c3a859e6a73102b18a960d2660300c9f2eb87f27fc8
       */
      release: string;
      /**
       * Format: date-time
       * @description When it became public
       * @example 2026-11-20T02:00:00.000Z
       */
      publishedAt: string;
      /**
       * @description Version of the method
       * @example m1.0.0
       */
      method: string;
      /** @description At most `limit` rows */
      data: {
        /**
         * @description Short name of the vendor
         * @example aurora
         */
        vendor: string;
        /**
         * @description RANKED, or shown without a rank, or not shown at all
         * @example RANKED
         * @enum {string}
         */
        status: 'RANKED' | 'PUBLISHED_UNRANKED' | 'SUPPRESSED';
        /**
         * @description Why it is not ranked or not shown; null when it is ranked
         * @example null
         */
        reason: string | null;
        /**
         * @description How many organisations answered, as a band
         * @example 100+
         */
        orgBand: string;
        /**
         * @description `overall`, a dimension or a criterion of the rubric
         * @example overall
         */
        dimension: string;
        /**
         * @description The score lists use, pulled towards the mean by its unreliability; of `overall`
         * @example 78.6
         */
        benchmarkScore: number | null;
        /**
         * @description As observed, 0 to 100; null where nothing may be shown
         * @example 78.7
         */
        score: number | null;
        /**
         * @description 95 % precision interval of `score`
         * @example [
         *       77.1,
         *       80.4
         *     ]
         */
        ci95: number[] | null;
        /**
         * @description True where a number may not be shown
         * @example false
         */
        suppressed: boolean;
      }[];
      /**
       * @description The address of the next page; null on the last
       * @example null
       */
      next: string | null;
      /**
       * @description How to cite exactly this
       * @example Fairmark (2026). RTC SDK customer service study 2026Q4 (r1, m1.0.0). …
       */
      citation: string;
      /**
       * @description Of the data
       * @example CC-BY-4.0
       */
      license: string;
    };
    PublishedSegments: {
      /**
       * @description Short name of the study
       * @example rtc-service
       */
      study: string;
      /**
       * @description Short name of the wave
       * @example 2026q4
       */
      wave: string;
      /**
       * @description Counts from 1; a release never changes
       * @example 1
       */
      revision: number;
      /**
       * @description SHA-256 of the release
       * @example 64f431321f6c138864687c3a859e6a73102b18a960d2660300c9f2eb87f27fc8
       */
      release: string;
      /**
       * Format: date-time
       * @description When it became public
       * @example 2026-11-20T02:00:00.000Z
       */
      publishedAt: string;
      /**
       * @description Version of the method
       * @example m1.0.0
       */
      method: string;
      /** @description At most `limit` rows */
      data: {
        /**
         * @description Short name of the vendor
         * @example aurora
         */
        vendor: string;
        /**
         * @description What its customers are told apart by
         * @example size
         * @enum {string}
         */
        margin: 'size' | 'region';
        /**
         * @description Which of them
         * @example S
         * @enum {string}
         */
        level: 'S' | 'M' | 'L' | 'CN' | 'INTL';
        /**
         * @description Organisations in it, as a band
         * @example 20-49
         */
        orgBand: string | null;
        /**
         * @description Observed, 0 to 100; null where too few are in it, or subtracting would give some away
         * @example 77.2
         */
        score: number | null;
        /**
         * @description 95 % interval
         * @example [
         *       73.9,
         *       80.5
         *     ]
         */
        ci95: number[] | null;
      }[];
      /**
       * @description The address of the next page; null on the last
       * @example null
       */
      next: string | null;
      /**
       * @description How to cite exactly this
       * @example Fairmark (2026). RTC SDK customer service study 2026Q4 (r1, m1.0.0). …
       */
      citation: string;
      /**
       * @description Of the data
       * @example CC-BY-4.0
       */
      license: string;
    };
    PublishedSigned: {
      /**
       * @description The key that signed: see `/.well-known/jwks.json`
       * @example k1
       */
      kid: string;
      release: {
        [key: string]: unknown;
      };
      /**
       * @description Of the canonical JSON of `release`
       * @example 64f431321f6c138864687c3a859e6a73102b18a960d2660300c9f2eb87f27fc8
       */
      sha256: string;
      /**
       * @description Ed25519 over the same bytes, base64url
       * @example qo0f…
       */
      signature: string;
    };
    PublishedSla: {
      /**
       * @description Short name of the study
       * @example rtc-service
       */
      study: string;
      /**
       * @description Short name of the wave
       * @example 2026q4
       */
      wave: string;
      /**
       * @description Counts from 1; a release never changes
       * @example 1
       */
      revision: number;
      /**
       * @description SHA-256 of the release
       * @example 64f431321f6c138864687c3a859e6a73102b18a960d2660300c9f2eb87f27fc8
       */
      release: string;
      /**
       * Format: date-time
       * @description When it became public
       * @example 2026-11-20T02:00:00.000Z
       */
      publishedAt: string;
      /**
       * @description Version of the method
       * @example m1.0.0
       */
      method: string;
      /** @description At most `limit` rows */
      data: {
        /**
         * @description Short name of the vendor
         * @example aurora
         */
        vendor: string;
        /**
         * @description What our questions are told apart by
         * @example severity
         * @enum {string}
         */
        group: 'all' | 'severity' | 'slot' | 'zone';
        /**
         * @description Which of them: a severity, a time slot, a time zone, or `all`
         * @example urgent
         */
        part: string;
        /**
         * @description The promise
         * @example 30
         */
        minutes: number;
        /**
         * @description Questions, each followed to four times the promise for its gravity
         * @example 16
         */
        n: number;
        /**
         * @description Of these, no person has answered yet
         * @example 3
         */
        unanswered: number;
        /**
         * @description Share 0 to 1 answered in time, by Kaplan and Meier
         * @example 0.45
         */
        attainment: number;
        /**
         * @description 95 % interval
         * @example [
         *       0.24,
         *       0.72
         *     ]
         */
        ci95: number[];
      }[];
      /**
       * @description The address of the next page; null on the last
       * @example null
       */
      next: string | null;
      /**
       * @description How to cite exactly this
       * @example Fairmark (2026). RTC SDK customer service study 2026Q4 (r1, m1.0.0). …
       */
      citation: string;
      /**
       * @description Of the data
       * @example CC-BY-4.0
       */
      license: string;
    };
    PublishedStudies: {
      /** @description Studies with a published wave */
      data: {
        /**
         * @description Short name
         * @example rtc-service
         */
        slug: string;
        title: {
          /**
           * @description In Chinese
           * @example 视频会议与实时音视频 SDK 客户服务研究
           */
          'zh-CN': string;
          /**
           * @description In English
           * @example RTC SDK customer service study
           */
          en: string;
        };
        /**
         * @description Demo data about fictional vendors
         * @example true
         */
        isDemo: boolean;
        /** @description Newest first */
        waves: {
          /**
           * @description Short name
           * @example 2026q4
           */
          slug: string;
          /**
           * @description The newest
           * @example 1
           */
          revision: number | null;
          /**
           * @description When
           * @example 2026-11-20T02:00:00+00:00
           */
          publishedAt: string | null;
        }[];
      }[];
      /**
       * @description Of the data
       * @example CC-BY-4.0
       */
      license: string;
    };
    PublishedTrend: {
      /**
       * @description Short name of the study
       * @example rtc-service
       */
      study: string;
      /**
       * @description Short name of the wave
       * @example 2026q4
       */
      wave: string;
      /**
       * @description Counts from 1; a release never changes
       * @example 1
       */
      revision: number;
      /**
       * @description SHA-256 of the release
       * @example 64f431321f6c138864687c3a859e6a73102b18a960d2660300c9f2eb87f27fc8
       */
      release: string;
      /**
       * Format: date-time
       * @description When it became public
       * @example 2026-11-20T02:00:00.000Z
       */
      publishedAt: string;
      /**
       * @description Version of the method
       * @example m1.0.0
       */
      method: string;
      /** @description Whether the distance between the vendors has changed since the wave before */
      gap:
        | ({
            /**
             * @description What may be said of it
             * @example NOT_SHOWN
             */
            status: string;
          } & {
            [key: string]: unknown;
          })
        | null;
      /** @description At most `limit` rows */
      data: {
        /**
         * @description Short name of the vendor
         * @example aurora
         */
        vendor: string;
        /** @description Oldest wave first */
        points: {
          /**
           * @description The wave
           * @example 2026q4
           */
          wave: string;
          /**
           * @description Observed score
           * @example 78.4
           */
          score: number;
          /**
           * @description 95 % interval
           * @example [
           *       76.6,
           *       80.3
           *     ]
           */
          ci95: number[];
          /**
           * @description False where method or questionnaire was another
           * @example true
           */
          comparable: boolean;
        }[];
        /**
         * @description Why there is no change to tell
         * @example null
         */
        reason: string | null;
        /** @description null where the waves cannot be compared */
        change: {
          /**
           * @description This wave minus the one before
           * @example 0.47
           */
          difference: number;
          /**
           * @description Standard error
           * @example 0.77
           */
          se: number;
          /**
           * @description 95 % interval
           * @example [
           *       -1.04,
           *       1.98
           *     ]
           */
          ci95: number[] | null;
          /**
           * @description Corrected for all changes of the release
           * @example 0.99
           */
          pAdjusted: number | null;
          /**
           * @description Of this wave against the one before
           * @example PRACTICALLY_EQUAL
           */
          verdict: string;
          /**
           * @description More than chance and more than small
           * @example false
           */
          isCredible: boolean;
          /**
           * @description Points a true change needs to be seen most of the time
           * @example 2.1
           */
          minimumDetectable: number;
          /**
           * @description Whether enough organisations answered both times for that to count
           * @example true
           */
          sharesOrganisations: boolean;
        } | null;
        /** @description The same for each dimension */
        dimensions: {
          /**
           * @description The dimension
           * @example D1
           */
          id: string;
          /** @description null where the waves cannot be compared */
          change: {
            /**
             * @description This wave minus the one before
             * @example 0.47
             */
            difference: number;
            /**
             * @description Standard error
             * @example 0.77
             */
            se: number;
            /**
             * @description 95 % interval
             * @example [
             *       -1.04,
             *       1.98
             *     ]
             */
            ci95: number[] | null;
            /**
             * @description Corrected for all changes of the release
             * @example 0.99
             */
            pAdjusted: number | null;
            /**
             * @description Of this wave against the one before
             * @example PRACTICALLY_EQUAL
             */
            verdict: string;
            /**
             * @description More than chance and more than small
             * @example false
             */
            isCredible: boolean;
            /**
             * @description Points a true change needs to be seen most of the time
             * @example 2.1
             */
            minimumDetectable: number;
            /**
             * @description Whether enough organisations answered both times for that to count
             * @example true
             */
            sharesOrganisations: boolean;
          } | null;
        }[];
        /** @description null for fewer waves than a line needs */
        line: {
          /**
           * @description Comparable waves
           * @example 5
           */
          waves: number;
          /**
           * @description Points a wave
           * @example 0.4
           */
          slopePerWave: number;
          /**
           * @description Standard error
           * @example 0.2
           */
          se: number;
          /**
           * @description Corrected for the number of vendors
           * @example 0.2
           */
          pAdjusted: number;
          /**
           * @description Of the misfit of a straight line
           * @example 0.6
           */
          misfitP: number;
        } | null;
      }[];
      /**
       * @description The address of the next page; null on the last
       * @example null
       */
      next: string | null;
      /**
       * @description How to cite exactly this
       * @example Fairmark (2026). RTC SDK customer service study 2026Q4 (r1, m1.0.0). …
       */
      citation: string;
      /**
       * @description Of the data
       * @example CC-BY-4.0
       */
      license: string;
    };
    ReplayDto: {
      /**
       * Format: date-time
       * @description What failed since is sent again.
       */
      since: string;
    };
    ReplayView: {
      /** @description Messages that are sent again. */
      replayed: number;
    };
    RepliesView: {
      data: components['schemas']['ReplyView'][];
      next: string | null;
    };
    ReplyDto: {
      /** @description Public. Plain text. */
      text: string;
      /** @description Who stands for it, as printed under it. */
      signerName: string;
      /** @description Their title. */
      signerTitle?: string;
      /** @description Short name of the study. */
      study: string;
      /** @description Short name of the wave, or `latest`. */
      wave: string;
      /** @description One of your own quotes; without it the reply is to the release. */
      quoteId?: string;
    };
    ReplyTextDto: {
      /** @description Public. Plain text. */
      text: string;
      /** @description Who stands for it, as printed under it. */
      signerName: string;
      /** @description Their title. */
      signerTitle?: string;
    };
    ReplyVersionView: {
      version: number;
      /** @enum {string} */
      state: 'written' | 'withdrawn' | 'removed';
      text: string | null;
      signerName: string | null;
      signerTitle: string | null;
      /** @description Why the study team removed it. */
      reason: string | null;
      /** Format: date-time */
      writtenAt: string;
    };
    ReplyView: {
      version: number;
      /** @enum {string} */
      state: 'written' | 'withdrawn' | 'removed';
      text: string | null;
      signerName: string | null;
      signerTitle: string | null;
      /** @description Why the study team removed it. */
      reason: string | null;
      /** Format: date-time */
      writtenAt: string;
      /** Format: uuid */
      id: string;
      study: string;
      wave: string;
      quoteId: string | null;
      /** Format: date-time */
      createdAt: string;
    };
    ReplyWithHistoryView: {
      version: number;
      /** @enum {string} */
      state: 'written' | 'withdrawn' | 'removed';
      text: string | null;
      signerName: string | null;
      signerTitle: string | null;
      /** @description Why the study team removed it. */
      reason: string | null;
      /** Format: date-time */
      writtenAt: string;
      /** Format: uuid */
      id: string;
      study: string;
      wave: string;
      quoteId: string | null;
      /** Format: date-time */
      createdAt: string;
      history: components['schemas']['ReplyVersionView'][];
    };
    RequesterDto: {
      /** @example li@example.com */
      email: string;
      name: string;
      /** @enum {string} */
      locale: 'zh-CN' | 'en';
      organisation: string;
      /** @enum {string} */
      size: 'S' | 'M' | 'L';
      /** @enum {string} */
      region: 'CN' | 'INTL';
    };
    RotationDto: {
      /**
       * @description Hours for which both keys work.
       * @default 24
       */
      overlapHours: number;
    };
    SecretRotationDto: {
      /**
       * @description Hours for which both secrets sign.
       * @default 24
       */
      overlapHours: number;
    };
    TicketBatchDto: {
      /** @description Short name of the study. */
      study: string;
      /** @description Short name of the wave. */
      wave: string;
      /**
       * @description Each ticket once. A ticket that was sent before may say what has happened since, and unsay nothing.
       * @example [
       *       {
       *         "id": "T-1001",
       *         "severity": "general",
       *         "organisation": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
       *         "openedAt": "2026-10-05T08:00:00Z",
       *         "repliedAt": "2026-10-05T10:30:00Z"
       *       }
       *     ]
       */
      tickets: components['schemas']['TicketFactDto'][];
    };
    TicketBatchReceivedView: {
      study: string;
      wave: string;
      /** @description Of your batches in this wave, from 1. */
      number: number;
      /** @description What you called it: its `webhook-id`, or that of an uploaded file. */
      id: string;
      rows: number;
      /** @description Tickets that were new. */
      added: number;
      /** @description Known tickets of which it says more. */
      changed: number;
      /** Format: date-time */
      receivedAt: string;
    };
    TicketBatchView: {
      study: string;
      wave: string;
      /** @description Of your batches in this wave, from 1. */
      number: number;
      /** @description What you called it: its `webhook-id`, or that of an uploaded file. */
      id: string;
      rows: number;
      /** @description Tickets that were new. */
      added: number;
      /** @description Known tickets of which it says more. */
      changed: number;
      /** Format: date-time */
      receivedAt: string;
      /** @enum {string} */
      state: 'counted' | 'withdrawn';
      /** Format: date-time */
      withdrawnAt: string | null;
      /** @description Why the study team took it out; null where you did. */
      reason: string | null;
    };
    TicketBatchesView: {
      data: components['schemas']['TicketBatchView'][];
      next: string | null;
    };
    TicketFactDto: {
      /**
       * @description Your own id.
       * @example T-1001
       */
      id: string;
      /** @enum {string} */
      severity: 'general' | 'business' | 'urgent';
      /** @description Which customer, as a keyed hash (HMAC-SHA-256) whose key stays with you. */
      organisation: string;
      /** Format: date-time */
      openedAt: string;
      /**
       * Format: date-time
       * @description First reply by a person about the matter.
       */
      repliedAt?: string | null;
      /**
       * Format: date-time
       * @description The first time.
       */
      solvedAt?: string | null;
      /**
       * Format: date-time
       * @description The first time after that.
       */
      reopenedAt?: string | null;
      /** @description Your short name, or left out. */
      vendor?: string | null;
    };
    TicketReceivedView: {
      /** @description Always the same: whether the requester is asked is told to nobody. */
      received: boolean;
    };
    VendorInviteDto: {
      name: string;
      /** @description Stands under replies after the name. */
      title?: string;
      /** @enum {string} */
      role: 'vendor_owner' | 'vendor_member';
    };
    VendorKeyDto: {
      label: string;
      /**
       * @description `test` reads an invented study only and changes nothing.
       * @enum {string}
       */
      environment: 'live' | 'test';
      /** @description What the key may do; all of it where none is named. */
      scopes: (
        | 'results.read'
        | 'replies.read'
        | 'replies.write'
        | 'corrections.read'
        | 'corrections.write'
        | 'tickets.write'
        | 'webhooks.read'
        | 'webhooks.write'
      )[];
      /**
       * @description Days until it expires.
       * @default 90
       */
      lifetimeDays: number;
    };
    VendorKeyView: {
      /** @description The part of the key after `vk_live_` or `vk_test_`. */
      id: string;
      label: string;
      /** @enum {string} */
      environment: 'live' | 'test';
      scopes: (
        | 'results.read'
        | 'replies.read'
        | 'replies.write'
        | 'corrections.read'
        | 'corrections.write'
        | 'tickets.write'
        | 'webhooks.read'
        | 'webhooks.write'
      )[];
      /**
       * @description `retiring`: another key takes its place; both work until it ends.
       * @enum {string}
       */
      state: 'active' | 'retiring' | 'expired' | 'revoked';
      /** @description The version of the api that its requests get when they name none. */
      apiVersion: string;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      expiresAt: string;
      /**
       * Format: date-time
       * @description To the hour.
       */
      lastUsedAt: string | null;
      successorId: string | null;
      /**
       * Format: date-time
       * @description When it was first seen in an address: replace it.
       */
      exposedAt: string | null;
    };
    VendorKeysView: {
      data: components['schemas']['VendorKeyView'][];
    };
    VendorPeopleView: {
      data: components['schemas']['VendorPersonView'][];
    };
    VendorPersonView: {
      /** Format: uuid */
      id: string;
      email: string;
      name: string;
      title: string;
      /** @enum {string} */
      role: 'vendor_owner' | 'vendor_member';
      /** @enum {string} */
      state: 'active' | 'invited';
      /** Format: date-time */
      invitationExpiresAt: string | null;
      /** Format: date-time */
      createdAt: string;
    };
    WebhookChangeDto: {
      /**
       * @description https, port 443 or 8443, a public name; no credentials.
       * @example https://hooks.example.com/fairmark
       */
      url?: string;
      description?: string;
      eventTypes?: (
        'release.published' | 'release.revised' | 'release.withdrawn' | 'correction.answered' | 'reply.removed'
      )[];
      isOn?: boolean;
    };
    WebhookDto: {
      /**
       * @description https, port 443 or 8443, a public name; no credentials.
       * @example https://hooks.example.com/fairmark
       */
      url: string;
      description?: string;
      eventTypes: (
        'release.published' | 'release.revised' | 'release.withdrawn' | 'correction.answered' | 'reply.removed'
      )[];
    };
    WebhookView: {
      /** Format: uuid */
      id: string;
      url: string;
      description: string;
      eventTypes: (
        'release.published' | 'release.revised' | 'release.withdrawn' | 'correction.answered' | 'reply.removed'
      )[];
      /** @enum {string} */
      state: 'active' | 'disabled';
      /**
       * @description `gone`: it answered 410. `failing`: nothing got through for more than three days.
       * @enum {string|null}
       */
      disabledReason: 'by-vendor' | 'gone' | 'failing' | null;
      /** Format: date-time */
      disabledAt: string | null;
      /** @description Tries that failed since one succeeded. */
      failures: number;
      /** Format: date-time */
      failingSince: string | null;
      /**
       * Format: date-time
       * @description Until then the secret before signs, too.
       */
      oldSecretUntil: string | null;
      /** @description To be named in If-Match by a change. */
      version: number;
      /** Format: date-time */
      createdAt: string;
    };
    WebhooksView: {
      data: components['schemas']['WebhookView'][];
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  studies: {
    parameters: {
      query?: never;
      header?: {
        /** @description The version of the interface that is meant; the newest without it */
        'Api-Version'?: '2026-11-01';
        /** @description An ETag: 304 when nothing is new */
        'If-None-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Studies */
      200: {
        headers: {
          /** @description Names the release and exactly these bytes */
          ETag?: string;
          /** @description SHA-256 of these bytes (RFC 9530) */
          'Repr-Digest'?: string;
          /** @description What is left: draft-ietf-httpapi-ratelimit-headers-10 */
          RateLimit?: string;
          /** @description Requests a minute and network */
          'RateLimit-Policy'?: string;
          /** @description `rel="next"`: the next page */
          Link?: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "data": [
           *         {
           *           "slug": "rtc-service",
           *           "title": {
           *             "zh-CN": "视频会议与实时音视频 SDK 客户服务研究",
           *             "en": "RTC SDK customer service study"
           *           },
           *           "isDemo": true,
           *           "waves": [
           *             {
           *               "slug": "2026q4",
           *               "revision": 1,
           *               "publishedAt": "2026-11-20T02:00:00+00:00"
           *             }
           *           ]
           *         }
           *       ],
           *       "license": "CC-BY-4.0"
           *     }
           */
          'application/json': components['schemas']['PublishedStudies'];
        };
      };
      /** @description Nothing is new; not counted */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description A parameter that there is not, or a key in the address */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No such study, wave, revision or vendor was published */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was withdrawn; says when and why */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests; `Retry-After` says how many seconds to wait */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description dependency-unavailable or overloaded; `Retry-After` says how many seconds to wait */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  benchmarks: {
    parameters: {
      query?: never;
      header?: {
        /** @description The version of the interface that is meant; the newest without it */
        'Api-Version'?: '2026-11-01';
        /** @description An ETag: 304 when nothing is new */
        'If-None-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Studies */
      200: {
        headers: {
          /** @description Names the release and exactly these bytes */
          ETag?: string;
          /** @description SHA-256 of these bytes (RFC 9530) */
          'Repr-Digest'?: string;
          /** @description What is left: draft-ietf-httpapi-ratelimit-headers-10 */
          RateLimit?: string;
          /** @description Requests a minute and network */
          'RateLimit-Policy'?: string;
          /** @description `rel="next"`: the next page */
          Link?: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "data": [
           *         {
           *           "slug": "rtc-service",
           *           "title": {
           *             "zh-CN": "视频会议与实时音视频 SDK 客户服务研究",
           *             "en": "RTC SDK customer service study"
           *           },
           *           "isDemo": true,
           *           "waves": [
           *             {
           *               "slug": "2026q4",
           *               "revision": 1,
           *               "publishedAt": "2026-11-20T02:00:00+00:00"
           *             }
           *           ]
           *         }
           *       ],
           *       "license": "CC-BY-4.0"
           *     }
           */
          'application/json': components['schemas']['PublishedStudies'];
        };
      };
      /** @description Nothing is new; not counted */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description A parameter that there is not, or a key in the address */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No such study, wave, revision or vendor was published */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was withdrawn; says when and why */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests; `Retry-After` says how many seconds to wait */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description dependency-unavailable or overloaded; `Retry-After` says how many seconds to wait */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  release: {
    parameters: {
      query?: {
        /** @description A revision of the wave, which never changes */
        revision?: number;
        /** @description The revision that was public at this instant; not with `revision` */
        as_of?: string;
      };
      header?: {
        /** @description The version of the interface that is meant; the newest without it */
        'Api-Version'?: '2026-11-01';
        /** @description An ETag: 304 when nothing is new */
        'If-None-Match'?: string;
      };
      path: {
        /**
         * @description Short name of the study
         * @example rtc-service
         */
        study: string;
        /**
         * @description Short name of the wave; `latest` is the newest published one
         * @example latest
         */
        wave: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The release */
      200: {
        headers: {
          /** @description Names the release and exactly these bytes */
          ETag?: string;
          /** @description SHA-256 of these bytes (RFC 9530) */
          'Repr-Digest'?: string;
          /** @description What is left: draft-ietf-httpapi-ratelimit-headers-10 */
          RateLimit?: string;
          /** @description Requests a minute and network */
          'RateLimit-Policy'?: string;
          /** @description `rel="next"`: the next page */
          Link?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            [key: string]: unknown;
          };
        };
      };
      /** @description Nothing is new; not counted */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description A parameter that there is not, or a key in the address */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No such study, wave, revision or vendor was published */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was withdrawn; says when and why */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests; `Retry-After` says how many seconds to wait */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description dependency-unavailable or overloaded; `Retry-After` says how many seconds to wait */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  signed: {
    parameters: {
      query?: {
        /** @description A revision of the wave, which never changes */
        revision?: number;
        /** @description The revision that was public at this instant; not with `revision` */
        as_of?: string;
      };
      header?: {
        /** @description The version of the interface that is meant; the newest without it */
        'Api-Version'?: '2026-11-01';
        /** @description An ETag: 304 when nothing is new */
        'If-None-Match'?: string;
      };
      path: {
        /**
         * @description Short name of the study
         * @example rtc-service
         */
        study: string;
        /**
         * @description Short name of the wave; `latest` is the newest published one
         * @example latest
         */
        wave: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The file */
      200: {
        headers: {
          /** @description Names the release and exactly these bytes */
          ETag?: string;
          /** @description SHA-256 of these bytes (RFC 9530) */
          'Repr-Digest'?: string;
          /** @description What is left: draft-ietf-httpapi-ratelimit-headers-10 */
          RateLimit?: string;
          /** @description Requests a minute and network */
          'RateLimit-Policy'?: string;
          /** @description `rel="next"`: the next page */
          Link?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PublishedSigned'];
        };
      };
      /** @description Nothing is new; not counted */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description A parameter that there is not, or a key in the address */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No such study, wave, revision or vendor was published */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was withdrawn; says when and why */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests; `Retry-After` says how many seconds to wait */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description dependency-unavailable or overloaded; `Retry-After` says how many seconds to wait */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  scores: {
    parameters: {
      query?: {
        /** @description A revision of the wave, which never changes */
        revision?: number;
        /** @description The revision that was public at this instant; not with `revision` */
        as_of?: string;
        /** @description Short names, separated by commas */
        vendor?: string;
        /** @description `overall`, a dimension or a criterion */
        dimension?: string;
        /** @description Only vendors of this status */
        status?: 'RANKED' | 'PUBLISHED_UNRANKED' | 'SUPPRESSED';
        /** @description Rows of one page */
        limit?: number;
        /** @description Where the page begins, from `next` of the page before */
        cursor?: string;
      };
      header?: {
        /** @description The version of the interface that is meant; the newest without it */
        'Api-Version'?: '2026-11-01';
        /** @description An ETag: 304 when nothing is new */
        'If-None-Match'?: string;
      };
      path: {
        /**
         * @description Short name of the study
         * @example rtc-service
         */
        study: string;
        /**
         * @description Short name of the wave; `latest` is the newest published one
         * @example latest
         */
        wave: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As JSON */
      200: {
        headers: {
          /** @description Names the release and exactly these bytes */
          ETag?: string;
          /** @description SHA-256 of these bytes (RFC 9530) */
          'Repr-Digest'?: string;
          /** @description What is left: draft-ietf-httpapi-ratelimit-headers-10 */
          RateLimit?: string;
          /** @description Requests a minute and network */
          'RateLimit-Policy'?: string;
          /** @description `rel="next"`: the next page */
          Link?: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "study": "rtc-service",
           *       "wave": "2026q4",
           *       "revision": 1,
           *       "release": "64f431321f6c138864687c3a859e6a73102b18a960d2660300c9f2eb87f27fc8",
           *       "publishedAt": "2026-11-20T02:00:00.000Z",
           *       "method": "m1.0.0",
           *       "data": [
           *         {
           *           "vendor": "aurora",
           *           "status": "RANKED",
           *           "reason": null,
           *           "orgBand": "100+",
           *           "dimension": "overall",
           *           "benchmarkScore": 78.6,
           *           "score": 78.7,
           *           "ci95": [
           *             77.1,
           *             80.4
           *           ],
           *           "suppressed": false
           *         }
           *       ],
           *       "next": null,
           *       "citation": "Fairmark (2026). RTC SDK customer service study 2026Q4 (r1, m1.0.0). …",
           *       "license": "CC-BY-4.0"
           *     }
           */
          'application/json': components['schemas']['PublishedScores'];
        };
      };
      /** @description Nothing is new; not counted */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description A parameter that there is not, or a key in the address */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No such study, wave, revision or vendor was published */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was withdrawn; says when and why */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests; `Retry-After` says how many seconds to wait */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description dependency-unavailable or overloaded; `Retry-After` says how many seconds to wait */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  segments: {
    parameters: {
      query?: {
        /** @description A revision of the wave, which never changes */
        revision?: number;
        /** @description The revision that was public at this instant; not with `revision` */
        as_of?: string;
        /** @description Short names, separated by commas */
        vendor?: string;
        /** @description What customers are told apart by */
        margin?: 'size' | 'region';
        /** @description Which of them */
        level?: 'S' | 'M' | 'L' | 'CN' | 'INTL';
        /** @description Rows of one page */
        limit?: number;
        /** @description Where the page begins, from `next` of the page before */
        cursor?: string;
      };
      header?: {
        /** @description The version of the interface that is meant; the newest without it */
        'Api-Version'?: '2026-11-01';
        /** @description An ETag: 304 when nothing is new */
        'If-None-Match'?: string;
      };
      path: {
        /**
         * @description Short name of the study
         * @example rtc-service
         */
        study: string;
        /**
         * @description Short name of the wave; `latest` is the newest published one
         * @example latest
         */
        wave: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As JSON */
      200: {
        headers: {
          /** @description Names the release and exactly these bytes */
          ETag?: string;
          /** @description SHA-256 of these bytes (RFC 9530) */
          'Repr-Digest'?: string;
          /** @description What is left: draft-ietf-httpapi-ratelimit-headers-10 */
          RateLimit?: string;
          /** @description Requests a minute and network */
          'RateLimit-Policy'?: string;
          /** @description `rel="next"`: the next page */
          Link?: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "study": "rtc-service",
           *       "wave": "2026q4",
           *       "revision": 1,
           *       "release": "64f431321f6c138864687c3a859e6a73102b18a960d2660300c9f2eb87f27fc8",
           *       "publishedAt": "2026-11-20T02:00:00.000Z",
           *       "method": "m1.0.0",
           *       "data": [
           *         {
           *           "vendor": "aurora",
           *           "margin": "size",
           *           "level": "S",
           *           "orgBand": "20-49",
           *           "score": 77.2,
           *           "ci95": [
           *             73.9,
           *             80.5
           *           ]
           *         }
           *       ],
           *       "next": null,
           *       "citation": "Fairmark (2026). RTC SDK customer service study 2026Q4 (r1, m1.0.0). …",
           *       "license": "CC-BY-4.0"
           *     }
           */
          'application/json': components['schemas']['PublishedSegments'];
        };
      };
      /** @description Nothing is new; not counted */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description A parameter that there is not, or a key in the address */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No such study, wave, revision or vendor was published */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was withdrawn; says when and why */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests; `Retry-After` says how many seconds to wait */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description dependency-unavailable or overloaded; `Retry-After` says how many seconds to wait */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ranks: {
    parameters: {
      query?: {
        /** @description A revision of the wave, which never changes */
        revision?: number;
        /** @description The revision that was public at this instant; not with `revision` */
        as_of?: string;
        /** @description Short names, separated by commas */
        vendor?: string;
        /** @description Only vendors of this status */
        status?: 'RANKED' | 'PUBLISHED_UNRANKED' | 'SUPPRESSED';
        /** @description Rows of one page */
        limit?: number;
        /** @description Where the page begins, from `next` of the page before */
        cursor?: string;
      };
      header?: {
        /** @description The version of the interface that is meant; the newest without it */
        'Api-Version'?: '2026-11-01';
        /** @description An ETag: 304 when nothing is new */
        'If-None-Match'?: string;
      };
      path: {
        /**
         * @description Short name of the study
         * @example rtc-service
         */
        study: string;
        /**
         * @description Short name of the wave; `latest` is the newest published one
         * @example latest
         */
        wave: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As JSON */
      200: {
        headers: {
          /** @description Names the release and exactly these bytes */
          ETag?: string;
          /** @description SHA-256 of these bytes (RFC 9530) */
          'Repr-Digest'?: string;
          /** @description What is left: draft-ietf-httpapi-ratelimit-headers-10 */
          RateLimit?: string;
          /** @description Requests a minute and network */
          'RateLimit-Policy'?: string;
          /** @description `rel="next"`: the next page */
          Link?: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "study": "rtc-service",
           *       "wave": "2026q4",
           *       "revision": 1,
           *       "release": "64f431321f6c138864687c3a859e6a73102b18a960d2660300c9f2eb87f27fc8",
           *       "publishedAt": "2026-11-20T02:00:00.000Z",
           *       "method": "m1.0.0",
           *       "market": {
           *         "rankedVendors": 8,
           *         "organisationVendorPairs": 733,
           *         "marketStatementsAllowed": true,
           *         "reason": null
           *       },
           *       "leadingGroup": [
           *         "aurora"
           *       ],
           *       "data": [
           *         {
           *           "vendor": "aurora",
           *           "status": "RANKED",
           *           "reason": null,
           *           "orgBand": "100+",
           *           "rank95": [
           *             1,
           *             3
           *           ],
           *           "marginalRank95": [
           *             1,
           *             3
           *           ],
           *           "benchmarkScore": 78.6,
           *           "reliability": 0.99,
           *           "firstPlace": {
           *             "declared": 0.73,
           *             "customers": 0.7,
           *             "any": 0.59,
           *             "derived": 0.74
           *           }
           *         }
           *       ],
           *       "next": null,
           *       "citation": "Fairmark (2026). RTC SDK customer service study 2026Q4 (r1, m1.0.0). …",
           *       "license": "CC-BY-4.0"
           *     }
           */
          'application/json': components['schemas']['PublishedRanks'];
        };
      };
      /** @description Nothing is new; not counted */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description A parameter that there is not, or a key in the address */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No such study, wave, revision or vendor was published */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was withdrawn; says when and why */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests; `Retry-After` says how many seconds to wait */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description dependency-unavailable or overloaded; `Retry-After` says how many seconds to wait */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  moments: {
    parameters: {
      query?: {
        /** @description A revision of the wave, which never changes */
        revision?: number;
        /** @description The revision that was public at this instant; not with `revision` */
        as_of?: string;
        /** @description Short names, separated by commas */
        vendor?: string;
        /** @description Only vendors of this status */
        status?: 'RANKED' | 'PUBLISHED_UNRANKED' | 'SUPPRESSED';
        /** @description Rows of one page */
        limit?: number;
        /** @description Where the page begins, from `next` of the page before */
        cursor?: string;
      };
      header?: {
        /** @description The version of the interface that is meant; the newest without it */
        'Api-Version'?: '2026-11-01';
        /** @description An ETag: 304 when nothing is new */
        'If-None-Match'?: string;
      };
      path: {
        /**
         * @description Short name of the study
         * @example rtc-service
         */
        study: string;
        /**
         * @description Short name of the wave; `latest` is the newest published one
         * @example latest
         */
        wave: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As JSON */
      200: {
        headers: {
          /** @description Names the release and exactly these bytes */
          ETag?: string;
          /** @description SHA-256 of these bytes (RFC 9530) */
          'Repr-Digest'?: string;
          /** @description What is left: draft-ietf-httpapi-ratelimit-headers-10 */
          RateLimit?: string;
          /** @description Requests a minute and network */
          'RateLimit-Policy'?: string;
          /** @description `rel="next"`: the next page */
          Link?: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "study": "rtc-service",
           *       "wave": "2026q4",
           *       "revision": 1,
           *       "release": "64f431321f6c138864687c3a859e6a73102b18a960d2660300c9f2eb87f27fc8",
           *       "publishedAt": "2026-11-20T02:00:00.000Z",
           *       "method": "m1.0.0",
           *       "weights": [
           *         {
           *           "id": "D1",
           *           "weight": 0.25
           *         }
           *       ],
           *       "mu": 68.2,
           *       "tau2": 74.3,
           *       "coverage": 0.95,
           *       "data": [
           *         {
           *           "vendor": "aurora",
           *           "status": "RANKED",
           *           "observed": 78.7,
           *           "se": 0.82,
           *           "df": 120,
           *           "reliability": 0.99,
           *           "benchmarkScore": 78.6,
           *           "dimensions": [
           *             {
           *               "id": "D1",
           *               "score": 85.2
           *             }
           *           ],
           *           "covariance": [
           *             [
           *               0.79
           *             ]
           *           ]
           *         }
           *       ],
           *       "next": null,
           *       "citation": "Fairmark (2026). RTC SDK customer service study 2026Q4 (r1, m1.0.0). …",
           *       "license": "CC-BY-4.0"
           *     }
           */
          'application/json': components['schemas']['PublishedMoments'];
        };
      };
      /** @description Nothing is new; not counted */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description A parameter that there is not, or a key in the address */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No such study, wave, revision or vendor was published */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was withdrawn; says when and why */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests; `Retry-After` says how many seconds to wait */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description dependency-unavailable or overloaded; `Retry-After` says how many seconds to wait */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  pairs: {
    parameters: {
      query?: {
        /** @description A revision of the wave, which never changes */
        revision?: number;
        /** @description The revision that was public at this instant; not with `revision` */
        as_of?: string;
        /** @description Short names, separated by commas */
        vendor?: string;
        /** @description `overall`, a dimension or a criterion */
        dimension?: string;
        /** @description Rows of one page */
        limit?: number;
        /** @description Where the page begins, from `next` of the page before */
        cursor?: string;
      };
      header?: {
        /** @description The version of the interface that is meant; the newest without it */
        'Api-Version'?: '2026-11-01';
        /** @description An ETag: 304 when nothing is new */
        'If-None-Match'?: string;
      };
      path: {
        /**
         * @description Short name of the study
         * @example rtc-service
         */
        study: string;
        /**
         * @description Short name of the wave; `latest` is the newest published one
         * @example latest
         */
        wave: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As JSON */
      200: {
        headers: {
          /** @description Names the release and exactly these bytes */
          ETag?: string;
          /** @description SHA-256 of these bytes (RFC 9530) */
          'Repr-Digest'?: string;
          /** @description What is left: draft-ietf-httpapi-ratelimit-headers-10 */
          RateLimit?: string;
          /** @description Requests a minute and network */
          'RateLimit-Policy'?: string;
          /** @description `rel="next"`: the next page */
          Link?: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "study": "rtc-service",
           *       "wave": "2026q4",
           *       "revision": 1,
           *       "release": "64f431321f6c138864687c3a859e6a73102b18a960d2660300c9f2eb87f27fc8",
           *       "publishedAt": "2026-11-20T02:00:00.000Z",
           *       "method": "m1.0.0",
           *       "data": [
           *         {
           *           "dimension": "overall",
           *           "a": "aurora",
           *           "b": "cloudstack",
           *           "difference": 18.8,
           *           "se": 1.5,
           *           "ci95": [
           *             15.8,
           *             21.8
           *           ],
           *           "pAdjusted": 0.0001,
           *           "verdict": "BETTER",
           *           "robustness": "ROBUST",
           *           "epsilonStar": 1
           *         }
           *       ],
           *       "next": null,
           *       "citation": "Fairmark (2026). RTC SDK customer service study 2026Q4 (r1, m1.0.0). …",
           *       "license": "CC-BY-4.0"
           *     }
           */
          'application/json': components['schemas']['PublishedPairs'];
        };
      };
      /** @description Nothing is new; not counted */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description A parameter that there is not, or a key in the address */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No such study, wave, revision or vendor was published */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was withdrawn; says when and why */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests; `Retry-After` says how many seconds to wait */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description dependency-unavailable or overloaded; `Retry-After` says how many seconds to wait */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  keywords: {
    parameters: {
      query?: {
        /** @description A revision of the wave, which never changes */
        revision?: number;
        /** @description The revision that was public at this instant; not with `revision` */
        as_of?: string;
        /** @description Short names, separated by commas */
        vendor?: string;
        /** @description Rows of one page */
        limit?: number;
        /** @description Where the page begins, from `next` of the page before */
        cursor?: string;
      };
      header?: {
        /** @description The version of the interface that is meant; the newest without it */
        'Api-Version'?: '2026-11-01';
        /** @description An ETag: 304 when nothing is new */
        'If-None-Match'?: string;
      };
      path: {
        /**
         * @description Short name of the study
         * @example rtc-service
         */
        study: string;
        /**
         * @description Short name of the wave; `latest` is the newest published one
         * @example latest
         */
        wave: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As JSON */
      200: {
        headers: {
          /** @description Names the release and exactly these bytes */
          ETag?: string;
          /** @description SHA-256 of these bytes (RFC 9530) */
          'Repr-Digest'?: string;
          /** @description What is left: draft-ietf-httpapi-ratelimit-headers-10 */
          RateLimit?: string;
          /** @description Requests a minute and network */
          'RateLimit-Policy'?: string;
          /** @description `rel="next"`: the next page */
          Link?: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "study": "rtc-service",
           *       "wave": "2026q4",
           *       "revision": 1,
           *       "release": "64f431321f6c138864687c3a859e6a73102b18a960d2660300c9f2eb87f27fc8",
           *       "publishedAt": "2026-11-20T02:00:00.000Z",
           *       "method": "m1.0.0",
           *       "data": [
           *         {
           *           "vendor": "aurora",
           *           "term": "值班工程师",
           *           "moreOften": true,
           *           "orgBand": "5-9",
           *           "z": 3.5
           *         }
           *       ],
           *       "next": null,
           *       "citation": "Fairmark (2026). RTC SDK customer service study 2026Q4 (r1, m1.0.0). …",
           *       "license": "CC-BY-4.0"
           *     }
           */
          'application/json': components['schemas']['PublishedKeywords'];
        };
      };
      /** @description Nothing is new; not counted */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description A parameter that there is not, or a key in the address */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No such study, wave, revision or vendor was published */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was withdrawn; says when and why */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests; `Retry-After` says how many seconds to wait */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description dependency-unavailable or overloaded; `Retry-After` says how many seconds to wait */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  quotes: {
    parameters: {
      query?: {
        /** @description A revision of the wave, which never changes */
        revision?: number;
        /** @description The revision that was public at this instant; not with `revision` */
        as_of?: string;
        /** @description Short names, separated by commas */
        vendor?: string;
        /** @description `overall`, a dimension or a criterion */
        dimension?: string;
        /** @description Of the text */
        language?: 'zh-CN' | 'en';
        /** @description How the author scored the dimension */
        band?: 'critical' | 'mixed' | 'favourable';
        /** @description Rows of one page */
        limit?: number;
        /** @description Where the page begins, from `next` of the page before */
        cursor?: string;
      };
      header?: {
        /** @description The version of the interface that is meant; the newest without it */
        'Api-Version'?: '2026-11-01';
        /** @description An ETag: 304 when nothing is new */
        'If-None-Match'?: string;
      };
      path: {
        /**
         * @description Short name of the study
         * @example rtc-service
         */
        study: string;
        /**
         * @description Short name of the wave; `latest` is the newest published one
         * @example latest
         */
        wave: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As JSON */
      200: {
        headers: {
          /** @description Names the release and exactly these bytes */
          ETag?: string;
          /** @description SHA-256 of these bytes (RFC 9530) */
          'Repr-Digest'?: string;
          /** @description What is left: draft-ietf-httpapi-ratelimit-headers-10 */
          RateLimit?: string;
          /** @description Requests a minute and network */
          'RateLimit-Policy'?: string;
          /** @description `rel="next"`: the next page */
          Link?: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "study": "rtc-service",
           *       "wave": "2026q4",
           *       "revision": 1,
           *       "release": "64f431321f6c138864687c3a859e6a73102b18a960d2660300c9f2eb87f27fc8",
           *       "publishedAt": "2026-11-20T02:00:00.000Z",
           *       "method": "m1.0.0",
           *       "data": [
           *         {
           *           "id": "q-4f2a",
           *           "vendor": "aurora",
           *           "dimension": "D1",
           *           "band": "favourable",
           *           "text": "Night tickets get a real answer within the hour.",
           *           "language": "en",
           *           "translation": "夜间工单一小时内就有实质回复。"
           *         }
           *       ],
           *       "next": null,
           *       "citation": "Fairmark (2026). RTC SDK customer service study 2026Q4 (r1, m1.0.0). …",
           *       "license": "CC-BY-4.0"
           *     }
           */
          'application/json': components['schemas']['PublishedQuotes'];
        };
      };
      /** @description Nothing is new; not counted */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description A parameter that there is not, or a key in the address */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No such study, wave, revision or vendor was published */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was withdrawn; says when and why */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests; `Retry-After` says how many seconds to wait */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description dependency-unavailable or overloaded; `Retry-After` says how many seconds to wait */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  companions: {
    parameters: {
      query?: {
        /** @description A revision of the wave, which never changes */
        revision?: number;
        /** @description The revision that was public at this instant; not with `revision` */
        as_of?: string;
        /** @description Short names, separated by commas */
        vendor?: string;
        /** @description Rows of one page */
        limit?: number;
        /** @description Where the page begins, from `next` of the page before */
        cursor?: string;
      };
      header?: {
        /** @description The version of the interface that is meant; the newest without it */
        'Api-Version'?: '2026-11-01';
        /** @description An ETag: 304 when nothing is new */
        'If-None-Match'?: string;
      };
      path: {
        /**
         * @description Short name of the study
         * @example rtc-service
         */
        study: string;
        /**
         * @description Short name of the wave; `latest` is the newest published one
         * @example latest
         */
        wave: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As JSON */
      200: {
        headers: {
          /** @description Names the release and exactly these bytes */
          ETag?: string;
          /** @description SHA-256 of these bytes (RFC 9530) */
          'Repr-Digest'?: string;
          /** @description What is left: draft-ietf-httpapi-ratelimit-headers-10 */
          RateLimit?: string;
          /** @description Requests a minute and network */
          'RateLimit-Policy'?: string;
          /** @description `rel="next"`: the next page */
          Link?: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "study": "rtc-service",
           *       "wave": "2026q4",
           *       "revision": 1,
           *       "release": "64f431321f6c138864687c3a859e6a73102b18a960d2660300c9f2eb87f27fc8",
           *       "publishedAt": "2026-11-20T02:00:00.000Z",
           *       "method": "m1.0.0",
           *       "quality": {
           *         "responses": 2350,
           *         "invitations": 4000,
           *         "sources": [
           *           {
           *             "source": "independent",
           *             "share": 0.8
           *           }
           *         ],
           *         "vendorInvitedShare": 0.1,
           *         "missingShare": 0.05,
           *         "excluded": [
           *           {
           *             "reason": "TOO_FAST",
           *             "count": 3
           *           }
           *         ],
           *         "medianMinutes": 4.5
           *       },
           *       "reliability": [
           *         {
           *           "id": "D1",
           *           "alpha": 0.75,
           *           "omega": 0.75,
           *           "belowFloor": false,
           *           "caseBand": "100+",
           *           "reason": null
           *         }
           *       ],
           *       "drivers": {
           *         "status": "OK",
           *         "r2": 0.62,
           *         "caseBand": "100+",
           *         "dimensions": [
           *           {
           *             "id": "D1",
           *             "share": 0.24,
           *             "relativeWeight": 0.24,
           *             "ci95": [
           *               0.2,
           *               0.27
           *             ]
           *           }
           *         ]
           *       },
           *       "data": [
           *         {
           *           "vendor": "aurora",
           *           "nps": {
           *             "score": 0.75,
           *             "se": 0.04,
           *             "ci95": [
           *               0.67,
           *               0.83
           *             ],
           *             "orgBand": "50-99",
           *             "reason": null
           *           },
           *           "topBox": {
           *             "score": 0.75,
           *             "se": 0.04,
           *             "ci95": [
           *               0.67,
           *               0.83
           *             ],
           *             "orgBand": "50-99",
           *             "reason": null
           *           },
           *           "firstReply": [
           *             {
           *               "severity": "urgent",
           *               "minutes": 30,
           *               "score": 0.75,
           *               "se": 0.04,
           *               "ci95": [
           *                 0.67,
           *                 0.83
           *               ],
           *               "orgBand": "50-99",
           *               "reason": null
           *             }
           *           ],
           *           "provenance": {
           *             "S": 1,
           *             "P": 0,
           *             "T": 0
           *           },
           *           "richer": {
           *             "score": 0.75,
           *             "se": 0.04,
           *             "ci95": [
           *               0.67,
           *               0.83
           *             ],
           *             "provenance": {
           *               "S": 1,
           *               "P": 0,
           *               "T": 0
           *             }
           *           },
           *           "contradictions": [
           *             {
           *               "criterion": "c11",
           *               "channels": [
           *                 "S"
           *               ],
           *               "gap": 16.2,
           *               "z": 2.7
           *             }
           *           ],
           *           "sourceGap": {
           *             "difference": 1.9,
           *             "ci95": [
           *               -0.6,
           *               4.4
           *             ]
           *           },
           *           "exclusions": {
           *             "vendor": "aurora",
           *             "responses": 190,
           *             "excluded": [
           *               {
           *                 "reason": "TOO_FAST",
           *                 "count": 3
           *               }
           *             ],
           *             "flagged": [
           *               {
           *                 "reason": "TOO_FAST",
           *                 "count": 3
           *               }
           *             ],
           *             "p": 0.05,
           *             "audit": false,
           *             "unfiltered": {
           *               "score": 79.6,
           *               "ci95": [
           *                 77.9,
           *                 81.3
           *               ],
           *               "reason": null,
           *               "differs": false
           *             }
           *           }
           *         }
           *       ],
           *       "next": null,
           *       "citation": "Fairmark (2026). RTC SDK customer service study 2026Q4 (r1, m1.0.0). …",
           *       "license": "CC-BY-4.0"
           *     }
           */
          'application/json': components['schemas']['PublishedCompanions'];
        };
      };
      /** @description Nothing is new; not counted */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description A parameter that there is not, or a key in the address */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No such study, wave, revision or vendor was published */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was withdrawn; says when and why */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests; `Retry-After` says how many seconds to wait */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description dependency-unavailable or overloaded; `Retry-After` says how many seconds to wait */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  sla: {
    parameters: {
      query?: {
        /** @description A revision of the wave, which never changes */
        revision?: number;
        /** @description The revision that was public at this instant; not with `revision` */
        as_of?: string;
        /** @description Short names, separated by commas */
        vendor?: string;
        /** @description What our questions are told apart by */
        group?: 'all' | 'severity' | 'slot' | 'zone';
        /** @description Rows of one page */
        limit?: number;
        /** @description Where the page begins, from `next` of the page before */
        cursor?: string;
      };
      header?: {
        /** @description The version of the interface that is meant; the newest without it */
        'Api-Version'?: '2026-11-01';
        /** @description An ETag: 304 when nothing is new */
        'If-None-Match'?: string;
      };
      path: {
        /**
         * @description Short name of the study
         * @example rtc-service
         */
        study: string;
        /**
         * @description Short name of the wave; `latest` is the newest published one
         * @example latest
         */
        wave: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As JSON */
      200: {
        headers: {
          /** @description Names the release and exactly these bytes */
          ETag?: string;
          /** @description SHA-256 of these bytes (RFC 9530) */
          'Repr-Digest'?: string;
          /** @description What is left: draft-ietf-httpapi-ratelimit-headers-10 */
          RateLimit?: string;
          /** @description Requests a minute and network */
          'RateLimit-Policy'?: string;
          /** @description `rel="next"`: the next page */
          Link?: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "study": "rtc-service",
           *       "wave": "2026q4",
           *       "revision": 1,
           *       "release": "64f431321f6c138864687c3a859e6a73102b18a960d2660300c9f2eb87f27fc8",
           *       "publishedAt": "2026-11-20T02:00:00.000Z",
           *       "method": "m1.0.0",
           *       "data": [
           *         {
           *           "vendor": "aurora",
           *           "group": "severity",
           *           "part": "urgent",
           *           "minutes": 30,
           *           "n": 16,
           *           "unanswered": 3,
           *           "attainment": 0.45,
           *           "ci95": [
           *             0.24,
           *             0.72
           *           ]
           *         }
           *       ],
           *       "next": null,
           *       "citation": "Fairmark (2026). RTC SDK customer service study 2026Q4 (r1, m1.0.0). …",
           *       "license": "CC-BY-4.0"
           *     }
           */
          'application/json': components['schemas']['PublishedSla'];
        };
      };
      /** @description Nothing is new; not counted */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description A parameter that there is not, or a key in the address */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No such study, wave, revision or vendor was published */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was withdrawn; says when and why */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests; `Retry-After` says how many seconds to wait */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description dependency-unavailable or overloaded; `Retry-After` says how many seconds to wait */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ratings: {
    parameters: {
      query?: {
        /** @description A revision of the wave, which never changes */
        revision?: number;
        /** @description The revision that was public at this instant; not with `revision` */
        as_of?: string;
        /** @description Short names, separated by commas */
        vendor?: string;
        /** @description Rows of one page */
        limit?: number;
        /** @description Where the page begins, from `next` of the page before */
        cursor?: string;
      };
      header?: {
        /** @description The version of the interface that is meant; the newest without it */
        'Api-Version'?: '2026-11-01';
        /** @description An ETag: 304 when nothing is new */
        'If-None-Match'?: string;
      };
      path: {
        /**
         * @description Short name of the study
         * @example rtc-service
         */
        study: string;
        /**
         * @description Short name of the wave; `latest` is the newest published one
         * @example latest
         */
        wave: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As JSON */
      200: {
        headers: {
          /** @description Names the release and exactly these bytes */
          ETag?: string;
          /** @description SHA-256 of these bytes (RFC 9530) */
          'Repr-Digest'?: string;
          /** @description What is left: draft-ietf-httpapi-ratelimit-headers-10 */
          RateLimit?: string;
          /** @description Requests a minute and network */
          'RateLimit-Policy'?: string;
          /** @description `rel="next"`: the next page */
          Link?: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "study": "rtc-service",
           *       "wave": "2026q4",
           *       "revision": 1,
           *       "release": "64f431321f6c138864687c3a859e6a73102b18a960d2660300c9f2eb87f27fc8",
           *       "publishedAt": "2026-11-20T02:00:00.000Z",
           *       "method": "m1.0.0",
           *       "data": [
           *         {
           *           "vendor": "aurora",
           *           "source": "App Store",
           *           "url": "https://stars.example/aurora",
           *           "day": "2026-11-01",
           *           "mean": 4.2,
           *           "count": 120,
           *           "licence": "CC BY 4.0",
           *           "adjusted": 4.1
           *         }
           *       ],
           *       "next": null,
           *       "citation": "Fairmark (2026). RTC SDK customer service study 2026Q4 (r1, m1.0.0). …",
           *       "license": "CC-BY-4.0"
           *     }
           */
          'application/json': components['schemas']['PublishedRatings'];
        };
      };
      /** @description Nothing is new; not counted */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description A parameter that there is not, or a key in the address */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No such study, wave, revision or vendor was published */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was withdrawn; says when and why */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests; `Retry-After` says how many seconds to wait */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description dependency-unavailable or overloaded; `Retry-After` says how many seconds to wait */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  cases: {
    parameters: {
      query?: {
        /** @description A revision of the wave, which never changes */
        revision?: number;
        /** @description The revision that was public at this instant; not with `revision` */
        as_of?: string;
        /** @description Short names, separated by commas */
        vendor?: string;
        /** @description `overall`, a dimension or a criterion */
        dimension?: string;
        /** @description Rows of one page */
        limit?: number;
        /** @description Where the page begins, from `next` of the page before */
        cursor?: string;
      };
      header?: {
        /** @description The version of the interface that is meant; the newest without it */
        'Api-Version'?: '2026-11-01';
        /** @description An ETag: 304 when nothing is new */
        'If-None-Match'?: string;
      };
      path: {
        /**
         * @description Short name of the study
         * @example rtc-service
         */
        study: string;
        /**
         * @description Short name of the wave; `latest` is the newest published one
         * @example latest
         */
        wave: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As JSON */
      200: {
        headers: {
          /** @description Names the release and exactly these bytes */
          ETag?: string;
          /** @description SHA-256 of these bytes (RFC 9530) */
          'Repr-Digest'?: string;
          /** @description What is left: draft-ietf-httpapi-ratelimit-headers-10 */
          RateLimit?: string;
          /** @description Requests a minute and network */
          'RateLimit-Policy'?: string;
          /** @description `rel="next"`: the next page */
          Link?: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "study": "rtc-service",
           *       "wave": "2026q4",
           *       "revision": 1,
           *       "release": "64f431321f6c138864687c3a859e6a73102b18a960d2660300c9f2eb87f27fc8",
           *       "publishedAt": "2026-11-20T02:00:00.000Z",
           *       "method": "m1.0.0",
           *       "data": [
           *         {
           *           "id": "f-1",
           *           "vendor": "aurora",
           *           "kind": "case",
           *           "ground": "public",
           *           "source": "Head of engineering, online education",
           *           "url": "https://school.example/story",
           *           "day": "2026-09-01",
           *           "text": "An engineer joined our call within twenty minutes.",
           *           "dimension": "D1",
           *           "sentiment": "favourable"
           *         }
           *       ],
           *       "next": null,
           *       "citation": "Fairmark (2026). RTC SDK customer service study 2026Q4 (r1, m1.0.0). …",
           *       "license": "CC-BY-4.0"
           *     }
           */
          'application/json': components['schemas']['PublishedCases'];
        };
      };
      /** @description Nothing is new; not counted */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description A parameter that there is not, or a key in the address */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No such study, wave, revision or vendor was published */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was withdrawn; says when and why */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests; `Retry-After` says how many seconds to wait */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description dependency-unavailable or overloaded; `Retry-After` says how many seconds to wait */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  channels: {
    parameters: {
      query?: {
        /** @description A revision of the wave, which never changes */
        revision?: number;
        /** @description The revision that was public at this instant; not with `revision` */
        as_of?: string;
        /** @description Short names, separated by commas */
        vendor?: string;
        /** @description Rows of one page */
        limit?: number;
        /** @description Where the page begins, from `next` of the page before */
        cursor?: string;
      };
      header?: {
        /** @description The version of the interface that is meant; the newest without it */
        'Api-Version'?: '2026-11-01';
        /** @description An ETag: 304 when nothing is new */
        'If-None-Match'?: string;
      };
      path: {
        /**
         * @description Short name of the study
         * @example rtc-service
         */
        study: string;
        /**
         * @description Short name of the wave; `latest` is the newest published one
         * @example latest
         */
        wave: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As JSON */
      200: {
        headers: {
          /** @description Names the release and exactly these bytes */
          ETag?: string;
          /** @description SHA-256 of these bytes (RFC 9530) */
          'Repr-Digest'?: string;
          /** @description What is left: draft-ietf-httpapi-ratelimit-headers-10 */
          RateLimit?: string;
          /** @description Requests a minute and network */
          'RateLimit-Policy'?: string;
          /** @description `rel="next"`: the next page */
          Link?: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "study": "rtc-service",
           *       "wave": "2026q4",
           *       "revision": 1,
           *       "release": "64f431321f6c138864687c3a859e6a73102b18a960d2660300c9f2eb87f27fc8",
           *       "publishedAt": "2026-11-20T02:00:00.000Z",
           *       "method": "m1.0.0",
           *       "data": [
           *         {
           *           "vendor": "aurora",
           *           "criterion": "c11",
           *           "channel": "P",
           *           "eligible": true,
           *           "reason": "TOO_FEW"
           *         }
           *       ],
           *       "next": null,
           *       "citation": "Fairmark (2026). RTC SDK customer service study 2026Q4 (r1, m1.0.0). …",
           *       "license": "CC-BY-4.0"
           *     }
           */
          'application/json': components['schemas']['PublishedChannels'];
        };
      };
      /** @description Nothing is new; not counted */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description A parameter that there is not, or a key in the address */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No such study, wave, revision or vendor was published */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was withdrawn; says when and why */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests; `Retry-After` says how many seconds to wait */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description dependency-unavailable or overloaded; `Retry-After` says how many seconds to wait */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  trend: {
    parameters: {
      query?: {
        /** @description A revision of the wave, which never changes */
        revision?: number;
        /** @description The revision that was public at this instant; not with `revision` */
        as_of?: string;
        /** @description Short names, separated by commas */
        vendor?: string;
        /** @description Rows of one page */
        limit?: number;
        /** @description Where the page begins, from `next` of the page before */
        cursor?: string;
      };
      header?: {
        /** @description The version of the interface that is meant; the newest without it */
        'Api-Version'?: '2026-11-01';
        /** @description An ETag: 304 when nothing is new */
        'If-None-Match'?: string;
      };
      path: {
        /**
         * @description Short name of the study
         * @example rtc-service
         */
        study: string;
        /**
         * @description Short name of the wave; `latest` is the newest published one
         * @example latest
         */
        wave: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As JSON */
      200: {
        headers: {
          /** @description Names the release and exactly these bytes */
          ETag?: string;
          /** @description SHA-256 of these bytes (RFC 9530) */
          'Repr-Digest'?: string;
          /** @description What is left: draft-ietf-httpapi-ratelimit-headers-10 */
          RateLimit?: string;
          /** @description Requests a minute and network */
          'RateLimit-Policy'?: string;
          /** @description `rel="next"`: the next page */
          Link?: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "study": "rtc-service",
           *       "wave": "2026q4",
           *       "revision": 1,
           *       "release": "64f431321f6c138864687c3a859e6a73102b18a960d2660300c9f2eb87f27fc8",
           *       "publishedAt": "2026-11-20T02:00:00.000Z",
           *       "method": "m1.0.0",
           *       "gap": {
           *         "status": "NOT_SHOWN"
           *       },
           *       "data": [
           *         {
           *           "vendor": "aurora",
           *           "points": [
           *             {
           *               "wave": "2026q4",
           *               "score": 78.4,
           *               "ci95": [
           *                 76.6,
           *                 80.3
           *               ],
           *               "comparable": true
           *             }
           *           ],
           *           "reason": null,
           *           "change": {
           *             "difference": 0.47,
           *             "se": 0.77,
           *             "ci95": [
           *               -1.04,
           *               1.98
           *             ],
           *             "pAdjusted": 0.99,
           *             "verdict": "PRACTICALLY_EQUAL",
           *             "isCredible": false,
           *             "minimumDetectable": 2.1,
           *             "sharesOrganisations": true
           *           },
           *           "dimensions": [
           *             {
           *               "id": "D1",
           *               "change": {
           *                 "difference": 0.47,
           *                 "se": 0.77,
           *                 "ci95": [
           *                   -1.04,
           *                   1.98
           *                 ],
           *                 "pAdjusted": 0.99,
           *                 "verdict": "PRACTICALLY_EQUAL",
           *                 "isCredible": false,
           *                 "minimumDetectable": 2.1,
           *                 "sharesOrganisations": true
           *               }
           *             }
           *           ],
           *           "line": {
           *             "waves": 5,
           *             "slopePerWave": 0.4,
           *             "se": 0.2,
           *             "pAdjusted": 0.2,
           *             "misfitP": 0.6
           *           }
           *         }
           *       ],
           *       "next": null,
           *       "citation": "Fairmark (2026). RTC SDK customer service study 2026Q4 (r1, m1.0.0). …",
           *       "license": "CC-BY-4.0"
           *     }
           */
          'application/json': components['schemas']['PublishedTrend'];
        };
      };
      /** @description Nothing is new; not counted */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description A parameter that there is not, or a key in the address */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No such study, wave, revision or vendor was published */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was withdrawn; says when and why */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests; `Retry-After` says how many seconds to wait */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description dependency-unavailable or overloaded; `Retry-After` says how many seconds to wait */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  claims: {
    parameters: {
      query?: {
        /** @description A revision of the wave, which never changes */
        revision?: number;
        /** @description The revision that was public at this instant; not with `revision` */
        as_of?: string;
        /** @description Short names, separated by commas */
        vendor?: string;
        /** @description Only what may be said, or only what may not */
        allowed?: 'true' | 'false';
        /** @description Rows of one page */
        limit?: number;
        /** @description Where the page begins, from `next` of the page before */
        cursor?: string;
      };
      header?: {
        /** @description The version of the interface that is meant; the newest without it */
        'Api-Version'?: '2026-11-01';
        /** @description An ETag: 304 when nothing is new */
        'If-None-Match'?: string;
      };
      path: {
        /**
         * @description Short name of the study
         * @example rtc-service
         */
        study: string;
        /**
         * @description Short name of the wave; `latest` is the newest published one
         * @example latest
         */
        wave: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As JSON */
      200: {
        headers: {
          /** @description Names the release and exactly these bytes */
          ETag?: string;
          /** @description SHA-256 of these bytes (RFC 9530) */
          'Repr-Digest'?: string;
          /** @description What is left: draft-ietf-httpapi-ratelimit-headers-10 */
          RateLimit?: string;
          /** @description Requests a minute and network */
          'RateLimit-Policy'?: string;
          /** @description `rel="next"`: the next page */
          Link?: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "study": "rtc-service",
           *       "wave": "2026q4",
           *       "revision": 1,
           *       "release": "64f431321f6c138864687c3a859e6a73102b18a960d2660300c9f2eb87f27fc8",
           *       "publishedAt": "2026-11-20T02:00:00.000Z",
           *       "method": "m1.0.0",
           *       "data": [
           *         {
           *           "type": "MARKET",
           *           "subjects": [
           *             "aurora"
           *           ],
           *           "metric": "overall",
           *           "allowed": true,
           *           "reason": null,
           *           "facts": {
           *             "rankedVendors": 8,
           *             "organisationVendorPairs": 733
           *           }
           *         }
           *       ],
           *       "next": null,
           *       "citation": "Fairmark (2026). RTC SDK customer service study 2026Q4 (r1, m1.0.0). …",
           *       "license": "CC-BY-4.0"
           *     }
           */
          'application/json': components['schemas']['PublishedClaims'];
        };
      };
      /** @description Nothing is new; not counted */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description A parameter that there is not, or a key in the address */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No such study, wave, revision or vendor was published */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was withdrawn; says when and why */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests; `Retry-After` says how many seconds to wait */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description dependency-unavailable or overloaded; `Retry-After` says how many seconds to wait */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  methodology: {
    parameters: {
      query?: {
        /** @description A revision of the wave, which never changes */
        revision?: number;
        /** @description The revision that was public at this instant; not with `revision` */
        as_of?: string;
      };
      header?: {
        /** @description The version of the interface that is meant; the newest without it */
        'Api-Version'?: '2026-11-01';
        /** @description An ETag: 304 when nothing is new */
        'If-None-Match'?: string;
      };
      path: {
        /**
         * @description Short name of the study
         * @example rtc-service
         */
        study: string;
        /**
         * @description Short name of the wave; `latest` is the newest published one
         * @example latest
         */
        wave: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As JSON */
      200: {
        headers: {
          /** @description Names the release and exactly these bytes */
          ETag?: string;
          /** @description SHA-256 of these bytes (RFC 9530) */
          'Repr-Digest'?: string;
          /** @description What is left: draft-ietf-httpapi-ratelimit-headers-10 */
          RateLimit?: string;
          /** @description Requests a minute and network */
          'RateLimit-Policy'?: string;
          /** @description `rel="next"`: the next page */
          Link?: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "study": "rtc-service",
           *       "wave": "2026q4",
           *       "revision": 1,
           *       "release": "64f431321f6c138864687c3a859e6a73102b18a960d2660300c9f2eb87f27fc8",
           *       "publishedAt": "2026-11-20T02:00:00.000Z",
           *       "method": {},
           *       "card": {},
           *       "rubric": {},
           *       "quality": {},
           *       "sponsor": {
           *         "en": "Fairmark demo team",
           *         "zh-CN": "Fairmark 演示研究组"
           *       },
           *       "collected": {
           *         "from": "2026-10-01T00:00:00.000Z",
           *         "to": "2026-12-31T00:00:00.000Z"
           *       },
           *       "citation": "Fairmark (2026). RTC SDK customer service study 2026Q4 (r1, m1.0.0). …",
           *       "license": "CC-BY-4.0"
           *     }
           */
          'application/json': components['schemas']['PublishedMethodology'];
        };
      };
      /** @description Nothing is new; not counted */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description A parameter that there is not, or a key in the address */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No such study, wave, revision or vendor was published */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was withdrawn; says when and why */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests; `Retry-After` says how many seconds to wait */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description dependency-unavailable or overloaded; `Retry-After` says how many seconds to wait */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  releases: {
    parameters: {
      query?: {
        /** @description A revision of the wave, which never changes */
        revision?: number;
        /** @description The revision that was public at this instant; not with `revision` */
        as_of?: string;
        /** @description Rows of one page */
        limit?: number;
        /** @description Where the page begins, from `next` of the page before */
        cursor?: string;
      };
      header?: {
        /** @description The version of the interface that is meant; the newest without it */
        'Api-Version'?: '2026-11-01';
        /** @description An ETag: 304 when nothing is new */
        'If-None-Match'?: string;
      };
      path: {
        /**
         * @description Short name of the study
         * @example rtc-service
         */
        study: string;
        /**
         * @description Short name of the wave; `latest` is the newest published one
         * @example latest
         */
        wave: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As JSON */
      200: {
        headers: {
          /** @description Names the release and exactly these bytes */
          ETag?: string;
          /** @description SHA-256 of these bytes (RFC 9530) */
          'Repr-Digest'?: string;
          /** @description What is left: draft-ietf-httpapi-ratelimit-headers-10 */
          RateLimit?: string;
          /** @description Requests a minute and network */
          'RateLimit-Policy'?: string;
          /** @description `rel="next"`: the next page */
          Link?: string;
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "study": "rtc-service",
           *       "wave": "2026q4",
           *       "revision": 1,
           *       "release": "64f431321f6c138864687c3a859e6a73102b18a960d2660300c9f2eb87f27fc8",
           *       "publishedAt": "2026-11-20T02:00:00.000Z",
           *       "method": "m1.0.0",
           *       "data": [
           *         {
           *           "revision": 1,
           *           "publishedAt": "2026-11-20T02:00:00.000Z",
           *           "sha256": "64f431321f6c138864687c3a859e6a73102b18a960d2660300c9f2eb87f27fc8",
           *           "reason": "First look while the wave is still open",
           *           "askedBy": "team",
           *           "changed": "",
           *           "effect": {},
           *           "withdrawn": {
           *             "at": "2026-12-01T08:00:00.000Z",
           *             "reason": "A list of contacts was counted twice"
           *           }
           *         }
           *       ],
           *       "next": null,
           *       "citation": "Fairmark (2026). RTC SDK customer service study 2026Q4 (r1, m1.0.0). …",
           *       "license": "CC-BY-4.0"
           *     }
           */
          'application/json': components['schemas']['PublishedReleases'];
        };
      };
      /** @description Nothing is new; not counted */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description A parameter that there is not, or a key in the address */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No such study, wave, revision or vendor was published */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was withdrawn; says when and why */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many requests; `Retry-After` says how many seconds to wait */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description dependency-unavailable or overloaded; `Retry-After` says how many seconds to wait */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TicketController_closed: {
    parameters: {
      query?: never;
      header: {
        'webhook-signature': string;
        /** @description Seconds since 1970, at most 5 minutes off. */
        'webhook-timestamp': string;
        'webhook-id': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ClosedTicketDto'];
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TicketReceivedView'];
        };
      };
      /** @description malformed-request, query-invalid or what else cannot be read */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description signature-invalid */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description forbidden, insufficient-scope or csrf */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nothing that the caller may see is at this address */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description event-reused */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description payload-too-large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description unsupported-media-type */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description not-consistent: it does not fit what is stored */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description rate-limited; `Retry-After` says how many seconds to wait */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description dependency-unavailable or overloaded; `Retry-After` says how many seconds to wait */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  VendorController_me: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description malformed-request, query-invalid or what else cannot be read */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description unauthorized: without a session or a key that is valid */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description forbidden, insufficient-scope or csrf */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nothing that the caller may see is at this address */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description rate-limited; `Retry-After` says how many seconds to wait */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description dependency-unavailable or overloaded; `Retry-After` says how many seconds to wait */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  VendorController_benchmarks: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description malformed-request, query-invalid or what else cannot be read */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description unauthorized: without a session or a key that is valid */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description forbidden, insufficient-scope or csrf */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nothing that the caller may see is at this address */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description rate-limited; `Retry-After` says how many seconds to wait */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description dependency-unavailable or overloaded; `Retry-After` says how many seconds to wait */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  VendorController_own: {
    parameters: {
      query?: {
        /** @description `size:S`, `region:INTL` … */
        segment?: string;
        revision?: number;
      };
      header?: never;
      path: {
        study: string;
        wave: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Your own detail */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description It is as you have it */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description malformed-request, query-invalid or what else cannot be read */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description unauthorized: without a session or a key that is valid */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description forbidden, insufficient-scope or csrf */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nothing that the caller may see is at this address */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description rate-limited; `Retry-After` says how many seconds to wait */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description dependency-unavailable or overloaded; `Retry-After` says how many seconds to wait */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  VendorController_progress: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description malformed-request, query-invalid or what else cannot be read */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description unauthorized: without a session or a key that is valid */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description forbidden, insufficient-scope or csrf */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nothing that the caller may see is at this address */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description rate-limited; `Retry-After` says how many seconds to wait */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description dependency-unavailable or overloaded; `Retry-After` says how many seconds to wait */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CorrectionController_list: {
    parameters: {
      query?: {
        state?: 'open' | 'accepted' | 'refused';
        cursor?: unknown;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CorrectionsView'];
        };
      };
      /** @description malformed-request, query-invalid or what else cannot be read */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description unauthorized: without a session or a key that is valid */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description forbidden, insufficient-scope or csrf */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nothing that the caller may see is at this address */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description rate-limited; `Retry-After` says how many seconds to wait */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description dependency-unavailable or overloaded; `Retry-After` says how many seconds to wait */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CorrectionController_request: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CorrectionDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CorrectionView'];
        };
      };
      /** @description malformed-request, query-invalid or what else cannot be read */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description unauthorized: without a session or a key that is valid */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description forbidden, insufficient-scope or csrf */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nothing that the caller may see is at this address */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description too-many-corrections */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description payload-too-large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description unsupported-media-type */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description correction-invalid */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description rate-limited; `Retry-After` says how many seconds to wait */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description dependency-unavailable or overloaded; `Retry-After` says how many seconds to wait */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CorrectionController_one: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CorrectionView'];
        };
      };
      /** @description malformed-request, query-invalid or what else cannot be read */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description unauthorized: without a session or a key that is valid */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description forbidden, insufficient-scope or csrf */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nothing that the caller may see is at this address */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description rate-limited; `Retry-After` says how many seconds to wait */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description dependency-unavailable or overloaded; `Retry-After` says how many seconds to wait */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ReplyController_list: {
    parameters: {
      query?: {
        cursor?: unknown;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RepliesView'];
        };
      };
      /** @description malformed-request, query-invalid or what else cannot be read */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description unauthorized: without a session or a key that is valid */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description forbidden, insufficient-scope or csrf */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nothing that the caller may see is at this address */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description rate-limited; `Retry-After` says how many seconds to wait */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description dependency-unavailable or overloaded; `Retry-After` says how many seconds to wait */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ReplyController_write: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReplyDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReplyWithHistoryView'];
        };
      };
      /** @description malformed-request, query-invalid or what else cannot be read */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description unauthorized: without a session or a key that is valid */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description forbidden, insufficient-scope or csrf */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nothing that the caller may see is at this address */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description reply-exists */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description payload-too-large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description unsupported-media-type */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description reply-invalid */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description rate-limited; `Retry-After` says how many seconds to wait */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description dependency-unavailable or overloaded; `Retry-After` says how many seconds to wait */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ReplyController_one: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReplyWithHistoryView'];
        };
      };
      /** @description malformed-request, query-invalid or what else cannot be read */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description unauthorized: without a session or a key that is valid */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description forbidden, insufficient-scope or csrf */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nothing that the caller may see is at this address */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description rate-limited; `Retry-After` says how many seconds to wait */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description dependency-unavailable or overloaded; `Retry-After` says how many seconds to wait */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ReplyController_rewrite: {
    parameters: {
      query?: never;
      header: {
        'If-Match': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReplyTextDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReplyWithHistoryView'];
        };
      };
      /** @description malformed-request, query-invalid or what else cannot be read */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description unauthorized: without a session or a key that is valid */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description forbidden, insufficient-scope or csrf */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nothing that the caller may see is at this address */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description reply-removed */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description changed-since */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description payload-too-large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description unsupported-media-type */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description not-consistent: it does not fit what is stored */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description precondition-required: If-Match must name the version that is changed */
      428: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description rate-limited; `Retry-After` says how many seconds to wait */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description dependency-unavailable or overloaded; `Retry-After` says how many seconds to wait */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ReplyController_withdraw: {
    parameters: {
      query?: never;
      header: {
        'If-Match': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description malformed-request, query-invalid or what else cannot be read */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description unauthorized: without a session or a key that is valid */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description forbidden, insufficient-scope or csrf */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nothing that the caller may see is at this address */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description changed-since */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description payload-too-large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description unsupported-media-type */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description precondition-required: If-Match must name the version that is changed */
      428: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description rate-limited; `Retry-After` says how many seconds to wait */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description dependency-unavailable or overloaded; `Retry-After` says how many seconds to wait */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  VendorKeyController_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VendorKeysView'];
        };
      };
      /** @description malformed-request, query-invalid or what else cannot be read */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description unauthorized: without a session or a key that is valid */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description forbidden, insufficient-scope or csrf */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nothing that the caller may see is at this address */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description rate-limited; `Retry-After` says how many seconds to wait */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description dependency-unavailable or overloaded; `Retry-After` says how many seconds to wait */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  VendorKeyController_issue: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['VendorKeyDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MadeKeyView'];
        };
      };
      /** @description malformed-request, query-invalid or what else cannot be read */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description unauthorized: without a session or a key that is valid */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description forbidden, insufficient-scope or csrf */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nothing that the caller may see is at this address */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description too-many-keys */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description payload-too-large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description unsupported-media-type */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description not-consistent: it does not fit what is stored */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description rate-limited; `Retry-After` says how many seconds to wait */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description dependency-unavailable or overloaded; `Retry-After` says how many seconds to wait */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  VendorKeyController_rotate: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RotationDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MadeKeyView'];
        };
      };
      /** @description malformed-request, query-invalid or what else cannot be read */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description unauthorized: without a session or a key that is valid */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description forbidden, insufficient-scope or csrf */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nothing that the caller may see is at this address */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description key-not-active */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description payload-too-large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description unsupported-media-type */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description not-consistent: it does not fit what is stored */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description rate-limited; `Retry-After` says how many seconds to wait */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description dependency-unavailable or overloaded; `Retry-After` says how many seconds to wait */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  VendorKeyController_revoke: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description malformed-request, query-invalid or what else cannot be read */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description unauthorized: without a session or a key that is valid */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description forbidden, insufficient-scope or csrf */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nothing that the caller may see is at this address */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description payload-too-large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description unsupported-media-type */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description rate-limited; `Retry-After` says how many seconds to wait */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description dependency-unavailable or overloaded; `Retry-After` says how many seconds to wait */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  WebhookController_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhooksView'];
        };
      };
      /** @description malformed-request, query-invalid or what else cannot be read */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description unauthorized: without a session or a key that is valid */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description forbidden, insufficient-scope or csrf */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nothing that the caller may see is at this address */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description rate-limited; `Retry-After` says how many seconds to wait */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description dependency-unavailable or overloaded; `Retry-After` says how many seconds to wait */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  WebhookController_add: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WebhookDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MadeWebhookView'];
        };
      };
      /** @description malformed-request, query-invalid or what else cannot be read */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description unauthorized: without a session or a key that is valid */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description forbidden, insufficient-scope or csrf */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nothing that the caller may see is at this address */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description too-many-webhooks */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description payload-too-large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description unsupported-media-type */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description webhook-url-forbidden */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description rate-limited: 10 webhooks and tests an hour */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description dependency-unavailable or overloaded; `Retry-After` says how many seconds to wait */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  WebhookController_webhook: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhookView'];
        };
      };
      /** @description malformed-request, query-invalid or what else cannot be read */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description unauthorized: without a session or a key that is valid */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description forbidden, insufficient-scope or csrf */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nothing that the caller may see is at this address */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description rate-limited; `Retry-After` says how many seconds to wait */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description dependency-unavailable or overloaded; `Retry-After` says how many seconds to wait */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  WebhookController_remove: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description malformed-request, query-invalid or what else cannot be read */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description unauthorized: without a session or a key that is valid */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description forbidden, insufficient-scope or csrf */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nothing that the caller may see is at this address */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description payload-too-large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description unsupported-media-type */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description rate-limited; `Retry-After` says how many seconds to wait */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description dependency-unavailable or overloaded; `Retry-After` says how many seconds to wait */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  WebhookController_change: {
    parameters: {
      query?: never;
      header: {
        'If-Match': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WebhookChangeDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhookView'];
        };
      };
      /** @description malformed-request, query-invalid or what else cannot be read */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description unauthorized: without a session or a key that is valid */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description forbidden, insufficient-scope or csrf */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nothing that the caller may see is at this address */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description changed-since */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description payload-too-large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description unsupported-media-type */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description webhook-url-forbidden */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description precondition-required: If-Match must name the version that is changed */
      428: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description rate-limited; `Retry-After` says how many seconds to wait */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description dependency-unavailable or overloaded; `Retry-After` says how many seconds to wait */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  WebhookController_rotateSecret: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SecretRotationDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MadeWebhookView'];
        };
      };
      /** @description malformed-request, query-invalid or what else cannot be read */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description unauthorized: without a session or a key that is valid */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description forbidden, insufficient-scope or csrf */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nothing that the caller may see is at this address */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description payload-too-large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description unsupported-media-type */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description not-consistent: it does not fit what is stored */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description rate-limited; `Retry-After` says how many seconds to wait */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description dependency-unavailable or overloaded; `Retry-After` says how many seconds to wait */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  WebhookController_test: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeliveryView'];
        };
      };
      /** @description malformed-request, query-invalid or what else cannot be read */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description unauthorized: without a session or a key that is valid */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description forbidden, insufficient-scope or csrf */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nothing that the caller may see is at this address */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description webhook-off */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description payload-too-large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description unsupported-media-type */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description rate-limited: 10 webhooks and tests an hour */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description dependency-unavailable or overloaded; `Retry-After` says how many seconds to wait */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  WebhookDeliveryController_deliveries: {
    parameters: {
      query?: {
        cursor?: unknown;
        limit?: number;
        type?:
          | 'release.published'
          | 'release.revised'
          | 'release.withdrawn'
          | 'correction.answered'
          | 'reply.removed'
          | 'ping';
        state?: 'waiting' | 'sending' | 'delivered' | 'failed';
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeliveriesView'];
        };
      };
      /** @description malformed-request, query-invalid or what else cannot be read */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description unauthorized: without a session or a key that is valid */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description forbidden, insufficient-scope or csrf */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nothing that the caller may see is at this address */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description rate-limited; `Retry-After` says how many seconds to wait */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description dependency-unavailable or overloaded; `Retry-After` says how many seconds to wait */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  WebhookDeliveryController_delivery: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        delivery: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeliveryDetailView'];
        };
      };
      /** @description malformed-request, query-invalid or what else cannot be read */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description unauthorized: without a session or a key that is valid */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description forbidden, insufficient-scope or csrf */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nothing that the caller may see is at this address */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description rate-limited; `Retry-After` says how many seconds to wait */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description dependency-unavailable or overloaded; `Retry-After` says how many seconds to wait */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  WebhookDeliveryController_replay: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        delivery: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeliveryView'];
        };
      };
      /** @description malformed-request, query-invalid or what else cannot be read */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description unauthorized: without a session or a key that is valid */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description forbidden, insufficient-scope or csrf */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nothing that the caller may see is at this address */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description webhook-off or delivery-runs */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description payload-too-large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description unsupported-media-type */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description rate-limited; `Retry-After` says how many seconds to wait */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description dependency-unavailable or overloaded; `Retry-After` says how many seconds to wait */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  WebhookDeliveryController_replaySince: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReplayDto'];
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReplayView'];
        };
      };
      /** @description malformed-request, query-invalid or what else cannot be read */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description unauthorized: without a session or a key that is valid */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description forbidden, insufficient-scope or csrf */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nothing that the caller may see is at this address */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description webhook-off */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description payload-too-large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description unsupported-media-type */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description not-consistent: it does not fit what is stored */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description rate-limited; `Retry-After` says how many seconds to wait */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description dependency-unavailable or overloaded; `Retry-After` says how many seconds to wait */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  VendorPeopleController_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VendorPeopleView'];
        };
      };
      /** @description malformed-request, query-invalid or what else cannot be read */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description unauthorized: without a session or a key that is valid */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description forbidden, insufficient-scope or csrf */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nothing that the caller may see is at this address */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description rate-limited; `Retry-After` says how many seconds to wait */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description dependency-unavailable or overloaded; `Retry-After` says how many seconds to wait */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  VendorPeopleController_invite: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['VendorInviteDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InvitedVendorView'];
        };
      };
      /** @description malformed-request, query-invalid or what else cannot be read */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description unauthorized: without a session or a key that is valid */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description forbidden, insufficient-scope or csrf */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nothing that the caller may see is at this address */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description email-taken */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description payload-too-large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description unsupported-media-type */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description not-consistent: it does not fit what is stored */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description rate-limited; `Retry-After` says how many seconds to wait */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description dependency-unavailable or overloaded; `Retry-After` says how many seconds to wait */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  VendorPeopleController_inviteAgain: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InvitedVendorView'];
        };
      };
      /** @description malformed-request, query-invalid or what else cannot be read */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description unauthorized: without a session or a key that is valid */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description forbidden, insufficient-scope or csrf */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nothing that the caller may see is at this address */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description already-joined */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description payload-too-large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description unsupported-media-type */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description rate-limited; `Retry-After` says how many seconds to wait */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description dependency-unavailable or overloaded; `Retry-After` says how many seconds to wait */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  VendorPeopleController_remove: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description malformed-request, query-invalid or what else cannot be read */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description unauthorized: without a session or a key that is valid */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description forbidden, insufficient-scope or csrf */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nothing that the caller may see is at this address */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description last-owner */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description payload-too-large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description unsupported-media-type */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description rate-limited; `Retry-After` says how many seconds to wait */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description dependency-unavailable or overloaded; `Retry-After` says how many seconds to wait */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TicketFactController_list: {
    parameters: {
      query?: {
        cursor?: unknown;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TicketBatchesView'];
        };
      };
      /** @description malformed-request, query-invalid or what else cannot be read */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description unauthorized: without a session or a key that is valid */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description forbidden, insufficient-scope or csrf */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nothing that the caller may see is at this address */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description rate-limited; `Retry-After` says how many seconds to wait */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description dependency-unavailable or overloaded; `Retry-After` says how many seconds to wait */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TicketFactController_push: {
    parameters: {
      query?: never;
      header: {
        'webhook-signature': string;
        /** @description Seconds since 1970, at most 5 minutes off. */
        'webhook-timestamp': string;
        'webhook-id': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TicketBatchDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TicketBatchReceivedView'];
        };
      };
      /** @description malformed-request, query-invalid or what else cannot be read */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description signature-invalid */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description forbidden, insufficient-scope or csrf */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nothing that the caller may see is at this address */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description batch-reused, ticket-facts-frozen, too-many-ticket-batches */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description payload-too-large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description unsupported-media-type */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description ticket-facts-invalid: `/tickets/<row>/<field>` */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description rate-limited; `Retry-After` says how many seconds to wait */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description dependency-unavailable or overloaded; `Retry-After` says how many seconds to wait */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TicketFactController_withdraw: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        study: string;
        wave: string;
        number: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TicketBatchView'];
        };
      };
      /** @description malformed-request, query-invalid or what else cannot be read */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description unauthorized: without a session or a key that is valid */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description forbidden, insufficient-scope or csrf */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nothing that the caller may see is at this address */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description ticket-facts-frozen, ticket-batch-withdrawn */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description payload-too-large */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description unsupported-media-type */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description rate-limited; `Retry-After` says how many seconds to wait */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description dependency-unavailable or overloaded; `Retry-After` says how many seconds to wait */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
}
