import { Inject, Injectable } from '@nestjs/common';
import {
  accountErrors,
  type AccountSession,
  LoginService,
  PasskeyService,
  PasswordChangeService,
  SecondFactorService,
  SessionService,
} from '#account';
import { appPage, recoveryCodesPage, SECURITY_ERRORS, SECURITY_NOTICES, type SecurityPage, securityPage } from '#pages';
import { idIn } from './admin/id-in.js';
import { Doors } from './doors.js';
import { setupBox } from './login-pages.js';
import { field, formOf, privateHtml, queryOf, readerLocale, seeOther } from './request.js';
import { doorOf, kindOf, refusalOf, type SecurityPlace } from './security-place.js';

type Notice = NonNullable<SecurityPage['notice']>;
type State = Pick<SecurityPage, 'notice' | 'error' | 'minutes'>;
type Act = (session: AccountSession) => Promise<Notice | undefined>;

const LONGEST_CODE = 40;
const LONGEST_ID = 1_400;
const STATUS: Readonly<Record<string, number>> = {
  csrf: 403,
  'password-unfit': 422,
  'rate-limited': 429,
  'not-found': 404,
  'second-factor-needed': 409,
};

/** What somebody sees and does about their own account: plain forms, the same at both doors. */
@Injectable()
export class SecurityPages {
  constructor(
    @Inject(Doors) private readonly doors: Doors,
    @Inject(LoginService) private readonly logins: LoginService,
    @Inject(SecondFactorService) private readonly factors: SecondFactorService,
    @Inject(PasskeyService) private readonly passkeys: PasskeyService,
    @Inject(PasswordChangeService) private readonly passwords: PasswordChangeService,
    @Inject(SessionService) private readonly sessions: SessionService,
  ) {}

  async show(place: SecurityPlace): Promise<void> {
    const asked = field(queryOf(place.request), 'notice');
    const notice = SECURITY_NOTICES.find((one) => one === asked);
    await this.#send(place, await this.#session(place), { notice }, 200);
  }

  /** Asks for the present password, so it needs no other proof. */
  async changePassword(place: SecurityPlace, body: unknown): Promise<void> {
    const form = formOf(body);
    await this.#act(place, async (session) => {
      const change = { present: field(form, 'present'), next: field(form, 'password') };
      const origin = this.doors.origin(session.kind, place.request);
      this.doors.admit(place.reply, await this.passwords.change(session, change, origin));
      return 'password';
    });
  }

  async beginApp(place: SecurityPlace): Promise<void> {
    await this.#prove(place, async (session) => {
      const setup = setupBox(await this.factors.begin(session.account));
      privateHtml(place.reply, appPage(this.#door(place, session), { path: 'security/app', setup }));
      return undefined;
    });
  }

  async confirmApp(place: SecurityPlace, body: unknown): Promise<void> {
    const session = await this.#session(place);
    this.doors.checkOwn(place.request, session);
    this.#checkRecent(session);
    const door = this.#door(place, session);
    try {
      const typed = field(formOf(body), 'code').slice(0, LONGEST_CODE);
      privateHtml(place.reply, recoveryCodesPage(door, await this.factors.confirm(session.account, typed)));
    } catch (thrown) {
      const refusal = refusalOf(thrown, ['code-refused', 'second-factor-there'] as const);
      if (!refusal) throw thrown;
      const begun = await this.factors.begun(session.account);
      const page = { path: 'security/app' as const, error: refusal.error, setup: begun && setupBox(begun) };
      privateHtml(place.reply, appPage(door, page), 422);
    }
  }

  removeApp(place: SecurityPlace): Promise<void> {
    return this.#prove(place, async ({ account }) => {
      await this.factors.removeApp(account, this.logins.mustKeepFactor(account));
      return 'app-removed';
    });
  }

  newRecoveryCodes(place: SecurityPlace): Promise<void> {
    return this.#prove(place, async (session) => {
      const { hasApp, passkeys } = await this.factors.factorsOf(session.account);
      if (!hasApp && passkeys === 0) throw accountErrors.sessionNotFound();
      const codes = await this.factors.newRecoveryCodes(session.account);
      privateHtml(place.reply, recoveryCodesPage(this.#door(place, session), codes));
      return undefined;
    });
  }

  removePasskey(place: SecurityPlace, body: unknown): Promise<void> {
    const id = field(formOf(body), 'id').slice(0, LONGEST_ID);
    return this.#prove(place, async ({ account }) => {
      await this.passkeys.remove(account, id, this.logins.mustKeepFactor(account));
      return 'passkey-removed';
    });
  }

  endSession(place: SecurityPlace, id: string): Promise<void> {
    return this.#prove(place, async ({ account }) => {
      await this.sessions.end(account, idIn(id));
      return 'ended';
    });
  }

  endOthers(place: SecurityPlace): Promise<void> {
    return this.#prove(place, async (session) => ((await this.sessions.endOthers(session)) > 0 ? 'ended' : 'none'));
  }

  /** What weakens, widens or closes the way in: whoever does it has proved lately who they are. */
  #prove(place: SecurityPlace, act: Act): Promise<void> {
    return this.#act(place, (session) => {
      this.#checkRecent(session);
      return act(session);
    });
  }

  async #act(place: SecurityPlace, act: Act): Promise<void> {
    const session = await this.#session(place);
    try {
      this.doors.checkOwn(place.request, session);
      const notice = await act(session);
      if (notice === undefined) return;
      seeOther(place.reply, `/${place.at}/security?lang=${readerLocale(place.request)}&notice=${notice}`);
    } catch (thrown) {
      const refusal = refusalOf(thrown, SECURITY_ERRORS);
      if (!refusal) throw thrown;
      await this.#send(place, session, refusal, STATUS[refusal.error] ?? 401);
    }
  }

  #checkRecent(session: AccountSession): void {
    if (!this.logins.isRecent(session)) throw accountErrors.reauthenticationNeeded();
  }

  async #session(place: SecurityPlace): Promise<AccountSession> {
    const session = await this.doors.session(kindOf(place), place.request);
    if (session?.stage !== 'open') throw accountErrors.unauthorized();
    return session;
  }

  #door(place: SecurityPlace, session: AccountSession) {
    return doorOf(place, session, `/${place.at}/security`);
  }

  async #send(place: SecurityPlace, session: AccountSession, state: State, status: number): Promise<void> {
    const { account, id: present } = session;
    const [{ hasApp, recoveryCodes }, passkeys, sessions] = await Promise.all([
      this.factors.factorsOf(account),
      this.passkeys.passkeys(account),
      this.sessions.openSessions(account),
    ]);
    const page: SecurityPage = {
      ...state,
      email: account.email,
      hasApp,
      recoveryCodes,
      passkeys: passkeys.map(({ id, name, createdAt, lastUsedAt }) => ({
        id,
        name,
        createdAt: createdAt.toISOString(),
        lastUsedAt: lastUsedAt?.toISOString() ?? null,
      })),
      sessions: sessions.map(({ id, device, network, seenAt }) => ({
        id,
        device,
        network,
        seenAt: seenAt.toISOString(),
        isThis: id === present,
      })),
    };
    privateHtml(place.reply, securityPage(this.#door(place, session), page), status);
  }
}
