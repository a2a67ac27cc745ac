/** Text of a file as a JSON string, so that white space, controls and invisible characters can be seen. */

const UNSEEN = /[\u007f-\u00a0\u00ad\u2000-\u200f\u2028-\u202f\u2060-\u206f\ufeff]/g;

export function quoted(text: string): string {
  return JSON.stringify(text).replace(
    UNSEEN,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
