/** Web and mail addresses, which stay one token each. */

const URL_REST = /:\/\/[^\s<>"“”„«»]+/y;
const DOMAIN_REST =
  /(?:[.-][\p{L}\p{N}_]+)*\.(?:com|org|net|gov|edu|mil|int|info|biz|io|tv|eu|uk|us|ca|au|nz|ie|in|de|fr|es|mx|it|nl|ch|at|se|no|dk|fi|pl|ru|cn|jp|br|ar|za|co)(?![\p{L}\p{N}])(?:\/[^\s<>"“”„«»]*)?/uy;
const MAIL_REST = /(?:[.+-][\p{L}\p{N}_]+)*@[\p{L}\p{N}_]+(?:[.-][\p{L}\p{N}_]+)*/uy;

const SCHEME = /^(?:https?|ftp)$/i;
const TRAILING = /[.,;:!?'’)\]]+$/;

/** End of the address that starts with the word `[start, end)`; `end` where it starts none. */
export function addressEnd(text: string, start: number, end: number): number {
  const mark = text.charCodeAt(end);
  if (mark === 58) {
    return SCHEME.test(text.slice(start, end))
      ? trimmed(text, start, reach(URL_REST, text, end))
      : end;
  }
  if (mark === 64) return reach(MAIL_REST, text, end);
  if (mark !== 46) return end;
  // A period glued to a lower-case letter is an address or a missing space; the ending decides.
  const next = text.charCodeAt(end + 1);
  const glued = (next >= 97 && next <= 122) || (next >= 48 && next <= 57);
  if (!glued) return end;
  const mail = reach(MAIL_REST, text, end);
  if (mail > end) return mail;
  return trimmed(text, start, reach(DOMAIN_REST, text, end));
}

function reach(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** Drops the sentence's punctuation from the end of an address. */
function trimmed(text: string, start: number, end: number): number {
  const trailing = TRAILING.exec(text.slice(start, end));
  return end - (trailing ? trailing[0].length : 0);
}
