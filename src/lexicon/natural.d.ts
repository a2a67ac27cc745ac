/** `natural` types only its root, which must not be imported (it reads the user's .env and prints). */
declare module 'natural/lib/natural/distance/jaro-winkler_distance.js' {
  /** Likeness of two strings, 0 to 1. */
  // biome-ignore lint/style/noDefaultExport: as the package has it
  export default function jaroWinkler(
    a: string,
    b: string,
    options?: { readonly ignoreCase?: boolean },
  ): number;
}

declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  const PorterStemmer: { stem(token: string): string };
  // biome-ignore lint/style/noDefaultExport: as the package has it
  export default PorterStemmer;
}
