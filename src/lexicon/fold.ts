/** Compares names without regard to case, diacritics, periods or curly apostrophes. */

const MARKS = /\p{M}/gu;

export function fold(word: string): string {
  if (/^[a-z'-]*$/.test(word)) return word;
  return word
    .normalize('NFD')
    .replace(MARKS, '')
    .replaceAll('’', "'")
    .replaceAll('.', '')
    .replaceAll('ø', 'o')
    .replaceAll('Ø', 'O')
    .replaceAll('ł', 'l')
    .replaceAll('Ł', 'L')
    .toLowerCase();
}
