import { words } from './say.js';

export const withdrawWords = {
  title: words('撤回我的回答', 'Withdraw my answers'),
  lead: words(
    '输入提交后显示的回执码。不需要登录，也不用说明您是谁。',
    'Enter the receipt that was shown after you answered. You need not log in or say who you are.',
  ),
  until: words(
    '在结果公布之前可以撤回。公布之后，已经算进去的数字不再改变。',
    'You can withdraw until the results are published. Numbers that were published do not change any more.',
  ),
  receipt: words('回执码', 'Receipt'),
  receiptHint: words('22 个字母、数字、- 或 _', '22 letters, digits, - or _'),
  next: words('继续', 'Continue'),
  confirmTitle: words('确定要撤回吗？', 'Withdraw these answers?'),
  confirmLead: words(
    '您的回答会被删除，不再计入任何结果。撤回后不能恢复，也不能再次填写。',
    'Your answers are deleted and count towards nothing any more. This cannot be undone, and you cannot answer again.',
  ),
  confirm: words('撤回并删除', 'Withdraw and delete'),
  keep: words('不撤回', 'Keep them'),
  quotesLead: words(
    '只是不想再被引用？随时可以收回，打分照常计入。',
    'Only do not want to be quoted any more? You can take that back at any time; your ratings still count.',
  ),
  quotes: words('不再引用我写的话', 'Do not quote me any more'),
  unquotedTitle: words('不再引用', 'You will not be quoted'),
  unquotedText: words(
    '以后的版本不再引用您写的话。已经公布的版本不会改动。',
    'No further revision quotes your words. What was published before stays as it is.',
  ),
  doneTitle: words('已撤回', 'Your answers were withdrawn'),
  doneText: words('内容已删除，不再计入任何结果。', 'They are deleted and count towards nothing any more.'),
  notFound: words(
    '没有找到这个回执码对应的回答。请检查大小写；如果已经撤回过，就什么也没有留下。',
    'There are no answers with this receipt. Please check capital and small letters; if they were withdrawn before, nothing of them is left.',
  ),
  frozen: words(
    '这份回答已经算进公布的结果，不能再撤回。',
    'These answers are part of published results and can no longer be withdrawn.',
  ),
  tooMany: words('尝试次数太多，请过几分钟再试。', 'Too many attempts; please try again in a few minutes.'),
  faultTitle: words('有一处需要注意', 'One thing needs your attention'),
  switchLanguage: words('English', '中文'),
} as const;
