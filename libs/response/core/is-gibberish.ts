const LEAST_LETTERS = 6;
/** Share 0…1 of a text that one letter may make up. */
const MOST_OF_ONE = 0.5;
const VOWELLESS_WORD = /^[bcdfghjklmnpqrstvwxz]{6,}$/i;
/** Share 0…1 of neighbouring letters that English and pinyin have often; a hand on a keyboard hits far fewer. */
const LEAST_PLAUSIBLE = 0.4;
const LEAST_PAIRS = 7;
/** Share 0…1 of a Chinese text that may be what an input method makes of a hand on the home row. */
const MOST_MASHED = 0.75;

const PLAUSIBLE = new Set(
  (
    'th he in er an re on at en nd ti es or te of ed is it al ar st to nt ng se ha as ou io le ve co me de hi ri ro ic ne ea ' +
    'ra ce li ch ll be ma si om ur ca el ta la ns di fo ho pe ec pr no ct us ac ot il tr ly nc et ut ss so rs un lo wa ge ie ' +
    'wh ee wi em ad ol rt po we na ul ni ts mo ow pa im mi ai sh ir su id os iv ia am fi ci vi pl ig tu ev ld ry mp fe bl ab ' +
    'gh ty op wo sa ay ex ke fr oo av ag if ap gr od bo sp rd do uc bu ei ov by rm ep tt oc fa ef cu rn sc gi da yo cr cl du ' +
    'ga qu ue ff ba ey ls va um pp ua up lu go ht ru ug ds lt pi rc rr eg au ck ew mu br bi pt ak pu ui rg ib tl ny ki rk ys ' +
    'ob mm fu ph og ms ye ud mb ip ub oi rl gu dr hr cc tw ft wn nu af hu nn eo vo rv nf xp gn sm fl iz ok nl my gl aw ju oa eq ' +
    'sy sl ps jo lf nv je nk kn gs dy hy ze ks xt bs ik dd pt ua zh uo iu ji ia qi xi ya yu xu zi ou ku'
  ).split(' '),
);
const MASHED = new Set('阿啊斯顿蒂芬撒旦苏实打发飒沙佛嘎哈哥卡拉');

/**
 * A text that says nothing in any language: no letters at all, mostly one letter, nothing but long words without a
 * vowel, or what a hand leaves on a keyboard. A short text is never one: "ok" and "好" are answers. Words in capitals
 * are names of things and not looked into.
 */
export function isGibberish(text: string): boolean {
  const letters = text.toLowerCase().match(/\p{L}/gu) ?? [];
  if (letters.length === 0) return text.trim().length >= LEAST_LETTERS;
  if (letters.length < LEAST_LETTERS) return false;
  return (
    mostOften(letters) > MOST_OF_ONE * letters.length ||
    letters.filter((letter) => MASHED.has(letter)).length > MOST_MASHED * letters.length ||
    wordsOf(text).every((word) => VOWELLESS_WORD.test(word)) ||
    isMashed(text)
  );
}

function mostOften(letters: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const letter of letters) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return Math.max(...counts.values());
}

const wordsOf = (text: string): string[] => text.split(/[^\p{L}]+/u).filter((word) => word !== '');

/** Text in an alphabet of 26 letters alone: of other scripts and letters with accents nothing is known here. */
function isMashed(text: string): boolean {
  const words = wordsOf(text);
  if (!words.every((word) => /^[a-z]+$/i.test(word))) return false;
  const pairs = words.filter((word) => word !== word.toUpperCase()).flatMap((word) => pairsOf(word.toLowerCase()));
  return (
    pairs.length >= LEAST_PAIRS && pairs.filter((pair) => PLAUSIBLE.has(pair)).length < LEAST_PLAUSIBLE * pairs.length
  );
}

const pairsOf = (word: string): string[] => Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2));
