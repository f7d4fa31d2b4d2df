/** Who runs the chat that a robot speaks in. */
export const ROBOT_KINDS = ['feishu', 'dingtalk', 'wecom', 'slack'] as const;
export type RobotKind = (typeof ROBOT_KINDS)[number];

/** At most `max` messages in any `milliseconds`. */
export interface RateLimit {
  readonly max: number;
  readonly milliseconds: number;
}

export interface RobotFacts {
  /** Where its robots are. */
  readonly hosts: readonly string[];
  /** What the path of every robot looks like. */
  readonly path: RegExp;
  /** The parameter of the address that names the robot; null: the path does. */
  readonly parameter: string | null;
  readonly limits: readonly RateLimit[];
  /** Bytes of one message's text in UTF-8; a provider refuses or cuts a longer one. */
  readonly textBytes: number;
  /** Whether its robots may have a secret that signs messages. */
  readonly signs: boolean;
}

const SECOND = 1_000;
const MINUTE = 60_000;

/** From the providers' own documents: limits of one robot, and the largest message. */
export const ROBOTS: Readonly<Record<RobotKind, RobotFacts>> = {
  feishu: {
    hosts: ['open.feishu.cn', 'open.larksuite.com'],
    path: /^\/open-apis\/bot\/v2\/hook\/[\w-]{8,64}$/,
    parameter: null,
    limits: [
      { max: 5, milliseconds: SECOND },
      { max: 100, milliseconds: MINUTE },
    ],
    textBytes: 18_000,
    signs: true,
  },
  dingtalk: {
    hosts: ['oapi.dingtalk.com'],
    path: /^\/robot\/send$/,
    parameter: 'access_token',
    // One more in a minute, and the robot is silent for ten.
    limits: [{ max: 20, milliseconds: MINUTE }],
    // Its text is Markdown, in which every character may take a second one.
    textBytes: 9_000,
    signs: true,
  },
  wecom: {
    hosts: ['qyapi.weixin.qq.com'],
    path: /^\/cgi-bin\/webhook\/send$/,
    parameter: 'key',
    limits: [{ max: 20, milliseconds: MINUTE }],
    textBytes: 2_048,
    signs: false,
  },
  slack: {
    hosts: ['hooks.slack.com'],
    path: /^\/services\/[\w-]+\/[\w-]+\/[\w-]+$/,
    parameter: null,
    limits: [{ max: 1, milliseconds: SECOND }],
    textBytes: 2_900,
    signs: false,
  },
};

/** Whether an address that may be asked looks like a robot of that kind. */
export function isRobotAddress(kind: RobotKind, path: string, parameters: ReadonlyMap<string, string>): boolean {
  const { path: pattern, parameter } = ROBOTS[kind];
  return pattern.test(path) && (parameter === null || /^[\w-]{8,128}$/.test(parameters.get(parameter) ?? ''));
}
