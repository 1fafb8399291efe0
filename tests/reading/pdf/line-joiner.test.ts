import { describe, expect, it } from 'vitest';
import { LineJoiner } from '@/utils/reading/pdf/text/line-joiner';
import { PaperWords } from '@/utils/reading/pdf/text/paper-words';

const paper = [
  'Counting beans needs attention, and a two-column page of beans is one of self-attention,',
  'of state-of-the-art counting and of pretrained counters; a pre-trained counter is rare,',
  'pretrained ones are not. Beans, attention, jars, jars and shelves: bean-like things. A shelf of glass jars and glass shelves,',
];
const joiner = new LineJoiner(new PaperWords(paper.map((text) => ({ text }))));

describe('a hyphen at the end of a line', () => {
  it.each([
    ['goes from a word the paper has whole', 'we pay atten-', 'tion to', 'we pay attention to'],
    ['goes from a word that is nowhere else', 'the manu-', 'facture of', 'the manufacture of'],
    ['stays in a compound the paper has', 'in a two-', 'column page', 'in a two-column page'],
    ['stays where the compound is broken at its own hyphen', 'the state-of-', 'the-art of', 'the state-of-the-art of'],
    ['stays where it is broken at the first one', 'a state-', 'of-the-art page', 'a state-of-the-art page'],
    ['stays before a small word that joins two others', 'the shelf-', 'to-jar way', 'the shelf-to-jar way'],
    ['goes from a word that begins a compound', 'a coun-', 'ter-based way', 'a counter-based way'],
    ['goes from the last part of a compound', 'with self-atten-', 'tion only', 'with self-attention only'],
    ['stays before a small word in the middle of a compound', 'the jars-', 'to-shelves way', 'the jars-to-shelves way'],
    ['goes where the paper writes the word whole more often', 'a pre-', 'trained one', 'a pretrained one'],
    ['stays after a prefix that is always set off', 'a multi-', 'shelf store', 'a multi-shelf store'],
    ['stays between two words of the paper', 'the glass-', 'jars are', 'the glass-jars are'],
    ['stays before what compounds end in', 'a glass-', 'based way', 'a glass-based way'],
    ['stays after one letter, where TeX breaks no word', 'the s-', 'wave of', 'the s-wave of'],
    ['stays where a word is to come, and so does the space', 'first-', 'and second-order', 'first- and second-order'],
    ['goes where half a word looks like one', 'more-', 'over it', 'moreover it'],
    ['goes before an ending', 'a bean-', 'ing of', 'a beaning of'],
    ['stays before a capital', 'the Bohne-', 'Erbse rule', 'the Bohne-Erbse rule'],
    ['goes within capitals', 'ON COUNT-', 'ING BEANS', 'ON COUNTING BEANS'],
    ['stays before a number', 'as GPT-', '3 does', 'as GPT-3 does'],
    ['stays in an address', 'see https://beans.example/jars-', 'and-peas now', 'see https://beans.example/jars-and-peas now'],
    ['is a soft one', 'atten\u00ad', 'tion', 'attention'],
  ])('%s', (_, before, after, joined) => {
    expect(joiner.join(before, after)).toBe(joined);
  });
});

describe('lines without a hyphen', () => {
  it.each([
    ['a space joins them', 'two', 'beans', ' ', 'two beans'],
    ['a line break parts rows', 'two', 'beans', '\n', 'two\nbeans'],
    ['a range goes on', 'from 1999–', '2004 on', ' ', 'from 1999–2004 on'],
    ['a dash goes on', 'beans—', 'and peas', ' ', 'beans—and peas'],
    ['a slash goes on', 'and/', 'or', ' ', 'and/or'],
    ['a list of minus signs does not', 'a –', 'b', ' ', 'a – b'],
  ] as const)('%s', (_, before, after, separator, joined) => {
    expect(joiner.join(before, after, separator)).toBe(joined);
  });
});
