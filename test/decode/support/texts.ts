/** Own news prose in seven languages: a sentence and an article of each. */

interface Sample {
  readonly sentence: string;
  readonly article: string;
  /** Encodings that can hold it, besides Unicode. */
  readonly legacy: readonly string[];
}

const WESTERN = ['windows-1252', 'iso-8859-1', 'macintosh'];
const CENTRAL = ['windows-1250', 'iso-8859-2'];

export const TEXTS: Readonly<Record<string, Sample>> = {
  Spanish: {
    sentence: 'La señora Ibáñez pidió ayuda ayer.',
    article:
      'La alcaldesa Begoña Núñez anunció ayer que el puente abrirá en otoño.\n«No habrá más retrasos», prometió.\nLos vecinos, que esperan desde hace años, dudan; según la asociación, la obra costó el doble.\n',
    legacy: WESTERN,
  },
  French: {
    sentence: 'Le maire a déjà annoncé sa démission à la presse.',
    article:
      'Le préfet a reçu vendredi les délégués des pêcheurs, inquiets après la fermeture du port.\nÀ la sortie, aucun ne cachait sa déception : « On nous a écoutés, mais rien n’a été décidé. »\n',
    legacy: WESTERN.filter((name) => name !== 'iso-8859-1'),
  },
  German: {
    sentence: 'Die Bürgermeisterin hält das für übertrieben.',
    article:
      'Der Großteil der Züge fährt ab Montag wieder, teilte die Bahn in München mit.\n„Wir können die Brücke früher öffnen“, sagte Jörg Strößner, der für die Baustelle zuständig ist.\n',
    legacy: WESTERN.filter((name) => name !== 'iso-8859-1'),
  },
  Polish: {
    sentence: 'Burmistrz zapowiedział wczoraj, że most będzie zamknięty.',
    article:
      'Radni Łodzi zagłosowali za podwyżką opłat.\nPrzewodniczący Wąsik powiedział, że pieniądze pójdą na szkoły, żłobki i drogi.\nMieszkańcy są źli: większość uważa, że płaci już dość.\n',
    legacy: CENTRAL,
  },
  Czech: {
    sentence: 'Starosta řekl, že škola zůstane zavřená.',
    article:
      'Zastupitelé v úterý schválili příští rozpočet města.\nPodle náměstkyně Dvořákové půjde nejvíc peněz na opravy silnic a mateřských škol.\nOpozice s návrhem nesouhlasí, žádá větší úspory.\n',
    legacy: CENTRAL,
  },
  Russian: {
    sentence: 'Мэр города вчера объявил о закрытии моста.',
    article:
      'Совет города принял новый бюджет.\nПо словам главы комитета, больше всего денег получат школы и больницы.\nЖители недовольны: дороги обещали починить ещё весной.\n',
    legacy: ['windows-1251', 'koi8-r'],
  },
  Japanese: {
    sentence: '市長はきのう、橋を閉鎖すると発表した。',
    article:
      '市議会は火曜日、新しい予算を可決した。\nいちばん多くのお金は学校と病院に使われる、と委員長は話した。\nしかし住民のあいだには不満が残っている。\n',
    legacy: ['shift_jis', 'euc-jp', 'iso-2022-jp'],
  },
};

export const UNICODE: readonly string[] = [
  'utf-8',
  'utf-8 with mark',
  'utf-16le with mark',
  'utf-16be with mark',
  'utf-16le',
  'utf-16be',
];
