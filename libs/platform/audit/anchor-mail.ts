import type { Anchor } from './anchor.js';
import { anchorLine } from './anchor.js';

export interface NoticeWords {
  readonly subject: string;
  readonly paragraphs: readonly string[];
}

/** The mail that takes an anchor out of reach of whoever has database and disk. */
export function anchorWords(anchor: Anchor): NoticeWords {
  const day = anchor.at.slice(0, 10);
  return {
    subject: `审计日志锚点 ${day}（第 ${anchor.seq} 条） · Audit log anchor ${day} (row ${anchor.seq})`,
    paragraphs: [
      '请保留此邮件：日后若有人截断或重写审计日志，可用下面一行证明。将其存为文件，运行 fairmark audit verify --anchors <文件>。',
      'Keep this mail: it proves later whether the audit log was cut short or rewritten. Save the line below as a file and run: fairmark audit verify --anchors <file>.',
      anchorLine(anchor),
    ],
  };
}

/** The mail that says that the log does not agree with itself any more. */
export function alarmWords(firstBadSeq: number): NoticeWords {
  return {
    subject: `审计日志校验失败 · The audit log does not verify (row ${firstBadSeq})`,
    paragraphs: [
      `每日校验发现审计日志自第 ${firstBadSeq} 条起与其哈希链或锚点不符。请勿重启或清理，先保存数据库副本，再运行 fairmark audit verify。`,
      `The daily check found that the audit log disagrees with its hash chain or its anchors from row ${firstBadSeq} on. Keep a copy of the database as it is before anything else, then run: fairmark audit verify.`,
    ],
  };
}
