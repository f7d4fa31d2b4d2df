import type { Catalogue } from '../../i18n/locale.js';

interface RateTexts {
  readonly title: string;
  readonly hint: string;
  readonly progress: (done: number, total: number) => string;
  readonly transcript: string;
  readonly masked: string;
  readonly asked: string;
  readonly answerKey: string;
  readonly answerKeyHint: string;
  readonly form: string;
  readonly keys: string;
  readonly cannot: string;
  readonly left: (count: number) => string;
  readonly send: string;
  readonly sent: string;
  readonly done: string;
  readonly doneHint: string;
  readonly none: string;
  readonly noneHint: string;
}

export const rateTexts: Catalogue<RateTexts> = {
  'zh-CN': {
    title: '评分台',
    hint: '只按文字评分。不显示厂商、执行人、时间和另一位评分人的分数。',
    progress: (done, total) => `已评 ${done} / ${total} 份`,
    transcript: '对话',
    masked: '能认出厂商和个人的内容已遮盖。',
    asked: '提出的问题',
    answerKey: '好的答复应包含',
    answerKeyHint: '只有评分人能看到。',
    form: '评分',
    keys: '键盘：1–5 打分，0 表示无法判断，↑↓ 换项，Ctrl+Enter 提交。',
    cannot: '无法判断',
    left: (count) => (count === 0 ? '五项都已评。' : `还有 ${count} 项没有评。`),
    send: '提交，看下一份',
    sent: '已提交',
    done: '全部评完',
    doneHint: '有新的对话需要评分时，会出现在这里。',
    none: '没有要评分的对话',
    noneHint: '轮次执行完并分配给评分人之后，对话会出现在这里。',
  },
  en: {
    title: 'Rating desk',
    hint: 'Judge the words alone. Vendor, runner, time and the other rating are not shown.',
    progress: (done, total) => `${done} of ${total} rated`,
    transcript: 'Transcript',
    masked: 'What tells vendor or persons apart is masked.',
    asked: 'What was asked',
    answerKey: 'A good answer holds',
    answerKeyHint: 'Raters alone see this.',
    form: 'Rating',
    keys: 'Keyboard: 1 to 5 rate, 0 is “cannot be judged”, ↑↓ change the item, Ctrl+Enter sends.',
    cannot: 'Cannot be judged',
    left: (count) => {
      if (count === 0) return 'All five items are rated.';
      return count === 1 ? '1 item is left.' : `${count} items are left.`;
    },
    send: 'Send and take the next',
    sent: 'Sent',
    done: 'All are rated',
    doneHint: 'New transcripts appear here when there are any.',
    none: 'Nothing to rate',
    noneHint: 'Transcripts appear here when a round has been run and its probes are given to raters.',
  },
};
