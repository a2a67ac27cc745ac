/** What a cue reports, looked for behind its addressee and its adverbials. */
import { type Complement, complementAt, skipAddressee, skipAdverbials } from './clauses.ts';
import { type Context, opensQuote } from './context.ts';
import { type Cue, senseWith } from './cues.ts';

/** Looks past addressee and adverbials for what the verb reports. */
export function complementOf(ctx: Context, cue: Cue, limit: number): Complement {
  let at = cue.last;
  const direct = complementAt(ctx, at, limit);
  if (direct.kind === 'that' || direct.kind === 'quote') return direct;
  const aside = asideClause(ctx, cue, limit) ?? addressedClause(ctx, cue, limit);
  if (aside) return aside;
  if (cue.negated && /^(?:when|if)$/.test(ctx.lower[at] ?? '') && ctx.lower[at + 1] === 'asked') {
    return refusedQuestion(ctx, at + 1, limit) ?? direct;
  }
  at = skipAdverbials(ctx, at, limit);
  if (at > cue.last && breaksOff(ctx, at)) return { kind: 'none', at };
  if (direct.kind === 'question' || direct.kind === 'clause')
    return thatBehind(ctx, direct, at, limit);
  if (at > cue.last && ctx.words[at] === ',' && !opensQuote(ctx, at + 1))
    return { kind: 'none', at };
  const later = complementAt(ctx, at, limit);
  if (later.kind !== 'none' && later.kind !== 'noun') return later;
  // "said smugglers dig tunnels": a verb that the tagger took for a noun.
  if (direct.kind === 'noun' && cue.lemma === 'say' && limit - cue.last > 4) {
    return { kind: 'clause', at: cue.last };
  }
  if (cue.negated || cue.declines) return refusedQuestion(ctx, at, limit) ?? later;
  return later;
}

/** What a verb of telling has to say behind whom it tells. */
function addressedClause(ctx: Context, cue: Cue, limit: number): Complement | null {
  if (!senseWith(cue, 't')) return null;
  const after = skipAddressee(ctx, cue.last, limit);
  const next = complementAt(ctx, skipAdverbials(ctx, after, limit), limit);
  const apposed = apposedClause(ctx, after, limit);
  if (apposed) return apposed;
  return after > cue.last && next.kind !== 'none' && next.kind !== 'noun' ? next : null;
}

/** "reported, citing two clerks, that …". */
function asideClause(ctx: Context, cue: Cue, limit: number): Complement | null {
  return senseWith(cue, 'c') ? apposedClause(ctx, cue.last, limit) : null;
}

/** "demanded on Thursday that …": a clause only seems to begin with when it was said. */
function thatBehind(ctx: Context, direct: Complement, at: number, limit: number): Complement {
  const behind = direct.kind === 'clause' && at > direct.at ? complementAt(ctx, at, limit) : direct;
  return behind.kind === 'that' ? behind : direct;
}

/** "said on Monday, but doctors …": when it was said, and then the reporter goes on. */
function breaksOff(ctx: Context, at: number): boolean {
  const next = ctx.lower[at + 1] ?? '';
  return ctx.words[at] === ',' && /^(?:but|and|although|though|after|as|while)$/.test(next);
}

/** "tells our editor, Ana Orr, that …", "reported, citing two clerks, that …": the clause behind an aside. */
function apposedClause(ctx: Context, after: number, limit: number): Complement | null {
  if (ctx.words[after] !== ',' || opensQuote(ctx, after + 1)) return null;
  for (let i = after + 1; i < Math.min(limit, after + 14); i++) {
    if (ctx.words[i] === ',')
      return ctx.lower[i + 1] === 'that' ? { kind: 'that', at: i + 1 } : null;
  }
  return null;
}

/** "did not respond when asked whether …", "declined to comment on whether …". */
function refusedQuestion(ctx: Context, from: number, limit: number): Complement | null {
  for (let i = from; i < Math.min(limit, from + 12); i++) {
    if (/^(?:whether|if)$/.test(ctx.lower[i] ?? '')) return { kind: 'question', at: i };
  }
  return null;
}
