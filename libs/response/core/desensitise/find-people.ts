import type { Finding } from './sensitive-kind.js';
import { CLEAR_SURNAMES, COMPOUND_SURNAMES, TITLES, UNCLEAR_SURNAMES } from './surnames.js';

const TITLE = TITLES.join('|');
const COMPOUND = COMPOUND_SURNAMES.join('|');
const CLEAR = `(?:${COMPOUND}|[${CLEAR_SURNAMES}])`;
const ANY = `(?:${COMPOUND}|[${CLEAR_SURNAMES}${UNCLEAR_SURNAMES}])`;
/** Where a Chinese word may begin: after anything that is not Chinese, or after a word that is followed by people. */
const WORD_BEGINS = '(?<![\\p{Script=Han}])|(?<=[跟和与找是叫的给位请让由向对被问过联系感谢谢谢])';
/** A title of one character is one only where no longer word begins with it: 王总 but not 总是, 李工 but not 工作. */
const SHORT_TITLE_ENDS = '(?!(?<=总)[是体共结之会算的以]|(?<=工)[作具程单期业号])';

const CHINESE = [
  new RegExp(`${CLEAR}[\\p{Script=Han}]{0,2}?(?:${TITLE})${SHORT_TITLE_ENDS}`, 'gu'),
  new RegExp(`(?:${WORD_BEGINS})${ANY}[\\p{Script=Han}]{0,2}?(?:${TITLE})${SHORT_TITLE_ENDS}`, 'gu'),
  new RegExp(`(?:${WORD_BEGINS})[小老阿][${CLEAR_SURNAMES}](?!\\p{Script=Han}*(?:子|头))`, 'gu'),
  // Somebody to whom one turns for something.
  new RegExp(`(?<=找)${CLEAR}\\p{Script=Han}{1,2}(?=[要问聊谈帮拿])`, 'gu'),
  new RegExp(`(?<=我叫|我是|名叫|叫做|姓名[:：]?\\s?|联系人[:：]?\\s?|同事)${ANY}\\p{Script=Han}{1,2}`, 'gu'),
  new RegExp(
    `(?<=对接人|客户经理|项目经理|产品经理)(?!周[末一二三四五六日天]|何[时况必以])${CLEAR}\\p{Script=Han}{1,2}`,
    'gu',
  ),
];

const NAME = "\\p{Lu}[\\p{Ll}'’-]{1,20}(?:[- ]?\\p{Lu}[\\p{Ll}'’-]{1,20}){0,2}";
const ENGLISH = [
  new RegExp(`\\b(?:Mr|Mrs|Ms|Miss|Dr|Prof)\\.? ${NAME}`, 'gu'),
  new RegExp(
    `(?<=\\b(?:[Mm]y name is|[Nn]amed|[Cc]alled|[Aa]sk(?:ed)? for|[Cc]olleague|[Aa]gent|[Ee]ngineer|[Mm]anager|[Tt]hanks to|[Kk]udos to|[Ss]poke (?:to|with)|[Ww]orked with|[Ww]ith|[Ff]rom|[Bb]y)\\s)${NAME}(?=\\b(?! (?:SDK|API|RTC|Cloud|Inc|Ltd)))`,
    'gu',
  ),
];

/** Capitalised words after “from”, “with” and “by” that are no people. */
const NO_PERSON =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|China|Chinese|English|Europe|European|Asia|America|American|India|Singapore|Japan|Germany|Beijing|Shanghai|Android|Windows|Linux|Chrome|Safari|Firefox|Unity|Flutter|React|Swift|Kotlin|Java|Python|Web|Slack|Discord|Teams|Zoom|GitHub|Google|Apple|Microsoft|Support|Sales|Engineering|The|Their|Our|This|That|These|Those|Version|Day|Tier|Level|Phone|Email|Chat|Tickets?)\b/u;

/** People that a text names: by surname and title, by how names are introduced, by forms of address. */
export function findPeople(text: string): Finding[] {
  const chinese = CHINESE.flatMap((pattern) => [...text.matchAll(pattern)]);
  const english = ENGLISH.flatMap((pattern) => [...text.matchAll(pattern)]).filter(([name]) => !NO_PERSON.test(name));
  return [...chinese, ...english].map((match) => ({
    kind: 'person',
    from: match.index,
    to: match.index + match[0].length,
  }));
}
