import { Inject, Injectable } from '@nestjs/common';
import { type AccountSession, type AppSetup, LoginService, SecondFactorService } from '#account';
import { appPage, type AppPage, confirmPage, recoveryCodesPage, secondFactorPage, type StepError } from '#pages';
import { Doors } from './doors.js';
import { qrPath } from './qr-path.js';
import { field, formOf, privateHtml, readerLocale, seeOther } from './request.js';
import { SecondStep } from './second-step.js';
import { doorOf, kindOf, nextOf, refusalOf, type SecurityPlace } from './security-place.js';

const STEP_ERRORS = ['code-refused', 'rate-limited', 'csrf', 'invalid-credentials'] as const;
const APP_ERRORS = ['code-refused', 'second-factor-there', 'csrf'] as const;
const LONGEST_CODE = 40;

const statusOf = (error: StepError): number => (error === 'rate-limited' ? 429 : error === 'csrf' ? 403 : 401);

/** Setup of an app as a page shows it. */
export const setupBox = ({ seed, address }: AppSetup) => ({ seed, qr: qrPath(address) });

/** The steps after the password, as plain forms that work without a script, the same at both doors. */
@Injectable()
export class LoginPages {
  constructor(
    @Inject(Doors) private readonly doors: Doors,
    @Inject(SecondStep) private readonly step: SecondStep,
    @Inject(LoginService) private readonly logins: LoginService,
    @Inject(SecondFactorService) private readonly factors: SecondFactorService,
  ) {}

  /** `GET login/second-factor` */
  async codeForm(place: SecurityPlace): Promise<void> {
    const session = await this.#waiting(place, 'second-factor');
    if (session) await this.#sendStep(place, session, {}, 200);
  }

  /** `POST login/second-factor` */
  async code(place: SecurityPlace, body: unknown): Promise<void> {
    const session = await this.#waiting(place, 'second-factor');
    if (!session) return;
    try {
      const typed = field(formOf(body), 'code').slice(0, LONGEST_CODE);
      await this.step.withCode(kindOf(place), typed, place.request, place.reply);
      seeOther(place.reply, `${nextOf(place, `/${place.at}`)}?lang=${readerLocale(place.request)}`);
    } catch (thrown) {
      const refusal = refusalOf(thrown, STEP_ERRORS);
      if (!refusal) throw thrown;
      await this.#sendStep(place, session, refusal, statusOf(refusal.error));
    }
  }

  /** `GET login/enrolment` */
  async enrolment(place: SecurityPlace): Promise<void> {
    const session = await this.#waiting(place, 'enrolment');
    if (session) this.#sendApp(place, session, {}, 200);
  }

  /** `POST login/enrolment`: a new seed. */
  async begin(place: SecurityPlace): Promise<void> {
    const session = await this.#waiting(place, 'enrolment');
    if (!session) return;
    this.doors.checkOwn(place.request, session);
    const setup = await this.factors.begin(session.account);
    this.#sendApp(place, session, { setup: setupBox(setup) }, 200);
  }

  /** `POST login/enrolment/code`: the first code, and with it the open session and the recovery codes. */
  async confirm(place: SecurityPlace, body: unknown): Promise<void> {
    const session = await this.#waiting(place, 'enrolment');
    if (!session) return;
    try {
      this.doors.checkOwn(place.request, session);
      const codes = await this.factors.confirm(session.account, field(formOf(body), 'code').slice(0, LONGEST_CODE));
      const entered = await this.logins.advance(session, 'app', this.doors.origin(kindOf(place), place.request));
      this.doors.admit(place.reply, entered);
      privateHtml(place.reply, recoveryCodesPage(doorOf(place, entered, nextOf(place, `/${place.at}`)), codes));
    } catch (thrown) {
      const refusal = refusalOf(thrown, APP_ERRORS);
      if (!refusal) throw thrown;
      const setup = await this.factors.begun(session.account);
      this.#sendApp(place, session, { error: refusal.error, setup: setup && setupBox(setup) }, 422);
    }
  }

  /** `GET confirm`: before what cannot be taken back. */
  async proofForm(place: SecurityPlace): Promise<void> {
    const session = await this.#waiting(place, 'open');
    if (session) await this.#sendProof(place, session, {}, 200);
  }

  /** `POST confirm` */
  async proof(place: SecurityPlace, body: unknown): Promise<void> {
    const session = await this.#waiting(place, 'open');
    if (!session) return;
    const form = formOf(body);
    try {
      this.doors.checkOwn(place.request, session);
      const typed = { password: field(form, 'password'), code: field(form, 'code').slice(0, LONGEST_CODE) };
      const by = await this.step.prove(session, typed, place.request);
      this.doors.admit(place.reply, await this.logins.renew(session, by));
      seeOther(place.reply, `${nextOf(place, `/${place.at}/security`)}?lang=${readerLocale(place.request)}`);
    } catch (thrown) {
      const refusal = refusalOf(thrown, STEP_ERRORS);
      if (!refusal) throw thrown;
      await this.#sendProof(place, session, refusal, statusOf(refusal.error));
    }
  }

  /** The session, where it waits for this; otherwise the browser is sent to where it belongs. */
  async #waiting(place: SecurityPlace, stage: AccountSession['stage']): Promise<AccountSession | undefined> {
    const session = await this.doors.session(kindOf(place), place.request);
    if (session?.stage === stage) return session;
    const isIn = session?.stage === 'open';
    seeOther(place.reply, `/${place.at}${isIn ? '' : '/login'}?lang=${readerLocale(place.request)}`);
    return undefined;
  }

  async #sendStep(place: SecurityPlace, session: AccountSession, refusal: Refusal, status: number): Promise<void> {
    const { hasApp, passkeys } = await this.factors.factorsOf(session.account);
    const door = doorOf(place, session, nextOf(place, `/${place.at}`));
    const page = { ...refusal, hasApp, hasPasskeys: passkeys > 0 };
    privateHtml(place.reply, secondFactorPage(door, page), status);
  }

  async #sendProof(place: SecurityPlace, session: AccountSession, refusal: Refusal, status: number): Promise<void> {
    const { hasApp, passkeys } = await this.factors.factorsOf(session.account);
    const door = doorOf(place, session, nextOf(place, `/${place.at}/security`));
    privateHtml(place.reply, confirmPage(door, { ...refusal, hasApp, hasPasskeys: passkeys > 0 }), status);
  }

  #sendApp(place: SecurityPlace, session: AccountSession, state: Omit<AppPage, 'path'>, status: number): void {
    const door = doorOf(place, session, nextOf(place, `/${place.at}`));
    privateHtml(place.reply, appPage(door, { path: 'login/enrolment', ...state }), status);
  }
}

interface Refusal {
  readonly error?: StepError;
  readonly minutes?: number | undefined;
}
