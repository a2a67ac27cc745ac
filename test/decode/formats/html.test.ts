/** HTML pages: the article without what is around it, links kept in their sentence, metadata, offsets. */
import { describe, expect, it } from 'vitest';
import { rawOf, readOne } from './support.ts';

const HEAD = `<head><meta charset="utf-8"><title>Pier vote put off | The Bay Post</title>
<meta property="og:site_name" content="The Bay Post"><meta property="og:title" content="Pier vote">
<meta property="article:published_time" content="2021-03-05T08:00:00Z">
<link rel="canonical" href="https://bay.example/pier"></head>`;

const BODY = `<header><a href="/">Home</a></header><nav><ul><li>News<li>Sport</ul></nav>
<main><article><h1>Board puts off pier vote</h1>
<figure><img src="x"><figcaption>The pier in winter</figcaption></figure>
<p>The board, led by <a href="x">Ruth
   Ellacott</a>, said on <b>Tuesday</b> that it would &ldquo;wait&rdquo; &amp; see, come what may in May.</p>
<p>&quot;Nobody asked us,&quot; said <a href=y>Idris Penc&aacute;rrow</a>, a fisherman of sixty years.</p>
<aside><p>Sign up for our newsletter</p></aside>
<ul><li>First item</li><li>Second item</li></ul>
<div class="related-stories"><p>Other stories you may like</p></div>
</article></main><footer><p>Copyright 2021</p></footer>`;

const PAGE = `<!DOCTYPE html><html>${HEAD}<body>${BODY}</body></html>`;

describe('a page', () => {
  const doc = readOne('page.html', PAGE);

  it('gives its article and nothing else', () => {
    expect(doc.text).toBe(
      [
        'Board puts off pier vote',
        'The board, led by Ruth Ellacott, said on Tuesday that it would “wait” & see, come what may in May.',
        '"Nobody asked us," said Idris Pencárrow, a fisherman of sixty years.',
        'First item',
        'Second item',
      ].join('\n\n'),
    );
  });

  it('maps words to the markup that they come from', () => {
    expect(rawOf(doc, 'Ruth Ellacott', PAGE)).toBe('Ruth\n   Ellacott');
    expect(rawOf(doc, 'Pencárrow', PAGE)).toBe('Penc&aacute;rrow');
    expect(rawOf(doc, '"Nobody asked us,"', PAGE)).toBe('&quot;Nobody asked us,&quot;');
    expect(doc.provenance.exact).toBe(true);
  });

  it('says what its head says', () => {
    expect(doc.meta).toMatchObject({
      title: 'Pier vote',
      outlet: 'The Bay Post',
      url: 'https://bay.example/pier',
      published: { date: '2021-03-05T08:00', from: 'front-matter' },
    });
  });
});

describe('metadata', () => {
  it('comes from JSON-LD before OpenGraph', () => {
    const data = {
      '@graph': [
        { '@type': 'WebSite', name: 'x' },
        {
          '@type': ['NewsArticle'],
          headline: 'Board puts it off',
          datePublished: '2021-03-04',
          author: [{ '@type': 'Person', name: 'Wanda Hollis' }, { name: 'Tom Cole' }],
          publisher: { name: 'Bay Post Ltd' },
        },
      ],
    };
    const script = `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
    const { meta } = readOne('page.html', PAGE.replace('</head>', `${script}</head>`));
    expect(meta).toMatchObject({
      title: 'Board puts it off',
      author: 'Wanda Hollis, Tom Cole',
      outlet: 'Bay Post Ltd',
      published: { date: '2021-03-04', from: 'front-matter' },
    });
  });

  it('comes from a broken JSON-LD block not at all', () => {
    const script = '<script type="application/ld+json">{"@type":"NewsArticle",</script>';
    expect(readOne('p.html', PAGE.replace('</head>', `${script}</head>`)).meta.title).toBe(
      'Pier vote',
    );
  });

  it('comes from the title, the headline and a time where there is no more', () => {
    const page = `<title>Only a title</title>${BODY.replace('<h1>', '<time datetime="2021-03-06">Saturday</time><h1>')}`;
    expect(readOne('p.htm', page).meta).toMatchObject({
      title: 'Board puts off pier vote',
      published: { date: '2021-03-06', from: 'front-matter' },
    });
  });
});

describe('class names', () => {
  const story =
    '<p>Ann Lee, the mayor, said on Tuesday that the bridge would open in May.</p>'.repeat(3);
  const text = readOne('p.html', story).text;

  it.each([
    ['a frame that speaks of a sidebar', `<div class="site has-sidebar">${story}</div>`],
    ['a frame that is called one', `<div id="sidebar">${story}</div>`],
    ['stories beside', `${story}<div class="related"><p>More of the same.</p></div>`],
    ['comments', `${story}<section id="comments"><p>First!</p></section>`],
    ['a caption in a line', `${story}<span class="caption">The bridge.</span>`],
    ['a share list', `<ul class="social-share"><li>Tweet</li></ul>${story}`],
  ])('%s', (_name, page) => expect(readOne('p.html', page).text).toBe(text));
});

describe('poor markup', () => {
  it.each([
    ['open paragraphs', '<p>Ann Lee spoke.<p>Tom Cole left.', 'Ann Lee spoke.\n\nTom Cole left.'],
    ['no paragraphs', 'Ann Lee spoke.<br><br>Tom Cole left.', 'Ann Lee spoke.\n\nTom Cole left.'],
    [
      'divisions',
      '<div>Ann Lee spoke.</div><div>Tom Cole left.</div>',
      'Ann Lee spoke.\n\nTom Cole left.',
    ],
    [
      'scripts and styles',
      '<style>p{}</style><p>Ann Lee spoke.</p><script>let x = "<p>"</script>',
      'Ann Lee spoke.',
    ],
    ['comments', '<p>Ann <!-- not --> Lee spoke.</p>', 'Ann Lee spoke.'],
    ['numeric entities', '<p>Ann&#39;s caf&#xe9;&nbsp;is shut.</p>', "Ann's café is shut."],
    ['a bare ampersand', '<p>Lee & Cole spoke.</p>', 'Lee & Cole spoke.'],
    ['mojibake', '<p>Señor MuÃ±oz spoke.</p>', 'Señor Muñoz spoke.'],
  ])('%s', (_name, page, text) => {
    expect(readOne('p.html', page).text.replaceAll('\u00a0', ' ')).toBe(text);
  });
});
