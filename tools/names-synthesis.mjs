/** News stories with invented names, from `names-stories.txt`: what surrounds a name, whatever the name. */
import { readFileSync } from 'node:fs';
import { readTable } from '../dist/lexicon/load.js';
import { linesAsParagraphs } from '../dist/segment/paragraphs.js';
import { splitSentences } from '../dist/segment/sentences.js';
import { tokenize } from '../dist/segment/tokens.js';
import { generator } from './random.mjs';

const SMALL = new Set(['of', 'the', 'and', 'for', 'de', 'la', 'del', 'da', 'do']);
const titled = (form) =>
  form.replace(/[^\s-]+/g, (word) =>
    SMALL.has(word) ? word : word[0].toUpperCase() + word.slice(1),
  );

const column = (file, keep = () => true) =>
  readTable(`gazetteers/${file}`)
    .filter(keep)
    .map(([form]) => form);
const ofType = (type) => (row) => row[1] === type && row[0] === row[0].toLowerCase();
const FIRST = column('first-names.tsv');
const LAST = column('surnames.tsv');
const CITIES = column('cities.tsv');
const PLACES = [
  ...column('institutions.tsv', ofType('place')),
  ...column('lexicon.tsv', ofType('place')),
].filter((f) => !f.includes('.'));
const GROUPS = column('institutions.tsv', ofType('group'));
const ORGS = [
  ...column('institutions.tsv', ofType('organization')),
  ...column('lexicon.tsv', ofType('organization')),
];
const WORLD_FIRST =
  'Siobhán Aoife Ruairí Sinéad Bríd Niamh Siân Rhys Angharad Zoë Björn Søren Åsa Łukasz Agnieszka Jiří Željko Dragana Mehmet Ayşe Emre Fatima Abdulrahman Khalid Yousef Noura Priya Rajesh Anjali Vikram Sunil Wei Xiaoming Jing Haruto Yuki Min-jun Ji-woo Nguyen Thuy Linh Adaeze Chinedu Ngozi Kwame Ama Tendai Thabo Zanele Amadou Mariam João Inês Thiago Lucía Ángela Íñigo José María Juan Carlos Guadalupe Xóchitl Pelé Keanu Anaïs Élodie François Jean-Luc Noémie Giulia Lorenzo Heike Jürgen Anke Wouter Femke Piers Imogen Alasdair Owen Parveen Tariq Dov Yael Shlomo Levi Nizhoni Delroy Ileana Octavia Marguerite Wendell'.split(
    ' ',
  );
const WORLD_LAST =
  "Mac Aodha|Ní Mhurchú|Ó Briain|Pritchard-Owen|Mbeki|Okafor|Adeyemi|Nwosu|Mensah|Dlamini|Mokoena|Traoré|Diallo|Sow|Hussein|al-Masri|El-Sayed|Ben Ali|bin Rashid|Haddad|Khoury|Şahin|Yılmaz|Petrović|Kovačević|Novák|Dvořáková|Nowak|Wiśniewska|Sørensen|Lindqvist|Müller|Schröder|van der Meer|de Vries|Van Dyke|von Hagen|Lefèvre|Thibodeau|de la Cruz|Núñez Bográn|Barrantes|Ordóñez Rápalo|García Márquez|dos Santos|da Silva|Ferreira|D’Angelo|Di Marco|O’Dell|O'Hara|McAllister|MacAskill|FitzGerald|Kim|Park|Nguyen|Tran|Zhang|Li|Chen|Xi|Tanaka|Sato|Patel|Singh|Chatterjee|Iyer|Begum|Khan|Rahman|Goldberg|Cohen|Begay|Kealoha|Leung|Wong".split(
    '|',
  );
const HEADS =
  'Foods Trains Wind Energy Bank Pharmaceuticals Motors Airlines Steel Foundation Institute Capital Partners Holdings Group Media Pulse Systems Labs Records Union Council Alliance Coalition Network Trust Water Power Rail Farms Breweries Insurance Logistics Robotics Studios Harcourt Times Post Herald Chronicle Gazette Courier Tribune United City Rovers Wanderers Tigers Falcons Hospital Museum College Academy Church Club'.split(
    ' ',
  );
const FIELDS =
  'Health Education Justice Defense Agriculture Energy Transportation Housing Rail Road Trade Finance Immigration Labor Fisheries Forests Elections Climate Science Technology Justice Prevention Protection Enforcement Development Services Safety Research'.split(
    ' ',
  );
const BODIES =
  'Department Ministry Bureau Office Institute Committee Council Agency Commission Board Centre Association Society Federation'.split(
    ' ',
  );
const PLACE_TAILS = [
  'ville',
  'ton',
  'burgh',
  'ford',
  'mouth',
  'stad',
  'grad',
  'abad',
  'ia',
  'ina',
  'ham',
  'wick',
  'port',
];
const PLACE_FORMS = [
  'Lake *',
  '* County',
  '* Valley',
  'St. *',
  'Port *',
  'New *',
  '* Island',
  'Mount *',
  '* River',
  '* Heights',
  'Fort *',
  'San *',
  'North *',
  '* Beach',
  '* Springs',
  'the * Sea',
  '* Street',
  '* Road',
  '* Avenue',
  '* Square',
  '* Bridge',
  '* Park',
  '* Hall',
  '* Station',
  'Colonia *',
  'San * de *',
];

class Names {
  constructor(random) {
    this.random = random;
  }

  chance(p) {
    return this.random() < p;
  }

  pick(list) {
    return list[Math.floor(this.random() * list.length)];
  }

  /** A word that nobody has seen: two or three syllables. */
  coined(tail = '') {
    const onset = [
      'b',
      'br',
      'c',
      'ch',
      'd',
      'dr',
      'f',
      'g',
      'gr',
      'h',
      'j',
      'k',
      'kl',
      'l',
      'm',
      'n',
      'p',
      'pr',
      'r',
      's',
      'sh',
      'st',
      't',
      'th',
      'tr',
      'v',
      'w',
      'z',
      '',
    ];
    const vowel = ['a', 'e', 'i', 'o', 'u', 'ai', 'ea', 'ou', 'ie'];
    const coda = ['', 'l', 'n', 'r', 's', 't', 'nd', 'rk', 'ck', 'm', 'ng', 'ss', 'ld', 'ne'];
    const syllable = () => this.pick(onset) + this.pick(vowel) + this.pick(coda);
    const word = syllable() + (tail || syllable()) + (this.chance(0.2) && !tail ? syllable() : '');
    return word[0].toUpperCase() + word.slice(1);
  }

  person() {
    const roll = this.random();
    const first =
      roll < 0.55 ? titled(this.pick(FIRST)) : roll < 0.85 ? this.pick(WORLD_FIRST) : this.coined();
    const middle = this.chance(0.1)
      ? ` ${String.fromCharCode(65 + Math.floor(this.random() * 26))}.`
      : this.chance(0.07)
        ? ` ${titled(this.pick(FIRST))}`
        : '';
    let last = this.surname();
    if (this.chance(0.1)) last += `-${this.surname()}`;
    const tail = this.chance(0.03) ? this.pick([' Jr.', ' III', ' Sr.']) : '';
    return { full: `${first}${middle} ${last}${tail}`, last, first };
  }

  surname() {
    const roll = this.random();
    if (roll < 0.25) return titled(this.pick(LAST));
    if (roll < 0.5) return this.pick(WORLD_LAST);
    return this.chance(0.15)
      ? titled(this.pick(CITIES)).split(' ')[0]
      : this.coined(
          this.chance(0.3)
            ? this.pick([
                'son',
                'man',
                'well',
                'ley',
                'berg',
                'ov',
                'ini',
                'ez',
                'ski',
                'wood',
                'er',
              ])
            : '',
        );
  }

  place() {
    const roll = this.random();
    if (roll < 0.3) return titled(this.pick(CITIES));
    if (roll < 0.6) return titled(this.pick(PLACES));
    if (roll < 0.8) return this.coined(this.pick(PLACE_TAILS));
    return this.pick(PLACE_FORMS)
      .replace('the ', '')
      .replace('*', this.chance(0.5) ? this.coined() : titled(this.pick(CITIES)));
  }

  organization() {
    const roll = this.random();
    if (roll < 0.2) return titled(this.pick(ORGS));
    if (roll < 0.4) return `${this.chance(0.6) ? this.coined() : this.place()} ${this.pick(HEADS)}`;
    if (roll < 0.5)
      return `${this.pick(BODIES)} of ${this.pick(FIELDS)}${this.chance(0.4) ? ` and ${this.pick(FIELDS)}` : ''}`;
    if (roll < 0.56)
      return `${this.pick(['National', 'Royal', 'Federal', 'State', 'International', 'American', 'British'])} ${this.pick(FIELDS)} ${this.pick(BODIES)}`;
    if (roll < 0.62)
      return `${this.chance(0.5) ? this.place() : this.coined()} ${this.pick(FIELDS)} ${this.pick(BODIES)}`;
    if (roll < 0.7)
      return this.chance(0.5) ? `University of ${this.place()}` : `${this.place()} University`;
    if (roll < 0.76) return `${this.surname()} & ${this.surname()}`;
    if (roll < 0.86) return this.coined();
    if (roll < 0.93) return this.acronym();
    if (roll < 0.95)
      return `${this.pick(['Foro', 'Instituto', 'Ministerio', 'Banco', 'Universidad', 'Comisión'])} ${this.pick(['Nacional', 'Social', 'Popular', ''])} de ${titled(this.pick(PLACES))}`.replace(
        '  ',
        ' ',
      );
    if (roll < 0.97)
      return `${this.pick(['Railway', 'Hospital', 'Prison', 'School', 'Dock'])} ${this.pick(['Guards', 'Workers', 'Teachers', 'Drivers', 'Nurses'])}' ${this.pick(['Union', 'Association', 'Federation'])}`;
    return `${this.pick(['Centers', 'Campaign', 'Alliance', 'Institute', 'Center', 'Council', 'Association'])} for ${this.pick(FIELDS)}${this.chance(0.4) ? ` and ${this.pick(FIELDS)}` : ''}`;
  }

  acronym() {
    return Array.from({ length: 2 + Math.floor(this.random() * 3) }, () =>
      String.fromCharCode(65 + Math.floor(this.random() * 26)),
    ).join('');
  }

  group() {
    return titled(this.pick(GROUPS)).replace(/(?<=[^s])s$/, '');
  }

  thing() {
    const roll = this.random();
    if (roll < 0.4)
      return `${this.pick(['Title', 'Proposition', 'Section', 'Article', 'Boeing', 'Measure'])} ${1 + Math.floor(this.random() * 90)}`;
    if (roll < 0.7)
      return `${this.coined()} ${this.pick(['Act', 'Agreement', 'Treaty', 'Accord', 'Plan', 'Protocol'])}`;
    return this.coined();
  }

  work() {
    const words = [
      'Long',
      'Count',
      'White',
      'River',
      'Winter',
      'House',
      'Silence',
      'Night',
      'Letters',
      'Bread',
      'Roads',
      'Glass',
    ];
    return `${this.chance(0.5) ? 'The ' : ''}${this.pick(words)} ${this.chance(0.3) ? 'of the ' : ''}${this.pick(words)}`;
  }
}

const MAKERS = {
  P: (names) => names.person(),
  O: (names) => names.organization(),
  C: (names) => names.place(),
  G: (names) => names.group(),
  X: (names) => names.thing(),
  W: (names) => names.work(),
  A: (names) => names.acronym(),
};
const TYPES = {
  P: 'person',
  S: 'person',
  F: 'person',
  O: 'organization',
  A: 'organization',
  C: 'place',
  G: 'group',
  X: 'other',
  W: 'other',
};

/** `rounds` versions of every story, as documents like those of `names-data`. */
export function syntheticDocs(file, rounds, seed = 7) {
  const names = new Names(generator(seed));
  const stories = readFileSync(file, 'utf8')
    .split('\n')
    .filter((l) => !l.startsWith('#'))
    .join('\n')
    .trim()
    .split(/\n\n+/);
  return stories.flatMap((story, s) =>
    Array.from({ length: rounds }, (_, r) => filled(story, names, `story-${s}-${r}`)),
  );
}

function filled(story, names, id) {
  const made = new Map();
  const slotValue = (kind, number) => {
    const key = (kind === 'S' || kind === 'F' ? 'P' : kind) + number;
    if (!made.has(key)) made.set(key, MAKERS[key[0]](names));
    const value = made.get(key);
    if (key[0] !== 'P') return value;
    return kind === 'S' ? value.last : kind === 'F' ? value.first : value.full;
  };
  let text = '';
  let done = 0;
  const spans = [];
  for (const match of story.matchAll(/\{([A-Z])(\d)\}/g)) {
    text += story.slice(done, match.index);
    const value = slotValue(match[1], match[2]);
    // "Sen. Vale (D-Ohio)": the letter and the state are no names of the story.
    if (text.at(-1) !== '-')
      spans.push({ start: text.length, end: text.length + value.length, type: TYPES[match[1]] });
    text += value;
    done = match.index + match[0].length;
  }
  text += story.slice(done);
  const tokens = tokenize(text);
  const kept = spans.flatMap(({ start, end, type }) => {
    const [first, last] = tokens.range(start, end);
    return tokens.start(first) === start && tokens.end(last - 1) === end
      ? [{ first, last, type }]
      : [];
  });
  return {
    id,
    words: tokens.words,
    sentences: splitSentences(tokens, linesAsParagraphs(text)),
    names: kept,
    text,
    tokens,
  };
}
