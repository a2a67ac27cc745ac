/** A finding about an input: collected and reported, never thrown. */

export interface Diagnostic {
  /** Stable kebab-case name, e.g. `stray-bytes`. */
  readonly code: string;
  /** One sentence for people, naming the remedy where there is one. */
  readonly message: string;
}
