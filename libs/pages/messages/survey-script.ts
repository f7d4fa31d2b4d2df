import { words } from './say.js';

/** What the survey's own script says. Its page carries the words of its language. */
export const surveyScriptWords = {
  savedAt: words('已保存 {time}', 'Saved {time}'),
  saving: words('正在保存…', 'Saving…'),
  offline: words(
    '没有网络：已存到本机，联网后自动保存。',
    'You are offline. Kept on this device, and saved when you are back.',
  ),
  unsaved: words(
    '暂时保存不了：已存到本机，稍后再试。',
    'It cannot be saved just now. Kept on this device; we will try again.',
  ),
  waiting: words(
    '没有网络，下一题还打不开。您的回答已存到本机，联网后自动继续。',
    'You are offline and the next question cannot be opened. Your answer is kept on this device and goes on when you are back.',
  ),
  failed: words(
    '没有网络，也无法存到本机。请不要关闭此页，联网后自动保存。',
    'You are offline and this device keeps nothing. Leave this page open; it saves when you are back.',
  ),
  conflict: words('另一台设备上也改了这份回答。', 'These answers were also changed on another device.'),
  takeTheirs: words('用另一台设备上的', 'Use those of the other device'),
  takeMine: words('保留这里的', 'Keep what is here'),
  needed: words('请先回答这一题。', 'Please answer this question first.'),
  count: words('{position} / 约 {total}', '{position} / about {total}'),
  left: words('还可分 {left} 分', '{left} points left'),
  over: words('多了 {left} 分', '{left} points too many'),
  even: words('正好分完', 'Exactly divided'),
  copied: words('已复制', 'Copied'),
  placed: words('{item}：第 {position} 位', '{item}: place {position}'),
} as const;
