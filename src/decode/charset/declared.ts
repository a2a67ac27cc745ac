/** The encoding that a page or an XML file says it is in. */

/** Standards want the declaration this early. */
const HEAD = 1024;

const DECLARATION =
  /<meta\s[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})|^\s*<\?xml\s[^>]{0,80}?encoding\s*=\s*["']([\w.:-]{2,40})["']/i;

/** Null where the bytes declare none. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1');
  const match = DECLARATION.exec(head);
  return match?.[1] ?? match?.[2] ?? null;
}
