import { expect, it } from 'vitest';
import { plainTex } from '@/utils/reading/abstract/plain-tex';

it.each([
  ['white space', ' Beans\n  and\u00a0peas ', 'Beans and peas'],
  ['an accent', String.raw`Fr\'echet`, 'Fréchet'],
  ['an accent in braces', String.raw`Schr{\"o}dinger and Schr\"{o}dinger`, 'Schrödinger and Schrödinger'],
  ['an accent on a letter without its dot', String.raw`Bolet\'{\i}n, \'\i, na{\"\i}ve`, 'Boletín, í, naïve'],
  ['an accent with a name', String.raw`Fran\c{c}ois Bo\v zek, {\v S}imek, Erd\H{o}s`, 'François Božek, Šimek, Erdős'],
  ['a letter', String.raw`{\O}re, S\o ren, Stra\ss e, \L{}\'od\'z, \AA rhus`, 'Øre, Søren, Straße, Łódź, Århus'],
  ['an escaped sign', String.raw`18\% of beans \& peas, a\_b, \#1`, '18% of beans & peas, a_b, #1'],
  ['a style', String.raw`\textbf{all} of \emph{them}`, 'all of them'],
  [
    'an address',
    String.raw`\href{https://beans.example}{beans}, https://peas.example{this https URL}`,
    'https://beans.example, https://peas.example',
  ],
  ['a formula, untouched', String.raw`$\"o \% \textit{x}$ and \(\%\) but \%`, String.raw`$\"o \% \textit{x}$ and \(\%\) but %`],
  ['a price', String.raw`costs \$5 or 10\% of \$50`, String.raw`costs \$5 or 10% of \$50`],
  ['a macro that nobody defines', String.raw`\ours beats \beta and \Approach`, String.raw`\ours beats \beta and \Approach`],
  ['braces of the text itself', String.raw`{a \'e} b`, '{a é} b'],
  ['quotes and dashes', "``beans'' -- peas", "``beans'' -- peas"],
])('takes %s', (_, source, text) => {
  expect(plainTex(source)).toBe(text);
});

it('leaves alone what no abstract can be', () => {
  const long = String.raw`\( \"o `.repeat(200_000).trim();
  expect(plainTex(long)).toBe(long);
});
