import { words } from './say.js';

export const ticketWords = {
  title: words('先换一张票', 'First, trade your invitation for a ticket'),
  lead: words(
    '这是一次严格匿名的调查。您的浏览器用邀请换一张票：服务器签名时看不见票的内容，之后只凭票收下答案，不知道票是谁的。',
    'This survey is strictly anonymous. Your browser trades the invitation for a ticket that the server signs without seeing it; later the answer is taken with the ticket, and nobody knows whose it is.',
  ),
  trade: words('换票', 'Get my ticket'),
  trading: words('正在换票…', 'Getting your ticket …'),
  told: words('怎样处理您的答案', 'What is done with your answers'),
  withoutTitle: words('这个浏览器做不到', 'Not in this browser'),
  without: words(
    '换票需要脚本和浏览器的加密功能。请换一个浏览器打开这个链接；也可以用普通的匿名方式作答：保存的内容同样无法联系到您，但正在运行的服务器在您提交的那一刻知道答案来自谁。',
    'A ticket needs scripts and the browser’s own cryptography. Open the link in another browser, or answer in the anonymous way: nothing that is stored leads to you either, but the running server knows at the moment you hand in whose answer it is.',
  ),
  fallback: words('以匿名方式作答', 'Answer anonymously instead'),
  beginTitle: words('您的票在这个浏览器里', 'Your ticket is in this browser'),
  beginLead: words(
    '现在就可以开始，过一会儿再来更安全：换票和作答隔得越久，越没有人能凭时间猜出是谁。把这个页面加入书签，用同一个浏览器打开即可。',
    'You may begin now. A while later is safer: the longer after the trade, the less anybody can guess from the time. Bookmark this page and come back with this browser.',
  ),
  begin: words('开始填写', 'Begin'),
  beginning: words('正在打开…', 'Opening …'),
  missing: words(
    '这个浏览器里没有票。请用换票时的那个浏览器打开这个页面。',
    'There is no ticket in this browser. Open this page with the one in which you got it.',
  ),
  taken: words(
    '这份邀请已经换过票了，票在换它的那个浏览器里，不能再换一张。',
    'This invitation was traded for a ticket. The ticket is in the browser that got it; there is no other.',
  ),
  failed: words('没有成功，请再试一次。', 'That did not work. Please try again.'),
  usedTitle: words('谢谢，这份邀请已经用过了', 'Thank you. This invitation has been used'),
  usedLead: words(
    '如果您已经提交了答案，就到此为止，不用再做什么。我们没有保存您是怎样作答的，所以这里显示不了更多。',
    'If you have handed in your answers, you are done. How you answered is not stored, so there is no more to show here.',
  ),
  usedTicket: words(
    '如果您用它换了一张票而还没有作答，请在换票的那个浏览器里继续：',
    'If you traded it for a ticket and have not answered yet, go on in the browser that has the ticket:',
  ),
} as const;
