import type { OrganizationName } from '../organizations/organization-name.js';
import type { Sentence } from '../sentences.js';
import type { Source } from '../text.js';
import { isUpperAt, isWordAt } from '../words.js';
import { isNamedAt, isOutsiderAt } from './assignee.js';
import { type Obligation, readObligation } from './obligation.js';
import { verbAt } from './phrases.js';

/** A command in a sentence: where its verb stands, where what follows begins, and what that asks for. */
export interface Command {
  start: number;
  end: number;
  /** Null where only a list is opened: "yêu cầu các đơn vị:". */
  obligation: Obligation | null;
}

const VERB =
  /(?:đề nghị|yêu cầu|giao (?:các )?nhiệm vụ(?: cụ thể)? cho|giao trách nhiệm cho|giao (?:các )?nhiệm vụ(?= ?:)|giao cho|giao|chỉ đạo|phân công|lưu ý|nhắc nhở|nhấn mạnh|quán triệt|chỉ rõ|gợi mở|gợi ý|định hướng|căn dặn|đề ra|đôn đốc|kiến nghị)(?![\p{L}\p{M}])/gu;
/** Ordinary words too: they command only before someone named. */
const NEEDS_NAME = /^(?:giao|chỉ đạo|phân công|đôn đốc|kiến nghị)/;
/** Verbs of saying: they command only where what is said is an obligation. */
const SAYING = /^(?:lưu ý|nhắc nhở|nhấn mạnh|quán triệt|chỉ rõ|gợi|định hướng|căn dặn|đề ra)/;
/** Of these, before a name: "nhắc nhở cán bộ xã chấp hành giờ làm việc". */
const TELLS_SOMEBODY = /^(?:lưu ý|nhắc nhở|căn dặn)/;
/** Verbs that people of the same or a higher rank do not use to give work. */
const NEVER_ALONE = /^(?:đôn đốc|kiến nghị|đề ra)/;

/** Right before the verb: then it is a noun, or part of another verb, or said of others. */
const NO_COMMAND =
  /(?:^|[ (])(?:được|theo|các|những|đáp ứng|sự|việc|công tác|của|lãnh đạo,|lãnh đạo và|nội dung|nhiệm vụ|bám sát|văn bản|ý kiến|đề xuất,|kiến nghị,|kiến nghị và|kiến nghị|đề xuất|tờ trình|công văn|từng|mọi|một số|theo đúng|về|nhu cầu|trước|tập trung|đã kịp thời|đã tích cực|đã chủ động|bàn|chuyển|không|có thể|chưa|phiếu|đơn|giấy|hồ sơ|mục đích,|đạt|vượt|có|với|phải|khi|nếu|để|số|tổng hợp|xem xét|xét|mục|chỉ tiêu|tham mưu|chủ trì|quyết định|thực hiện|trưởng ban|ban|kịp thời|thường xuyên|tăng cường|chịu trách nhiệm|lệnh|thẩm quyền|những|điều|hướng dẫn|bộ phận|tiếp nhận,?|chức năng) $/;
/** "Lò Thị Sự yêu cầu …": the last word is of a name. */
const NAMED_LAST = / \p{Lu}\p{Ll}* \p{Lu}\p{Ll}* $/u;
/** "… vừa ký văn bản yêu cầu các Sở …": the paper commands where a name follows. */
const PAPER_SAYS = /(?:văn bản|công văn|công điện|chỉ thị) $/;
const AFTER_NOUN =
  /^ ?(?:của|tại|trên|số|về việc này|đặt ra|chung|cao|mới|đó|trên đây|nhiệm vụ|được|công tác|về|kỹ thuật|thực tiễn|bức thiết|cấp thiết|cấp bách|phát triển|tối thiểu|đối với công tác|tình hình|hỗ trợ)(?![\p{L}\p{M}])|^ ?[.;)(/]|^$/u;
/** "giao thông", "giao lưu" …: other words that begin like the verb. */
const OTHER_GIAO =
  /^ (?:thông|lưu|thừa|đất|tiếp|khoán|mùa|hữu|dịch|thương|nộp|nhận|hàng|quân|chỉ tiêu|biên chế|ban(?! \p{Lu})|cho \p{Ll})(?![\p{M}])/u;
const BEFORE_RESULT =
  /^ (?:tặng|khen|công nhận|xét|cho phép|truy tặng|phong tặng|thưởng|kỷ luật|miễn nhiệm|bổ nhiệm|chuẩn y|thôi)(?![\p{L}\p{M}])/u;
const PAST = /(?:^| )(?:đã|từng|vừa) (?:\p{L}+ ){0,2}$/u;
/** Opens the report of a speech: then "đã yêu cầu" is what the speech asked for. */
const SPEECH =
  /(?:phát biểu|kết luận|tại (?:hội nghị|buổi|cuộc|phiên|đây|kỳ họp)|qua (?:kiểm tra|báo cáo)|sau khi nghe|chỉ đạo tại|trên cơ sở (?:đó|báo cáo)|thay mặt|dịp này)/;
const LAW = /(?<![\p{L}\p{M}])(?:luật|pháp luật|nghị định|thông tư)(?![\p{L}\p{M}])/u;
const LONG_AGO =
  /(?:thời gian qua|năm qua|những năm qua|vừa qua|trong năm 20\d\d,|tháng đầu năm|tháng qua|nhiệm kỳ qua|luôn|thường xuyên|qua đó|bên cạnh việc|trước đó)/;
/** Asks upwards or from outside: then it is a petition. */
const PETITIONER =
  /(?:cử tri|đại biểu|người dân|nhân dân|bà con|doanh nghiệp|công ty|hội viên|nhà đầu tư|hiệp hội|ý kiến|các hộ|phụ huynh|chuyên gia|địa phương|báo cáo|cơ sở|hộ dân|nhà trường)[^.;]{0,70}$/;
/** Somebody who asks upwards began the sentence: what follows in it is part of the petition. */
const PETITION_SO_FAR =
  /(?<!các |những )(?:kiến nghị|đề xuất)(?! (?:này|trên|của))|[ )](?:phản ánh|băn khoăn) (?!của|này|trên|hiện trường)|(?:^|[ ,])(?:các đại biểu|đại biểu|thành viên|cử tri|ý kiến)(?: \p{L}+){0,6} (?:đã |cũng )?(?:trao đổi|phát biểu|nêu|tham luận|thảo luận|phản ánh|bày tỏ|cho rằng|đề cập|chất vấn|góp ý)/u;
/** What is said in a discussion proposes. */
const DISCUSSES =
  /^[^\p{L}]*(?:thảo luận|tham luận|góp ý|tham gia thảo luận|phát biểu thảo luận)(?![\p{L}\p{M}])/u;
/** "… giao Công an xã tham mưu và đến nay đã hoàn thành": the order is told with its result. */
const DONE = /(?:đến nay|hiện nay)(?:,| \p{L}+){0,4} đã /u;
const BACK = /^[^\p{L}]*(?:trước đó|thực hiện|triển khai|hưởng ứng|để thực hiện)(?![\p{L}\p{M}])/u;
/** "… yêu cầu: (1) Sở Y tế …; (2) …": the items stand in the line. */
export const LIST_IN_LINE = /^ ?: ?(?:\(?(?:\d{1,2}|[a-zđ])\) |(?:thứ nhất|một là)(?:,|:| là,?)? ?)/;
const VOTERS =
  /(?<![\p{L}\p{M}])(?:cử tri|người dân|nhân dân|bà con|các hộ)(?: \p{L}+){0,4} (?:đề nghị|kiến nghị)(?![\p{L}\p{M}])/u;
const LEADER =
  /(?<![\p{L}\p{M}])(?:bộ trưởng|thủ tướng|chính phủ|tổng bí thư|trung ương|chủ tịch|ban bí thư|bộ chính trị|bí thư|đồng chí|đ\/c|trưởng ban|trưởng đoàn|giám đốc|ông|bà|kết luận|phó|thường trực|ban thường vụ|ủy ban|ubnd|hđnd|hội đồng|sở|công điện|chỉ thị|kế hoạch|văn bản|thông báo|nghị quyết|quyết định|hướng dẫn|công văn|lãnh đạo|người đứng đầu|đảng ủy|huyện ủy|tỉnh ủy|thành ủy|ban|đoàn|bộ|cục|phòng|hội nghị|mttq|mặt trận|trưởng|tôi|hội|liên đoàn|công an|thanh tra|trung tâm|tổng cục|chi cục)(?![\p{L}\p{M}])/u;
const PERSON =
  /(?<![\p{L}\p{M}])(?:bộ trưởng|thủ tướng|tổng bí thư|chủ tịch|bí thư|đồng chí|đ\/c|trưởng ban|trưởng đoàn|giám đốc|ông|bà|phó|lãnh đạo|người đứng đầu|cục trưởng|vụ trưởng|tôi|chúng tôi)(?![\p{L}\p{M}])/u;

/**
 * Ranks of who asks and who is asked, to tell an order from a petition upwards: 5 the centre, 4 a ministry, 3 a
 * province, 2.5 a department, or a town that may stand for a province or below one, 2 a district, 1 a commune.
 */
const RANKS: readonly [number, RegExp][] = [
  [
    5,
    /(?<![\p{L}\p{M}])(?:thủ tướng|chính phủ|quốc hội|bộ chính trị|ban bí thư|tổng bí thư|chủ tịch nước|trung ương|tw)(?![\p{L}\p{M}])/u,
  ],
  [
    4,
    /(?:^|(?<!chi|đảng|cán|toàn|nội|liên) |,)(?:bộ|các bộ|bộ trưởng|thứ trưởng|tổng cục|cục trưởng)(?![\p{L}\p{M}])/u,
  ],
  [3, /(?<![\p{L}\p{M}])(?:tỉnh|tỉnh ủy)(?![\p{L}\p{M}])/u],
  [2.5, /(?<![\p{L}\p{M}])(?:thành phố|thành ủy|tp|các sở|(?<!cơ )sở)(?![\p{L}\p{M}])/u],
  [2, /(?<![\p{L}\p{M}])(?:huyện|quận|thị xã|huyện ủy)(?![\p{L}\p{M}])/u],
  [
    1,
    /(?<![\p{L}\p{M}])(?:xã|phường|thị trấn|đặc khu|thôn|ấp|tổ dân phố|chi bộ|nhà trường)(?![\p{L}\p{M}])/u,
  ],
];
/** "các tỉnh, thành phố trực thuộc trung ương" are below the centre. */
const UNDER_CENTRE = /(?:trực )?thuộc (?:trung ương|chính phủ|bộ|tỉnh|thành phố)/g;

function rankOf(text: string): number | null {
  const own = text.replace(UNDER_CENTRE, '');
  return RANKS.find(([, pattern]) => pattern.test(own))?.[0] ?? null;
}

/** "anh Trần Văn A": one of the young, named as they name each other. */
const YOUNG = /(?<![\p{L}\p{M}])(?:[Aa]nh|[Cc]hị) \p{Lu}\p{Ll}/u;
const CENTRAL_SPEAKER = /(?:đoàn công tác|bộ trưởng|thủ tướng|tổng bí thư|chủ tịch nước|chủ tịch quốc hội)/;
const SPEAKING_BODY =
  /(?:bí thư|chủ tịch|trưởng|giám đốc|ủy ban|ubnd|hđnd|đảng ủy|mttq|ubmttq|công an) [^,;.]{2,60}$|(?:bí thư|chủ tịch)[^,;.]{2,60}/;
/** "Thành phố đề nghị tỉnh …": a place speaks for its authorities. */
const SPEAKING_PLACE =
  /^(?:thành phố|huyện|thị xã|xã|phường|sở|các (?:xã|phường|huyện|sở|thôn|đơn vị))(?![\p{L}\p{M}])/u;

/** Of the body that speaks only the last name counts: "Bí thư Đảng ủy xã A, tỉnh B" is of a commune. */
function rankOfSpeaker(text: string): number | null {
  if (CENTRAL_SPEAKER.test(text)) return 5;
  return rankOf(SPEAKING_BODY.exec(text)?.[0] ?? SPEAKING_PLACE.exec(text)?.[0] ?? '');
}

/** Longest mark of an item before its first word. */
const ITEM_START = 6;
const LEADS = /^(?:chỉ đạo|phân công)/;
const PETITION_VERB = /^(?:đề nghị|kiến nghị)/;
/** How much of the words before and behind the verb is looked at. */
const SPEAKER_LENGTH = 260;
const ASKED_LENGTH = 170;
const DISCUSSION_LENGTH = 30;
const ASKS_FAVOUR =
  /(?:quan tâm|xem xét|hỗ trợ|tạo điều kiện|bố trí (?:kinh phí|nguồn|vốn)|cho phép|có ý kiến|sớm (?:có|ban hành|phê duyệt|đầu tư|bố trí)|tháo gỡ|phê duyệt|đầu tư|tiếp tục (?:quan tâm|hỗ trợ)|kiến nghị|giúp đỡ|giảm)/;

/** Does the request go up: to a higher rank than the speaker's, or as a favour to one that is high anyway? */
function isPetition(verb: string, speaker: string, asked: string): boolean {
  if (!PETITION_VERB.test(verb)) return false;
  const name = /^[,:]? ?(?:thời gian tới, |với )?([^,;:.]{2,60})/.exec(asked)?.[1] ?? '';
  const to = rankOf(name.slice(0, 42));
  if (to === null) return false;
  const of = rankOfSpeaker(speaker);
  if (of !== null && to > of) return true;
  return of === null && to >= 4 && ASKS_FAVOUR.test(asked.slice(0, 160));
}

/** "Cử tri kiến nghị …; yêu cầu ngành điện …": who may only ask speaks in the sentence, and nobody after them. */
function isOfVoters(before: string): boolean {
  const voters = before.endsWith('; ') ? VOTERS.exec(before) : null;
  return voters !== null && !PERSON.test(before.slice(voters.index));
}

/** What the word does here, seen from the words before and behind it: null where it is a noun or tells of the past. */
function forceOf(
  source: Source,
  all: readonly OrganizationName[],
  sentence: Sentence,
  start: number,
  verb: string,
): 'command' | 'petition' | null {
  const { folded } = source;
  const end = start + verb.length;
  const before = folded.slice(Math.max(sentence.start, start - 30), start);
  const after = folded.slice(end, Math.min(sentence.end, end + ASKED_LENGTH));
  if (isWordAt(folded, start - 1) || AFTER_NOUN.test(after)) return null;
  if (
    NO_COMMAND.test(before) &&
    !NAMED_LAST.test(source.cased.slice(start - before.length, start)) &&
    !(PAPER_SAYS.test(before) && isNamedAt(source, all, end + 1))
  )
    return null;
  const speaker = folded.slice(Math.max(sentence.start, start - SPEAKER_LENGTH), start);
  const isAlone =
    speaker.replace(/^[^\p{L}]+/u, '').length < 12 ||
    /(?:[,;]|đồng thời|và|cũng|:) ?$/.test(speaker.slice(-12));
  if (
    /^ (?:đồng chí|các đồng chí)? ?(?:tặng|trao)/.test(after) ||
    (verb === 'đề nghị' && BEFORE_RESULT.test(after))
  )
    return null;
  if (before.endsWith('kính ')) return 'petition';
  // "Cần lưu ý thêm: …": said to readers; in a speech the "must" tells.
  if (SAYING.test(verb) && before.endsWith('cần ')) return null;
  if (DONE.test(after)) return null;
  const lead =
    LIST_IN_LINE.exec(after) ?? /^[,:]? ?(?:thêm |ngay |riêng )?(?:đối với|với|cho|rằng|là)? ?/.exec(after);
  const next = end + (lead?.[0].length ?? 0);
  if (isOutsiderAt(source, next)) return null;
  const isNamed = isNamedAt(source, all, next);
  const opensList = /^ ?:$/.test(folded.slice(end, sentence.end));
  if (NEEDS_NAME.test(verb) && !isNamed && !opensList && !isUpperAt(source.cased, next)) return null;
  if (verb === 'giao' && OTHER_GIAO.test(source.cased.slice(end, end + 14))) return null;
  // "… danh mục dự án đề nghị thu hồi": without a name behind it somebody must stand right before it.
  const clause = speaker.split(/[,;:.]/).at(-1) ?? '';
  const isLed =
    isAlone ||
    LEADER.test(isNamed ? speaker : clause) ||
    YOUNG.test(source.cased.slice(start - clause.length, start));
  if (!isLed) return null;
  if (
    PETITIONER.test(speaker) &&
    !PERSON.test(speaker.slice(-110)) &&
    !/(?:công điện|chỉ thị|ban thường vụ|ubnd|ủy ban nhân dân)[^.;]{0,60}$/.test(speaker)
  )
    return 'petition';
  const mayGoUp = PETITION_VERB.test(verb);
  if (mayGoUp && DISCUSSES.test(folded.slice(sentence.start, sentence.start + DISCUSSION_LENGTH)))
    return 'petition';
  if (mayGoUp && PETITION_SO_FAR.test(speaker) && !PERSON.test(speaker.slice(-70).replaceAll('lãnh đạo', '')))
    return 'petition';
  if (isPetition(verb, speaker, after)) return 'petition';
  const isPast = PAST.test(speaker.slice(-40));
  // "Trước đó, … đã giao …", "Thực hiện kết luận tại kỳ họp trước, UBND xã đã giao …": an order of another day.
  if (isPast && BACK.test(speaker)) return null;
  if (isPast && !(SPEECH.test(speaker) && PERSON.test(speaker))) return null;
  // "Luật … yêu cầu doanh nghiệp": a norm rules for all.
  if (LAW.test(clause) && !PERSON.test(clause)) return null;
  if (LONG_AGO.test(speaker) && !SPEECH.test(speaker)) return null;
  // "Đảng ủy chỉ đạo các chi bộ …" tells how a body works; a person who does it speaks.
  const isFirst = start - sentence.start < ITEM_START && verb === 'phân công';
  if (LEADS.test(verb) && !isFirst && !PERSON.test(speaker) && !/^(?:để|nhằm|theo đó) /.test(speaker))
    return null;
  return 'command';
}

const SAYS_MUST =
  /^[^.]{0,400}?(?:cần|phải|yêu cầu|không được|không để|tiếp tục|tập trung|chủ động)(?![\p{L}\p{M}])/u;

/**
 * The command of a sentence, null where it has none.
 *
 * @param isDocument the sentence is an item of a document
 * @param proposes the section may give work by a proposal: "Kiến nghị Sở …" among the measures of a conclusion
 */
export function commandOf(
  source: Source,
  all: readonly OrganizationName[],
  sentence: Sentence,
  isDocument = false,
  proposes = false,
): Command | null {
  const text = source.folded.slice(0, sentence.end);
  let isUpward = false;
  VERB.lastIndex = sentence.start;
  for (let match = VERB.exec(text); match !== null; match = VERB.exec(text)) {
    const verb = match[0];
    // What follows a petition in its sentence goes the same way.
    if (isUpward && PETITION_VERB.test(verb)) continue;
    if (
      verb === 'yêu cầu' &&
      isOfVoters(text.slice(Math.max(sentence.start, match.index - SPEAKER_LENGTH), match.index))
    )
      continue;
    const force = forceOf(source, all, sentence, match.index, verb);
    isUpward ||= force === 'petition';
    const isProposal = proposes && match.index - sentence.start < ITEM_START && verb === 'kiến nghị';
    if (force !== 'command' || (NEVER_ALONE.test(verb) && !isProposal)) continue;
    // In an item of a document it says what somebody has to do: "Đồng chí A chỉ đạo ngành giáo dục …".
    if (
      isDocument &&
      LEADS.test(verb) &&
      !(verb === 'phân công' && match.index - sentence.start < ITEM_START)
    )
      continue;
    const end = match.index + verb.length;
    let from = end;
    const rest = source.folded.slice(end, sentence.end);
    const isList = /^[^\p{L}]*$/u.test(rest) || LIST_IN_LINE.test(rest);
    while (/[ ,:]/.test(source.folded.charAt(from))) from++;
    for (const word of ['thêm ', 'ngay ', 'riêng ', 'với ', 'cho ', 'rằng ', 'yêu cầu ', 'là ', 'đối với '])
      if (source.folded.startsWith(word, from)) from += word.length;
    const obligation = isList ? null : readObligation(source, all, from, sentence.end, true);
    if (SAYING.test(verb)) {
      const isPlainWord = obligation === null || obligation.strength === 'plain';
      const isTold = TELLS_SOMEBODY.test(verb) && (obligation?.assignee ?? null) !== null;
      if (
        isPlainWord &&
        !isTold &&
        !SAYS_MUST.test(source.folded.slice(end, Math.min(sentence.end, end + 400)))
      )
        continue;
      if (!isTold && obligation?.isImperative === false && obligation.strength === 'plain') continue;
    }
    if (
      obligation === null &&
      !isList &&
      !/:[*_ ]*$/.test(source.folded.slice(Math.max(end, sentence.end - 4), sentence.end)) &&
      verbAt(source, from, from) === null &&
      !isNamedAt(source, all, from)
    )
      continue;
    return { start: match.index, end, obligation };
  }
  return null;
}

/** Where the verbs of command stand, in order; a sentence without one is not looked at for a command. */
export function findTriggers(source: Source): number[] {
  const found: number[] = [];
  VERB.lastIndex = 0;
  for (let match = VERB.exec(source.folded); match !== null; match = VERB.exec(source.folded))
    found.push(match.index);
  return found;
}
