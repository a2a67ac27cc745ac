/** Clauses that single out an unnamed source, and those that only tell more of it. */
import { describe } from 'vitest';
import { checkSpeakers } from '../../support/speaker-cases.ts';

describe('clauses of unnamed sources', () => {
  checkSpeakers([
    [
      'a clause without a mark before it stays, for later phrases too',
      'A clerk who had kept the ledger said it was gone. The clerk said nobody had asked.',
      {},
      [
        ['A clerk who had kept the ledger', 'said', 'it was gone'],
        ['The clerk', 'said', 'nobody had asked'],
      ],
      ['a clerk who had kept the ledger', 'a clerk who had kept the ledger'],
    ],
    [
      'a time inside the clause stays',
      'Two drivers who saw it this week said it was gone.',
      {},
      [['Two drivers who saw it this week', 'said', 'it was gone']],
      ['two drivers who saw it this week'],
    ],
    [
      'a clause after a comma goes',
      'A clerk, who had kept the ledger, said it was gone.',
      {},
      [['A clerk, who had kept the ledger,', 'said', 'it was gone']],
      ['a clerk'],
    ],
    [
      'a paper is known by its noun',
      'A survey that followed 40 farms said it was gone.',
      {},
      [['A survey that followed 40 farms', 'said', 'it was gone']],
      ['a survey'],
    ],
  ]);
});
